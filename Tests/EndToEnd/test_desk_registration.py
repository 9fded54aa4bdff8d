"""The registration desk as a clerk works it: a real terminal, a live server, keys counted."""

import contextlib
import os
import signal

import pytest

from support.audit import audit
from support.desk import Desk
from support.people import Someone


@pytest.fixture
def desk(posko, open_day):
    """Opens desks on a day with a roster; all of them are closed at the end."""
    crowd = open_day(people=6, cards=0)
    with contextlib.ExitStack() as desks:

        def make(*command: str, **more) -> Desk:
            opened = desks.enter_context(Desk(posko, "desk", *command, language="id", **more))
            opened.see("tersambung")
            return opened

        make.crowd = crowd
        yield make


def test_somebody_of_the_roster_takes_at_most_four_keys_after_the_scan(desk, client):
    clerk = desk("registration")
    for number, person in enumerate(desk.crowd[:3], 1):
        clerk.scan(person.nik)
        clerk.see(person.name, "Ya, benar")
        before = clerk.keystrokes
        clerk.press("enter", "y", "enter")
        clerk.see(f"Nomor antrean A{number:03}")
        assert clerk.keystrokes - before <= 4
    found = client.FindRegistrations().registrations
    assert [(r.ticket, r.person.name) for r in found] == [
        (f"A{n:03}", p.name) for n, p in enumerate(desk.crowd[:3], 1)
    ]


def test_a_walk_in_with_a_nik_types_name_hamlet_and_consent(desk, client):
    clerk = desk("registration")
    person = Someone(77)
    before = clerk.keystrokes
    walk_in(clerk, person)
    clerk.see("Nomor antrean A001")
    typed = len(person.name) + len(person.hamlet)
    assert clerk.keystrokes - before - typed == 5, "beyond name and hamlet: consent and Enters"
    one = client.GetRegistration(registration=1).registration.person
    assert (one.name, one.hamlet) == (person.name, person.hamlet)
    assert one.birth_date == f"{person.birth:%Y-%m-%d}"


def walk_in(clerk: Desk, person: Someone):
    """Everything up to the number."""
    clerk.scan(person.nik)
    clerk.see("Tidak ada di daftar warga")
    clerk.press("enter")
    clerk.see("▸ Nama")
    clerk.type(person.name)
    clerk.press("enter")
    clerk.type(person.hamlet)
    clerk.press("enter")
    clerk.see("y .*t ")
    clerk.press("y", "enter")


def test_a_name_is_found_as_it_is_typed(desk):
    clerk = desk("registration")
    clerk.type(desk.crowd[1].name[:5].lower())
    clerk.see("▸1 +" + desk.crowd[1].name[:5])


def test_a_scan_in_the_wrong_field_is_no_name(desk):
    clerk = desk("registration")
    clerk.scan(Someone(78).nik)
    clerk.see("Tidak ada di daftar warga")
    clerk.press("enter")
    clerk.see("▸ Nama")
    clerk.type("Asep")
    clerk.scan(desk.crowd[0].nik)
    screen = clerk.see("Asep")
    assert desk.crowd[0].nik not in screen
    clerk.press("esc")
    clerk.see("Asep")


def test_what_is_typed_outlives_the_server(desk, server, client):
    clerk = desk("registration")
    person = Someone(79)
    clerk.scan(person.nik)
    clerk.see("Tidak ada di daftar warga")
    clerk.press("enter")
    clerk.see("▸ Nama")
    clerk.type(person.name)
    server.same_port = True
    server.kill()
    clerk.see("TERPUTUS", person.name)
    clerk.press("enter")
    clerk.type(person.hamlet)
    clerk.press("enter", "y", "enter")
    clerk.see("1 belum terkirim")
    server.start()
    clerk.see("tersambung", "A001", seconds=30)
    assert client.GetTicket(ticket="A001").visit.person.name == person.name
    audit("verify", server.data).expect(0)


def register_unsent(clerk: Desk, person: Someone):
    """While there is no server."""
    clerk.see("TERPUTUS")
    clerk.scan(person.nik)
    clerk.see("daftar warga tidak terbaca")
    clerk.press("enter")
    clerk.see("▸ Nama")
    clerk.type(person.name)
    clerk.press("enter")
    clerk.type(person.hamlet)
    clerk.press("enter", "y", "enter")
    clerk.see("1 belum terkirim")


@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
def test_a_desk_that_is_ended_first_sends_what_is_unsent(desk, server, client, name):
    clerk, person, number = desk("registration"), Someone(79), signal.Signals[name]
    server.same_port = True
    server.kill()
    register_unsent(clerk, person)
    os.kill(clerk.process(), number)
    clerk.see("Masih mengirim")
    server.start()
    clerk.see(f"ENDED-{128 + number}", seconds=30)
    assert client.GetTicket(ticket="A001").visit.person.name == person.name


def test_what_a_desk_leaves_unsent_is_told(desk, server):
    clerk = desk("registration")
    server.kill()
    register_unsent(clerk, Someone(79))
    clerk.press("quit")
    clerk.see("HILANG")
    clerk.press("quit")
    clerk.see("TIDAK tersimpan: 1", "ENDED-6")


def test_both_languages_and_a_narrow_screen(desk, posko):
    # The size is the terminal's, whatever the environment says.
    wide = {"COLUMNS": "120", "LINES": "40"}
    desk("registration", columns=60, rows=20, **wide).see("Pindai KTP", "F10 Keluar")
    with Desk(posko, "desk", "registration", language="en") as clerk:
        clerk.see("Scan an identity card", "F10 Quit")
        clerk.press("help")
        clerk.see("F7 gives the entry up")
        clerk.press("esc", "quit")
        clerk.see("ENDED-0")
