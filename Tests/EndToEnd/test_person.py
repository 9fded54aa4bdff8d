"""What somebody may ask for: to see all that is held about them, to have it lie still, to say no.

UU 27/2022 gives these to every person; each act has to hold against all ways of reading, and none
may go further than was asked.
"""

import pytest

from support import journal, people, visits
from support.people import Someone
from support.wire import Client, Refused

CROWD = people.crowd(6, first=20)
ASKER, OTHER = CROWD[:2]
NEIGHBOUR = Someone(77)
WHY = "asked at the desk and showed a KTP"


@pytest.fixture
def village(client, make_event):
    """An open event; six people on the roster, a card for each."""
    make_event(slots=50)
    client.upload("ImportRoster", people.roster_csv(CROWD))
    client.upload("ReceiveCards", people.cards_csv(CROWD), box="1")
    return client


def refusal(call, **fields) -> str:
    with pytest.raises(Refused) as refused:
        call(**fields)
    return refused.value.reason


# MARK: To see


def test_an_export_has_everything(village):
    client = village
    ticket = visits.arrive(client, ASKER, agreed=["CONSENT_PURPOSE_SHARING"])
    visits.measure(client, ticket, *visits.FLAGGED, note="dizzy since dawn")
    visits.go_to(client, ticket, "cards")
    client.HandOverCard(ticket=ticket)
    visits.leave(client, ticket, "to the field")
    export = client.ExportPerson(person={"ticket": ticket}, reason=WHY)
    assert export.event == client.event and export.time.seconds > 0 and not export.restricted
    (listed,) = export.roster
    (registration,) = export.registrations
    for person in (listed.person, registration.person):
        assert (person.name, person.nik) == (ASKER.name, ASKER.nik), "in full, it is their own"
    assert registration.person.address == visits.ADDRESS
    assert registration.person.phone == visits.PHONE
    assert registration.person_number == export.person_number
    # CONSENT_PURPOSE_HEALTH_CHECK and _SHARING.
    assert sorted(registration.agreed) == [1, 3]
    (visit,) = export.visits
    assert visit.ticket == ticket and visit.open_finding is False
    (screening,) = export.screenings
    values = {o.measurement: o.value for o in screening.parts[0].part.observations}
    assert values == {"sbp": "186", "dbp": "112"}
    assert screening.parts[0].part.note == "dizzy since dawn"
    assert screening.dispositions[0].disposition.note == "disposed: dizzy since dawn"
    assert [f.rule for f in screening.assessment.findings].count("blood_pressure") == 1
    (card,) = export.cards
    assert (card.serial, card.nik, card.ticket) == ("TJS-00001", ASKER.nik, ticket)
    everything = str(export)
    for somebody in CROWD[1:]:
        assert somebody.name not in everything and somebody.nik not in everything


def test_an_export_tells_who_looked_when_and_why(village, somebody):
    client = village
    ticket = visits.arrive(client, ASKER)
    visits.measure(client, ticket)
    nurse = somebody("perawat", "CLINICIAN")
    nurse.GetScreening(ticket=ticket, read={"reason": "called back"})
    client.SearchRoster(name=ASKER.name[:6])
    client.GetRegistration(registration=1, read={"for_print": True})
    client.ExportPerson(person={"nik": ASKER.nik}, reason="a first time")
    steps = client.ExportPerson(person={"nik": ASKER.nik}, reason=WHY).steps
    assert [step.sequence for step in steps] == sorted(step.sequence for step in steps)
    assert all(step.time.seconds > 0 and step.staff and step.device for step in steps)
    said = [(step.what, step.staff, step.reason) for step in steps]
    assert said[:3] == [
        ("listed on the roster", "e2e", ""),
        ("card 1 listed", "e2e", ""),
        ("card 1 received", "e2e", ""),
    ]
    for step in [
        ("registered", "e2e", ""),
        (f"queue number {ticket} issued", "e2e", ""),
        ("screening recorded at vitals", "e2e", ""),
        ("screening finalised", "e2e", ""),
        ("screening: show", "perawat", "called back"),
        ("roster: find", "e2e", ""),
        ("registration: print", "e2e", ""),
        ("person: export", "e2e", "a first time"),
    ]:
        assert step in said, step
    (device,) = {step.device for step in steps if step.staff == "perawat"}
    assert device == nurse.session.device.id
    others = client.ExportPerson(person={"nik": OTHER.nik}, reason=WHY).steps
    assert "screening: show" not in [step.what for step in others]


