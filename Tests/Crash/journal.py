"""What is in a journal's file, read without a line of the server's code."""

import hashlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from support import contract

from Crash.findings import require

FILE = "journal.sqlite"
Entry = contract.journal_entry()


@dataclass
class Stored:
    sequence: int
    bytes: bytes
    hash: bytes

    @property
    def entry(self):
        return Entry.FromString(self.bytes)


def streams(data: Path) -> dict[str, list[Stored]]:
    """The events' entries as they are committed now; the server may run meanwhile."""
    database = sqlite3.connect(f"file:{data / FILE}?mode=ro", uri=True, timeout=10)
    try:
        rows = database.execute(
            "select stream, sequence, bytes, hash from entry where stream != '@staff'"
            " order by stream, sequence"
        ).fetchall()
    finally:
        database.close()
    found: dict[str, list[Stored]] = {}
    for stream, sequence, stored, digest in rows:
        found.setdefault(stream, []).append(Stored(sequence, stored, digest))
    return found


def require_chain(stream: str, stored: list[Stored]) -> list:
    """The entries, when nothing is missing, nothing twice, and time never runs backwards."""
    previous, time, entries = bytes(32), 0, []
    for expected, row in enumerate(stored, 1):
        entry = row.entry
        where = f"entry {expected} of {stream}"
        require(row.sequence == entry.sequence == expected, f"{where} is {row.sequence}: a gap")
        require(entry.stream == stream, f"{where} says that it is of {entry.stream}")
        require(entry.previous_hash == previous, f"{where} does not follow the one before")
        require(hashlib.sha256(row.bytes).digest() == row.hash, f"{where} does not hash as stored")
        require(entry.time_ms >= time, f"{where}: time runs backwards, {time} to {entry.time_ms}")
        previous, time = row.hash, entry.time_ms
        entries.append(entry)
    ids = [entry.request_id for entry in entries]
    twice = sorted({id for id in ids if ids.count(id) > 1}) if len(set(ids)) < len(ids) else []
    require(not twice, f"requests of {stream} that are in the journal twice: {twice[:3]}")
    return entries
