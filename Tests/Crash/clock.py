"""The machine's clock is set back an hour, forward, and back again, while desks work."""

import random
import time
from pathlib import Path

from support.server import Server
from support.wire import Client

from Crash import audit, journal
from Crash.crew import Crew
from Crash.findings import Skipped, require
from Crash.hall import Hall
from Crash.reckoning import ask_again, reckon

LIBRARIES = "usr/lib/*/faketime/libfaketimeMT.so.1"
# What the clock is set to in turn, against the true time, in hours, as many as there are rounds;
# the server is started again after each.
HOURS = [-1, 2, 0]
WORK_SECONDS = 0.4
TOLERANCE_SECONDS = 60


def library() -> Path:
    found = sorted(Path("/").glob(LIBRARIES))
    if not found:
        raise Skipped("libfaketime is not installed (Debian package faketime)")
    return found[0]


def run(folder: Path, rounds: int, dice: random.Random):
    setting = folder / "clock"
    _set(setting, 0)
    server = clocked_server(folder, setting).start()
    crew = None
    try:
        crew = Crew(server.address, dice, halls=1)
        for number, hours in enumerate(HOURS[:rounds]):
            crew.work()
            time.sleep(WORK_SECONDS)
            _set(setting, hours)
            _require_seen(server, hours, f"probe-{number}")
            time.sleep(WORK_SECONDS)
            crew.settle()
            _check(server, crew)
            crew.reachable.clear()
            server.restart()
            crew.reachable.set()
            crew.work()
            time.sleep(WORK_SECONDS)
            crew.settle()
            _check(server, crew)
            shown = f"{hours:+} h, restarted, {len(crew.acts)} outcomes"
            print(f"clock: {shown}; time never ran backwards", flush=True)
    finally:
        if crew:
            crew.end()
        server.stop()
        _sweep()


def clocked_server(folder: Path, setting: Path) -> Server:
    """A server whose time of day is off by what stands in the file `setting`."""
    environment = {
        "LD_PRELOAD": str(library()),
        "FAKETIME_TIMESTAMP_FILE": str(setting),
        "FAKETIME_NO_CACHE": "1",
        # A clock that is set moves the time of day only.
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    # The library moves a program's environment when it is the first to come up in it, and Swift
    # looks for the arguments in front of the environment; so it comes up in `env`.
    return Server(folder, same_port=True, environment=environment, launcher=("env",))


def _sweep():
    """What the library leaves behind in shared memory, since `env` never came to its end."""
    for name in Path("/dev/shm").glob("*faketime_s*_*"):
        if not Path(f"/proc/{name.name.rsplit('_', 1)[1]}").exists():
            name.unlink(missing_ok=True)


def _set(setting: Path, hours: int):
    """In one step: the server may read it at any moment."""
    new = setting.with_suffix(".new")
    new.write_text(f"{hours:+}h")
    new.replace(setting)


def _require_seen(server: Server, hours: int, event: str):
    """A new event has no time of its own yet, so its first entry has the machine's."""
    with Client(server.address, event) as client:
        settings = {"name": "Jam", "village_code": "32.14.16.2005", "date": "2025-11-21"}
        created = client.CreateEvent(settings=settings)
    shown = created.receipt.time.ToMilliseconds() / 1000 - time.time()
    require(
        abs(shown - hours * 3600) < TOLERANCE_SECONDS,
        f"the server does not see the clock that was set: {shown / 3600:+.2f} h, not {hours:+} h",
    )


def _check(server: Server, crew: Crew):
    for hall in crew.halls:
        _require_times(hall)
    for event, stored in journal.streams(server.data).items():
        journal.require_chain(event, stored)
    ask_again(server.address, crew.acts)
    reckon(server.address, server.data, crew.halls)
    audit.require_passes(server.address, server.data, [hall.code for hall in crew.halls])


def _require_times(hall: Hall):
    receipts = sorted(
        (act.outcome.receipt.sequence, act.outcome.receipt.time.ToMilliseconds())
        for act in hall.acts
        if act.accepted
    )
    for (_, before), (sequence, after) in zip(receipts, receipts[1:]):
        require(before <= after, f"time runs backwards at entry {sequence} of {hall.code}")
