"""One person's way through a day, in few words: registered, measured, given a card, gone."""

from support import day
from support.people import Someone

ADDRESS = "Jl. Anggrek Bulan 17 RT 03"
PHONE = "081355770142"
BOTH = {"purpose": "PURPOSE_BOTH", "consent": "CONSENT_GIVEN"}
FLAGGED = (("sbp", 186), ("dbp", 112))
FINE = (("sbp", 118), ("dbp", 76))


def arrive(client, person: Someone, **fields) -> str:
    """Registers somebody with an address and a telephone; their queue number."""
    known = person.message | {"address": ADDRESS, "phone": PHONE}
    number = client.AddRegistration(person=known, **(BOTH | fields)).registration
    return client.IssueTicket(registration=number).ticket


def go_to(client, ticket: str, station: str):
    """To a desk, whoever else waits there."""
    client.Transfer(ticket=ticket, to_station=station)


def measure(client, ticket: str, *values, note: str = "", final: bool = True):
    """Records a part of a screening; a finding is disposed of, and all of it made final."""
    record = {"ticket": ticket, "station": "vitals"}
    part = day.part(*(values or FINE), note=note)
    if client.RecordScreening(part=part, **record).disposition_required:
        treated = {"kind": "DISPOSITION_KIND_TREATED_HERE", "note": f"disposed: {note}"}
        client.DisposeFinding(ticket=ticket, disposition=treated)
    if final:
        client.FinaliseScreening(ticket=ticket)


def leave(client, ticket: str, reason: str = ""):
    client.Leave(ticket=ticket, reason=reason)


def count_cards(client, numbers) -> bool:
    """Counts the cards of these numbers by hand; whether nothing differs."""
    counted = [f"#{number}" for number in numbers]
    return client.ReconcileCards(counted=counted, compare=True).balanced
