"""What the peers written in Python share: the commands, reading, timing, and the lines they print. ../README.md tells the format."""
import functools
import itertools
import json
import os
import pathlib
import resource
import shutil
import sys
import time

USAGE = "version | index DIR CORPUS.tsv N THREADS [stored] | query DIR QUERIES.tsv ROUNDS [stored]"


def main(version, index, searcher, storing=None):
    """Runs the command on the command line.

    `index(folder, texts, threads)` indexes an iterator of texts, title TAB body, in an empty folder; `searcher(folder)` gives an
    object with `query(class_name, words)`, None where no term is left, `top_ten(query)` and `count(query)`. `storing` is a pair
    of the same that keeps the texts; its searcher has `titles(class_name, words)` too, from the words to the best ten's titles.
    """
    arguments = sys.argv[1:]
    if arguments[-1:] == ["stored"] and storing:
        arguments.pop()
        index, searcher = storing
    match arguments:
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
    """The lines, title TAB body; `given` counts them."""
    with open(corpus, encoding="utf-8", newline="\n") as lines:
        for line in itertools.islice(lines, count):
            next(given)
            yield line.rstrip("\n")


def timed_queries(searcher, queries, rounds):
    """Times the best ten of every query in milliseconds. Each is counted and run once before it is timed."""
    with open(queries, encoding="utf-8") as lines:
        for line in lines:
            class_name, words = line.rstrip("\n").split("\t")
            query = searcher.query(class_name, words.split())
            if query is None:
                continue
            hits = searcher.count(query)
            search = functools.partial(searcher.top_ten, query)
            if hasattr(searcher, "titles"):
                search = functools.partial(searcher.titles, class_name, words.split())
            search()
            yield {"class": class_name, "query": words, "hits": hits, "samples": [sample(search) for _ in range(rounds)]}


def sample(search):
    began = time.perf_counter_ns()
    search()
    return (time.perf_counter_ns() - began) / 1e6


def peak_megabytes():
    # Linux counts ru_maxrss in units of 1,024 bytes, macOS in bytes.
    unit = 1 if os.uname().sysname == "Darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
