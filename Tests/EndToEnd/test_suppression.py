"""Of fewer than five people an organizer is told nothing: a cell of one is somebody's result.

Nor by a detour: what is hidden must not follow from the rest of its band, from the closing report,
from the command line's totals or from the audit, which nobody needs a session for.
"""

import datetime

import pytest

from support import visits
from support.audit import audit
from support.people import Someone
from support.wire import as_dict

# Years of birth of the age groups, on a day of 2025.
AGES = {"18-39": 1995, "40-59": 1975, "60+": 1955}
SEXES = {"F": "SEX_FEMALE", "M": "SEX_MALE"}


def come(client, cells: dict[str, int], first: int = 0):
    """So many of each sex and age, such as {"F 18-39": 3}, with the same blood pressure."""
    index = first
    for cell, count in cells.items():
        sex, age = cell.split()
        for _ in range(count):
            index += 1
            birth = datetime.date(AGES[age], 1, 1) + datetime.timedelta(days=3 * index)
            # Even ones are women.
            person = Someone(2 * index + (sex == "M"), birth)
            ticket = visits.arrive(client, person)
            visits.measure(client, ticket)
            visits.leave(client, ticket)


def shown(summary: dict, rule: str = "blood_pressure") -> dict[str, int | None]:
    """The cells of a rule's one band, as the summary has them."""
    names = {word: letter for letter, word in SEXES.items()}
    return {
        f"{names[band['sex']]} {band['ageGroup']}": band.get("people")
        for band in summary["screenings"]["bands"]
        if band["rule"] == rule
    }


@pytest.mark.parametrize("people", range(1, 7))
def test_a_cell_of_one_to_six(server, client, make_event, somebody, posko, people):
    make_event(slots=50)
    come(client, {"F 18-39": people})
    told = people if people >= 5 else None
    organizer = somebody("ketua", "ORGANIZER")
    summary = as_dict(organizer.GetSummary())
    assert shown(summary) == {"F 18-39": told}
    assert summary["screenings"]["started"] == people, "the day's size is no secret"
    watch = organizer.watch("WatchSummary")
    assert shown(as_dict(next(watch).summary)) == {"F 18-39": told}
    watch.cancel()
    moment = {"seconds": int(client.GetEvent().event.opened_at.seconds) + 3600}
    assert shown(as_dict(organizer.GetSummary(at=moment))) == {"F 18-39": told}
    text = posko("summary", "--event", client.event)
    (line,) = [line for line in text.splitlines() if line.startswith("blood_pressure ")]
    total, cell = line.split()[2:]
    assert cell == (str(people) if told else "<5")
    assert total == cell if told else not total.isdigit(), "nor does the sum of the row"
    closing = client.CloseEvent().closing
    (finding,) = [f for f in closing.findings if f.rule == "blood_pressure"]
    assert (finding.people if finding.HasField("people") else None) == told
    report = posko("event", "report", client.event)
    (line,) = [line for line in report.splitlines() if line.startswith("blood_pressure ")]
    assert line.split()[2:] == ([str(people)] if told else ["<5"])
    for command in ("recount", "entries"):
        assert "optimal" not in audit(command, server.data).out, "the audit has no findings"


@pytest.mark.parametrize(
    "cells, told",
    [
        # The one hidden would follow from the total of the report, so its neighbour hides it.
        ({"F 18-39": 6, "M 18-39": 3}, {}),
        ({"F 18-39": 6, "M 18-39": 4, "F 40-59": 8}, {"F 40-59": 8}),
        ({"F 18-39": 9, "M 18-39": 9, "F 60+": 1}, {"M 18-39": 9}),
        # Two that are hidden hide each other only when they are not next to nobody together.
        ({"F 18-39": 1, "M 18-39": 1, "F 40-59": 5, "M 40-59": 7}, {}),
        ({"F 18-39": 4, "M 18-39": 4, "F 40-59": 5}, {}),
        ({"F 18-39": 4, "M 18-39": 4}, {}),
        ({"F 18-39": 5, "M 40-59": 5}, {"F 18-39": 5, "M 40-59": 5}),
    ],
)
def test_a_hidden_cell_does_not_follow_from_the_rest(client, make_event, cells, told):
    make_event(slots=50)
    come(client, cells)
    assert shown(as_dict(client.GetSummary())) == {cell: told.get(cell) for cell in cells}
    closing = client.CloseEvent().closing
    (finding,) = [f for f in closing.findings if f.rule == "blood_pressure"]
    total = sum(cells.values())
    assert finding.people == total
    hidden = [cell for cell in cells if cell not in told]
    assert len(hidden) != 1, "or it is the total without the rest"


def test_the_one_outside_of_a_band_does_not_follow_from_it(client, make_event):
    make_event(slots=50)
    come(client, {"F 18-39": 6})
    ticket = visits.arrive(client, Someone(901))
    visits.measure(client, ticket, ("sbp", 145), ("dbp", 92))
    summary = as_dict(client.GetSummary())
    bands = {
        band["band"]: band.get("people")
        for band in summary["screenings"]["bands"]
        if band["rule"] == "blood_pressure"
    }
    assert bands.pop("optimal") is None, "or seven were screened, and one is the other"
    assert list(bands.values()) == [None]


def test_hidden_cells_do_not_follow_from_the_other_bands(client, make_event):
    """Eight alike and two who are not: ten were screened, so the two would be one each."""
    make_event(slots=50)
    come(client, {"F 18-39": 8})
    for serial, year in ((900, 1975), (901, 1955)):
        person = Someone(serial, datetime.date(year, 1, 1))
        visits.measure(client, visits.arrive(client, person), *visits.FLAGGED)
    summary = as_dict(client.GetSummary())
    cells = [b for b in summary["screenings"]["bands"] if b["rule"] == "blood_pressure"]
    assert summary["screenings"]["started"] == 10 and len(cells) == 3
    assert [cell.get("people") for cell in cells] == [None] * 3
    accepted = [{"kind": "IMBALANCE_KIND_PEOPLE_INSIDE", "reason": "went home"}]
    closing = client.CloseEvent(accepted=accepted).closing
    findings = [f for f in closing.findings if f.rule == "blood_pressure"]
    assert [f.HasField("people") for f in findings] == [False, False]


def test_an_erasure_takes_a_cell_below_the_limit(server, client, make_event):
    """And the last number before it is not told any more."""
    make_event(slots=50, record_holder="RECORD_HOLDER_EVENT")
    come(client, {"F 18-39": 5, "M 18-39": 5})
    assert shown(as_dict(client.GetSummary())) == {"F 18-39": 5, "M 18-39": 5}
    client.ErasePerson(person={"ticket": "A001"}, ground="ERASURE_GROUND_REQUEST")
    for _ in range(2):
        with client.another() as again:
            summary = as_dict(again.GetSummary())
            assert shown(summary) == {"F 18-39": None, "M 18-39": None}
            assert summary["screenings"]["erased"] == 1
            assert summary["screenings"]["started"] == 10
        server.restart()
        client.address = server.address
