"""A closed day is sealed: it balances or somebody answers for it, and nobody changes it afterwards.

The report on paper, the signature in the journal and the figures of the summary have to be of one
day; each is made again here by other means than the server's.
"""

import hashlib

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from support import contract, day, forgery, journal, people, visits
from support.audit import ask, audit, change, copy_of
from support.cli import READABLE
from support.people import crowd
from support.wire import Client, Refused, as_dict

CROWD = crowd(7, first=10)
INSIDE, FINDINGS, CARDS = "PEOPLE_INSIDE", "OPEN_FINDINGS", "CARDS_NOT_RECONCILED"
# The closing's totals by their names, and where the summary has the same figure.
OF_SUMMARY = {
    "slots": {"capacity": "capacity", "taken": "taken", "waitlisted": "waitlisted"},
    "registrations": {
        "total": "total",
        "roster": "roster",
        "walk_in": "walkIn",
        "from_waitlist": "fromWaitlist",
        "cancelled": "cancelled",
        "released": "released",
        "card_only": "cardOnly",
    },
    "visits": {
        "checked_in": "checkedIn",
        "inside": "inside",
        "finished": "finished",
        "missed": "missed",
        "left": "left",
    },
    "screenings": {
        "started": "started",
        "finalised": "finalised",
        "open_findings": "openFindings",
        "green": "GREEN",
        "yellow": "YELLOW",
        "orange": "ORANGE",
        "red": "RED",
    },
    "cards": {
        "listed": "listed",
        "received": "received",
        "handed_over": "handedOver",
        "spoiled": "spoiled",
        "returned": "returned",
        "forwarded": "forwarded",
        "in_stock": "inStock",
        "refused": "refused",
        "by_proxy": "byProxy",
        "reversed": "reversed",
    },
    "coverage": {"covered_here": "coveredHere"},
}


@pytest.fixture
def evening(client, make_event):
    """Seven measured, of whom two are inside, one with an open finding; five cards not counted."""
    make_event(slots=20, workers_total=100, workers_covered_before=65)
    client.upload("ImportRoster", people.roster_csv(CROWD))
    client.upload("ReceiveCards", people.cards_csv(CROWD[:6]), box="1")
    tickets = [visits.arrive(client, person) for person in CROWD]
    for ticket in tickets[:6]:
        visits.measure(client, ticket)
    flagged = day.part(*visits.FLAGGED)
    client.RecordScreening(ticket=tickets[6], station="vitals", part=flagged)
    visits.go_to(client, tickets[0], "cards")
    client.HandOverCard(ticket=tickets[0])
    for ticket in tickets[:5]:
        visits.leave(client, ticket)
    return client


def accepted(*kinds: str) -> list[dict]:
    return [{"kind": f"IMBALANCE_KIND_{kind}", "reason": f"why {kind}"} for kind in kinds]


def refusal(call, **fields) -> Refused:
    with pytest.raises(Refused) as refused:
        call(**fields)
    return refused.value


def balance(client):
    """The day comes to its end as it should."""
    treated = {"kind": "DISPOSITION_KIND_TREATED_HERE"}
    client.DisposeFinding(ticket="A007", disposition=treated)
    for ticket in ("A006", "A007"):
        visits.leave(client, ticket)
    assert visits.count_cards(client, range(2, 7))


def totals_of(summary: dict) -> dict[str, int]:
    levels = summary["screenings"] | summary["screenings"]["byActionLevel"]
    figures = summary | {"screenings": levels}
    return {
        f"{section}.{name}": figures[section].get(field, 0)
        for section, fields in OF_SUMMARY.items()
        for name, field in fields.items()
    }


# MARK: What does not balance


def test_each_imbalance_is_refused_until_it_is_accepted(evening):
    client = evening
    refused = refusal(client.CloseEvent)
    assert (refused.reason, refused.metadata["count"]) == (INSIDE, "2")
    assert refused.metadata["tickets"] == "A006, A007"
    refused = refusal(client.CloseEvent, accepted=accepted(INSIDE))
    assert (refused.reason, refused.metadata["tickets"]) == (FINDINGS, "A007")
    refused = refusal(client.CloseEvent, accepted=accepted(INSIDE, FINDINGS))
    assert (refused.reason, refused.metadata["in_stock"]) == (CARDS, "5")
    assert client.GetEvent().event.phase == 2, "nothing of that has closed it"
    closing = client.CloseEvent(accepted=accepted(CARDS, FINDINGS, INSIDE)).closing
    said = [(e.kind, e.count, e.reason, e.signed_by) for e in closing.exceptions]
    assert said == [
        (1, 2, f"why {INSIDE}", "e2e"),
        (2, 1, f"why {FINDINGS}", "e2e"),
        (3, 5, f"why {CARDS}", "e2e"),
    ]
    assert client.GetEvent().event.phase == 3


def test_what_balances_needs_nobody_to_answer_for_it(evening):
    balance(evening)
    closing = evening.CloseEvent(accepted=accepted(INSIDE, FINDINGS, CARDS)).closing
    assert not closing.exceptions, "what was accepted and was not there is not in the report"


