"""Somebody who changes the past and makes every hash anew: the chain of such a journal verifies."""

import atexit
import hashlib
import importlib
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

from grpc_tools import protoc

from support.paths import PROTO

_out = tempfile.mkdtemp(prefix="posko-e2e-journal-")
atexit.register(shutil.rmtree, _out, ignore_errors=True)
_files = [f"posko/journal/v1/{name}.proto" for name in ("entry", "fact", "staff")]
if protoc.main(["protoc", f"-I{PROTO}", f"--python_out={_out}", *_files]) != 0:
    raise RuntimeError("protoc of grpcio-tools refuses the journal's .proto files")
sys.path.insert(0, _out)
Entry = importlib.import_module("posko.journal.v1.entry_pb2").Entry


def forge(journal: Path, stream: str, lie) -> int:
    """Calls `lie(entry, fact)` for every fact until it says True; the entry that was changed."""
    database = sqlite3.connect(journal, isolation_level=None)
    try:
        rows = "SELECT sequence, bytes FROM entry WHERE stream = ? ORDER BY sequence"
        entries = [Entry.FromString(row[1]) for row in database.execute(rows, [stream])]
        changed = next(
            entry.sequence for entry in entries for fact in entry.facts if lie(entry, fact)
        )
        previous = bytes(32)
        for entry in entries:
            entry.previous_hash = previous
            data = entry.SerializeToString()
            previous = hashlib.sha256(data).digest()
            database.execute(
                "UPDATE entry SET bytes = ?, hash = ? WHERE stream = ? AND sequence = ?",
                [data, previous, stream, entry.sequence],
            )
        return changed
    finally:
        database.close()


def fewer_slots(entry, fact):
    if fact.HasField("event_created"):
        fact.event_created.slots = 3
        return True


def a_number_left_out(entry, fact):
    if fact.ticket_issued.ticket == "A003":
        fact.ticket_issued.ticket = "A007"
        return True


def one_person_twice(entry, fact):
    if fact.HasField("registration_added") and fact.registration_added.number == 3:
        # Of registration 2, which is of the roster's first.
        fact.registration_added.registrant.person = 1
        fact.registration_added.contact.person = 1
        return True


def a_finding_that_is_not_open(entry, fact):
    if fact.part_recorded.open:
        fact.part_recorded.open = False
        return True


def a_card_without_its_claim(entry, fact):
    if fact.HasField("card_handed_over"):
        del entry.acquired[:]
        return True


def a_card_in_two_places(entry, fact):
    if fact.HasField("hand_over_reversed"):
        fact.hand_over_reversed.card = 2
        return True


def a_call_to_the_wrong_counter(entry, fact):
    if fact.called.ticket == "A001":
        fact.called.counter = 9
        return True


def somebody_passed_on_the_waitlist(entry, fact):
    if fact.HasField("promoted"):
        fact.promoted.registration += 1
        return True


def a_level_that_nothing_has(entry, fact):
    if fact.HasField("part_recorded") and fact.part_recorded.level > 0:
        fact.part_recorded.level = 4
        return True


def an_unknown_kind(entry, fact):
    if fact.HasField("event_opened"):
        fact.MergeFromString(b"\x8a\x03\x00")
        return True
