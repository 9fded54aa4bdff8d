"""Files of a village office and of a regency: rows a second, and memory."""

import time

from posko_bench import machine
from posko_bench.world import World
from support.people import Someone, roster_csv

PART = "intake"
VILLAGE_ROWS = 19_800
REGENCY_ROWS = 590_000
PATIENCE = 240


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
        with self.world.client() as client:
            client.event = event
            reply = client.upload("ImportRoster", file, timeout=PATIENCE, dry_run=dry_run)
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
        (event,) = self.world.make_events(1)
        dry = self.run(event, file, rows, dry_run=True)
        real = self.run(event, file, rows, dry_run=False)
        self.found[str(rows)] = {"dry": dry, "real": real}
        table = self.context.table
        for name, one in (("checked only", dry), ("imported", real)):
            note = f"{one['seconds']:.2f} s, {one['cpu_us']:.0f} µs CPU a row"
            table.add(PART, f"{rows:,} rows {name}", one["rows_per_second"], "rows/s", note=note)
        grown = dry["peak_mib"] - dry["before_mib"]
        table.add(PART, f"{rows:,} rows checked only: peak above before", grown, "MiB")
        grown = real["peak_mib"] - real["after_mib"]
        note = "{:.0f} before, {:.0f} peak, {:.0f} after: the roster is kept in memory".format(
            real["before_mib"], real["peak_mib"], real["after_mib"]
        )
        table.add(PART, f"{rows:,} rows imported: peak above after", grown, "MiB", note=note)
        return dry, real


def measure(context):
    raw = context.table.raw
    with World(context, PART) as world:
        imports = Imports(context, world)
        raw[PART] = imports.found
        warm = roster_csv([Someone(index) for index in range(1000)])
        (event,) = world.make_events(1)
        imports.run(event, warm, 1000, dry_run=True)
        people = [Someone(index) for index in range(VILLAGE_ROWS)]
        small, _ = imports.measure(roster_csv(people), VILLAGE_ROWS)
        large_rows = REGENCY_ROWS // 10 if context.quick else REGENCY_ROWS
        context.need_time(60)
        people = (Someone(index) for index in range(large_rows))
        large, _ = imports.measure(roster_csv(people), large_rows)
    table = context.table
    pair = [one["rows_per_second"] for one in (large, small)]
    what = "rows a second of the large file, checked only"
    table.ratio(PART, what, pair[0], "rows/s", "of the small one", pair[1], least=0.8)
    grown = [one["peak_mib"] - one["before_mib"] for one in (large, small)]
    table.bound(
        PART,
        "memory that checking the large file takes beyond the small one",
        grown[0] - grown[1],
        "MiB",
        16,
    )
