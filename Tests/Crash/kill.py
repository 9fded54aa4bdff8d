"""The server is killed at random moments under 24 desks; nothing acknowledged may be lost."""

import random
import time
from pathlib import Path

from support.server import Server

from Crash import audit
from Crash.act import Act
from Crash.crew import Crew
from Crash.reckoning import ask_again, call_again, reckon, sample

# Between the first commands of a round and the kill.
RUN_SECONDS = (0.05, 1.5)
# Of earlier rounds' answers, how many are asked for again in each round; all of them at the end.
OLDER_ANSWERS = 200
# This often the server that comes back is killed while it starts.
KILLED_WHILE_STARTING = 0.2


def run(folder: Path, rounds: int, dice: random.Random):
    server = Server(folder, same_port=True).start()
    crew = None
    try:
        crew = Crew(server.address, dice)
        for number in range(1, rounds + 1):
            print(f"kill {number}/{rounds}: {_round(server, crew, dice)}", flush=True)
            crew.renew()
        ask_again(server.address, crew.acts)
        print(f"kill: all {len(crew.acts)} answers asked for once more are the first ones")
    finally:
        if crew:
            crew.end()
        server.stop()


def _round(server: Server, crew: Crew, dice: random.Random) -> str:
    older = crew.acts
    seconds = dice.uniform(*RUN_SECONDS)
    crew.work()
    time.sleep(seconds)
    crew.reachable.clear()
    server.kill()
    begun = time.monotonic()
    starts = _come_back(server, dice)
    back = time.monotonic() - begun
    crew.reachable.set()
    crew.settle()
    known = {id(act) for act in older}
    new = [act for act in crew.acts if id(act) not in known]
    _check(server, crew, older, new, dice)
    refused = sum(not act.accepted for act in new)
    return (
        f"killed after {seconds:.2f} s, {starts} start{'s' * (starts > 1)}, back in {back:.1f} s;"
        f" {len(new)} outcomes ({refused} refused), {len(crew.acts)} in all, none lost, none twice"
    )


def _come_back(server: Server, dice: random.Random) -> int:
    """Starts the server again, sometimes not at the first go; how many starts it took."""
    starts = 1
    while dice.random() < KILLED_WHILE_STARTING:
        server.launch()
        time.sleep(dice.uniform(0.01, 0.4))
        server.kill()
        starts += 1
    server.start()
    return starts


def _check(server: Server, crew: Crew, older: list[Act], new: list[Act], dice: random.Random):
    ask_again(server.address, new + sample(older, OLDER_ANSWERS, dice))
    call_again(server.address, sample(new, 30, dice))
    reckon(server.address, server.data, crew.halls)
    audit.require_passes(server.address, server.data, [hall.code for hall in crew.halls])