@pytest.fixture
def fetched(village):
    """A card that a neighbour fetched: somebody of whom nothing else is held."""
    ticket = visits.arrive(village, ASKER)
    visits.go_to(village, ticket, "cards")
    proxy = {"name": NEIGHBOUR.name, "relation": "neighbour", "nik": NEIGHBOUR.nik}
    village.HandOverCard(ticket=ticket, proxy=proxy)
    return village


def test_a_proxy_is_not_shown_the_digits_of_the_owner(fetched):
    mine = fetched.ExportPerson(person={"nik": NEIGHBOUR.nik}, reason=WHY)
    assert [card.card for card in mine.fetched] == [1] and not mine.cards
    assert ASKER.nik not in str(mine)
    theirs = fetched.ExportPerson(person={"nik": ASKER.nik}, reason=WHY)
    assert NEIGHBOUR.nik not in str(theirs)


def test_a_proxy_is_shown_what_is_held_about_them(fetched):
    """Name, relation and NIK were taken down when they fetched the card."""
    mine = fetched.ExportPerson(person={"nik": NEIGHBOUR.nik}, reason=WHY)
    for known in (NEIGHBOUR.name, NEIGHBOUR.nik, "neighbour"):
        assert known in str(mine), known
    assert [step.what for step in mine.steps], "and when that was, and who looked"


def test_what_a_second_person_was_asked_for_is_exported(fetched, somebody):
    client = fetched
    visits.measure(client, "A001")
    amend = {"ticket": "A001", "station": "vitals", "reason": "the scale was bent"}
    amend["part"] = {"observations": [{"measurement": "height", "value": "160"}]}
    assert refusal(somebody("dokter", "CLINICIAN").AmendScreening, **amend) == (
        "SECOND_PERSON_NEEDED"
    )
    (asked,) = client.ExportPerson(person={"ticket": "A001"}, reason=WHY).approvals
    assert (asked.number, asked.ticket, asked.asked_by) == (1, "A001", "dokter")
    assert asked.reason == "the scale was bent" and not asked.used
    assert not client.ExportPerson(person={"nik": NEIGHBOUR.nik}, reason=WHY).approvals
    assert not client.ExportPerson(person={"nik": OTHER.nik}, reason=WHY).approvals


@pytest.mark.parametrize(
    "person, reason",
    [
        ({"person": 999}, "PERSON_NOT_FOUND"),
        ({"registration": 999}, "REGISTRATION_NOT_FOUND"),
        ({"ticket": "A999"}, "TICKET_NOT_FOUND"),
        ({"nik": Someone(990).nik}, "PERSON_NOT_FOUND"),
        ({"roster_number": 999}, "ROSTER_PERSON_NOT_FOUND"),
    ],
)
def test_somebody_who_is_not_there(village, person, reason):
    ground = "ERASURE_GROUND_REQUEST"
    assert refusal(village.ExportPerson, person=person, reason=WHY) == reason
    assert refusal(village.RestrictPerson, person=person, reason=WHY) == reason
    assert refusal(village.ErasePerson, person=person, ground=ground) == reason


def test_only_an_organizer_may(village, somebody):
    """Who sits at a desk sees one person at a time; who answers for the event answers these."""
    person = {"person": 1}
    for staff, role in (("desk", "REGISTRAR"), ("nurse", "CLINICIAN"), ("cards", "CARD_OFFICER")):
        one = somebody(staff, role)
        assert refusal(one.ExportPerson, person=person, reason=WHY) == "ROLE_REQUIRED"
        assert refusal(one.RestrictPerson, person=person, reason=WHY) == "ROLE_REQUIRED"
        assert refusal(one.ErasePerson, person=person, ground=1) == "ROLE_REQUIRED"
    visits.arrive(village, ASKER)
    follow_up = {"registration": 1, "purpose": "CONSENT_PURPOSE_FOLLOW_UP", "given": True}
    somebody("desk", "REGISTRAR").ChangeConsent(**follow_up)
    assert refusal(somebody("nurse", "CLINICIAN").ChangeConsent, **follow_up) == "ROLE_REQUIRED"


