"""A server under attack, somebody who works at it meanwhile, and what the attack may cost."""

import contextlib
import os
import re
import threading
import time
from pathlib import Path

from support import people
from support import rawhttp2 as raw
from support.rawhttp2 import Wire, frame, request_headers
from support.server import Server, eventually
from support.wire import Client

LIST_EVENTS = "/posko.v1.EventService/ListEvents"
WATCH_LINES = "/posko.v1.QueueService/WatchLines"
# Served to everybody, so that its messages are taken in before anybody is asked who they are.
ENROL = "/posko.v1.StaffService/Enrol"
# A call of many messages, which may take its time.
IMPORT = "/posko.v1.RosterService/ImportRoster"
STREAMS_MAX = 256

# MiB of resident memory. At most: one connection may hold its 256 streams' windows of 64 KiB, which
# is 16, in buffers that double as they grow, and a few of them at once. Afterwards: what the
# allocator keeps for the next time; a leak of 500 bytes a stream would be 48 at 100,000 streams.
PEAK_GROWTH = 64
REST_GROWTH = 24
# Seconds, of somebody else's call: with a debug build on a machine that does other things as well,
# far more than any takes (0.4), and far below what a desk would take for an outage.
SLOWEST = 3.0


class Bystander(threading.Thread):
    """Somebody at a desk of their own who registers people all the while and wants it right."""

    def __init__(self, client: Client):
        super().__init__(daemon=True)
        self.client = client
        self.rounds = 0
        self.slowest = 0.0
        self.failure: BaseException | None = None
        self.leaving = threading.Event()

    def round(self):
        begun = time.monotonic()
        assert self.client.GetEvent().event.code == self.client.event
        person = people.Someone(self.rounds).message
        added = self.client.AddRegistration(
            person=person, purpose="PURPOSE_CHECK", consent="CONSENT_GIVEN"
        )
        assert added.registration == self.rounds + 1, added
        self.client.IssueTicket(registration=added.registration)
        self.rounds += 1
        self.slowest = max(self.slowest, (time.monotonic() - begun) / 3)

    def run(self):
        try:
            while not self.leaving.wait(0.02):
                self.round()
        except BaseException as failure:
            self.failure = failure


class Siege:
    """One hostile case against a server, and what must hold during it and afterwards."""

    def __init__(self, server: Server, client: Client, name: str):
        self.server = server
        self.address = server.address
        self.client = client
        self.name = name
        self.process = Path(f"/proc/{server.process.pid}")

    def memory(self, of: str = "VmRSS") -> float:
        """MiB."""
        found = re.search(rf"^{of}:\s+(\d+) kB", (self.process / "status").read_text(), re.M)
        return int(found.group(1)) / 1024

    def descriptors(self) -> int:
        return len(list((self.process / "fd").iterdir()))

    def busy(self) -> float:
        """Share of a processor."""

        def ticks():
            fields = (self.process / "stat").read_text().rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])

        before = ticks()
        time.sleep(0.2)
        return (ticks() - before) / os.sysconf("SC_CLK_TCK") / 0.2

    @property
    def alive(self) -> bool:
        return self.server.process.poll() is None

    @property
    def metadata(self) -> tuple:
        """Of somebody who is let in, as it is on the wire."""
        return tuple(tuple(line.split(": ", 1)) for line in self.client.session.headers)

    def headers(self, path: str = LIST_EVENTS, **replaced) -> list[tuple]:
        return request_headers(path, self.metadata, **replaced)

    def opening(self, stream: int = 1, path: str = LIST_EVENTS, end: bool = False) -> bytes:
        """The frame with which a call begins."""
        flags = raw.END_HEADERS | (raw.END_STREAM if end else 0)
        return frame(raw.HEADERS, flags, stream, raw.block(self.headers(path)))

    def greeted(self) -> Wire:
        """A connection that has agreed to the server's limits: 100 streams are all before that."""
        wire = Wire(self.address)
        wire.heard(raw.SETTINGS)
        wire.send(frame(raw.SETTINGS, raw.ACK))
        return wire

    @contextlib.contextmanager
    def watched(self, peak=PEAK_GROWTH, rest=REST_GROWTH, slowest=SLOWEST):
        bystander = Bystander(self.client)
        # Memory that any work needs is not counted.
        for _ in range(15):
            bystander.round()
        bystander.slowest = 0
        descriptors, before = self.descriptors(), self.memory()
        (self.process / "clear_refs").write_text("5")
        bystander.start()
        try:
            yield bystander
            # Calls of before and after the worst are both wanted.
            enough = bystander.rounds + 3
            eventually(
                lambda: bystander.rounds >= enough or bystander.failure or not self.alive,
                "the bystander is served again",
            )
        finally:
            bystander.leaving.set()
            bystander.join(40)
        assert self.alive, f"the server ended:\n{self.server.tail()}"
        assert bystander.failure is None, bystander.failure
        assert not bystander.is_alive()
        with self.client.another() as newcomer:
            total = newcomer.GetSummary().registrations.total
            assert total == bystander.rounds, "nothing of what was answered is lost or doubled"
        eventually(
            lambda: self.descriptors() <= descriptors + 2,
            f"connections are let go ({descriptors} descriptors before)",
        )
        after, highest = self.memory(), self.memory("VmHWM")
        print(
            f"\n{self.name}: {before:.0f} MiB before, {highest:.0f} at most, {after:.0f} after;"
            f" somebody else's slowest call {bystander.slowest:.2f} s"
        )
        assert highest - before <= peak, f"{before:.0f} MiB grew to {highest:.0f}"
        assert after - before <= rest, f"{before:.0f} MiB before, {after:.0f} after"
        assert bystander.slowest <= slowest, f"{bystander.slowest:.1f} s"
        eventually(lambda: self.busy() <= 0.5, "the server comes to rest")
        assert self.server.stop() == 0, f"not ended by SIGTERM:\n{self.server.tail()}"
        assert not complaints(self.server)


def complaints(server: Server) -> list[str]:
    return [
        line
        for line in server.log_text().splitlines()
        if re.search(r"^\S+ (error|critical) |Fatal|Crash", line)
    ]


def all_end(wires: list[Wire], seconds: float = 5) -> list[int]:
    """Indexes of those that the server does not end."""
    deadline = time.monotonic() + seconds
    return [
        number
        for number, wire in enumerate(wires)
        if not wire.hung_up(max(0.05, deadline - time.monotonic()))
    ]


# What is no HTTP/2 from the start.
