"""A day under way, and for each RPC a request that could well be made in it.

A request that is refused for its first field shows nothing of what its other fields can do, so
each RPC is asked for what is due at that moment: the call of somebody who waits, the amendment of
a screening that is final. An RPC that this file does not name gets a request by the names of its
fields.
"""

import itertools

from support import people, session
from support.people import Someone
from support.wire import Client, Refused

VILLAGE = "32.14.16.2005"
DATE = "2025-11-21"
# An admin is one at every event, so the last.
ROLES = [role for role in session.ROLES if role != "ADMIN"] + ["ADMIN"]
COUNTERS = 50
PIN = "271828"
STATIONS = [
    {"code": "daftar", "name": "Pendaftaran", "kind": 1, "counters": 2},
    {"code": "vitals", "name": "Tekanan Darah", "kind": 2, "counters": COUNTERS},
    {"code": "lab", "name": "Laboratorium", "kind": 2, "counters": COUNTERS},
    {"code": "doctor", "name": "Dokter", "kind": 3, "counters": COUNTERS, "conditional": True},
    {"code": "cards", "name": "Kartu", "kind": 4, "counters": COUNTERS},
]
SETTINGS = {
    "name": "Posko Uji",
    "village_code": VILLAGE,
    "date": DATE,
    "slots": 5_000,
    "stations": STATIONS,
    "recalls_before_missed": 0,
    "workers_total": 2_400,
}
SBP, DBP = ({"measurement": "sbp", "value": "118"}, {"measurement": "dbp", "value": "76"})
NORMAL = {"observations": [SBP, DBP]}
FLAGGED = {"observations": [SBP | {"value": "186"}, DBP | {"value": "112"}]}
MEASUREMENTS = "sbp dbp pulse rr temp spo2 height weight waist glu_random glu_fasting chol uric hb"
MEASUREMENTS = f"{MEASUREMENTS} va_r va_l smoking pregnant gest_week".split()
LATER = {"seconds": 2**32}
CHECK = {"purpose": "PURPOSE_CHECK", "consent": "CONSENT_GIVEN"}


class Staff:
    """Whoever works at the server: an account for each role alone, and one with all of them."""

    def __init__(self, server):
        self.address = server.address
        self.office = session.office(server.address)
        self.all = Client(self.address)
        self.single = {role: self.desk(role.lower().replace("_", "-"), role) for role in ROLES}
        self.nobody = Client(self.address)
        self.nobody.session = None

    def enrolled(self, staff: str, *roles: str) -> session.Session:
        return session.enrol(self.address, self.office.code(self.address, staff, roles))

    def desk(self, staff: str, *roles: str) -> Client:
        client = Client(self.address)
        client.session = self.enrolled(staff, *roles)
        return client

    def on(self, known: session.Session) -> Client:
        client = Client(self.address)
        client.session = known
        return client

    def close(self):
        for client in (self.all, self.nobody, *self.single.values()):
            client.close()