def test_a_reason_is_needed_and_a_kind(evening):
    for wrong in (
        {"kind": "IMBALANCE_KIND_PEOPLE_INSIDE"},
        {"reason": "tired"},
        {"kind": "IMBALANCE_KIND_PEOPLE_INSIDE", "reason": "x" * 301},
    ):
        refused = refusal(evening.CloseEvent, accepted=[wrong])
        assert refused.code.name == "INVALID_ARGUMENT", wrong


def test_cards_are_counted_after_the_last_one_moved(evening):
    client = evening
    inside = accepted(INSIDE, FINDINGS)
    for numbers in ([2, 3, 4, 5], [2, 3, 4, 5, 6, 6], [1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 99]):
        assert not visits.count_cards(client, numbers)
        assert refusal(client.CloseEvent, accepted=inside).reason == CARDS, numbers
    assert visits.count_cards(client, range(2, 7))
    client.SpoilCard(card=2, reason="torn")
    assert refusal(client.CloseEvent, accepted=inside).reason == CARDS, "one moved since"
    # To look at the ledger is no count.
    assert client.ReconcileCards().balanced
    assert refusal(client.CloseEvent, accepted=inside).reason == CARDS
    assert visits.count_cards(client, range(3, 7))
    assert not [e for e in client.CloseEvent(accepted=inside).closing.exceptions if e.kind == 3]


def test_a_count_is_in_the_journal(server, evening):
    visits.count_cards(evening, [2, 3, 4, 5, 6, 99])
    ((entry, counted),) = journal.facts(server.data, evening.event, "cards_counted")
    assert (entry.staff, counted.counted, counted.unknown, counted.missing) == ("e2e", 6, 1, 0)


def test_a_day_without_cards_has_none_to_count(client, make_event):
    make_event()
    assert not client.CloseEvent().closing.exceptions


# MARK: The report


def test_the_report_is_the_summary_at_that_moment(server, evening):
    client = evening
    balance(client)
    summary = as_dict(client.GetSummary())
    closing = client.CloseEvent().closing
    assert {t.name: t.value for t in closing.totals} == totals_of(summary)
    assert closing.number == 1 and closing.closed_by == "e2e"
    findings = {(f.rule, f.band): f.people or None for f in closing.findings}
    assert findings["blood_pressure", "grade_3"] is None, "of one it is not told"
    assert findings["blood_pressure", "optimal"] is None, "nor of the six from whom it follows"
    (listed,) = client.ListClosings().closings
    assert listed == closing
    # And of the journal, without the server.
    audit("recount", server.data).expect(0)


def stored(file, event: str, closing) -> tuple:
    """The closing's entry as it lies there: its bytes, and what they say."""
    ((raw,),) = ask(
        file,
        "SELECT bytes FROM entry WHERE stream = ? AND sequence = ?",
        event,
        closing.sequence,
    )
    entry = contract.journal_entry().FromString(raw)
    return raw, entry, entry.facts[0].event_closed


def signed(entry, closed) -> bytes:
    """The bytes that the journal's format says are signed."""
    parts = [b"posko-closing-v1", entry.stream.encode(), entry.sequence.to_bytes(8, "big")]
    return b"\0".join([*parts, entry.previous_hash, hashlib.sha256(closed.report).digest()])


def paper(root: str) -> str:
    first = bytes.fromhex(root)[:10]
    return " ".join(f"{int.from_bytes(first[at : at + 2], 'big'):05}" for at in range(0, 10, 2))


def test_the_signature_and_the_root(server, evening):
    client = evening
    balance(client)
    closing = client.CloseEvent().closing
    raw, entry, closed = stored(server.data / "journal.sqlite", client.event, closing)
    assert closing.root == hashlib.sha256(raw).hexdigest()
    assert closing.short_root == paper(closing.root)
    assert closed.public_key.hex() == closing.public_key
    key = Ed25519PublicKey.from_public_bytes(closed.public_key)
    key.verify(closed.signature, signed(entry, closed))
    with pytest.raises(InvalidSignature):
        key.verify(closed.signature, signed(entry, closed) + b"\0")
    told = audit("verify", server.data, "--key", closing.public_key).expect(0)
    (line,) = [line for line in told.lines if line.startswith("closed")]
    assert f"{client.event}: closing 1 at " in line and "0 later entries" in line
    assert f"key {closing.public_key}, on paper {closing.short_root}" in line
    wrong = audit("verify", server.data, "--key", "0" * 64).expect(1)
    assert f"entry {entry.sequence}: its closing is signed with another key" in wrong.out
    for malformed in ("0" * 63, "0" * 65, "x" * 64, ""):
        audit("verify", server.data, "--key", malformed).expect(64)


