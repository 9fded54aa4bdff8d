"""The file system becomes read-only under the server, and is read-only when it starts."""

import random
import time
from pathlib import Path

from support.server import Server, refused_start

from Crash import audit
from Crash.crew import Crew
from Crash.findings import require
from Crash.mounts import break_file_system, check_image, image, mount, mount_image, unmount
from Crash.outage import require_bearing, wait_for_refusals
from Crash.reckoning import ask_again, reckon

MEGABYTES = 64
BROKEN_SECONDS = 3
# sysexits: try again later or elsewhere.
TRY_LATER = 75


def run(folder: Path, rounds: int, dice: random.Random):
    with image(folder, MEGABYTES) as (path, disk):
        server = Server(folder, data=disk / "data", same_port=True).start()
        crew = None
        try:
            crew = Crew(server.address, dice)
            _break(server, crew, disk)
            crew.reachable.clear()
            server.stop()
            _mend(path, disk)
            print(f"read-only: {_refused_start(server)}", flush=True)
            mount("-o", "remount,rw", disk)
            server.start()
            crew.reachable.set()
            crew.settle()
            _check(server, crew)
            crew.work()
            time.sleep(0.5)
            crew.settle()
            _check(server, crew)
            print(f"read-only: back, {len(crew.acts)} outcomes, none lost, none twice")
        finally:
            if crew:
                crew.end()
            server.stop()


def _break(server: Server, crew: Crew, disk: Path):
    crew.work()
    time.sleep(0.5)
    # A sync that is under way when ext4 gives up returns 0 and has written nothing (seen with
    # strace on Linux 6.18); no server can know, so there is none under way.
    crew.fall_silent()
    break_file_system(disk)
    crew.reachable.set()
    wait_for_refusals(server, crew)
    print(f"read-only: {require_bearing(server, crew, BROKEN_SECONDS)}", flush=True)
    # Whoever waits has an answer to wait for until the server is back.
    crew.pause()


def _mend(path: Path, disk: Path):
    unmount(disk)
    check_image(path)
    mount_image(path, disk)
    mount("-o", "remount,ro", disk)


def _refused_start(server: Server) -> str:
    code, out, err = refused_start(server.data)
    require(
        code == TRY_LATER and not out and err.count("\n") == 1,
        f"started on a read-only disk it ends with {code} and says {err!r}",
    )
    return f"a start is refused with {code}: {err.strip()}"


def _check(server: Server, crew: Crew):
    ask_again(server.address, crew.acts)
    reckon(server.address, server.data, crew.halls)
    audit.require_passes(server.address, server.data, [hall.code for hall in crew.halls])
