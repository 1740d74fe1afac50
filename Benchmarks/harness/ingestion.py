"""`arshif ingest` of a corpus into a new archive, measured. The parts ingest, peers and growth use it."""
import dataclasses
import json

import corpus
import process

# What stands beside an archive: SQLite's log and shared memory, and the ranking index.
COMPANIONS = ("-wal", "-shm", "-ranking")


@dataclasses.dataclass
class Ingested:
    """What went in and what came of it. Bytes; the text's are those of titles and bodies in UTF-8."""
    stored: int
    cost: process.Measured
    text_bytes: int
    archive_bytes: int
    # 0 where this version makes none.
    ranking_bytes: int


def ingest(arshif, articles, archive):
    remove(archive)
    cost = process.run([arshif, "ingest", "--archive", archive, "--format", "jsonl", "--quiet", "--json", articles])
    ranking = beside(archive, "-ranking")
    return Ingested(
        json.loads(cost.output)["stored"], cost, corpus.text_bytes(articles), archive.stat().st_size,
        ranking.stat().st_size if ranking.exists() else 0)


def remove(archive):
    for suffix in ("", *COMPANIONS):
        beside(archive, suffix).unlink(missing_ok=True)


def command(articles, archive):
    """The command as the results show it."""
    return f"arshif ingest --archive {archive.name} --format jsonl --quiet --json {articles.name}"


def beside(archive, suffix):
    return archive.with_name(archive.name + suffix)