def test_what_comes_later_does_not_change_it(server, evening, somebody):
    """Corrections are entries behind the seal; a second closing is another report."""
    client = evening
    balance(client)
    first = client.CloseEvent().closing
    more = day.part(("height", 160), ("weight", 90))
    client.AmendScreening(ticket="A001", station="vitals", part=more, reason="forgotten")
    client.ErasePerson(person={"ticket": "A002"}, ground="ERASURE_GROUND_REQUEST")
    (listed,) = client.ListClosings().closings
    assert listed.later_entries == 2
    listed.ClearField("later_entries")
    assert listed == first
    told = audit("verify", server.data).expect(0).out
    assert f"on paper {first.short_root}, 2 later entries\n" in told

    refused = refusal(client.OpenEvent, reason="a late bus")
    approval = int(refused.metadata["approval"])
    somebody("ketua", "ORGANIZER").GiveApproval(approval=approval)
    client.OpenEvent(reason="a late bus")
    assert "open again" in audit("verify", server.data).expect(0).out
    second = client.CloseEvent().closing
    one, two = client.ListClosings().closings
    one.ClearField("later_entries")
    assert (one, two) == (first, second) and second.number == 2
    assert second.root != first.root and second.public_key == first.public_key
    event = client.event
    server.restart()
    with Client(server.address, event) as again:
        before = again.ListClosings().closings[0]
        assert (before.root, before.number) == (first.root, 1), "nor does a restart"
    audit("verify", server.data).expect(0)
    audit("recount", server.data).expect(0)


# MARK: Who changes it


@pytest.fixture
def copied(server, evening, folder):
    """A copy of a closed day's journal, to be spoiled, and its closing."""
    balance(evening)
    closing = evening.CloseEvent().closing
    return copy_of(server.data / "journal.sqlite", folder / "copy.sqlite"), closing


def failures(copy, *options) -> list[str]:
    found = audit("verify", copy, *options).expect(1).lines
    return [line for line in found if line.startswith("FAILED")]


def test_a_flipped_byte_of_the_closing(copied, evening):
    copy, closing = copied
    raw, _, closed = stored(copy, evening.event, closing)
    row = "WHERE stream = ? AND sequence = ?"
    places = (raw.index(closed.report) + 3, raw.index(closed.signature) + 9, len(raw) - 1)
    for place in places:
        changed = bytearray(raw)
        changed[place] ^= 1
        sql = f"UPDATE entry SET bytes = ? {row}"
        change(copy, sql, bytes(changed), evening.event, closing.sequence)
        (line,) = failures(copy)
        assert f"{evening.event}: entry {closing.sequence}: its bytes do not have the hash" in line


def one_card_less(entry, fact):
    if fact.HasField("event_closed"):
        report = fact.event_closed.report
        assert b"cards.handed_over\x10\x01" in report
        fact.event_closed.report = report.replace(
            b"cards.handed_over\x10\x01", b"cards.handed_over\x10\x02"
        )
        return True


def test_another_report_with_every_hash_made_anew(copied, evening):
    copy, closing = copied
    forgery.forge(copy, evening.event, one_card_less)
    (line,) = failures(copy)
    assert f"entry {closing.sequence}: its closing is not signed with the key that it" in line
    told = audit("recount", copy).expect(1).out
    assert "the closing says cards.handed_over is 2, not 1" in told


def test_another_report_signed_with_another_key(copied, evening):
    """It holds together in itself; who has the server's key written down notices."""
    copy, closing = copied
    own = Ed25519PrivateKey.generate()

    def lie(entry, fact):
        if one_card_less(entry, fact):
            fact.event_closed.public_key = own.public_key().public_bytes_raw()
            fact.event_closed.signature = own.sign(signed(entry, fact.event_closed))
            return True

    forgery.forge(copy, evening.event, lie)
    audit("verify", copy).expect(0)
    (line,) = failures(copy, "--key", closing.public_key)
    assert "its closing is signed with another key" in line


def test_a_day_before_the_closing_made_anew(copied, evening):
    """Who changes an earlier entry and every hash after it has not the signature of the root."""
    copy, closing = copied
    forgery.forge(copy, evening.event, forgery.fewer_slots)
    (line,) = failures(copy)
    assert f"entry {closing.sequence}: its closing is not signed" in line


# MARK: At the command line


def test_the_command_line(open_day, posko):
    open_day(people=2, cards=1)
    posko("registration", "add", "--roster", "1", "--for", "card", "--ticket")
    posko.refused(3, INSIDE, "event", "close")
    assert posko.run("event", "close", "--accept", "colour=blue").code == 64
    accept = ("--accept", "people-inside=the bus is late", "--accept", "cards-not-reconciled=dark")
    done = posko.run("event", "close", *accept).expect(0)
    closed = done.out
    assert done.err.splitlines() == [READABLE]
    reopen = ("event", "open", "--reason", "a late bus")
    assert posko.refused(3, "SECOND_PERSON_NEEDED", *reopen).err.startswith(READABLE)
    in_indonesian = posko.run("event", "open", "--reason", "bus", "--lang", "id")
    assert "jangan tulis nama pengunjung" in in_indonesian.err
    for verb in ("close", "open"):
        told = " ".join(posko("event", verb, "--help").split())
        assert "write no visitor's name" in told, verb
    report = posko("event", "report")
    short = closed.split("For the paper: ")[1].strip()
    assert short == paper(posko.json("event", "report")["closings"][0]["root"])
    for words in (short, "people inside (1): the bus is late, signed by sari", "visits.inside"):
        assert words in report, words
    assert "dark" in report and "Later entries" in report
