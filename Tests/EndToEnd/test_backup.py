"""Backups made while the server works, and the way back."""

import shutil
import subprocess
import threading

from support.audit import audit, change, copy_of, differences
from support.cli import Posko
from support.paths import binary
from support.people import crowd
from support.server import Server, refused_start
from support.wire import Client


def run(*arguments) -> subprocess.CompletedProcess:
    return subprocess.run(
        [binary("posko-server"), *map(str, arguments)], capture_output=True, text=True, timeout=60
    )


def register(client: Client, people):
    for someone in people:
        client.AddRegistration(
            person=someone.message, purpose="PURPOSE_BOTH", consent="CONSENT_GIVEN"
        )


def test_a_backup_under_load_restores_to_the_same_day(server, make_event, client, folder):
    event = make_event()
    people = crowd(200)
    register(client, people[:20])
    stop = threading.Event()

    def work():
        with Client(server.address, event=event) as desk:
            for someone in people[20:]:
                if stop.is_set():
                    return
                register(desk, [someone])

    desk = threading.Thread(target=work)
    desk.start()
    try:
        # One copy of the keys, which each backup replaces: a restore may have newer ones.
        keys = folder / "keys.sqlite"
        backups = [folder / f"backup-{number}.sqlite" for number in range(3)]
        for backup in backups:
            done = run("backup", "--data", server.data, "--to", backup, "--keys", keys)
            assert done.returncode == 0, done.stderr
            assert done.stdout.startswith(f"Saved in {backup}, verified.")
    finally:
        stop.set()
        desk.join()
    assert sorted(path.name for path in folder.glob("backup-*")) == [b.name for b in backups]
    recounted = [audit("recount", backup, "--json").expect(0).json for backup in backups]
    sequences = [int(day["sequence"]) for day in recounted]
    assert 20 <= sequences[0] <= sequences[1] <= sequences[2]

    restored = Server(folder / "second")
    done = run("restore", "--from", backups[1], "--keys", keys, "--data", restored.data)
    assert done.returncode == 0, done.stderr
    # The master key is kept apart from backups: without it a journal says nothing of anybody.
    code, _, err = refused_start(restored.data)
    assert code == 65 and "master.key is gone" in err
    shutil.copy(server.data / "master.key", restored.data / "master.key")
    try:
        restored.start()
        config = folder / "config-2"
        config.mkdir()
        summary = Posko(restored.address, config, event=event).json("summary")
        assert int(summary["sequence"]) == sequences[1]
        differences(backups[1], summary).expect(0)
    finally:
        restored.stop()


def test_what_does_not_verify_is_neither_saved_nor_restored(server, make_event, client, folder):
    make_event()
    register(client, crowd(3))
    good = copy_of(server.data / "journal.sqlite", folder / "good.sqlite")
    server.stop()
    damaged = server.data / "journal.sqlite"
    sql = "UPDATE entry SET bytes = CAST(bytes || x'00' AS BLOB) "
    sql += "WHERE sequence = 3 AND stream != '@staff'"
    assert change(damaged, sql) == 1

    done = run("backup", "--data", server.data, "--to", folder / "backup.sqlite")
    assert done.returncode == 65
    assert "does not verify" in done.stderr and "3" in done.stderr
    done = run("restore", "--from", damaged, "--data", folder / "restored")
    assert done.returncode == 65
    assert not list(folder.glob("backup*"))
    assert [path.name for path in (folder / "restored").iterdir()] == ["lock"]

    # Nothing that is there is written over, neither a file nor a folder that holds a journal.
    for arguments in [
        ("backup", "--data", server.data, "--to", good),
        ("restore", "--from", good, "--data", server.data),
    ]:
        done = run(*arguments)
        assert done.returncode == 65
        assert "is there already" in done.stderr
    audit("verify", good).expect(0)
