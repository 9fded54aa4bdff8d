"""posko-audit against the server: they agree to the last count, until one byte is changed."""

import hashlib
import os
import re
import subprocess

import pytest

from support import day, drill, forgery
from support.audit import ask, audit, change, copy_of, differences
from support.cli import Posko
from support.server import Server
from support.wire import Client, as_dict

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A server on which a drill day and the day of every command were played."""
    folder = tmp_path_factory.mktemp("audited")
    server = Server(folder).start()
    try:
        done = subprocess.run(
            drill.command(server.address, 60),
            env=drill.environment(server.address, folder),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, f"{done.stdout[-2000:]}{done.stderr[-2000:]}"
        with Client(server.address) as client:
            (drilled,) = client.ListEvents().events
            summaries = play_and_look(client)
        yield {"server": server, "drill": drilled.code, "summaries": summaries}
    finally:
        server.stop()


def play_and_look(client) -> list[dict]:
    """The summary after each command, as the server showed it at that moment."""
    performer = day.Performer(client)
    summaries = []

    def do(method, **fields):
        answer = performer(method, **fields)
        summaries.append(as_dict(client.GetSummary()))
        return answer

    day.play(do)
    return summaries


@pytest.fixture
def journal(played, folder):
    """A copy of the journal, to be spoiled."""
    return copy_of(played["server"].data / "journal.sqlite", folder / "journal.sqlite")


def without_bands(summary: dict) -> dict:
    """What can be counted again without keys: which finding somebody has is sealed."""
    screenings = {k: v for k, v in summary["screenings"].items() if k != "bands"}
    return summary | {"screenings": screenings}


def failures(journal) -> list[str]:
    """What `verify` finds wrong; that SQLite finds the file sound or not is not what is asked."""
    found = audit("verify", journal).expect(1).lines
    return [line for line in found if line.startswith("FAILED") and "the file:" not in line]


def test_audit_and_server_agree_while_the_server_runs(played, folder):
    server = played["server"]
    verified = audit("verify", server.data).expect(0)
    assert [line.split()[:2] for line in verified.lines] == [
        ["ok", "@staff:"],
        ["ok", f"{played['drill']}:"],
        ["closed", f"{played['drill']}:"],
        ["ok", f"{day.CODE}:"],
        ["closed", f"{day.CODE}:"],
        ["ok", "claims:"],
        ["ok", "keys:"],
    ]
    config = folder / "config"
    config.mkdir()
    recounted = {each["event"]: each for each in audit("recount", server.data, "--json").json}
    for code in (played["drill"], day.CODE):
        summary = Posko(server.address, config, event=code).json("summary")
        compared = differences(server.data, summary).expect(0)
        assert f"{code}: the audit and the summary agree" in compared.out
        assert recounted[code] == without_bands(summary)


def test_every_entry_on_the_way_is_counted_alike(played):
    """The journal went on, so the audit folds up to the entry that each summary shows."""
    data = played["server"].data
    assert len(played["summaries"]) > 50
    for summary in played["summaries"]:
        differences(data, summary).expect(0)


def test_a_summary_of_the_past_is_counted_alike(played):
    server = played["server"]
    with Client(server.address, event=played["drill"]) as client:
        (last,) = ask(
            server.data / "journal.sqlite",
            "SELECT max(sequence) FROM entry WHERE stream = ?",
            played["drill"],
        )[0]
        for part in (0.2, 0.5, 0.8):
            time_ms = ask(
                server.data / "journal.sqlite",
                "SELECT time_ms FROM entry WHERE stream = ? AND sequence = ?",
                played["drill"],
                int(last * part),
            )[0][0]
            moment = {"seconds": time_ms // 1000, "nanos": time_ms % 1000 * 1_000_000}
            past = as_dict(client.GetSummary(at=moment))
            assert int(past["sequence"]) < last and "asOf" in past
            differences(server.data, past).expect(0)
            for wrong in ("2020-01-01T00:00:00Z", "2100-02-28T23:59:59.5Z"):
                told = differences(server.data, past | {"asOf": wrong}).expect(1)
                assert "is not the last one of that moment" in told.out


def test_a_figure_that_was_changed_is_named(played):
    summary = dict(played["summaries"][-1])
    summary["screenings"] = dict(summary["screenings"])
    summary["slots"] = summary["slots"] | {"taken": summary["slots"]["taken"] + 1}
    finalised = summary["screenings"].pop("finalised")
    told = differences(played["server"].data, summary).expect(1)
    assert f"summary.slots.taken: the audit has {summary['slots']['taken'] - 1}" in told.out
    assert f"summary.screenings.finalised: the audit has {finalised}" in told.out
    assert "the summary nothing" in told.out
    assert "summary.screenings.bands: not compared, findings are sealed" in told.out
    ahead = summary | {"sequence": "999999"}
    assert "summary.sequence" in differences(played["server"].data, ahead).expect(1).out
    other = summary | {"event": "no-such-event"}
    assert "no event" in differences(played["server"].data, other).expect(1).err


def test_a_backup_in_a_folder_that_cannot_be_written(played, journal, folder):
    whole = audit("verify", played["server"].data).expect(0)
    folder.chmod(0o500)
    try:
        assert audit("verify", journal).expect(0).out == whole.out
        assert audit("recount", folder, "--event", day.CODE, "--json").json["event"] == day.CODE
    finally:
        folder.chmod(0o700)
    assert [path.name for path in folder.iterdir()] == [journal.name], "nothing is left behind"


def test_after_the_server_has_ended(server, client, folder):
    summaries = play_and_look(client)
    assert server.stop() == 0
    audit("verify", server.data / "journal.sqlite").expect(0)
    differences(server.data, summaries[-1]).expect(0)
    recounted = audit("recount", server.data, "--json").json
    one = without_bands(summaries[-1])
    assert recounted == one, "one event is an object, as posko summary prints it"
    text = audit("recount", server.data).expect(0).out
    assert "Hari Uji" in text and "5 slots" in text and "vitals" in text


def test_one_byte_in_an_entry(journal):
    row = "WHERE stream = ? AND sequence = 17"
    ((stored,),) = ask(journal, f"SELECT bytes FROM entry {row}", day.CODE)
    for place in (0, len(stored) // 2, len(stored) - 1):
        changed = bytearray(stored)
        changed[place] ^= 1
        change(journal, f"UPDATE entry SET bytes = ? {row}", bytes(changed), day.CODE)
        (line,) = failures(journal)
        assert f"{day.CODE}: entry 17: its bytes do not have the hash" in line
        for command in ("recount", "entries"):
            assert "entry 17:" in audit(command, journal).expect(1).out


def test_one_byte_in_an_entry_and_its_hash_made_anew(played, journal):
    """Who makes the hash anew breaks the next entry."""
    row = "WHERE stream = ? AND sequence = 17"
    ((stored,),) = ask(journal, f"SELECT bytes FROM entry {row}", day.CODE)
    # The account: it is of the same length and means nothing to the rest.
    changed = stored.replace(b"e2e", b"f2f")
    assert changed != stored
    digest = hashlib.sha256(changed).digest()
    change(journal, f"UPDATE entry SET bytes = ?, hash = ? {row}", changed, digest, day.CODE)
    (line,) = failures(journal)
    assert f"{day.CODE}: entry 18: it does not hold the hash of the entry before it" in line
    told = differences(journal, played["summaries"][-1]).expect(1)
    assert "entry 18:" in told.out and "agree" not in told.out


def test_one_byte_of_the_file(played, journal):
    """Where an entry's bytes lie in the file, without asking SQLite to write."""
    ((stored,),) = ask(
        journal,
        "SELECT bytes FROM entry WHERE stream = ? AND sequence = 40",
        day.CODE,
    )
    data = journal.read_bytes()
    at = data.index(stored[-60:]) + 30
    journal.write_bytes(data[:at] + bytes([data[at] ^ 0x20]) + data[at + 1 :])
    (line,) = failures(journal)
    assert f"{day.CODE}: entry 40:" in line
    assert "entry 40:" in differences(journal, played["summaries"][-1]).expect(1).out


