"""Stations and lines at the command line."""

import subprocess
import threading

import pytest

from support.paths import binary


@pytest.fixture
def waiting(open_day, posko):
    """Five people in the line of vitals: A001 to A005."""
    open_day(people=6)
    for number in range(1, 6):
        posko("registration", "add", "--roster", str(number), "--consent", "yes", "--ticket")
    return posko


def state(posko, ticket) -> str:
    return posko.json("ticket", "show", ticket)["visit"]["state"].removeprefix("VISIT_STATE_")


def at(posko, ticket) -> str:
    return posko.json("ticket", "show", ticket)["visit"].get("station", "")


def test_call_begin_complete(waiting):
    posko = waiting
    called = posko("queue", "next", "--station", "vitals", "--counter", "2")
    assert "A001" in called and "2" in called and "Tekanan Darah" in called
    posko.refused(3, "COUNTER_BUSY", "queue", "next", "--station", "vitals", "--counter", "2")
    posko.refused(3, "NOT_BEING_SERVED", "queue", "complete", "A001")
    posko("queue", "begin", "A001")
    posko.refused(3, "NOT_CALLED", "queue", "begin", "A001")
    assert state(posko, "A001") == "SERVING"
    done = posko("queue", "complete", "A001")
    assert "Laboratorium" in done or "lab" in done
    assert posko.json("queue", "next", "--station", "lab", "--counter", "1")["ticket"] == "A001"
    posko("queue", "begin", "A001")
    assert posko.json("queue", "complete", "A001", "--doctor")["nextStation"] == "doctor"
    assert posko.json("queue", "next", "--station", "doctor")["ticket"] == "A001"
    posko("queue", "begin", "A001")
    assert posko.json("queue", "complete", "A001")["nextStation"] == "cards"
    posko("queue", "next", "--station", "cards")
    posko("queue", "begin", "A001")
    assert posko.json("queue", "complete", "A001")["finished"]
    assert state(posko, "A001") == "FINISHED"
    posko.refused(3, "VISIT_OVER", "queue", "leave", "A001")
    visit = posko.json("ticket", "show", "A001")["visit"]
    assert visit["stationsDone"] == ["vitals", "lab", "doctor", "cards"]


def test_undo_recall_miss_rejoin(waiting):
    posko = waiting
    posko("queue", "next", "--station", "vitals")
    posko("queue", "undo", "A001")
    assert state(posko, "A001") == "WAITING"
    assert posko.json("queue", "next", "--station", "vitals")["ticket"] == "A001", "the old place"
    posko.refused(3, "RECALL_FIRST", "queue", "miss", "A001")
    assert posko.json("queue", "recall", "A001")["calls"] == 2
    assert "A001" in posko("queue", "recall", "A001")
    missed = posko.json("queue", "miss", "A001")
    assert missed["slotFreed"]
    assert state(posko, "A001") == "MISSED"
    posko.refused(3, "NOT_MISSED", "queue", "rejoin", "A002")
    lines = posko.json("queue", "list", "--station", "vitals")["lines"]
    assert lines[0]["missed"] == ["A001"]
    assert posko.json("queue", "rejoin", "A001")["station"] == "vitals"
    line = posko.json("queue", "list", "--station", "vitals")["lines"][0]
    assert [p["ticket"] for p in line["waiting"]] == ["A002", "A003", "A004", "A005", "A001"]


def test_a_missed_slot_goes_to_the_waitlist_once(open_day, posko):
    open_day(people=4, slots=1, recalls_before_missed=0)
    posko("registration", "add", "--roster", "1", "--consent", "yes", "--ticket")
    for number in ("2", "3"):
        posko("registration", "add", "--roster", number, "--consent", "yes")
    posko("queue", "next", "--station", "vitals")
    missed = posko.json("queue", "miss", "A001")
    assert (missed["slotFreed"], missed["promotedRegistration"]) == (True, 2)
    back = posko.json("queue", "rejoin", "A001")
    assert back.get("station", "") == "" and back["waitlistPosition"] == 2
    posko.refused(3, "ON_WAITLIST", "queue", "rejoin", "A001")
    slots = posko.json("summary")["slots"]
    assert slots == {"capacity": 1, "taken": 1, "free": 0, "waitlisted": 2}


