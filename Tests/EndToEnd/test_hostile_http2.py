"""Hostile HTTP/2: the server stays up, its memory is bounded, nobody else is harmed.

While a case goes on, somebody else registers people over a connection of their own. What a case
costs is printed (pytest -s): resident memory before, at most and after, and the slowest call.
"""

import contextlib
import random
import socket
import time

import pytest

from support import rawhttp2 as raw
from support.rawhttp2 import Wire, frame, message, window_update
from support.siege import all_end

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


AMID_A_FRAME = {
    "an unknown type": (b"", frame(77, 0, 0, bytes(16_000)), 256),
    # As small as they are, they are counted, and cut off.
    "PING": (b"", frame(raw.PING, 0, 0, bytes(8)), 64),
    "DATA": (None, frame(raw.DATA, 0, 1, bytes(16_000)), 256),
}


@pytest.mark.parametrize("kind", list(AMID_A_FRAME))
def test_frames_in_pieces_are_not_kept(siege, kind):
    """Pieces that end amid a frame, so that what was read never ends with one."""
    opening, one, most = AMID_A_FRAME[kind]
    half = len(one) // 2
    with siege.watched(), Wire(siege.address) as wire:
        wire.send(siege.opening() if opening is None else opening)
        wire.send(one[:half])
        poured(wire, (one * 4)[half:] + one[:half], most << 20)
