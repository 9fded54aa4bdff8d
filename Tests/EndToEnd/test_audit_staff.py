"""posko-audit over the stream of the staff, in journals that no server wrote."""

import atexit
import hashlib
import importlib
import shutil
import sqlite3
import sys
import tempfile

import pytest
from grpc_tools import protoc

from support.audit import audit, change, differences
from support.paths import PROTO

_out = tempfile.mkdtemp(prefix="posko-e2e-staff-")
atexit.register(shutil.rmtree, _out, ignore_errors=True)
_files = [f"posko/journal/v1/{name}.proto" for name in ("entry", "fact", "staff")]
if protoc.main(["protoc", f"-I{PROTO}", f"--python_out={_out}", *_files]) != 0:
    raise RuntimeError("protoc of grpcio-tools refuses the journal's .proto files")
sys.path.insert(0, _out)
Entry = importlib.import_module("posko.journal.v1.entry_pb2").Entry
StaffFact = importlib.import_module("posko.journal.v1.staff_pb2").StaffFact

STAFF = "@staff"
EVENT = "uji"
BEGIN_MS = 1_763_683_200_000
MINUTE_MS = 60_000
SCHEMA = """
    CREATE TABLE entry (stream TEXT NOT NULL, sequence INTEGER NOT NULL, time_ms INTEGER NOT NULL,
        bytes BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (stream, sequence)) STRICT;
    CREATE TABLE claim (kind TEXT NOT NULL, key BLOB NOT NULL CHECK (length(key) = 32),
        stream TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (kind, key))
        STRICT, WITHOUT ROWID;
    CREATE TABLE person_key (stream TEXT NOT NULL, person INTEGER NOT NULL CHECK (person > 0),
        box BLOB NOT NULL, PRIMARY KEY (stream, person)) STRICT, WITHOUT ROWID;
    PRAGMA application_id = 0x504F534B;
    PRAGMA user_version = 1;
"""

VERIFIER = "$scrypt$ln=15,r=8,p=1$Z2FyYW0tZGFwdXI$cmFoYXNpYS1iZW5hcg"
ADMIN = {"role": "admin"}
REGISTRAR = {"role": "registrar", "event": EVENT}
KEYS = [bytes([number]) * 32 for number in (1, 2, 3)]
DESK, TENT, OTHER = [hashlib.sha256(key).hexdigest()[:16] for key in KEYS]
TOKENS = [hashlib.sha256(bytes([number])).digest() for number in range(6)]
UNKNOWN = "0123456789abcdef"


def minutes(number: int) -> int:
    return BEGIN_MS + number * MINUTE_MS


def added(staff, name, *grants):
    return {"account_added": {"staff": staff, "name": name, "grants": grants}}


def granted(staff, *grants):
    return {"grants_set": {"staff": staff, "grants": grants}}


def code(staff, until=60, **fields):
    made = {"staff": staff, "code_hash": bytes(32), "expires_ms": minutes(until)}
    return {"code_made": made | {"session_seconds": 3600} | fields}


def enrolled(key, label="front desk", **fields):
    device = {"device": hashlib.sha256(key).hexdigest()[:16], "key": key, "label": label}
    return {"device_enrolled": device | fields}


def begun(token, staff, device, until=60):
    session = {"token_hash": token, "staff": staff, "device": device}
    return {"session_begun": session | {"expires_ms": minutes(until)}}


def ended(token):
    return {"session_ended": {"token_hash": token}}


def failed(staff, device, failures=1):
    return {"pin_failed": {"staff": staff, "device": device, "failures": failures}}


def pin(staff, verifier=VERIFIER):
    return {"pin_set": {"staff": staff, "verifier": verifier}}


def named(kind, staff):
    return {kind: {"staff": staff}}


def revoked_device(device):
    return {"device_revoked": {"device": device}}


def entry(*facts, **fields):
    return Entry(stream=STAFF, staff="sari", device=DESK, staff_facts=facts, **fields)


