"""Files of a village office and of a regency: rows a second, and memory."""

import time

from posko_bench import machine
from posko_bench.world import World
from support.people import Someone, roster_csv

PART = "intake"
VILLAGE_ROWS = 19_800
REGENCY_ROWS = 590_000
# Longest wait for one file; what is not done by then counts as not measured.
PATIENCE = 150


class Imports:
    def __init__(self, context, world: World):
        self.context = context
        self.world = world
        self.found: dict = {}

    def run(self, event: str, file: bytes, rows: int, dry_run: bool) -> dict:
        pid = self.world.pid
        before = machine.memory_mib(pid)["rss"]
        machine.forget_peak(pid)
        cpu, clock = machine.cpu_seconds(pid), time.monotonic()
        patience = max(5, min(PATIENCE, self.context.left - 15))
        with self.world.client() as client:
            client.event = event
            reply = client.upload("ImportRoster", file, timeout=patience, dry_run=dry_run)
        took = time.monotonic() - clock
        assert (reply.added, reply.refused) == (rows, 0), reply
        after = machine.memory_mib(pid)
        return {
            "rows": rows,
            "dry_run": dry_run,
            "seconds": took,
            "rows_per_second": rows / took,
            "cpu_us": (machine.cpu_seconds(pid) - cpu) * 1e6 / rows,
            "before_mib": before,
            "peak_mib": after["peak"],
            "after_mib": after["rss"],
        }

    def measure(self, file: bytes, rows: int):
        """Imported first: it is what was asked for; then checked only, which keeps nothing."""
        (event, other) = self.world.make_events(2)
        real = self.run(event, file, rows, dry_run=False)
        self.found[f"{rows} imported"] = real
        self.world.restart()
        real["restarted_mib"] = machine.memory_mib(self.world.pid)["rss"]
        self.rate(real, f"{rows:,} rows imported")
        table = self.context.table
        what = f"{rows:,} rows imported: peak"
        beside = "resident after a restart"
        note = f"{real['before_mib']:.0f} before; the roster itself is kept in memory"
        table.ratio(
            PART, what, real["peak_mib"], "MiB", beside, real["restarted_mib"], most=1.25, note=note
        )
        dry = self.run(other, file, rows, dry_run=True)
        self.found[f"{rows} checked"] = dry
        self.rate(dry, f"{rows:,} rows checked only")
        dry["grown_mib"] = dry["peak_mib"] - dry["before_mib"]
        table.add(PART, f"{rows:,} rows checked only: peak above before", dry["grown_mib"], "MiB")

    def rate(self, one: dict, what: str):
        note = f"{one['seconds']:.2f} s, {one['cpu_us']:.0f} µs CPU a row"
        self.context.table.add(PART, what, one["rows_per_second"], "rows/s", note=note)

    def pair(self, name: str, key: str, large: int, small: int) -> tuple[float, float]:
        return self.found[f"{large} {name}"][key], self.found[f"{small} {name}"][key]


def measure(context):
    with World(context, PART) as world:
        imports = Imports(context, world)
        context.table.raw[PART] = imports.found
        warm = roster_csv([Someone(index) for index in range(1000)])
        (event,) = world.make_events(1)
        imports.run(event, warm, 1000, dry_run=True)
        people = [Someone(index) for index in range(VILLAGE_ROWS)]
        imports.measure(roster_csv(people), VILLAGE_ROWS)
        large = REGENCY_ROWS // 10 if context.quick else REGENCY_ROWS
        context.need_time(60)
        people = (Someone(index) for index in range(large))
        try:
            imports.measure(roster_csv(people), large)
        finally:
            report(context.table, imports, large)


def report(table, imports: Imports, large: int):
    """What of the large file was measured, beside the small one."""
    if f"{large} imported" in imports.found:
        rate, small = imports.pair("imported", "cpu_us", large, VILLAGE_ROWS)
        what = "CPU a row of the large file, imported"
        table.ratio(PART, what, rate, "µs", "of the small one", small, most=1.3)
    if f"{large} checked" in imports.found:
        grown, small = imports.pair("checked", "grown_mib", large, VILLAGE_ROWS)
        what = "memory that checking the large file takes beyond the small one"
        table.bound(PART, what, grown - small, "MiB", 16)