class Day:
    """One open event with people at every place of it, and a smaller one beside it."""

    def __init__(self, staff: Staff, label: str, first: int):
        self.staff = staff
        self.label = label
        self.code, self.other = f"hari-{label}", f"lain-{label}"
        # Over all days of a server nobody comes twice: a card is theirs once, at any event.
        self.index = itertools.count(first)
        self.number = itertools.count(1)
        self.used: list[str] = []
        self.victims = [f"v{label}-{n}" for n in range(2)]
        self.devices: list[str] = []
        self.do = staff.all
        for code in (self.other, self.code):
            self.event(code)
            self.do.event = code
            self._begin()
        for victim in self.victims:
            self.devices.append(staff.enrolled(victim, "DISPLAY").device.id)

    def _begin(self):
        crowd = [self.someone() for _ in range(10)]
        self.do.upload("ImportRoster", people.roster_csv(crowd))
        self.do.upload("ReceiveCards", self.cards_of(crowd[:6]))
        for _ in range(3):
            self.registered()
            self.ticket()
        self.recorded()
        self.finalised()
        self.flagged()
        self.at_cards()

    def someone(self) -> Someone:
        return Someone(next(self.index))

    def fresh(self) -> str:
        return f"{self.label}-{next(self.number)}"

    def event(self, code: str, opened: bool = True, **settings) -> str:
        self.do.CreateEvent(event=code, settings=SETTINGS | settings)
        if opened:
            self.do.OpenEvent(event=code)
        return code

    def closed(self) -> str:
        code = self.event(f"tutup-{self.fresh()}")
        self.do.CloseEvent(event=code)
        return code

    # People, each a step further.

    def registered(self, person=None, **fields) -> int:
        fields = CHECK | {"person": (person or self.someone()).message} | fields
        return self.do.AddRegistration(**fields).registration

    def ticket(self, person=None, **fields) -> str:
        return self.do.IssueTicket(registration=self.registered(person, **fields)).ticket

    def counter(self, station: str) -> int:
        """One where nobody stands; who is at the others goes when there is none."""
        (line,) = self.do.ListLines(station=station).lines
        busy = {place.counter for place in line.at_counters}
        if len(busy) < line.counters:
            return min(set(range(1, line.counters + 1)) - busy)
        for place in line.at_counters:
            try:
                self.do.Leave(ticket=place.ticket, reason="uji")
            except Refused:
                continue
        return self.counter(station)

    def called(self, station: str = "vitals", ticket: str = "") -> str:
        """Calls until it is their turn: who else waits may be there by a hostile request."""
        wanted = ticket or self.ticket()
        while self.do.CallNext(station=station, counter=self.counter(station)).ticket != wanted:
            continue
        return wanted

    def serving(self, station: str = "vitals", ticket: str = "") -> str:
        found = self.called(station, ticket)
        self.do.Begin(ticket=found)
        return found

    def missed(self) -> str:
        found = self.called()
        self.do.Miss(ticket=found)
        return found

    def recorded(self, part=None) -> str:
        found = self.serving()
        self.do.RecordScreening(ticket=found, station="vitals", part=part or NORMAL)
        return found

    def flagged(self) -> str:
        return self.recorded(FLAGGED)

    def finalised(self) -> str:
        found = self.recorded()
        by = self.staff.single["CLINICIAN"]
        by.FinaliseScreening(event=self.do.event, ticket=found)
        return found

    # Cards.

    def cards_of(self, crowd) -> bytes:
        first = 1 + 10 * next(self.number)
        return people.cards_csv(crowd, serial=f"{self.label.upper()}-{{:06}}", first=first)

    def carded(self) -> Someone:
        person = self.someone()
        self.do.upload("ReceiveCards", self.cards_of([person]))
        return person

    def card(self) -> int:
        (card,) = self.do.FindCards(nik=self.carded().nik).cards
        return card.number

    def at_cards(self) -> str:
        return self.serving("cards", self.ticket(self.carded(), purpose="PURPOSE_CARD"))

    def handed_over(self) -> int:
        return self.do.HandOverCard(ticket=self.at_cards()).card

    # Accounts.

    def stranger(self) -> Client:
        """With every role that an event has, at the other one only."""
        name, code = f"a{self.fresh()}", f"{next(self.index):010}"
        session.call(
            self.staff.address,
            "AddAccount",
            self.staff.office.admin,
            staff=name,
            name=name,
            grants=[{"role": f"ROLE_{role}", "event": self.other} for role in ROLES[:-1]],
            code={"code_hash": session.sha256(code.encode())},
        )
        return self.staff.on(session.enrol(self.staff.address, code))

    def account(self) -> str:
        name = f"a{self.fresh()}"
        self.staff.office.code(self.staff.address, name, ["DISPLAY"])
        return name

    def with_pin(self) -> session.Session:
        known = self.staff.enrolled(f"a{self.fresh()}", "REGISTRAR")
        session.call(self.staff.address, "SetPin", known, pin=PIN)
        return known

    def approval(self) -> tuple[str, int]:
        """A closed event that somebody wants open again."""
        code = self.closed()
        try:
            self.do.OpenEvent(event=code, reason="salah tutup")
        except Refused as refused:
            return code, int(refused.metadata["approval"])
        raise AssertionError("a closed event is reopened by one person alone")

    def others(self) -> dict[str, list]:
        """By a field's name, what is somebody else's or was used before."""
        numbers = list(range(1, 12))
        tickets = ["A001", "A002", "A003", "A004", "A005", "A006", "A007", "K001", "A099"]
        return {
            # Not this one: somebody might close it.
            "event": [self.other, f"tidak-{self.label}", self.code.upper()],
            "request_id": self.used[-5:],
            "ticket": tickets,
            **{name: numbers for name in ("registration", "card", "person", "roster_number")},
            "approval": numbers,
            **{name: [s["code"] for s in STATIONS] for name in ("station", "to_station")},
            "nik": [Someone(n).nik for n in range(4)],
            "staff": self.victims,
            "device": self.devices,
            "measurement": MEASUREMENTS,
            "value": ["LO", "HI", "6/12", "36,5", "yes", "no", "smoker", "7", "60", "186", "240"],
            "kind": [1, 2, 3, 4],
            "time_zone": ["Asia/Jayapura", "UTC", "GMT+14", "posixrules", "Asia/../UTC"],
            "bmi_profile": ["pgs-2014", "kmk-509-2025"],
            "counted": ["#1", "#2", "#999"],
        }

    def common(self) -> dict:
        """What a field of that name holds when nothing else is said."""
        person = self.someone()
        return {
            "event": self.code,
            "request_id": self.fresh(),
            "ticket": "A001",
            "station": "vitals",
            "to_station": "lab",
            "reason": "diminta sendiri",
            "Person": person.message,
            "nik": person.nik,
            "name": person.name,
            "relation": "istri",
            "birth_date": f"{person.birth}",
            "village_code": VILLAGE,
            "to_village_code": "32.14.16.2004",
            "date": DATE,
            "limit": 10,
            "staff": self.victims[0],
            "device": self.devices[0],
            "pin": PIN,
            "read": {"reason": "diminta"},
            "ScreeningPart": NORMAL,
            "PersonReference": {"registration": 1},
            "Disposition": {"kind": 2, "facility": "Puskesmas", "note": "dirujuk"},
            "EventSettings": SETTINGS | {"preregistered_slots": 5, "release_at": LATER},
            "Timestamp": LATER,
        }


