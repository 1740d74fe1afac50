"""What the checks of the sources share: targets, files, and code without comments and strings."""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCES = os.path.join(ROOT, "Sources")
TESTS = os.path.join(ROOT, "Tests")

NOT_CODE = re.compile(
    r'(?P<hashes>#+)"""(?s:.*?)"""(?P=hashes)|"""(?s:(?:\\.|.)*?)"""|(?P<hash>#+)".*?"(?P=hash)|"(?:\\.|[^"\\\n])*"'
    r"|//[^\n]*|/\*(?s:.*?)\*/")


def files(folder, ending=".swift"):
    """The files below a folder, as paths relative to it, sorted."""
    found = []
    for parent, _, names in os.walk(folder):
        found += [os.path.relpath(os.path.join(parent, name), folder) for name in names if name.endswith(ending)]
    return sorted(found)


def read(*parts):
    with open(os.path.join(*parts), encoding="utf-8") as file:
        return file.read()


def code(text):
    """The text without comments and strings. Lines stay where they are."""
    return NOT_CODE.sub(lambda match: " " + "\n" * match.group().count("\n"), text)


def targets(named):
    """The targets below Sources that hold Swift files: those named on the command line, or all."""
    known = [name for name in sorted(os.listdir(SOURCES)) if files(os.path.join(SOURCES, name))]
    for name in named:
        if name not in known:
            sys.exit(f"{os.path.basename(sys.argv[0])}: no target {name} in Sources; there are {', '.join(known)}")
    return named or known


def finish(faults, advice):
    """Prints what is wrong and what to do, and ends with 1 where something is wrong."""
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        sys.exit(f"{os.path.basename(sys.argv[0])}: {advice}")
