"""Clinic staff at the command line: measurements, findings, the interlock, amendments."""

import pytest


@pytest.fixture
def clinic(open_day, posko):
    """Six people with queue numbers: A001 to A006; the odd ones are women."""
    open_day(people=6, cards=6)
    for number in range(1, 7):
        posko("registration", "add", "--roster", str(number), "--consent", "yes", "--ticket")
    return posko


def record(posko, ticket, *args) -> dict:
    return posko.json("screening", "record", ticket, "--station", "vitals", *args)


def level(reply) -> str:
    return reply["assessment"]["level"].removeprefix("ACTION_LEVEL_")


def serve(posko, ticket, station):
    assert posko.json("queue", "next", "--station", station)["ticket"] == ticket
    posko("queue", "begin", ticket)


def test_a_screening_in_parts(clinic):
    posko = clinic
    text = posko(
        "screening",
        "record",
        "A001",
        "--station",
        "vitals",
        "bp=118/76",
        "height=160",
        "weight=58,5",
    )
    assert "GREEN" in text and "22.9" in text
    lab = posko.json(
        "screening", "record", "A001", "--station", "lab", "glu_random=88", "chol=180", "hb=12.8"
    )
    assert level(lab) == "GREEN"
    shown = posko("screening", "show", "A001")
    for word in ("118", "76", "GREEN", "screening-id-2025.1", "sari"):
        assert word in shown, word
    assert "diagnos" not in shown.lower()
    screening = posko.json("screening", "show", "A001")["screening"]
    assert [part["station"] for part in screening["parts"]] == ["vitals", "lab"]
    assert screening["assessment"]["bmi"] == "22.9"


def test_repeated_blood_pressure(clinic):
    once = record(clinic, "A001", "bp=150/95")
    assert once["assessment"]["secondBloodPressureAsked"] and level(once) == "YELLOW"
    twice = record(clinic, "A001", "bp=125/78")
    assert not twice["assessment"].get("secondBloodPressureAsked")
    bands = {f["rule"]: f["band"] for f in twice["assessment"]["findings"]}
    assert bands["blood_pressure"] == "high_normal", "the mean of the last two is 138/87"


@pytest.mark.parametrize(
    ("values", "word"),
    [
        (["bp=301/80"], "sbp"),
        (["bp=80/120"], "Diastolic 120 is not below systolic 80"),
        (["height=1.62"], "height"),
        (["temp=98.6"], "temp"),
        (["glu_random=5.6"], "glu_random"),
        (["hb=130"], "hb"),
        (["glu_fasting=95"], "at least 8 hours"),
        (["weight=abc"], "weight"),
        (["nothing=1"], "not a measurement"),
        (["sbp=120"], "dbp"),
    ],
)
def test_values_that_are_refused(clinic, values, word):
    ran = clinic.run("screening", "record", "A001", "--station", "vitals", *values).expect(3)
    assert word in ran.err, ran.err
    assert "parts" not in clinic.json("screening", "show", "A001")["screening"]


def test_soft_limits_lo_hi_and_not_measurable(clinic):
    posko = clinic
    ran = posko.run("screening", "record", "A001", "--station", "vitals", "weight=140").expect(3)
    assert "weight" in ran.err
    record(posko, "A001", "weight=140", "--confirm", "weight")
    low = posko.json("screening", "record", "A002", "--station", "lab", "glu_random=LO")
    assert level(low) == "RED"
    high = posko.json("screening", "record", "A003", "--station", "lab", "glu_random=HI")
    assert level(high) == "ORANGE"
    record(posko, "A004", "--not-measurable", "weight=cannot stand", "pulse=70")
    fasting = ("glu_fasting=95", "--fasting-hours", "9")
    assert level(posko.json("screening", "record", "A005", "--station", "lab", *fasting)) == "GREEN"


def test_the_interlock_of_a_red_finding(clinic):
    posko = clinic
    serve(posko, "A001", "vitals")
    text = posko(
        "screening",
        "record",
        "A001",
        "--station",
        "vitals",
        "bp=186/112",
        "--symptom",
        "chest-pain",
    )
    assert "RED" in text
    assert posko.json("queue", "complete", "A001")["nextStation"] == "doctor"
    line = posko.json("queue", "list", "--station", "doctor")["lines"][0]
    assert line["waiting"][0]["urgent"]
    posko.refused(3, "OPEN_FINDING", "card", "hand-over", "A001")
    serve(posko, "A001", "doctor")
    posko.refused(3, "OPEN_FINDING", "queue", "complete", "A001")
    posko("queue", "transfer", "A001", "--to", "cards")
    serve(posko, "A001", "cards")
    posko.refused(3, "OPEN_FINDING", "card", "hand-over", "A001")
    assert posko.json("summary")["screenings"]["openFindings"] == 1
    assert posko.run("screening", "dispose", "A001").code == 64
    disposed = posko(
        "screening", "dispose", "A001", "--referred", "RSUD Bayu Asih", "--note", "by ambulance"
    )
    assert "A001" in disposed
    posko.refused(3, "NO_OPEN_FINDING", "screening", "dispose", "A001", "--treated")
    posko("card", "hand-over", "A001")
    screening = posko.json("screening", "show", "A001")["screening"]
    assert screening["dispositions"][0]["disposition"]["facility"] == "RSUD Bayu Asih"
    assert not screening.get("openFinding")
    shown = posko("screening", "show", "A001")
    assert "RSUD Bayu Asih" in shown


