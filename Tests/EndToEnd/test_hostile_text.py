"""Names and files that want to be more than text: a second line, another order, a formula.

A row of a log, a table or a mend file is one line, whatever stands in it, or a reader takes the
rest for a row of the program's own; and a mend file is opened in a spreadsheet, which runs a cell
that begins with one of four characters.
"""

import csv
import io
import re

import pytest

from support import people, visits
from support.people import Someone
from support.wire import Refused

FORMULAS = [
    "=HYPERLINK(A1)",
    "+62 813-5577-0142",
    "-1+cmd",
    "@SUM(A1:A9)",
    "  =1+1",
    '"=1+1"',
    "'=1+1",
    "=cmd|' /C calc'!A0",
]
STEERING = [
    "Asep\nBudi",
    "Asep\r\nBudi",
    "Asep\rBudi",
    "\u202eAsep Budi",
    "Asep\u2066Budi\u2069",
    "Asep\x1b[2JBudi",
    "Asep\x07Budi",
    "Asep\x0bBudi\x0c",
    "Asep\u2028Budi\u2029",
    "Asep\x85Budi",
    "Asep\tBudi",
    "Asep\u200bBudi",
]
# As a spreadsheet looks at a cell.
STARTS = ("=", "+", "-", "@", "\t", "\r")
LOGGED = re.compile(r"^\d{4}-\d\d-\d\dT\S+ (trace|debug|info|notice|warning|error|critical) ")


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def roster(texts, header: str = "NIK,Nama,Dusun,Alamat", good: bool = False) -> bytes:
    """A row for each text in each column; of a person whose NIK is wrong unless told otherwise."""
    rows = [header]
    for number, text in enumerate(texts):
        person = Someone(200 + 4 * number)
        nik = person.nik if good else "3214163102900001"
        rows.append(f"{nik},{quoted(text)},{quoted(text)},{quoted(text)}")
        # Unquoted as well, where that is one cell.
        if not set(text) & set('\n\r,"'):
            other = Someone(200 + 4 * number + 2).nik if good else "3214163102900001"
            rows.append(f"{other},{text},{text},{text}")
    return "\n".join([*rows, ""]).encode()


def cards(texts) -> bytes:
    rows = ["No Kartu,KPJ,NIK,Nama,Program,Sumber Dana"]
    for number, text in enumerate(texts):
        nik = Someone(300 + number).nik
        rows.append(f"{quoted(text)},,{nik},{quoted(text)},JHT,{quoted(text)}")
    return "\n".join([*rows, ""]).encode()


def records(content: bytes) -> int:
    """Without the header."""
    return len(list(csv.reader(io.StringIO(content.decode(), newline="")))) - 1


def require_harmless(mended: str, rows: int):
    found = list(csv.reader(io.StringIO(mended, newline="")))
    assert len(found) == rows + 1, "a row is one record"
    cells = [cell for record in found for cell in record]
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(STARTS)], mended


# What steers a terminal or a reader's eye, or ends a line for somebody.
STRANGE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def require_one_line_each(text: str):
    """Nothing that steers a terminal, and no line that a cell has made."""
    assert not STRANGE.search(text), repr(text)
    assert not [line for line in text.splitlines() if line.startswith(("Budi", "[2J"))], text


KINDS = {
    "roster": (roster, ("roster", "import")),
    "cards": (cards, ("card", "receive")),
}


