"""The audit and a write-ahead log that is damaged, which SQLite takes for one that ends there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from support import drill
from support.audit import audit, differences
from support.paths import binary
from test_audit import play_and_look


@pytest.fixture
def summaries(client):
    return play_and_look(client)


@pytest.fixture
def logged(server, summaries, folder):
    """What a server that was killed leaves: a journal whose commits are all in its log."""
    copies = folder / "killed"
    copies.mkdir()
    for name in ("journal.sqlite", "journal.sqlite-wal"):
        shutil.copyfile(server.data / name, copies / name)
    return copies / "journal.sqlite"


def flip(file: Path, place: int) -> None:
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)


def frames_of(journal: Path) -> list[tuple[int, bool]]:
    """Where each frame of the log begins that is of its own time, and whether it is a commit."""
    log = Path(f"{journal}-wal").read_bytes()
    length = 24 + int.from_bytes(journal.read_bytes()[16:18], "big")
    starts = range(32, len(log) - length + 1, length)
    own = [at for at in starts if log[at + 8 : at + 16] == log[16:24]]
    return [(at, any(log[at + 4 : at + 8])) for at in own]


def test_one_byte_in_the_write_ahead_log(logged):
    log = Path(f"{logged}-wal")
    whole = log.read_bytes()
    frames = frames_of(logged)
    commits = sum(is_commit for _, is_commit in frames)
    assert commits > 40
    sound = audit("verify", logged).expect(0)
    early = len(frames) // 2
    behind = sum(is_commit for _, is_commit in frames[early:])
    words = "committed transactions stand behind it"
    # In its page, its salts, and its checksum.
    for place in (24 + 99, 8, 16):
        flip(log, frames[early][0] + place)
        told = audit("verify", logged).expect(1)
        # A commit whose salts are wrong is not known to be one.
        counted = behind - (place == 8 and frames[early][1])
        line = f"FAILED  write-ahead log: damaged at frame {early + 1}, and {counted} {words}"
        assert told.lines[0] == line
        log.write_bytes(whole)
    for place in (0, 17, 30):
        flip(log, place)
        told = audit("verify", logged).expect(1)
        assert f"log: damaged in its header, and {commits} {words}" in told.lines[0]
        log.write_bytes(whole)
    link = logged.parent.parent / "link.sqlite"
    link.symlink_to(logged)
    flip(log, frames[early][0] + 24)
    assert words in audit("verify", link).expect(1).out
    log.write_bytes(whole)
    assert audit("verify", logged).expect(0).out == sound.out


def test_every_command_says_that_the_log_is_damaged(logged, summaries):
    whole = audit("recount", logged).expect(0)
    assert not whole.err
    frames = frames_of(logged)
    half = len(frames) // 2
    flip(Path(f"{logged}-wal"), frames[half][0] + 24 + 99)
    behind = sum(is_commit for _, is_commit in frames[half:])
    warning = (
        f"posko-audit: write-ahead log: damaged at frame {half + 1}, and {behind} committed "
        "transactions stand behind it; the entries that they hold are missing here"
    )
    recounted = audit("recount", logged, "--json").expect(1)
    assert recounted.err.splitlines() == [warning]
    assert int(recounted.json["sequence"]) < int(summaries[-1]["sequence"])
    entries = audit("entries", logged).expect(1)
    assert entries.err.splitlines() == [warning]
    assert any("event created for 2025-11-21" in line for line in entries.lines)
    compared = differences(logged, summaries[3]).expect(1)
    assert compared.err.splitlines() == [warning]
    assert "the audit and the summary agree" in compared.out


def test_a_log_that_is_written_meanwhile(server, folder):
    """Whatever is asked while the server writes as fast as it can, nothing is taken for damage."""
    command = drill.command(server.address, 150)
    logged_in = drill.environment(server.address, folder)
    with (folder / "drill.log").open("w") as log:
        playing = subprocess.Popen(
            command, env=logged_in, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        try:
            asked = 0
            while playing.poll() is None and asked < 300:
                for name in ("verify", "recount", "entries"):
                    assert not audit(name, server.data).expect(0).err
                    asked += 1
            assert playing.wait(120) == 0, (folder / "drill.log").read_text()[-2000:]
        finally:
            playing.kill()
            playing.wait()
    assert asked > 5


def test_a_log_that_was_removed(logged, summaries):
    """Its index is made after it and removed before it, so it is never there alone."""
    for name in ("journal.sqlite", "journal.sqlite-wal"):
        assert (logged.parent / name).exists()
    Path(f"{logged}-shm").touch()
    audit("verify", logged).expect(0)
    Path(f"{logged}-wal").unlink()
    words = "write-ahead log: it was removed, and its index (-shm) is still there;"
    told = audit("verify", logged).expect(1)
    assert told.lines[0] == f"FAILED  {words} what was only in it is lost"
    for command in ("recount", "entries"):
        told = audit(command, logged).expect(1)
        assert told.err.startswith(f"posko-audit: {words}") and len(told.err.splitlines()) == 1
    assert words in differences(logged, summaries[3]).expect(1).err
    assert not Path(f"{logged}-wal").exists(), "nothing is put in its place"
    # As a server leaves its folder when it ends.
    Path(f"{logged}-shm").unlink()
    audit("verify", logged).expect(0)


def test_a_log_without_its_index(logged, summaries):
    """As it is copied: SQLite would make the index there, and leave it."""
    before = {path.name: path.read_bytes() for path in logged.parent.iterdir()}
    audit("verify", logged).expect(0)
    differences(logged, summaries[-1]).expect(0)
    audit("entries", logged).expect(0)
    assert {path.name: path.read_bytes() for path in logged.parent.iterdir()} == before


def test_what_a_server_leaves_that_ended(server, summaries):
    assert server.stop() == 0
    assert not list(server.data.glob("journal.sqlite-*"))
    audit("verify", server.data).expect(0)
    assert not list(server.data.glob("journal.sqlite-*")), "and looking leaves nothing"


def test_a_last_commit_that_was_torn(logged):
    """As a power cut leaves it: nobody was told that it had happened."""
    flip(Path(f"{logged}-wal"), frames_of(logged)[-1][0] + 24 + 99)
    assert "write-ahead log" not in audit("verify", logged).expect(0).out


def test_a_write_ahead_log_that_is_too_large(logged):
    os.truncate(f"{logged}-wal", 2**30 + 1)
    assert "1 GiB" in audit("verify", logged).expect(74).err