def good() -> list[Entry]:
    """Every kind of fact. Sari is the one admin, at the desk; Budi was revoked, and the tent."""
    return [
        entry(added("sari", "Sari Dewi", ADMIN, REGISTRAR), code("sari")),
        entry(named("code_used", "sari"), enrolled(KEYS[0]), begun(TOKENS[0], "sari", DESK)),
        entry(pin("sari")),
        entry(added("budi.2", "Budi Sántoso", REGISTRAR), code("budi.2")),
        entry(
            named("code_used", "budi.2"),
            enrolled(KEYS[1], label="green tent"),
            begun(TOKENS[1], "budi.2", TENT),
        ),
        entry(failed("sari", TENT, 5), {"pin_locked": {"staff": "sari", "until_ms": minutes(20)}}),
        entry(granted("budi.2", REGISTRAR, ADMIN)),
        entry(rejection={"reason": 60}),
        entry(ended(TOKENS[1])),
        entry(begun(TOKENS[2], "sari", TENT)),
        entry(begun(TOKENS[3], "sari", DESK, until=12)),
        entry(ended(TOKENS[3])),
        entry(named("account_reset", "budi.2"), code("budi.2")),
        entry(begun(TOKENS[1], "budi.2", DESK)),
        entry(named("account_revoked", "budi.2")),
        entry(revoked_device(TENT)),
        entry(begun(TOKENS[3], "sari", DESK, until=18)),
    ]


def event() -> list[Entry]:
    stations = [
        {"code": "daftar", "name": "Daftar", "kind": "registration", "counters": 1},
        {"code": "tensi", "name": "Tensi", "kind": "check", "counters": 1},
    ]
    created = {"name": "Posko Uji", "village_code": "32.14.16.2005", "date": "2025-11-21"}
    created |= {"stations": stations, "slots": 5, "priority_burst_max": 2}
    created["record_holder"] = "facility"
    return [
        Entry(stream=EVENT, facts=[{"event_created": created}]),
        Entry(stream=EVENT, facts=[{"event_opened": {}}]),
    ]


def chained(entries):
    """The entries as they are stored: numbered, a minute apart, each with the hash before it."""
    previous = bytes(32)
    for sequence, one in enumerate(entries, 1):
        one.sequence, one.previous_hash = sequence, previous
        one.time_ms = one.time_ms or minutes(sequence)
        one.request_id, one.command_digest = f"{one.stream[-3:]}-{sequence}", bytes(32)
        data = one.SerializeToString()
        previous = hashlib.sha256(data).digest()
        yield one.stream, sequence, one.time_ms, data, previous


@pytest.fixture
def store(folder):
    """Writes streams into a journal."""

    def write(*streams):
        path = folder / "journal.sqlite"
        path.unlink(missing_ok=True)
        database = sqlite3.connect(path)
        database.executescript(SCHEMA)
        for entries in streams:
            database.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", chained(entries))
        database.commit()
        database.close()
        return path

    return write


def failures(journal) -> list[str]:
    return [line for line in audit("verify", journal).expect(1).lines if "FAILED" in line]


def test_a_good_stream(store):
    journal = store(event(), good())
    streams = [line.split(", last hash")[0] for line in audit("verify", journal).expect(0).lines]
    assert streams == [
        f"ok      {STAFF}: {len(good())} entries",
        f"ok      {EVENT}: 2 entries",
        "ok      claims: 0 held, as the entries say",
        "ok      keys: of 0 people, as the entries say; 0 erased",
    ]
    only = audit("verify", store(good())).expect(0)
    assert audit("recount", journal.parent, "--json").expect(0).json == [], only.out


