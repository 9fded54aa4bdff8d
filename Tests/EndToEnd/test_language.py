"""What the command line says, in the language of whoever reads it.

What the server says of itself (refusals, notices, the history of a card) is not looked at here.
"""

import re

import pytest

from support.cli import Posko
from support.people import cards_csv, crowd, roster_csv

PEOPLE = crowd(12)
# Words that the English of these commands is full of, and that Indonesian has not.
GIVEAWAYS = set(
    """
    accepted account address agreed all amended and any are asked assigned at back balanced band
    before begin being born box by call called calls cancelled card cards check checked child
    clinician closed closing code comes consent counter counters coverage date day declined desk
    device difference disability disposition doctor done door draft elderly entries entry erased
    error event everything facility female field finding findings finished fits for forwarded
    found free from funding given goes gone ground hamlet handed has held holder hour in inside
    is issued it its kept key kind lanes later left let level levels line lines listed logged
    longest made male may missed more name needs never next nobody none not note number of open
    opened orange organizer over owner owners paper people person phase phone place priority
    programme proxy queue recalls received red referred refused registered registration released
    remember reprint restricted returned reverse reversed role roles roster row rows rule seal
    sealed sent served service session sessions sex shows signature signed since skipped slot
    slots spoiled state station stock surplus taken the their them there this ticket time to
    treated until urgent used value values village visit visits waist wait waiting waitlist
    waitlisted was weight what when where who why with within workers years yellow yes
    """.split()
)
SETTINGS = ("--slots", "10", "--workers", "2400", "--covered-before", "1560")
# What is typed, paths, the version of the rules, and who holds a card: the server says that. Codes
# and fingerprints are drawn by lot, and hold a word like "at" now and then.
KEPT = re.compile(
    r"posko [a-z-]+( [a-z-]+)?( \S+)?|--[a-z-]+|`[^`]*`|/\S+"
    r"|(?<!\S)\S*\d\S*|box KOTAK 1|issuing office|village 32\S+"
)
CODES = {"registration", "vitals", "lab", "doctor", "cards"}


def words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Za-z]+", KEPT.sub(" ", text))}


class Reader:
    """Runs commands and keeps what they said to a person."""

    def __init__(self, posko: Posko, *options: str):
        self.posko = posko
        self.options = options
        self.said: list[tuple[str, str]] = []

    def __call__(self, *args: str, code: int = 0, stdin: bytes | None = None) -> str:
        ran = self.posko.run(*args, *self.options, stdin=stdin).expect(code)
        self.said.append((" ".join(args), ran.out + ran.err))
        return ran.out + ran.err

    def give_aways(self) -> list[tuple[str, list[str], str]]:
        return [
            (command, sorted(found), text)
            for command, text in self.said
            if (found := words(text) & GIVEAWAYS - CODES)
        ]


def registration(read: Reader):
    event = ("--village", "32.14.16.2005", "--date", "2025-11-21", "--code", "hari")
    read("event", "list")
    read("event", "create", *event, "--name", "Posko Uji", *SETTINGS)
    read("event", "use", "hari")
    read("event", "open")
    read("event", "list")
    read("event", "show")
    read("roster", "import", "-", stdin=roster_csv(PEOPLE[:10]))
    read("roster", "import", "-", "--dry-run", stdin=roster_csv(PEOPLE[:10]))
    read("roster", "find", "--limit", "3")
    read("roster", "find", "tak ada yang bernama begini")
    read("registration", "find")
    for number in range(1, 8):
        read("registration", "add", "--roster", str(number), "--consent", "ya", "--ticket")
    read("registration", "add", "--roster", "8", "--for", "card", "--ticket")
    read("registration", "add", "--roster", "9", "--consent", "tidak", "--agree", "sharing")
    read("registration", "show", "9")
    read("registration", "show", "1")
    read("registration", "find", "--limit", "4")
    read("registration", "cancel", "9")
    read("ticket", "show", "A001")
    read("ticket", "reprint", "A001")


