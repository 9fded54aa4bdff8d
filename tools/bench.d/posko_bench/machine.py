"""What the machine and a process of it say about themselves."""

import os
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
BLOCK = 4096


def quantile(values, share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def median(values) -> float:
    ordered = sorted(values)
    if not ordered:
        return 0.0
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def sync_latency(folder: Path, seconds: float = 0.5) -> dict:
    """p50 and p99, in µs, of writing 4 KiB at the end of a file and waiting for the disk."""
    path = folder / "sync-probe"
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    block = b"\0" * BLOCK
    took = []
    try:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            os.write(file, block)
            begun = time.perf_counter()
            os.fdatasync(file)
            took.append((time.perf_counter() - begun) * 1e6)
    finally:
        os.close(file)
        path.unlink()
    return {"count": len(took), "p50_us": quantile(took, 0.5), "p99_us": quantile(took, 0.99)}


def load_average() -> float:
    return os.getloadavg()[0]


def facts() -> dict:
    model = ""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    return {"cores": os.cpu_count(), "processor": model, "load_average": load_average()}


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far, in steps of a hundredth of a second."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory_mib(pid: int) -> dict:
    """Resident and proportional size now, and the peak since `forget_peak`."""
    found = {}
    wanted = {"Rss:": "rss", "Pss:": "pss", "VmHWM:": "peak"}
    for name in ("smaps_rollup", "status"):
        for line in Path(f"/proc/{pid}/{name}").read_text().splitlines():
            word = line.split()
            if word and word[0] in wanted:
                found[wanted[word[0]]] = int(word[1]) / 1024
    return found


def forget_peak(pid: int):
    """5 resets VmHWM to the present size: see proc(5), clear_refs."""
    Path(f"/proc/{pid}/clear_refs").write_text("5")
