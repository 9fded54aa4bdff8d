"""Somebody is forgotten: nothing of them is in any answer or file, and the day still adds up.

What is erased is a key, so these tests look where a key or what it opened could have stayed: in
memory, in the file's free pages, in the write-ahead log, in a repeated answer, in a backup.
"""

import sqlite3
import subprocess

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from support import journal, people, visits
from support.audit import ask, audit
from support.paths import binary
from support.people import Someone
from support.server import eventually
from support.wire import Client, Refused, as_dict

CROWD = people.crowd(6, first=20)
GONE, STAYS = CROWD[:2]
NOTE = "kept a cough from March"
REASON = "to the rice field"
REQUEST = "ERASURE_GROUND_REQUEST"
HOLDERS = ("event", "facility")
SECRETS = [
    *(GONE.name, GONE.nik, visits.ADDRESS, visits.PHONE, NOTE, REASON, "TJS-00001"),
    # What a masked NIK shows.
    GONE.nik[:4] + "********" + GONE.nik[12:],
]


@pytest.fixture
def left(client, make_event):
    """Makes a day of which one has left with everything: roster, address, results, a card."""

    def make(record_holder: str = "event") -> Client:
        make_event(slots=50, record_holder=f"RECORD_HOLDER_{record_holder.upper()}")
        client.upload("ImportRoster", people.roster_csv(CROWD))
        client.upload("ReceiveCards", people.cards_csv(CROWD), box="1")
        ticket = visits.arrive(client, GONE)
        visits.measure(client, ticket, *visits.FLAGGED, note=NOTE)
        visits.go_to(client, ticket, "cards")
        client.HandOverCard(ticket=ticket)
        visits.leave(client, ticket, REASON)
        other = client.AddRegistration(person=STAYS.message, **visits.BOTH).registration
        client.IssueTicket(registration=other)
        return client

    return make


def refusal(call, **fields) -> Refused:
    with pytest.raises(Refused) as refused:
        call(**fields)
    return refused.value


def answers(client) -> str:
    """Every way to read, with the digits where they are shown, and what is refused instead."""
    full = {"full_nik": True}
    asked = [
        ("SearchRoster", {"limit": 200, "read": full}),
        ("SearchRoster", {"nik": GONE.nik, "read": full}),
        ("SearchRoster", {"name": GONE.name[:5], "read": full}),
        ("FindRegistrations", {"limit": 1000, "read": full}),
        ("FindRegistrations", {"nik": GONE.nik, "read": full}),
        ("FindRegistrations", {"name": GONE.name, "read": full}),
        ("GetRegistration", {"registration": 1, "read": full}),
        ("GetTicket", {"ticket": "A001"}),
        ("GetScreening", {"ticket": "A001"}),
        ("FindCards", {"limit": 1000, "read": full}),
        ("FindCards", {"ticket": "A001", "read": full}),
        ("FindCards", {"nik": GONE.nik, "read": full}),
        ("FindCards", {"serial": "TJS-00001", "read": full}),
        *[("ExportPerson", {"person": {"person": n}, "reason": "a look"}) for n in range(1, 9)],
        ("ExportPerson", {"person": {"ticket": "A001"}, "reason": "a look"}),
        ("ReconcileCards", {"counted": ["#2"], "compare": True}),
        *[(name, {}) for name in ("ListLines", "GetSummary", "ListApprovals", "ListClosings")],
    ]
    said = []
    for name, fields in asked:
        try:
            said.append(str(getattr(client, name)(**fields)))
        except Refused as refused:
            said.append(f"{refused} {refused.localized} {refused.metadata}")
    return "\n".join(said)


def figures(client) -> dict:
    """The summary, without its moment and without what an erasure is meant to change."""
    summary = as_dict(client.GetSummary())
    for changing in ("asOf", "sequence"):
        summary.pop(changing, None)
    screenings = dict(summary["screenings"])
    screenings.pop("erased", None)
    screenings.pop("bands", None)
    return summary | {"screenings": screenings}


def test_who_is_inside_is_not_erased(client, make_event):
    """Desks still have to do with them."""
    make_event(record_holder="RECORD_HOLDER_EVENT")
    ticket = visits.arrive(client, GONE)
    refused = refusal(client.ErasePerson, person={"ticket": ticket}, ground=REQUEST)
    assert refused.reason == "PERSON_INSIDE" and refused.metadata["ticket"] == ticket
    assert client.GetRegistration(registration=1).registration.person.name == GONE.name
    visits.leave(client, ticket)
    client.ErasePerson(person={"ticket": ticket}, ground=REQUEST)


