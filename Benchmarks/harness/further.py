"""Parts that only ours has: exactness, orders by date and counts, the first query of a process, articles that come while others search."""
import json
import os
import re
import shutil

import ingestion
import process
from report import BenchmarkError, Section, number, percentile, progress, table

# What `bench search` measures beside ranked pages.
OTHER_KEYS = {"newest": "newest first", "newestPage": "the same, not counted", "month": "ranked within one month", "timeline": "total and hits by month"}
LIVE_ARTICLES = 3_000
# What the part copies asks for.
LEAST_RECALL, LEAST_PRECISION = 0.95, 0.99
COLD_ROUNDS = 5


def other_orders(queries):
    """A table: p50 and p99 of what is not a ranked page, by class."""
    rows = []
    for name in dict.fromkeys(query["className"] for query in queries):
        members = [query for query in queries if query["className"] == name]
        pools = [[sample for query in members for sample in query[key]] for key in OTHER_KEYS]
        rows.append([name, *(number(percentile(pool, share)) for pool in pools for share in (0.5, 0.99))])
    return table(["class", *(f"{label} {share}" for label in OTHER_KEYS.values() for share in ("p50", "p99"))], rows)


def exactness(bench):
    """Searches over the ranking index against scoring every article, and against FTS5's postings."""
    bench.require_archive()
    command = [bench.bench, "exactness", "--archive", bench.texts.archive, "--queries", bench.texts.queries, "--per-class", bench.chosen.exact]
    done = process.run(command, allowed=(0, 1))
    result = json.loads(done.output)
    different = result["different"]
    checked = sum(result["checked"].values())
    body = (f"{checked} queries of {len(result['checked'])} classes over {result['articles']:,} articles, matching set first and by score alone: page, scores "
            f"and totals compared with exhaustive scoring and with the postings that FTS5 holds: {len(different)} differ.")
    shown = f"bench exactness --archive {bench.texts.archive.name} --queries {bench.texts.queries.name} --per-class {bench.chosen.exact}"
    return Section("Exactness", [shown], body, different[:10])


def cold(bench):
    """The first query after opening, with nothing of the archive in the system's file cache."""
    bench.require_archive()
    rows, missing = [], []
    for name, query in first_queries(bench.texts.queries):
        samples = []
        for _ in range(COLD_ROUNDS):
            drop_cache(bench.texts.archive)
            done = process.run([bench.bench, "first-query", "--archive", bench.texts.archive, query])
            result = json.loads(done.output)
            samples.append(result["open"] + result["search"])
            if not result["hits"]:
                missing.append(query)
        rows.append([name, f"`{query}`", f"{result['hits']:,}", number(percentile(samples, 0.5)), number(max(samples))])
    body = table(["class", "query", "hits", "median ms", "max ms"], rows)
    note = f"\n\nOpening and one search with snippets, {COLD_ROUNDS} processes a query, the files' pages dropped from the cache before each."
    return Section("First query", [f"bench first-query --archive {bench.texts.archive.name} QUERY"], body + note)


def first_queries(path):
    """One query of each class: that in the middle of its class."""
    classes = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, words = line.split("\t")
        classes.setdefault(name, []).append(words)
    for name, queries in classes.items():
        words = queries[len(queries) // 2]
        yield name, f'"{words}"' if name.startswith("phrase") else words + "*" if name.startswith("prefix") else words


def drop_cache(archive):
    os.sync()
    for path in (archive, ingestion.beside(archive, "-ranking")):
        if path.exists():
            with open(path, "rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def live(bench):
    """Articles come one a transaction, beside a reader that searches without pause; on a copy of the archive."""
    bench.require_archive()
    copy = bench.texts.archive.with_name("live.arshif")
    progress("  copying the archive")
    shutil.copyfile(bench.texts.archive, copy)
    if ingestion.beside(bench.texts.archive, "-ranking").exists():
        shutil.copyfile(ingestion.beside(bench.texts.archive, "-ranking"), ingestion.beside(copy, "-ranking"))
    # The disk must not be busy with the copy.
    os.sync()
    extra = bench.chosen.work / "live.jsonl"
    with open(bench.texts.articles, encoding="utf-8") as lines, open(extra, "w", encoding="utf-8") as out:
        for number_, line in zip(range(LIVE_ARTICLES), lines):
            # Other articles than those that are there.
            out.write(re.sub(r'"id":"', f'"id":"live{number_}-', line).replace('"body":"', f'"body":"{number_} ', 1))
    done = process.run([bench.bench, "live", "--archive", copy, "--corpus", extra, "--count", LIVE_ARTICLES, "--queries", bench.texts.queries])
    ingestion.remove(copy)
    extra.unlink()
    result = json.loads(done.output)
    searches = result["searches"]
    if not searches:
        raise BenchmarkError("bench live: the reader made no search: " + "; ".join(result["errors"]))
    rows = [
        ["articles, one a transaction", f"{result['articles']:,}"],
        ["transactions a second", f"{result['articles'] / result['wall']:,.0f}"],
        ["transaction p50, p99, max", ", ".join(number(percentile(result["transactions"], share)) for share in (0.5, 0.99, 1)) + " ms"],
        ["searches meanwhile", f"{len(searches):,}"],
        ["search p50, p99, max", ", ".join(number(percentile(searches, share)) for share in (0.5, 0.99, 1)) + " ms"],
        ["errors", len(result["errors"])],
    ]
    return Section("Live ingest", ["bench live --archive live.arshif --corpus live.jsonl --queries " + bench.texts.queries.name], table(["live", ""], rows),
                   result["errors"][:5])


def copies(bench):
    """Changed copies of real articles among others: how many are found, and whether what is grouped are copies."""
    if not bench.texts.scorer:
        return Section("Copies", [], "Not measured: it needs real articles, and there is no evaluation folder here.")
    archive = bench.chosen.work / "copies.arshif"
    ingestion.remove(archive)
    done = process.run([bench.bench, "copies", "--archive", archive, "--corpus", bench.chosen.work / "news-texts.jsonl"])
    ingestion.remove(archive)
    result = json.loads(done.output)
    rows = [
        ["articles, copies among them", f"{result['articles']:,}, {result['copies']:,}"],
        ["recall", f"{result['recall']:.3f}"],
        ["precision, all pairs of one story", f"{result['precision']:.4f} ({result['truePairs']:,} of {result['pairs']:,})"],
        ["precision, originals and copies", f"{result['ownTruePairs'] / max(result['ownPairs'], 1):.4f}"],
        ["stories", f"{result['stories']:,}"],
    ]
    note = ("\n\nA copy has 10 % of its words replaced, dropped or swapped, and half of them a line before the text. A pair counts as right where the "
            "texts have four tenths of their pairs of neighbouring words in common, read from the texts themselves: the real articles hold wire "
            "copies of their own, and no list says which.")
    failures = [] if result["recall"] >= LEAST_RECALL else [f"recall {result['recall']:.3f} is below {LEAST_RECALL}"]
    if result["precision"] < LEAST_PRECISION:
        failures.append(f"precision {result['precision']:.4f} is below {LEAST_PRECISION}")
    return Section("Copies", ["bench copies --archive copies.arshif --corpus news-texts.jsonl"], table(["copies", ""], rows) + note, failures)