# MARK: To have it lie still


@pytest.fixture
def restricted(village):
    """Somebody who was measured and given a card, then asked for a restriction."""
    ticket = visits.arrive(village, ASKER)
    visits.measure(village, ticket, note="dizzy", final=False)
    village.RestrictPerson(person={"ticket": ticket}, reason=WHY)
    return village


def test_what_is_restricted_is_not_used(restricted):
    client = restricted
    part = {"observations": [{"measurement": "pulse", "value": "70"}]}
    record = {"ticket": "A001", "station": "vitals", "part": part}
    assert refusal(client.RecordScreening, **record) == "PERSON_RESTRICTED"
    assert refusal(client.GetScreening, ticket="A001") == "PERSON_RESTRICTED"
    visits.go_to(client, "A001", "cards")
    assert refusal(client.HandOverCard, ticket="A001") == "PERSON_RESTRICTED"
    again = {"person": {"ticket": "A001"}, "reason": WHY}
    assert refusal(client.RestrictPerson, **again) == "PERSON_RESTRICTED"
    person = client.GetTicket(ticket="A001").visit.person
    assert person.name == ASKER.name, "the desk knows whom it has before it"


def test_of_who_is_restricted_the_name_alone_is_shown(restricted):
    client = restricted
    full = {"full_nik": True}
    shown = [
        client.GetRegistration(registration=1, read=full).registration.person,
        client.FindRegistrations(nik=ASKER.nik, read=full).registrations[0].person,
        client.SearchRoster(nik=ASKER.nik, read=full).people[0].person,
        client.GetTicket(ticket="A001").visit.person,
    ]
    for person in shown:
        assert person.name == ASKER.name
        assert str(person) == f'name: "{ASKER.name}"\n', "and nothing else"


def test_the_card_of_who_is_restricted_does_not_tell_their_nik(restricted):
    """The same digits as in every other answer about them."""
    full = {"full_nik": True}
    for found in (
        restricted.FindCards(ticket="A001", read=full),
        restricted.FindCards(nik=ASKER.nik, read=full),
        restricted.FindCards(limit=1000, read=full),
    ):
        assert ASKER.nik not in str(found)


def test_a_restriction_is_for_one_and_is_lifted(restricted):
    client = restricted
    ticket = visits.arrive(client, OTHER)
    visits.measure(client, ticket)
    lift = {"person": {"ticket": "A001"}, "lift": True, "reason": "asked again"}
    client.RestrictPerson(**lift)
    assert refusal(client.RestrictPerson, **lift) == "NOT_RESTRICTED"
    assert client.GetScreening(ticket="A001").screening.parts[0].part.note == "dizzy"
    visits.measure(client, "A001", ("pulse", 70))
    assert client.GetRegistration(registration=1).registration.person.phone == visits.PHONE


def test_a_restriction_outlives_a_restart(server, restricted):
    event = restricted.event
    server.restart()
    with Client(server.address, event) as client:
        assert refusal(client.GetScreening, ticket="A001") == "PERSON_RESTRICTED"
        export = client.ExportPerson(person={"ticket": "A001"}, reason=WHY)
        assert export.restricted and export.screenings, "to the person it is shown all the same"
        said = [(s.what, s.reason) for s in export.steps if "restrict" in s.what]
        assert said == [("restricted", WHY)]
    assert not journal.found(server.data, [WHY])


def test_who_is_restricted_is_not_registered_anew(restricted):
    visits.leave(restricted, "A001")
    again = visits.BOTH | {"person": ASKER.message}
    assert refusal(restricted.AddRegistration, **again) in (
        "PERSON_RESTRICTED",
        "ALREADY_REGISTERED",
    )


# MARK: To say no