LAST = len(good()) + 1
INCONSISTENT = [
    ("account sari is added twice", [added("sari", "Sari", REGISTRAR)]),
    ("account budi.2 is added twice", [added("budi.2", "Budi", REGISTRAR)]),
    ("there is no account joko", [granted("joko", REGISTRAR)]),
    ("there is no account joko", [code("joko")]),
    ("there is no account joko", [named("code_used", "joko")]),
    ("there is no account joko", [named("account_reset", "joko")]),
    ("there is no account joko", [named("account_revoked", "joko")]),
    ("there is no account joko", [pin("joko")]),
    ("there is no account joko", [failed("joko", DESK)]),
    ("there is no account joko", [{"pin_locked": {"staff": "joko"}}]),
    ("there is no account joko", [begun(TOKENS[4], "joko", DESK)]),
    (f"there is no device {UNKNOWN}", [begun(TOKENS[4], "sari", UNKNOWN)]),
    (f"there is no device {UNKNOWN}", [failed("sari", UNKNOWN)]),
    (f"there is no device {UNKNOWN}", [revoked_device(UNKNOWN)]),
    ("account budi.2 was revoked before", [begun(TOKENS[4], "budi.2", DESK)]),
    ("account budi.2 was revoked before", [named("account_revoked", "budi.2")]),
    (f"device {TENT} was revoked before", [begun(TOKENS[4], "sari", TENT)]),
    (f"device {TENT} was revoked before", [revoked_device(TENT)]),
    (f"device {DESK} is enrolled twice", [enrolled(KEYS[0])]),
    (f"device {TENT} is enrolled twice", [enrolled(KEYS[1])]),
    ("a code of account sari is used, and none is open", [named("code_used", "sari")]),
    (
        "a code of account sari is used after its time",
        [code("sari", until=LAST), named("code_used", "sari")],
    ),
    (
        "a code of account sari is used, and none is open",
        [code("sari"), named("code_used", "sari"), named("code_used", "sari")],
    ),
    ("a session of account sari has the token of another", [begun(TOKENS[0], "sari", DESK)]),
    # Past its time, and no session has begun since that would have it forgotten.
    ("a session of account sari has the token of another", [begun(TOKENS[3], "sari", DESK)]),
    ("a session is ended that does not run", [ended(TOKENS[5])]),
    ("a session is ended that does not run", [ended(TOKENS[0]), ended(TOKENS[0])]),
    ("a session is ended that does not run", [ended(TOKENS[1])]),
    ("a session is ended that does not run", [ended(TOKENS[2])]),
    ("a session is ended that does not run", [named("account_reset", "sari"), ended(TOKENS[0])]),
    ("a session is ended that does not run", [begun(TOKENS[4], "sari", DESK), ended(TOKENS[3])]),
    ("no admin is left", [named("account_revoked", "sari")]),
    ("no admin is left", [granted("sari", REGISTRAR)]),
]


@pytest.mark.parametrize("words, facts", INCONSISTENT)
def test_what_could_not_have_happened(store, words, facts):
    journal = store(event(), [*good(), entry(*facts), entry(rejection={"reason": 60})])
    (line,) = failures(journal)
    assert line.startswith(f"FAILED  {STAFF}: entry {LAST}: {words}")
    assert "ok      claims" in audit("verify", journal).out, "the chain itself verifies"


CONSISTENT = {
    "past its time and not forgotten": [ended(TOKENS[3])],
    "past its time, forgotten": [begun(TOKENS[4], "sari", DESK), begun(TOKENS[3], "sari", DESK)],
    "just in time": [code("sari", until=LAST + 1), named("code_used", "sari")],
    "an admin at the end of the entry": [granted("sari", REGISTRAR), granted("sari", ADMIN)],
    "one more device": [enrolled(KEYS[2]), begun(TOKENS[4], "sari", OTHER)],
    "a device without a label": [enrolled(KEYS[2], label="")],
    "another admin": [added("a" * 32, "é" * 80, ADMIN), named("account_revoked", "sari")],
    "as many roles as there can be": [added("cici", "Cici", *[REGISTRAR] * 64)],
    "a PIN": [pin("sari", "$scrypt$".ljust(30, "x")), pin("sari", "$scrypt$".ljust(200, "x"))],
    "sessions": [code("sari", session_seconds=60), code("sari", session_seconds=2_678_400)],
    "nothing": [],
}


@pytest.mark.parametrize("facts", CONSISTENT.values(), ids=CONSISTENT)
def test_what_may_happen(store, facts):
    audit("verify", store([*good(), entry(*facts)])).expect(0)


