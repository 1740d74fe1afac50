#!/usr/bin/env python3
"""Are files and functions small, and the two habits that hide faults rare?

    check_sizes.py [-v] [TARGET ...]     all targets of Sources without a name; ends with 1 where a bar is passed

Bars: see below. The two counts hold for the whole of Sources, so that they are checked only without a name. -v names the
places that they count.
"""
import os
import re
import statistics
import sys

from swift_sources import SOURCES, code, files, finish, read, targets

# Word lists are data and may be longer.
FILE_LINES = 300
FUNCTION_LINES = 40
# Half the files of a target are shorter.
MEDIAN_LINES = 90
UNCHECKED_SENDABLE = 6
# Declarations in which two parameters without labels stand side by side: their order is easily mistaken.
UNLABELLED_PAIRS = 60

ADVICE = "files, functions or counts are past the bars of Scripts/check_sizes.py. Split what has two subjects, name what has none."
FUNCTION = re.compile(r"\b(?:func\s+(?:\w+|`\w+`|[^\s\w(<]+)|init[?!]?|subscript)\s*(?:<[^(]*>)?\s*\(")
UNLABELLED = re.compile(r"\b_ \w+:")


def is_word_list(text):
    """Whether the file is data: at least three lines in four hold a string or are comments."""
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    return sum('"' in line or line.startswith("//") for line in lines) * 4 >= len(lines) * 3


def closing(text, start, opening, end):
    """The offset of the bracket that closes the one at `start`."""
    depth = 0
    for match in re.finditer(f"[{re.escape(opening + end)}]", text[start:]):
        depth += 1 if match.group() == opening else -1
        if depth == 0:
            return start + match.start()
    return len(text)


def parameters(text):
    """A parameter list cut at its commas."""
    parts, depth, start = [], 0, 0
    for offset, sign in enumerate(text):
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "," and depth == 0:
            parts.append(text[start:offset])
            start = offset + 1
    return parts + [text[start:]]


def functions(text):
    """Line, number of lines, and whether two unlabelled parameters stand side by side, of each function."""
    for match in FUNCTION.finditer(text):
        if text[:match.start()].endswith((".", "self.", "super.")):
            continue
        line = text.count("\n", 0, match.start()) + 1
        end = closing(text, match.end() - 1, "(", ")")
        bare = [bool(UNLABELLED.match(part.strip())) for part in parameters(text[match.end():end])]
        body = re.compile(r"[^\n{}]*(?:\n\s*(?:->|where|async|throws)[^\n{}]*)*\{").match(text, end)
        last = closing(text, body.end() - 1, "{", "}") if body else end
        yield line, text.count("\n", match.start(), last) + 1, any(a and b for a, b in zip(bare, bare[1:]))


def main():
    faults, unchecked, pairs = [], [], []
    named = [name for name in sys.argv[1:] if name != "-v"]
    for target in targets(named):
        lengths = []
        for path in files(os.path.join(SOURCES, target)):
            text, shown = read(SOURCES, target, path), os.path.join("Sources", target, path)
            lengths.append(text.count("\n"))
            if lengths[-1] > FILE_LINES and not is_word_list(text):
                faults.append(f"{shown}: {lengths[-1]} lines, at most {FILE_LINES}")
            text = code(text)
            unchecked += [shown] * len(re.findall(r"@unchecked\s+Sendable", text))
            for line, count, is_pair in functions(text):
                if count > FUNCTION_LINES:
                    faults.append(f"{shown}:{line}: a function of {count} lines, at most {FUNCTION_LINES}")
                if is_pair:
                    pairs.append(f"{shown}:{line}")
        median = statistics.median(lengths)
        if median >= MEDIAN_LINES:
            faults.append(f"Sources/{target}: its median file has {median:g} lines, fewer than {MEDIAN_LINES} wanted")
    if not named:
        if len(unchecked) > UNCHECKED_SENDABLE:
            faults.append(f"@unchecked Sendable stands {len(unchecked)} times, at most {UNCHECKED_SENDABLE}; -v names them")
        if len(pairs) >= UNLABELLED_PAIRS:
            faults.append(f"{len(pairs)} functions with unlabelled pairs, fewer than {UNLABELLED_PAIRS} wanted; -v names them")
    if "-v" in sys.argv:
        print("\n".join([f"@unchecked Sendable: {place}" for place in unchecked] + [f"unlabelled pair: {place}" for place in pairs]))
    finish(faults, ADVICE)


main()