# What an RPC is asked for, beside what its fields are named; "by" says who asks, when it matters.


def _enrol(day: Day) -> dict:
    name = f"a{day.fresh()}"
    code, device = day.staff.office.code(day.staff.address, name, ["DISPLAY"]), session.Device()
    known = session.Session(name, device)
    token = session.sha256(known.token)
    return {"code": code, "device_key": device.public, "token_hash": token, "by": known}


def _sign_in(day: Day) -> dict:
    known = day.with_pin()
    again = session.Session(known.staff, known.device)
    token = session.sha256(again.token)
    return {"staff": known.staff, "device": known.device.id, "token_hash": token, "by": again}


def _own_session(day: Day) -> dict:
    return {"by": day.staff.enrolled(f"a{day.fresh()}", "DISPLAY")}


def _code() -> dict:
    return {"code_hash": session.sha256(session.os.urandom(8)), "valid_seconds": 60}


def _newcomer(day: Day) -> dict:
    return {"staff": f"a{day.fresh()}", "grants": [{"role": 2}], "code": _code()}


def _grants(day: Day) -> dict:
    grants = [{"role": 1, "event": day.code}]
    return {"staff": day.account(), "grants": grants}


def _hand_over(day: Day) -> dict:
    """To the owner and, every second time, to a neighbour who came for the card."""
    if next(day.number) % 2:
        return {"ticket": day.at_cards(), "card": None, "proxy": None}
    neighbour = day.someone()
    proxy = {"name": neighbour.name, "relation": "tetangga", "nik": neighbour.nik}
    ticket = day.serving("cards", day.ticket(neighbour, purpose="PURPOSE_CARD"))
    return {"ticket": ticket, "card": day.card(), "proxy": proxy, "name_match_reason": None}


