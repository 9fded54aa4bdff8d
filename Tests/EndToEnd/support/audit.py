"""posko-audit as a process, and journals to do something bad to."""

import json
import sqlite3
import subprocess
from pathlib import Path

from support.paths import binary

SECONDS = 60


class Audited:
    """What the audit said: its exit status, and its lines."""

    def __init__(self, done: subprocess.CompletedProcess):
        self.code = done.returncode
        self.out = done.stdout
        self.err = done.stderr

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self):
        return json.loads(self.out)

    def expect(self, code: int) -> "Audited":
        assert self.code == code, f"exit {self.code}, expected {code}\n{self.out}{self.err}"
        return self


def audit(command: str, *arguments, stdin: str = "") -> Audited:
    """Any exit status but that of a crash."""
    done = subprocess.run(
        [binary("posko-audit"), command, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert done.returncode in (0, 1, 64, 65, 74), f"{done.returncode}: {done.stderr}"
    return Audited(done)


def differences(file, summary: dict) -> Audited:
    return audit("diff", file, "-", stdin=json.dumps(summary))


def copy_of(journal: Path, target: Path) -> Path:
    """A backup of one moment, as SQLite makes it: one file without a write-ahead log."""
    with sqlite3.connect(f"file:{journal}?mode=ro", uri=True) as source:
        with sqlite3.connect(target) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
    return target


def change(journal: Path, sql: str, *values) -> int:
    """How many rows were changed, behind the server's back."""
    database = sqlite3.connect(journal, isolation_level=None)
    try:
        return database.execute(sql, values).rowcount
    finally:
        database.close()


def ask(journal: Path, sql: str, *values) -> list[tuple]:
    database = sqlite3.connect(journal)
    try:
        return database.execute(sql, values).fetchall()
    finally:
        database.close()
