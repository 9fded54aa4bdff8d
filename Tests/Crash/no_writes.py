"""The system refuses every write of the running server for a while; no root is needed for it.

A limit on the size of files stands in for the disk: what is beyond it, and at 0 that is all, fails.
"""

import random
import resource
import time
from pathlib import Path

from support.server import Server

from Crash import audit
from Crash.crew import Crew
from Crash.outage import require_bearing, require_recovery, wait_for_refusals
from Crash.reckoning import ask_again, reckon

REFUSED_SECONDS = 1
# The signal that comes with a refused write would end the server, a disk sends none; and the log is
# a file too, so somebody else writes it.
LAUNCHER = ("bash", "-c", "trap '' XFSZ; exec \"$@\" 2> >(exec cat >&2)", "server")
UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


def run(folder: Path, rounds: int, dice: random.Random):
    server = Server(folder, launcher=LAUNCHER).start()
    crew = None
    try:
        crew = Crew(server.address, dice, halls=1)
        crew.work()
        time.sleep(0.3)
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (0, UNLIMITED[1]))
        wait_for_refusals(server, crew)
        borne = require_bearing(server, crew, REFUSED_SECONDS)
        crew.fall_silent()
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, UNLIMITED)
        recovered = require_recovery(server)
        crew.reachable.set()
        crew.settle()
        ask_again(server.address, crew.acts)
        reckon(server.address, server.data, crew.halls)
        audit.require_passes(server.address, server.data, [hall.code for hall in crew.halls])
        print(f"no-writes: {borne}; recovered by itself in {recovered:.1f} s")
    finally:
        if crew:
            crew.end()
        server.stop()