@pytest.mark.parametrize("texts", [FORMULAS, STEERING], ids=["formulas", "steering"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_mend_file_has_no_formula(open_day, posko, folder, texts, kind):
    make, verb = KINDS[kind]
    open_day(people=0, cards=0)
    content = make(texts)
    mend = folder / "mend.csv"
    ran = posko.run(*verb, "-", "--problems", str(mend), stdin=content)
    assert ran.code in (0, 3), ran.err
    require_harmless(mend.read_bytes().decode(), records(content))
    require_one_line_each(ran.out + ran.err)


@pytest.mark.parametrize("kind", KINDS)
def test_a_mend_file_has_one_line_a_row(open_day, posko, folder, kind):
    """Who looks at it line by line, or mends it in an editor, sees each row as one."""
    make, verb = KINDS[kind]
    open_day(people=0, cards=0)
    content = make(STEERING)
    mend = folder / "mend.csv"
    posko.run(*verb, "-", "--problems", str(mend), stdin=content)
    lines = mend.read_bytes().decode().split("\n")
    assert len(lines) == records(content) + 2, "and the header, and nothing after the last"
    assert not STRANGE.search("\n".join(lines))


def test_header_cells_are_cells_too(open_day, posko, folder):
    open_day(people=0, cards=0)
    mend = folder / "mend.csv"
    content = roster(["Asep"], header="NIK,Nama,=1+1,@SUM(A1)")
    posko.run("roster", "import", "-", "--problems", str(mend), stdin=content)
    require_harmless(mend.read_text(), records(content))


def test_what_was_mended_is_imported_without_the_apostrophe(open_day, posko, folder):
    """The text before the apostrophe was the person's, and still is."""
    open_day(people=0, cards=0)
    mend = folder / "mend.csv"
    telephone = "+62 813-5577-0142"
    rows = f"NIK,Nama,No HP,Alamat\n3214163102900001,Asep Nara,{telephone},-kosong-\n"
    posko.run("roster", "import", "-", "--problems", str(mend), stdin=rows.encode())
    text = mend.read_text()
    assert f"'{telephone}" in text
    mended = text.replace("3214163102900001", Someone(5).nik)
    taken = posko.json("roster", "import", "-", stdin=mended.encode())
    assert taken["added"] == 1, taken
    (found,) = posko.json("roster", "find", "--nik", Someone(5).nik)["people"]
    assert found["person"]["phone"].replace(" ", "").lstrip("'").startswith(("+62", "62", "08"))
    assert "'" not in found["person"]["phone"] + found["person"]["address"]


def test_tables_have_one_line_a_row(open_day, posko, client):
    """Whatever of these is taken in: each is somebody's name as far as the server knows."""
    open_day(people=0, cards=0)
    taken = []
    for number, text in enumerate(FORMULAS + STEERING):
        person = {"name": text, "nik": Someone(400 + number).nik, "hamlet": text, "address": text}
        try:
            client.AddRegistration(person=person, purpose="PURPOSE_CARD")
            taken.append(text)
        except Refused as refused:
            assert refused.code.name == "INVALID_ARGUMENT"
            assert "\n" not in refused.message + refused.localized
    client.upload("ImportRoster", roster(FORMULAS + STEERING, good=True))
    total = client.SearchRoster(limit=1).total
    shown = posko("registration", "find", "--limit", "100")
    rows = [line for line in shown.splitlines() if re.match(r"\s*\d+\s", line)]
    assert len(rows) == len(taken), shown
    require_one_line_each(shown)
    listed = posko("roster", "find", "--limit", "200")
    rows = [line for line in listed.splitlines() if re.match(r"\s*\d+\s", line)]
    assert len(rows) == total, listed
    require_one_line_each(listed)
    for number in range(1, len(taken) + 1):
        require_one_line_each(posko("registration", "show", str(number)))


def test_what_staff_write_is_one_line_too(open_day, posko, client):
    """Reasons and notes come up in tables as well: of an export, of approvals, of a screening."""
    open_day(people=2, cards=1)
    ticket = visits.arrive(client, people.crowd(1)[0])
    visits.measure(client, ticket, final=False)
    for text in STEERING:
        part = {"observations": [{"measurement": "pulse", "value": "70"}], "note": text}
        try:
            client.RecordScreening(ticket=ticket, station="vitals", part=part)
        except Refused as refused:
            assert refused.code.name == "INVALID_ARGUMENT", refused
        try:
            client.GetTicket(ticket=ticket, read={"reason": text})
        except Refused as refused:
            assert refused.code.name == "INVALID_ARGUMENT", refused
    require_one_line_each(posko("screening", "show", ticket))
    require_one_line_each(posko("person", "export", "--ticket", ticket, "--why", "asked"))


def test_arguments_are_text_as_well(open_day, posko):
    open_day(people=0, cards=0)
    for text in STEERING:
        ran = posko.run("registration", "add", "--name", text, "--no-nik", text, "--for", "card")
        require_one_line_each(ran.err)
        ran = posko.run("roster", "find", text)
        require_one_line_each(ran.out + ran.err)
        ran = posko.run("event", "show", text)
        assert ran.code != 0
        require_one_line_each(ran.err)


def test_the_log_has_one_line_an_event(server, client, open_day, posko):
    """Also of what comes before anything is looked at: codes, ids, methods."""
    open_day(people=0, cards=0)
    client.upload("ImportRoster", roster(FORMULAS + STEERING))
    client.upload("ReceiveCards", cards(FORMULAS + STEERING))
    for text in FORMULAS + STEERING:
        for method, fields in (
            ("AddRegistration", {"person": {"name": text}, "no_nik_reason": text}),
            ("SearchRoster", {"name": text}),
            ("GetEvent", {"event": text}),
            ("CallNext", {"station": text, "counter": 1}),
            ("Leave", {"ticket": text, "reason": text, "request_id": text}),
        ):
            try:
                getattr(client, method)(**fields)
            except Refused as refused:
                assert "\n" not in refused.message
    log = server.log_text()
    assert len(log.splitlines()) > 50
    strange = [line for line in log.splitlines() if not LOGGED.match(line)]
    assert not strange, strange[:5]
    assert not re.search("[\x1b\x07\u202e\u2028]", log)
