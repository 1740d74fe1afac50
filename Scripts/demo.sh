#!/usr/bin/env bash
# The main job from end to end: builds, ingests SampleData, searches, lists by date, exports.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "Building (some minutes the first time) ..." >&2
swift build -c release --product arshif >&2
arshif=$(swift build -c release --show-bin-path)/arshif
rm -rf demo
mkdir demo
export ARSHIF_ARCHIVE=demo/demo.arshif

# show SHOWN ARGUMENT... : prints the command as one would type it, then runs it.
show() {
  printf '\n$ arshif %s\n' "$1"
  shift
  "$arshif" "$@"
}

show "ingest SampleData/pages SampleData/articles.jsonl" ingest SampleData/pages SampleData/articles.jsonl
show "extract SampleData/formats/mashreq-feed.xml" extract SampleData/formats/mashreq-feed.xml
show "ingest SampleData/formats/mashreq-feed.xml SampleData/formats/wadi-bulletin.csv" \
  ingest SampleData/formats/mashreq-feed.xml SampleData/formats/wadi-bulletin.csv
show "search 'قره باغ' --limit 3" search 'قره باغ' --limit 3
show "list --from 2020-11-01 --to 2020-11-30" list --from 2020-11-01 --to 2020-11-30
show "timeline 'الميناء' --by year" timeline 'الميناء' --by year
show "export 'قره باغ' --columns rank,published,source,title --output demo/hits.csv" \
  export 'قره باغ' --columns rank,published,source,title --output demo/hits.csv
printf '\n$ cat demo/hits.csv\n'
cat demo/hits.csv

printf '\nThe archive is demo/demo.arshif. Try: %s search --archive demo/demo.arshif %s\n' "${arshif#"$PWD"/}" "'«إعادة إعمار»'"
printf 'Read it in a browser:             %s serve --archive demo/demo.arshif --open\n' "${arshif#"$PWD"/}"
