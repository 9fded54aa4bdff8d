"""A small day in which every mutating RPC happens, and everything a client can see of it."""

from support import people
from support.wire import Refused, as_dict

CODE = "hari-uji"
# The account that says yes to what the day's own account asks for.
SECOND = "kedua"
NOT_COUNTED = [
    {"kind": "IMBALANCE_KIND_CARDS_NOT_RECONCILED", "reason": "box 1 is counted tomorrow"}
]
OTHER_VILLAGE = "32.14.16.2004"
SETTINGS = {
    "name": "Hari Uji",
    "village_code": "32.14.16.2005",
    "date": "2025-11-21",
    "slots": 5,
    "recalls_before_missed": 1,
    "workers_total": 100,
    "workers_covered_before": 65,
}
# Numbers 1 to 8 are on the roster, 1 to 6 have a card of the same number.
CROWD = people.crowd(11)
ROSTER = people.roster_csv(CROWD[:8])
CARDS = people.cards_csv(CROWD[:6])


def part(*observations, **more) -> dict:
    """A part of a screening: part(("sbp", 128), ("dbp", 82))."""
    return {"observations": [{"measurement": k, "value": str(v)} for k, v in observations], **more}


def play(do):
    """The day. `do(method, **fields)` sends one command; files come as `file=`."""
    do("CreateEvent", settings=SETTINGS)
    do("ImportRoster", file=ROSTER)
    do("ReceiveCards", file=CARDS, list_only=True)
    do("ReceiveCards", file=CARDS, box="1")
    _register(do)
    _rights(do)
    _flagged_person(do, "A001")
    _missed_person(do, "A002")
    _cards(do)
    for ticket in ("A003", "A004", "K001"):
        do("Leave", ticket=ticket, reason="rain")
    do("CloseEvent", accepted=NOT_COUNTED)
    again = {"reason": "a mistake at the desk"}
    approval = asked(do, "OpenEvent", **again)
    do("GiveApproval", by=SECOND, approval=approval)
    do("OpenEvent", **again)


def asked(do, method: str, **fields) -> int:
    """Sends what needs a second person; the number of the approval that is asked for."""
    try:
        do(method, **fields)
    except Refused as refused:
        assert refused.reason == "SECOND_PERSON_NEEDED", refused
        return int(refused.metadata["approval"])
    raise AssertionError(f"{method} was done by one person alone")


def _register(do):
    wanted = {"purpose": "PURPOSE_BOTH", "consent": "CONSENT_GIVEN"}
    early = do("AddRegistration", roster_number=8, **wanted).registration
    do("OpenEvent")
    held = [do("AddRegistration", roster_number=n, **wanted).registration for n in (1, 2, 3, 4)]
    check = {"purpose": "PURPOSE_CHECK", "consent": "CONSENT_GIVEN"}
    queued = [do("AddRegistration", person=CROWD[n].message, **check) for n in (8, 9)]
    assert [reply.waitlist_position for reply in queued] == [1, 2]
    released = do("ReleaseSlots")
    assert list(released.released_registrations) == [early]
    assert list(released.promoted_registrations) == [queued[0].registration]
    cancelled = do("CancelRegistration", registration=held[3], reason="cannot come")
    assert cancelled.promoted_registration == queued[1].registration
    card = do("AddRegistration", roster_number=6, purpose="PURPOSE_CARD").registration
    with_slot = held[:3] + [reply.registration for reply in queued]
    tickets = [do("IssueTicket", registration=number).ticket for number in (*with_slot, card)]
    assert tickets == ["A001", "A002", "A003", "A004", "A005", "K001"]
    assert do("ReprintTicket", ticket="A001").reprints == 1


def _flagged_person(do, ticket):
    assert do("CallNext", station="vitals", counter=1).ticket == ticket
    do("Recall", ticket=ticket)
    do("UndoCall", ticket=ticket)
    assert do("CallNext", station="vitals", counter=2).ticket == ticket
    do("Begin", ticket=ticket)
    flagged = do(
        "RecordScreening", ticket=ticket, station="vitals", part=part(("sbp", 186), ("dbp", 112))
    )
    assert flagged.disposition_required
    assert do("Complete", ticket=ticket).next_station == "lab"
    do("CallNext", station="lab", counter=1)
    do("Begin", ticket=ticket)
    do("RecordScreening", ticket=ticket, station="lab", part=part(("glu_random", 110)))
    assert do("Complete", ticket=ticket).next_station == "doctor"
    do("CallNext", station="doctor", counter=1)
    do("Begin", ticket=ticket)
    referred = {"kind": "DISPOSITION_KIND_REFERRED", "facility": "Puskesmas Pondoksalam"}
    do("DisposeFinding", ticket=ticket, disposition=referred)
    do("FinaliseScreening", ticket=ticket)
    assert do("Complete", ticket=ticket).next_station == "cards"
    assert do("CallNext", station="cards", counter=1).ticket == "K001"
    assert do("CallNext", station="cards", counter=2).ticket == ticket
    do("Begin", ticket=ticket)
    assert do("HandOverCard", ticket=ticket).card == 1
    do("ReverseHandOver", card=1, reason="wrong person")
    do("HandOverCard", ticket=ticket, card=1)
    assert do("Complete", ticket=ticket).finished
    do(
        "AmendScreening",
        ticket=ticket,
        station="vitals",
        part=part(("height", 160), ("weight", 58)),
        reason="forgotten on paper",
    )


