"""What every part gets: where to work, how long, and where the figures go."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from posko_bench.table import Table


class OutOfTime(Exception):
    pass


@dataclass
class Context:
    folder: Path
    generator: Path
    baseline: Path | None
    quick: bool
    rounds: int
    seconds: float
    minutes: float
    table: Table = field(default_factory=Table)
    begun: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> float:
        """Seconds until the whole run should be over."""
        return self.minutes * 60 - (time.monotonic() - self.begun)

    def need_time(self, seconds: float):
        """Gives up now what would not be done in time; a quick run does about a quarter."""
        if self.quick:
            seconds /= 4
        if self.left < seconds:
            raise OutOfTime(f"only {max(0, self.left):.0f} s of the run were left")
