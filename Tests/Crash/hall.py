"""One event as its visitors see it: made-up people, and what each desk of it does all day."""

import random
import threading
from collections.abc import Generator

from support import people
from support.wire import Client, Refused

from Crash.act import Act

SLOTS = 300
# Lists show at most 1,000 registrations, so a hall takes no more than it can be asked about.
PEOPLE = 900
CARDS = 600
STATIONS = [
    ("daftar", "STATION_KIND_REGISTRATION", 4, False),
    ("vitals", "STATION_KIND_CHECK", 4, False),
    ("lab", "STATION_KIND_CHECK", 3, False),
    ("doctor", "STATION_KIND_DOCTOR", 2, True),
    ("cards", "STATION_KIND_CARDS", 3, False),
]

# A script of a desk: yields a command (method, fields) and is sent its outcome, or yields how many
# seconds nobody needs it.
Script = Generator[tuple[str, dict] | float, object, None]


class Hall:
    """The people of one event come once each, in order."""

    def __init__(self, number: int, prefix: str = "hall"):
        self.code = f"{prefix}-{number}"
        # No two halls have a person in common: a worker gets a card once, anywhere.
        self.crowd = people.crowd(PEOPLE, number * PEOPLE)
        self.cards_list = people.cards_csv(self.crowd[:CARDS], serial=f"C{number}-{{:05}}")
        self.acts: list[Act] = []
        self._arrived = 0
        self._lock = threading.Lock()

    def open(self, client: Client):
        stations = [
            {"code": code, "name": code, "kind": kind, "counters": counters, "conditional": maybe}
            for code, kind, counters, maybe in STATIONS
        ]
        settings = {
            "name": f"Posko {self.code}",
            "village_code": "32.14.16.2005",
            "date": "2025-11-21",
            "slots": SLOTS,
            "recalls_before_missed": 1,
            "stations": stations,
        }
        client.event = self.code
        client.CreateEvent(settings=settings, request_id="open-1")
        client.OpenEvent(request_id="open-2")
        client.upload("ReceiveCards", self.cards_list, box="1", request_id="open-3")

    def next_person(self) -> people.Someone | None:
        with self._lock:
            if self._arrived == PEOPLE:
                return None
            self._arrived += 1
            return self.crowd[self._arrived - 1]

    @property
    def is_full(self) -> bool:
        return self._arrived > PEOPLE * 3 // 4

    def remember(self, act: Act):
        with self._lock:
            self.acts.append(act)

    # What desks do.

    def registration(self, dice: random.Random) -> Script:
        while person := self.next_person():
            purpose = dice.choices(["PURPOSE_BOTH", "PURPOSE_CHECK", "PURPOSE_CARD"], (5, 2, 3))[0]
            added = yield (
                "AddRegistration",
                {"person": person.message, "purpose": purpose, "consent": "CONSENT_GIVEN"},
            )
            if isinstance(added, Refused):
                continue
            if dice.random() < 0.06:
                yield "CancelRegistration", {"registration": added.registration, "reason": "rain"}
            elif not added.waitlist_position:
                issued = yield "IssueTicket", {"registration": added.registration}
                if not isinstance(issued, Refused) and dice.random() < 0.1:
                    yield "ReprintTicket", {"ticket": issued.ticket}
        while True:
            yield 0.2

    def counter(self, station: str, number: int, dice: random.Random) -> Script:
        serve = {
            "vitals": self._vitals,
            "lab": self._lab,
            "doctor": self._doctor,
            "cards": self._cards,
        }[station]
        while True:
            call = yield "CallNext", {"station": station, "counter": number}
            if isinstance(call, Refused):
                yield 0.05
                continue
            yield from self._receive(call.ticket, dice, serve)

    def _receive(self, ticket: str, dice: random.Random, serve) -> Script:
        fate = dice.random()
        if fate < 0.04:
            yield "Recall", {"ticket": ticket}
            yield "Miss", {"ticket": ticket}
            if fate < 0.03:
                yield "Rejoin", {"ticket": ticket}
            return
        if fate < 0.07:
            yield "UndoCall", {"ticket": ticket}
            return
        yield "Begin", {"ticket": ticket}
        yield from serve(ticket, dice)
        done = yield "Complete", {"ticket": ticket}
        if isinstance(done, Refused):
            # A wish that the rules do not grant must not hold the counter for ever.
            yield "Leave", {"ticket": ticket, "reason": "called home"}

    def _vitals(self, ticket: str, dice: random.Random) -> Script:
        sbp, dbp = dice.choice([(118, 72), (126, 80), (134, 84), (152, 94), (186, 112)])
        values = [("sbp", sbp), ("dbp", dbp), ("pulse", 72), ("height", 158), ("weight", 61)]
        yield "RecordScreening", self._part(ticket, "vitals", values)

    def _lab(self, ticket: str, dice: random.Random) -> Script:
        values = [("glu_random", dice.choice([96, 110, 150, 240]))]
        yield "RecordScreening", self._part(ticket, "lab", values)

    def _doctor(self, ticket: str, dice: random.Random) -> Script:
        referred = {"kind": "DISPOSITION_KIND_REFERRED", "facility": "Puskesmas Pondoksalam"}
        yield "DisposeFinding", {"ticket": ticket, "disposition": referred}
        yield "FinaliseScreening", {"ticket": ticket}

    def _cards(self, ticket: str, dice: random.Random) -> Script:
        handed = yield "HandOverCard", {"ticket": ticket}
        if dice.random() < 0.2:
            yield "HandOverCard", {"ticket": ticket}
        if not isinstance(handed, Refused) and dice.random() < 0.05:
            yield "ReverseHandOver", {"card": handed.card, "reason": "wrong person"}

    def _part(self, ticket: str, station: str, values) -> dict:
        observations = [{"measurement": name, "value": str(value)} for name, value in values]
        return {"ticket": ticket, "station": station, "part": {"observations": observations}}
