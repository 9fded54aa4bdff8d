"""Eight desks at once, worked by keys alone, while the server is killed and started again."""

import contextlib
import threading

import pytest

from support.audit import audit
from support.cli import Posko
from support.desk import Desk
from support.people import cards_csv, crowd, roster_csv
from support.players import CardOfficer, Clerk, Doctor, Laboratory, Nurse, at_work
from support.server import Server, eventually

PEOPLE = crowd(24)
ON_ROSTER = PEOPLE[:16]
SEED = 20251121


@pytest.fixture
def server(folder):
    server = Server(folder, same_port=True)
    try:
        yield server.start()
    finally:
        server.stop()


@pytest.fixture
def desks(server, folder):
    """Each on a device of its own, as in a village hall."""
    with contextlib.ExitStack() as opened:

        def make(name: str, *command: str) -> Desk:
            posko = Posko(server.address, folder / name, event="uji", staff=name)
            posko.login(name)
            desk = opened.enter_context(Desk(posko, *command, language="id"))
            desk.see("tersambung")
            return desk

        yield make


@pytest.mark.slow
@pytest.mark.timeout(420)
def test_nothing_is_lost_or_doubled_when_the_server_dies(server, client, make_event, desks):
    make_event(slots=50)
    client.upload("ImportRoster", roster_csv(ON_ROSTER))
    client.upload("ReceiveCards", cards_csv(PEOPLE[:20]), box="1")
    over = threading.Event()
    clerks = [
        Clerk("clerk-1", desks("clerk-1", "desk", "registration"), SEED, PEOPLE[::2]),
        Clerk(
            "clerk-2",
            desks("clerk-2", "desk", "registration", "--counter", "2"),
            SEED,
            PEOPLE[1::2],
        ),
    ]
    counters = [
        Nurse("nurse-1", desks("nurse-1", "desk", "vitals"), SEED, over),
        Nurse("nurse-2", desks("nurse-2", "desk", "vitals", "--counter", "2"), SEED, over),
        Laboratory("lab", desks("lab", "desk", "lab"), SEED, over),
        Doctor("doctor", desks("doctor", "desk", "doctor"), SEED, over),
        CardOfficer("cards", desks("cards", "desk", "cards"), SEED, over),
    ]
    organizer = desks("organizer", "watch")
    with at_work(clerks + counters) as check:
        for finished in (3, 10):
            reached(client, finished, check)
            server.kill()
            organizer.see("TERPUTUS")
            server.start()
            organizer.see("tersambung", seconds=30)
        reached(client, len(PEOPLE), check)
        over.set()
    summary = client.GetSummary()
    assert summary.registrations.total == len(PEOPLE)
    assert summary.visits.finished == len(PEOPLE)
    assert summary.cards.handed_over == 20
    assert summary.screenings.open_findings == 0
    names = [r.person.name for r in client.FindRegistrations(limit=1000).registrations]
    assert sorted(names) == sorted(person.name for person in PEOPLE)
    assert summary.visits.by_lane["A"] == len(PEOPLE)
    audit("verify", server.data).expect(0)


def reached(client, finished: int, check):
    """Waits until so many have finished; the server may be down for a moment."""

    def have() -> bool:
        check()
        with contextlib.suppress(Exception):
            return client.GetSummary().visits.finished >= finished
        return False

    eventually(have, f"{finished} people have finished", seconds=240)
