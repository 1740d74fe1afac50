"""The part `peers`: ours beside other engines, indexing the same texts and asked the same queries."""
import functools
import json
import shutil
import statistics

import corpus
import peers
import report
import rounds
from report import Section, number, percentile, table

OURS = "Arshif"
SHARES = {"p50": 0.5, "p90": 0.9, "p99": 0.99}
COSTS = {"wall time": "wallSeconds", "CPU time": "cpuSeconds"}


class Comparison:
    """Indexes with the chosen peers that are installed, and lets them take turns with ours."""

    def __init__(self, chosen, texts, bench):
        self.chosen, self.texts, self.bench = chosen, texts, bench
        # One line on each peer that is missing or failed.
        self.peers, self.notes = peers.find(chosen.peers)
        for note in self.notes:
            report.progress(note)

    @functools.cached_property
    def indexes(self):
        """What each peer's indexing cost: rows with peer, threads, and the figures that the peer printed."""
        ready = corpus.tsv(self.texts.articles) if self.peers else None
        rows = []
        for peer in list(self.peers):
            try:
                rows += [self.index(peer, ready, threads) for threads in peer.threads]
            except report.BenchmarkError as error:
                self.peers.remove(peer)
                self.notes.append(f"{peer.name} failed: {error}")
        return rows

    def index(self, peer, ready, threads):
        folder, searched = self.folder(peer, threads), threads == peer.threads[0]
        # Beside the index: what it cost, for --reuse-indexes.
        figures = folder.with_name(folder.name + ".json")
        if self.chosen.reuse_indexes and figures.exists() and (folder.exists() or not searched):
            row = json.loads(figures.read_text(encoding="utf-8"))
            if row["version"] == peer.version and row["articles"] == self.texts.count:
                return {**row, "reused": True}
        report.progress(f"  indexing with {peer.name}, {counted(threads)}")
        figures.unlink(missing_ok=True)
        row = {"peer": peer.name, "version": peer.version, "threads": threads, **peer.index(folder, ready, self.texts.count, threads)}
        if not searched:
            shutil.rmtree(folder)
        figures.write_text(json.dumps(row), encoding="utf-8")
        return row

    def folder(self, peer, threads):
        place = self.chosen.work / "peers"
        place.mkdir(exist_ok=True)
        return place / f"{self.texts.articles.stem}-{peer.name.lower().replace(' ', '-')}-{threads}"

    @functools.cached_property
    def searches(self):
        """Rows of `bench search`, its peak memory, and each peer's rows by its name, from rounds that alternate."""
        # Peers that cannot index are gone from `peers` after this.
        _ = self.indexes
        archive, queries = self.texts.archive, self.texts.queries
        runs = {OURS: lambda: rounds.search(self.bench, archive, queries, 1, self.chosen.without_fts5)}
        for peer in self.peers:
            runs[peer.name] = functools.partial(peer.query, self.folder(peer, peer.threads[0]), queries, 1)
        results, failures = rounds.alternating(runs, self.chosen.repetitions)
        if OURS in failures:
            raise report.BenchmarkError(failures[OURS])
        self.notes += [f"{name} failed: {message}" for name, message in failures.items()]
        ours = results.pop(OURS)
        return rounds.pooled(rows for rows, _ in ours), max(peak for _, peak in ours), {name: rounds.pooled(made) for name, made in results.items()}

    def section(self, ingested):
        """`ingested`: what our own ingest cost in this run; None where it was not measured."""
        parts, commands = [], []
        if self.peers:
            ours, _, theirs = self.searches
            parts = self.ingest_parts(ingested) + self.search_parts(ours, theirs)
            commands = [rounds.command(self.texts.archive, self.texts.queries, 1) + f"   # {self.chosen.repetitions} times, in turn with"]
            commands += [f"{peer.name}: index DIR {self.texts.articles.stem}.tsv {self.texts.count} {'|'.join(map(str, peer.threads))}; "
                         f"query DIR {self.texts.queries.name} 1" for peer in self.peers]
        return Section("Peers", commands, "\n\n".join(part for part in parts + self.notes if part))

    def ingest_parts(self, ingested):
        rows = list(self.indexes)
        if ingested:
            rows.insert(0, {
                "peer": OURS, "threads": "own", "articles": ingested.stored, "wallSeconds": ingested.cost.wall, "cpuSeconds": ingested.cost.cpu,
                "peakMegabytes": ingested.cost.peak_megabytes, "indexBytes": ingested.archive_bytes + ingested.ranking_bytes})
        text = ingested.text_bytes if ingested else corpus.text_bytes(self.texts.articles)
        note = ("Indexing. Ours / its: below 1 ours is quicker. Our time is the whole process's, decodes JSON and stores the texts, which our size holds "
                "too; the peers' begins after their start, they read texts ready made, and store them where they are said to. Their threads are those that index: reading and, "
                "with Lucene's two and Tantivy, merging come on top.")
        missing = [] if ingested else ["Ours was not ingested in this run (part ingest), so it does not stand beside."]
        reused = ["Figures marked * are of an earlier run (--reuse-indexes)."] if any(row.get("reused") for row in rows) else []
        return [note, ingest_table(rows, text), *missing, *reused, lost_ingests(rows)]

    def search_parts(self, ours, theirs):
        engines = {OURS: {(row["className"], row["query"]): (row["hits"], row["strict"]) for row in ours}}
        for name, rows in theirs.items():
            engines[name] = {(row["class"], rounds.typed(row["class"], row["query"])): (row["hits"], row["samples"]) for row in rows}
        common, left_out = common_queries(engines)
        classes = dict.fromkeys(class_name for class_name, _ in common)
        pools = {name: {key: [sample for query in common if query[0] == key for sample in rows[query][1]] for key in classes}
                 for name, rows in engines.items()}
        note = (f"Searching. Best ten without snippets, milliseconds, warm, rounds: {self.chosen.repetitions}, p50 / p90 / p99; ours / its: below 1 ours is "
                "quicker. Ours parses what was typed, counts all hits and brings titles and dates; a peer that stores parses too and reads the titles, the "
                "others get queries ready made and return document numbers alone. All ask for articles that match the whole query. "
                "Each matches by its own analysis, so hits differ (second table); Lucene and Tantivy give all hits of a prefix one score.")
        return [note, search_table(pools), *left_out, lost_searches(pools), "Hits, median of the class:", hits_table(engines, common, classes)]


