"""Measures Arshif and writes the results: run.sh builds the binaries and calls this. Standard library only."""
import argparse
import datetime
import pathlib
import sys

import corpus
import machine
import parts
import peers
import report

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = ("analysis", "ingest", "search", "peers", "exactness", "cold", "live", "copies", "growth", "export", "relevance", "extraction")


def options():
    parser = argparse.ArgumentParser(prog="Benchmarks/run.sh", description="Measures speed and relevance of Arshif.")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", metavar="DIR",
                        help="folder with bench/ and eval/ (default: ../shared)")
    parser.add_argument("--articles", type=int, metavar="N", help="articles to ingest (default: 200000; 20000 synthetic ones)")
    parser.add_argument("--parts", default=",".join(PARTS), metavar="NAMES", help="of " + ",".join(PARTS) + " (default: all)")
    parser.add_argument("--repetitions", type=int, default=3, metavar="N", help="timed rounds of analysis and search (default: 3)")
    parser.add_argument("--peers", default=",".join(peers.KNOWN), metavar="NAMES", help="of " + ",".join(peers.KNOWN) + " (default: those installed)")
    parser.add_argument("--reuse-indexes", action="store_true", help="take the peers' indexes of an earlier run that are in the work folder")
    parser.add_argument("--without-fts5", action="store_true",
                        help="do not time FTS5's own ranking on our index: it takes minutes a round at a million articles")
    parser.add_argument("--exact", type=int, default=60, metavar="N", help="queries of each class that exactness checks (default: 60)")
    parser.add_argument("--growth", default="10000,100000,1000000", metavar="SIZES",
                        help="articles, for the part growth; more than --articles are left out (default: 10000,100000,1000000)")
    parser.add_argument("--sets", default="", metavar="NAMES", help="relevance sets (default: all there are)")
    parser.add_argument("--machine", default=machine.slug(), metavar="NAME", help="for the folder's name (default: from processor and cores)")
    parser.add_argument("--out", type=pathlib.Path, metavar="DIR", help="where to write (default: Benchmarks/runs/<date>-<machine>)")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "Benchmarks/.build/work", metavar="DIR",
                        help="corpora and archives, kept for the next run; 200000 articles need some 5 GB (default: Benchmarks/.build/work)")
    parser.add_argument("--binaries", type=pathlib.Path, metavar="DIR", help="folder with arshif and bench; run.sh gives it")
    parser.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    chosen.parts = names(parser, "--parts", chosen.parts, PARTS)
    chosen.peers = names(parser, "--peers", chosen.peers, tuple(peers.KNOWN))
    if not all(size.isdecimal() and int(size) for size in chosen.growth.split(",")):
        parser.error("--growth: numbers of articles, commas between")
    chosen.growth = sorted(map(int, chosen.growth.split(",")))
    if chosen.articles is not None and chosen.articles < 1 or chosen.repetitions < 1:
        parser.error("--articles and --repetitions: at least 1")
    if not chosen.binaries and not chosen.check:
        parser.error("--binaries is missing: call Benchmarks/run.sh")
    return chosen


def names(parser, option, given, known):
    unknown = set(given.split(",")) - set(known)
    if unknown:
        parser.error(f"{option}: there is no {', '.join(sorted(unknown))}: choose among {', '.join(known)}")
    return given.split(",")


def main():
    chosen = options()
    if chosen.check:
        return
    chosen.work.mkdir(parents=True, exist_ok=True)
    load_before = machine.load()
    texts = corpus.prepare(chosen, ROOT)
    bench = parts.Parts(chosen, texts)
    out = chosen.out or ROOT / "Benchmarks/runs" / f"{datetime.date.today().isoformat()}-{chosen.machine}"
    out.mkdir(parents=True, exist_ok=True)
    sections, failures = [], []
    for name in PARTS:
        if name not in chosen.parts:
            continue
        report.progress(f"{name} ...")
        section = getattr(bench, name)()
        sections.append(section)
        failures += section.failures
        # After each part, so that no later one can lose what hours have measured.
        facts = machine.facts(ROOT, chosen.binaries, load_before) + bench.peer_facts()
        text = report.document(texts, facts, sections)
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
