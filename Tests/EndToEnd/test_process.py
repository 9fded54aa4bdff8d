"""The server as a process: what it refuses, what it logs, how it ends."""

import re
import sqlite3
import subprocess
import time

import grpc
import pytest

from support import day, people
from support.paths import binary
from support.server import Server, refused_start
from support.wire import Client, Refused


@pytest.mark.parametrize(
    "listen", ["192.0.2.1:7600", ":7600", "nonsense", "127.0.0.1:99999", "::1:7600", "host:1"]
)
def test_it_listens_on_an_address_of_this_machine_only(folder, listen):
    code, out, err = refused_start(folder / "data", listen=listen)
    assert code != 0
    assert out == ""
    assert err.strip(), "it says why"
    assert "Fatal error" not in err and "Stack dump" not in err


def test_a_second_server_on_the_same_data_is_refused(server):
    code, out, err = refused_start(server.data)
    assert code != 0 and out == ""
    assert str(server.data) in err or "another" in err.lower() or "use" in err.lower(), err
    with Client(server.address) as client:
        assert not client.ListEvents().events


def test_the_lock_goes_with_the_process(server):
    server.kill()
    server.start()
    with Client(server.address) as client:
        assert not client.ListEvents().events


def test_a_taken_port_is_said(server, folder):
    code, out, err = refused_start(folder / "other", listen=server.address)
    assert code != 0 and out == ""
    assert server.address.split(":")[1] in err, err


def journal_of(server: Server):
    files = [path for path in server.data.iterdir() if path.read_bytes()[:15] == b"SQLite format 3"]
    assert len(files) == 1, f"one SQLite file is expected in {list(server.data.iterdir())}"
    return files[0]


def test_a_foreign_file_as_journal_is_refused(server):
    journal = journal_of(server)
    server.stop()
    for name in server.data.iterdir():
        if name.name.startswith(journal.name):
            name.unlink()
    foreign = sqlite3.connect(journal)
    foreign.execute("create table recipes (name text)")
    foreign.execute("insert into recipes values ('rendang')")
    foreign.commit()
    foreign.close()
    before = journal.read_bytes()
    code, out, err = refused_start(server.data)
    assert code != 0 and out == "" and str(journal.name) in err, err
    assert journal.read_bytes() == before, "a file of somebody else is not touched"
    journal.write_bytes(b"Dear diary, " * 1000)
    code, out, err = refused_start(server.data)
    assert code != 0 and out == "" and "Fatal error" not in err, err
    assert journal.read_bytes() == b"Dear diary, " * 1000


def test_a_journal_of_a_newer_version_is_refused(server, client):
    day.Performer(client)("CreateEvent", settings=day.SETTINGS)
    server.stop()
    journal = journal_of(server)
    database = sqlite3.connect(journal)
    (version,) = database.execute("pragma user_version").fetchone()
    database.execute(f"pragma user_version = {version + 1000}")
    database.commit()
    database.close()
    code, out, err = refused_start(server.data)
    if version == 0:
        pytest.fail("the journal has no user_version; how is its version written down?")
    assert code != 0 and out == "" and "newer" in err.lower(), err


def test_logs_have_no_name_and_no_nik(server, client, posko):
    day.play(day.Performer(client))
    posko.run("registration", "find", "Asep", "--event", day.CODE)
    posko.run("roster", "find", "Budi", "--event", day.CODE)
    for person in day.CROWD:
        with pytest.raises(Refused):
            client.AddRegistration(
                person={**person.message, "birth_date": "1950-01-01"},
                purpose="PURPOSE_CHECK",
                consent="CONSENT_GIVEN",
            )
    server.stop()
    log = server.log_text()
    assert log.strip(), "the server logs something"
    lowered = log.lower()
    for person in day.CROWD:
        assert person.nik not in log
        assert person.name.lower() not in lowered
        assert person.name.split()[-1].lower() not in lowered
    assert not re.search(r"(?<!\d)\d{16}(?!\d)", log), "something that looks like a NIK"


def test_sigterm_with_open_streams_ends_soon(server, client, make_event):
    make_event()
    streams = [
        client.watch("WatchLines", timeout=60),
        client.watch("WatchSummary", timeout=60),
        client.stub("Exchange")(_never(), timeout=60),
    ]
    next(streams[0])
    next(streams[1])
    begun = time.monotonic()
    assert server.stop() == 0, f"not ended by SIGTERM:\n{server.tail()}"
    took = time.monotonic() - begun
    assert took < 6, f"{took:.1f} s with open streams"
    for stream in streams:
        stream.cancel()


def _never():
    """A desk that says nothing and does not hang up."""
    import threading

    threading.Event().wait(30)
    yield from ()


def test_sigterm_finishes_what_was_begun(server, client, make_event):
    """Calls under way while the server is asked to stop are answered, or fail as unavailable."""
    make_event(slots=500)
    futures = []
    stub = client.stub("AddRegistration")
    for person in people.crowd(200):
        request = client.request(
            "AddRegistration",
            person=person.message,
            purpose="PURPOSE_CHECK",
            consent="CONSENT_GIVEN",
        )
        futures.append(stub.future(request, timeout=30, metadata=client.metadata))
    futures[20].result()
    assert server.stop() == 0
    answered = 0
    for future in futures:
        error = future.exception(timeout=30)
        if error is None:
            answered += 1
        else:
            assert error.code() in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED), error
    server.start()
    with Client(server.address, client.event) as again:
        assert again.GetSummary().registrations.total >= answered


def test_deadlines_are_honoured(server, client, make_event):
    make_event()
    for name in ("WatchLines", "WatchSummary"):
        begun = time.monotonic()
        watch = client.watch(name, timeout=1)
        next(watch)
        with pytest.raises(grpc.RpcError) as ended:
            while True:
                next(watch)
        assert ended.value.code() == grpc.StatusCode.DEADLINE_EXCEEDED
        assert time.monotonic() - begun < 4
    assert client.GetSummary().event == client.event
    begun = time.monotonic()
    assert server.stop() == 0
    assert time.monotonic() - begun < 3, "streams whose deadline passed are gone"


def test_help_and_usage(folder):
    for name in ("posko", "posko-server", "posko-drill"):
        done = subprocess.run([binary(name), "--help"], capture_output=True, text=True, timeout=20)
        assert done.returncode == 0 and "USAGE" in done.stdout
    done = subprocess.run([binary("posko-server")], capture_output=True, text=True, timeout=20)
    assert done.returncode == 64 and "--data" in done.stderr
