"""Durable commands beside the stack's own ceilings: a no-op call, a no-op on the stream."""

import re
import subprocess

from posko_bench import commands, machine
from posko_bench.commands import KINDS, unary
from posko_bench.generator import EXCHANGE, ONE, Shape, frame
from posko_bench.world import World, hand_overs, issues, named, recordings

PART = "stack"
HEALTH = "/grpc.health.v1.Health/Check"
KINDS_MEASURED = {
    "ticket issue": "issue_ticket",
    "screening record": "record_screening",
    "card hand-over": "hand_over_card",
}
UNARY = [ONE, Shape(8, 8), Shape(8, 32)]
STREAM = [ONE, Shape(8, 8), Shape(8, 32)]
WANTED_UNARY = {1: 0.5, 64: 0.8, 256: 0.8}
# Of an event's people: which share each measurement may use up.
SHARES = {("unary", 1): 0.06, ("unary", 64): 0.2, ("unary", 256): 0.2}
SHARES |= {("stream", 1): 0.06, ("stream", 64): 0.24, ("stream", 256): 0.24}


class Round:
    """One fresh server, every command once in every shape, each beside its own no-op."""

    def __init__(self, context, world: World, events: int):
        self.context = context
        self.world = world
        self.figures: dict = {}
        self.empty = world.batch([frame(b"")])
        self.pings = world.batch(commands.pings())
        self.events = world.make_events(events)
        world.register(self.events)
        world.receive_cards(self.events, first_person=0)
        self.warm_up()

    def warm_up(self):
        self.noop("unary", UNARY[-1])
        self.noop("stream", STREAM[-1])

    def noop(self, way: str, shape: Shape) -> dict:
        load, seconds = self.world.load, self.context.seconds / 2
        if way == "unary":
            return self.world.measured(
                lambda: load.again("unary", HEALTH, self.empty.path, shape, seconds)
            )
        return self.world.measured(
            lambda: load.again("stream", EXCHANGE, self.pings.path, shape, seconds)
        )

    def measure(self, kind: str, make):
        """`make` gives the commands for some of the events."""
        first = 0
        for way, shapes in (("unary", UNARY), ("stream", STREAM)):
            for shape in shapes:
                size = max(1, int(len(self.events) * SHARES[way, shape.in_flight]))
                events = self.events[first : first + size]
                first += size
                self.figures[way, kind, shape.in_flight] = self.pair(
                    way, kind, shape, list(make(events))
                )

    def pair(self, way: str, kind: str, shape: Shape, made: list) -> tuple[dict, dict]:
        before = self.noop(way, shape)
        name, path = KINDS_MEASURED[kind], EXCHANGE
        if way == "unary":
            path, frames = KINDS[name].path, unary(name, made)
        else:
            frames = commands.streamed(named(name, made))
        batch = self.world.batch(frames)
        said = self.world.measured(
            lambda: self.world.load.once(way, path, batch, shape, seconds=self.context.seconds)
        )
        # What the time did not suffice for is done now: the next kind needs it.
        if batch.left:
            self.world.load.once(way, path, batch, Shape(1, 256))
        after = self.noop(way, shape)
        batch.path.unlink()
        both = [before, after]
        noop = {key: machine.median([one[key] for one in both]) for key in NUMBERS}
        return said, noop

    def play(self):
        self.measure("ticket issue", issues)
        self.measure("screening record", recordings)
        self.measure("card hand-over", hand_overs)


NUMBERS = ["per_second", "p50_us", "p99_us", "p999_us", "server_cpu_us"]


def by_h2load(one: Round, shape: Shape, seconds: int = 1) -> float:
    """The same no-op from a load generator of other people."""
    words = ["h2load", "-c", str(shape.connections), "-m", str(shape.each), "-D", str(seconds)]
    words += ["-d", str(one.empty.path), "-H", "content-type: application/grpc"]
    words += ["-H", "te: trailers", f"http://{one.world.server.address}{HEALTH}"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    found = re.search(r"finished in [^,]+, ([\d.]+) req/s", done.stdout)
    if done.returncode != 0 or not found:
        raise RuntimeError(f"h2load: {done.stderr.strip() or done.stdout.strip()}")
    return float(found[1])


def check_generator(context, one: Round):
    """In turns, the best of each: both should come to what the server can do."""
    theirs, ours = [], []
    for _ in range(2 if context.quick else 4):
        theirs.append(by_h2load(one, UNARY[1]))
        ours.append(one.noop("unary", UNARY[1])["per_second"])
    what = "no-op call, 64 in flight, by h2load"
    context.table.ratio(PART, what, max(theirs), "/s", "own generator", max(ours))


def measure(context):
    events = 40 if context.quick else 240
    rounds, syncs = [], []
    for _ in range(context.rounds):
        if rounds and context.left < 120:
            break
        context.need_time(20)
        with World(context, PART) as world:
            one = Round(context, world, events)
            one.play()
            if not rounds:
                check_generator(context, one)
            rounds.append(one.figures)
        syncs.append(machine.sync_latency(context.folder, 0.3)["p50_us"])
    context.table.raw[PART] = [
        {f"{way}, {kind}, {count}": pair for (way, kind, count), pair in one.items()}
        for one in rounds
    ]
    report(context.table, rounds, machine.median(syncs))


def middle(rounds, key, name: str, of: int = 0) -> float:
    return machine.median([one[key][of][name] for one in rounds])


def report(table, rounds, sync: float):
    for way, noop in (("unary", "no-op call"), ("stream", "no-op on Exchange")):
        for (one_way, kind, in_flight), _ in rounds[0].items():
            if one_way == way and kind == "ticket issue":
                key = (way, kind, in_flight)
                cpu = middle(rounds, key, "server_cpu_us", of=1)
                rate = middle(rounds, key, "per_second", of=1)
                note = f"{cpu:.0f} µs CPU each"
                table.add(PART, f"{noop}, {in_flight} in flight", rate, "/s", note=note)
    for kind in KINDS_MEASURED:
        for way in ("unary", "stream"):
            for in_flight in (1, 64, 256):
                report_one(table, rounds, (way, kind, in_flight), sync)
    for kind in KINDS_MEASURED:
        for in_flight in (64, 256):
            fast = middle(rounds, ("stream", kind, in_flight), "per_second")
            slow = middle(rounds, ("unary", kind, in_flight), "per_second")
            what = f"{kind}, Exchange, {in_flight} in flight"
            table.ratio(PART, what, fast, "/s", "unary", slow, least=4)


def report_one(table, rounds, key, sync: float):
    way, kind, in_flight = key
    rate = middle(rounds, key, "per_second")
    noop = middle(rounds, key, "per_second", of=1)
    # The ratio of each round, then the median: noise of the machine is in both of a pair.
    ratio = machine.median(
        [one[key][0]["per_second"] / one[key][1]["per_second"] for one in rounds]
    )
    wanted = WANTED_UNARY[in_flight] if way == "unary" else 0.7 if in_flight > 1 else None
    cpu = [middle(rounds, key, "server_cpu_us", of=of) for of in (0, 1)]
    note = f"server CPU {cpu[0]:.0f} µs, no-op {cpu[1]:.0f} µs"
    if in_flight == 1:
        note += f", p50 {middle(rounds, key, 'p50_us'):.0f} µs, fdatasync {sync:.0f} µs"
    name = "Exchange" if way == "stream" else "unary"
    table.ratio(
        PART,
        f"{kind}, {name}, {in_flight} in flight",
        rate,
        "/s",
        "no-op",
        noop,
        ratio=ratio,
        least=wanted,
        note=note,
    )
