"""What a request costs: transactions, the server's CPU, its memory."""

import re
import subprocess
import time

from posko_bench import commands, machine
from posko_bench.commands import KINDS, unary
from posko_bench.generator import EXCHANGE, ONE, Shape, frame
from posko_bench.parts.stack import HEALTH
from posko_bench.world import PEOPLE, World, hand_overs, issues, named, recordings

PART = "cost"
# (way, shape, events it may use up)
MEASURED = [
    ("unary", ONE, 8),
    ("unary", Shape(8, 8), 60),
    ("unary", Shape(8, 32), 60),
    ("stream", ONE, 8),
    ("stream", Shape(8, 8), 100),
    ("stream", Shape(8, 32), 100),
]
WRITTEN = re.compile(r"entries=(\d+)\b.*\btransactions=(\d+)\b.*journal written")
WRITTEN_OTHER = re.compile(r"journal written.*\bentries=(\d+)\b.*\btransactions=(\d+)\b")


class SyncCounter:
    """Counts the server's fdatasync calls where it does not tell its transactions itself."""

    def __init__(self, pid: int):
        self.pid = pid

    def __enter__(self):
        words = ["perf", "stat", "-x,", "-e", "syscalls:sys_enter_fdatasync", "-p", str(self.pid)]
        try:
            self.process = subprocess.Popen(
                words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
        except OSError:
            self.process = None
        time.sleep(0.2)  # perf says nowhere that it has begun.
        return self

    def __exit__(self, *_):
        self.count = None
        if self.process is None:
            return
        self.process.send_signal(2)
        try:
            said = self.process.communicate(timeout=10)[1].decode()
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            return
        found = re.search(r"^(\d+),", said, re.MULTILINE)
        self.count = int(found.group(1)) if found else None


def told(world: World) -> int | None:
    """Transactions since the server started, which it tells when it ends."""
    log = world.server.log_text()
    found = WRITTEN.findall(log) or WRITTEN_OTHER.findall(log)
    return int(found[-1][1]) if found else None


def transactions(context, world: World, way: str, shape: Shape, events: list[str]):
    """Starts the server anew, so that it counts nothing but these commands."""
    world.restart()
    if way == "unary":
        path, frames = KINDS["issue_ticket"].path, unary("issue_ticket", issues(events))
    else:
        path, frames = EXCHANGE, commands.streamed(named("issue_ticket", issues(events)))
    batch = world.batch(frames)
    # A new process has much to do once; the no-op writes nothing.
    pings = world.batch(commands.pings())
    world.load.again("stream", EXCHANGE, pings.path, shape, 0.5)
    world.load.again("unary", HEALTH, world.batch([frame(b"")]).path, shape, 0.5)
    with SyncCounter(world.pid) as counter:
        said = world.measured(
            lambda: world.load.once(way, path, batch, shape, seconds=context.seconds)
        )
    before = told(world)
    assert world.server.stop() == 0
    after = told(world)
    count, source = (after, "told") if after != before or before else (counter.count, "fdatasync")
    world.start()
    said["transactions"], said["counted_by"] = count, source
    report(context.table, way, shape, said)
    return said


def report(table, way: str, shape: Shape, said: dict):
    name = "Exchange" if way == "stream" else "unary"
    what = f"ticket issue, {name}, {shape.in_flight} in flight"
    load_cpu = said["cpu_s"] * 1e6 / said["answered"]
    note = f"the load generator {load_cpu:.0f} µs"
    table.add(PART, f"{what}: server CPU each", said["server_cpu_us"], "µs", note=note)
    if not said["transactions"]:
        table.problem(PART, f"{what}: nobody counts the transactions")
        return
    per_second = said["transactions"] / said["seconds"]
    by = "told by the server" if said["counted_by"] == "told" else "fdatasync calls"
    table.add(PART, f"{what}: commits", per_second, "/s", note=by)
    each = said["answered"] / said["transactions"]
    table.add(PART, f"{what}: entries a transaction", each, "")


def settled(world: World) -> dict:
    time.sleep(0.5)
    return machine.memory_mib(world.pid)


def memory(context):
    table, raw = context.table, {}
    many = 100 if context.quick else 1000
    with World(context, PART) as world:
        raw["idle"] = settled(world)
        table.add(PART, "resident memory, idle", raw["idle"]["rss"], "MiB")
        (event,) = world.make_events(1)
        world.register([event])
        world.receive_cards([event], first_person=0)
        world.do(named("issue_ticket", issues([event])))
        world.do(named("record_screening", recordings([event])))
        world.do(named("hand_over_card", hand_overs([event])))
        raw["one"] = settled(world)
        idle = raw["idle"]["rss"]
        table.add(PART, "with one event full", raw["one"]["rss"], "MiB", note=f"idle {idle:.0f}")
        for _ in range(many // 100):
            context.need_time(20)
            events = world.make_events(100)
            world.register(events)
            world.do(named("issue_ticket", issues(events)))
        raw["many"] = settled(world)
        each = (raw["many"]["rss"] - raw["one"]["rss"]) * 1024 / many / PEOPLE
        note = f"{each:.1f} KiB a person, peak {raw['many']['peak']:.0f} MiB"
        what = f"with {many} events of {PEOPLE} people touched"
        table.add(PART, what, raw["many"]["rss"], "MiB", note=note)
    return raw


def measure(context):
    raw = context.table.raw[PART] = {}
    with World(context, PART) as world:
        for way, shape, count in MEASURED:
            context.need_time(15)
            events = world.make_events(max(2, count // (6 if context.quick else 1)))
            world.register(events)
            raw[f"{way}, {shape}"] = transactions(context, world, way, shape, events)
    raw["memory"] = memory(context)
