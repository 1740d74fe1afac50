#!/usr/bin/env bash
# Every check: format, imports, tests. Stops at the first that fails.
set -euo pipefail
cd "$(dirname "$0")/.."

swift format lint --strict --recursive Package.swift Migrations Sources Examples Tests Benchmarks/Package.swift Benchmarks/Sources
swift build --build-tests --explicit-target-dependency-import-check error
swift test --skip-build
