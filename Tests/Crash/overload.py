"""Twice the load that the server can serve, and 500 watchers of whom 50 read nothing."""

import json
import os
import random
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from support import people
from support.server import Server
from support.wire import Client, Refused

from Crash.findings import Tally, require
from Crash.load import HELD_BACK

EVENTS = 4
TICKETS = 40
# Several processes, because one of Python does not send as fast as the server answers.
PROCESSES = 2
CHANNELS = 8
IN_FLIGHT = 32
CAPACITY_SECONDS = 4
OVERLOAD_SECONDS = 10
READING, SILENT = 450, 50
# Lines of each event change this often, so that watchers have something to be told.
MOVES_PER_SECOND = 2

# What must hold. An admitted command waits behind what was admitted before it and no longer; memory
# holds what is admitted and one state a watcher.
# A debug build beside its clients on two cores answers and refuses some thousand calls a second.
LATENCY_P99_MAX = 4.0
RSS_GROWTH_MAX_MB = 256
CAUGHT_UP_MAX = 10.0
# A watcher who reads is shown something new at least this often while things happen.
READING_GAP_MAX = 5.0


@dataclass
class Measured:
    sent: int
    took: float
    outcomes: dict[str, int]
    without_retry: int
    latencies: list[float]
    late: float
    # Of each code one description.
    words: dict[str, str]

    @property
    def ok(self) -> int:
        return self.outcomes.get("OK", 0)

    def percentile(self, part: float) -> float:
        return self.latencies[int((len(self.latencies) - 1) * part)] if self.latencies else 0.0


def run(folder: Path, rounds: int, dice: random.Random):
    server = Server(folder, "--log-level", "warning").start()
    watchers = None
    tally = Tally()
    try:
        tickets = _prepare(server.address)
        capacity = _capacity(server.address, tickets, "alone")
        with tally.part():
            _overload(server, tickets, "without watchers", capacity)
        watchers = Watchers(server.address, list(tickets))
        beside = _capacity(server.address, tickets, "beside")
        watchers.begin_load()
        with Mover(server.address, list(tickets)) as mover, tally.part():
            _overload(server, tickets, f"with {READING + SILENT} watchers", beside)
        with tally.part():
            _judge_watchers(watchers.ask(mover.newest()))
        watchers.end()
        again = _capacity(server.address, tickets, "after")
        print(
            f"overload: served {capacity:.0f} commands/s, {beside:.0f} beside watchers, and"
            f" {again:.0f} afterwards (with the clients, on {os.cpu_count()} cores)",
            flush=True,
        )
        require(server.process.poll() is None, f"the server ended: {server.tail(5)}")
    finally:
        if watchers:
            watchers.end()
        server.stop()
    tally.require_none()


def _overload(server: Server, tickets: dict, case: str, capacity: float):
    with Memory(server.process.pid) as memory:
        measured = _load(
            server.address,
            tickets,
            case.replace(" ", "-"),
            CHANNELS,
            OVERLOAD_SECONDS,
            per_second=int(2 * capacity / PROCESSES),
        )
    _judge_load(measured, case, capacity, memory)


def _prepare(address: str) -> dict[str, list[str]]:
    tickets: dict[str, list[str]] = {}
    with Client(address) as client:
        for number in range(EVENTS):
            client.event = f"ramai-{number}"
            settings = {
                "name": "Ramai",
                "village_code": "32.14.16.2005",
                "date": "2025-11-21",
            }
            client.CreateEvent(settings=settings)
            client.OpenEvent()
            issued = tickets.setdefault(client.event, [])
            for person in people.crowd(TICKETS):
                added = client.AddRegistration(
                    person=person.message, purpose="PURPOSE_CHECK", consent="CONSENT_GIVEN"
                )
                issued.append(client.IssueTicket(registration=added.registration).ticket)
    return tickets


def _capacity(address: str, tickets: dict, name: str) -> float:
    measured = _load(address, tickets, name, 2, CAPACITY_SECONDS, in_flight=IN_FLIGHT)
    return measured.ok / measured.took


def _load(
    address: str, tickets: dict, name: str, channels: int, seconds: float, **rate
) -> Measured:
    orders = {
        "address": address,
        "events": tickets,
        "channels": channels,
        "seconds": seconds,
        **rate,
    }
    running = [_program("load", orders | {"name": f"{name}-{n}"}) for n in range(PROCESSES)]
    try:
        said = [json.loads(process.communicate(timeout=150)[0]) for process in running]
    finally:
        for process in running:
            process.kill()
    outcomes: dict[str, int] = {}
    for one in said:
        for outcome, count in one["outcomes"].items():
            outcomes[outcome] = outcomes.get(outcome, 0) + count
    return Measured(
        sent=sum(one["sent"] for one in said),
        took=max(one["took"] for one in said),
        outcomes=outcomes,
        without_retry=sum(one["without_retry"] for one in said),
        latencies=sorted(latency for one in said for latency in one["latencies"]),
        late=max(one["late_seconds"] for one in said),
        words={code: words for one in said for code, words in one["words"].items()},
    )


