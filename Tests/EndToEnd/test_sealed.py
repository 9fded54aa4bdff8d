"""What lies in the files is sealed: who has the disk, a backup or the log knows nobody of the day.

The files are searched byte by byte for every text of a rich day, because no reader of a format
notices what it does not look for: a name in a free page, a card's serial in an index, a NIK in a
message of the log.
"""

import hashlib
import subprocess

import pytest

from support import journal, rich
from support.audit import audit
from support.paths import binary
from support.server import Server, refused_start
from support.wire import Client


@pytest.fixture
def full(server, client):
    """The server at the end of the rich day."""
    rich.RichDay(client).play()
    return server


def backup_of(server, folder):
    target = folder / "copies" / "backup.sqlite"
    target.parent.mkdir()
    done = subprocess.run(
        [binary("posko-server"), "backup", "--data", str(server.data), "--to", str(target)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return target


def what_answers_say(client) -> str:
    """Everything that the server tells somebody who may see it."""
    read = {"full_nik": True}
    said = [
        client.SearchRoster(limit=200, read=read),
        client.FindRegistrations(limit=1000, read=read),
        client.FindCards(limit=1000, read=read),
        *[client.ExportPerson(person={"person": n}, reason="all of it") for n in range(1, 10)],
    ]
    return "".join(str(each) for each in said)


def test_no_text_of_the_day_lies_in_any_file(full, client, folder):
    answers = what_answers_say(client)
    known = [secret for secret in rich.SECRETS if secret in answers]
    assert len(known) > 40, "the texts were taken in, or their absence would say nothing"
    assert not journal.found(full.data, rich.SECRETS), "while the server runs, log and all"
    backup = backup_of(full, folder)
    assert not journal.found(backup.parent, rich.SECRETS)
    assert full.stop() == 0
    assert not journal.found(full.data, rich.SECRETS), "after its end"
    log = full.log_text()
    assert "posko.v1" in log, "the log is that of every call"
    assert not [secret for secret in rich.SECRETS if secret in log]


def test_nothing_can_be_found_by_hashing_every_nik(full):
    """There are few NIKs of a village, so a plain hash of one is the same as the NIK."""
    guesses = []
    for person in rich.STAFF:
        for text in (person.nik, f"worker\n{person.nik}/JKK", f"{person.nik}/JKK"):
            digest = hashlib.sha256(text.encode()).digest()
            guesses += [digest, digest.hex()]
    for serial in rich.SERIALS:
        for text in (serial, f"card\n{serial}"):
            guesses.append(hashlib.sha256(text.encode()).digest())
    assert not journal.found(full.data, guesses)


def test_the_same_command_has_another_digest_on_another_server(folder):
    """A digest that anybody could make would tell which command somebody guesses."""
    digests, claims = [], []
    for name in ("satu", "dua"):
        server = Server(folder / name)
        (folder / name).mkdir()
        try:
            server.start()
            with Client(server.address) as client:
                rich.RichDay(client).play()
            found = journal.entries(server.data, rich.CODE)
            digests.append({bytes(e.command_digest) for e in found if any(e.command_digest)})
            claims.append({bytes(c.key) for e in found for c in e.acquired})
        finally:
            server.stop()
    assert len(digests[0]) > 30 and len(claims[0]) > 6
    assert not digests[0] & digests[1] and not claims[0] & claims[1]


def test_the_audit_tells_nobody(full):
    """Who verifies the day without keys sees numbers, states and times only."""
    for command in ("verify", "recount", "entries"):
        told = audit(command, full.data).out
        assert told and not [secret for secret in rich.SECRETS if secret in told]


# MARK: The master key


def key_of(server):
    return server.data / "master.key"


def kept(server) -> dict:
    """All files but those of SQLite's log, which opening and closing a database may remove."""
    return {
        name: content
        for name, content in journal.all_bytes(server.data).items()
        if not name.endswith(("-wal", "-shm")) and name != "lock"
    }


def test_the_master_key_is_for_its_owner_alone(server):
    key = key_of(server)
    assert key.stat().st_mode & 0o777 == 0o600
    text = key.read_text().strip()
    assert len(text) == 64 and bytes.fromhex(text)


def other(text: str) -> str:
    return ("1" if text[0] == "0" else "0") + text[1:]


def spoil(key, how: str):
    text = key.read_text()
    if how == "gone":
        key.unlink()
    elif how == "another":
        key.write_text(other(text))
    elif how == "half":
        key.write_text(text[:40])
    elif how == "empty":
        key.write_text("")
    elif how == "no digits":
        key.write_text("x" * 64)
    elif how == "readable":
        key.chmod(0o640)


@pytest.mark.parametrize(
    "how, words",
    [
        ("gone", "master.key is gone"),
        ("another", "the master key is not the one that sealed this journal's keys"),
        ("half", "is not a master key: 64 hexadecimal digits"),
        ("empty", "is not a master key: 64 hexadecimal digits"),
        ("no digits", "is not a master key: 64 hexadecimal digits"),
        ("readable", "chmod 600"),
    ],
)
def test_a_wrong_master_key_is_refused_at_the_start(full, how, words):
    """A server that started all the same would seal the rest of the day with another key."""
    assert full.stop() == 0
    spoil(key_of(full), how)
    before = kept(full)
    code, out, err = refused_start(full.data)
    assert code == 65 and out == "", (code, out, err)
    (sentence,) = err.strip().splitlines()
    assert sentence.startswith("posko-server: ") and words in sentence
    assert kept(full) == before, "nothing is changed, and no key is made"
    made = subprocess.run(
        [binary("posko-server"), "admin-code", "--data", str(full.data)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert made.returncode == 65 and words in made.stderr and made.stdout == ""
    assert kept(full) == before


def test_a_wrong_master_key_is_noticed_before_anybody_is_sealed(server, make_event):
    """Also without people: the key hashes commands and claims, and signs closings."""
    make_event()
    assert server.stop() == 0
    spoil(key_of(server), "another")
    code, out, err = refused_start(server.data)
    assert code == 65 and "master key" in err, (code, out, err)


def test_the_environment_has_the_key_instead_of_the_file(full, folder):
    """So that the key need not lie on the disk that it protects."""
    assert full.stop() == 0
    key = key_of(full)
    text = key.read_text().strip()
    key.unlink()
    for wrong in (other(text), "", "abc"):
        environment = {"POSKO_MASTER_KEY": wrong}
        again = Server(folder, data=full.data, environment=environment)
        with pytest.raises(AssertionError) as refused:
            again.start()
        assert "exit 65" in str(refused.value) and "master key" in str(refused.value)
        assert not key.exists()
    again = Server(folder, data=full.data, environment={"POSKO_MASTER_KEY": text})
    try:
        again.start()
        with Client(again.address, rich.CODE) as client:
            found = client.FindRegistrations(nik=rich.OWNER.nik).registrations
            assert [each.person.name for each in found] == [rich.OWNER.name]
        assert not key.exists(), "it is not written down"
        assert text not in again.log_text()
    finally:
        assert again.stop() == 0


def test_the_environment_goes_before_the_file(full, folder):
    assert full.stop() == 0
    text = key_of(full).read_text().strip()
    spoil(key_of(full), "another")
    again = Server(folder, data=full.data, environment={"POSKO_MASTER_KEY": text.upper()})
    try:
        again.start()
        with Client(again.address, rich.CODE) as client:
            assert client.FindRegistrations(nik=rich.OWNER.nik).total == 1
    finally:
        assert again.stop() == 0
