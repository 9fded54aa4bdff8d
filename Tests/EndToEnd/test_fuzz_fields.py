"""Hostile values in every field of every request of every service, in a day under way.

The requests follow from a seed, POSKO_FUZZ_SEED; POSKO_FUZZ_SECONDS lets more rounds of them go,
and POSKO_FUZZ_ONLY names the RPCs to ask when a failure is looked into. A round asks every RPC for
what is due, with each of its fields spoilt in turn and up to two others with it. What was sent and
how it was answered is printed (pytest -s).
"""

import os
import re
import time
from pathlib import Path

import pytest

from support import contract, fuzz
from support.audit import audit
from support.fuzz_judge import EXCHANGE, type_of
from support.fuzz_run import Run
from support.people import Someone, cards_csv
from support.siege import complaints
from support.wire import Client, Refused, as_dict

SEED = os.environ.get("POSKO_FUZZ_SEED", "posko")
SECONDS = float(os.environ.get("POSKO_FUZZ_SECONDS", "0"))
ONLY = set(filter(None, os.environ.get("POSKO_FUZZ_ONLY", "").split(",")))
LOG_LINE = re.compile(r"\d{4}-\d\d-\d\dT\S+ (trace|debug|info|notice|warning|error|critical) ")

# MiB of resident memory. What any work costs once: buffers for messages of 6 MiB, a PIN's hash of
# 32, what the allocator keeps of both; measured: 18. And KiB for each entry, of which the journal's
# fold keeps people, cards and events; measured: 2.2. That a twentieth of the requests is 100 kB
# long makes it 5 KiB a request that would leak, and more than that where they have 10,000 elements.
ONCE = 48
EACH_ENTRY = 4


@pytest.fixture
def run(server):
    run = Run(server, SEED, ONLY)
    yield run
    run.close()


def resident(server) -> float:
    """MiB."""
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"^VmRSS:\s+(\d+) kB", status, re.M).group(1)) / 1024


def every_field() -> set[str]:
    """But those of an Exchange, which are the requests of the others."""
    return {
        f"{name}.{fuzz.name_of(path)}"
        for name in contract.METHODS.keys() - {"Exchange"}
        for path in fuzz.paths(type_of(name).DESCRIPTOR)
    }


def summaries(server) -> dict:
    """Of every event there is, with its place in the journal."""
    with Client(server.address) as client:
        codes = [event.code for event in client.ListEvents().events]
        return {code: as_dict(client.GetSummary(event=code)) for code in codes}


def counted_otherwise(counted, shown, where: str = "") -> list[str]:
    """Figures of the audit that the summary does not show; it cannot count all of them."""
    if isinstance(counted, dict) and isinstance(shown, dict):
        pairs = [(key, value, shown.get(key)) for key, value in counted.items()]
    elif isinstance(counted, list) and isinstance(shown, list) and len(counted) == len(shown):
        pairs = [(str(at), *pair) for at, pair in enumerate(zip(counted, shown))]
    else:
        # An empty list is not printed.
        alike = counted == shown or (counted == [] and shown is None)
        return [] if alike else [f"{where}: audit {counted}, summary {shown}"]
    return [words for key, a, b in pairs for words in counted_otherwise(a, b, f"{where}.{key}")]


def report(run: Run, rounds: int, seconds: float, grown: float):
    print(
        f"\nseed {SEED}: {rounds} rounds, {run.sent} requests in {seconds:.0f} s,"
        f" {run.journal.entries} entries, {grown:.0f} MiB more"
    )
    for (code, reason), count in sorted(run.answers.items()):
        print(f"{count:7} {code} {reason}")


def unverified(data, command: str = "verify") -> list[str]:
    """What the audit does not find in order; its lines of what is are thousands."""
    told = audit(command, data)
    kept = [line for line in told.lines if line.startswith("FAILED") or "could not" in line]
    return [] if told.code == 0 else [f"audit: {line}" for line in kept or [told.out[-2_000:]]]


def play(run: Run, server):
    """Rounds until the time is over, and what they came to."""
    begun, before = time.monotonic(), resident(server)
    number = 0
    while number == 0 or time.monotonic() - begun < SECONDS:
        run.round(number)
        run.wrong += [words for words in unverified(server.data) if words not in run.wrong]
        number += 1
    grown = resident(server) - before
    report(run, number, time.monotonic() - begun, grown)
    bound = ONCE + run.journal.entries * EACH_ENTRY / 1024
    assert grown <= bound, f"{before:.0f} MiB grew by {grown:.0f}, not {bound:.0f} at most"


