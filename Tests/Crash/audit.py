"""posko-audit, the program that shares no code with the server, over what the server has stored."""

import json
import subprocess
import tempfile
from pathlib import Path

from support.cli import Posko
from support.paths import binary

from Crash.findings import require
from Crash.journal import FILE

SECONDS = 120


def verify(data: Path) -> subprocess.CompletedProcess:
    """Any exit code."""
    return _run("verify", str(data / FILE))


def require_passes(address: str, data: Path, events: list[str]):
    """The chain verifies, and the audit counts every day as the server shows it."""
    verified = verify(data)
    require(verified.returncode == 0, f"posko-audit verify: {_words(verified)}")
    with tempfile.TemporaryDirectory(prefix="posko-crash-") as folder:
        posko = Posko(address, Path(folder))
        for event in events:
            summary = Path(folder) / f"{event}.json"
            summary.write_text(json.dumps(posko.json("summary", "--event", event)))
            counted = _run("diff", str(data / FILE), str(summary))
            require(counted.returncode == 0, f"posko-audit diff of {event}: {_words(counted)}")


def _run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [binary("posko-audit"), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )


def _words(ran: subprocess.CompletedProcess) -> str:
    return f"exit {ran.returncode}, {(ran.stdout + ran.stderr).strip()[-600:]}"