def ingest_table(rows, text_bytes):
    ours = next((row for row in rows if row["peer"] == OURS), None)
    header = ["engine", "threads", "wall s", "CPU s", "articles a second", "articles a CPU second", "peak MB", "index MB", "index / text",
              *(f"ours / its, {cost}" for cost in COSTS)]
    lines = []
    for row in rows:
        ratios = ["" if not ours or row is ours else number(ours[key] / row[key], 2) for key in COSTS.values()]
        lines.append([
            row["peer"] + " *" * bool(row.get("reused")), row["threads"], number(row["wallSeconds"]), number(row["cpuSeconds"]),
            f"{row['articles'] / row['wallSeconds']:,.0f}", f"{row['articles'] / row['cpuSeconds']:,.0f}", f"{row['peakMegabytes']:,.0f}",
            number(row["indexBytes"] / 1e6), number(row["indexBytes"] / text_bytes), *ratios])
    return table(header, lines)


def lost_ingests(rows):
    """In words: every peer, threads and cost where ours is the higher."""
    ours = next((row for row in rows if row["peer"] == OURS), None)
    if not ours:
        return ""
    lines = []
    for row in rows[1:]:
        lost = [f"{name} ({number(ours[key])} against {number(row[key])} s, {number(ours[key] / row[key], 2)} times)"
                for name, key in COSTS.items() if ours[key] > row[key]]
        lines += [f"- {row['peer']} with {counted(row['threads'])}: " + ", ".join(lost)] if lost else []
    return "Our indexing takes more than\n\n" + "\n".join(lines) if lines else "Our indexing takes more than none of them."


def counted(threads):
    return f"{threads} thread{'s' * (threads > 1)}"


def common_queries(engines):
    """Queries that all engines ran, in our order, and a line on each engine that ran fewer than ours."""
    common = [query for query in engines[OURS] if all(query in rows for rows in engines.values())]
    left_out = [f"{name} has no term left of {len(engines[OURS].keys() - rows.keys())} queries (stop words alone): they are left out for all."
                for name, rows in engines.items() if engines[OURS].keys() - rows.keys()]
    return common, left_out


def search_table(pools):
    """A row a class: percentiles of every engine, and our ratio to each. `pools`: samples by engine and class."""
    others = [name for name in pools if name != OURS]
    rows = []
    for key, samples in pools[OURS].items():
        figures = {name: [percentile(pool[key], share) for share in SHARES.values()] for name, pool in pools.items()}
        cells = [" / ".join(number(value) for value in values) for values in figures.values()]
        ratios = [" / ".join(number(mine / its, 2) for mine, its in zip(figures[OURS], figures[name])) for name in others]
        rows.append([key, len(samples), *cells, *ratios])
    return table(["class", "samples", *pools, *(f"ours / {name}" for name in others)], rows)


def lost_searches(pools):
    """In words: every class, peer and percentile where ours takes longer, with how many times longer."""
    lines = []
    for key, samples in pools[OURS].items():
        lost = {}
        for name in (name for name in pools if name != OURS):
            ratios = {what: percentile(samples, share) / percentile(pools[name][key], share) for what, share in SHARES.items()}
            lost[name] = ", ".join(f"{number(ratio, 2)} times at {what}" for what, ratio in ratios.items() if ratio > 1)
        told = [f"than {name} {ratios}" for name, ratios in lost.items() if ratios]
        lines += [f"- `{key}`: slower " + "; ".join(told)] if told else []
    return "Where our search is the slower:\n\n" + "\n".join(lines) if lines else "Our search is the slower in no class."


def hits_table(engines, common, classes):
    rows = [[key, *(f"{statistics.median_low(rows[query][0] for query in common if query[0] == key):,}" for rows in engines.values())]
            for key in classes]
    return table(["class", *engines], rows)