def test_transfer_skip_leave(waiting):
    posko = waiting
    posko("queue", "transfer", "A001", "--to", "lab", "--reason", "short line")
    assert at(posko, "A001") == "lab"
    posko.refused(3, "ALREADY_THERE", "queue", "transfer", "A001", "--to", "lab")
    posko.refused(4, "STATION_NOT_FOUND", "queue", "transfer", "A001", "--to", "nowhere")
    posko.refused(3, "STATION_HAS_NO_LINE", "queue", "transfer", "A001", "--to", "registration")
    assert posko.run("queue", "skip", "A001").code == 64, "a reason is needed"
    assert posko.json("queue", "skip", "A001", "--reason", "no strips")["nextStation"] == "vitals"
    left = posko.json("queue", "leave", "A001", "--reason", "rain")
    assert left["slotFreed"]
    assert state(posko, "A001") == "LEFT"
    posko.refused(4, "TICKET_NOT_FOUND", "queue", "leave", "A099")
    visits = posko.json("summary")["visits"]
    assert (
        visits["checkedIn"]
        == visits["finished"] + visits["missed"] + visits["left"] + visits["inside"]
    )
    assert visits["left"] == 1


def test_errors_of_lines(waiting):
    posko = waiting
    posko.refused(4, "STATION_NOT_FOUND", "queue", "next", "--station", "nowhere")
    posko.refused(4, "COUNTER_NOT_FOUND", "queue", "next", "--station", "vitals", "--counter", "9")
    posko.refused(3, "LINE_EMPTY", "queue", "next", "--station", "lab")
    posko.refused(3, "STATION_HAS_NO_LINE", "queue", "next", "--station", "registration")
    posko.refused(4, "TICKET_NOT_FOUND", "queue", "begin", "A999")


def test_priority_is_interleaved_with_a_bound(open_day, posko):
    open_day(people=6, cards=0, priority_burst_max=2)
    for number in range(1, 4):
        posko("registration", "add", "--roster", str(number), "--consent", "yes", "--ticket")
    for day in range(10, 14):
        nik = f"321416{day}05500001"
        posko(
            "registration", "add", "--nik", nik, "--name", "Kakek", "--consent", "yes", "--ticket"
        )
    planned = [
        place["ticket"]
        for place in posko.json("queue", "list", "--station", "vitals")["lines"][0]["waiting"]
    ]
    called = []
    for _ in planned:
        ticket = posko.json("queue", "next", "--station", "vitals")["ticket"]
        posko("queue", "begin", ticket)
        posko("queue", "complete", ticket)
        called.append(ticket)
    assert called == planned, "the line is shown in the order in which it is called"
    assert called == ["P001", "P002", "A001", "P003", "P004", "A002", "A003"]


def test_lists_for_people(waiting):
    posko = waiting
    posko("queue", "next", "--station", "vitals", "--counter", "3")
    text = posko("queue", "list")
    for word in ("A001", "A002", "A005", "Tekanan Darah", "Laboratorium"):
        assert word in text
    assert "Asep" not in text and "Fitri" not in text, "numbers and desks only"


class Watching:
    """A watch under way, read line by line with patience."""

    def __init__(self, posko, *args):
        self.process = subprocess.Popen(
            [binary("posko"), *args],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=posko.environment,
        )
        self.lines = []
        self.first = threading.Event()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        assert self.first.wait(20), "the watch begins with a snapshot"

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line)
            self.first.set()

    def end(self) -> int:
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
            raise
        finally:
            self.reader.join(5)


def test_watching_lines(waiting):
    import json

    posko = waiting
    watching = Watching(posko, "queue", "watch", "--station", "vitals", "--changes", "3", "--json")
    posko("queue", "next", "--station", "vitals")
    posko("queue", "begin", "A001")
    assert watching.end() == 0
    documents = [json.loads(line) for line in watching.lines]
    assert len(documents) == 3
    snapshot = documents[0]["snapshot"]["lines"]
    assert [p["ticket"] for p in snapshot[0]["waiting"]] == ["A001", "A002", "A003", "A004", "A005"]
    sequences = [int(d["sequence"]) for d in documents]
    assert sequences == sorted(set(sequences))
    states = [
        c["place"]["state"]
        for d in documents[1:]
        for c in d["changes"]["changes"]
        if c["ticket"] == "A001"
    ]
    assert states == ["VISIT_STATE_CALLED", "VISIT_STATE_SERVING"]


def test_ctrl_c_ends_a_watch_quietly(waiting):
    import signal

    watching = Watching(waiting, "queue", "watch")
    watching.process.send_signal(signal.SIGINT)
    code = watching.end()
    assert code in (0, 130, -signal.SIGINT)
    assert watching.process.stderr.read() == ""
