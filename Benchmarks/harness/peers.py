"""The peers in ../peers: which are installed, and how they are run. One that is missing is said to be, with what to install."""
import dataclasses
import glob
import json
import pathlib
import shutil
import subprocess
import sys

import process

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "peers"
# install-peers.sh puts its Python packages there.
ENVIRONMENT = pathlib.Path(__file__).resolve().parents[1] / ".build/peers"
JARS = ("lucene-core", "lucene-analyzers-common")
# As much as an index of a million articles wants; the machine's own share would count as peak memory.
JAVA_HEAP = "-Xmx1g"


@dataclasses.dataclass
class Peer:
    """An engine, and the command that `index` and `query` are appended to."""
    name: str
    command: list
    version: str
    # Numbers of threads to index with. Queries are asked on the first one's index.
    threads: tuple
    # "stored" where the peer keeps titles and bodies and reads its hits' titles, as an application does.
    mode: tuple = ()

    def index(self, folder, texts, count, threads):
        """Indexes `count` articles: articles, wallSeconds, cpuSeconds, peakMegabytes, indexBytes as the peer measured them."""
        shutil.rmtree(folder, ignore_errors=True)
        return json.loads(process.run([*self.command, "index", folder, texts, count, threads, *self.mode]).output)

    def query(self, folder, queries, rounds):
        """A dictionary a query: class, query (its words), hits, samples in milliseconds."""
        done = process.run([*self.command, "query", folder, queries, rounds, *self.mode])
        return [json.loads(line) for line in done.output.splitlines()]


def lucene():
    # The latest of several versions, by name.
    jars = [max(glob.glob(f"/usr/share/java/{name}-8*.jar"), default="") for name in JARS]
    command = ["java", JAVA_HEAP, "-cp", ":".join(jars), str(FOLDER / "Lucene.java")]
    version = answer([*command, "version"]) if all(jars) else None
    return Peer("Lucene", command, f"{version}, {pathlib.Path(jars[0]).name}, {JAVA_HEAP}", (1, 2)) if version else None


def storing(peer):
    """The same engine keeping the texts."""
    return peer and dataclasses.replace(peer, name=f"{peer.name}, storing", mode=("stored",))


def python_peer(name, script, threads):
    """Tries several interpreters, for a package of the system is seen by the system's alone."""
    for interpreter in (str(ENVIRONMENT / "bin/python3"), sys.executable, "python3", "/usr/bin/python3"):
        command = [interpreter, "-B", str(FOLDER / script)]
        version = answer([*command, "version"])
        if version:
            return Peer(name, command, version, threads)
    return None


# How each is found, and what it needs.
KNOWN = {
    "lucene": (lucene, "apt-get install default-jdk-headless liblucene8-java"),
    "tantivy": (lambda: python_peer("Tantivy", "tantivy_peer.py", (1, 2)), "pip install tantivy"),
    "lucene-stored": (lambda: storing(lucene()), "apt-get install default-jdk-headless liblucene8-java"),
    "tantivy-stored": (lambda: storing(python_peer("Tantivy", "tantivy_peer.py", (1, 2))), "pip install tantivy"),
    "xapian": (lambda: python_peer("Xapian", "xapian_peer.py", (1,)), "apt-get install python3-xapian"),
    "fts5": (lambda: python_peer("FTS5 unicode61", "fts5_peer.py", (1,)), "a Python whose sqlite3 has FTS5"),
}


def find(names):
    """The installed ones among `names`, and a line on each that is missing."""
    found = {name: KNOWN[name][0]() for name in names}
    missing = [f"{name} is not installed here: {KNOWN[name][1]}, or Benchmarks/install-peers.sh" for name in names if not found[name]]
    return [peer for peer in found.values() if peer], missing


def answer(command):
    """The first line that a command prints; None where it cannot be run."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
        return done.stdout.splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return None