def test_nobody_is_inside_once_the_event_is_closed(server, client, make_event):
    """Who was never checked out could not leave any more, and has the same right."""
    make_event(record_holder="RECORD_HOLDER_EVENT")
    ticket = visits.arrive(client, GONE)
    client.CloseEvent(accepted=[{"kind": "IMBALANCE_KIND_PEOPLE_INSIDE", "reason": "went home"}])
    person = {"person": {"ticket": ticket}}
    client.RestrictPerson(**person, reason="asked")
    client.RestrictPerson(**person, reason="asked again", lift=True)
    client.ErasePerson(**person, ground=REQUEST)
    assert not journal.keys(server.data, client.event)
    audit("verify", server.data).expect(0)
    audit("recount", server.data).expect(0)
    server.restart()
    with Client(server.address, client.event) as again:
        assert again.GetSummary().visits.inside == 1, "counts stay"


def test_everything_is_gone_and_the_day_adds_up(server, left):
    client = left("event")
    assert [s for s in SECRETS[:7] if s in answers(client)] == SECRETS[:7]
    box = journal.keys(server.data, client.event)[1]
    before = figures(client)
    erased = client.ErasePerson(person={"nik": GONE.nik}, ground=REQUEST)
    assert (erased.person_number, erased.record_kept) == (1, False)
    assert not [secret for secret in SECRETS if secret in answers(client)]
    refused = refusal(client.ExportPerson, person={"nik": GONE.nik}, reason="a look")
    assert refused.reason == "PERSON_NOT_FOUND"
    assert refusal(client.GetScreening, ticket="A001").reason == "PERSON_ERASED"
    assert figures(client) == before
    assert as_dict(client.GetSummary())["screenings"]["erased"] == 1
    assert client.FindRegistrations(nik=STAYS.nik).total == 1, "and nobody else is"
    assert 1 not in journal.keys(server.data, client.event)
    eventually(lambda: not journal.found(server.data, [box]), "no file has the sealed key")
    told = audit("verify", server.data).expect(0)
    assert "1 erased" in told.out
    audit("recount", server.data).expect(0)
    event = client.event
    server.restart()
    with Client(server.address, event) as again:
        assert not [secret for secret in SECRETS if secret in answers(again)]
        assert figures(again) == before
        assert as_dict(again.GetSummary())["screenings"]["erased"] == 1
        assert refusal(again.GetScreening, ticket="A001").reason == "PERSON_ERASED"
        twice = refusal(again.ErasePerson, person={"person": 1}, ground=REQUEST)
        assert twice.reason == "PERSON_ERASED"
    assert not journal.found(server.data, [box, *SECRETS])
    assert not [secret for secret in SECRETS if secret in server.log_text()]


@pytest.mark.parametrize("whom", [{"person": 1}, {"registration": 1}, {"ticket": "A001"}])
def test_an_export_says_that_somebody_was_erased(left, whom):
    """The level of a result, with a queue number and the minute, is one of theirs as well."""
    client = left("event")
    client.ErasePerson(person=whom, ground=REQUEST)
    refused = refusal(client.ExportPerson, person=whom, reason="a look")
    assert refused.reason == "PERSON_ERASED"


def test_the_key_is_not_in_the_log_while_somebody_reads(server, left):
    """A reader keeps the log from being emptied; once it has gone, the next write does it."""
    client = left("event")
    box = journal.keys(server.data, client.event)[1]
    reader = sqlite3.connect(f"file:{server.data}/journal.sqlite?mode=ro", uri=True)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM entry").fetchone()
    client.ErasePerson(person={"nik": GONE.nik}, ground=REQUEST)
    reader.execute("COMMIT")
    reader.close()
    client.SearchRoster()
    eventually(lambda: not journal.found(server.data, [box]), "no file has the sealed key")


def test_a_killed_server_has_forgotten_as_well(server, left):
    client = left("event")
    box = journal.keys(server.data, client.event)[1]
    client.ErasePerson(person={"nik": GONE.nik}, ground=REQUEST)
    event = client.event
    server.restart(kill=True)
    with Client(server.address, event) as again:
        assert not [secret for secret in SECRETS if secret in answers(again)]
    assert not journal.found(server.data, [box])


def signed(certificate, event: str) -> bytes:
    """The bytes that the contract says are signed."""
    sequence = certificate.receipt.sequence.to_bytes(8, "big")
    parts = [b"posko-erasure-v1", event.encode(), sequence, bytes.fromhex(certificate.entry_hash)]
    return b"\0".join(parts)


