"""The audit and a write-ahead log that is damaged, which SQLite takes for one that ends there."""

import os
import shutil
from pathlib import Path

import pytest

from support.audit import audit
from test_audit import play_and_look


@pytest.fixture
def logged(server, client, folder):
    """What a server that was killed leaves: a journal whose commits are all in its log."""
    play_and_look(client)
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
    assert commits > 50
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


def test_a_last_commit_that_was_torn(logged):
    """As a power cut leaves it: nobody was told that it had happened."""
    flip(Path(f"{logged}-wal"), frames_of(logged)[-1][0] + 24 + 99)
    assert "write-ahead log" not in audit("verify", logged).expect(0).out


def test_a_write_ahead_log_that_is_too_large(logged):
    os.truncate(f"{logged}-wal", 2**30 + 1)
    assert "1 GiB" in audit("verify", logged).expect(74).err
