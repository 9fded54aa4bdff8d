"""Hostile HTTP/2 and gRPC: the server stays up, its memory is bounded, nobody else is harmed.

While a case goes on, somebody else registers people over a connection of their own. What a case
costs is printed (pytest -s): resident memory before, at most and after, and the slowest call.
"""

import contextlib
import itertools
import os
import random
import re
import socket
import threading
import time
from pathlib import Path

import pytest

from support import people
from support import rawhttp2 as raw
from support.rawhttp2 import Speaker, Wire, frame, message, request_headers, window_update
from support.server import Server, eventually
from support.wire import Client, Refused

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


@pytest.fixture
def siege(server, client, make_event, request):
    make_event(slots=50_000)
    return Siege(server, client, request.node.name)


def all_end(wires: list[Wire], seconds: float = 5) -> list[int]:
    """Indexes of those that the server does not end."""
    deadline = time.monotonic() + seconds
    return [
        number
        for number, wire in enumerate(wires)
        if not wire.hung_up(max(0.05, deadline - time.monotonic()))
    ]


# What is no HTTP/2 from the start.

NO_PREFACE = {
    "HTTP/1.1": b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "HTTP/1.1 with an upgrade": b"GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
    "TLS": bytes.fromhex("1603010200010001fc0303") + bytes(500),
    "zeros": bytes(4096),
    "noise": random.Random(1).randbytes(100_000),
    "a preface with one wrong letter": raw.PREFACE.replace(b"SM", b"SN") + raw.settings(),
    "no SETTINGS": raw.PREFACE + frame(raw.PING, 0, 0, bytes(8)),
    "noise after the preface": raw.PREFACE + b"\xff" * 5000,
    "words after the preface": raw.PREFACE + b"hello, is anybody there? " * 400,
    "two prefaces": raw.PREFACE + raw.PREFACE + raw.settings(),
}


def test_garbage_instead_of_the_preface(siege):
    with siege.watched():
        for _ in range(20):
            wires = []
            for data in NO_PREFACE.values():
                wires.append(Wire(siege.address, hello=None))
                wires[-1].send(data)
            assert not [list(NO_PREFACE)[n] for n in all_end(wires)], "still connected"
            for wire in wires:
                wire.close()


def test_clients_that_say_next_to_nothing(siege):
    """200 that are silent, have sent half a preface, or send a byte now and then."""
    hello = raw.PREFACE + raw.settings() + siege.opening(end=False)
    with siege.watched(), contextlib.ExitStack() as open_wires:
        silent = [Wire(siege.address, hello=None) for _ in range(50)]
        silent += [Wire(siege.address, hello=raw.PREFACE[:10]) for _ in range(50)]
        silent += [Wire(siege.address) for _ in range(50)]
        slow = [Wire(siege.address, hello=None) for _ in range(50)]
        for wire in silent + slow:
            open_wires.enter_context(wire)
        for at in range(10):
            for wire in slow:
                assert wire.send(hello[at : at + 1])
            time.sleep(0.1)
        for wire in silent + slow:
            wire.socket.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                assert wire.socket.recv(1000, socket.MSG_PEEK), "nobody is sent away"
            wire.socket.setblocking(True)


def test_a_call_that_comes_byte_by_byte(siege):
    """Slow is not hostile: it is answered."""
    with siege.watched(), Wire(siege.address, hello=None) as wire:
        call = siege.opening() + frame(raw.DATA, raw.END_STREAM, 1, message())
        for byte in raw.PREFACE + raw.settings() + call:
            assert wire.send(bytes([byte]))
            time.sleep(0.0005)
        assert wire.heard(raw.DATA)[:1] == b"\0"


# Frames that lie.

