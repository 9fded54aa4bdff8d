"""The posko command line as a process."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from support.paths import binary

SECONDS = 60


@dataclass
class Ran:
    args: tuple
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def documents(self):
        return [json.loads(line) for line in self.out.splitlines() if line.strip()]

    def expect(self, code: int) -> "Ran":
        assert self.code == code, (
            f"posko {' '.join(self.args)}: exit {self.code}, expected {code}\n{self.out}{self.err}"
        )
        return self


class Posko:
    """Runs `posko …` with an environment of its own, far from the user's remembered event."""

    def __init__(self, address: str, config: Path, event: str = "", staff: str = "Sari"):
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(config),
            "LC_ALL": "C.UTF-8",
            "POSKO_SERVER": address,
            "POSKO_CONFIG": str(config),
            "POSKO_STAFF": staff,
            "POSKO_DEVICE": "laptop-1",
        }
        if event:
            self.environment["POSKO_EVENT"] = event

    def run(self, *args: str, stdin: bytes | None = None, env: dict | None = None) -> Ran:
        """Any exit code."""
        done = subprocess.run(
            [binary("posko"), *args],
            input=stdin if stdin is not None else b"",
            capture_output=True,
            timeout=SECONDS,
            env=self.environment | (env or {}),
        )
        return Ran(args, done.returncode, done.stdout.decode(), done.stderr.decode())

    def __call__(self, *args: str, **more) -> str:
        """A command that must succeed; what it prints for people."""
        return self.run(*args, **more).expect(0).out

    def json(self, *args: str, **more) -> dict:
        """A command that must succeed; its reply."""
        return self.run(*args, "--json", **more).expect(0).json

    def refused(self, code: int, reason: str, *args: str) -> Ran:
        """A command that must fail with this exit code and reason, in one sentence on stderr."""
        ran = self.run(*args).expect(code)
        assert ran.out == "", f"an error prints nothing on stdout: {ran.out!r}"
        first = ran.err.splitlines()[0] if ran.err else ""
        assert first.endswith(f"({reason})"), f"posko {' '.join(args)}: {ran.err!r}"
        sentence = first[: -len(f" ({reason})")]
        assert sentence.strip().endswith((".", "?", "!")) or len(sentence) > 10, ran.err
        return ran
