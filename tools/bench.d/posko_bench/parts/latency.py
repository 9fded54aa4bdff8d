"""How long one answer takes, by how much is under way; and on a busy day."""

from posko_bench import commands
from posko_bench.commands import KINDS, unary
from posko_bench.generator import EXCHANGE, ONE, Shape, frame
from posko_bench.parts.stack import HEALTH
from posko_bench.world import PEOPLE, World, issues, named

PART = "latency"
SHAPES = [ONE, Shape(1, 8), Shape(1, 64), Shape(1, 256), Shape(8, 1), Shape(8, 8), Shape(8, 32)]
BUSY_DAY = 50
BUSY_SHAPE = Shape(8, 32)
# "A few milliseconds."
BUSY_P99_MS = 5


class Grid:
    def __init__(self, context, world: World):
        self.context = context
        self.world = world
        self.empty = world.batch([frame(b"")])
        self.pings = world.batch(commands.pings())
        self.found: dict = {}

    def events(self, shape: Shape, way: str) -> list[str]:
        """As many as the shape uses up in about a second."""
        count = 4 if shape.in_flight == 1 else 24 if way == "unary" else 48
        events = self.world.make_events(max(2, count // (6 if self.context.quick else 1)))
        self.world.register(events)
        return events

    def measure(self, way: str, shape: Shape):
        load, seconds = self.world.load, self.context.seconds
        made = issues(self.events(shape, way))
        if way == "unary":
            path, idle, idle_path = KINDS["issue_ticket"].path, self.empty, HEALTH
            frames = unary("issue_ticket", made)
        else:
            path, idle, idle_path = EXCHANGE, self.pings, EXCHANGE
            frames = commands.streamed(named("issue_ticket", made))
        noop = load.again(way, idle_path, idle.path, shape, seconds / 3)
        durable = load.once(way, path, self.world.batch(frames), shape, seconds=seconds)
        self.found[f"{way}, {shape}"] = {"noop": noop, "durable": durable}
        name = "Exchange" if way == "stream" else "unary"
        self.row(f"ticket issue, {name}, {shape}", durable, noop)

    def row(self, what: str, durable: dict, noop: dict):
        shown = [durable[key] / 1e3 for key in ("p50_us", "p99_us", "p999_us")]
        self.context.table.add(
            PART,
            f"{what}, p99",
            shown[1],
            "ms",
            beside="no-op p99",
            beside_figure=noop["p99_us"] / 1e3,
            ratio=durable["p99_us"] / noop["p99_us"],
            note="p50 {:.2f}, p99.9 {:.2f} ms; no-op p50 {:.2f} ms".format(
                shown[0], shown[2], noop["p50_us"] / 1e3
            ),
        )

    def busy_day(self, way: str):
        """Requests come at their own time, whatever the server does."""
        seconds = 3 if self.context.quick else 10
        events = self.world.make_events(BUSY_DAY * seconds // PEOPLE + 1)
        self.world.register(events)
        made = issues(events)
        if way == "unary":
            path, frames = KINDS["issue_ticket"].path, unary("issue_ticket", made)
        else:
            path, frames = EXCHANGE, commands.streamed(named("issue_ticket", made))
        batch = self.world.batch(frames)
        said = self.world.load.once(way, path, batch, BUSY_SHAPE, rate=BUSY_DAY, seconds=seconds)
        self.found[f"{way}, {BUSY_DAY} a second"] = said
        name = "Exchange" if way == "stream" else "unary"
        self.context.table.bound(
            PART,
            f"ticket issue, {name}, {BUSY_DAY} a second over 8 conn., p99",
            said["p99_us"] / 1e3,
            "ms",
            BUSY_P99_MS,
            note=f"p50 {said['p50_us'] / 1e3:.2f}, max {said['max_us'] / 1e3:.2f} ms",
        )


def measure(context):
    with World(context, PART) as world:
        grid = Grid(context, world)
        context.table.raw[PART] = grid.found
        for way in ("unary", "stream"):
            for shape in SHAPES:
                context.need_time(10)
                grid.measure(way, shape)
        for way in ("unary", "stream"):
            context.need_time(15)
            grid.busy_day(way)
