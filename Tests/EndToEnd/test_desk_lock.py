"""A desk that nobody works at shows nobody, and goes on where it was when the PIN is given."""

import time

import pytest

from support import session, visits
from support.cli import Posko
from support.clock import Clock
from support.desk import Desk

PIN = "271828"


@pytest.fixture
def clock(folder):
    clock = Clock(folder)
    yield clock
    clock.sweep()


@pytest.fixture
def server(clock, folder):
    server = clock.server(folder)
    try:
        yield server.start()
    finally:
        server.stop()


@pytest.fixture
def nurse(posko, client, open_day):
    """At a desk of an account with a PIN, with somebody in front of them."""
    crowd = open_day(people=1, cards=0)
    visits.arrive(client, crowd[0])
    posko("pin", stdin=PIN.encode() + b"\n")
    with Desk(posko, "desk", "vitals", language="id") as nurse:
        nurse.see("tersambung")
        nurse.press("enter")
        nurse.see("dipanggil")
        nurse.press("enter")
        nurse.see(crowd[0].name)
        nurse.guest = crowd[0].name
        yield nurse


def test_a_desk_is_locked_after_15_minutes_whatever_its_pings(nurse, clock):
    nurse.type("128/82")
    # Several pings go by; none of them is work.
    clock.set(16)
    screen = nurse.see("terkunci", "PIN sari", seconds=30)
    assert nurse.guest not in screen and "128/82" not in screen
    nurse.type("000000")
    nurse.press("enter")
    nurse.see("PIN itu salah")
    nurse.type(PIN)
    assert PIN not in nurse.screen
    nurse.press("enter")
    nurse.see(nurse.guest, "128/82", "tersambung", seconds=30)


def test_who_types_for_long_is_at_work(nurse, clock):
    for minute in (12, 24):
        clock.set(minute)
        nurse.type("1")
        # Told with the next ping.
        time.sleep(4)
    clock.set(36)
    # Longer than the server's look at who is idle.
    time.sleep(17)
    nurse.see("tersambung", nurse.guest)


def test_the_wrong_role_is_told_so(server, client, make_event, folder):
    make_event()
    session.office(server.address).code(server.address, "layar", ["DISPLAY"])
    posko = Posko(server.address, folder / "layar", event="uji", staff="layar")
    posko.login("layar")
    for command, role in (
        (("desk", "vitals"), "tenaga kesehatan"),
        (("desk", "registration"), "petugas pendaftaran"),
        (("desk", "cards"), "petugas kartu"),
        (("watch",), "panitia"),
    ):
        told = posko.refused(5, "ROLE_REQUIRED", *command, "--plain", "--lang", "id")
        assert "Akun layar tidak boleh" in told.err and role in told.err
        assert "posko staff roles" in told.err, "and what to do"
