#!/usr/bin/env bash
# Measures speed and relevance, and writes runs/<date>-<machine>/results.md. README.md explains; --help lists the options.
set -euo pipefail
cd "$(dirname "$0")/.."

# Wrong options are told before the build, not after it.
python3 -B Benchmarks/harness --check "$@"
case " $* " in *" --help "* | *" -h "*) exit ;; esac

build() { swift build --package-path Benchmarks --configuration release "$@"; }
echo "Building (some minutes the first time) ..." >&2
build --product arshif >&2
build --product bench >&2
exec python3 -B Benchmarks/harness --binaries "$(build --show-bin-path)" "$@"
