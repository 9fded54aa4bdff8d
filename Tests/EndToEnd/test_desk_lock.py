"""A desk that nobody works at shows nobody, and goes on where it was when the PIN is given."""

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


def test_a_desk_is_locked_after_15_minutes_whatever_its_pings(posko, client, open_day, clock):
    crowd = open_day(people=2, cards=0)
    visits.arrive(client, crowd[0])
    posko("pin", stdin=PIN.encode() + b"\n")
    with Desk(posko, "desk", "vitals", language="id") as nurse:
        nurse.see("tersambung")
        nurse.press("enter")
        nurse.see("dipanggil")
        nurse.press("enter")
        nurse.see(crowd[0].name)
        nurse.type("128/82")
        # Several pings go by; none of them is work.
        clock.set(16)
        screen = nurse.see("terkunci", "PIN sari", seconds=30)
        assert crowd[0].name not in screen and "128/82" not in screen
        nurse.type("000000")
        nurse.press("enter")
        nurse.see("PIN itu salah")
        nurse.type(PIN)
        assert PIN not in nurse.screen
        nurse.press("enter")
        nurse.see(crowd[0].name, "128/82", "tersambung", seconds=30)


def test_the_wrong_role_is_told_so(server, client, make_event, folder):
    make_event()
    session.office(server.address).code(server.address, "layar", ["DISPLAY"])
    posko = Posko(server.address, folder / "layar", event="uji", staff="layar")
    with Desk(posko, "desk", "vitals", language="id") as desk:
        desk.see("tersambung")
        desk.press("next")
        desk.see("tenaga kesehatan|clinician", "Akun")
