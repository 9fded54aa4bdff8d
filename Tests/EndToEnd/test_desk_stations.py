"""Measuring stations, the doctor, the cards and the organizer's view, worked in a real terminal."""

import contextlib

import pytest

from support import visits
from support.desk import Desk


@pytest.fixture
def crowd(open_day):
    return open_day(people=6, cards=4)


@pytest.fixture
def desk(posko, crowd):
    with contextlib.ExitStack() as desks:

        def make(*command: str, **more) -> Desk:
            opened = desks.enter_context(Desk(posko, *command, language="id", **more))
            opened.see("tersambung")
            return opened

        yield make


def test_a_vitals_set_takes_at_most_25_keys_with_the_call(desk, client, crowd):
    tickets = [visits.arrive(client, person) for person in crowd[:2]]
    nurse = desk("desk", "vitals", "--counter", "2")
    for ticket in tickets:
        before = nurse.keystrokes
        nurse.press("next")
        nurse.see(f"{ticket} dipanggil ke Meja 2")
        nurse.press("begin")
        nurse.see(f"{ticket} sedang dilayani")
        for value in ("128/82", "76", "61,5", "158"):
            nurse.type(value)
            nurse.press("enter")
        nurse.see("HIJAU", r"24,6")
        nurse.press("done")
        nurse.see(f"{ticket} lanjut ke Laboratorium")
        assert nurse.keystrokes - before <= 25
    screening = client.GetScreening(ticket=tickets[0]).screening
    values = {o.measurement: o.value for p in screening.parts for o in p.part.observations}
    assert values == {"sbp": "128", "dbp": "82", "pulse": "76", "weight": "61.5", "height": "158"}


def test_a_mistaken_unit_is_one_key_and_an_unusual_value_is_confirmed(desk, client, crowd):
    ticket = visits.arrive(client, crowd[0])
    nurse = desk("desk", "vitals")
    nurse.press("enter")
    nurse.see("dipanggil")
    nurse.press("enter")
    nurse.see("sedang dilayani")
    nurse.type("128/82")
    nurse.press("enter")
    nurse.type("310")
    nurse.press("enter")
    nurse.see("250", "menit")
    nurse.press("backspace", "backspace", "backspace")
    nurse.type("136")
    nurse.press("enter")
    nurse.see("y Benar|y .*benar|Konfirmasi")
    nurse.press("y")
    nurse.type("61")
    nurse.press("enter")
    nurse.type("1,58")
    nurse.press("enter")
    nurse.see("k = 158 cm")
    nurse.press("k", "enter")
    nurse.see("HIJAU|KUNING|ORANYE")
    parts = client.GetScreening(ticket=ticket).screening.parts
    values = {o.measurement: (o.value, o.confirmed) for p in parts for o in p.part.observations}
    assert values["pulse"] == ("136", True) and values["height"][0] == "158"


def test_an_emergency_cannot_be_overlooked(desk, client, crowd):
    ticket = visits.arrive(client, crowd[0])
    nurse, doctor = desk("desk", "vitals"), desk("desk", "doctor")
    nurse.press("enter")
    nurse.see("dipanggil")
    nurse.press("enter")
    nurse.see("sedang dilayani")
    nurse.type("188/114")
    nurse.press("enter")
    nurse.see("Tanyakan sekarang")
    # The next value, typed without looking up, is no symptom.
    nurse.type("76")
    nurse.press("enter")
    nurse.see("Tanyakan dahulu")
    nurse.press("1", "y")
    nurse.see(f"MERAH - DARURAT: {ticket}", "Dampingi ke dokter sekarang")
    nurse.press("done")
    nurse.see("lanjut ke Dokter")
    doctor.see(f"MERAH menunggu: {ticket}")
    before = doctor.keystrokes
    doctor.press("enter")
    doctor.see("dipanggil")
    doctor.press("enter")
    doctor.see("GAWAT", "188/114")
    doctor.press("done")
    doctor.see("perlu keputusan dahulu")
    doctor.press("1", "enter")
    doctor.see("keputusan tercatat")
    doctor.press("done")
    doctor.see(f"{ticket} lanjut ke")
    assert doctor.keystrokes - before <= 7
    assert not client.GetTicket(ticket=ticket).visit.open_finding


def test_a_card_is_handed_over_in_four_keys_and_a_wrong_one_is_kept_back(desk, client, crowd):
    ticket = visits.arrive(client, crowd[0])
    visits.go_to(client, ticket, "cards")
    officer = desk("desk", "cards")
    officer.see("di kotak 4")
    before = officer.keystrokes
    officer.press("enter")
    officer.see("dipanggil")
    officer.press("enter")
    officer.see("TJS-00001", "NIK sama")
    officer.scan("TJS-00003")
    officer.see("KARTU SALAH")
    assert not client.FindCards(ticket=ticket).cards[0].ticket
    officer.press("esc")
    officer.see("TJS-00001", "NIK sama")
    officer.press("enter")
    officer.see("diserahkan kepada", "di kotak 3")
    officer.press("enter")
    officer.see("Belum ada yang dipanggil")
    assert officer.keystrokes - before <= 5
    assert client.FindCards(serial="TJS-00001").cards[0].ticket == ticket


