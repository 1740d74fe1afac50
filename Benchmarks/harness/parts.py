"""The parts. Each measures one thing and returns a section of the results."""
import contextlib
import csv
import functools
import json
import re
import sqlite3
import statistics
import sys

import extraction
import further
import growth
import ingestion
import process
import rounds
from comparison import Comparison
from report import BenchmarkError, Section, number, percentile, table

# An export is worth timing from this many hits on.
EXPORT_HITS = 50_000


class Parts:
    """Measures one corpus with the binaries of one build."""

    def __init__(self, chosen, texts):
        self.chosen = chosen
        self.texts = texts
        self.arshif = chosen.binaries / "arshif"
        self.bench = chosen.binaries / "bench"
        self.comparison = Comparison(chosen, texts, self.bench) if "peers" in chosen.parts else None
        # What the part ingest measured in this run.
        self.ingested = None

    def analysis(self):
        """Our analyzer with three layers out, beside FTS5's tokenizers."""
        done = process.run([self.bench, "analysis", "--corpus", self.texts.texts, "--repetitions", self.chosen.repetitions])
        result = json.loads(done.output)
        megabytes = result["bytes"] / 1e6
        base = {name: pick(result["candidates"][1]["seconds"]) for name, pick in PICKS.items()}
        rows = []
        for candidate in result["candidates"]:
            best, middle = (pick(candidate["seconds"]) for pick in PICKS.values())
            rows.append([
                candidate["name"], f"{candidate['words']:,}", f"{candidate['terms']:,}", number(megabytes / best), number(megabytes / middle),
                number(best * 1e9 / candidate["words"]), number(middle * 1e9 / candidate["words"]),
                number(base["best"] / best), number(base["median"] / middle)])
        header = ["tokenizer", "words", "terms", "MB/s best", "MB/s median", "ns/word best", "ns/word median", "× unicode61 best", "× median"]
        body = (table(header, rows) + f"\n\n{megabytes:.0f} MB of text, thread CPU time, one core, {self.chosen.repetitions} interleaved runs. "
                "Ours hands over up to three terms a word, unicode61 one.")
        return Section("Analysis", [f"bench analysis --corpus {self.texts.texts.name} --repetitions {self.chosen.repetitions}"], body)

    def ingest(self):
        """A corpus into a new archive."""
        ingested = self.ingest_now()
        stored, cost, text = ingested.stored, ingested.cost, ingested.text_bytes
        rows = [
            ["articles stored", f"{stored:,}"],
            ["wall time", f"{number(cost.wall)} s"],
            ["CPU time, user + system", f"{number(cost.user)} + {number(cost.system)} s"],
            ["articles a CPU second", f"{stored / cost.cpu:,.0f}"],
            ["text a CPU second", f"{number(text / 1e6 / cost.cpu)} MB"],
            ["peak memory", f"{cost.peak_megabytes:,.0f} MB"],
            ["text", f"{text / 1e6:,.1f} MB"],
            ["archive", f"{ingested.archive_bytes / 1e6:,.1f} MB"],
            ["archive / text", number(ingested.archive_bytes / text)],
            ["ranking index", f"{ingested.ranking_bytes / 1e6:,.1f} MB"],
            ["full-text and ranking index / text", number((self.index_bytes() + ingested.ranking_bytes) / text)],
        ]
        body = table(["ingest", ""], rows) + "\n\n" + self.sizes(text)
        failures = [] if stored == self.texts.count else [f"{self.texts.count:,} articles went in, {stored:,} were stored"]
        return Section("Ingest", [ingestion.command(self.texts.articles, self.texts.archive)], body, failures)

    def ingest_now(self):
        self.ingested = ingestion.ingest(self.arshif, self.texts.articles, self.texts.archive)
        return self.ingested

    def index_bytes(self):
        """Bytes of FTS5's own pages, as rows."""
        with contextlib.closing(self.open_archive()) as archive:
            return archive.execute("SELECT sum(length(block)) FROM article_text_data").fetchone()[0]

    def sizes(self, text):
        """What each table and index takes, from SQLite's dbstat."""
        with contextlib.closing(self.open_archive()) as archive:
            try:
                sizes = archive.execute("SELECT name, pgsize FROM dbstat WHERE aggregate = 1 ORDER BY pgsize DESC").fetchall()
            except sqlite3.OperationalError:
                return "No sizes of tables: this Python's SQLite has no dbstat."
        total = sum(size for _, size in sizes)
        rows = [[f"`{name}`", number(size / 1e6), f"{100 * size / total:.1f} %", number(size / text)] for name, size in sizes if size >= total / 1000]
        return table(["table or index", "MB", "share", "/ text"], rows)

    def search(self):
        """Ranked search, top ten, beside FTS5's own ranking."""
        queries, peak = self.searches
        if self.chosen.without_fts5:
            return self.search_alone(queries, peak)
        without = search_table(queries, "own", "plain")
        with_snippets = search_table(queries, "ownWithSnippets", "plainWithSnippets")
        body = (f"Milliseconds, warm, {self.chosen.repetitions} interleaved rounds, in process; ratio = FTS5 / ours, so below 1 ours is the slower. Ours "
                "scores with its own formula, rescores the first hundred from their text and fills the page with looser hits; FTS5 ranks by `bm25()`.\n\n"
                f"Top ten without snippets (FTS5: row ids alone; ours: titles and dates too):\n\n{without}\n\n"
                f"Top ten with snippets (FTS5: `snippet()`):\n\n{with_snippets}\n\nOther orders and counts:\n\n{further.other_orders(queries)}\n\n"
                f"Peak memory of both together: {peak:,.0f} MB.")
        different = [f"`{query['query']}`: {query['hits']} hits, by FTS5's count {query['plainHits']}" for query in queries if query["hits"] != query["plainHits"]]
        failures = different[:10] + ([f"and {len(different) - 10} more queries"] if len(different) > 10 else [])
        taking_turns = self.comparison and self.comparison.peers
        command = rounds.command(self.texts.archive, self.texts.queries, 1 if taking_turns else self.chosen.repetitions)
        if taking_turns:
            command += f"   # {self.chosen.repetitions} times, in turn with the peers"
        return Section("Search", [command], body, failures)

    def search_alone(self, queries, peak):
        """Ranked search without FTS5's own ranking beside it."""
        tables = [own_table(queries, key) for key in ("own", "ownWithSnippets")]
        body = (f"Milliseconds, warm, {self.chosen.repetitions} rounds, in process.\n\nTop ten without snippets:\n\n{tables[0]}\n\nTop ten with snippets:"
                f"\n\n{tables[1]}\n\nOther orders and counts:\n\n{further.other_orders(queries)}\n\nPeak memory: {peak:,.0f} MB, pages of the mapped "
                "ranking file among it.")
        return Section("Search", [rounds.command(self.texts.archive, self.texts.queries, self.chosen.repetitions) + " --without-fts5"], body)

    def exactness(self):
        """Pages and totals against exhaustive scoring."""
        return further.exactness(self)

    def cold(self):
        """The first query of a process."""
        return further.cold(self)

    def live(self):
        """Single-article transactions beside searches."""
        return further.live(self)

    def copies(self):
        """Whether changed copies of articles are found."""
        return further.copies(self)

    @functools.cached_property
    def searches(self):
        """Rows of `bench search` and its peak memory. Where peers are measured too, ours takes turns with them."""
        self.require_archive()
        if self.comparison and self.comparison.peers:
            queries, peak, _ = self.comparison.searches
            return queries, peak
        return rounds.search(self.bench, self.texts.archive, self.texts.queries, self.chosen.repetitions, self.chosen.without_fts5)

    def peers(self):
        """Ours beside the engines that a user would pick instead."""
        if self.comparison.peers:
            self.require_archive()
        return self.comparison.section(self.ingested)

    def peer_facts(self):
        """Rows for the results' head: the peers' versions."""
        return [[f"peer {peer.name}", peer.version] for peer in self.comparison.peers] if self.comparison else []

    def growth(self):
        """Costs of ingest and search in archives of growing size."""
        return growth.section(self, self.chosen.growth)

    def export(self):
        """All hits of a common word to CSV, read again by Python."""
        self.require_archive()
        word, expected = self.common_word()
        file = self.chosen.work / "hits.csv"
        done = process.run([self.arshif, "export", "--archive", self.texts.archive, word, "--output", file])
        reported = re.match(r"(\d+) articles", done.messages)
        if not reported:
            raise BenchmarkError("arshif export did not say how many articles: its message has changed")
        hits, size = int(reported.group(1)), file.stat().st_size
        rows, uneven = csv_rows(file)
        file.unlink()
        facts = [
            ["articles", f"{hits:,}"], ["rows read back", f"{rows:,}"], ["file", f"{size / 1e6:,.1f} MB"], ["wall time", f"{number(done.wall)} s"],
            ["CPU time, user + system", f"{number(done.user)} + {number(done.system)} s"], ["articles a CPU second", f"{hits / done.cpu:,.0f}"],
            ["peak memory", f"{done.peak_megabytes:,.0f} MB"],
        ]
        failures = [] if rows == hits and hits >= expected else [f"{hits:,} articles reported, {rows:,} rows read, {expected:,} hold the form"]
        failures += [f"row {row} of the CSV file has another number of cells than its header" for row in uneven]
        note = "" if hits > EXPORT_HITS else f"\n\nNo word of this corpus has {EXPORT_HITS:,} hits: this is the commonest."
        command = f"arshif export --archive {self.texts.archive.name} {word} --output hits.csv"
        return Section("Export", [command], table(["export", ""], facts) + note, failures)

    def extraction(self):
        """Articles from pages and dates from texts."""
        return extraction.section(self)

    def relevance(self):
        """The evaluation folder's own scorer, on this build."""
        if not self.texts.scorer:
            return Section("Relevance", [], "Not measured: there is no evaluation folder here.")
        work = self.chosen.work / "relevance"
        # Archives of another analyzer's version must not be scored.
        for archive in work.glob("*.arshif*"):
            archive.unlink()
        command = [sys.executable, self.texts.scorer, "--arshif", self.arshif, "--work", work]
        done = process.run(command + (["--sets", self.chosen.sets] if self.chosen.sets else []))
        shown = "score.py --arshif arshif" + (f" --sets {self.chosen.sets}" if self.chosen.sets else "")
        return Section("Relevance", [shown], f"```\n{done.output.rstrip()}\n```")

    def open_archive(self):
        return sqlite3.connect(f"{self.texts.archive.resolve().as_uri()}?mode=ro", uri=True)

    def require_archive(self):
        if not self.texts.archive.exists():
            raise BenchmarkError(f"{self.texts.archive.name} is not there: run the part ingest first (--parts ingest,search,export)")

    def common_word(self):
        """The rarest written form that more than EXPORT_HITS articles hold, or else the commonest."""
        with contextlib.closing(self.open_archive()) as archive:
            forms = archive.execute(
                "SELECT form, document_count FROM written_form WHERE form GLOB '[ء-ي][ء-ي][ء-ي]*' ORDER BY document_count DESC LIMIT 500").fetchall()
        if not forms:
            raise BenchmarkError(f"{self.texts.archive.name} holds no Arabic word")
        return ([form for form in forms if form[1] > EXPORT_HITS] or forms[:1])[-1]


