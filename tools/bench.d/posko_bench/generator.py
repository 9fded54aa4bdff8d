"""The load generator, and the files of ready-made messages that it sends."""

import json
import struct
import subprocess
from dataclasses import dataclass
from pathlib import Path

from support import session

EXCHANGE = "/posko.v1.DeskService/Exchange"
# What a stream keeps unanswered at most, and more than which the server does not read.
STREAM_MAX = 256
ANSWER = struct.Struct("=QQQQ")


class LoadFailed(Exception):
    pass


@dataclass
class Shape:
    """How load comes: so many connections, so many unanswered on each."""

    connections: int
    each: int

    @property
    def in_flight(self) -> int:
        return self.connections * self.each

    def __str__(self) -> str:
        return f"{self.in_flight} in flight" + (
            f" ({self.connections} conn.)" if self.connections > 1 else ""
        )


ONE = Shape(1, 1)


def frame(message: bytes) -> bytes:
    return b"\0" + struct.pack(">I", len(message)) + message


class Batch:
    """Messages in a file, of which each is sent once: a run goes on where the last one stopped."""

    def __init__(self, path: Path, frames):
        self.path = path
        self.count = 0
        self.used = 0
        with path.open("wb") as file:
            for piece in frames:
                file.write(piece)
                self.count += 1

    @property
    def left(self) -> int:
        return self.count - self.used


class Generator:
    def __init__(self, binary: Path, address: str):
        self.binary = str(binary)
        self.address = address

    def command(self, mode: str, path: str, file: Path, shape: Shape, **options) -> list[str]:
        words = [self.binary, mode, path, "--address", self.address, "--requests", str(file)]
        words += ["--connections", str(shape.connections), "--in-flight", str(shape.each)]
        logged_in = session.session(self.address, "bench", "bench")
        for header in logged_in.headers if logged_in else []:
            words += ["--header", header.replace(": ", ":", 1)]
        for name, value in options.items():
            if value is True:
                words.append(f"--{name}")
            elif value:
                words += [f"--{name}", str(value)]
        return words

    def run(self, mode: str, path: str, file: Path, shape: Shape, **options) -> dict:
        """Runs to the end; errors in answers are counted, anything else is an exception."""
        limit = options.setdefault("limit", 60)
        words = self.command(mode, path, file, shape, **options)
        done = subprocess.run(words, capture_output=True, text=True, timeout=limit + 10)
        if done.returncode != 0:
            raise LoadFailed(f"{mode} {path}, {shape}: {done.stderr.strip()}")
        return json.loads(done.stdout)

    def again(self, mode: str, path: str, file: Path, shape: Shape, seconds: float) -> dict:
        """The same messages over and over: for what changes nothing."""
        return good(self.run(mode, path, file, shape, loop=True, seconds=seconds))

    def once(self, mode: str, path: str, batch: Batch, shape: Shape, **options) -> dict:
        """The next messages of a batch, each once."""
        said = self.run(mode, path, batch.path, shape, skip=batch.used, **options)
        batch.used += said["sent"]
        return good(said)


def good(said: dict) -> dict:
    if said["errors"] or not said["answered"]:
        raise LoadFailed(
            f"{said['errors']} errors in {said['answered']} answers: {said['first_error']}"
        )
    return said


def answers(path: Path):
    """What a run kept with `dump`: (came at, counts from, index of the request, message)."""
    data = path.read_bytes()
    at = 0
    while at < len(data):
        came, begun, index, length = ANSWER.unpack_from(data, at)
        at += ANSWER.size
        yield came, begun, index, data[at : at + length]
        at += length
