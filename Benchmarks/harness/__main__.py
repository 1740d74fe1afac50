"""Measures Arshif and writes the results: run.sh builds the binaries and calls this. Standard library only."""
import argparse
import datetime
import pathlib
import sys

import corpus
import machine
import parts
import report

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = ("analysis", "ingest", "search", "export", "relevance")


def options():
    parser = argparse.ArgumentParser(prog="Benchmarks/run.sh", description="Measures speed and relevance of Arshif.")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", metavar="DIR",
                        help="folder with bench/ and eval/ (default: ../shared)")
    parser.add_argument("--articles", type=int, metavar="N", help="articles to ingest (default: 200000; 20000 synthetic ones)")
    parser.add_argument("--parts", default=",".join(PARTS), metavar="NAMES", help="of " + ",".join(PARTS) + " (default: all)")
    parser.add_argument("--repetitions", type=int, default=3, metavar="N", help="timed rounds of analysis and search (default: 3)")
    parser.add_argument("--sets", default="", metavar="NAMES", help="relevance sets (default: all there are)")
    parser.add_argument("--machine", default=machine.slug(), metavar="NAME", help="for the folder's name (default: from processor and cores)")
    parser.add_argument("--out", type=pathlib.Path, metavar="DIR", help="where to write (default: Benchmarks/runs/<date>-<machine>)")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "Benchmarks/.build/work", metavar="DIR",
                        help="corpora and archives, kept for the next run; 200000 articles need 3 GB (default: Benchmarks/.build/work)")
    parser.add_argument("--binaries", type=pathlib.Path, metavar="DIR", help="folder with arshif and bench; run.sh gives it")
    parser.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    chosen.parts = chosen.parts.split(",")
    unknown = set(chosen.parts) - set(PARTS)
    if unknown:
        parser.error(f"--parts: there is no part {', '.join(sorted(unknown))}: choose among {', '.join(PARTS)}")
    if chosen.articles is not None and chosen.articles < 1 or chosen.repetitions < 1:
        parser.error("--articles and --repetitions: at least 1")
    if not chosen.binaries and not chosen.check:
        parser.error("--binaries is missing: call Benchmarks/run.sh")
    return chosen


def main():
    chosen = options()
    if chosen.check:
        return
    chosen.work.mkdir(parents=True, exist_ok=True)
    load_before = machine.load()
    texts = corpus.prepare(chosen, ROOT)
    bench = parts.Parts(chosen, texts)
    sections, failures = [], []
    for name in PARTS:
        if name not in chosen.parts:
            continue
        report.progress(f"{name} ...")
        section = getattr(bench, name)()
        sections.append(section)
        failures += section.failures
    out = chosen.out or ROOT / "Benchmarks/runs" / f"{datetime.date.today().isoformat()}-{chosen.machine}"
    out.mkdir(parents=True, exist_ok=True)
    text = report.document(texts, machine.facts(ROOT, chosen.binaries, load_before), sections)
    (out / "results.md").write_text(text, encoding="utf-8")
    print(text)
    report.progress(f"written: {out / 'results.md'}")
    for failure in failures:
        report.progress(f"FAILED: {failure}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    try:
        main()
    except report.BenchmarkError as error:
        report.progress(f"bench: {error}")
        sys.exit(2)