def _judge_load(measured: Measured, case: str, capacity: float, memory: "Memory"):
    offered = measured.sent / OVERLOAD_SECONDS
    reached = offered / capacity
    short = "" if reached > 1.8 else " (the clients could not send more)"
    p99 = measured.percentile(0.99)
    growth = memory.most - memory.before
    print(
        f"overload, {case}: serves {capacity:.0f}/s, offered {offered:.0f}/s for"
        f" {OVERLOAD_SECONDS} s, {reached:.1f} times that{short}; {measured.outcomes};"
        f" the clients fell behind by up to {measured.late:.1f} s;"
        f" admitted p50 {measured.percentile(0.5):.2f} s, p99 {p99:.2f} s"
        f" (at most {LATENCY_P99_MAX} s); memory {memory.before} MB, at most {memory.most} MB"
        f" (growth at most {RSS_GROWTH_MAX_MB} MB)",
        flush=True,
    )
    others = set(measured.outcomes) - {"OK", "RESOURCE_EXHAUSTED", HELD_BACK}
    tally = Tally()
    for holds, promise in (
        (not others, f"calls ended with {measured.words}"),
        (not measured.without_retry, f"{measured.without_retry} refusals have no RetryInfo"),
        (measured.ok, "nothing was served"),
        (growth <= RSS_GROWTH_MAX_MB, f"memory grew by {growth} MB"),
        (
            p99 <= LATENCY_P99_MAX,
            f"{reached:.1f} times the load: admitted commands took {p99:.1f} s (p99), and"
            f" {measured.outcomes.get('RESOURCE_EXHAUSTED', 0)} of {measured.sent} were refused",
        ),
    ):
        with tally.part():
            require(holds, f"{case}: {promise}")
    tally.require_none()


def _judge_watchers(answer: dict):
    print(
        f"overload: {answer['reading']} reading watchers got {answer['messages']} states, none"
        f" of the figures was older than {answer['longest_gap']:.1f} s; all know the newest after"
        f" {answer['took']:.1f} s; of {answer['silent']} that had read nothing"
        f" {len(answer['silent_dropped'])} were dropped {sorted(set(answer['silent_dropped']))},"
        f" the others had at most {answer['silent_messages_most']} states to read",
        flush=True,
    )
    require(not answer["dropped"], f"reading watchers were dropped: {answer['dropped'][:3]}")
    gap = answer["longest_gap"]
    require(gap <= READING_GAP_MAX, f"a watcher who reads was shown nothing new for {gap:.1f} s")
    require(not answer["behind"], f"{answer['behind']} reading watchers do not know the newest")
    require(
        not answer["silent_behind"],
        f"{answer['silent_behind']} watchers that read again are neither dropped nor up to date",
    )
    require(
        answer["took"] <= CAUGHT_UP_MAX, f"watchers were behind for {answer['took']:.1f} s"
    )


def _program(name: str, orders: dict) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", f"Crash.{name}", json.dumps(orders)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


class Watchers:
    """The watchers, in a process of their own."""

    def __init__(self, address: str, events: list[str]):
        orders = {"address": address, "events": events, "reading": READING, "silent": SILENT}
        self.process = _program("watch", orders)
        require(self.process.stdout.readline().strip() == "watching", "watchers got no first state")

    def begin_load(self):
        self._say("begin")

    def ask(self, newest: dict[str, int]) -> dict:
        self._say(json.dumps(newest))
        return json.loads(self.process.stdout.readline())

    def _say(self, line: str):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def end(self):
        self.process.kill()
        self.process.wait(10)


class Mover:
    """Calls the next and gives the call back, in every event, while the load lasts."""

    def __init__(self, address: str, events: list[str]):
        self.client = Client(address)
        self.events = events
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "Mover":
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        self.thread.join(60)

    def _run(self):
        while not self.ending.wait(1 / MOVES_PER_SECOND):
            for event in self.events:
                try:
                    self._move(event)
                except Refused:
                    # Refused like anybody else; the next move comes soon.
                    continue

    def newest(self) -> dict[str, int]:
        """A last change in every event, when the load is over."""
        newest = {event: self._move(event) for event in self.events}
        self.client.close()
        return newest

    def _move(self, event: str) -> int:
        lines = self.client.ListLines(event=event, station="vitals").lines[0]
        if lines.at_counters:
            ticket = lines.at_counters[0].ticket
            return self.client.UndoCall(event=event, ticket=ticket).receipt.sequence
        return self.client.CallNext(event=event, station="vitals", counter=1).receipt.sequence


class Memory:
    """The resident memory of a process, sampled while it lasts."""

    def __init__(self, pid: int):
        self.status = Path(f"/proc/{pid}/status")
        self.before = self.most = self._now()
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "Memory":
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        self.thread.join(5)

    def _run(self):
        while not self.ending.wait(0.1):
            self.most = max(self.most, self._now())

    def _now(self) -> int:
        for line in self.status.read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) // 1024
        return 0
