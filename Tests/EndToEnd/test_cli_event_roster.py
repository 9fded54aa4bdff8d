"""The organizer before the day: events and the roster, at the command line."""

import datetime

import pytest

from support import people
from support.people import Someone

EVENT = "tanjungsari"


@pytest.fixture
def draft(posko):
    posko("event", "create", "--village", "32.14.16.2005", "--date", "2025-11-21", "--code", EVENT)
    posko("event", "use", EVENT)
    return posko


def test_an_event_from_making_to_closing(posko, second):
    made = posko(
        "event",
        "create",
        "--village",
        "32.14.16.2005",
        "--date",
        "2025-11-21",
        "--name",
        "Posko Satu",
    )
    assert "3214162005-20251121" in made
    code = "3214162005-20251121"
    posko.refused(
        3, "EVENT_EXISTS", "event", "create", "--village", "3214162005", "--date", "2025-11-21"
    )
    assert posko.run("event", "show").expect(64).err, "no event is chosen yet"
    posko("event", "use", code)
    shown = posko("event", "show")
    for word in (code, "Posko Satu", "Tanjungsari", "draft", "300", "vitals", "doctor"):
        assert word in shown, word
    assert code in posko("event", "list")
    posko("event", "open")
    posko.refused(3, "EVENT_ALREADY_OPEN", "event", "open")
    event = posko.json("event", "show", code)["event"]
    assert event["phase"] == "EVENT_PHASE_OPEN" and event["openedAt"]
    posko("event", "close")
    posko.refused(3, "REOPEN_NEEDS_REASON", "event", "open")
    again = ("event", "open", code, "--reason", "a late bus")
    posko.refused(3, "SECOND_PERSON_NEEDED", *again)
    second("approval", "give", "1", "--event", code)
    posko(*again)
    assert posko.json("event", "show")["event"]["phase"] == "EVENT_PHASE_OPEN"


def test_settings_of_an_event(posko):
    posko(
        *(
            "event",
            "create",
            "--village",
            "32.14.16.2005",
            "--date",
            "2025-11-21",
            "--code",
            "lain",
        ),
        *("--slots", "20", "--preregistered", "5", "--release-at", "10:30", "--burst", "3"),
        *("--overtaken-max", "4", "--recalls", "1", "--bmi-profile", "kmk-509-2025"),
        *("--workers", "400", "--covered-before", "260"),
        *("--station", "daftar:Pendaftaran:registration:2", "--station", "ukur:Pengukuran:check:3"),
        *("--station", "dokter:Dokter:doctor:1:conditional", "--station", "kartu:Kartu:cards:1"),
        *("--counters", "kartu=2"),
    )
    settings = posko.json("event", "show", "lain")["event"]["settings"]
    assert settings["slots"] == 20 and settings["preregisteredSlots"] == 5
    assert settings["releaseAt"] == "2025-11-21T03:30:00Z"
    assert [s["code"] for s in settings["stations"]] == ["daftar", "ukur", "dokter", "kartu"]
    assert [s["counters"] for s in settings["stations"]] == [2, 3, 1, 2]
    assert settings["stations"][2]["conditional"]
    assert settings["timeZone"] == "Asia/Jakarta"


def test_default_route(draft):
    stations = draft.json("event", "show")["event"]["settings"]["stations"]
    assert [s["code"] for s in stations] == ["registration", "vitals", "lab", "doctor", "cards"]


def test_events_side_by_side(posko):
    for code in ("satu", "dua"):
        posko("event", "create", "--village", "3214162005", "--date", "2025-11-21", "--code", code)
        posko("roster", "import", "-", "--event", code, stdin=people.roster_csv(people.crowd(3)))
    posko("event", "open", "dua")
    phases = {e["code"]: e["phase"] for e in posko.json("event", "list")["events"]}
    assert phases == {"satu": "EVENT_PHASE_DRAFT", "dua": "EVENT_PHASE_OPEN"}
    added = ("registration", "add", "--roster", "1", "--consent", "yes")
    posko(*added, "--event", "satu")
    posko(*added, env={"POSKO_EVENT": "dua"})
    assert posko.json("summary", "--event", "satu")["registrations"]["total"] == 1


