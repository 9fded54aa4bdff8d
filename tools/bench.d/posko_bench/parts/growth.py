"""How cost grows with the journal, and with the size of one event."""

import contextlib
import sqlite3
import time

from posko_bench import commands, machine
from posko_bench.commands import KINDS, unary
from posko_bench.generator import EXCHANGE, ONE, Shape
from posko_bench.world import PEOPLE, World, issues, named, recordings

PART = "growth"
# Create, open, register, issue, two recordings: entries of one event that is made here.
ENTRIES = 2 + 4 * PEOPLE
SIZES = [10_000, 100_000, 1_000_000]
QUICK_SIZES = [5_000, 20_000, 60_000]
# An event has at most 100,000 slots, and the probes want some of them.
CROWDS = [1_000, 10_000, 98_000]
PROBES = 1_000
# Flat within noise: two cores serve and load at once.
FLAT = 1.3


def grow(context, world: World, entries: int) -> int:
    """Adds events until the journal has about so many entries; returns how many it has."""
    have = count(world)
    while have + ENTRIES / 2 < entries:
        context.need_time(30)
        events = world.make_events(min(50, max(1, round((entries - have) / ENTRIES))))
        world.register(events)
        world.do(named("issue_ticket", issues(events)))
        for _ in range(2):
            world.do(named("record_screening", recordings(events)))
        have += len(events) * ENTRIES
    return have


def journal(world: World):
    return world.server.data / "journal.sqlite"


def count(world: World) -> int:
    place = f"file:{journal(world)}?mode=ro"
    # Closed at once: only the last connection to leave tidies the files up.
    with contextlib.closing(sqlite3.connect(place, uri=True)) as database:
        return database.execute("SELECT count(*) FROM entry").fetchone()[0]


def start(world: World, found: dict):
    """Starts the server anew; notes how long that took and what it had left on the disk."""
    assert world.server.stop(60) == 0
    # Stopped in order, nothing is left beside the journal's file.
    found["bytes"] = sum(path.stat().st_size for path in world.server.data.iterdir())
    begun = time.monotonic()
    world.start()
    found.setdefault("starts", []).append(time.monotonic() - begun)
    found["start_seconds"] = min(found["starts"])


def per_command(world: World, rounds: int) -> dict:
    """On a new event of a day's size, so that only what lies behind it differs.

    The best of several: what another program took from the machine is not the journal's cost.
    """
    stream, single = [], []
    for _ in range(rounds):
        events = world.make_events(4)
        world.register(events)
        made = list(issues(events[1:]))
        batch = world.batch(commands.streamed(named("issue_ticket", made)))
        stream.append(world.load.once("stream", EXCHANGE, batch, Shape(1, 64)))
        batch = world.batch(unary("issue_ticket", issues(events[:1])))
        path = KINDS["issue_ticket"].path
        single.append(world.load.once("unary", path, batch, ONE))
    return {
        "stream_us": min(1e6 / one["per_second"] for one in stream),
        "unary_p50_us": min(one["p50_us"] for one in single),
    }


def measure_journals(context, found: list[dict]):
    with World(context, PART) as world:
        per_command(world, 1)  # Warms up.
        for size in QUICK_SIZES if context.quick else SIZES:
            # The largest takes about a minute to make and a quarter of one to read.
            context.need_time(size / 10_000 + 15)
            clock = time.monotonic()
            grow(context, world, size)
            one = {"grow_seconds": time.monotonic() - clock}
            for _ in range(1 if size > 500_000 else 3):
                start(world, one)
            one["entries"] = count(world)
            one["rss_mib"] = machine.memory_mib(world.pid)["rss"]
            found.append(one | per_command(world, max(3, context.rounds)))
            report_journal(context.table, found)


