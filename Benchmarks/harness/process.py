"""Runs a command and measures it alone: wall time, CPU time, peak memory."""
import dataclasses
import os
import subprocess
import tempfile
import time

from report import BenchmarkError


@dataclasses.dataclass
class Measured:
    """What a command did and cost. Seconds, and megabytes of 1,000,000 bytes."""
    output: str
    messages: str
    wall: float
    user: float
    system: float
    peak_megabytes: float

    @property
    def cpu(self):
        return self.user + self.system


def run(command, allowed=(0,)):
    """Runs `command` to its end. A peak below this program's own (some 20 MB) would not show: Linux hands that on."""
    command = [str(part) for part in command]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        began = time.monotonic()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=messages)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        messages.seek(0)
        texts = [stream.read().decode("utf-8", "replace") for stream in (output, messages)]
    if child.returncode not in allowed:
        last = (texts[1].strip() or texts[0].strip() or "no message").splitlines()[-1]
        raise BenchmarkError(f"{os.path.basename(command[0])} {command[1]} ended with {child.returncode}: {last}")
    # Linux counts ru_maxrss in units of 1,024 bytes, macOS in bytes.
    unit = 1 if os.uname().sysname == "Darwin" else 1024
    return Measured(*texts, wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss * unit / 1e6)
