"""One byte of what is stored is another one: found and located, never served."""

import random
import shutil
import sqlite3
from pathlib import Path

from support import day
from support.server import Server, refused_start
from support.wire import Client, Refused, as_dict, fresh_id

from Crash import audit, journal
from Crash.findings import Tally, require

UNUSABLE = 65
ENTRIES = 4
SPOTS = 10


def run(folder: Path, rounds: int, dice: random.Random):
    server = Server(folder).start()
    tally = Tally()
    try:
        with Client(server.address) as client:
            day.play(day.Performer(client))
        require(server.stop() == 0, "SIGTERM did not end the server")
        for words in (
            lambda: _entries(server.data, dice),
            lambda: _anywhere(server.data, folder, dice),
            lambda: _while_running(server, dice),
            lambda: _in_the_log(folder),
        ):
            with tally.part():
                print(f"flipped-byte: {words()}", flush=True)
    finally:
        server.stop()
    tally.require_none()


def _entries(data: Path, dice: random.Random) -> str:
    """With the server stopped, one byte of an entry."""
    stored = journal.streams(data)[day.CODE]
    for row in dice.sample(stored, ENTRIES):
        offset = dice.randrange(len(row.bytes))
        spots = _spots(data, row.bytes)
        require(spots, f"entry {row.sequence} is not in one piece in the file")
        for path, at in spots:
            _flip(path, at + offset)
        require_refused_at(data, row.sequence)
        _require_located(data, row.sequence)
        for path, at in spots:
            _flip(path, at + offset)
    return f"{ENTRIES} entries with one byte flipped: each refused and located at the start"


def require_refused_at(data: Path, sequence: int):
    code, out, err = refused_start(data)
    require(
        code == UNUSABLE and not out and f"entry {sequence} of {day.CODE}" in err,
        f"a byte of entry {sequence} is flipped, a start ends with {code}: {err!r}",
    )


def _anywhere(data: Path, folder: Path, dice: random.Random) -> str:
    """Any byte of the file: refused at the start, or nothing stored is different."""
    size = (data / journal.FILE).stat().st_size
    whole = _rows(data)
    refused = 0
    for number in range(SPOTS):
        copy = folder / f"spot-{number}" / "data"
        shutil.copytree(data, copy)
        at = dice.randrange(size)
        _flip(copy / journal.FILE, at)
        server = Server(copy.parent)
        try:
            server.start()
        except AssertionError:
            refused += 1
            continue
        finally:
            server.stop()
        if _rows(copy) != whole:
            verified = audit.verify(copy)
            require(verified.code != 0, f"byte {at} is flipped, and nobody says so")
    return f"{SPOTS} bytes anywhere in the file: {refused} starts refused, the others harmless"


def _while_running(server: Server, dice: random.Random) -> str:
    server.start()
    acted, first = _an_old_act(server)
    sequence = first.receipt.sequence
    with Client(server.address, day.CODE) as client:
        then = as_dict(client.GetSummary(at=first.receipt.time))
        stored = journal.streams(server.data)[day.CODE][sequence - 1]
        offset = dice.randrange(len(stored.bytes))
        for path, at in _spots(server.data, stored.bytes):
            _flip(path, at + offset)
        # What SQLite holds in memory is dropped when something was written.
        client.ReprintTicket(ticket="A001", request_id=fresh_id())
        said = [
            _not_altered("a repeated request", first, lambda: client.send("Recall", acted)),
            _not_altered(
                "summary --at", then, lambda: as_dict(client.GetSummary(at=first.receipt.time))
            ),
        ]
    _require_located(server.data, sequence)
    server.stop()
    require_refused_at(server.data, sequence)
    return f"while it runs: {'; '.join(said)}; the audit and the next start locate it"


def _an_old_act(server: Server):
    """A command of the day with its first answer, far from the last page of the file, which the
    next write would make whole again."""
    entries = [row.entry for row in journal.streams(server.data)[day.CODE]]
    entry = next(e for e in entries if [f.WhichOneof("kind") for f in e.facts] == ["recalled"])
    with Client(server.address, day.CODE) as client:
        acted = client.request(
            "Recall", ticket="A001", request_id=entry.request_id
        )
        return acted, client.send("Recall", acted)


def _not_altered(what: str, first, ask) -> str:
    try:
        again = ask()
    except Refused as refused:
        return f"{what} is answered {refused.code.name} {refused.reason}"
    require(again == first, f"{what} served what was flipped: {again}")
    return f"{what} is answered from memory, unaltered"


def _in_the_log(folder: Path) -> str:
    """A killed server leaves its newest entries in the log beside the file; SQLite drops what comes
    after a damaged frame without a word, so the server has to look."""
    place = folder / "killed"
    place.mkdir()
    server = Server(place).start()
    with Client(server.address) as client:
        performer = day.Performer(client)
        day.play(performer)
    server.kill()
    row = journal.streams(server.data)[day.CODE][len(performer.said) // 2]
    log = server.data / f"{journal.FILE}-wal"
    spots = [at for path, at in _spots(server.data, row.bytes) if path == log]
    for at in spots:
        _flip(log, at + len(row.bytes) // 2)
    try:
        server.start()
    except AssertionError:
        return "in the write-ahead log of a killed server: refused at the start"
    try:
        kept = len(journal.streams(server.data).get(day.CODE, []))
        require(
            kept >= len(performer.said),
            f"a byte of entry {row.sequence} is flipped in the write-ahead log: the server starts"
            f" with {kept} entries, {len(performer.said)} commands were acknowledged",
        )
    finally:
        server.stop()
    return "in the write-ahead log of a killed server: harmless"


def _require_located(data: Path, sequence: int):
    verified = audit.verify(data)
    words = verified.out + verified.err
    require(
        verified.code != 0 and str(sequence) in words,
        f"posko-audit verify does not locate entry {sequence}: {verified.code}, {words!r}",
    )


def _spots(data: Path, wanted: bytes) -> list[tuple[Path, int]]:
    """Everywhere in the file and its log; a page may be in both, and in the log many times."""
    found = []
    for path in (data / journal.FILE, data / f"{journal.FILE}-wal"):
        content = path.read_bytes() if path.exists() else b""
        at = content.find(wanted)
        while at >= 0:
            found.append((path, at))
            at = content.find(wanted, at + 1)
    return found


def _flip(path: Path, at: int):
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 0x01]))


def _rows(data: Path) -> list | None:
    """The events as they are stored; None when SQLite cannot read them. A start that has no admin
    known to it writes to the staff's stream."""
    database = sqlite3.connect(f"file:{data / journal.FILE}?mode=ro&immutable=1", uri=True)
    try:
        events = "select * from entry where stream != '@staff' order by rowid"
        entries = database.execute(events).fetchall()
        return [entries, database.execute("select * from claim").fetchall()]
    except sqlite3.Error:
        return None
    finally:
        database.close()
