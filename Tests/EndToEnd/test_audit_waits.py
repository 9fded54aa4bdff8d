"""The audit lets go of the journal while it waits, or a server could never empty its log."""

import fcntl
import json
import os
import shutil
import sqlite3
import struct
import subprocess
import termios
import time
from contextlib import contextmanager

import pytest

from support import drill
from support.audit import ask, audit
from support.paths import binary
from support.server import eventually
from test_audit import play_and_look

PIPE_BYTES = 4096


@pytest.fixture
def summary(client):
    return play_and_look(client)[-1]


@pytest.fixture
def journal(server, summary, folder):
    """A journal with a log, used by nobody."""
    server.kill()
    for name in ("journal.sqlite", "journal.sqlite-wal"):
        shutil.copyfile(server.data / name, folder / name)
    return folder / "journal.sqlite"


@contextmanager
def asked(*arguments):
    """The audit, with pipes that hold little."""
    process = subprocess.Popen(
        [binary("posko-audit"), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pipesize=PIPE_BYTES,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def waiting_bytes(pipe) -> int:
    return struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"0000"))[0]


def empty_log(journal):
    """What a server does after a write that failed; SQLite says whether somebody was in the way."""
    database = sqlite3.connect(journal)
    try:
        ((busy, *_),) = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        database.close()
    assert busy == 0, "a read transaction is open"
    assert not list(journal.parent.glob("journal.sqlite-*")), "the journal is open"


@pytest.mark.parametrize(
    "command, words", [("verify", b"claims:"), ("recount", b"5 slots"), ("entries", b"opened\n")]
)
def test_a_reader_that_stands_still(journal, command, words):
    """Into a pipe that is full already, which stops even one line."""
    reader, writer = os.pipe()
    fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
    os.write(writer, bytes(PIPE_BYTES))
    process = subprocess.Popen([binary("posko-audit"), command, journal], stdout=writer)
    os.close(writer)
    try:
        time.sleep(0.5)
        assert process.poll() is None, "it waits for its reader"
        empty_log(journal)
        with open(reader, "rb") as pipe:
            assert words in pipe.read()
        assert process.wait(20) == 0
    finally:
        process.kill()
        process.wait()


def test_a_summary_that_does_not_come(journal, summary):
    with asked("diff", journal, "-") as process:
        process.stdin.write(json.dumps(summary)[:10].encode())
        process.stdin.flush()
        eventually(lambda: waiting_bytes(process.stdin) == 0, "it is read")
        time.sleep(0.1)
        empty_log(journal)
        process.stdin.write(json.dumps(summary)[10:].encode())
        out, _ = process.communicate(timeout=20)
        assert process.returncode == 0 and b"agree" in out


def test_entries_of_several_pages(server, folder):
    """Read in several transactions while a server writes; each is there once, and in order."""
    command = drill.command(server.address, 150)
    logged_in = drill.environment(server.address, folder)
    with (folder / "drill.log").open("w") as log:
        done = subprocess.run(
            command, env=logged_in, stdin=subprocess.DEVNULL, stdout=log, stderr=log, timeout=150
        )
    assert done.returncode == 0
    (stored,) = ask(
        server.data / "journal.sqlite",
        "SELECT stream, max(sequence) FROM entry WHERE stream != '@staff'",
    )
    stream, last = stored
    told = audit("entries", server.data, "--stream", stream).expect(0)
    assert len(told.out) > 3 * 64 * 1024
    assert [int(line.split("  ")[1]) for line in told.lines] == list(range(1, last + 1))
    with asked("entries", server.data, "--stream", stream) as process:
        eventually(lambda: waiting_bytes(process.stdout) == PIPE_BYTES, "the pipe is full")
        time.sleep(0.1)
        assert server.stop() == 0
        assert not list(server.data.glob("journal.sqlite-*")), "the journal is open"
        out, _ = process.communicate(timeout=20)
    assert out.decode() == told.out and process.returncode == 0
