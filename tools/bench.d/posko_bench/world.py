"""A server of its own and the state that stateful commands need, made over Exchange."""

import shutil
import tempfile
from pathlib import Path

from support import server as support_server
from support.people import Someone, cards_csv
from support.server import Server
from support.wire import Client

from posko_bench import commands, machine
from posko_bench.generator import EXCHANGE, STREAM_MAX, Batch, Generator, Shape

# A day of a village: its people, and no line of an event is longer.
PEOPLE = 300
PRESSURES = [(110, 70), (118, 76), (122, 80), (126, 82), (130, 84)]
# A journal of a million entries takes its time to be read; tests need no such patience.
support_server.START_SECONDS = 180


class World:
    """A server with data of its own under `folder`, gone when the block is left."""

    def __init__(self, context, name: str):
        self.context = context
        self.folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=context.folder))
        self.server = Server(self.folder)
        self.files = 0
        self.events = 0
        self.people = 0

    def __enter__(self) -> "World":
        self.start()
        return self

    def __exit__(self, *_):
        try:
            self.server.stop()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        self.server.start()
        self.load = Generator(self.context.generator, self.server.address)

    def restart(self):
        assert self.server.stop() == 0, f"it did not stop in order:\n{self.server.tail()}"
        self.start()

    @property
    def pid(self) -> int:
        return self.server.process.pid

    def client(self) -> Client:
        return Client(self.server.address, staff="bench")

    def batch(self, frames) -> Batch:
        self.files += 1
        return Batch(self.folder / f"messages-{self.files}", frames)

    def do(self, commands_of_stream, limit: float = 120):
        """Prepares: over one stream, in the order given, and everything must be taken."""
        batch = self.batch(commands.streamed(commands_of_stream))
        if batch.count:
            shape = Shape(1, STREAM_MAX)
            self.load.once("stream", EXCHANGE, batch, shape, limit=limit)
        batch.path.unlink()

    def measured(self, run) -> dict:
        """Runs a load and adds the server's CPU time for each answer, in µs."""
        before = machine.cpu_seconds(self.pid)
        said = run()
        spent = machine.cpu_seconds(self.pid) - before
        said["server_cpu_us"] = spent * 1e6 / said["answered"]
        return said

    # State

    def make_events(self, count: int, slots: int = PEOPLE) -> list[str]:
        codes = [f"ukur-{self.events + number}" for number in range(1, count + 1)]
        self.events += count
        made = []
        for code in codes:
            made.append(("create_event", {"event": code, "settings": commands.settings(slots)}))
            made.append(("open_event", {"event": code}))
        self.do(made)
        return codes

    def registrations(self, event: str, count: int):
        """Commands that register people nobody has seen before, whose numbers follow in order."""
        first = self.people
        self.people += count
        for index in range(first, first + count):
            yield (
                "add_registration",
                {
                    "event": event,
                    "person": Someone(index).message,
                    "purpose": "PURPOSE_BOTH",
                    "consent": "CONSENT_GIVEN",
                    # The look for people of a like name is measured by itself, under growth.
                    "not_a_duplicate": True,
                },
            )

    def register(self, events: list[str], each: int = PEOPLE):
        self.do(command for event in events for command in self.registrations(event, each))

    def receive_cards(self, events: list[str], first_person: int, each: int = PEOPLE):
        """A card for everybody of these events, who were registered in this order."""
        with self.client() as client:
            for place, event in enumerate(events):
                first = first_person + place * each
                people = [Someone(index) for index in range(first, first + each)]
                client.event = event
                file = cards_csv(people, serial="UKR-{:07}", first=first + 1)
                reply = client.upload("ReceiveCards", file, box="1")
                assert reply.received == each, f"{reply.received} of {each} cards came in"


def issues(events, each: int = PEOPLE, first: int = 1):
    for event in events:
        for number in range(first, first + each):
            yield {"event": event, "registration": number}


def tickets(events, each: int = PEOPLE):
    for event in events:
        for number in range(1, each + 1):
            yield event, f"A{number:03}"


def recordings(events, each: int = PEOPLE):
    """A blood pressure that is in order, for everybody with a queue number."""
    for place, (event, ticket) in enumerate(tickets(events, each)):
        upper, lower = PRESSURES[place % len(PRESSURES)]
        part = {
            "observations": [
                {"measurement": "sbp", "value": str(upper)},
                {"measurement": "dbp", "value": str(lower)},
            ]
        }
        yield {"event": event, "ticket": ticket, "station": "vitals", "part": part}


def hand_overs(events, each: int = PEOPLE):
    """The card of whoever has the number: it is found by the NIK."""
    for event, ticket in tickets(events, each):
        yield {"event": event, "ticket": ticket}


def reversals(events, each: int = PEOPLE):
    for event in events:
        for card in range(1, each + 1):
            yield {"event": event, "card": card, "reason": "measured again"}


def named(kind: str, commands_of_kind):
    return ((kind, fields) for fields in commands_of_kind)