def all_reached(run: Run):
    """Every RPC, every command of a stream, and every field that the contract has."""
    commands = {f"Exchange.{field.name}" for field in EXCHANGE.DESCRIPTOR.fields}
    assert run.asked == contract.METHODS.keys() | commands
    assert not every_field() - run.reached


def comes_to(server) -> list[str]:
    """Stopped in order, verified, counted again by others, and the same when it is back."""
    before = summaries(server)
    assert server.stop() == 0, server.tail()
    assert not complaints(server)
    odd = [line for line in server.log_text().splitlines() if not LOG_LINE.match(line)]
    assert not odd, "no text of a request begins a line of the log"
    wrong = unverified(server.data)
    if not wrong:
        wrong += unverified(server.data, "recount")
        recounted = audit("recount", server.data, "--json").json
        for counted in recounted:
            wrong += counted_otherwise(counted, before[counted["event"]], counted["event"])
        assert len(recounted) == len(before)
    server.start()
    assert summaries(server) == before
    return wrong


@pytest.mark.slow
@pytest.mark.timeout(2 * SECONDS + 170)
def test_every_field_of_every_request(run, server):
    play(run, server)
    if not ONLY:
        all_reached(run)
    run.wrong += [words for words in comes_to(server) if words not in run.wrong]
    assert not run.wrong, "\n\n".join(run.wrong)


# What was found, each by itself.


def registered(client) -> int:
    fields = {"purpose": "PURPOSE_CHECK", "consent": "CONSENT_GIVEN"}
    return client.AddRegistration(person=Someone(1).message, **fields).registration


def forgotten(client, **person):
    client.ErasePerson(person=person, ground="ERASURE_GROUND_REQUEST")


def test_a_registration_that_agrees_to_the_check_itself(server, client, make_event):
    """`agreed` is for other purposes. Taken, it is an entry that the audit and every backup refuse.
    """
    make_event()
    fields = {"purpose": "PURPOSE_CHECK", "consent": "CONSENT_GIVEN"}
    agreed = ["CONSENT_PURPOSE_HEALTH_CHECK"]
    try:
        client.AddRegistration(person=Someone(1).message, agreed=agreed, **fields)
    except Refused as refused:
        assert "agreed" in refused.violations, refused
    assert not unverified(server.data)
    assert not unverified(server.data, "recount")


def test_who_was_erased_gets_no_queue_number(client, make_event):
    """Nobody is forgotten while inside; who is forgotten does not come in without a name."""
    make_event()
    registration = registered(client)
    forgotten(client, registration=registration)
    with pytest.raises(Refused) as refused:
        client.IssueTicket(registration=registration)
    assert refused.value.reason == "PERSON_ERASED"
    assert client.GetSummary().visits.inside == 0


def test_who_was_erased_does_not_rejoin(client, make_event):
    make_event(recalls_before_missed=0)
    registration = registered(client)
    ticket = client.IssueTicket(registration=registration).ticket
    client.CallNext(station="vitals", counter=1)
    client.Miss(ticket=ticket)
    forgotten(client, registration=registration)
    with pytest.raises(Refused) as refused:
        client.Rejoin(ticket=ticket)
    assert refused.value.reason == "PERSON_ERASED"
    assert client.GetSummary().visits.inside == 0


@pytest.mark.parametrize("name", ["AssignCard", "SpoilCard", "ReturnCard"])
def test_a_refusal_about_the_card_of_who_was_erased_is_repeated(client, make_event, name):
    """The holder that the first answer names cannot be sealed for somebody without keys."""
    make_event()
    client.upload("ReceiveCards", cards_csv([Someone(1)]))
    client.ReturnCard(card=1, reason="tidak diambil")
    forgotten(client, person=1)
    fields = {"holder": "Meja 6"} if name == "AssignCard" else {"reason": "sobek"}
    request = client.request(name, card=1, **fields)
    said = []
    for _ in range(2):
        with pytest.raises(Refused) as refused:
            client.send(name, request)
        assert refused.value.reason == "CARD_NOT_HERE"
        said.append(refused.value.outcome())
    assert said[0] == said[1]
