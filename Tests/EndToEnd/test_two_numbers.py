"""One person under two numbers: known first without a NIK, then with one that a card had already.

Whoever asks for what is held about them means all of it, by whichever number, ticket or paper they
show who they are; half of an erasure would be none.
"""

import pytest

from support import people, visits
from support.audit import audit
from support.people import Someone
from support.wire import Client, Refused

ONE = Someone(21)
REASON = "asked at the desk"
# All of them are the same person.
WAYS = [
    {"ticket": "A001"},
    {"registration": 1},
    {"nik": ONE.nik},
    {"roster_number": 1},
    {"person": 1},
    {"person": 2},
]


@pytest.fixture
def joined(client, make_event):
    """On the roster without a NIK, registered and measured; their card brings the NIK to light."""
    make_event(slots=20, record_holder="RECORD_HOLDER_EVENT")
    header = "NIK,Nama,Tgl Lahir,JK,Dusun"
    known = f"{ONE.name},{ONE.birth:%d/%m/%Y},{'P' if ONE.female else 'L'},{ONE.hamlet}"
    client.upload("ImportRoster", f"{header}\n,{known}\n".encode())
    client.upload("ReceiveCards", people.cards_csv([ONE]), box="1")
    client.AddRegistration(roster_number=1, no_nik_reason="lost", **visits.BOTH)
    ticket = client.IssueTicket(registration=1).ticket
    visits.measure(client, ticket, note="a cough")
    visits.leave(client, ticket)
    assert client.upload("ImportRoster", f"{header}\n{ONE.nik},{known}\n".encode()).updated == 1
    return client


@pytest.mark.parametrize("whom", WAYS, ids=lambda whom: next(iter(whom)))
def test_an_export_is_of_all_of_it(joined, whom):
    export = joined.ExportPerson(person=whom, reason=REASON)
    parts = [export.roster, export.registrations, export.screenings, export.cards]
    assert [len(part) for part in parts] == [1, 1, 1, 1]


@pytest.mark.parametrize("whom", WAYS, ids=lambda whom: next(iter(whom)))
def test_an_erasure_is_of_all_of_it(server, joined, whom):
    joined.ErasePerson(person=whom, ground="ERASURE_GROUND_REQUEST")
    full = {"full_nik": True}
    event = joined.event
    for _ in range(2):
        with Client(server.address, event) as client:
            said = [
                client.SearchRoster(limit=200, read=full),
                client.FindRegistrations(limit=200, read=full),
                client.FindCards(limit=200, read=full),
                client.GetTicket(ticket="A001"),
            ]
            for secret in (ONE.name, ONE.nik, "TJS-00001"):
                assert secret not in "".join(map(str, said)), secret
            with pytest.raises(Refused) as refused:
                client.GetScreening(ticket="A001")
            assert refused.value.reason == "PERSON_ERASED"
        server.restart()
    audit("verify", server.data).expect(0)
    audit("recount", server.data).expect(0)


@pytest.mark.parametrize("whom", WAYS, ids=lambda whom: next(iter(whom)))
def test_a_restriction_is_of_all_of_it(joined, whom):
    joined.RestrictPerson(person=whom, reason=REASON)
    with pytest.raises(Refused) as refused:
        joined.GetScreening(ticket="A001")
    assert refused.value.reason == "PERSON_RESTRICTED"
    full = {"full_nik": True}
    assert ONE.nik not in str(joined.SearchRoster(read=full))
    joined.RestrictPerson(person=whom, lift=True, reason=REASON)
    assert joined.GetScreening(ticket="A001").screening.parts[0].part.note == "a cough"
