"""Facts about the machine and the versions, for the head of the results."""
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess


def processor():
    try:
        for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return " ".join(line.split(":", 1)[1].split())
    except OSError:
        pass
    return platform.processor() or platform.machine()


def slug():
    """`amd-epyc-2-cores`: says what was measured on without naming the host."""
    name = re.sub(r"\(.*?\)|@.*|\d+-core.*|\bprocessor\b|\bcpu\b", " ", processor().lower())
    return "-".join(re.findall(r"[a-z0-9]+", name)) + f"-{os.cpu_count()}-cores"


def load():
    return ", ".join(f"{value:.2f}" for value in os.getloadavg())


def memory():
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.1f} GB"


def first_line(*command, folder=None):
    try:
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=True)
        return done.stdout.strip().splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return "unknown"


def revision(root):
    commit = first_line("git", "rev-parse", "--short=12", "HEAD", folder=root)
    changed = first_line("git", "--no-optional-locks", "status", "--porcelain", "--untracked-files=no", folder=root)
    return commit if changed == "unknown" or commit == "unknown" else commit + " with local changes"


def facts(root, binaries, load_before):
    versions = json.loads(first_line(str(binaries / "bench"), "versions"))
    swift = re.search(r"Swift version \S+", first_line("swift", "--version"))
    return [
        ["date", datetime.datetime.now().astimezone().isoformat(timespec="minutes")],
        ["processor", f"{processor()}, {os.cpu_count()} cores"],
        ["memory", memory()],
        ["system", f"{platform.system()} {platform.release()} {platform.machine()}"],
        ["load average before, after", f"{load_before}; {load()}"],
        ["arshif", f"{first_line(str(binaries / 'arshif'), '--version')}, revision {revision(root)}, analyzer {versions['analyzer']}"],
        ["Swift, SQLite, Python", f"{swift.group(0) if swift else 'unknown'}; {versions['sqlite']}; {platform.python_version()}"],
    ]
