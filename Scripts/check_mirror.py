#!/usr/bin/env python3
"""Do the tests mirror the sources? A reader of a source must know where its tests are.

    check_mirror.py [TARGET ...]     all targets of Sources without a name; ends with 1 where a test stands elsewhere

The tests of Sources/T/Folder/Name.swift stand in Tests/TTests/Folder/NameTests.swift, those of one topic of it in
Name+TopicTests.swift. Tests of a whole folder are named after it and stand next to it (Folder/Sub+TopicTests.swift for
Folder/Sub). Tests of a whole target stand in WholeTarget, helpers in Support, files to read in Fixtures. A suite is named
like its file without the plus. CommandTests are not looked at: they test the built program, command by command.
"""
import os
import re
import sys

from swift_sources import ROOT, SOURCES, TESTS, code, files, finish, read, targets

ADVICE = "tests do not mirror the sources. Move or rename what is named above; Scripts/check_mirror.py says the rule."
HELPERS = {"Support", "Fixtures"}
SUITE = re.compile(r"\b(?:struct|class|actor)\s+(\w+Tests)\b")


def subjects(folder):
    """What tests may be named after: files, the types that files extend, and folders; with their folders before them."""
    names = set()
    for path in files(folder):
        stem = path.removesuffix(".swift")
        names |= {stem, os.path.join(os.path.dirname(stem), os.path.basename(stem).split("+")[0])}
        parent = os.path.dirname(path)
        while parent:
            names.add(parent)
            parent = os.path.dirname(parent)
    return names


def faults_of(target):
    sources = os.path.join(SOURCES, target)
    tests = os.path.join(TESTS, target + "Tests")
    names, faults = subjects(sources), []
    places = {}
    for name in sorted(names):
        places.setdefault(os.path.basename(name), []).append(os.path.relpath(os.path.join(sources, name), ROOT))
    for path in files(tests):
        shown = os.path.relpath(os.path.join(tests, path), ROOT)
        folder, file = os.path.split(path)
        room = folder.split(os.sep)[0]
        if room in HELPERS:
            continue
        if not file.endswith("Tests.swift"):
            faults.append(f"{shown}: no test; helpers stand in Support")
            continue
        stem = file.removesuffix("Tests.swift")
        suites = SUITE.findall(code(read(tests, path)))
        if suites and stem.replace("+", "") + "Tests" not in suites:
            faults.append(f"{shown}: its suite is named {suites[0]}, not {stem.replace('+', '')}Tests")
        subject = stem.split("+")[0]
        if room == "WholeTarget" or {os.path.join(folder, stem), os.path.join(folder, subject)} & names:
            continue
        elsewhere = places.get(subject)
        faults.append(f"{shown}: no source {os.path.join('Sources', target, folder, subject)}"
                      + (f"; there is {', '.join(elsewhere)}" if elsewhere else ""))
    return faults


def main():
    finish([fault for target in targets(sys.argv[1:]) for fault in faults_of(target)], ADVICE)


main()