def lines(read: Reader):
    read("queue", "list")
    read("queue", "watch", "--changes", "1")
    read("queue", "next", "--station", "vitals")
    read("queue", "recall", "A001")
    read("queue", "begin", "A001")
    read("queue", "next", "--station", "vitals", "--counter", "2")
    read("queue", "undo", "A002")
    read("queue", "next", "--station", "vitals", "--counter", "2")
    for _ in range(2):
        read("queue", "recall", "A002")
    read("queue", "miss", "A002")
    read("queue", "list")
    read("queue", "rejoin", "A002")
    read("queue", "transfer", "A003", "--to", "lab")
    read("queue", "leave", "A004")
    read("queue", "leave", "A005")


def screenings(read: Reader):
    vitals = ("--station", "vitals")
    read("screening", "record", "A001", *vitals, "bp=148/92", "height=160,5", "weight=63.2")
    read("screening", "record", "A001", *vitals, "--not-measurable", "waist=di kursi roda")
    read("queue", "complete", "A001")
    read("screening", "record", "A003", *vitals, "bp=186/112", "--symptom", "chest-pain", "--alert")
    read("ticket", "show", "A003")
    read("screening", "show", "A003")
    read("screening", "dispose", "A003", "--referred", "RSUD Bayu Asih")
    read("screening", "finalise", "A001")
    read("screening", "amend", "A001", *vitals, "weight=62", "--reason", "salah ketik")
    read("screening", "show", "A001")


def cards(read: Reader):
    read("card", "find")
    read("card", "receive", "-", "--box", "KOTAK 1", stdin=cards_csv(PEOPLE[:9], programme="JKK"))
    read("card", "hand-over", "K001")
    read("card", "reverse", "8", "--reason", "salah orang")
    read("card", "assign", "1", "--to", "Meja 6")
    read("card", "spoil", "2", "--reason", "nama salah")
    read("card", "refuse", "3")
    read("card", "return", "3")
    read("card", "forward", "4", "--to", "32.14.16.2004")
    read("card", "find")
    read("card", "reconcile")
    read("card", "reconcile", "--counted", "-", stdin=b"TJS-00002\nTJS-00005\nTJS-00005\nX-1\n")


def rights(read: Reader):
    read("person", "consent", "6", "--purpose", "follow-up", "--given")
    read("person", "restrict", "--registration", "6", "--why", "diminta")
    read("person", "unrestrict", "--registration", "6", "--why", "diminta")
    read("person", "erase", "--registration", "4", "--yes")


def staff(read: Reader):
    read("staff", "add", "siti", "--name", "Siti", "--role", "registrar@hari", "--role", "display")
    read("staff", "roles", "siti", "--role", "card-officer")
    read("staff", "code", "siti")
    read("staff", "list")
    read("staff", "revoke", "siti")
    read("device", "list")
    read("whoami")
    read("approval", "list")


def the_end(read: Reader):
    read("summary")
    read("summary", "--watch", "--changes", "1")
    read("event", "release")
    read("event", "report")
    read(
        "event",
        "close",
        *("--accept", "people-inside=pulang tanpa lapor"),
        *("--accept", "cards-not-reconciled=dihitung besok"),
    )
    read("event", "report")
    read("event", "show")


def mistakes(read: Reader):
    """What is wrong with the command line; ArgumentParser's own words around it are English."""
    read("card", "reconcile", "--counted", "/tidak/ada", code=64)
    read("event", "list", "--server", "tanpa-port", code=64)
    read("event", "list", "--staff", "tiada", code=64)


PARTS = [registration, lines, screenings, cards, rights, staff, the_end, mistakes]


@pytest.fixture
def posko(server, folder):
    """Remembers its own event, as somebody at a desk does."""
    return Posko(server.address, folder / "config")


@pytest.mark.parametrize("way", ["option", "variable", "locale"])
def test_a_day_without_an_english_word(posko, way):
    options = ("--lang", "id") if way == "option" else ()
    if way == "variable":
        posko.environment["POSKO_LANG"] = "id"
    if way == "locale":
        del posko.environment["LC_ALL"]
        posko.environment["LANG"] = "id_ID.UTF-8"
    read = Reader(posko, *options)
    for part in PARTS:
        part(read)
    assert len(read.said) > 80
    for command, found, text in read.give_aways():
        pytest.fail(f"posko {command} says {found}:\n{text}")


def test_the_words_tell_the_languages_apart(posko):
    read = Reader(posko)
    for part in PARTS:
        part(read)
    silent = {command.split()[0] for command, _ in read.said}
    silent -= {command.split()[0] for command, _, _ in read.give_aways()}
    assert not silent, f"no word gives the English of {silent} away"