def test_a_server_without_an_admin_from_the_beginning(store):
    audit("verify", store([entry(added("sari", "Sari", REGISTRAR))])).expect(0)


MALFORMED = [
    ("has no account's id", named("code_used", "s")),
    ("has no account's id", named("account_reset", "s" * 33)),
    ("has no account's id", named("account_revoked", "2ari")),
    ("has no account's id", added("Sari", "Sari", REGISTRAR)),
    ("has no account's id", granted("sari_1", REGISTRAR)),
    ("has no account's id", {"pin_locked": {"until_ms": 1}}),
    ("has a name that is not one", added("cici", "", REGISTRAR)),
    ("has a name that is not one", added("cici", "é" * 81, REGISTRAR)),
    ("has a name that is not one", added("cici", "Cici\n", REGISTRAR)),
    ("has a name that is not one", added("cici", "Cici\x85", REGISTRAR)),
    ("has a label that is not one", enrolled(KEYS[2], label="x" * 81)),
    ("has a label that is not one", enrolled(KEYS[2], label="a\tb")),
    ("has no possible number of roles", added("cici", "Cici")),
    ("has no possible number of roles", granted("sari", *[ADMIN] * 65)),
    ("has a role that this program does not know", granted("sari", ADMIN, {"role": "chief"})),
    ("is not an event's code", granted("sari", ADMIN, {"role": "display", "event": "Uji"})),
    ("has an admin of one event", granted("sari", ADMIN, {"role": "admin", "event": EVENT})),
    ("has a hash that does not have 32 bytes", code("sari", code_hash=bytes(31))),
    ("has a hash that does not have 32 bytes", begun(bytes(33), "sari", DESK)),
    ("has a hash that does not have 32 bytes", ended(b"")),
    ("has a length of a session outside of its limits", code("sari", session_seconds=59)),
    ("has a length of a session outside of its limits", code("sari", session_seconds=2_678_401)),
    ("has a key that does not have 32 bytes", enrolled(KEYS[2][:31])),
    ("has a device's id that is not its key's", enrolled(KEYS[2], device=DESK)),
    ("has a device's id that is not its key's", enrolled(KEYS[2], device=OTHER.upper())),
    ("has no device's id", enrolled(KEYS[2], device=OTHER + "0")),
    ("has no device's id", revoked_device(DESK[:15])),
    ("has no device's id", begun(TOKENS[4], "sari", DESK[:15] + "g")),
    ("has no device's id", failed("sari", "")),
    ("has a number that is not one from 1", failed("sari", DESK, 0)),
    ("has a verifier that is not a hash of scrypt", pin("sari", VERIFIER.replace("sc", "bc"))),
    ("has a verifier that is not a hash of scrypt", pin("sari", "$scrypt$".ljust(29, "x"))),
    ("has a verifier that is not a hash of scrypt", pin("sari", "$scrypt$".ljust(201, "x"))),
    ("is of no kind that this program knows", {}),
]


@pytest.mark.parametrize("words, fact", MALFORMED)
def test_a_fact_of_another_form(store, words, fact):
    (line,) = failures(store([*good(), entry(pin("sari"), fact)]))
    assert line.startswith(f"FAILED  {STAFF}: entry {LAST}: its fact 2 ") and words in line


def test_fields_that_this_program_does_not_know(store):
    newer = entry()
    newer.MergeFromString(b"\xa2\x06\x00")
    (line,) = failures(store([*good(), newer]))
    assert f"{STAFF}: entry {LAST}: it has the field 100 of Entry" in line
    newer = entry(StaffFact.FromString(b"\x72\x00"))
    (line,) = failures(store([*good(), newer]))
    assert f"{STAFF}: entry {LAST}: it has the field 14 of StaffFact" in line