def report_journal(table, found: list[dict]):
    """The newest of the list, beside the smallest."""
    first, one = found[0], found[-1]
    what = f"journal of {one['entries']:,} entries"
    for key, name in (
        ("stream_us", "a command over Exchange, 64 in flight"),
        ("unary_p50_us", "a unary command, 1 in flight, p50"),
    ):
        if one is first:
            table.add(PART, f"{what}: {name}", one[key], "µs")
        else:
            beside = f"with {first['entries']:,}"
            table.ratio(PART, f"{what}: {name}", one[key], "µs", beside, first[key], most=FLAT)
    note = f"{one['start_seconds'] * 1e6 / one['entries']:.1f} µs an entry"
    table.add(PART, f"{what}: start", one["start_seconds"], "s", note=note)
    note = f"resident after the start {one['rss_mib']:.0f} MiB"
    table.add(PART, f"{what}: file", one["bytes"] / one["entries"], "bytes/entry", note=note)
    if len(found) > 2:
        report_slope(table, *found[-3:])


def report_slope(table, small: dict, middle: dict, large: dict):
    """Linear: a further entry costs the start as much in the largest journal as in the middle."""
    slopes = [
        (b["start_seconds"] - a["start_seconds"]) * 1e6 / (b["entries"] - a["entries"])
        for a, b in ((small, middle), (middle, large))
    ]
    what = f"start, each further entry up to {large['entries']:,}"
    beside = f"up to {middle['entries']:,}"
    table.ratio(PART, what, slopes[1], "µs", beside, slopes[0], most=FLAT)


class Crowd:
    """One event of so many people, and what one more command costs in it."""

    def __init__(self, world: World, people: int):
        self.world = world
        self.people = people
        (self.event,) = world.make_events(1, slots=min(people + 2 * PROBES, 100_000))
        world.register([self.event], people)
        world.do(named("issue_ticket", issues([self.event], people)))

    def costs(self) -> dict:
        return {name: self.cost(made) for name, made in self.ways()}

    def ways(self):
        event, people = self.event, self.people
        yield (
            "registration",
            # As a desk sends it, with the look for people of a like name.
            [
                (kind, fields | {"not_a_duplicate": False})
                for kind, fields in self.world.registrations(event, PROBES)
            ],
        )
        new = issues([event], PROBES, first=people + 1)
        yield "ticket issue", list(named("issue_ticket", new))
        # Those at the end of the line.
        late = list(recordings([event], people))[-PROBES:]
        yield "screening record", list(named("record_screening", late))
        desk = {"event": event, "station": "vitals", "counter": 1}
        back = {"event": event, "ticket": "A001"}
        yield "call and undo", [("call_next", desk), ("undo_call", back)] * (PROBES // 2)

    def cost(self, made) -> float:
        """µs a command, over one stream in the order given."""
        batch = self.world.batch(commands.streamed(made))
        said = self.world.load.once("stream", EXCHANGE, batch, Shape(1, 64))
        return 1e6 / said["per_second"]


def measure_crowds(context, found: dict):
    with World(context, PART) as world:
        Crowd(world, CROWDS[0]).costs()  # Warms up.
        for people in CROWDS[:2] if context.quick else CROWDS:
            context.need_time(30)
            several = [Crowd(world, people).costs() for _ in range(3 if people < 50_000 else 1)]
            found[people] = {
                name: min(one[name] for one in several) for name in several[0]
            }
            report_crowd(context.table, found, people)


def report_crowd(table, found: dict, people: int):
    first = found[CROWDS[0]]
    for name, cost in found[people].items():
        what = f"one event of {people:,} people: {name}, Exchange"
        if people == CROWDS[0]:
            table.add(PART, what, cost, "µs")
        else:
            beside = f"of {CROWDS[0]:,}"
            table.ratio(PART, what, cost, "µs", beside, first[name], most=FLAT)


def measure(context):
    raw = context.table.raw[PART] = {"journals": [], "crowds": {}}
    measure_journals(context, raw["journals"])
    measure_crowds(context, raw["crowds"])