def test_slips_and_cards_at_an_idle_card_desk_lead_to_their_owners(desk, posko, client, crowd):
    tickets = [visits.arrive(client, person) for person in crowd[:2]]
    for ticket in tickets:
        visits.go_to(client, ticket, "cards")
    officer = desk("desk", "cards")
    officer.see("di kotak 4", "2 menunggu")
    officer.scan(f"{posko.environment['POSKO_EVENT']}/{tickets[1]}")
    officer.see(f"{tickets[1]} urutan 2")
    officer.scan(f"{posko.environment['POSKO_EVENT']}/{tickets[0]}")
    officer.see(f"{tickets[0]} sedang dilayani", "NIK sama")
    officer.press("enter")
    officer.see("diserahkan kepada", "di kotak 3")
    officer.press("enter")
    officer.see("Belum ada yang dipanggil")
    # A barcode that cannot be read is typed, as slowly as people type.
    officer.type("TJS-00002")
    officer.see("Kode kartu TJS-00002", "di kotak 3")
    officer.press("enter")
    officer.see(f"{tickets[1]}, berikutnya", "di kotak 3")
    officer.press("enter")
    officer.see(f"{tickets[1]} sedang dilayani", "NIK sama")
    officer.press("enter")
    officer.see("diserahkan kepada", "di kotak 2")
    officer.press("enter")
    officer.see("Belum ada yang dipanggil")
    assert client.FindCards(serial="TJS-00002").cards[0].owner_ticket == tickets[1]


def test_a_wrong_card_that_is_noticed_after_the_visit_is_taken_back(desk, client, crowd):
    tickets = [visits.arrive(client, person) for person in crowd[:2]]
    officer = desk("desk", "cards")
    for ticket in tickets:
        visits.go_to(client, ticket, "cards")
        officer.see("1 menunggu")
        officer.press("enter")
        officer.see("dipanggil")
        officer.press("enter")
        officer.see("NIK sama")
        officer.press("enter")
        officer.see("diserahkan kepada")
        officer.press("enter")
        officer.see("Belum ada yang dipanggil")
    officer.see("di kotak 2")
    officer.scan("TJS-00001")
    officer.see(rf"sudah diserahkan \({tickets[0]}\)")
    officer.press("undo")
    officer.see("Tarik kembali kartu #1", "di kotak 2")
    officer.type("tertukar")
    officer.press("enter")
    officer.see("Kartu #1 kembali ke kotak", "di kotak 3")
    officer.press("esc", "undo")
    officer.see("Tarik kembali kartu #2")
    assert client.FindCards(serial="TJS-00001").cards[0].ticket == ""


def test_the_organizer_sees_the_day_on_one_screen(desk, client, crowd):
    organizer = desk("watch")
    organizer.see("0/300")
    for person in crowd[:3]:
        visits.arrive(client, person)
    screen = organizer.see("3/300", r"Tekanan Darah +3")
    assert len(screen.rstrip("\n").splitlines()) <= 24
    organizer.press("3")
    organizer.see("Kartu")
    organizer.press("esc")
    organizer.see("Kuota")
    organizer.press("quit")
    organizer.see("ENDED-0")


def test_a_desk_that_is_started_again_goes_on_with_who_is_there(desk, posko, client, crowd):
    ticket = visits.arrive(client, crowd[0])
    with Desk(posko, "desk", "vitals", language="id") as first:
        first.see("tersambung")
        first.press("enter")
        first.see("dipanggil")
        first.press("enter")
        first.see("sedang dilayani")
    desk("desk", "vitals").see(f"{ticket} sedang dilayani", crowd[0].name)


def test_a_pipe_works_a_desk_in_lines(posko, client, crowd):
    ticket = visits.arrive(client, crowd[0])
    lines = "/next\n/begin\n118/76\n70\n61\n158\n/done\n/quit\n"
    ran = posko.run(
        "desk", "vitals", "--plain", stdin=lines.encode(), env={"POSKO_LANG": "id"}
    ).expect(0)
    assert "\x1b" not in ran.out
    assert f"{ticket} lanjut ke Laboratorium" in ran.out
    assert client.GetScreening(ticket=ticket).screening.assessment.bmi == "24.4"


def test_a_pipe_that_ends_in_the_middle_says_that_it_was_not_saved(desk, posko, client, crowd):
    visits.arrive(client, crowd[0])
    lines = "/next\n/begin\n118/76\n700\n70\n"
    ran = posko.run(
        "desk", "vitals", "--plain", stdin=lines.encode(), env={"POSKO_LANG": "id"}
    ).expect(64)
    assert "TIDAK tersimpan" in ran.err and "7007" not in ran.out


def test_escape_and_the_next_digit_are_two_keys(desk, client, crowd):
    visits.arrive(client, crowd[0])
    nurse = desk("desk", "vitals")
    nurse.press("enter")
    nurse.see("dipanggil")
    nurse.press("enter")
    nurse.see("sedang dilayani")
    nurse.type("65")
    nurse.press("esc", "1", "1", "8")
    nurse.see(r"▸ Tekanan darah\s+118 ")


def test_a_key_that_is_held_down_is_one_key(desk, client, crowd):
    for person in crowd[:2]:
        visits.arrive(client, person)
    nurse = desk("desk", "vitals")
    for _ in range(40):
        nurse.press("enter", hold=True)
    nurse.see("A001 dipanggil")
    line = next(line for line in client.ListLines().lines if line.station == "vitals")
    assert [at.ticket for at in line.at_counters] == ["A001"]
