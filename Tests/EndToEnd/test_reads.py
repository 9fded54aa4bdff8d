"""Whoever looks at people leaves a trace before anything is shown.

UU 27/2022 wants a record of all processing; a read that could not be written down is therefore not
answered, and digits are shown only to those who need them and ask for them.
"""

import resource

import pytest

from support import journal, people, visits
from support.audit import audit
from support.server import Server, eventually
from support.wire import READS, Client, Refused

CROWD = people.crowd(6, first=30)
ONE = CROWD[0]
MASKED = f"{ONE.nik[:4]}********{ONE.nik[12:]}"
WHY = "asked for by the doctor"
# Each way to read: the call, and what its entry says: kind, what, found, by name.
WAYS = {
    "all of the roster": ("SearchRoster", {}, ("find", "roster", 6, False)),
    "the roster by NIK": ("SearchRoster", {"nik": ONE.nik}, ("find", "roster", 1, False)),
    "the roster by name": ("SearchRoster", {"name": ONE.name}, ("find", "roster", 1, True)),
    "a hamlet": ("SearchRoster", {"hamlet": ONE.hamlet}, ("find", "roster", 2, True)),
    "nobody": ("SearchRoster", {"name": "zz"}, ("find", "roster", 0, True)),
    "more than is shown": ("SearchRoster", {"limit": 2}, ("find", "roster", 6, False)),
    "registrations": ("FindRegistrations", {}, ("find", "registration", 1, False)),
    "by name": ("FindRegistrations", {"name": ONE.name}, ("find", "registration", 1, True)),
    "a registration": ("GetRegistration", {"registration": 1}, ("show", "registration", 1, False)),
    "a ticket": ("GetTicket", {"ticket": "A001"}, ("show", "ticket", 1, False)),
    "a screening": ("GetScreening", {"ticket": "A001"}, ("show", "screening", 1, False)),
    "cards": ("FindCards", {}, ("find", "card", 6, False)),
    "cards by serial": ("FindCards", {"serial": "TJS-00001"}, ("find", "card", 1, False)),
    "cards by name": ("FindCards", {"name": ONE.name}, ("find", "card", 1, True)),
    "a card by ticket": ("FindCards", {"ticket": "A001"}, ("find", "card", 1, False)),
}
# The rest of the contract's reads tell of nobody.
SILENT = {
    "GetEvent": {},
    "ListEvents": {},
    "ListLines": {},
    "GetSummary": {},
    "ListClosings": {},
    "ListApprovals": {},
    "ReconcileCards": {},
}


def busy(client) -> Client:
    """Six on the roster with cards, one of them here and measured."""
    client.upload("ImportRoster", people.roster_csv(CROWD))
    client.upload("ReceiveCards", people.cards_csv(CROWD), box="1")
    ticket = visits.arrive(client, ONE)
    visits.measure(client, ticket)
    return client


@pytest.fixture
def looked_at(client, make_event):
    make_event(slots=20)
    return busy(client)


def traces(server, client, call) -> list:
    """(entry, read) of what the call left; it may be refused."""
    before = journal.last_sequence(server.data, client.event)
    try:
        call()
    except Refused:
        pass
    left = journal.entries(server.data, client.event)[before:]
    found = journal.facts(server.data, client.event, "record_read", after=before)
    assert len(left) == len(found), "nothing but reads"
    return found


@pytest.mark.parametrize("way", WAYS)
def test_each_way_to_read_leaves_one_entry(server, looked_at, way):
    method, fields, (kind, what, found, by_name) = WAYS[way]
    client = looked_at
    call = getattr(client, method)
    ((entry, read),) = traces(server, client, lambda: call(**fields))
    assert (entry.staff, entry.device) == ("e2e", client.session.device.id)
    assert entry.time_ms and entry.request_id
    assert (read.kind, read.what, read.found, read.by_name) == (kind, what, found, by_name)
    shown = min(found, fields.get("limit", found))
    assert len(read.people) == shown and len(set(read.people)) == shown
    assert found != 1 or list(read.people) == [1], "whom it showed"
    assert not read.full_nik and not read.HasField("reason")
    # And for the paper, with a reason, which is sealed for the first who is shown.
    options = {"reason": WHY, "for_print": True}
    ((_, read),) = traces(server, client, lambda: call(**fields, read=options))
    assert read.kind == "print" and read.HasField("reason") == (shown > 0)
    assert not shown or read.reason.person == read.people[0]
    assert not journal.found(server.data, [WHY])


def test_every_way_is_known_here():
    assert {method for method, _, _ in WAYS.values()} | {"ExportPerson"} == READS


