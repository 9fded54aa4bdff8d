"""Hostile gRPC: the server stays up, its memory is bounded, nobody else is harmed.

While a case goes on, somebody else registers people over a connection of their own. What a case
costs is printed (pytest -s): resident memory before, at most and after, and the slowest call.
"""

import contextlib
import itertools
import socket
import time

from support import rawhttp2 as raw
from support.rawhttp2 import Speaker, Wire, frame, message, request_headers
from support.server import Server, eventually
from support.siege import (
    LIST_EVENTS,
    WATCH_LINES,
    ENROL,
    IMPORT,
    STREAMS_MAX,
    Siege,
    complaints,
)
from support.wire import Client

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


def test_SIGTERM_while_a_client_does_not_end_a_refused_call(siege):
    with Wire(siege.address) as wire:
        wire.send(frame(raw.HEADERS, raw.END_HEADERS, 1, raw.block(request_headers(LIST_EVENTS))))
        assert wire.heard(raw.HEADERS, 1), "refused: nobody is logged in there"
        assert siege.server.stop(7.5) == 0, "it had to be killed"


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
