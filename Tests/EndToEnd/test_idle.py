"""A desk that nobody works at is locked, and opened again with the PIN."""

import re

import grpc
import pytest

from support import session
from support.clock import Clock
from support.exchange import Desk
from support.server import eventually
from support.wire import Client, Refused

LOCKED = (grpc.StatusCode.UNAUTHENTICATED, "SESSION_LOCKED")


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


def listed(client) -> tuple:
    try:
        client.ListEvents()
    except Refused as refused:
        return refused.code, refused.reason
    return (grpc.StatusCode.OK, "")


def test_the_session_of_an_account_with_a_pin_is_locked_after_15_minutes(server, client, clock):
    session.call(server.address, "SetPin", client.session, pin="271828")
    other = Client(server.address, staff="papan", device="board")
    fine = (grpc.StatusCode.OK, "")
    for minutes in (14, 28):
        clock.set(minutes)
        assert listed(client) == fine, "it is in use"
    clock.set(44)
    assert listed(client) == LOCKED
    assert listed(client) == LOCKED, "and asking does not open it"
    assert listed(other) == fine, "there is nothing to open a board with"
    other.close()


def unattended(client) -> Client:
    """The same session, in calls that a program makes by itself."""

    class Machine(Client):
        @property
        def metadata(self):
            return (*super().metadata, ("posko-unattended", "1"))

    return Machine(client.address, client.event)


def test_calls_that_nobody_made_do_not_keep_it_open(server, client, clock):
    session.call(server.address, "SetPin", client.session, pin="271828")
    machine = unattended(client)
    fine = (grpc.StatusCode.OK, "")
    clock.set(14)
    assert listed(machine) == fine
    clock.set(16)
    assert listed(machine) == LOCKED
    machine.close()


@pytest.mark.parametrize(("at_work", "then"), [(False, LOCKED), (True, (grpc.StatusCode.OK, ""))])
def test_a_ping_is_a_use_when_somebody_is_at_work(server, client, clock, at_work, then):
    session.call(server.address, "SetPin", client.session, pin="271828")
    desk = Desk(client)
    desk.ping()
    clock.set(14)
    desk.ping(at_work=at_work)
    clock.set(16)
    assert listed(client) == then


def test_the_pin_opens_it_again(posko, clock):
    posko("pin", stdin=b"271828\n")
    posko("event", "list")
    clock.set(16)
    told = posko.refused(5, "SESSION_LOCKED", "event", "list")
    assert "PIN" in told.err
    posko.run("login", "--staff", "sari", stdin=b"000000\n").expect(5)
    posko.refused(5, "SESSION_LOCKED", "event", "list")
    posko("login", "--staff", "sari", stdin=b"271828\n")
    posko("event", "list")


def test_who_sets_a_pin_and_goes_away_is_locked_as_well(posko, clock):
    """To set it was the last thing that was asked of the session."""
    posko("pin", stdin=b"271828\n")
    clock.set(16)
    posko.refused(5, "SESSION_LOCKED", "event", "list")


def test_who_signs_in_and_goes_away_is_locked_as_well(posko, clock):
    posko("pin", stdin=b"271828\n")
    posko("login", "--staff", "sari", stdin=b"271828\n")
    clock.set(16)
    posko.refused(5, "SESSION_LOCKED", "event", "list")


# Restarts.

FINE = (grpc.StatusCode.OK, "")
# What a crash forgets at most, and some time to write.
KEPT_SECONDS = 25


def again(server, client) -> tuple:
    """The answer to the same session at the server that is up now."""
    later = Client(server.address, client.event)
    later.session = client.session
    try:
        return listed(later)
    finally:
        later.close()


def remembered(server) -> bytes:
    path = server.data / "session-uses"
    return path.read_bytes() if path.exists() else b""


def used(server, client, kept: bool):
    """A use of the session; `kept`: it would outlive a crash."""
    before = remembered(server)
    assert listed(client) == FINE
    if kept:
        eventually(lambda: remembered(server) != before, "it is written", KEPT_SECONDS)


@pytest.fixture
def pinned(server, client):
    session.call(server.address, "SetPin", client.session, pin="271828")
    return client


@pytest.mark.parametrize("kill", [False, True], ids=["stopped", "killed"])
def test_a_restart_does_not_open_what_is_locked(server, pinned, clock, kill):
    clock.set(16)
    assert listed(pinned) == LOCKED
    server.restart(kill=kill)
    assert again(server, pinned) == LOCKED
    server.restart(kill=kill)
    assert again(server, pinned) == LOCKED


@pytest.mark.parametrize("kill", [False, True], ids=["stopped", "killed"])
def test_nor_does_it_begin_the_15_minutes_anew(server, pinned, clock, kill):
    used(server, pinned, kept=False)
    clock.set(10)
    server.restart(kill=kill)
    clock.set(16)
    assert again(server, pinned) == LOCKED


@pytest.mark.parametrize("kill", [False, True], ids=["stopped", "killed"])
def test_a_restart_does_not_lock_what_is_in_use(server, pinned, clock, kill):
    clock.set(14)
    used(server, pinned, kept=kill)
    clock.set(20)
    server.restart(kill=kill)
    assert again(server, pinned) == FINE
    text = remembered(server).decode()
    assert re.fullmatch(r"posko session uses 1\n([0-9a-f]{64} \d+\n)+end\n", text)
    assert (server.data / "session-uses").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("what", ["gone", "damaged", "a folder"])
def test_a_server_without_the_file_takes_sessions_as_used_when_they_began(
    server, pinned, clock, what
):
    clock.set(14)
    used(server, pinned, kept=False)
    assert server.stop() == 0
    path = server.data / "session-uses"
    path.unlink()
    if what == "damaged":
        path.write_bytes(b"posko session uses 1\n0f3a")
    elif what == "a folder":
        (path / "full").mkdir(parents=True)
    server.start()
    assert ("not readable" in server.log_text()) == (what != "gone")
    assert again(server, pinned) == FINE
    clock.set(16)
    server.restart()
    fine = FINE if what != "a folder" else LOCKED
    assert again(server, pinned) == fine