def test_an_export_leaves_one_entry(server, looked_at):
    client = looked_at
    call = {"person": {"ticket": "A001"}, "reason": WHY}
    ((entry, read),) = traces(server, client, lambda: client.ExportPerson(**call))
    assert (read.kind, read.what, list(read.people), read.found) == ("export", "person", [1], 1)
    assert read.full_nik and read.reason.person == 1 and entry.staff == "e2e"
    without = {"person": {"ticket": "A001"}}
    assert not traces(server, client, lambda: client.ExportPerson(**without)), "a reason is asked"


def test_everybody_who_is_shown_is_named(server, client, make_event):
    make_event()
    client.upload("ImportRoster", people.roster_csv(people.crowd(30)))
    ((_, read),) = traces(server, client, lambda: client.SearchRoster(limit=200))
    assert read.found == 30 and list(read.people) == list(range(1, 31))


@pytest.mark.parametrize("method", SILENT)
def test_what_tells_of_nobody_leaves_nothing(server, looked_at, method):
    assert not traces(server, looked_at, getattr(looked_at, method))


@pytest.mark.parametrize(
    "method, fields",
    [
        ("GetRegistration", {"registration": 99}),
        ("GetTicket", {"ticket": "A099"}),
        ("GetScreening", {"ticket": "A099"}),
        ("FindCards", {"ticket": "A099"}),
        ("SearchRoster", {"nik": "123"}),
        ("GetTicket", {"ticket": "A001", "read": {"full_nik": True}}),
        ("SearchRoster", {"read": {"reason": "x" * 301}}),
    ],
)
def test_what_is_refused_shows_nobody_and_leaves_nothing(server, looked_at, method, fields):
    call = getattr(looked_at, method)
    with pytest.raises(Refused):
        call(**fields)
    assert not traces(server, looked_at, lambda: call(**fields))


def test_the_audit_tells_of_reads(server, looked_at):
    looked_at.SearchRoster(name=ONE.name, read={"full_nik": True})
    looked_at.GetScreening(ticket="A001")
    told = audit("entries", server.data, "--stream", looked_at.event).expect(0).lines
    device = looked_at.session.device.id
    assert told[-2].endswith(
        f'"e2e" at "{device}": find of roster, 1 found, people 1, by name, whole NIK'
    )
    assert told[-1].endswith(f'"e2e" at "{device}": show of screening, 1 found, people 1')


def test_why_a_second_person_was_asked_is_a_look(server, looked_at, somebody):
    client = looked_at
    amend = {"ticket": "A001", "station": "vitals", "reason": "misheard, said " + ONE.name}
    amend["part"] = {"observations": [{"measurement": "height", "value": "160"}]}
    with pytest.raises(Refused):
        somebody("dokter", "CLINICIAN").AmendScreening(**amend)
    nurse, officer = somebody("perawat", "CLINICIAN"), somebody("kartu", "CARD_OFFICER")
    ((entry, read),) = traces(server, nurse, nurse.ListApprovals)
    assert (read.kind, read.what, list(read.people), read.found) == ("find", "approval", [1], 1)
    assert entry.staff == "perawat"
    # Whoever is not told why has seen nothing of anybody.
    assert not traces(server, officer, officer.ListApprovals)
    (listed,) = client.ListApprovals(without_reasons=True).approvals
    assert listed.number == 1 and not listed.reason
    assert not traces(server, nurse, lambda: nurse.ListApprovals(without_reasons=True))
    steps = client.ExportPerson(person={"person": 1}, reason=WHY).steps
    looks = [step.staff for step in steps if step.what == "request for a second person: find"]
    assert looks == ["perawat"]
    told = audit("entries", server.data, "--stream", client.event).expect(0).out
    assert '"perawat" at' in told and "find of approval, 1 found, people 1" in told
    audit("recount", server.data).expect(0)


def test_who_fetched_a_card_is_looked_at_with_it(server, looked_at):
    client, neighbour = looked_at, people.crowd(1, first=90)[0]
    visits.go_to(client, "A001", "cards")
    proxy = {"name": neighbour.name, "relation": "neighbour", "nik": neighbour.nik}
    client.HandOverCard(ticket="A001", proxy=proxy)
    before = journal.last_sequence(server.data, client.event)
    options = {"reason": WHY, "for_print": True}
    for prints in range(2):
        found = client.FindCards(ticket="A001", read=options)
        assert neighbour.name in str(found) and found.prints == prints, "papers are counted"
    reads = journal.facts(server.data, client.event, "record_read", after=before)
    assert [list(read.people) for _, read in reads] == [[1], [7]] * 2
    assert [read.HasField("reason") for _, read in reads] == [True, False] * 2
    steps = client.ExportPerson(person={"nik": neighbour.nik}, reason=WHY).steps
    assert [(s.what, s.staff) for s in steps].count(("card: print", "e2e")) == 2
    assert WHY not in [s.reason for s in steps if s.what == "card: print"]
    audit("recount", server.data).expect(0)


