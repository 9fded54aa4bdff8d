"""Copies of the data folder, made in the ways that people make them, and cut-off files."""

import hashlib
import random
import shutil
import sqlite3
import time
from pathlib import Path

from support.server import Server, refused_start
from support.wire import Client

from Crash import audit, journal
from Crash.crew import Crew
from Crash.findings import Tally, require

# sysexits: the data are not usable.
UNUSABLE = 65
CUTS = 8


def run(folder: Path, rounds: int, dice: random.Random):
    server = Server(folder, same_port=True).start()
    crew = None
    try:
        crew = Crew(server.address, dice, halls=1)
        crew.work()
        time.sleep(0.7)
        _backup(server, folder / "backup")
        shutil.copytree(server.data, folder / "copied-while-written")
        crew.settle()
        shutil.copytree(server.data, folder / "copied-at-rest")
    finally:
        if crew:
            crew.end()
        server.stop()
    whole = journal.streams(server.data)
    before = _digests(server.data)
    tally = Tally()
    for words in (
        lambda: _starts_as_prefix(folder, "backup", whole),
        lambda: _nothing_missing(_starts_as_prefix(folder, "copied-at-rest", whole)),
        lambda: _starts_or_refuses(folder, "copied-while-written", whole),
        lambda: _cut_off(server, folder, dice),
    ):
        with tally.part():
            print(f"database: {words()}", flush=True)
    with tally.part():
        require(_digests(server.data) == before, "the original was changed")
    tally.require_none()


def _nothing_missing(words: str) -> str:
    require(words.endswith(" 0 missing"), f"a copy that nobody wrote to meanwhile: {words}")
    return words


def _backup(server: Server, to: Path):
    """SQLite's own backup, while the server writes."""
    to.mkdir()
    source = sqlite3.connect(f"file:{server.data / journal.FILE}?mode=ro", uri=True, timeout=10)
    copy = sqlite3.connect(to / journal.FILE)
    source.backup(copy)
    source.close()
    copy.close()
    # What is sealed in it opens with the server's key only.
    shutil.copy(server.data / "master.key", to / "master.key")


def _starts_as_prefix(folder: Path, name: str, whole: dict) -> str:
    """A server starts from the copy and has nothing but what the original has."""
    copy = folder / name
    place = folder / f"{name}-server"
    place.mkdir()
    # The name that the checks look for.
    shutil.move(copy, place / "data")
    place = shutil.move(place, copy)
    server = Server(Path(place)).start()
    try:
        kept = journal.streams(server.data)
        with Client(server.address) as client:
            for event, stored in kept.items():
                journal.require_chain(event, stored)
                same = [row.bytes for row in whole[event][: len(stored)]]
                require([row.bytes for row in stored] == same, f"{name}: {event} is another day")
                shown = client.GetSummary(event=event).sequence
                require(shown == len(stored), f"{name}: {event} is shown up to entry {shown}")
        audit.require_passes(server.address, server.data, list(kept))
    finally:
        server.stop()
    missing = sum(map(len, whole.values())) - sum(map(len, kept.values()))
    return f"{name}: starts, {sum(map(len, kept.values()))} entries, {missing} missing"


def _starts_or_refuses(folder: Path, name: str, whole: dict) -> str:
    """File by file while it is written is no way to copy a database: refused, or a shorter day."""
    try:
        return _starts_as_prefix(folder, name, whole)
    except AssertionError:
        return _refused(folder / name / "data", name)


def _cut_off(server: Server, folder: Path, dice: random.Random) -> str:
    size = (server.data / journal.FILE).stat().st_size
    whole = _contents(server.data)
    pages = [dice.randrange(1, size // 4096) * 4096 for _ in range(CUTS // 2)]
    anywhere = [dice.randrange(1, size) for _ in range(CUTS - len(pages) - 1)]
    refused, tally = 0, Tally()
    for number, length in enumerate([100, *sorted(pages + anywhere)]):
        copy = folder / f"cut-{number}"
        shutil.copytree(server.data, copy)
        with (copy / journal.FILE).open("r+b") as file:
            file.truncate(length)
        if number and _contents(copy) == whole:
            continue
        before = _digests(copy)
        with tally.part():
            words = _refused(copy, f"the file cut off after {length} of {size} bytes")
            require(_digests(copy) == before, f"{words}, and the file was changed")
            refused += 1
    tally.require_none()
    return f"{refused} of {CUTS} cut-off files refused, each with what is wrong; none changed"


def _contents(data: Path):
    """All rows of a file that no server uses; None when SQLite cannot read them."""
    database = sqlite3.connect(f"file:{data / journal.FILE}?mode=ro&immutable=1", uri=True)
    try:
        return database.execute("select * from entry order by rowid").fetchall()
    except sqlite3.Error:
        return None
    finally:
        database.close()


def _refused(data: Path, what: str) -> str:
    code, out, err = refused_start(data)
    require(code == UNUSABLE and not out, f"{what}: ends with {code}: {err!r}")
    named = journal.FILE in err or "hall-" in err
    require(
        named and err.count("\n") == 1 and "entry 0 of :" not in err,
        f"{what}: refused without a word about what is wrong: {err!r}",
    )
    return f"{what}: refused with {code}: {err.strip()}"


def _digests(data: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(data.iterdir())
        if path.name.startswith(journal.FILE)
    }
