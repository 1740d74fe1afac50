# Each target does its own set-up; see CONTRIBUTING.md.
.PHONY: setup demo test bench man lint format

setup:
	@Scripts/setup.sh

demo: setup
	@Scripts/demo.sh

test: setup
	@Scripts/test.sh

bench: setup
	@Benchmarks/run.sh

man: setup
	@mkdir -p man
	@swift package --allow-writing-to-package-directory generate-manual --multi-page --output-directory man

lint: setup
	@Scripts/lint.sh

format:
	@swift format --in-place --recursive Package.swift Migrations Sources Examples Tests Benchmarks/Package.swift Benchmarks/Sources
