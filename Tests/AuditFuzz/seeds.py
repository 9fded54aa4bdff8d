"""Makes the fuzzers' seeds from a journal, and damages copies of it.

seeds.py seeds JOURNAL FOLDER    FOLDER/entries, FOLDER/file, FOLDER/summary
seeds.py damage JOURNAL PROGRAM COUNT SEED   runs PROGRAM over COUNT damaged copies of the journal
"""

import json
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import day_stream
import staff_stream

KNOWN_STATUS = {0, 1, 65, 74}
SECONDS = 120


def copy_whole(journal: str, target: Path):
    """A copy of one moment, without a write-ahead log."""
    with sqlite3.connect(f"file:{journal}?mode=ro", uri=True) as source:
        with sqlite3.connect(target) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")


def rows_of(journal: str) -> list[bytes]:
    with sqlite3.connect(f"file:{journal}?mode=ro", uri=True) as database:
        # Of events: the first of them creates one.
        query = "SELECT bytes FROM entry WHERE stream <> ? ORDER BY stream, sequence"
        return [bytes(row[0]) for row in database.execute(query, [staff_stream.STREAM])]


def packed(entries: list[bytes]) -> bytes:
    return b"".join(struct.pack("<I", len(entry)) + entry for entry in entries)


def entry_seeds(journal: str, folder: Path):
    entries = [entry for entry in rows_of(journal) if len(entry) < 8_000]
    folder.mkdir(parents=True, exist_ok=True)
    for count in (2, 10, 60, 200):
        (folder / f"first-{count}").write_bytes(packed(entries[:count]))
    for index in range(1, len(entries), max(1, len(entries) // 150)):
        (folder / f"one-{index}").write_bytes(packed([entries[0], entries[index]]))
    (folder / "day").write_bytes(packed(entries)[: 1 << 20])
    staff = [row[2] for row in staff_stream.entries()]
    (folder / "staff").write_bytes(packed(staff))
    (folder / "staff-and-day").write_bytes(packed(staff + entries[:60]))
    every = [row[2] for row in day_stream.entries()]
    (folder / "every").write_bytes(packed(every))
    for index in range(1, len(every)):
        (folder / f"every-{index}").write_bytes(packed([every[0], *every[index - 1 : index + 1]]))


def file_seeds(journal: str, folder: Path):
    folder.mkdir(parents=True, exist_ok=True)
    for count in (3, 25):
        target = folder / f"journal-{count}.sqlite"
        copy_whole(journal, target)
        with sqlite3.connect(target, isolation_level=None) as database:
            query = "DELETE FROM entry WHERE sequence > ? OR length(bytes) > 4000"
            database.execute(query, [count])
            database.execute("DELETE FROM claim WHERE sequence > ?", [count])
            database.execute("DELETE FROM person_key WHERE person > ?", [count])
            for stream in (staff_stream, day_stream):
                database.execute("DELETE FROM entry WHERE stream = ?", [stream.STREAM])
                add = f"INSERT INTO entry VALUES ('{stream.STREAM}', ?, ?, ?, ?)"
                database.executemany(add, stream.entries()[:count])
            database.execute("PRAGMA page_size = 512")
            database.execute("VACUUM")


def summary_seed(folder: Path):
    folder.mkdir(parents=True, exist_ok=True)
    band = {"rule": "bmi", "band": "obese", "sex": "SEX_FEMALE", "ageGroup": "<18", "people": 2}
    summary = {
        "event": "uji",
        "sequence": "7",
        "asOf": "2025-11-21T01:00:00Z",
        "slots": {"capacity": 300, "taken": 1, "free": 299, "waitlisted": 0},
        "visits": {"checkedIn": 1, "byLane": {"A": 1, "K": 0, "P": 0}},
        "stations": [{"station": "lab", "name": "Laboratorium", "waiting": 1}],
        "screenings": {"bands": [band], "byActionLevel": {"GREEN": 1}},
        "cards": {"groups": [{"programme": "JKK", "funding": "regency", "listed": 1}]},
        "coverage": {"coveredHere": 1},
    }
    (folder / "summary.json").write_text(json.dumps(summary))


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """Bytes flipped, runs of zeros, pieces moved, the end cut off: what happens to files."""
    data = bytearray(whole)
    kind = chance.randrange(4)
    for _ in range(chance.choice((1, 2, 20))):
        place = chance.randrange(len(data))
        if kind == 0:
            data[place] ^= 1 << chance.randrange(8)
        elif kind == 1:
            length = chance.choice((1, 64, 4096))
            data[place : place + length] = bytes(len(data[place : place + length]))
        elif kind == 2:
            other = chance.randrange(len(data))
            length = chance.choice((4, 100, 4096))
            data[place : place + length] = data[other : other + length]
        else:
            del data[max(place, 100) :]
    return bytes(data)


def run_damaged(journal: str, program: list[str], count: int, seed: int) -> int:
    chance = random.Random(seed)
    statuses: dict[int, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.sqlite"
        copy_whole(journal, whole)
        data = whole.read_bytes()
        for number in range(count):
            copy = Path(folder) / "damaged.sqlite"
            copy.write_bytes(damaged(data, chance))
            for command in ("verify", "recount", "entries"):
                done = subprocess.run(
                    [*program, command, str(copy)], capture_output=True, timeout=SECONDS
                )
                statuses[done.returncode] = statuses.get(done.returncode, 0) + 1
                if done.returncode not in KNOWN_STATUS:
                    shutil.copy(copy, "damaged-crash.sqlite")
                    print(f"{command} of damaged copy {number} (seed {seed}): {done.returncode}")
                    sys.stdout.write(done.stderr.decode(errors="replace")[-4000:])
                    return 1
    print(f"{count} damaged copies, exit statuses {dict(sorted(statuses.items()))}")
    return 0


def main(arguments: list[str]) -> int:
    what, journal, *rest = arguments
    if what == "seeds":
        folder = Path(rest[0])
        entry_seeds(journal, folder / "entries")
        file_seeds(journal, folder / "file")
        summary_seed(folder / "summary")
        return 0
    *program, count, seed = rest
    return run_damaged(journal, program, int(count), int(seed))


sys.exit(main(sys.argv[1:]))
