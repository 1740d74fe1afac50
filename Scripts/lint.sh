#!/usr/bin/env bash
# The checks that need no build: format, floors of folders, tests that mirror the sources, sizes. Stops at the first that fails.
set -euo pipefail
cd "$(dirname "$0")/.."

swift format lint --strict --recursive Package.swift Migrations Sources Examples Tests Benchmarks/Package.swift Benchmarks/Sources
python3 Scripts/check_floors.py
python3 Scripts/check_mirror.py
python3 Scripts/check_sizes.py