PICKS = {"best": min, "median": statistics.median}


def search_table(queries, own, plain):
    rows = []
    for name in dict.fromkeys(query["className"] for query in queries):
        members = [query for query in queries if query["className"] == name]
        times = [[sample for query in members for sample in query[key]] for key in (own, plain)]
        figures = [[percentile(values, share) for share in (0.5, 0.9, 0.99, 1)] for values in times]
        ratios = [number(figures[1][place] / figures[0][place], 2) for place in (0, 2)]
        hits = statistics.median_low(query["hits"] for query in members)
        rows.append([name, len(members), f"{hits:,}", *(number(value) for column in figures for value in column), *ratios])
    columns = [f"{whose} {what}" for whose in ("ours", "FTS5") for what in ("p50", "p90", "p99", "max")]
    return table(["class", "queries", "hits p50", *columns, "ratio p50", "ratio p99"], rows)


def own_table(queries, key):
    rows = []
    for name in dict.fromkeys(query["className"] for query in queries):
        members = [query for query in queries if query["className"] == name]
        times = [sample for query in members for sample in query[key]]
        hits = statistics.median_low(query["hits"] for query in members)
        rows.append([name, len(members), f"{hits:,}", *(number(percentile(times, share)) for share in (0.5, 0.9, 0.99, 1))])
    return table(["class", "queries", "hits p50", "p50", "p90", "p99", "max"], rows)


def csv_rows(path):
    """Rows below the header as Python's csv module counts them, and the first few that have another number of cells."""
    csv.field_size_limit(sys.maxsize)
    with open(path, encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        width = len(next(reader))
        rows, uneven = 0, []
        for rows, row in enumerate(reader, 1):
            if len(row) != width and len(uneven) < 5:
                uneven.append(rows)
    return rows, uneven