def _approval(day: Day) -> dict:
    code, number = day.approval()
    return {"event": code, "approval": number, "by": "ORGANIZER"}


def _closing(day: Day) -> dict:
    accepted = [{"kind": kind, "reason": "hujan"} for kind in (1, 2, 3)]
    return {"event": day.event(f"tutup-{day.fresh()}"), "accepted": accepted}


def _release(day: Day) -> dict:
    return {"event": day.event(f"lepas-{day.fresh()}", preregistered_slots=3)}


SETUPS = {
    "CreateEvent": lambda day: {"event": f"baru-{day.fresh()}"},
    "OpenEvent": lambda day: {"event": day.event(f"buka-{day.fresh()}", opened=False)},
    "CloseEvent": _closing,
    "ReleaseSlots": _release,
    "GiveApproval": _approval,
    "AssignCard": lambda day: {"card": day.card(), "holder": "Meja 6"},
    "SpoilCard": lambda day: {"card": day.card()},
    "RefuseCard": lambda day: {"card": day.card()},
    "ReturnCard": lambda day: {"card": day.card()},
    "ForwardCard": lambda day: {"card": day.card()},
    "HandOverCard": _hand_over,
    "ReverseHandOver": lambda day: {"card": day.handed_over()},
    "FindCards": lambda day: {"ticket": None, "nik": None, "serial": None, "state": None},
    "ReconcileCards": lambda day: {"counted": ["#1", "#2"], "compare": True},
    "ErasePerson": lambda day: {"person": {"registration": day.registered()}},
    "RestrictPerson": lambda day: {"person": {"registration": day.registered()}},
    "ExportPerson": lambda day: {"person": {"registration": day.registered()}},
    "ChangeConsent": lambda day: {"registration": day.registered(), "purpose": 2, "given": True},
    "CallNext": lambda day: {"counter": day.ticket() and day.counter("vitals")},
    "Recall": lambda day: {"ticket": day.called()},
    "UndoCall": lambda day: {"ticket": day.called()},
    "Begin": lambda day: {"ticket": day.called()},
    "Complete": lambda day: {"ticket": day.serving()},
    "Miss": lambda day: {"ticket": day.called()},
    "Rejoin": lambda day: {"ticket": day.missed()},
    "Transfer": lambda day: {"ticket": day.ticket()},
    "Skip": lambda day: {"ticket": day.serving()},
    "Leave": lambda day: {"ticket": day.ticket()},
    "AddRegistration": lambda day: {"roster_number": None, "no_nik_reason": None, "agreed": [2]},
    "CancelRegistration": lambda day: {"registration": day.registered()},
    "FindRegistrations": lambda day: {"nik": None, "hamlet": None, "state": None},
    "SearchRoster": lambda day: {"nik": None, "hamlet": None},
    "RecordScreening": lambda day: {"ticket": day.serving()},
    "FinaliseScreening": lambda day: {"ticket": day.recorded()},
    "AmendScreening": lambda day: {"ticket": day.finalised(), "by": "CLINICIAN"},
    "DisposeFinding": lambda day: {"ticket": day.flagged()},
    "IssueTicket": lambda day: {"registration": day.registered()},
    "Enrol": _enrol,
    "SignIn": _sign_in,
    "SignOut": _own_session,
    "SetPin": _own_session,
    "AddAccount": _newcomer,
    "SetRoles": _grants,
    "MakeCode": lambda day: {"staff": day.account(), "code": _code()},
    "ResetAccount": lambda day: {"staff": day.account(), "code": _code()},
    "RevokeAccount": lambda day: {"staff": day.account()},
    "RevokeDevice": lambda day: {"device": _own_session(day)["by"].device.id},
}
