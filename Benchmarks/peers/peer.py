"""What the peers written in Python share: the commands, reading, timing, and the lines they print. ../README.md tells the format."""
import itertools
import json
import os
import pathlib
import resource
import shutil
import sys
import time

USAGE = "version | index DIR CORPUS.tsv N THREADS | query DIR QUERIES.tsv ROUNDS"


def main(version, index, searcher):
    """Runs the command on the command line.

    `index(folder, texts, threads)` indexes an iterator of texts in an empty folder; `searcher(folder)` gives an object with
    `query(class_name, words)`, None where no term is left, `top_ten(query)` and `count(query)`.
    """
    match sys.argv[1:]:
        case ["version"]:
            print(version)
        case ["index", folder, corpus, count, threads]:
            print(json.dumps(timed_index(index, pathlib.Path(folder), corpus, int(count), int(threads))))
        case ["query", folder, queries, rounds]:
            for row in timed_queries(searcher(folder), queries, int(rounds)):
                print(json.dumps(row, ensure_ascii=False))
        case _:
            sys.exit(f"{sys.argv[0]}: {USAGE}")


def timed_index(index, folder, corpus, count, threads):
    """Indexes the first `count` articles. CPU seconds are those of all threads."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    given = itertools.count()
    began, spent = time.perf_counter(), time.process_time()
    index(str(folder), texts(corpus, count, given), threads)
    return {
        "articles": next(given), "wallSeconds": time.perf_counter() - began, "cpuSeconds": time.process_time() - spent,
        "peakMegabytes": peak_megabytes(), "indexBytes": sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())}


def texts(corpus, count, given):
    """Title and body of each article, a space between, from lines of title TAB body; `given` counts them."""
    with open(corpus, encoding="utf-8", newline="\n") as lines:
        for line in itertools.islice(lines, count):
            next(given)
            yield line.rstrip("\n").replace("\t", " ")


def timed_queries(searcher, queries, rounds):
    """Times the best ten of every query in milliseconds. Each is counted and run once before it is timed."""
    with open(queries, encoding="utf-8") as lines:
        for line in lines:
            class_name, words = line.rstrip("\n").split("\t")
            query = searcher.query(class_name, words.split())
            if query is None:
                continue
            hits = searcher.count(query)
            searcher.top_ten(query)
            yield {"class": class_name, "query": words, "hits": hits, "samples": [sample(searcher, query) for _ in range(rounds)]}


def sample(searcher, query):
    began = time.perf_counter_ns()
    searcher.top_ten(query)
    return (time.perf_counter_ns() - began) / 1e6


def peak_megabytes():
    # Linux counts ru_maxrss in units of 1,024 bytes, macOS in bytes.
    unit = 1 if os.uname().sysname == "Darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