def test_the_event_cannot_close_over_an_open_finding(clinic):
    posko = clinic
    record(posko, "A002", "bp=184/100")
    for number in range(1, 7):
        posko("queue", "leave", f"A00{number}")
    posko.refused(3, "OPEN_FINDINGS", "event", "close")
    posko("screening", "dispose", "A002", "--declined")
    posko.refused(3, "CARDS_NOT_RECONCILED", "event", "close")
    counted = "".join(f"#{number}\n" for number in range(1, 7)).encode()
    posko("card", "reconcile", "--counted", "-", stdin=counted)
    posko("event", "close")
    posko.refused(3, "EVENT_CLOSED", "queue", "next", "--station", "vitals")


def test_an_override_keeps_its_reason(clinic):
    posko = clinic
    record(posko, "A001", "spo2=92", "pulse=80")
    bare = ("screening", "dispose", "A001", "--treated", "--override-level", "yellow")
    assert posko.run(*bare).code == 64, "an override needs its reason"
    posko(*bare, "--override-reason", "cold fingers")
    screening = posko.json("screening", "show", "A001")["screening"]
    assert screening["level"] == "ACTION_LEVEL_YELLOW"
    assert screening["dispositions"][0]["disposition"]["overrideReason"] == "cold fingers"
    assert posko.json("summary")["screenings"]["byActionLevel"]["YELLOW"] == 1


def test_a_final_screening_and_amendments(clinic):
    posko = clinic
    posko.refused(3, "NOTHING_RECORDED", "screening", "finalise", "A001")
    record(posko, "A001", "bp=118/76")
    amend = ("screening", "amend", "A001", "--station", "vitals", "bp=128/82")
    posko.refused(3, "NOT_FINALISED", *amend, "--reason", "typing")
    posko("screening", "finalise", "A001")
    posko.login("wati")
    refused = posko.refused(
        3, "ALREADY_FINALISED", "screening", "finalise", "A001", "--staff", "wati"
    )
    assert "sari" in refused.err, "it names the first author"
    posko.refused(
        3, "ALREADY_FINALISED", "screening", "record", "A001", "--station", "lab", "chol=180"
    )
    assert posko.run(*amend).code == 64, "a reason is needed"
    posko(*amend, "--reason", "typing mistake")
    screening = posko.json("screening", "show", "A001")["screening"]
    assert screening["finalised"] and screening["finalisedBy"] == "sari"
    assert [bool(part.get("amendment")) for part in screening["parts"]] == [False, True]
    assert screening["parts"][1]["reason"] == "typing mistake"
    shown = posko("screening", "show", "A001")
    assert "118" in shown and "128" in shown and "typing mistake" in shown


def test_who_has_no_screening(open_day, posko):
    open_day()
    posko("registration", "add", "--roster", "1", "--for", "card", "--ticket")
    posko("registration", "add", "--roster", "2", "--consent", "no", "--ticket")
    record_args = ("--station", "vitals", "pulse=70")
    posko.refused(3, "NO_HEALTH_CHECK", "screening", "record", "K001", *record_args)
    posko.refused(3, "CONSENT_REFUSED", "screening", "record", "A001", *record_args)
    posko.refused(4, "TICKET_NOT_FOUND", "screening", "record", "A055", *record_args)


def test_children_get_no_adult_band(open_day, posko):
    open_day(people=0, cards=0)
    child = ("--name", "Dadan", "--birth-date", "2015-02-03", "--sex", "L", "--no-nik", "child")
    posko("registration", "add", *child, "--consent", "yes", "--ticket")
    reply = record(posko, "P001", "bp=118/76", "height=135", "weight=35")
    assert reply["assessment"]["assessedByStaff"]
    assert "dinilai petugas" in posko("screening", "show", "P001")


def test_pregnancy(open_day, posko):
    open_day()
    posko("registration", "add", "--roster", "1", "--consent", "yes", "--ticket")
    reply = record(posko, "A001", "pregnant=yes", "gest_week=30", "bp=142/88")
    assert level(reply) == "ORANGE" and reply["dispositionRequired"]
