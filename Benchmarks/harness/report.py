"""Figures, tables, and the document they stand in."""
import dataclasses
import math
import sys


class BenchmarkError(Exception):
    """One line: what, where, what to do."""


@dataclasses.dataclass
class Section:
    """A chapter of the results. `failures` are answers that were wrong, not slow."""
    title: str
    commands: list
    body: str
    failures: list = dataclasses.field(default_factory=list)


def progress(line):
    print(line, file=sys.stderr, flush=True)


def percentile(values, share):
    """The nearest-rank percentile: the smallest value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def number(value, digits=3):
    """A figure with three significant digits and thousands separators."""
    if value == 0:
        return "0"
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    return f"{value:,.{min(decimals, 4)}f}"


def table(header, rows):
    """A Markdown table: the first column left, the others right."""
    marks = ["---"] + ["--:"] * (len(header) - 1)
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in [header, marks, *rows])


def document(texts, facts, sections):
    lines = ["# Benchmark results", "", table(["machine and versions", ""], facts), "", f"Corpus: {texts.description}", ""]
    for section in sections:
        lines += [f"## {section.title}", ""] + (["```", *section.commands, "```", ""] if section.commands else []) + [section.body, ""]
        lines += [f"**Failed:** {failure}" for failure in section.failures]
        lines += [""] if section.failures else []
    return "\n".join(lines).rstrip() + "\n"
