"""Boards: 200 watchers of a day's lines while five things a second happen."""

import subprocess
import time

from posko_bench import machine
from posko_bench.commands import KINDS, unary
from posko_bench.generator import Batch, Shape, answers, frame
from posko_bench.world import World, issues

PART = "fanout"
WATCH = "/posko.v1.QueueService/WatchLines"
WATCHERS = 200
RATE = 5
# Every board has a connection of its own, or a gateway carries 25 boards on each.
SHAPES = [Shape(WATCHERS, 1), Shape(8, WATCHERS // 8)]


class Boards:
    """The watchers' process; what came and when is in `dump` when the block is left."""

    def __init__(self, context, world: World, shape: Shape, event: str, seconds: float):
        request = world.client().request("WatchLines", event=event).SerializeToString()
        file = Batch(world.folder / "boards", [frame(request)] * WATCHERS)
        self.dump = world.folder / "boards.dump"
        self.words = world.load.command(
            "watch", WATCH, file.path, shape, dump=self.dump, seconds=seconds, limit=seconds + 30
        )
        self.seconds = seconds

    def __enter__(self):
        self.process = subprocess.Popen(self.words, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline().strip()
        if line != "watching":
            self.__exit__()
            raise RuntimeError(f"not every board got its snapshot: {line!r}")
        return self

    def __exit__(self, *_):
        try:
            self.process.communicate(timeout=self.seconds + 35)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()


def delays(boards, changes, response) -> tuple[list[float], list[float]]:
    """Milliseconds from a change's answer, and from its sending, to its arrival at each board."""
    from support import contract

    answered, sent = {}, {}
    for came, begun, _, message in answers(changes):
        sequence = contract.message(response).FromString(message).receipt.sequence
        answered[sequence], sent[sequence] = came, begun
    update = contract.type_named("WatchLinesResponse")
    after_answer, after_sending = [], []
    known = {}
    for came, _, board, message in answers(boards):
        sequence = update.FromString(message).sequence
        for one in range(known.get(board, sequence) + 1, sequence + 1):
            if one in answered:
                after_answer.append((came - answered[one]) / 1e6)
                after_sending.append((came - sent[one]) / 1e6)
        known[board] = sequence
    return after_answer, after_sending


def measure(context):
    for shape in SHAPES[:1] if context.quick else SHAPES:
        context.need_time(25)
        with World(context, PART) as world:
            one_shape(context, world, shape)


def one_shape(context, world: World, shape: Shape):
    from support import contract

    seconds = 3 if context.quick else 10
    (event,) = world.make_events(1)
    world.register([event])
    batch = world.batch(unary("issue_ticket", issues([event])))
    dump = world.folder / "changes.dump"
    memory = machine.memory_mib(world.pid)["rss"]
    # Boards stay a little longer than the changes go on.
    with Boards(context, world, shape, event, seconds + 3) as boards:
        each = (machine.memory_mib(world.pid)["rss"] - memory) * 1024 / WATCHERS
        before, clock = machine.cpu_seconds(world.pid), time.monotonic()
        watching = machine.cpu_seconds(boards.process.pid)
        said = world.load.once(
            "unary", KINDS["issue_ticket"].path, batch, Shape(1, 64), rate=RATE,
            seconds=seconds, dump=dump,
        )
        wall = time.monotonic() - clock
        share = (machine.cpu_seconds(world.pid) - before) / wall * 100
        own = (machine.cpu_seconds(boards.process.pid) - watching) / wall * 100
    response = contract.METHODS["IssueTicket"].output_type
    after_answer, after_sending = delays(boards.dump, dump, response)
    report(context.table, shape, said, (share, own, each), after_answer, after_sending)


def report(table, shape: Shape, said, costs, after_answer, after_sending):
    share, own, each = costs
    what = f"{WATCHERS} boards on {shape.connections} conn., {RATE} changes a second"
    expected = said["answered"] * WATCHERS
    seen = len(after_answer)
    p99 = machine.quantile(after_sending, 0.99)
    note = f"p50 {machine.quantile(after_sending, 0.5):.1f} ms; {seen} of {expected} seen"
    table.add(PART, f"{what}: from sending to a board, p99", p99, "ms", note=note)
    p99 = machine.quantile(after_answer, 0.99)
    note = f"p50 {machine.quantile(after_answer, 0.5):.1f} ms"
    table.add(PART, f"{what}: from the answer to a board, p99", p99, "ms", note=note)
    note = f"{each:.0f} KiB a board; the boards' own process {own:.1f} %"
    table.add(PART, f"{what}: server CPU", share, "% of a core", note=note)
    table.raw.setdefault(PART, {})[str(shape)] = {
        "server_cpu_percent": share,
        "watcher_cpu_percent": own,
        "seen": seen,
        "expected": expected,
        "after_sending_ms": [machine.quantile(after_sending, q) for q in (0.5, 0.99, 1)],
        "after_answer_ms": [machine.quantile(after_answer, q) for q in (0.5, 0.99, 1)],
    }
    if seen != expected:
        table.problem(PART, f"{what}: {seen} of {expected} changes were seen")
