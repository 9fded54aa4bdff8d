"""The registration desk at the command line."""

from support.people import Someone


def add(posko, *args) -> dict:
    return posko.json("registration", "add", *args)


def test_someone_of_the_roster(open_day, posko):
    crowd = open_day()
    text = posko("registration", "add", "--roster", "1", "--consent", "yes")
    assert "1" in text and "confirmed" in text
    shown = posko("registration", "show", "1")
    assert crowd[0].name in shown and crowd[0].nik not in shown
    registration = posko.json("registration", "show", "1")["registration"]
    assert registration["door"] == "DOOR_ROSTER" and registration["holdsSlot"]
    assert registration["purpose"] == "PURPOSE_BOTH"
    assert registration["registeredBy"] == "sari"
    # A walk-in whom the server finds on the roster by NIK.
    found = add(posko, "--nik", crowd[1].nik, "--name", crowd[1].name, "--consent", "yes")
    assert found["door"] == "DOOR_ROSTER"
    posko.refused(
        3,
        "ALREADY_REGISTERED",
        "registration",
        "add",
        "--nik",
        crowd[1].nik,
        "--name",
        "X Y",
        "--consent",
        "yes",
    )
    posko.refused(
        4, "ROSTER_PERSON_NOT_FOUND", "registration", "add", "--roster", "999", "--consent", "yes"
    )


def test_walk_ins_and_their_checks(open_day, posko):
    open_day(people=0, cards=0)
    male = add(posko, "--nik", "3214161505700001", "--name", "Asep", "--consent", "yes")
    assert male["door"] == "DOOR_WALK_IN"
    female = add(posko, "--nik", "3214-1671.0570 0001", "--name", "Euis", "--consent", "no")
    person = posko.json("registration", "show", str(female["registration"]))["registration"]
    assert person["person"]["birthDate"] == "1970-05-31" and person["person"]["sex"] == "SEX_FEMALE"
    assert person["consent"] == "CONSENT_REFUSED"
    for nik in (
        "3214163102900001",
        "3214160013900001",
        "3214161505700000",
        "0014161505700001",
        "32141615057000",
    ):
        ran = posko.run(
            "registration", "add", "--nik", nik, "--name", "Budi", "--consent", "yes"
        ).expect(3)
        assert "NIK" in ran.err and nik not in ran.err
    differs = (
        "--nik",
        "3214161606710001",
        "--name",
        "Budi",
        "--birth-date",
        "1972-06-16",
        "--consent",
        "yes",
    )
    posko.refused(3, "CONFIRMATION_REQUIRED", "registration", "add", *differs)
    add(posko, *differs, "--confirm")


def test_the_path_without_a_nik(open_day, posko):
    open_day(people=0, cards=0)
    child = (
        "--name",
        "Dadan Kurnia",
        "--birth-date",
        "2015-02-03",
        "--sex",
        "L",
        "--hamlet",
        "Cikole",
    )
    posko.refused(3, "NIK_REQUIRED", "registration", "add", *child, "--consent", "yes")
    first = add(posko, *child, "--consent", "yes", "--no-nik", "child")
    assert first["localNumber"] == "L0001" and first["priority"]
    alike = (
        "--name",
        "Dadan Kurnia",
        "--birth-date",
        "2015-02-03",
        "--sex",
        "L",
        "--hamlet",
        "Cikole",
    )
    posko.refused(
        3,
        "POSSIBLE_DUPLICATE",
        "registration",
        "add",
        *alike,
        "--consent",
        "yes",
        "--no-nik",
        "child",
    )
    twin = add(posko, *alike, "--consent", "yes", "--no-nik", "child", "--not-duplicate")
    assert twin["localNumber"] == "L0002"


def test_lanes_and_reprints(open_day, posko):
    crowd = open_day()
    general = posko.json("registration", "add", "--roster", "1", "--consent", "yes", "--ticket")
    assert (general["ticket"], general["station"]) == ("A001", "vitals")
    old = ("--nik", "3214161505500001", "--name", "Kakek", "--consent", "yes")
    assert "P001" in posko("registration", "add", *old, "--ticket")
    pregnant = ("--roster", "3", "--consent", "yes", "--priority", "pregnant", "--ticket")
    assert crowd[2].female
    assert posko.json("registration", "add", *pregnant)["ticket"] == "P002"
    posko.refused(
        3,
        "PRIORITY_IMPLAUSIBLE",
        *("registration", "add", "--roster", "2", "--consent", "yes", "--priority", "pregnant"),
    )
    card = posko.json("registration", "add", "--roster", "4", "--for", "card", "--ticket")
    assert (card["ticket"], card["station"]) == ("K001", "cards")
    second = add(posko, "--roster", "5", "--consent", "yes")["registration"]
    assert posko.json("ticket", "issue", str(second))["ticket"] == "A002"
    posko.refused(3, "ALREADY_CHECKED_IN", "ticket", "issue", str(second))
    posko.refused(4, "REGISTRATION_NOT_FOUND", "ticket", "issue", "999")
    again = posko("ticket", "reprint", "a002")
    assert "A002" in again and "reprint" in again.lower()
    assert posko.json("ticket", "reprint", "A002")["reprints"] == 2
    visit = posko.json("ticket", "show", "A002")["visit"]
    assert visit["state"] == "VISIT_STATE_WAITING" and visit["reprints"] == 2
    assert "vitals" in posko("ticket", "show", "A002").lower() or "Tekanan" in posko(
        "ticket", "show", "A002"
    )
    by_lane = posko.json("summary")["visits"]["byLane"]
    assert by_lane == {"A": 2, "P": 2, "K": 1}
    slots = posko.json("summary")["slots"]
    assert slots["taken"] == 4, "a card takes no slot"


