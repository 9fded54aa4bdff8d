"""Breaks a real server in the ways that a village breaks one, and holds it to its word.

Ends with 0 when nothing was violated, else with 1 and what was.
"""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from support.paths import binary

from Crash import clock, database, disk_full, flipped_byte, kill, overload, read_only
from Crash.findings import Skipped, Violation

SCENARIOS = {
    "kill": kill.run,
    "disk-full": disk_full.run,
    "read-only": read_only.run,
    "database": database.run,
    "flipped-byte": flipped_byte.run,
    "clock": clock.run,
    "overload": overload.run,
}


def main() -> int:
    options = _options()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10**6)
    print(f"seed {seed}; again with --seed {seed}", flush=True)
    binary("posko-audit")
    broken = [name for name in options.scenario or SCENARIOS if not _passes(name, seed, options)]
    if broken:
        print(f"tools/crash: VIOLATED in {', '.join(broken)}; again with --seed {seed}")
        return 1
    print("tools/crash: no violation")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools/crash", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20, metavar="N", help="kills (default 20)")
    parser.add_argument("--seed", type=int, metavar="S", help="of all that is random")
    parser.add_argument(
        "--scenario", action="append", choices=list(SCENARIOS), help="again for more; default all"
    )
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds is at least 1")
    return options


def _passes(name: str, seed: int, options: argparse.Namespace) -> bool:
    print(f"==> {name}", flush=True)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix=f"posko-crash-{name}-") as folder:
        try:
            SCENARIOS[name](Path(folder), options.rounds, random.Random(f"{seed} {name}"))
        except Skipped as skipped:
            print(f"{name}: SKIPPED: {skipped}")
            return True
        except (Violation, AssertionError) as violation:
            print(f"{name}: VIOLATED: {violation}")
            return False
    print(f"    {name}: done in {time.monotonic() - begun:.0f} s", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