def test_what_a_command_answers_is_no_read(server, looked_at):
    """A receipt tells no more than the one at the desk has just said."""
    other = CROWD[1]
    added = looked_at.AddRegistration(person=other.message, **visits.BOTH)
    assert other.nik not in str(added) and other.name not in str(added)
    assert not journal.facts(server.data, looked_at.event, "record_read")


# MARK: Digits


FULL = {"full_nik": True}
WITH_DIGITS = {
    "REGISTRAR": [
        ("SearchRoster", {"nik": ONE.nik}),
        ("FindRegistrations", {"nik": ONE.nik}),
        ("GetRegistration", {"registration": 1}),
    ],
    "CARD_OFFICER": [("FindCards", {"nik": ONE.nik})],
}


@pytest.mark.parametrize("role", WITH_DIGITS)
def test_digits_are_shown_to_who_needs_and_asks(server, looked_at, somebody, role):
    desk = somebody(role[:4].lower(), role)
    for method, fields in WITH_DIGITS[role]:
        call = getattr(desk, method)
        masked = str(call(**fields))
        assert MASKED in masked and ONE.nik not in masked, method
        ((entry, read),) = traces(server, desk, lambda: call(**fields, read=FULL))
        assert ONE.nik in str(call(**fields, read=FULL))
        assert read.full_nik and entry.staff == role[:4].lower()


def test_digits_are_not_for_the_clinic(looked_at, somebody):
    for client in (somebody("dokter", "CLINICIAN"), looked_at):
        for method in ("GetTicket", "GetScreening"):
            call = getattr(client, method)
            assert ONE.nik not in str(call(ticket="A001"))
            with pytest.raises(Refused) as refused:
                call(ticket="A001", read=FULL)
            assert refused.value.reason == "DIGITS_NOT_ALLOWED"
            assert refused.value.code.name == "PERMISSION_DENIED"


def test_who_may_not_read_at_all(looked_at, somebody):
    board, desk, clinic = (
        somebody(staff, role)
        for staff, role in (("board", "DISPLAY"), ("desk", "REGISTRAR"), ("nurse", "CLINICIAN"))
    )
    for client, methods in (
        (board, ["SearchRoster", "FindRegistrations", "FindCards", "GetTicket", "GetScreening"]),
        (desk, ["FindCards", "GetScreening", "ExportPerson"]),
        (clinic, ["SearchRoster", "FindRegistrations", "FindCards", "ExportPerson"]),
    ):
        for method in methods:
            with pytest.raises(Refused) as refused:
                getattr(client, method)()
            assert refused.value.reason == "ROLE_REQUIRED", method


# MARK: When nothing can be written

# As in Crash.no_writes: the signal that comes with a refused write would end the server.
LAUNCHER = ("bash", "-c", "trap '' XFSZ; exec \"$@\" 2> >(exec cat >&2)", "server")
NOTHING = (0, resource.RLIM_INFINITY)
EVERYTHING = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


def test_a_read_that_cannot_be_written_down_is_not_answered(folder):
    server = Server(folder, launcher=LAUNCHER)
    try:
        server.start()
        with Client(server.address, "uji") as client:
            settings = {"village_code": "32.14.16.2005", "date": "2025-11-21", "slots": 20}
            client.CreateEvent(settings=settings)
            client.OpenEvent()
            busy(client)
            before = journal.last_sequence(server.data, "uji")
            resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, NOTHING)
            for method, fields, _ in WAYS.values():
                with pytest.raises(Refused) as refused:
                    getattr(client, method)(**fields)
                assert refused.value.code.name == "UNAVAILABLE", (method, refused.value)
                assert ONE.name not in str(refused.value) + refused.value.localized
            export = {"person": {"ticket": "A001"}, "reason": WHY}
            with pytest.raises(Refused) as refused:
                client.ExportPerson(**export)
            assert refused.value.code.name == "UNAVAILABLE"
            assert client.GetSummary().registrations.total == 1, "what tells of nobody is shown"
            resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, EVERYTHING)

            def answered():
                try:
                    return client.ExportPerson(**export)
                except Refused:
                    return None

            assert eventually(answered, "reads are answered again", 20).roster
            left = journal.facts(server.data, "uji", "record_read", after=before)
            assert [read.kind for _, read in left] == ["export"], "the refused left nothing"
    finally:
        server.stop()


def test_the_command_line_masks_and_shows(open_day, posko, client, server):
    (one, *_) = open_day(people=2, cards=1)
    masked = f"{one.nik[:4]}********{one.nik[12:]}"
    for command in (("roster", "find", "--nik", one.nik), ("card", "find", "--nik", one.nik)):
        told = posko(*command)
        assert masked in told and one.nik not in told
        assert one.nik in posko(*command, "--full-nik", "--why", WHY, "--for-print")
        (_, read) = journal.facts(server.data, client.event, "record_read")[-1]
        assert (read.kind, read.full_nik, read.HasField("reason")) == ("print", True, True)