def test_the_certificate_is_signed_and_names_nobody(server, left):
    client = left("event")
    certificate = client.ErasePerson(person={"nik": GONE.nik}, ground="ERASURE_GROUND_WITHDRAWN")
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(certificate.public_key))
    key.verify(bytes.fromhex(certificate.signature), signed(certificate, client.event))
    assert certificate.ground == 2
    ((stored,),) = ask(
        server.data / "journal.sqlite",
        "SELECT hex(hash) FROM entry WHERE stream = ? AND sequence = ?",
        client.event,
        certificate.receipt.sequence,
    )
    assert stored.lower() == certificate.entry_hash
    assert not [secret for secret in SECRETS if secret in str(certificate)]
    accepted = [
        {"kind": f"IMBALANCE_KIND_{kind}", "reason": "tomorrow"}
        for kind in ("PEOPLE_INSIDE", "CARDS_NOT_RECONCILED")
    ]
    closing = client.CloseEvent(accepted=accepted).closing
    assert closing.public_key == certificate.public_key, "one key signs for the server"


def test_a_repeated_request_gets_the_same_certificate(server, left):
    client = left("event")
    request = client.request("ErasePerson", person={"nik": GONE.nik}, ground=REQUEST)
    first = client.send("ErasePerson", request)
    assert client.send("ErasePerson", request) == first
    server.restart()
    with Client(server.address, client.event) as again:
        assert again.send("ErasePerson", request) == first
        other = again.request("ErasePerson", person={"nik": STAYS.nik}, ground=REQUEST)
        other.request_id = request.request_id
        assert refusal(lambda: again.send("ErasePerson", other)).reason == "REQUEST_ID_REUSED"


def test_old_commands_repeated_do_not_bring_anybody_back(server, client, make_event):
    """What was answered is answered again, out of the journal, and tells nothing more of them."""
    make_event(record_holder="RECORD_HOLDER_EVENT")
    known = GONE.message | {"address": visits.ADDRESS, "phone": visits.PHONE}
    add = client.request("AddRegistration", person=known, **visits.BOTH)
    added = client.send("AddRegistration", add)
    client.CancelRegistration(registration=1, reason=REASON)
    client.ErasePerson(person={"registration": 1}, ground=REQUEST)
    for _ in range(2):
        with Client(server.address, client.event) as again:
            assert again.send("AddRegistration", add) == added
            assert again.FindRegistrations(nik=GONE.nik).total == 0
            assert not [secret for secret in SECRETS if secret in answers(again)]
        server.restart()


def test_who_comes_again_is_somebody_new(server, left):
    client = left("event")
    client.ErasePerson(person={"nik": GONE.nik}, ground=REQUEST)
    number = client.AddRegistration(person=GONE.message, **visits.BOTH).registration
    registration = client.GetRegistration(registration=number).registration
    assert registration.person.name == GONE.name
    assert registration.person_number > len(CROWD), "a number that nobody had"
    export = client.ExportPerson(person={"nik": GONE.nik}, reason="a look")
    assert [r.number for r in export.registrations] == [number]
    assert not export.screenings and not export.cards and not export.visits
    event = client.event
    server.restart()
    with Client(server.address, event) as again:
        again.GetRegistration(registration=number)
        again.ErasePerson(person={"registration": number}, ground=REQUEST)
        assert not [secret for secret in SECRETS if secret in answers(again)]
    audit("verify", server.data).expect(0)
    audit("recount", server.data).expect(0)


def test_a_facility_keeps_the_results_and_nothing_that_leads_to_them(server, left):
    """By law for 25 years (Permenkes 24/2022): restricted, without contact and cards."""
    client = left("facility")
    box = journal.keys(server.data, client.event)[1]
    before = figures(client)
    erased = client.ErasePerson(person={"nik": GONE.nik}, ground=REQUEST)
    assert erased.record_kept
    gone = [visits.ADDRESS, visits.PHONE, "TJS-00001"]
    event = client.event
    for _ in range(2):
        with Client(server.address, event) as again:
            assert refusal(again.GetScreening, ticket="A001").reason == "PERSON_RESTRICTED"
            assert not [secret for secret in gone if secret in answers(again)]
            export = again.ExportPerson(person={"person": 1}, reason="a look")
            assert export.restricted and export.registrations[0].person.nik == GONE.nik
            assert export.screenings[0].parts[0].part.note == NOTE
            twice = refusal(again.ErasePerson, person={"person": 1}, ground=REQUEST)
            assert twice.reason == "PERSON_ERASED"
            assert figures(again) == before
        server.restart()
    kept = journal.keys(server.data, event)[1]
    assert len(kept) == len(box) - 32, "one key of the two"
    assert not journal.found(server.data, [box])
    audit("verify", server.data).expect(0)
    audit("recount", server.data).expect(0)