def test_after_a_withdrawal_nothing_more_is_recorded(server, village):
    """A withdrawal does not undo what was done before it (UU 27/2022 art. 9)."""
    client = village
    ticket = visits.arrive(client, ASKER)
    visits.measure(client, ticket, final=False)
    health = {"registration": 1, "purpose": "CONSENT_PURPOSE_HEALTH_CHECK"}
    client.ChangeConsent(given=False, **health)
    part = {"observations": [{"measurement": "pulse", "value": "70"}]}
    more = {"ticket": ticket, "station": "vitals", "part": part}
    assert refusal(client.RecordScreening, **more) == "CONSENT_REFUSED"
    assert len(client.GetScreening(ticket=ticket).screening.parts) == 1
    registration = client.GetRegistration(registration=1).registration
    assert registration.consent == 2 and list(registration.agreed) == []
    event = client.event
    server.restart()
    with Client(server.address, event) as again:
        assert refusal(again.RecordScreening, **more) == "CONSENT_REFUSED"
        again.ChangeConsent(given=True, **health)
        again.RecordScreening(**more)


def test_purposes_are_given_and_withdrawn_apart(village):
    client = village
    visits.arrive(client, ASKER, agreed=["CONSENT_PURPOSE_FOLLOW_UP"])

    def agreed():
        return sorted(client.GetRegistration(registration=1).registration.agreed)

    assert agreed() == [1, 2]
    for purpose, given, then in (("SHARING", True, [1, 2, 3]), ("FOLLOW_UP", False, [1, 3])):
        client.ChangeConsent(
            registration=1, purpose=f"CONSENT_PURPOSE_{purpose}", given=given
        )
        assert agreed() == then
    client.AddRegistration(person=OTHER.message, purpose="PURPOSE_CARD")
    card_only = {"registration": 2, "purpose": "CONSENT_PURPOSE_HEALTH_CHECK", "given": True}
    with pytest.raises(Refused) as refused:
        client.ChangeConsent(**card_only)
    assert "without a health check" in refused.value.localized
    assert refusal(client.ChangeConsent, registration=1, given=True) == "FIELD_MISSING"


# MARK: At the command line


def test_the_command_line_exports_requests_for_a_second_person(open_day, posko, second):
    open_day(people=2, cards=1)
    posko("registration", "add", "--roster", "1", "--consent", "yes", "--ticket")
    posko("screening", "record", "A001", "--station", "vitals", "bp=118/76")
    posko("screening", "finalise", "A001")
    amend = ("screening", "amend", "A001", "--station", "vitals", "bp=128/82")
    second.refused(3, "SECOND_PERSON_NEEDED", *amend, "--reason", "misheard")
    export = ("person", "export", "--ticket", "A001", "--why", WHY)
    shown = posko(*export)
    for words in ("amend a screening", "kedua", "misheard"):
        assert words in shown, words
    (asked,) = posko.json(*export)["approvals"]
    assert (asked["number"], asked["reason"]) == (1, "misheard")


def test_the_command_line_says_it_all(open_day, posko):
    crowd = open_day(people=2, cards=1)
    came = ("--roster", "1", "--consent", "yes", "--agree", "sharing")
    posko("registration", "add", *came, "--ticket")
    posko("screening", "record", "A001", "--station", "vitals", "bp=118/76")
    posko("person", "consent", "1", "--purpose", "follow-up", "--given")
    shown = posko("registration", "show", "1")
    assert "follow-up" in shown and "sharing" in shown and crowd[0].nik not in shown
    assert crowd[0].nik in posko("registration", "show", "1", "--full-nik", "--why", "asked")
    export = posko("person", "export", "--ticket", "A001", "--why", WHY)
    for words in (crowd[0].name, crowd[0].nik, "118", "TJS-00001", "registration: show", "asked"):
        assert words in export, words
    posko("person", "restrict", "--registration", "1", "--why", WHY)
    posko.refused(3, "PERSON_RESTRICTED", "screening", "show", "A001")
    posko("person", "unrestrict", "--registration", "1", "--why", WHY)
    posko("screening", "show", "A001")
    whom = posko.run("person", "export", "--why", WHY).expect(64)
    assert "--registration" in whom.err and "--nik" in whom.err
    both = ("--registration", "1", "--ticket", "A001")
    posko.run("person", "export", *both, "--why", WHY).expect(64)