def test_numbers_and_dates_are_written_as_people_there_write_them(posko):
    posko.environment["POSKO_LANG"] = "id"
    read = Reader(posko)
    registration(read)
    screenings_of = ("screening", "record", "A001", "--station", "vitals")
    assert "IMT 24,4 kg/m2" in read(*screenings_of, "height=160", "weight=62,5")
    shown = read("screening", "show", "A001")
    assert "berat badan 62,5" in shown and re.search(r"\d\d\.\d\d\.\d\d", shown)
    assert "21-11-2025" in read("event", "list")
    born = f"{PEOPLE[0].birth:%d-%m-%Y}"
    assert re.search(rf"Tanggal lahir +{born}", read("registration", "show", "1"))
    assert re.search(r"Pekerja +2\.400", read("event", "show"))
    assert "65,0 % dari 2.400 pekerja" in read("summary")
    labelled = read("screening", "record", "A002", "--station", "vitals", "bp=148/92")
    assert "tekanan darah tinggi derajat 1" in labelled and "raised" not in labelled


def test_the_option_wins_then_the_variable(posko):
    def heading(*args: str, **environment) -> str:
        return posko.run("event", "list", *args, env=environment).expect(0).out.strip()

    assert heading() == "No events."
    assert heading(POSKO_LANG="id") == "Belum ada kegiatan."
    assert heading("--lang", "en", POSKO_LANG="id") == "No events."
    assert heading(POSKO_LANG="en", LC_ALL="id_ID.UTF-8") == "No events."
    assert heading(LC_ALL="id_ID.UTF-8") == "Belum ada kegiatan."
    assert heading(POSKO_LANG="fr") == "No events."
    assert posko.run("event", "list", "--lang", "fr").code == 64


def test_usage_errors_are_in_the_language_too(posko):
    add = ("registration", "add", "--roster", "1")
    assert "--consent ya atau tidak wajib" in posko.run(*add, env={"POSKO_LANG": "id"}).err
    assert "--consent ya atau tidak wajib" in posko.run(*add, "--lang", "id").err
    assert "--consent yes or no is required" in posko.run(*add).err
    no_event = posko.run("queue", "list", "--lang", "id").expect(64)
    assert no_event.err.startswith("Kesalahan: Belum ada kegiatan yang dipilih")


def test_what_programs_read_has_no_language(posko):
    registration(Reader(posko))
    for command in (("event", "show"), ("ticket", "show", "A001"), ("queue", "list")):
        asked = (*command, "--json", "--lang")
        assert posko.run(*asked, "id").expect(0).out == posko.run(*asked, "en").expect(0).out


def test_dates_and_answers_as_people_type_them(posko):
    registration(Reader(posko))
    for number, birth in enumerate(("21-11-1970", "21/11/1970", "1970-11-21")):
        person = ("--name", f"Orang {'ABC'[number]}", "--birth-date", birth, "--sex", "L")
        answers = ("--no-nik", "hilang", "--consent", "Ya", "--not-duplicate")
        reply = posko.json("registration", "add", *person, *answers)
        shown = posko.json("registration", "show", str(reply["registration"]))["registration"]
        assert shown["person"]["birthDate"] == "1970-11-21"
        assert shown["consent"] == "CONSENT_GIVEN"
    bad = posko.run(
        *("registration", "add", "--name", "Orang D", "--birth-date", "32-13-1970", "--sex", "L"),
        *("--no-nik", "hilang", "--consent", "ya"),
    ).expect(3)
    assert "(DATE_INVALID)" in bad.err


def test_what_is_called_out_is_indonesian_for_every_reader(posko):
    registration(Reader(posko))
    called = posko("queue", "next", "--station", "vitals", "--lang", "en")
    assert "Nomor antrean A nol nol satu, silakan menuju Meja 1, Tekanan Darah." in called
    assert "A001  to Meja 1, Tekanan Darah" in called


def test_a_question_on_the_way_in_is_in_the_language(posko):
    posko.staff = ""
    refused = posko.run("login", "--lang", "id").expect(64)
    assert refused.err == "Kesalahan: Tulis kode dari admin, atau --staff dan PIN.\n"
