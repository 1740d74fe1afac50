#!/usr/bin/env python3
"""Do the folders of a target stand in floors? A folder may use the folders below it, and none of these may use it.

    check_floors.py [TARGET ...]     all targets of Sources without a name; ends with 1 where folders use each other

A folder uses another where its code names a type that the other declares at the top level, or a member that the other
adds to a type of somewhere else in an extension, if nothing else in Sources bears that member's name. Files that stand in
the target's own folder count as a folder too. Comments and strings are not read.
"""
import collections
import os
import re
import sys

from swift_sources import SOURCES, code, files, finish, read, targets

ADVICE = """\
folders use each other in a circle. Cut one arrow of each: the first is the thinnest.
Move the file or the type, hand the value or a closure in as a parameter, or rename a nested type that bears another's name."""

TYPE = re.compile(r"\b(?:struct|class|enum|actor|protocol|typealias)\s+([A-Z]\w*)")
EXTENSION = re.compile(r"\bextension\s+((?:\w+\.)*)(\w+)[^{]*$")
MEMBER = re.compile(r"\b(?:func|var|let|case)\s+([a-z]\w{3,})\b")
HIDDEN = re.compile(r"\b(?:file)?private\b")
# Not a nested type's name: Outer.Inner says that Inner is Outer's.
TYPE_USE = re.compile(r"(?<![.\w])[A-Z]\w*\b|(?<=Self\.)[A-Z]\w*\b")
MEMBER_USE = re.compile(r"\.([a-z]\w{3,})\b")
# Members of the standard library that extensions overload.
COMMON = set("append contains count description distance encode filter first firstIndex hash index insert joined last "
             "lowercased next prefix remove replace replacing sorted split starts suffix text update value write".split())


class File:
    """What a file declares and uses."""

    def __init__(self, path, text):
        self.path, self.folder = path, os.path.dirname(path) or "."
        self.types, self.added, self.members = set(), set(), set(MEMBER.findall(text))
        extended, hidden, depth, start = None, False, 0, 0
        for match in re.finditer(r"[{}]|\Z", text):
            head = text[start:match.start()]
            if depth == 0:
                self.types.update(TYPE.findall(head))
                extension = EXTENSION.search(head)
                extended = extension and (extension.group(1).split(".")[0] or extension.group(2))
                hidden = bool(HIDDEN.search(head))
            if depth == 1 and extended and not hidden:
                for line in head.split("\n"):
                    if not HIDDEN.search(line):
                        self.added.update((extended, name) for name in MEMBER.findall(line))
            depth += {"{": 1, "}": -1, "": 0}[match.group()]
            start = match.end()
        self.type_uses = set(TYPE_USE.findall(text)) - self.types
        self.member_uses = set(MEMBER_USE.findall(text))


def uses(found, declared):
    """folder -> other folder -> {"file uses name"}, of a target's files."""
    home = {name: file for file in found for name in file.types}
    added = {}
    for file in found:
        for extended, name in file.added:
            if (extended not in home or home[extended].folder != file.folder) and declared[name] == 1 and name not in COMMON:
                added[name] = file
    arrows = collections.defaultdict(lambda: collections.defaultdict(set))
    for file in found:
        for name, other in [(name, home.get(name)) for name in file.type_uses] + [
            (name, added.get(name)) for name in file.member_uses
        ]:
            if other and other.folder != file.folder:
                arrows[file.folder][other.folder].add(f"{file.path} uses {name} of {other.path}")
    return arrows


def way_back(arrows, start):
    """The fewest folders through which the arrows lead from a folder to itself, that folder first; None where none do."""
    ways, seen = [[start]], set()
    for way in ways:
        for other in sorted(arrows.get(way[-1], ())):
            if other == start:
                return way
            if other not in seen:
                seen.add(other)
                ways.append(way + [other])


def circles(arrows):
    """The pairs of folders that use each other; where there are none, the shortest longer circle."""
    pairs = [[a, b] for a in sorted(arrows) for b in sorted(arrows[a]) if a < b and a in arrows.get(b, ())]
    ways = [way for way in (way_back(arrows, folder) for folder in sorted(arrows)) if way]
    return pairs or sorted(ways, key=len)[:1]


def main():
    faults, all_files = [], {}
    for target in targets([]):
        folder = os.path.join(SOURCES, target)
        all_files[target] = [File(path, code(read(folder, path))) for path in files(folder)]
    declared = collections.Counter(name for found in all_files.values() for file in found for name in file.members)
    for target in targets(sys.argv[1:]):
        arrows = uses(all_files[target], declared)
        for circle in circles(arrows):
            faults.append(f"{target}: {', '.join(circle)}")
            # The thinnest arrow first: it is the one to cut.
            steps = zip(circle, circle[1:] + circle[:1])
            for a, b in sorted(steps, key=lambda step: len(arrows[step[0]][step[1]])):
                names = sorted(arrows[a][b])
                faults.append(f"  {a} -> {b}: {'; '.join(names[:3])}{f'; {len(names) - 3} more' if len(names) > 3 else ''}")
    finish(faults, ADVICE)


main()
