"""The disk fills up while desks work, and is freed again."""

import random
import time
from pathlib import Path

from support.server import Server

from Crash import audit
from Crash.crew import Crew
from Crash.mounts import small_disk
from Crash.outage import require_bearing, require_recovery, wait_for_refusals
from Crash.reckoning import ask_again, reckon

MEGABYTES = 24
FULL_SECONDS = 3
TIMES = 2


def run(folder: Path, rounds: int, dice: random.Random):
    with small_disk(folder / "disk", MEGABYTES) as disk:
        server = Server(folder, data=disk / "data", same_port=True).start()
        crew = None
        try:
            crew = Crew(server.address, dice)
            for number in range(1, TIMES + 1):
                print(f"disk-full {number}/{TIMES}: {_once(server, crew, disk)}", flush=True)
            crew.reachable.clear()
            server.restart()
            crew.reachable.set()
            _check(server, crew)
            print("disk-full: the same day after a restart")
        finally:
            if crew:
                crew.end()
            server.stop()


def _once(server: Server, crew: Crew, disk: Path) -> str:
    ballast = disk / "ballast"
    crew.work()
    time.sleep(0.5)
    fill(ballast)
    wait_for_refusals(server, crew)
    borne = require_bearing(server, crew, FULL_SECONDS)
    crew.fall_silent()
    ballast.unlink()
    recovered = require_recovery(server)
    crew.reachable.set()
    crew.work()
    time.sleep(0.5)
    crew.settle()
    _check(server, crew)
    return (
        f"{borne}; recovered by itself in {recovered:.1f} s;"
        f" {len(crew.acts)} outcomes, none lost, none twice"
    )


def fill(ballast: Path):
    """Takes all that is left; what SQLite gives back in between it takes too."""
    piece = bytes(64 * 1024)
    with ballast.open("ab", buffering=0) as file:
        while piece:
            try:
                file.write(piece)
            except OSError:
                piece = piece[: len(piece) // 2]


def _check(server: Server, crew: Crew):
    ask_again(server.address, crew.acts)
    reckon(server.address, server.data, crew.halls)
    audit.require_passes(server.address, server.data, [hall.code for hall in crew.halls])
