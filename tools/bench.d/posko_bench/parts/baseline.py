"""What a team would write instead: a small server of Python and SQLite, measured side by side.

The folder given with --baseline has base_grpc_server.py and base_queue.proto. Both servers get the
same load from the same generator, in turns.
"""

import os
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path

from posko_bench import commands, machine
from posko_bench.commands import KINDS, unary
from posko_bench.generator import EXCHANGE, Batch, Generator, Shape, answers, frame, good
from posko_bench.world import PEOPLE, World, issues, named

PART = "baseline"
ISSUE = "/peers.Queue/Issue"
# One connection a caller is what this server is usually measured with; the better of both counts.
SHAPES = [Shape(64, 1), Shape(8, 8)]
SHAPE = Shape(8, 8)
RACERS = 600
RACE = Shape(8, RACERS // 8)
UNLIMITED = 10**9


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Baseline:
    """The small server with a database of its own, ended by its handle."""

    def __init__(self, context, generated: Path, name: str, slots: int):
        self.context = context
        self.generated = generated
        self.database = context.folder / f"baseline-{name}.db"
        self.slots = slots
        self.address = f"127.0.0.1:{free_port()}"

    def __enter__(self) -> "Baseline":
        script = self.context.baseline / "base_grpc_server.py"
        port = self.address.rsplit(":", 1)[1]
        self.log = (self.context.folder / "baseline.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, str(script), port, str(self.database), str(self.slots)],
            env=os.environ | {"PYTHONPATH": str(self.generated)},
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
        )
        self.wait()
        self.load = Generator(self.context.generator, self.address)
        return self

    def wait(self):
        host, port = self.address.rsplit(":", 1)
        for _ in range(100):
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection((host, int(port)), 1).close()
                return
            except OSError:
                time.sleep(0.1)
        self.__exit__()
        raise RuntimeError("the baseline does not listen; see its log")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
        self.log.close()
        for ending in ("", "-wal", "-shm"):
            Path(f"{self.database}{ending}").unlink(missing_ok=True)


def text_field(number: int, text: str) -> bytes:
    return struct.pack("BB", number << 3 | 2, len(text)) + text.encode()


def generate(context) -> Path:
    from grpc_tools import protoc

    generated = context.folder / "baseline-generated"
    generated.mkdir()
    proto = context.baseline / "base_queue.proto"
    words = ["protoc", f"-I{context.baseline}", f"--python_out={generated}"]
    if protoc.main([*words, f"--grpc_python_out={generated}", str(proto)]) != 0:
        raise RuntimeError("protoc refuses the baseline's contract")
    return generated


class Sides:
    def __init__(self, context):
        self.context = context
        self.generated = generate(context)
        request = frame(text_field(1, "e") + text_field(2, "Ada Example"))
        self.request = Batch(context.folder / "baseline-request", [request])

    def theirs(self) -> float:
        rates = []
        for shape in SHAPES:
            with Baseline(self.context, self.generated, "issue", UNLIMITED) as small:
                seconds = self.context.seconds
                said = small.load.again("unary", ISSUE, self.request.path, shape, seconds)
                rates.append(said["per_second"])
        return max(rates)

    def their_race(self) -> float:
        """Seconds until 600 callers for 300 numbers all know how it ended."""
        with Baseline(self.context, self.generated, "race", PEOPLE) as small:
            dump = self.context.folder / "race"
            batch = Batch(
                self.context.folder / "racers",
                [
                    frame(text_field(1, "e") + text_field(2, "Ada") + text_field(3, f"k{n}"))
                    for n in range(RACERS)
                ],
            )
            said = good(small.load.run("unary", ISSUE, batch.path, RACE, dump=dump))
            # Field 1 is `ok`; a refusal leaves it out.
            won = sum(message.startswith(b"\x08\x01") for *_, message in answers(dump))
            assert won == PEOPLE, f"{won} of {PEOPLE} numbers given"
        return said["seconds"]

    def ours(self, world: World, share: int) -> tuple[float, float]:
        events = world.make_events(2 * share)
        world.register(events)
        seconds = self.context.seconds
        calls = world.batch(unary("issue_ticket", issues(events[:share])))
        path = KINDS["issue_ticket"].path
        slow = world.load.once("unary", path, calls, SHAPE, seconds=seconds)
        stream = named("issue_ticket", issues(events[share:]))
        messages = world.batch(commands.streamed(stream))
        fast = world.load.once("stream", EXCHANGE, messages, SHAPE, seconds=seconds)
        return slow["per_second"], fast["per_second"]

    def our_race(self, world: World, way: str) -> float:
        (event,) = world.make_events(1)
        racers = []
        for _, fields in world.registrations(event, RACERS):
            # As a desk sends it, with the look for people of a like name.
            racers.append(fields | {"not_a_duplicate": False})
        if way == "unary":
            path, frames = KINDS["add_registration"].path, unary("add_registration", racers)
        else:
            path, frames = EXCHANGE, commands.streamed(named("add_registration", racers))
        said = world.load.once(way, path, world.batch(frames), RACE)
        with world.client() as client:
            slots = client.GetSummary(event=event).slots
        assert (slots.taken, slots.waitlisted) == (PEOPLE, RACERS - PEOPLE), slots
        return said["seconds"]


def measure(context):
    if context.baseline is None:
        context.table.problem(PART, "no folder was given with --baseline")
        return
    sides = Sides(context)
    share = 10 if context.quick else 80
    theirs, unary_rates, stream_rates = [], [], []
    their_races, races = [], {"unary": [], "stream": []}
    with World(context, PART) as world:
        sides.ours(world, 4)  # Warms up.
        for _ in range(context.rounds):
            context.need_time(15)
            theirs.append(sides.theirs())
            slow, fast = sides.ours(world, share)
            unary_rates.append(slow)
            stream_rates.append(fast)
            their_races.append(sides.their_race())
            for way, found in races.items():
                found.append(sides.our_race(world, way))
    context.table.raw[PART] = {
        "theirs": theirs,
        "unary": unary_rates,
        "stream": stream_rates,
        "their_races": their_races,
        "races": races,
    }
    report(context.table, theirs, unary_rates, stream_rates, their_races, races)


def report(table, theirs, unary_rates, stream_rates, their_races, races):
    middle = machine.median
    beside = "Python, better of 64×1 and 8×8"
    for name, rates, least in (("unary", unary_rates, 4), ("Exchange", stream_rates, 20)):
        what = f"ticket issue, {name}, 64 in flight"
        table.ratio(PART, what, middle(rates), "/s", beside, middle(theirs), least=least)
    race = middle(their_races)
    for way, took in races.items():
        name = "Exchange" if way == "stream" else way
        table.add(
            PART,
            f"{RACERS} racing for {PEOPLE} slots, {name}",
            middle(took),
            "s",
            beside="Python",
            beside_figure=race,
            ratio=middle(took) / race,
            wanted="< 0.2 s",
            met=middle(took) < 0.2,
        )
