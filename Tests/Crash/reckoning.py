"""Holds what the server shows and stores against what it acknowledged.

To be called when every desk is paused and has its answers: then all counts are exact.
"""

import random
from collections import Counter
from pathlib import Path

import grpc
from support.wire import Client, Refused

from Crash import journal
from Crash.act import Act, outcome_of, same
from Crash.findings import Violation, require
from Crash.hall import SLOTS, STATIONS, Hall


def reckon(address: str, data: Path, halls: list[Hall]):
    """Journal, lists and figures of every hall."""
    stored = journal.streams(data)
    for hall in halls:
        _reckon_journal(hall, stored.get(hall.code, []))
    with Client(address) as client:
        for hall in halls:
            client.event = hall.code
            _reckon_lists(client, hall)
            _reckon_summary(client, hall)


def ask_again(address: str, acts: list[Act]):
    """Sends answered commands once more over one stream: the first answer, byte for byte."""
    with Client(address) as client:
        call = client.stub("Exchange")(
            (act.on_stream for act in acts), metadata=client.metadata, timeout=240
        )
        waiting = {act.id: act for act in acts}
        try:
            for answer in call:
                _require_same(waiting.pop(answer.request_id), outcome_of(answer))
        except grpc.RpcError as error:
            raise Violation(f"asking again ended with {error.code()}") from None
    require(not waiting, f"{len(waiting)} repeated commands got no answer")


def call_again(address: str, acts: list[Act]):
    """The same by unary calls."""
    with Client(address) as client:
        for act in acts:
            try:
                outcome = client.send(act.method, act.request)
            except Refused as refused:
                outcome = refused
            _require_same(act, outcome)


def sample(acts: list[Act], most: int, dice: random.Random) -> list[Act]:
    return dice.sample(acts, min(most, len(acts)))


def _require_same(act: Act, outcome):
    require(
        same(act.outcome, outcome),
        f"{act} was first answered with {act.outcome!r}, and repeated with {outcome!r}",
    )


def _reckon_journal(hall: Hall, stored: list[journal.Stored]):
    entries = {e.request_id: e for e in journal.require_chain(hall.code, stored)}
    for act in hall.acts:
        entry = entries.pop(act.id, None)
        require(entry is not None, f"{act} was acknowledged and is not in the journal")
        require(
            act.accepted is not entry.HasField("rejection"),
            f"{act} was {'accepted' if act.accepted else 'refused'}, the journal says otherwise",
        )
        if act.accepted:
            require(
                act.outcome.receipt.sequence == entry.sequence,
                f"{act} has the receipt {act.outcome.receipt.sequence}, and is {entry.sequence}",
            )
    others = [id for id in entries if not id.startswith(("open-", "own:"))]
    require(not others, f"{hall.code} has {len(others)} entries that no client knows of")


def _reckon_lists(client: Client, hall: Hall):
    said = {act.outcome.registration: act for act in _accepted(hall, "AddRegistration")}
    shown = client.FindRegistrations(limit=1000).registrations
    require(
        [r.number for r in shown] == list(range(1, len(said) + 1)) and len(shown) == len(said),
        f"{hall.code} lists {len(shown)} registrations, and {len(said)} were acknowledged",
    )
    for registration in shown:
        name = said[registration.number].request.person.name
        require(
            registration.person.name.lower() == name.lower(),
            f"registration {registration.number} of {hall.code} is of somebody else",
        )
    holders = sum(registration.holds_slot for registration in shown)
    require(holders <= SLOTS, f"{holders} people of {hall.code} hold one of {SLOTS} slots")
    _reckon_tickets(hall, {r.number: r.ticket for r in shown if r.ticket})
    _reckon_cards(client, hall)


def _reckon_tickets(hall: Hall, shown: dict[int, str]):
    said = {a.outcome.registration: a.outcome.ticket for a in _accepted(hall, "IssueTicket")}
    require(shown == said, f"the queue numbers of {hall.code} are not those that were given out")
    lanes: dict[str, list[int]] = {}
    for ticket in shown.values():
        lanes.setdefault(ticket[0], []).append(int(ticket[1:]))
    for lane, numbers in lanes.items():
        require(
            sorted(numbers) == list(range(1, len(numbers) + 1)),
            f"lane {lane} of {hall.code} has a gap or a number twice",
        )


def _reckon_cards(client: Client, hall: Hall):
    owner: dict[int, str] = {}
    acts = _accepted(hall, "HandOverCard") + _accepted(hall, "ReverseHandOver")
    for act in sorted(acts, key=lambda act: act.outcome.receipt.sequence):
        card = act.outcome.card
        if act.method == "ReverseHandOver":
            require(owner.pop(card, None), f"card {card} of {hall.code} was taken back twice")
        else:
            require(card not in owner, f"card {card} of {hall.code} was handed over twice")
            owner[card] = act.outcome.ticket
    shown = client.FindCards(state="CARD_STATE_HANDED_OVER", limit=1000).cards
    require(
        {card.number: card.ticket for card in shown} == owner,
        f"{hall.code} shows {len(shown)} cards handed over, and {len(owner)} were acknowledged",
    )
    require(client.ReconcileCards().balanced, f"the card ledger of {hall.code} does not balance")


def _reckon_summary(client: Client, hall: Hall):
    summary = client.GetSummary()
    completed = Counter(act.outcome.station for act in _served(hall))
    registered = _accepted(hall, "AddRegistration")
    visits, cards = summary.visits, summary.cards
    handed, reversed_ = _accepted(hall, "HandOverCard"), _accepted(hall, "ReverseHandOver")
    figures = {
        "registrations": (summary.registrations.total, len(registered)),
        "cancelled": (
            summary.registrations.cancelled,
            len(_accepted(hall, "CancelRegistration")),
        ),
        "slots": (summary.slots.taken + summary.slots.free, SLOTS),
        "queue numbers": (visits.checked_in, len(_accepted(hall, "IssueTicket"))),
        "visits": (
            visits.inside + visits.finished + visits.missed + visits.left,
            len(_accepted(hall, "IssueTicket")),
        ),
        "left": (visits.left, len(_accepted(hall, "Leave"))),
        "cards handed over": (cards.handed_over, len(handed) - len(reversed_)),
        "final screenings": (
            summary.screenings.finalised,
            len(_accepted(hall, "FinaliseScreening")),
        ),
        "screenings": (
            summary.screenings.started,
            len({act.request.ticket for act in _accepted(hall, "RecordScreening")}),
        ),
    }
    for station in summary.stations:
        if station.station in {code for code, kind, *_ in STATIONS[1:]}:
            figures[f"served at {station.station}"] = (station.served, completed[station.station])
    for name, (shown, acknowledged) in figures.items():
        require(
            shown == acknowledged,
            f"{hall.code}: the summary shows {shown} {name}, {acknowledged} were acknowledged",
        )


def _served(hall: Hall) -> list[Act]:
    """The beginnings of service that were completed: these know the station."""
    begun: dict[str, Act] = {}
    served = []
    acts = _accepted(hall, "Begin") + _accepted(hall, "Complete")
    for act in sorted(acts, key=lambda act: act.outcome.receipt.sequence):
        if act.method == "Begin":
            begun[act.outcome.ticket] = act
        else:
            served.append(begun.pop(act.outcome.ticket))
    return served


def _accepted(hall: Hall, method: str) -> list[Act]:
    return [act for act in hall.acts if act.method == method and act.accepted]
