"""The organizer during the day, and what the command line says when something is wrong."""

import time

import pytest

from support.server import eventually
from test_cli_queue import Watching


@pytest.fixture
def day(open_day, posko):
    """Ten people on the roster, six here, one of them finished, one with an ORANGE finding."""
    open_day(people=10, cards=5, slots=5, workers_total=100, workers_covered_before=65)
    for number in range(1, 8):
        posko("registration", "add", "--roster", str(number), "--consent", "yes", "--ticket")
    serve(posko, "vitals", "bp=118/76")
    serve(posko, "lab", "glu_random=95")
    posko("screening", "finalise", "A001")
    posko("queue", "next", "--station", "cards")
    posko("queue", "begin", "A001")
    posko("card", "hand-over", "A001")
    posko("queue", "complete", "A001")
    serve(posko, "vitals", "bp=170/112")
    posko("queue", "leave", "A003")
    return posko


def serve(posko, station, *values):
    ticket = posko.json("queue", "next", "--station", station)["ticket"]
    posko("queue", "begin", ticket)
    posko("screening", "record", ticket, "--station", station, *values)
    posko("queue", "complete", ticket)


def test_one_definition_each(day):
    summary = day.json("summary")
    assert summary["slots"] == {"capacity": 5, "taken": 5, "free": 0, "waitlisted": 1}
    visits = summary["visits"]
    assert visits["checkedIn"] == 5 and visits["finished"] == 1 and visits["left"] == 1
    assert (
        visits["checkedIn"]
        == visits["finished"] + visits["missed"] + visits["left"] + visits["inside"]
    )
    assert visits["inside"] == visits["waiting"] + visits["called"] + visits["serving"]
    registrations = summary["registrations"]
    assert registrations["total"] == registrations["roster"] + registrations["walkIn"] == 7
    assert registrations["fromWaitlist"] == 1 and registrations["rosterPeople"] == 10
    screenings = summary["screenings"]
    assert screenings["byActionLevel"] == {"GREEN": 1, "YELLOW": 0, "ORANGE": 1, "RED": 0}
    assert (screenings["finalised"], screenings["openFindings"]) == (1, 1)
    bands = [b for b in screenings["bands"] if b["rule"] == "blood_pressure"]
    assert sorted(b["band"] for b in bands) == ["grade_3", "optimal"]
    assert not [b for b in bands if "people" in b], "of one person alone nothing is told"
    cards = summary["cards"]
    ways = ("handedOver", "spoiled", "returned", "forwarded", "inStock")
    assert cards["received"] == sum(cards[way] for way in ways) == 5
    stations = {s["station"]: s for s in summary["stations"]}
    assert stations["vitals"]["served"] == 2 and stations["vitals"]["waiting"] == 2
    assert stations["registration"]["served"] == 5
    assert (
        summary["coverage"]["beforePermille"] == 650 and summary["coverage"]["nowPermille"] == 660
    )


def test_zero_is_not_no_data(open_day, posko):
    open_day(people=0, cards=0)
    summary = posko.json("summary")
    vitals = next(s for s in summary["stations"] if s["station"] == "vitals")
    assert vitals["waiting"] == 0 and vitals["served"] == 0
    assert "waitSecondsMedian" not in vitals and "serviceSecondsP90" not in vitals
    assert "nowPermille" not in summary.get("coverage", {})
    assert summary["cards"]["listed"] == 0
    assert summary["screenings"]["byActionLevel"] == {
        "GREEN": 0,
        "YELLOW": 0,
        "ORANGE": 0,
        "RED": 0,
    }


def test_for_people(day):
    text = day("summary")
    for word in ("Tekanan Darah", "ORANGE", "5", "waitlist"):
        assert word.lower() in text.lower(), word
    assert "Asep" not in text


def test_as_of_a_moment(day, client):
    before = day.json("summary")
    local = time.gmtime(time.time() + 7 * 3600 - 3600)
    earlier = time.strftime("%Y-%m-%dT%H:%M", local)
    day.refused(3, "BEFORE_THE_EVENT", "summary", "--at", earlier)
    tomorrow = time.strftime("%Y-%m-%dT%H:%M", time.gmtime(time.time() + 86400))
    all_of_it = day.json("summary", "--at", tomorrow)
    for summary in (all_of_it, before):
        summary.pop("asOf", None)
    assert all_of_it == before
    # Any moment: just after each receipt the fold is what it was then.
    client.event = day.environment["POSKO_EVENT"]
    added = client.AddRegistration(roster_number=8, purpose="PURPOSE_CARD")
    total = client.GetSummary().registrations.total
    client.CancelRegistration(registration=added.registration)
    past = client.GetSummary(at=added.receipt.time)
    assert past.registrations.total == total and past.registrations.cancelled == 0
    assert client.GetSummary().registrations.cancelled == 1
    assert day.run("summary", "--at", "25:00").code == 64