MESSY = (
    "\ufeffNo;NAMA LENGKAP ; N I K;Tanggal Lahir;Jenis Kelamin;Kampung;RT/RW\r\n"
    '1;"SURYANA, ASEP ";3214161505700001;15/05/1970;L;CIKOLE;001/002\r\n'
    "2;EUIS ROHAETI;'3214165505700001;15-05-1970;P;Cikole;001/002\r\n"
    "\r\n"
    "3;BUDI;3.21416E+15;1970-05-15;L;Cikole;\r\n"
    "4;CUCU;3214163102900001;31/02/1990;L;Cikole;\r\n"
    "5;Asep Suryana;3214161505700001;15/05/1970;L;Cikole;001/002\r\n"
    "6;DADAN;;;L;Cikole;\r\n"
    "7;IIS LESTARI;;03/04/1988;P;Babakan;\r\n"
)


def test_a_messy_roster_is_mended_and_imported_again(draft, folder):
    roster, to_mend = folder / "roster.csv", folder / "to-mend.csv"
    roster.write_bytes(MESSY.encode())
    dry = draft.json("roster", "import", str(roster), "--dry-run")
    assert dry["dryRun"] and dry["rows"] == 7
    assert not draft.json("roster", "find").get("people")

    ran = draft.run("roster", "import", str(roster), "--problems", str(to_mend)).expect(0)
    assert "3" in ran.out + ran.err, "it says how many rows were refused"
    taken = draft.json("roster", "import", str(roster))
    assert (taken["rows"], taken.get("added", 0), taken["refused"]) == (7, 0, 3)
    assert {(p["row"], p["field"], p["code"]) for p in taken["problems"]} >= {
        (4, "nik", "NIK_SPREADSHEET_NUMBER"),
        (7, "birth_date", "BIRTH_DATE_MISSING"),
    }
    assert {p["row"] for p in taken["problems"]} == {4, 5, 7}
    assert draft.json("roster", "find")["total"] == 3

    assert to_mend.stat().st_mode & 0o777 == 0o600, "it names people"
    mended = to_mend.read_text()
    assert len(mended.strip().splitlines()) == 4
    mended = mended.replace("3.21416E+15", "3214161505700002").replace("31/02/1990", "28/02/1990")
    mended = mended.replace("3214163102900001", "3214162802900001").replace(
        ";DADAN;;;", ";DADAN;;01/02/1980;"
    )
    to_mend.write_text(mended)
    again = draft.json("roster", "import", str(to_mend))
    assert (again["added"], again.get("refused", 0)) == (3, 0), again
    before = draft.json("summary")
    same = draft.json("roster", "import", str(roster))
    assert same.get("added", 0) == same.get("updated", 0) == 0
    assert draft.json("summary")["registrations"] == before["registrations"]
    assert draft.json("summary")["registrations"]["rosterPeople"] == 6


def test_finding_people(draft):
    crowd = people.crowd(30)
    draft("roster", "import", "-", stdin=people.roster_csv(crowd))
    by_nik = draft.json("roster", "find", crowd[7].nik)["people"]
    assert [p["number"] for p in by_nik] == [8]
    assert by_nik[0]["person"]["nik"] == crowd[7].nik[:4] + "********" + crowd[7].nik[12:]
    by_name = draft.json("roster", "find", crowd[7].name.upper())["people"]
    assert by_name[0]["person"]["name"] == crowd[7].name
    in_hamlet = draft.json("roster", "find", "--hamlet", "cikole", "--limit", "3")
    assert len(in_hamlet["people"]) == 3 and in_hamlet["total"] == 8
    for text in (crowd[7].name, crowd[7].nik):
        assert crowd[7].nik not in draft("roster", "find", text), "a NIK is shown masked"
    assert draft.json("roster", "find", "--nik", Someone(900).nik).get("total", 0) == 0


def test_upper_case_names_and_dates_in_every_spelling(draft):
    born = datetime.date(1975, 3, 9)
    rows = [
        ("09/03/1975", "ASEP SURYANA"),
        ("9-3-1975", "BUDI HIDAYAT"),
        ("1975-03-09", "cucu rohaeti"),
    ]
    lines = [
        f"{people.nik(born, False, n)},{name},{date}" for n, (date, name) in enumerate(rows, 1)
    ]
    draft("roster", "import", "-", stdin="\n".join(["NIK,Name,Birth Date", *lines]).encode())
    found = [p["person"] for p in draft.json("roster", "find")["people"]]
    assert {p["birthDate"] for p in found} == {"1975-03-09"}
    assert [p["name"] for p in found][:2] == ["Asep Suryana", "Budi Hidayat"]


def test_progress_is_for_terminals_only(draft):
    ran = draft.run("roster", "import", "-", stdin=people.roster_csv(people.crowd(50))).expect(0)
    assert "\r" not in ran.err and "\x1b" not in ran.err + ran.out
