"""Searches of ours and of the peers in alternating rounds, so that a busy moment of the machine falls on all of them."""
import json

import process
import report


def search(bench, archive, queries, repetitions, without_fts5=False):
    """What one `bench search` printed for each query, and its peak memory in megabytes."""
    command = [bench, "search", "--archive", archive, "--queries", queries, "--repetitions", repetitions]
    done = process.run(command + (["--without-fts5"] if without_fts5 else []))
    return json.loads(done.output)["queries"], done.peak_megabytes


def command(archive, queries, repetitions):
    """The command as the results show it."""
    return f"bench search --archive {archive.name} --queries {queries.name} --repetitions {repetitions}"


def alternating(runs, rounds):
    """Calls every function of `runs` once a round, each time with another first; gives their results by name.

    A run that fails is left out from then on, and told in the second result: a peer must not stop the benchmark.
    """
    results, failures = {name: [] for name in runs}, {}
    for turn in range(rounds):
        names = list(runs)
        for name in names[turn % len(names):] + names[:turn % len(names)]:
            if name in failures:
                continue
            report.progress(f"  round {turn + 1}: {name}")
            try:
                results[name].append(runs[name]())
            except report.BenchmarkError as error:
                failures[name] = str(error)
    return {name: made for name, made in results.items() if name not in failures}, failures


def pooled(runs):
    """One dictionary a query from those of several runs: lists of samples are joined, the rest is the first run's."""
    return [
        {key: sum((row[key] for row in rows), []) if isinstance(value, list) else value for key, value in rows[0].items()}
        for rows in zip(*runs, strict=True)]


def typed(class_name, words):
    """The query as `bench search` prints it: as a user would type it. See BenchQuery.swift."""
    if class_name.startswith("or"):
        return words.replace(" ", " OR ")
    if class_name.startswith("phrase"):
        return f'"{words}"'
    return words + "*" if class_name.startswith("prefix") else words