def test_a_time_of_day_is_that_of_the_event(open_day, posko):
    """10:30 is on the day of the event, in its time zone."""
    today = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 7 * 3600))
    open_day(date=today)
    posko("registration", "add", "--roster", "1", "--consent", "yes")
    tonight = posko.json("summary", "--at", "23:59")
    assert tonight["asOf"] == f"{today}T16:59:00Z"
    assert tonight["registrations"]["total"] == 1


def test_watching(day):
    import json

    watching = Watching(day, "summary", "--watch", "--changes", "2", "--json")
    day("registration", "cancel", "7")
    assert watching.end() == 0
    first, second = [json.loads(line)["summary"] for line in watching.lines]
    assert int(second["sequence"]) > int(first["sequence"])
    assert first["slots"]["waitlisted"] == 1 and second["slots"]["waitlisted"] == 0


def test_exit_codes_and_one_sentence_on_stderr(day, server):
    day.refused(4, "EVENT_NOT_FOUND", "summary", "--event", "no-such-event")
    day.refused(4, "TICKET_NOT_FOUND", "ticket", "show", "A900")
    day.refused(3, "ALREADY_REGISTERED", "registration", "add", "--roster", "1", "--consent", "yes")
    for usage in (
        ["nonsense"],
        ["queue", "next"],
        ["queue", "next", "--station", "vitals", "--counter", "many"],
        ["roster", "import", "/does/not/exist.csv"],
        ["registration", "add", "--for", "fun"],
        ["registration", "add", "--roster", "9"],
        ["event", "list", "--server", "no port here"],
        ["queue", "begin", "A001", "--request-id", "not valid"],
    ):
        ran = day.run(*usage).expect(64)
        assert ran.out == "" and ran.err
    unreachable = day.run("event", "list", "--server", "127.0.0.1:1").expect(6)
    sentence, advice = unreachable.err.strip().splitlines()
    assert "127.0.0.1:1" in sentence and "`posko check`" in advice
    assert server.stop() == 0
    gone = day.run("registration", "cancel", "7", "--request-id", "to-repeat").expect(6)
    assert gone.out == ""


def test_a_server_that_does_not_answer_in_time(day, server):
    import os
    import signal

    os.kill(server.process.pid, signal.SIGSTOP)
    try:
        begun = time.monotonic()
        late = day.run(
            "registration", "cancel", "7", "--timeout", "1", "--request-id", "late-1"
        ).expect(6)
        assert time.monotonic() - begun < 8
        assert "late-1" in late.err, "how to repeat it safely"
    finally:
        os.kill(server.process.pid, signal.SIGCONT)
    repeat = ("registration", "cancel", "7", "--request-id", "late-1")
    eventually(lambda: day.run(*repeat).code == 0, "the repeated command is done once")
    assert day.json("summary")["registrations"]["cancelled"] == 1


def test_the_remembered_event(day, folder):
    code = day.environment.pop("POSKO_EVENT")
    ran = day.run("summary").expect(64)
    assert "event use" in ran.err
    day("event", "use", code)
    assert (folder / "config" / "event").read_text().strip() == code
    day("summary")
    day.refused(4, "EVENT_NOT_FOUND", "event", "use", "another")
    day("summary")
    assert day.run("summary", env={"POSKO_EVENT": "other"}).code == 4


def test_help_names_every_command(posko):
    nouns = {
        "event": "create list show use open close release",
        "roster": "import find",
        "registration": "add find show cancel",
        "ticket": "issue show reprint",
        "queue": "next recall begin complete miss rejoin undo transfer skip leave list watch",
        "screening": "record finalise amend dispose show",
        "card": "receive find assign hand-over reverse spoil refuse return forward reconcile",
    }
    for noun, verbs in nouns.items():
        listed = posko(noun, "--help")
        for verb in verbs.split():
            assert verb in listed, f"{noun} {verb}"
            assert "xample" in posko(noun, verb, "--help")