def test_waitlist_and_promotion(open_day, posko):
    open_day(slots=2)
    for number in (1, 2):
        add(posko, "--roster", str(number), "--consent", "yes")
    third = posko("registration", "add", "--roster", "3", "--consent", "yes")
    assert "waitlisted" in third
    fourth = add(posko, "--roster", "4", "--consent", "yes")
    assert (fourth["state"], fourth["waitlistPosition"]) == ("REGISTRATION_STATE_WAITLISTED", 2)
    # With --ticket nobody of the waitlist gets a queue number.
    fifth = posko.json("registration", "add", "--roster", "5", "--consent", "yes", "--ticket")
    assert "ticket" not in fifth and fifth["waitlistPosition"] == 3
    posko.refused(3, "ON_WAITLIST", "ticket", "issue", "3")
    assert posko.json("summary")["slots"] == {"capacity": 2, "taken": 2, "free": 0, "waitlisted": 3}
    gone = posko("registration", "cancel", "1", "--reason", "ill")
    assert "3" in gone, "it says who got the slot"
    waiting = posko.json("registration", "find", "--state", "waitlisted")["registrations"]
    assert [(r["number"], r["waitlistPosition"]) for r in waiting] == [(4, 1), (5, 2)]
    promoted = posko.json("registration", "show", "3")["registration"]
    assert promoted["promoted"] and promoted["holdsSlot"]
    assert posko.json("registration", "cancel", "4").get("promotedRegistration", 0) == 0
    assert posko.json("registration", "cancel", "2")["promotedRegistration"] == 5
    assert posko.json("registration", "cancel", "3").get("promotedRegistration", 0) == 0
    assert posko.json("summary")["slots"]["free"] == 1, "never stuck while nobody waits"
    posko.refused(3, "REGISTRATION_NOT_ACTIVE", "registration", "cancel", "3")
    posko.refused(4, "REGISTRATION_NOT_FOUND", "registration", "cancel", "99")


def test_finding_registrations(open_day, posko):
    crowd = open_day(people=8)
    for number in range(1, 9):
        add(posko, "--roster", str(number), "--consent", "yes")
    found = posko.json("registration", "find", crowd[4].nik)["registrations"]
    assert [r["number"] for r in found] == [5]
    found = posko.json("registration", "find", crowd[4].name)["registrations"]
    assert 5 in [r["number"] for r in found]
    assert crowd[4].name in posko("registration", "find", crowd[4].name)
    hamlet = posko.json("registration", "find", "--hamlet", crowd[0].hamlet)
    assert hamlet["total"] == 2
    posko("ticket", "issue", "5")
    checked = posko.json("registration", "find", "--state", "checked-in")["registrations"]
    assert [(r["number"], r["ticket"]) for r in checked] == [(5, "A001")]
    assert len(posko.json("registration", "find", "--limit", "3")["registrations"]) == 3


def test_slots_kept_for_the_roster_and_their_release(posko, client):
    create = (
        "event",
        "create",
        "--village",
        "3214162005",
        "--date",
        "2025-11-21",
        "--code",
        "kuota",
    )
    posko(*create, "--slots", "3", "--preregistered", "2")
    posko("event", "use", "kuota")
    from support.people import crowd, roster_csv

    posko("roster", "import", "-", stdin=roster_csv(crowd(3)))
    add(posko, "--roster", "1", "--consent", "yes")
    posko("event", "open")
    walk_in = [Someone(100 + n) for n in range(3)]
    states = [
        add(posko, "--nik", p.nik, "--name", p.name, "--consent", "yes")["state"] for p in walk_in
    ]
    assert [s.removeprefix("REGISTRATION_STATE_") for s in states] == [
        "CONFIRMED",
        "WAITLISTED",
        "WAITLISTED",
    ]
    released = posko.json("event", "release")
    assert released["releasedRegistrations"] == [1]
    assert released["promotedRegistrations"] == [3, 4]
    posko.refused(3, "SLOTS_ALREADY_RELEASED", "event", "release")


def test_a_registration_sent_twice_with_one_request_id(open_day, posko):
    open_day()
    once = (
        "registration",
        "add",
        "--roster",
        "1",
        "--consent",
        "yes",
        "--ticket",
        "--request-id",
        "desk-7",
    )
    first = posko.json(*once)
    assert posko.json(*once) == first
    assert posko.json("summary")["visits"]["checkedIn"] == 1
    posko.refused(
        3,
        "REQUEST_ID_REUSED",
        *("registration", "add", "--roster", "2", "--consent", "yes", "--request-id", "desk-7"),
    )
