"""Measures Posko and prints a table. See tools/bench."""

import argparse
import importlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from support.paths import BINARIES, CLONE

from posko_bench import machine
from posko_bench.context import Context

# In this order; the first ones are the most asked for.
PARTS = ["stack", "baseline", "latency", "cost", "fanout", "growth", "intake"]


def arguments():
    parser = argparse.ArgumentParser(prog="tools/bench", description=__doc__)
    parser.add_argument("--only", metavar="PART,...", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="under 2 minutes, rougher figures")
    parser.add_argument(
        "--baseline", type=Path, metavar="DIR", help="folder of what is measured beside Posko"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write all figures there")
    parser.add_argument("--rounds", type=int, help="rounds of which the median counts (3)")
    parser.add_argument("--seconds", type=float, help="of one measurement, at most (1.5)")
    parser.add_argument("--minutes", type=float, help="of the whole run, at most (12)")
    given = parser.parse_args()
    given.parts = given.only.split(",") if given.only else PARTS
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    return given


def compile_generator(folder: Path) -> Path:
    sources = sorted((CLONE / "tools" / "bench.d" / "load").glob("*.c"))
    made = folder / "load"
    flags = ["-O2", "-std=c11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror"]
    subprocess.run(["cc", *flags, "-o", made, *sources, "-lnghttp2"], check=True)
    return made


def context_of(given, folder: Path) -> Context:
    quick = given.quick
    return Context(
        folder=folder,
        generator=compile_generator(folder),
        baseline=given.baseline.resolve() if given.baseline else None,
        quick=quick,
        rounds=given.rounds or (1 if quick else 3),
        seconds=given.seconds or (0.5 if quick else 1.5),
        minutes=given.minutes or (2 if quick else 12),
    )


def measure(context: Context, parts: list[str]):
    for name in parts:
        begun = time.monotonic()
        print(f"== {name} (load average {machine.load_average():.1f})", flush=True)
        try:
            importlib.import_module(f"posko_bench.parts.{name}").measure(context)
        except Exception as problem:  # One part that fails must not take the others with it.
            context.table.problem(name, f"{type(problem).__name__}: {problem}")
        print(f"   {name}: {time.monotonic() - begun:.0f} s", flush=True)


def sync_row(table, folder: Path, when: str) -> dict:
    sync = machine.sync_latency(folder)
    table.add("machine", f"fdatasync of 4 KiB, p50 ({when})", sync["p50_us"], "µs")
    table.add("machine", f"fdatasync of 4 KiB, p99 ({when})", sync["p99_us"], "µs")
    return sync


def main() -> int:
    given = arguments()
    work = CLONE / ".build-bench"
    work.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="run-", dir=work))
    try:
        context = context_of(given, folder)
        facts = machine.facts() | {"binaries": os.path.relpath(BINARIES, CLONE)}
        print(f"{facts['cores']} cores, {facts['processor']}, {facts['binaries']}")
        facts["sync_before"] = sync_row(context.table, folder, "before")
        measure(context, given.parts)
        facts["sync_after"] = sync_row(context.table, folder, "after")
        facts["load_average_after"] = machine.load_average()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"\n{context.table.text()}")
    loads = f"{facts['load_average']:.1f} to {facts['load_average_after']:.1f}"
    print(f"load average {loads}; took {time.monotonic() - context.begun:.0f} s")
    if given.json:
        context.table.write(given.json, facts)
    return 1 if context.table.problems else 0


if __name__ == "__main__":
    sys.exit(main())