@pytest.mark.parametrize(
    "stranger",
    [
        Entry(stream=EVENT, staff_facts=[pin("sari")]),
        Entry(stream=EVENT, staff_facts=[pin("sari")], rejection={"reason": 1}),
        Entry(stream=STAFF, facts=[{"event_opened": {}}]),
        Entry(stream=STAFF, acquired=[{"kind": "card", "key": bytes(32)}]),
        Entry(stream=STAFF, released=[{"kind": "card", "key": bytes(32)}]),
    ],
)
def test_facts_in_the_other_kind_of_stream(store, stranger):
    streams = {EVENT: event(), STAFF: good()}
    streams[stranger.stream].append(stranger)
    (line,) = failures(store(*streams.values()))
    assert f"{stranger.stream}: entry {len(streams[stranger.stream])}: its facts or claims" in line


def test_a_rejection_beside_facts_and_a_stream_of_another_name(store):
    (line,) = failures(store([*good(), entry(pin("sari"), rejection={"reason": 60})]))
    assert f"{STAFF}: entry {LAST}: its rejection stands beside facts" in line
    assert "a stream is named neither" in audit("verify", store([Entry(stream="@staf")])).out


def test_the_chain(store):
    journal = store(event(), good())
    row = f"WHERE stream = '{STAFF}' AND sequence = 4"
    change(journal, f"UPDATE entry SET bytes = zeroblob(9) {row}")
    (line,) = failures(journal)
    assert f"{STAFF}: entry 4: its bytes do not have the hash" in line
    change(journal, f"DELETE FROM entry {row}")
    (line,) = failures(journal)
    assert f"{STAFF}: entry 4: it is missing" in line
    older = [*good(), entry(time_ms=BEGIN_MS)]
    (line,) = failures(store(older))
    assert f"{STAFF}: entry {LAST}: it is older than the entry before it" in line


def test_a_head_that_was_written_down(store):
    journal = store(good())
    head = audit("verify", journal).lines[0].split()[-1]
    audit("verify", journal, "--head", f"{STAFF}={LAST - 1}:{head[:16]}").expect(0)
    change(journal, "DELETE FROM entry WHERE sequence = ?", LAST - 1)
    cut = audit("verify", journal, "--head", f"{STAFF}={LAST - 1}:{head[:16]}").expect(1)
    assert f"{STAFF}: entry {LAST - 1}: it was written down and is gone" in cut.out


def test_the_staff_is_no_event(store):
    journal = store(event(), good())
    recounted = audit("recount", journal, "--json").expect(0).json
    assert recounted["event"] == EVENT, "one object, because there is one event"
    assert STAFF not in audit("recount", journal).expect(0).out
    differences(journal, recounted).expect(0)
    asked = audit("recount", journal, "--event", STAFF).expect(1)
    assert asked.out == "" and f'the journal has no event "{STAFF}"' in asked.err
    assert "no event" in differences(journal, recounted | {"event": STAFF}).expect(65).err
    assert 'no stream "@staff"' in audit("entries", store(event()), "--stream", STAFF).expect(1).err


def test_entries_without_personal_data(store):
    journal = store(event(), good())
    told = audit("entries", journal, "--stream", STAFF).expect(0)
    assert len(told.lines) == len(good())
    for words in (
        f'1  "sari" at "{DESK}": account sari added as admin, registrar at {EVENT}; code for',
        f"device {DESK} enrolled; session of sari at {DESK} begun, until 2025-11-21T01:00:00.000Z",
        f"wrong PIN of account sari at {TENT}, 5 in a row; PIN of account sari locked until",
        "account budi.2 is now registrar at uji, admin",
        "refused, reason 60",
        "session ended",
        "account budi.2 reset; code for account budi.2 made",
        "account budi.2 revoked",
        f"device {TENT} revoked",
    ):
        assert words in told.out, words
    hashes = [data.hex()[:12] for data in [*TOKENS, *KEYS]]
    secrets = ["Sari", "Dewi", "Budi", "toso", "desk", "tent", "scrypt", "Z2F", *hashes]
    for secret in [*secrets, *[secret.upper() for secret in hashes]]:
        assert secret not in told.out, secret
    everything = audit("entries", journal).expect(0).out
    assert told.out in everything and "event opened" in everything
