"""The texts to measure on: news where the evaluation folder is there, else a synthetic corpus made of SampleData."""
import dataclasses
import gzip
import itertools
import json
import pathlib
import sys

import process
import report


@dataclasses.dataclass
class Corpus:
    """Files in the work folder, and where they came from."""
    articles: pathlib.Path
    archive: pathlib.Path
    queries: pathlib.Path
    # What the analyzer is timed on.
    texts: pathlib.Path
    scorer: pathlib.Path | None
    count: int
    description: str


def prepare(chosen, root):
    maker = chosen.shared / "bench/make_corpus.sh"
    news = chosen.shared / "eval/relevance/corpora/news.jsonl.gz"
    scorer = chosen.shared / "eval/relevance/score.py"
    scorer = scorer if scorer.exists() else None
    if maker.exists() and news.exists():
        return real(chosen, maker, news, scorer)
    report.progress(f"No evaluation folder at {chosen.shared} (--shared DIR): measuring on a synthetic corpus; no relevance.")
    return synthetic(chosen, root, scorer)


def real(chosen, maker, news, scorer):
    count = chosen.articles or 200_000
    articles = chosen.work / f"news-{count}.jsonl"
    make(articles, lambda path: process.run(["bash", maker, count, path]))
    texts = chosen.work / "news-texts.jsonl"
    make(texts, lambda path: unpack(news, path))
    queries = chosen.shared / "bench/queries-1m.tsv"
    description = (f"{count:,} articles with the word statistics of real news (`make_corpus.sh`): phrases and "
                   "co-occurrence are not real, so phrase timings are weak evidence.")
    return Corpus(articles, articles.with_suffix(".arshif"), queries, texts, scorer, count, description)


def synthetic(chosen, root, scorer):
    count = chosen.articles or 20_000
    articles = chosen.work / f"synthetic-{count}.jsonl"
    queries = articles.with_suffix(".queries.tsv")
    script = pathlib.Path(__file__).with_name("synthetic.py")
    # In a process of its own, for its memory would count as that of the commands measured later.
    make(articles, lambda path: process.run([sys.executable, "-B", script, root / "SampleData/articles.jsonl", count, path, queries]))
    description = (f"{count:,} synthetic articles made of SampleData's few: **not comparable with runs on news**; its "
                   "vocabulary is small, and its figures only show that everything runs.")
    return Corpus(articles, articles.with_suffix(".arshif"), queries, articles, scorer, count, description)


def make(path, maker):
    """Calls `maker` with a path beside, and renames what it made: an interrupted run leaves no half file."""
    if path.exists():
        return
    report.progress(f"making {path.name} ...")
    unfinished = path.with_name(path.name + ".part")
    maker(unfinished)
    unfinished.rename(path)


def derive(path, articles, maker):
    """Like `make`, for what is made of `articles`: made anew where these are younger."""
    if path.exists() and path.stat().st_mtime < articles.stat().st_mtime:
        path.unlink()
    make(path, maker)


def unpack(news, path):
    with gzip.open(news, "rt", encoding="utf-8") as lines, open(path, "w", encoding="utf-8") as out:
        for line in lines:
            article = json.loads(line)
            row = {"title": article.get("title") or "", "body": article.get("text") or ""}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def tsv(articles):
    """The same articles as lines of title TAB body, which all peers read. Made once, and in no one's time."""
    path = articles.with_suffix(".tsv")
    derive(path, articles, lambda unfinished: flatten(articles, unfinished))
    return path


def flatten(articles, path):
    separators = str.maketrans("\t\n\r", "   ")
    # A surrogate that JSON escapes may bring stands for no character.
    with open(articles, encoding="utf-8") as lines, open(path, "w", encoding="utf-8", errors="replace") as out:
        for line in lines:
            article = json.loads(line)
            out.write("\t".join((article.get(field) or "").translate(separators) for field in ("title", "body")) + "\n")


def cut(articles, count, path):
    """The first `count` articles of a corpus."""
    def copy(unfinished):
        with open(articles, "rb") as lines, open(unfinished, "wb") as out:
            out.writelines(itertools.islice(lines, count))
    derive(path, articles, copy)


def text_bytes(path):
    """UTF-8 bytes of all titles and bodies."""
    total = 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            total += len(article["title"].encode()) + len(article["body"].encode())
    return total