@pytest.mark.parametrize(
    "lie, words",
    [
        (forgery.fewer_slots, "4 slots are taken, and there are 3"),
        (forgery.a_number_left_out, "queue number A007 comes after A002"),
        (forgery.one_person_twice, "registration 3 is of the person of registration"),
        (forgery.a_finding_that_is_not_open, "A001 has a RED or ORANGE finding that is not open"),
        (forgery.a_card_without_its_claim, "the claims are not those of what happened"),
        (forgery.a_card_in_two_places, "card 2 is in stock, not handed over"),
        (forgery.a_call_to_the_wrong_counter, "station vitals has no counter 9"),
        (forgery.somebody_passed_on_the_waitlist, "is promoted over somebody who came before"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_could_not_have_happened(played, journal, lie, words):
    """Every hash was made anew, so the chain verifies; the day itself does not hold together."""
    sequence = forgery.forge(journal, day.CODE, lie)
    told = audit("recount", journal, "--event", day.CODE).expect(1)
    (first, *_) = [line for line in told.lines if line.startswith("BROKEN")]
    assert words in told.out
    if lie is not forgery.fewer_slots:
        assert f"{day.CODE}: entry {sequence}:" in first
    assert "5 slots" in told.out or "3 slots" in told.out, "the counts are shown all the same"
    assert "BROKEN" in differences(journal, played["summaries"][-1]).expect(1).out
    by_json = audit("recount", journal, "--event", day.CODE, "--json").expect(1)
    assert by_json.json["event"] == day.CODE and "BROKEN" in by_json.err


@pytest.mark.parametrize(
    "lie, words",
    [
        (forgery.a_level_that_nothing_has, "has no action level"),
        (forgery.an_unknown_kind, "has the field 49 of Fact, which this program does not know"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_an_entry_that_cannot_be_read(journal, lie, words):
    sequence = forgery.forge(journal, day.CODE, lie)
    (line,) = failures(journal)
    assert f"{day.CODE}: entry {sequence}: it" in line and words in line


def test_two_entries_that_changed_places(journal):
    rows = "SELECT bytes, hash FROM entry WHERE stream = ? AND sequence = ?"
    (one,), (other,) = (ask(journal, rows, day.CODE, number) for number in (20, 21))
    into = "UPDATE entry SET bytes = ?, hash = ? WHERE stream = ? AND sequence = ?"
    change(journal, into, *one, day.CODE, 21)
    change(journal, into, *other, day.CODE, 20)
    (line,) = failures(journal)
    assert f"{day.CODE}: entry 20: entry 21 stands in its place" in line


def test_an_entry_that_is_gone(journal):
    assert change(journal, "DELETE FROM entry WHERE stream = ? AND sequence = 9", day.CODE) == 1
    (line,) = failures(journal)
    assert f"{day.CODE}: entry 9: it is missing; the next one is entry 10" in line


def test_last_entries_that_are_gone_need_a_head(journal):
    ((last, digest),) = ask(
        journal,
        "SELECT sequence, hex(hash) FROM entry WHERE stream = ? ORDER BY sequence DESC LIMIT 1",
        day.CODE,
    )
    head = f"{day.CODE}={last}:{digest[:16]}"
    audit("verify", journal, "--head", head).expect(0)
    wrong = audit("verify", journal, "--head", f"{day.CODE}={last}:{'0' * 8}").expect(1)
    assert f"entry {last}: it is not the one that was written down" in wrong.out
    change(journal, "DELETE FROM entry WHERE stream = ? AND sequence = ?", day.CODE, last)
    audit("verify", journal).expect(0)
    cut = audit("verify", journal, "--head", head).expect(1)
    assert f"{day.CODE}: entry {last}: it was written down and is gone" in cut.out


def test_claims_that_are_not_those_of_the_entries(journal, folder):
    ((key, holder),) = ask(
        journal,
        "SELECT key, sequence FROM claim WHERE stream = ? AND kind = 'worker' LIMIT 1",
        day.CODE,
    )
    row = "WHERE kind = 'worker' AND key = ?"
    change(journal, f"UPDATE claim SET sequence = sequence + 1 {row}", key)
    (line,) = failures(journal)
    assert f"{day.CODE}: entry {holder}: the table of claims gives its claim to another" in line
    change(journal, f"DELETE FROM claim {row}", key)
    (line,) = failures(journal)
    assert f"{day.CODE}: entry {holder}: the table of claims lacks one that it holds" in line
    change(journal, "INSERT INTO claim VALUES ('worker', ?, ?, ?)", key, day.CODE, holder)
    audit("verify", journal).expect(0)
    change(journal, "INSERT INTO claim VALUES ('card', ?, ?, 12)", bytes(32), day.CODE)
    (line,) = failures(journal)
    assert f"{day.CODE}: the table of claims says that entry 12 holds one" in line
    assert key.hex()[:16] not in line, "a claim is of one worker, whoever that is"


def test_keys_that_are_not_those_of_the_entries(journal):
    """A key that is gone without an erasure, one of nobody, and one that an erasure left."""
    ((person, box),) = ask(
        journal, "SELECT person, box FROM person_key WHERE stream = ? LIMIT 1", day.CODE
    )
    put = "INSERT INTO person_key VALUES (?, ?, ?)"
    change(
        journal, "DELETE FROM person_key WHERE stream = ? AND person = ?", day.CODE, person
    )
    (line,) = failures(journal)
    assert line.startswith(f"FAILED  {day.CODE}: ") and f"person {person}" in line
    change(journal, put, day.CODE, person, box)
    audit("verify", journal).expect(0)
    change(journal, put, day.CODE, 999, box)
    # A copy of keys may be newer than the journal that it is restored with.
    assert "1 more, of nobody named here" in audit("verify", journal).expect(0).out
    change(journal, "UPDATE person_key SET person = 10 WHERE person = 999")
    (line,) = failures(journal)
    assert "erased person 10, whose keys are still there" in line


def test_a_file_that_was_cut_off(journal):
    data = journal.read_bytes()
    journal.write_bytes(data[: len(data) * 2 // 3])
    ran = audit("verify", journal)
    assert ran.code == 1
    assert any("entry" in line and "damaged" in line for line in ran.lines), ran.out
    assert "FAILED  the file: it is shorter than it says" in ran.out
    journal.write_bytes(data[:2000])
    assert "damaged or cut off" in audit("verify", journal).expect(74).err


def test_what_is_not_a_journal(journal, folder):
    text = folder / "notes.txt"
    text.write_text("Pendaftaran buka jam delapan. " * 100)
    assert "not a SQLite database" in audit("verify", text).expect(65).err
    other = folder / "other.sqlite"
    change(other, "CREATE TABLE entry (a)")
    assert "not a journal of Posko" in audit("recount", other).expect(65).err
    change(journal, "PRAGMA user_version = 2")
    assert "format 2" in audit("entries", journal).expect(65).err
    audit("verify", folder / "nothing.sqlite").expect(74)
    for usage in ((), ("--json",), (journal, "more"), (journal, "--head", "x")):
        audit("verify", *usage).expect(64)
    audit("diff", journal).expect(64)
    change(journal, "PRAGMA user_version = 1")
    assert "not JSON" in audit("diff", journal, text).expect(65).err


def test_entries_without_personal_data(played):
    server = played["server"]
    told = audit("entries", server.data, "--stream", day.CODE).expect(0)
    assert len(told.lines) == int(played["summaries"][-1]["sequence"])
    first, *_, last = told.lines
    assert re.search('1  "e2e" at "[0-9a-f]{16}": event created for 2025-11-21', first)
    assert "event opened" in last
    shown = ("A001 called to vitals, counter 1", "ORANGE open at vitals", "card 1 handed over")
    for words in shown:
        assert words in told.out
    secrets = ["Puskesmas", "wrong person", "186", "Desk 6", "torn", "rain", "called home"]
    for person in day.CROWD:
        secrets += [person.nik, person.name, person.name.split()[0]]
    # Without its time of day, whose milliseconds can be those of any measured value, and as words:
    # the digits of a device's id can be those of one too.
    said = [line.split("  ", 1) for line in told.lines]
    assert all(TIME.fullmatch(moment) for moment, _ in said)
    for secret in secrets:
        word = re.compile(rf"\b{re.escape(secret)}\b")
        assert not [line for _, line in said if word.search(line)], secret


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(journal):
    journal.chmod(0)
    audit("verify", journal).expect(74)
