"""Fixtures: a server on a free port with data of its own, clients and command lines for it."""

import contextlib

import pytest

from support import session
from support.cli import Posko
from support.people import Someone, cards_csv, roster_csv
from support.people import crowd as people_of
from support.server import Server
from support.siege import Siege
from support.wire import Client, fresh_id

VILLAGE = "32.14.16.2005"
DATE = "2025-11-21"


@pytest.fixture
def folder(tmp_path):
    return tmp_path


@pytest.fixture
def server(folder):
    server = Server(folder, "--log-level", "debug")
    try:
        yield server.start()
    finally:
        server.stop()


@pytest.fixture
def client(server):
    with Client(server.address) as client:
        yield client


@pytest.fixture
def posko(server, folder):
    config = folder / "config"
    config.mkdir()
    return Posko(server.address, config)


@pytest.fixture
def second(posko, folder):
    """Another account on another device: who says yes where two are needed."""
    return Posko(posko.environment["POSKO_SERVER"], folder / "config-2", staff="kedua")


@pytest.fixture
def somebody(server, client):
    """Makes a client of an account that has these roles alone, at the client's event."""
    with contextlib.ExitStack() as clients:

        def make(staff: str, *roles: str) -> Client:
            session.office(server.address).code(server.address, staff, roles)
            return clients.enter_context(client.another(staff=staff, device=f"of {staff}"))

        yield make


@pytest.fixture
def make_event(client):
    """Makes an event and, unless told otherwise, opens it; the client's event is the newest."""

    def make(code: str = "uji", opened: bool = True, **settings) -> str:
        settings.setdefault("name", "Posko Uji")
        settings.setdefault("village_code", VILLAGE)
        settings.setdefault("date", DATE)
        client.CreateEvent(event=code, settings=settings, request_id=fresh_id())
        client.event = code
        if opened:
            client.OpenEvent()
        return code

    return make


@pytest.fixture
def open_day(posko, second, make_event):
    """The command line on an open event, with people on the roster and cards in stock."""

    def make(people: int = 6, cards: int = 4, **settings) -> list[Someone]:
        posko.environment["POSKO_EVENT"] = make_event(**settings)
        second.environment["POSKO_EVENT"] = posko.environment["POSKO_EVENT"]
        crowd = people_of(people)
        if people:
            posko("roster", "import", "-", stdin=roster_csv(crowd))
        if cards:
            posko("card", "receive", "-", "--box", "BOX 1", stdin=cards_csv(crowd[:cards]))
        return crowd

    return make


@pytest.fixture
def siege(server, client, make_event, request):
    make_event(slots=50_000)
    return Siege(server, client, request.node.name)
