"""posko-drill: the sample is the same for a seed, the day balances; and 19,800 rows go in."""

import re
import subprocess
import time

import pytest

from support.drill import environment as logged_in
from support.paths import binary
from support.wire import Refused


def drill(*args, seconds: float = 170, env: dict | None = None) -> subprocess.CompletedProcess:
    return subprocess.run(
        [binary("posko-drill"), *args],
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=seconds,
    )


def sample(folder, *args) -> dict[str, bytes]:
    done = drill("sample", "--out", str(folder), *args)
    assert done.returncode == 0, done.stderr
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_sample_is_the_same_for_a_seed(folder):
    one, again = sample(folder / "one"), sample(folder / "again")
    assert one == again
    assert one.keys() == {"roster.csv", "cards-regency.csv", "cards-csr.csv"}
    other = sample(folder / "other", "--seed", "7")
    assert other["roster.csv"] != one["roster.csv"]
    assert 300 < len(one["roster.csv"].splitlines()) < 500


def test_the_sample_is_messy_but_goes_in(folder, posko, make_event):
    files = sample(folder / "sample")
    posko.environment["POSKO_EVENT"] = make_event()
    roster = posko.json("roster", "import", "-", stdin=files["roster.csv"])
    assert roster["refused"] > 0 and roster["added"] > 250, "messy, and most of it is good"
    assert roster["unchanged"] + roster.get("updated", 0) > 0, "somebody is there twice"
    again = posko.json("roster", "import", "-", stdin=files["roster.csv"])
    assert again.get("added", 0) == again.get("updated", 0) == 0
    for name in ("cards-regency.csv", "cards-csr.csv"):
        cards = posko.json("card", "receive", "-", stdin=files[name])
        assert cards["received"] > 200
        assert 0 < cards["matched"] < cards["rows"], "different people who overlap"
    summary = posko.json("summary")["cards"]
    assert {g["funding"] for g in summary["groups"]} == {"regency", "village_csr"}


def test_niks_of_the_sample_are_valid_and_of_the_right_places(folder):
    files = sample(folder / "sample")
    niks = re.findall(rb"\b\d{16}\b", files["roster.csv"])
    assert sum(n.startswith(b"321416") for n in niks) > len(niks) * 0.7
    assert not any(n.endswith(b"0000") for n in niks)


def test_a_whole_day(server, folder):
    begun = time.monotonic()
    done = drill(
        "day", "--server", server.address, "--people", "120", env=logged_in(server.address, folder)
    )
    assert done.returncode == 0, f"{done.stdout[-3000:]}{done.stderr[-2000:]}"
    print(f"a day of 120 people took {time.monotonic() - begun:.1f} s")
    assert "alance" in done.stdout


def test_the_day_can_be_looked_at_afterwards(server, client, folder):
    env = logged_in(server.address, folder)
    done = drill("day", "--server", server.address, "--people", "60", "--seed", "3", env=env)
    assert done.returncode == 0, f"{done.stdout[-3000:]}{done.stderr[-2000:]}"
    (event,) = client.ListEvents().events
    client.event = event.code
    visits = client.GetSummary().visits
    assert visits.checked_in == visits.inside + visits.finished + visits.missed + visits.left
    cards = client.GetSummary().cards
    assert cards.received == (
        cards.handed_over + cards.spoiled + cards.returned + cards.forwarded + cards.in_stock
    )
    assert cards.reversed >= 1 and cards.by_proxy >= 1
    assert client.GetSummary().screenings.by_action_level["RED"] >= 1
    assert client.ReconcileCards().balanced


@pytest.mark.slow
def test_19800_rows(folder, posko, make_event, client):
    files = sample(folder / "sample", "--full")
    posko.environment["POSKO_EVENT"] = make_event()
    for noun, verb, name in (
        ("roster", "import", "roster-19800.csv"),
        ("card", "receive", "cards-19800.csv"),
    ):
        begun = time.monotonic()
        reply = posko.json(noun, verb, "-", stdin=files[name])
        took = time.monotonic() - begun
        print(
            f"{noun} {verb}: {reply['rows']} rows in {took:.1f} s, "
            f"{reply['rows'] / took:.0f} a second"
        )
        assert reply["rows"] == 19_800
        assert reply.get("added", reply.get("received", 0)) > 19_000
        before = client.GetSummary()
        again = posko.json(noun, verb, "-", stdin=files[name])
        assert again.get("added", 0) == again.get("received", 0) == 0
        client_now = client.GetSummary()
        assert client_now.registrations == before.registrations and client_now.cards == before.cards
    with pytest.raises(Refused):
        client.GetTicket(ticket="A001")
