"""posko-audit, the program that shares no code with the server, over what the server has stored."""

import tempfile
from pathlib import Path

from support.audit import Audited, audit, differences
from support.cli import Posko

from Crash.findings import require


def verify(data: Path) -> Audited:
    """Any exit code but that of a crash."""
    return audit("verify", data)


def require_passes(address: str, data: Path, events: list[str]):
    """The chain verifies, and the audit counts every day as the server shows it."""
    _require("posko-audit verify", verify(data))
    with tempfile.TemporaryDirectory(prefix="posko-crash-") as folder:
        posko = Posko(address, Path(folder))
        for event in events:
            summary = posko.json("summary", "--event", event)
            _require(f"posko-audit diff of {event}", differences(data, summary))


def _require(what: str, said: Audited):
    require(said.code == 0, f"{what}: exit {said.code}, {(said.out + said.err).strip()[-600:]}")
