"""The keys of people apart from the journal: older copies, newer ones, lost ones, and the first.

A backup holds no keys, so a restored day depends on which copy of the keys is put beside it.
"""

import shutil
import subprocess

import pytest

from support import journal, visits
from support.audit import audit
from support.paths import binary
from support.people import Someone
from support.server import Server, refused_start
from support.wire import Client, Refused

GONE, STAYS = Someone(41), Someone(43)
REQUEST = "ERASURE_GROUND_REQUEST"


def run(*arguments) -> subprocess.CompletedProcess:
    done = subprocess.run(
        [binary("posko-server"), *map(str, arguments)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture
def copies(server, client, make_event, folder):
    """A day with two who left, copies of it before and after one of them was erased."""

    def make(record_holder: str) -> Client:
        make_event(slots=20, record_holder=f"RECORD_HOLDER_{record_holder}")
        for someone in (GONE, STAYS):
            ticket = visits.arrive(client, someone)
            visits.measure(client, ticket)
            visits.leave(client, ticket)
        save("before")
        client.ErasePerson(person={"nik": GONE.nik}, ground=REQUEST)
        save("after")
        return client

    def save(name: str):
        to = ("--to", folder / f"{name}.sqlite", "--keys", folder / f"{name}.keys")
        run("backup", "--data", server.data, *to)

    return make


def restored(server, folder, backup: str, keys: str, *options: str) -> Server:
    again = Server(folder / "second", *options)
    files = ("--from", folder / f"{backup}.sqlite", "--keys", folder / f"{keys}.keys")
    run("restore", *files, "--data", again.data)
    shutil.copy(server.data / "master.key", again.data / "master.key")
    return again


def names(client: Client) -> list[str]:
    found = client.FindRegistrations(read={"full_nik": True}).registrations
    return [each.person.name for each in found]


def test_an_older_copy_of_keys_brings_nobody_back(server, copies, folder):
    """The journal knows who was erased: their keys are dropped before anything is read."""
    event = copies("EVENT").event
    again = restored(server, folder, "after", "before")
    again.start()
    try:
        with Client(again.address, event=event) as client:
            assert names(client) == ["", STAYS.name]
            with pytest.raises(Refused, match="PERSON_ERASED"):
                client.ExportPerson(person={"registration": 1}, reason="asked")
        assert list(journal.keys(again.data, event)) == [2]
        audit("verify", again.data).expect(0)
    finally:
        again.stop()


def test_a_facility_loses_no_result_with_an_older_copy(server, copies, folder):
    event = copies("FACILITY").event
    again = restored(server, folder, "after", "before")
    again.start()
    try:
        with Client(again.address, event=event) as client:
            assert names(client) == [GONE.name, STAYS.name]
        kept = journal.keys(again.data, event)
        assert len(kept[1]) < len(kept[2]), "the way to the person is gone, the record is not"
    finally:
        again.stop()


def test_keys_that_are_gone_are_counted_by_whoever_means_it(server, copies, folder):
    """An erasure after the backup, or a copy of keys that was forgotten: nobody else can tell."""
    event = copies("EVENT").event
    again = restored(server, folder, "before", "after")
    code, _, err = refused_start(again.data)
    assert code == 65 and "1 people have no key here" in err
    assert "--forget-without-key 1" in err
    again.options = ("--forget-without-key", "1")
    again.start()
    again.stop()
    # It is noted, so the next start needs nothing said.
    again.options = ()
    again.start()
    try:
        with Client(again.address, event=event) as client:
            assert names(client) == ["", STAYS.name]
            assert client.GetSummary().screenings.started == 2
    finally:
        again.stop()
    audit("verify", again.data).expect(0)


def test_a_name_that_the_server_would_take_can_be_a_clients(server, copies, folder):
    """Two entries of one request id would not verify, and no backup would be made any more."""
    client = copies("EVENT")
    client.AddRegistration(
        request_id="lost-key-1", person=Someone(45).message, **visits.BOTH
    )
    to = ("--to", folder / "late.sqlite", "--keys", folder / "late.keys")
    run("backup", "--data", server.data, *to)
    again = restored(server, folder, "late", "after", "--forget-without-key", "1")
    again.start()
    again.stop()
    audit("verify", again.data).expect(0)


def test_two_first_starts_make_one_key(folder):
    """The one that comes late finds the folder taken, and leaves the key alone."""
    for round_ in range(4):
        data = folder / f"data-{round_}"
        command = [binary("posko-server"), "--data", str(data), "--listen", "127.0.0.1:0"]
        starts = [
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            for _ in range(3)
        ]
        lines = [start.stdout.readline() for start in starts]
        assert len([line for line in lines if "listening" in line]) == 1, lines
        for start in starts:
            start.terminate()
            start.wait(20)
            start.stdout.close()
        # The key that was used is the one that lies there.
        run("admin-code", "--data", data)
        assert (data / "master.key").stat().st_mode & 0o777 == 0o600


def test_a_card_that_went_out_by_name_is_forgotten_with_its_owner(client, make_event):
    """Its NIK was a mistake, and nothing else is known under that."""
    make_event(slots=20, record_holder="RECORD_HOLDER_EVENT")
    wrong = Someone(47)
    header = "No Kartu,NIK,Nama,Program,Sumber Dana"
    rows = f"{header}\nTJS-00009,{wrong.nik},{GONE.name},JKK,regency\n"
    client.upload("ReceiveCards", rows.encode(), box="1")
    ticket = visits.arrive(client, GONE)
    visits.go_to(client, ticket, "cards")
    client.HandOverCard(ticket=ticket, card=1, name_match_reason="a digit is wrong")
    visits.leave(client, ticket)
    export = client.ExportPerson(person={"ticket": ticket}, reason="asked")
    assert [card.number for card in export.cards] == [1]
    client.ErasePerson(person={"ticket": ticket}, ground=REQUEST)
    found = client.FindCards(read={"full_nik": True}).cards
    assert GONE.name not in str(found) and wrong.nik not in str(found)
    assert "TJS-00009" not in str(found)
