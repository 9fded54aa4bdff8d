"""posko-drill with somebody logged in who has every role."""

import os
from pathlib import Path

from support.cli import Posko
from support.paths import binary


def environment(address: str, folder: Path) -> dict[str, str]:
    """Of a process that is logged in at a server of the tests; the rest is the tests' own."""
    posko = Posko(address, folder / "drill", staff="drill")
    posko.login("drill")
    return os.environ | posko.environment


def command(address: str, people: int) -> list[str]:
    return [binary("posko-drill"), "day", "--server", address, "--people", str(people)]
