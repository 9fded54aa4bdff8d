"""An event with every kind of fact, in protobuf's encoding by hand as the staff's stream is: boxes
have any bytes, because the audit never opens one, and keys are any hashes."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from staff_stream import field, message, varint

STREAM = "uji"
BEGIN_MS = 1_763_690_000_000
ABSENT: list = []


class Step(NamedTuple):
    """An entry: whose, what became true, what it takes and gives back, how long it came after."""

    staff: str
    facts: list[tuple[int, bytes]]
    taken: Sequence[bytes] = ()
    given_back: Sequence[bytes] = ()
    waited_ms: int = 1000


def sealed(person: int) -> bytes:
    return message(person, bytes([person]) * (27 + person))


def key(of: str) -> bytes:
    return hashlib.sha256(of.encode()).digest()


def packed(*numbers: int) -> bytes:
    return b"".join(varint(number) for number in numbers)


def claim(kind: str, of: str) -> bytes:
    return message(kind, key(of))


def card(owner: int, of: str) -> bytes:
    return message(["JKK"], "regency", sealed(owner), key(of))


NAMES = (
    "slots.capacity slots.taken slots.waitlisted registrations.total registrations.roster"
    " registrations.walk_in registrations.from_waitlist registrations.cancelled"
    " registrations.released registrations.card_only visits.checked_in visits.inside"
    " visits.finished visits.missed visits.left screenings.started screenings.finalised"
    " screenings.open_findings screenings.green screenings.yellow screenings.orange"
    " screenings.red cards.listed cards.received cards.handed_over cards.spoiled cards.returned"
    " cards.forwarded cards.in_stock cards.refused cards.by_proxy cards.reversed"
    " coverage.covered_here"
).split()


def report(number: int, counts: dict[str, int]) -> bytes:
    totals = [message(name, counts.get(name, 0)) for name in NAMES]
    findings = [message("bmi", "obese", 5), message("bmi", "normal")]
    exceptions = [message("cards_not_reconciled", counts["cards.in_stock"], "rain", "Sari")]
    return message(number, exceptions, totals, findings)


COUNTS = {
    "slots.capacity": 3, "slots.taken": 2, "registrations.total": 3, "registrations.roster": 1,
    "registrations.walk_in": 2, "registrations.from_waitlist": 1, "registrations.cancelled": 1,
    "visits.checked_in": 2, "visits.finished": 1, "visits.left": 1,
    "screenings.started": 1, "screenings.finalised": 1, "screenings.red": 1,
    "cards.listed": 3, "cards.received": 3, "cards.in_stock": 1, "cards.spoiled": 1,
    "cards.returned": 1, "cards.refused": 1, "cards.reversed": 1,
}

CREATED = message(
    "Uji", "32.14.16.2005", "2025-11-21", "Asia/Jakarta", 3, 1, 0,
    [
        message("desk", "Desk", "registration", 1, 0),
        message("vitals", "Vitals", "check", 2, 0),
        message("doctor", "Doctor", "doctor", 1, 1),
        message("cards", "Cards", "cards", 1, 0),
    ],
    3, 3, 0, "rules", "asia", 100, 10, "facility",
)


WORKER, CARDS = claim("worker", "1/JKK"), [claim("card", of) for of in "123"]


def desk() -> list[Step]:
    """The lists, and who comes."""
    return [
        Step("sari", [(1, CREATED)]),
        Step("sari", [(10, message(1, sealed(1), sealed(1))), (11, message(1, sealed(1))),
                      (12, message(1))]),
        Step("sari", [(60, message(1, card(1, "1"))), (61, message(1, "box")),
                      (60, message(2, card(2, "2"))), (61, message(2)),
                      (60, message(3, message(["JKM"], "village_csr", sealed(1)))),
                      (70, message(3, card(1, "3"))), (61, message(3)),
                      (62, message(4, [message(1, message(7, [message("a", "b")], sealed(2)))]))],
             CARDS),
        Step("sari", [(2, b"")]),
        Step("sari", [(20, message(1, sealed(1), sealed(1), 1, 0, "roster", "both", "given", 0, 0,
                                   0, ["sharing"])), (21, message(1))]),
        Step("sari", [(20, message(2, sealed(3), ABSENT, 0, 1, "walk_in", "both", "given", 1)),
                      (21, message(2))]),
        Step("sari", [(30, message("A001", 1, "vitals", 0))]),
        Step("sari", [(30, message("P001", 2, "vitals", 1)), (31, message("P001", 2, 1))]),
        Step("sari", [(20, message(3, sealed(4), ABSENT, 0, 0, "walk_in", "check", "refused")),
                      (22, message(3, 1))]),
        Step("sari", [(4, b""), (23, message(3))]),
        Step("sari", [(24, message(3)), (25, message(3, sealed(4)))]),
    ]


def floor() -> list[Step]:
    """The stations, a screening, cards and second persons."""
    return [
        Step("sari", [(33, message("A001", "vitals", 1)), (34, message("A001", "vitals", 1, 2))]),
        Step("sari", [(35, message("A001", "vitals"))]),
        Step("sari", [(33, message("A001", "vitals", 1))]),
        Step("sari", [(36, message("A001", "vitals", 1))]),
        Step("budi", [(50, message("A001", "vitals", 2, 1, 1, sealed(1)))]),
        Step("budi", [(53, message("A001", 2, 0, sealed(1)))]),
        Step("budi", [(51, message("A001", 2, sealed(1)))]),
        Step("sari", [(37, message("A001", "vitals")), (32, message("A001", "cards", 0))]),
        Step("sari", [(63, message(1, sealed(1))), (64, message(1, "A001"))], [WORKER]),
        Step("sari", [(80, message(1, "reverse", "", 1, key("command"), sealed(1)))]),
        Step("budi", [(81, message(1))]),
        Step("sari", [(82, message(1)), (65, message(1, sealed(1)))], [], [WORKER], 3_600_001),
        Step("sari", [(80, message(2, "amend", "A001", 0, key("command"), sealed(1)))]),
        Step("budi", [(81, message(2))]),
        Step("sari", [(82, message(2)), (52, message("A001", "vitals", 3, 1, 1, sealed(1)))]),
        Step("budi", [(53, message("A001", 3, 1, sealed(1)))]),
        Step("sari", [(40, message("A001", "cards")), (32, message("A001", "vitals", 1))]),
        Step("sari", [(39, message("A001", "vitals", sealed(1))),
                      (32, message("A001", "doctor", 0))]),
        Step("sari", [(33, message("A001", "doctor", 1))]),
        Step("sari", [(36, message("A001", "doctor", 1))]),
        Step("sari", [(37, message("A001", "doctor")), (41, message("A001"))]),
        Step("sari", [(33, message("P001", "vitals", 2))]),
        Step("sari", [(38, message("P001", "vitals"))]),
        Step("sari", [(42, message("P001", sealed(3)))]),
        Step("sari", [(67, message(1, sealed(1))), (66, message(2, sealed(2), 1))]),
        Step("sari", [(68, message(3, sealed(1)))], [], [CARDS[2]]),
        Step("sari", [(71, message(1, 0, 1, 0, 0))]),
    ]


def office() -> list[Step]:
    """Closed, opened and closed again, and what is asked about personal data."""
    signature, signer = bytes(64), bytes(32)
    return [
        Step("sari", [(3, message(report(1, COUNTS), signature, signer))]),
        Step("sari", [(80, message(3, "reopen", "", 0, key("command"), ABSENT, "rain"))]),
        Step("budi", [(81, message(3))]),
        Step("sari", [(82, message(3)), (2, message("rain"))]),
        Step("sari", [(3, message(report(2, COUNTS), signature, signer))]),
        Step("sari", [(69, message(1, "32.14.16.2006", sealed(1)))], [], [CARDS[0]]),
        Step("sari", [(93, message("find", "person", packed(1, 2, 3, 4), 4, 1, 1)),
                      (93, message("show", "ticket", packed(1), 1, 0, 0, sealed(1)))]),
        Step("sari", [(91, message(1, 0, sealed(1)))]),
        Step("sari", [(91, message(1, 1, sealed(1)))]),
        Step("sari", [(92, message(1, "follow_up", 1))]),
        Step("sari", [(90, message(1, ABSENT, 1, "request"))]),
        Step("sari", [(90, message(2, packed(3, 4), 0, "withdrawn"))]),
    ]


def entries() -> list[tuple[int, int, bytes, bytes]]:
    """Sequence, time, bytes and hash of each."""
    rows = []
    previous, time_ms = bytes(32), BEGIN_MS
    for sequence, step in enumerate(desk() + floor() + office(), 1):
        time_ms += step.waited_ms
        about = (STREAM, sequence, previous, time_ms, step.staff, "desk", f"r-{sequence}")
        data = message(*about, bytes(32))
        data += b"".join(field(9, field(kind, fact)) for kind, fact in step.facts)
        data += b"".join(field(11, one) for one in step.taken)
        data += b"".join(field(12, one) for one in step.given_back)
        previous = hashlib.sha256(data).digest()
        rows.append((sequence, time_ms, data, previous))
    return rows