FLAWED = {
    "PING of 7": frame(raw.PING, 0, 0, bytes(7)),
    "PING of 9": frame(raw.PING, 0, 0, bytes(9)),
    "PING of nothing": frame(raw.PING),
    "PING on a stream": frame(raw.PING, 0, 1, bytes(8)),
    "RST_STREAM of 3": frame(raw.RST_STREAM, 0, 1, bytes(3)),
    "RST_STREAM of 5": frame(raw.RST_STREAM, 0, 1, bytes(5)),
    "RST_STREAM of an idle stream": raw.reset(99),
    "RST_STREAM of the connection": raw.reset(0),
    "SETTINGS of 5": frame(raw.SETTINGS, 0, 0, bytes(5)),
    "SETTINGS on a stream": frame(raw.SETTINGS, 0, 1, bytes(6)),
    "an ACK with SETTINGS": frame(raw.SETTINGS, raw.ACK, 0, bytes(6)),
    "a window above 2^31": raw.settings(INITIAL_WINDOW_SIZE=2**31),
    "frames of nothing": raw.settings(MAX_FRAME_SIZE=0),
    "frames of 2^32 - 1": raw.settings(MAX_FRAME_SIZE=2**32 - 1),
    "ENABLE_PUSH of 7": raw.settings(ENABLE_PUSH=7),
    "WINDOW_UPDATE of 3": frame(raw.WINDOW_UPDATE, 0, 0, bytes(3)),
    "WINDOW_UPDATE of 5": frame(raw.WINDOW_UPDATE, 0, 0, bytes(5)),
    "WINDOW_UPDATE by 0": window_update(0, 0),
    "WINDOW_UPDATE of an idle stream": window_update(99, 1),
    "WINDOW_UPDATE beyond 2^31": window_update(0, 2**31 - 1),
    "a stream's window beyond 2^31, by SETTINGS": window_update(1, 2**31 - 1 - 65_535)
    + raw.settings(INITIAL_WINDOW_SIZE=2**31 - 1),
    "PRIORITY of 4": frame(raw.PRIORITY, 0, 1, bytes(4)),
    "PRIORITY of 6": frame(raw.PRIORITY, 0, 1, bytes(6)),
    "PRIORITY of the connection": frame(raw.PRIORITY, 0, 0, bytes(5)),
    "PRIORITY on itself": frame(raw.PRIORITY, 0, 1, b"\0\0\0\1\1"),
    "GOAWAY of 7": frame(raw.GOAWAY, 0, 0, bytes(7)),
    "GOAWAY on a stream": frame(raw.GOAWAY, 0, 1, bytes(8)),
    "HEADERS with more padding than there is": frame(raw.HEADERS, 0xC, 3, b"\xff" + bytes(9)),
    "HEADERS whose padding is missing": frame(raw.HEADERS, 0xC, 3),
    "HEADERS with half a priority": frame(raw.HEADERS, 0x24, 3, bytes(2)),
    "HEADERS on a stream of the server's": frame(raw.HEADERS, 0x4, 2, b"\x82"),
    "HEADERS on the connection": frame(raw.HEADERS, 0x4, 0, b"\x82"),
    "HEADERS that go on as a PING": frame(raw.HEADERS, 0, 3, b"\x82")
    + frame(raw.PING, 0, 0, bytes(8)),
    "no HPACK": frame(raw.HEADERS, 0x4, 3, b"\xff" * 50),
    "a header that the table has not": frame(raw.HEADERS, 0x4, 3, b"\xbe"),
    "a table of 2^31": frame(raw.HEADERS, 0x4, 3, b"\x3f\xff\xff\xff\xff\x07\x82"),
    "DATA with more padding than there is": frame(raw.DATA, 0x8, 1, b"\xff" + bytes(9)),
    "DATA whose padding is missing": frame(raw.DATA, 0x8, 1),
    "DATA on the connection": frame(raw.DATA, 0, 0, b"x"),
    "DATA on an idle stream": frame(raw.DATA, 0, 99, b"x"),
    "PUSH_PROMISE": frame(raw.PUSH_PROMISE, 0x4, 1, b"\0\0\0\2\x82"),
    "PUSH_PROMISE of 1": frame(raw.PUSH_PROMISE, 0x4, 1, bytes(1)),
    "CONTINUATION of nothing": frame(raw.CONTINUATION, 0x4, 1, b"\x82"),
    "CONTINUATION on the connection": frame(raw.CONTINUATION, 0x4, 0, b"\x82"),
}
# Faults of one stream; the server takes them for faults of the connection.
FLAWED |= {
    "a stream's WINDOW_UPDATE by 0": window_update(1, 0),
    "a stream's WINDOW_UPDATE beyond 2^31": window_update(1, 2**31 - 1),
    "DATA beyond the window": b"".join(frame(raw.DATA, 0, 1, bytes(16_384)) for _ in range(64)),
    "no headers": frame(raw.HEADERS, 0x4, 3),
}


