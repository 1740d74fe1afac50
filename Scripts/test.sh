#!/usr/bin/env bash
# Every check: format, house, imports, tests. Stops at the first that fails.
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/lint.sh
swift build --build-tests --explicit-target-dependency-import-check error
swift test --skip-build