def test_a_facility_keeps_nothing_of_who_was_not_screened(server, client, make_event):
    make_event(record_holder="RECORD_HOLDER_FACILITY")
    client.AddRegistration(person=GONE.message, **visits.BOTH)
    erased = client.ErasePerson(person={"registration": 1}, ground="ERASURE_GROUND_EXPIRED")
    assert not erased.record_kept and erased.ground == 3
    assert journal.keys(server.data, client.event) == {}


def test_what_waits_for_a_second_person_is_forgotten_too(server, left, somebody):
    """Why a screening should be amended was sealed with the screening, and lies in no list."""
    client = left("event")
    reason = "salah catat berat badan"
    amend = {"ticket": "A001", "station": "vitals", "reason": reason}
    amend["part"] = {"observations": [{"measurement": "height", "value": "160"}]}
    nurse = somebody("perawat", "CLINICIAN")
    assert refusal(nurse.AmendScreening, **amend).reason == "SECOND_PERSON_NEEDED"
    assert reason in str(client.ListApprovals())
    client.ErasePerson(person={"person": 1}, ground=REQUEST)
    assert reason not in str(client.ListApprovals())
    client.GiveApproval(approval=1)
    assert refusal(nurse.AmendScreening, **amend).reason == "PERSON_ERASED"
    assert not journal.found(server.data, [reason])


def test_who_was_erased_is_no_duplicate_of_anybody(left):
    """Nor told by a refusal: names are compared, and theirs is not there any more."""
    client = left("event")
    birth = f"{GONE.birth:%Y-%m-%d}"
    alike = {"name": GONE.name, "birth_date": birth, "sex": 1, "hamlet": GONE.hamlet}
    again = {"person": alike, "no_nik_reason": "lost", **visits.BOTH}
    assert refusal(client.AddRegistration, **again).reason == "POSSIBLE_DUPLICATE"
    client.ErasePerson(person={"person": 1}, ground=REQUEST)
    client.AddRegistration(**again)


def test_a_proxy_who_is_erased_is_not_in_the_story_of_the_card(server, left):
    client = left("event")
    neighbour = Someone(77)
    client.AddRegistration(person=CROWD[2].message, purpose="PURPOSE_CARD")
    ticket = client.IssueTicket(registration=3).ticket
    proxy = {"name": neighbour.name, "relation": "neighbour", "nik": neighbour.nik}
    client.HandOverCard(ticket=ticket, proxy=proxy)
    client.ErasePerson(person={"nik": neighbour.nik}, ground=REQUEST)
    for _ in range(2):
        with Client(server.address, client.event) as again:
            said = answers(again)
            assert neighbour.name not in said and neighbour.nik not in said
            owner = again.FindCards(nik=CROWD[2].nik).cards
            assert [card.state for card in owner] == [3], "handed over, to whomever"
        server.restart()
    audit("verify", server.data).expect(0)
    audit("recount", server.data).expect(0)


@pytest.mark.parametrize("keep", HOLDERS)
def test_a_backup_has_no_keys(server, left, folder, keep):
    """Else who erases somebody would have to find every backup, and make it anew."""
    client = left(keep)
    boxes = list(journal.keys(server.data, client.event).values())
    assert len(boxes) >= len(CROWD)
    target = folder / "copies" / "backup.sqlite"
    target.parent.mkdir()
    command = [binary("posko-server"), "backup", "--data", str(server.data), "--to", str(target)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    client.ErasePerson(person={"nik": GONE.nik}, ground=REQUEST)
    assert not journal.found(target.parent, boxes), "the keys went with the backup"
    told = audit("verify", target).expect(0)
    assert "keys: none, this is a copy without keys of people" in told.out


def test_the_command_line_asks_twice_and_prints_the_certificate(left, posko, client):
    left("event")
    posko.environment["POSKO_EVENT"] = client.event
    erase = ("person", "erase", "--nik", GONE.nik)
    assert "--yes" in posko.run(*erase).expect(64).err
    assert client.FindRegistrations(nik=GONE.nik).total == 1
    printed = posko(*erase, "--ground", "withdrawn", "--yes")
    for words in ("CERTIFICATE OF ERASURE", "withdrawn", "number 1 of the event", "Signature"):
        assert words in printed, words
    assert GONE.name not in printed and GONE.nik not in printed
    posko.refused(4, "PERSON_NOT_FOUND", *erase, "--yes")
    posko.refused(3, "PERSON_ERASED", "screening", "show", "A001")
