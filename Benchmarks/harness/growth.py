"""The part `growth`: what ingest and search cost in archives of growing size, cut from one corpus."""
import corpus
import ingestion
import rounds
from report import Section, number, percentile, progress, table

SHARES = {"p50": 0.5, "p99": 0.99}


def section(bench, sizes):
    """`bench`: the Parts, whose own ingest and search are taken over where the size is the whole corpus's."""
    measured = [size for size in sizes if size <= bench.texts.count]
    notes = [f"{size:,} articles are not measured: the corpus holds {bench.texts.count:,} (--articles {size})." for size in sizes if size not in measured]
    if not measured:
        return Section("Growth", [], "\n\n".join(notes))
    grown = {size: measure(bench, size) for size in measured}
    note = ("Each size is the first articles of the corpus. Milliseconds, warm, best ten without snippets; growth: the largest archive's figure in terms "
            f"of the smallest's, which holds {number(max(measured) / min(measured))} times fewer articles. Rare words may have no hit in a small archive.")
    body = "\n\n".join([ingest_table({size: ingested for size, (ingested, _) in grown.items()}), note,
                        search_table({size: queries for size, (_, queries) in grown.items()}), *notes])
    names = {size: corpus_and_archive(bench, size) for size in measured}
    commands = [line for articles, archive in names.values()
                for line in (ingestion.command(articles, archive), rounds.command(archive, bench.texts.queries, bench.chosen.repetitions))]
    return Section("Growth", commands, body)


def measure(bench, size):
    """What the ingest of `size` articles cost, and the rows of `bench search`."""
    if size == bench.texts.count:
        return bench.ingested or bench.ingest_now(), bench.searches[0]
    progress(f"  {size:,} articles")
    articles, archive = corpus_and_archive(bench, size)
    corpus.cut(bench.texts.articles, size, articles)
    ingested = ingestion.ingest(bench.arshif, articles, archive)
    queries, _ = rounds.search(bench.bench, archive, bench.texts.queries, bench.chosen.repetitions, bench.chosen.without_fts5)
    ingestion.remove(archive)
    return ingested, queries


def corpus_and_archive(bench, size):
    whole = bench.texts.articles
    articles = whole if size == bench.texts.count else whole.with_name(f"{whole.stem}-first-{size}.jsonl")
    return articles, articles.with_suffix(".arshif")


def ingest_table(grown):
    header = ["articles", "text MB", "wall s", "CPU s", "articles a second", "articles a CPU second", "peak MB", "archive / text",
              "ranking MB", "ranking / text"]
    rows = []
    for size, ingested in grown.items():
        cost, text = ingested.cost, ingested.text_bytes
        rows.append([
            f"{size:,}", number(text / 1e6), number(cost.wall), number(cost.cpu), f"{ingested.stored / cost.wall:,.0f}",
            f"{ingested.stored / cost.cpu:,.0f}", f"{cost.peak_megabytes:,.0f}", number(ingested.archive_bytes / text),
            number(ingested.ranking_bytes / 1e6), number(ingested.ranking_bytes / text)])
    return table(header, rows)


def search_table(grown):
    """A row a class: p50 and p99 at each size, and how they grew."""
    classes = dict.fromkeys(query["className"] for queries in grown.values() for query in queries)
    rows = []
    for key in classes:
        pools = [[sample for query in queries if query["className"] == key for sample in query["own"]] for queries in grown.values()]
        figures = [[percentile(pool, share) for share in SHARES.values()] for pool in pools]
        growth = [number(last / first, 2) for first, last in zip(figures[0], figures[-1])]
        rows.append([key, *(" / ".join(map(number, values)) for values in figures), " / ".join(growth)])
    labels = " / ".join(SHARES)
    return table(["class", *(f"{size:,}: {labels}" for size in grown), f"growth {labels}"], rows)