def _missed_person(do, ticket):
    assert do("CallNext", station="vitals", counter=1).ticket == ticket
    do("Recall", ticket=ticket)
    assert do("Miss", ticket=ticket).slot_freed
    assert do("Rejoin", ticket=ticket).station == "vitals"
    do("Transfer", ticket=ticket, to_station="lab", reason="short line")
    do("CallNext", station="lab", counter=1)
    assert do("Skip", ticket=ticket, reason="no strips left").next_station == "vitals"
    do("Leave", ticket=ticket, reason="called home")


def _cards(do):
    do("AssignCard", card=2, holder="Desk 6")
    do("SpoilCard", card=2, reason="torn")
    do("RefuseCard", card=3, reason="has one already")
    do("ReturnCard", card=3, reason="not wanted")
    do("ForwardCard", card=4, to_village_code=OTHER_VILLAGE, reason="moved")


def _rights(do):
    follow_up = "CONSENT_PURPOSE_FOLLOW_UP"
    do("ChangeConsent", registration=3, purpose=follow_up, given=True)
    do("RestrictPerson", person={"ticket": "A003"}, reason="asked for it")
    do("RestrictPerson", person={"ticket": "A003"}, lift=True, reason="asked for it")
    do("Leave", ticket="A005", reason="rain")
    do("ErasePerson", person={"ticket": "A005"}, ground="ERASURE_GROUND_REQUEST")


def see(client) -> dict:
    """Everything that can be seen of the client's event, in a form that can be compared.

    To look at people is an entry as well: those of the tests' own reads are not counted, so that
    what is left of a journal's length is the same as long as nothing else happens.
    """
    looked = client.read_entries()
    summary, lines = as_dict(client.GetSummary()), as_dict(client.ListLines())
    summary.pop("asOf", None)
    for shown in (summary, lines):
        shown["sequence"] = int(shown["sequence"]) - looked
    registrations = as_dict(client.FindRegistrations(limit=1000)).get("registrations", [])
    tickets = [r["ticket"] for r in registrations if r.get("ticket")]
    return {
        "event": as_dict(client.GetEvent()),
        "summary": summary,
        "lines": lines,
        "closings": [_without_later_entries(c) for c in client.ListClosings().closings],
        "approvals": as_dict(client.ListApprovals()),
        "registrations": registrations,
        "waitlist": as_dict(
            client.FindRegistrations(state="REGISTRATION_STATE_WAITLISTED", limit=1000)
        ),
        "visits": {ticket: as_dict(client.GetTicket(ticket=ticket)) for ticket in tickets},
        "screenings": {ticket: _screening(client, ticket) for ticket in tickets},
        "cards": as_dict(client.FindCards(limit=1000)),
        "ledger": as_dict(client.ReconcileCards()),
        "roster": as_dict(client.SearchRoster(limit=200)),
    }


def _without_later_entries(closing) -> dict:
    shown = as_dict(closing)
    shown.pop("laterEntries", None)
    return shown


def _screening(client, ticket):
    try:
        return as_dict(client.GetScreening(ticket=ticket))
    except Refused as refused:
        return refused.reason


def without_sequence(seen: dict) -> dict:
    """What is seen, without the length of the journal: a refusal may be written down."""
    copy = {**seen, "summary": dict(seen["summary"]), "lines": dict(seen["lines"])}
    copy["summary"].pop("sequence", None)
    copy["lines"].pop("sequence", None)
    return copy


class Performer:
    """Sends the commands of a day with steady request ids, and remembers what was said."""

    def __init__(self, client, label: str = "day"):
        self.client = client
        self.client.event = CODE
        self.label = label
        self.sent = 0
        self.said: list[tuple[str, dict, object]] = []

    def fields(self, fields: dict) -> dict:
        self.sent += 1
        return {"event": CODE, "request_id": f"{self.label}-{self.sent}", **fields}

    def send(self, method: str, fields: dict):
        """`by` is another account than the day's own."""
        fields = dict(fields)
        if by := fields.pop("by", ""):
            with self.client.another(staff=by, event=CODE) as other:
                return other.send(method, other.request(method, **fields))
        if "file" in fields:
            return self.client.upload(method, fields.pop("file"), **fields)
        return self.client.send(method, self.client.request(method, **fields))

    def __call__(self, method: str, **fields):
        fields = self.fields(fields)
        answer = self.send(method, fields)
        self.said.append((method, fields, answer))
        return answer