def test_frames_that_are_wrong(siege):
    with siege.watched():
        for _ in range(3):
            wires = []
            for data in FLAWED.values():
                wires.append(Wire(siege.address))
                wires[-1].send(siege.opening() + data)
            assert not [list(FLAWED)[n] for n in all_end(wires)], "still connected"
            for wire in wires:
                wire.close()


def test_frames_whose_length_is_wrong(siege):
    """Of every type: longer than any may be, and cut off before their end."""
    with siege.watched():
        for _ in range(3):
            wires = []
            for kind in raw.KINDS.values():
                stream = 0 if kind in (raw.SETTINGS, raw.PING, raw.GOAWAY) else 1
                for data in (
                    frame(kind, 0, stream, bytes(16_385)),
                    frame(kind, 0, stream, bytes(100), length=2**24 - 1),
                    frame(kind, 0, stream, bytes(4), length=100),
                    frame(kind, 0, stream, b"", length=16_384)[:5],
                ):
                    wires.append(Wire(siege.address))
                    wires[-1].send(siege.opening() + data)
                    if len(data) < 110:
                        wires[-1].finish()
            assert all_end(wires) == []
            for wire in wires:
                wire.close()


# Floods.


def poured(wire: Wire, data: bytes, total: int, seconds: float = 6) -> int:
    """Sends it over and over, in large pieces; how much was sent before the server hung up."""
    piece = data * max(1, 65_536 // len(data))
    sent, deadline = 0, time.monotonic() + seconds
    while sent < total and time.monotonic() < deadline and wire.send(piece):
        sent += len(piece)
    return sent


# With a call begun on stream 1.
CUT_OFF = {
    "PING": frame(raw.PING, 0, 0, bytes(8)),
    "PING's answers": frame(raw.PING, raw.ACK, 0, bytes(8)),
    "SETTINGS": raw.settings(INITIAL_WINDOW_SIZE=65_535),
    "SETTINGS' answers": frame(raw.SETTINGS, raw.ACK),
    "PRIORITY": frame(raw.PRIORITY, 0, 1, b"\0\0\0\3\1"),
    "DATA of nothing": frame(raw.DATA, 0, 1),
    "DATA of padding": frame(raw.DATA, raw.PADDED, 1, b"\xff" + bytes(255)),
    "RST_STREAM": raw.reset(1),
    "CONTINUATION": frame(raw.CONTINUATION, 0, 1, b"\x82"),
    "faults of a stream": window_update(1, 0),
}
ENDURED = {
    "WINDOW_UPDATE": window_update(0, 1),
    "GOAWAY": frame(raw.GOAWAY, 0, 0, bytes(8)),
    "an unknown type": frame(77, 0, 0, bytes(8)),
    "an unknown type, large": frame(77, 0, 0, bytes(16_000)),
}


def test_floods_are_cut_off(siege):
    with siege.watched():
        for kind, data in list(CUT_OFF.items()) * 3:
            with Wire(siege.address) as wire:
                wire.send(siege.opening())
                assert poured(wire, data, 64 << 20) < 64 << 20, kind
                assert wire.hung_up(5), kind


def test_floods_that_are_endured(siege):
    """Nothing counts these frames: 1 MiB of each, and everybody is served beside them."""
    with siege.watched():
        for kind, data in ENDURED.items():
            with Wire(siege.address) as wire:
                wire.send(siege.opening())
                assert poured(wire, data, 1 << 20, seconds=2) >= 1 << 19, kind
                assert not wire.hung_up(0.1), kind


def test_endless_continuation(siege):
    """CVE-2024-27316: a header block that never ends is not kept."""
    with siege.watched():
        for piece in (b"", b"\x82", raw.block([("x-filler", "v" * 500)]), b"\x82" * 16_384):
            with Wire(siege.address) as wire:
                wire.send(frame(raw.HEADERS, 0, 1, raw.block(siege.headers())))
                poured(wire, frame(raw.CONTINUATION, 0, 1, piece), 64 << 20)
                assert wire.hung_up(5)


def in_frames(stream: int, headers: bytes) -> bytes:
    """A header block in as many frames as it needs."""
    pieces = [headers[at : at + 16_384] for at in range(0, len(headers), 16_384)]
    frames = []
    for number, piece in enumerate(pieces):
        flags = raw.END_HEADERS if number == len(pieces) - 1 else 0
        frames.append(frame(raw.CONTINUATION if number else raw.HEADERS, flags, stream, piece))
    return b"".join(frames)


def test_huge_header_blocks(siege):
    # 4,000 bytes in the table, and then named with one byte each time.
    entry = b"\x40\x01a\x7f" + bytes([(3873 & 0x7F) | 0x80, 3873 >> 7]) + b"b" * 4000
    blocks = {
        "one header of 60 KB": raw.block(siege.headers() + [("x-long", "v" * 60_000)]),
        "5,000 headers": raw.block(siege.headers() + [(f"x-{n}", "v") for n in range(5000)]),
        "a path of 60 KB": raw.block(siege.headers("/" + "a" * 60_000)),
        "a bomb of 40 MB": raw.block(siege.headers()) + entry + b"\xbe" * 10_000,
    }
    with siege.watched():
        for _ in range(5):
            wires = []
            for data in blocks.values():
                wires.append(Wire(siege.address))
                wires[-1].send(in_frames(1, data))
            assert not [list(blocks)[n] for n in all_end(wires)], "still connected"
            for wire in wires:
                wire.close()


def test_100_000_streams_opened_and_reset(siege):
    """CVE-2023-44487: whoever does it at once is cut off."""
    headers = raw.block(siege.headers())
    flood = [
        b"".join(
            frame(raw.HEADERS, raw.END_HEADERS, stream, headers) + raw.reset(stream)
            for stream in range(first, first + 1000, 2)
        )
        for first in range(1, 50_001, 1000)
    ]
    with siege.watched():
        for _ in range(4):
            with Wire(siege.address) as wire:
                for piece in flood:
                    if not wire.send(piece):
                        break
                assert wire.hung_up(5)


def test_streams_opened_and_reset_below_the_limit(siege):
    """As many as a connection may, over many connections: all are begun, and all are let go."""
    burst = b"".join(siege.opening(stream) + raw.reset(stream) for stream in range(1, 381, 2))
    with siege.watched():
        for _ in range(12):
            with Wire(siege.address) as wire:
                assert wire.send(burst + frame(raw.PING, 0, 0, b"are you?"))
                assert wire.heard(raw.PING) == b"are you?"


def test_streams_that_are_left_open(siege):
    """As many as a connection may have, and no more, however many connections there are.

    An open call costs about 45 KiB, which is paid once: the second time takes up what the first
    has left.
    """
    burst = b"".join(siege.opening(2 * n + 1, IMPORT) for n in range(STREAMS_MAX))
    with siege.watched(peak=96, rest=96):
        descriptors, kept = siege.descriptors(), []
        for _ in range(2):
            with contextlib.ExitStack() as open_wires:
                for _ in range(4):
                    wire = open_wires.enter_context(siege.greeted())
                    assert wire.send(burst + frame(raw.PING, 0, 0, b"are you?"))
                    assert wire.heard(raw.PING) == b"are you?"
                assert wire.send(siege.opening(2 * STREAMS_MAX + 1, IMPORT))
                assert wire.hung_up(5), "one more than it may"
            eventually(lambda: siege.descriptors() <= descriptors + 2, "they are let go")
            kept.append(siege.memory())
        assert kept[1] - kept[0] <= 12, kept


def test_calls_whose_answers_are_not_read(siege):
    """Calls of a method that nobody has, as fast as can be: their answers wait for the reader.

    Nothing but the sockets' own buffers slows such a client down, so it gets a second. A burst of
    them is read and answered in one go; others wait that long.
    """
    headers = raw.block(request_headers("nonsense"))
    flags = raw.END_HEADERS | raw.END_STREAM
    with siege.watched(slowest=8), Wire(siege.address) as wire:
        deadline = time.monotonic() + 1
        for first in itertools.count(1, 400):
            piece = [frame(raw.HEADERS, flags, first + 2 * n, headers) for n in range(200)]
            if time.monotonic() > deadline or not wire.send(b"".join(piece)):
                break


# What is no gRPC: replaced headers, the body, and what may come of it, as a status of gRPC, of
# HTTP, or the code of a reset.
GRPC = {
    "compressed, and with nothing": ({}, message(b"", compressed=1), {"reset 8"}),
    "compressed": ({}, message(b"abcde", compressed=1), {"reset 8"}),
    "compressed with the identity": (
        {"grpc_encoding": "identity"},
        message(b"abcde", compressed=1),
        {"reset 8"},
    ),
    "gzip": ({"grpc_encoding": "gzip"}, message(b"abcde", compressed=1), {"grpc 12"}),
    "no such encoding": ({"grpc_encoding": "x" * 5000}, message(b"", compressed=1), {"grpc 12"}),
    "a flag of 7": ({}, message(b"abcde", compressed=7), {"grpc 3", "grpc 13", "reset 8"}),
    "longer than the body": ({}, message(b"abcde", length=100), {"grpc 13"}),
    "of 2^32 - 1 bytes": ({}, message(b"abcde", length=2**32 - 1), {"reset 8"}),
    "of 8 MiB and a byte": ({}, message(b"abcde", length=(8 << 20) + 1), {"reset 8"}),
    "of 9 MiB, really": ({}, message(bytes(9 << 20)), {"reset 8"}),
    "half a prefix": ({}, b"\0\0", {"grpc 13"}),
    "two messages": ({}, message() * 2, {"grpc 13"}),
    "10,000 messages": ({}, message() * 10_000, {"grpc 13"}),
    "no message of the contract": ({}, message(b"\xff" * 50), {"grpc 3", "grpc 13"}),
    "no content-type": ({"content_type": None}, message(), {"http 415"}),
    "HTML": ({"content_type": "text/html"}, message(), {"http 415"}),
    "no te": ({"te": None}, message(), {"grpc 0", "grpc 3"}),
    "GET": ({"method": "GET"}, message(), {"grpc 3"}),
    "a method of 5 KB": ({"method": "X" * 5000}, message(), {"grpc 3"}),
    "CONNECT": ({"method": "CONNECT"}, message(), {"reset 1"}),
    "no path": ({"path": None}, message(), {"reset 1"}),
    "an empty path": ({"path": ""}, message(), {"reset 1"}),
    "an unknown service": ({"path": "/posko.v1.NoService/Call"}, message(), {"grpc 12"}),
    "an unknown method": ({"path": "/posko.v1.EventService/No"}, message(), {"grpc 12"}),
    "a path of 12 KB": ({"path": "/" + "a" * 12_000}, message(), {"grpc 12"}),
    "no words as a path": ({"path": "/%00/../../\u00e9"}, message(), {"grpc 12", "reset 1"}),
    "a deadline of letters": ({"grpc_timeout": "soonS"}, message(), {"grpc 0", "grpc 3"}),
    "a deadline of 20 digits": ({"grpc_timeout": "9" * 20 + "H"}, message(), {"grpc 0", "grpc 3"}),
    "a deadline of 0": ({"grpc_timeout": "0n"}, message(), {"grpc 0", "grpc 1", "grpc 4"}),
    "a wrong content-length": ({"content_length": "3"}, message(), {"reset 1"}),
    "a negative content-length": ({"content_length": "-3"}, message(), {"reset 1"}),
    "a header of HTTP/1": ({"connection": "close"}, message(), {"reset 1"}),
    "-bin that is no Base64": ({"x_noise_bin": "!!!*** ***"}, message(), {"grpc 0"}),
    "a proof that is no Base64": ({"posko_proof_bin": "!!!***"}, message(), {"grpc 16"}),
    "a proof of 5 KB": ({"posko_proof_bin": "QUJD" * 1250}, message(), {"grpc 16"}),
    "a token of 5 KB": ({"authorization": "Bearer " + "A" * 5000}, message(), {"grpc 16"}),
}


def outcome_of(answer: raw.Answer) -> str:
    if answer.status is not None:
        return f"grpc {answer.status}"
    if ":status" in answer.headers:
        return f"http {answer.headers[':status']}"
    if answer.reset is not None:
        return f"reset {answer.reset}"
    return "no answer"


def test_gRPC_that_is_wrong(siege):
    """What is wrong in gRPC is refused by itself: the call after it is answered.

    What is wrong in HTTP ("reset 1") ends the connection; it is whoever's who sent it.
    """
    wrong = []
    with siege.watched():
        for name, (replaced, body, expected) in GRPC.items():
            known = {field.replace("_", "-") for field in replaced}
            metadata = [pair for pair in siege.metadata if pair[0] not in known]
            replaced = {"path": LIST_EVENTS} | replaced
            headers = request_headers(replaced.pop("path"), tuple(metadata), **replaced)
            with Speaker(siege.address) as speaker:
                outcome = outcome_of(speaker.call(headers, body))
                if outcome not in expected:
                    wrong.append(f"{name}: {outcome}, not {expected}")
                after = outcome_of(speaker.call(siege.headers(), message()))
                if after != ("no answer" if outcome == "reset 1" else "grpc 0"):
                    wrong.append(f"after {name}: {after}")
    assert not wrong, "\n".join(wrong)


def test_calls_that_end_before_they_have_a_message(siege):
    """They are never answered (the transport does not pass their end on), and cost little."""
    with siege.watched(), contextlib.ExitStack() as open_wires:
        for _ in range(12):
            wire = open_wires.enter_context(siege.greeted())
            ended = [siege.opening(2 * n + 1, end=True) for n in range(190)]
            assert wire.send(b"".join(ended))
            assert wire.send(b"".join(raw.reset(2 * n + 1) for n in range(190)))
            assert wire.send(siege.opening(999) + frame(raw.DATA, raw.END_STREAM, 999, message()))
            assert wire.heard(raw.DATA, 999)


def test_messages_that_never_become_whole(siege):
    """What has come of a message is kept, even of somebody unknown, until its call ends."""
    with siege.watched(), contextlib.ExitStack() as speakers:
        for _ in range(2):
            speaker = speakers.enter_context(Speaker(siege.address))
            for _ in range(16):
                stream = speaker.begin(request_headers(ENROL))
                speaker.say(stream, message(bytes(1 << 20), length=8 << 20), end=False)
                assert not speaker.answers[stream].over


# Clients that are not there any more, or do not listen.


def test_clients_that_vanish(siege):
    """Reset in the middle of everything, without a word of HTTP/2."""
    call = siege.opening() + frame(raw.DATA, 0, 1, message(b"abc", length=100))
    whole = siege.opening() + frame(raw.DATA, raw.END_STREAM, 1, message())
    watch = siege.opening(3, WATCH_LINES)
    body = siege.client.request("WatchLines").SerializeToString()
    watch += frame(raw.DATA, raw.END_STREAM, 3, message(body))
    hello = raw.PREFACE + raw.settings()
    said = [b"", raw.PREFACE[:7], hello, hello + call, hello + whole, hello + watch]
    said += [hello + call[:40], hello + whole + watch]
    with siege.watched():
        for data in said * 40:
            Wire(siege.address, hello=data).vanish()


def test_watchers_that_do_not_read(siege):
    """What happens is not kept for them: the lines are shown as they are when they read on."""
    body = siege.client.request("WatchLines").SerializeToString()
    with siege.watched() as bystander, contextlib.ExitStack() as open_wires:
        wires = []
        for number in range(40):
            hello = raw.settings(INITIAL_WINDOW_SIZE=0 if number % 2 else 65_535)
            wire = open_wires.enter_context(Wire(siege.address, raw.PREFACE + hello))
            wire.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            for stream in range(1, 11, 2):
                wire.send(siege.opening(stream, WATCH_LINES))
                wire.send(frame(raw.DATA, raw.END_STREAM, stream, message(body)))
            wires.append(wire)
        seen = bystander.rounds + 30
        eventually(lambda: bystander.rounds >= seen, "registrations go on", 20)
        assert wires[0].heard(raw.DATA, 1), "who reads again is shown the lines"
        for wire in wires[1::2]:
            wire.vanish()


def test_no_more_descriptors(folder):
    """More connections than the process may have: those that are in go on, others wait."""
    server = Server(folder, "--log-level", "debug", launcher=("prlimit", "--nofile=64:64"))
    try:
        server.start()
        with Client(server.address) as client:
            client.event = "uji"
            client.CreateEvent(
                settings={
                    "name": "Posko Uji",
                    "village_code": "3214162005",
                    "date": "2025-11-21",
                    "slots": 50_000,
                }
            )
            client.OpenEvent()
            siege = Siege(server, client, "test_no_more_descriptors")
            with siege.watched() as bystander, contextlib.ExitStack() as open_wires:
                for _ in range(150):
                    open_wires.enter_context(Wire(server.address))
                eventually(lambda: siege.descriptors() >= 60, "the limit is reached")
                seen = bystander.rounds + 20
                eventually(lambda: bystander.rounds >= seen, "who is in is served")
    finally:
        server.stop()


def test_SIGTERM_while_clients_say_nothing(siege):
    """Who does not answer is waited for as long as any call, and then no more."""
    with contextlib.ExitStack() as open_wires:
        for hello in (b"", raw.PREFACE[:9], raw.PREFACE + raw.settings()):
            wire = open_wires.enter_context(Wire(siege.address, hello))
            wire.heard(raw.SETTINGS)
        wire.send(siege.opening(1, ENROL) + frame(raw.PING, 0, 0, bytes(8)))
        wire.heard(raw.PING)
        begun = time.monotonic()
        assert siege.server.stop(12) == 0, siege.server.tail()
        assert time.monotonic() - begun < 10
    assert not complaints(siege.server)


# What is not safe yet. Each fails as soon as it is mended, and then loses its mark.


@pytest.mark.xfail(
    strict=True, raises=Refused, reason="calls whose message never comes count as in progress"
)
def test_unary_calls_without_a_message_leave_room(siege):
    """Four connections of somebody who never logged in, and every other call is refused."""
    headers = raw.block(request_headers(ENROL))
    burst = [frame(raw.HEADERS, raw.END_HEADERS, 2 * n + 1, headers) for n in range(STREAMS_MAX)]
    with contextlib.ExitStack() as open_wires:
        for _ in range(4):
            wire = open_wires.enter_context(siege.greeted())
            wire.send(b"".join(burst) + frame(raw.PING, 0, 0, b"are you?"))
            wire.heard(raw.PING)
        for _ in range(20):
            assert siege.client.GetEvent().event.code == siege.client.event


@pytest.mark.xfail(
    strict=True,
    raises=AssertionError,
    reason="NIO's parser keeps what was read until a read ends with a frame",
)
def test_frames_of_an_unknown_type_are_not_kept(siege):
    """Pieces that end amid a frame, so that what was read never ends with one."""
    unknown = frame(77, 0, 0, bytes(16_000))
    with siege.watched(), Wire(siege.address) as wire:
        wire.send(unknown[:8000])
        poured(wire, (unknown * 4)[8000:] + unknown[:8000], 256 << 20)


@pytest.mark.xfail(
    strict=True,
    raises=AssertionError,
    reason="SIGTERM waits for a stream that only the server has ended",
)
def test_SIGTERM_while_a_client_does_not_end_a_refused_call(siege):
    with Wire(siege.address) as wire:
        wire.send(frame(raw.HEADERS, raw.END_HEADERS, 1, raw.block(request_headers(LIST_EVENTS))))
        assert wire.heard(raw.HEADERS, 1), "refused: nobody is logged in there"
        assert siege.server.stop(7.5) == 0, "it had to be killed"


@pytest.mark.xfail(
    strict=True, raises=AssertionError, reason="GRPCCore traps on a grpc-timeout of -1S"
)
def test_a_negative_deadline(folder):
    # Without the seconds that a trace of the stack takes.
    server = Server(folder, environment={"SWIFT_BACKTRACE": "enable=no"})
    try:
        server.start()
        with Speaker(server.address) as speaker:
            speaker.call(request_headers(LIST_EVENTS, grpc_timeout="-1S"), message())
        with contextlib.suppress(AssertionError):
            eventually(lambda: server.process.poll() is not None, "it ends", 0.5)
        assert server.process.poll() is None, "one header ends the server"
    finally:
        server.stop()
