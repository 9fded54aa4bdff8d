"""The scenarios of tools/crash that need no root and no minutes."""

import random

import pytest

from Crash import clock, database, flipped_byte, kill, no_writes
from Crash.findings import Skipped

SCENARIOS = {
    "kill": kill.run,
    "no-writes": no_writes.run,
    "database": database.run,
    "flipped-byte": flipped_byte.run,
    "clock": clock.run,
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_was_acknowledged_outlives(folder, name):
    seed = random.SystemRandom().randrange(10**6)
    print(f"tools/crash --seed {seed} --scenario {name}")
    try:
        SCENARIOS[name](folder, 1, random.Random(f"{seed} {name}"))
    except Skipped as skipped:
        pytest.skip(str(skipped))
