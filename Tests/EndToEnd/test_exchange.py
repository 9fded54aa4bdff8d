"""DeskService.Exchange: the same commands on one stream, answers in order, broken and resumed."""

import grpc
import pytest

from support import contract, day
from support.exchange import Desk, snake
from support.wire import Client, Refused, fresh_id

PATIENCE = 20


class Streaming(day.Performer):
    """The day over one stream; files have no place in it and go up by their own RPCs."""

    def __init__(self, client):
        super().__init__(client)
        self.desk = Desk(client)
        self.second = Desk(client.another(staff=day.SECOND))

    def send(self, method, fields):
        if "file" in fields:
            return super().send(method, fields)
        fields = dict(fields)
        desk = self.second if fields.pop("by", "") else self.desk
        outcome = desk.ask(method, **fields)
        if isinstance(outcome, Refused):
            raise outcome
        return outcome


def test_the_whole_day_over_one_stream_is_the_day_over_unary_calls(client):
    performer = Streaming(client)
    day.play(performer)
    for desk in (performer.desk, performer.second):
        desk.hang_up()
        with pytest.raises(StopIteration):
            next(desk.call)
    performer.second.client.close()
    carried = {field.name for field in contract.type_named("ExchangeRequest").DESCRIPTOR.fields}
    assert {
        snake(m) for m in contract.mutating_methods() - {"ImportRoster", "ReceiveCards"}
    } == carried - {"ping"}
    # Both ways meet in one function: a unary call with the same request id gets the same answer.
    before = day.see(client)
    unary = day.Performer(client)
    for method, fields, answer in performer.said:
        assert unary.send(method, fields) == answer, method
    assert day.see(client) == before


def test_answers_come_in_the_order_of_the_commits(client, make_event):
    make_event(slots=500)
    desk = Desk(client)
    asked = [
        desk.put(
            "AddRegistration",
            person=person.message,
            purpose="PURPOSE_CHECK",
            consent="CONSENT_GIVEN",
        )
        for person in day.people.crowd(200)
    ]
    answers = [desk.answer() for _ in asked]
    assert [request_id for request_id, _ in answers] == asked
    sequences = [reply.receipt.sequence for _, reply in answers]
    assert sequences == sorted(set(sequences))
    assert [reply.registration for _, reply in answers] == list(range(1, 201))
    desk.hang_up()


def test_a_refused_command_does_not_stop_the_stream(client, make_event):
    make_event()
    desk = Desk(client)
    empty = desk.ask("CallNext", station="vitals", counter=1)
    assert isinstance(empty, Refused) and empty.reason == "LINE_EMPTY"
    with pytest.raises(Refused) as unary:
        client.CallNext(station="vitals", counter=1)
    assert unary.value.outcome() == empty.outcome()
    assert unary.value.localized == empty.localized
    invalid = desk.ask("CallNext", station="NO SUCH CODE", counter=1)
    assert invalid.code == grpc.StatusCode.INVALID_ARGUMENT and "station" in invalid.violations
    missing = desk.ask("Begin", ticket="A001", event="no-such-event")
    assert missing.code == grpc.StatusCode.NOT_FOUND
    added = desk.ask(
        "AddRegistration",
        person=day.CROWD[0].message,
        purpose="PURPOSE_CHECK",
        consent="CONSENT_GIVEN",
    )
    assert added.registration == 1
    desk.hang_up()


def test_a_broken_stream_is_resumed(server, client, make_event):
    """The connection breaks and the server is killed; the desk sends again what has no answer."""
    make_event(slots=500)
    crowd = day.people.crowd(150)

    def fields(index):
        return {
            "person": crowd[index].message,
            "purpose": "PURPOSE_CHECK",
            "consent": "CONSENT_GIVEN",
            "request_id": f"kept-{index}",
        }

    desk = Desk(client)
    for index in range(100):
        desk.put("AddRegistration", **fields(index))
    answered = dict(desk.answer() for _ in range(40))
    desk.call.cancel()
    desk.hang_up()
    server.restart(kill=True)

    with Client(server.address, client.event) as again:
        desk = Desk(again)
        unanswered = [index for index in range(150) if f"kept-{index}" not in answered]
        for index in unanswered:
            desk.put("AddRegistration", **fields(index))
        answered |= dict(desk.answer() for _ in unanswered)
        desk.hang_up()
        assert not [a for a in answered.values() if isinstance(a, Refused)]
        assert sorted(a.registration for a in answered.values()) == list(range(1, 151))
        assert again.GetSummary().registrations.total == 150


def test_two_streams_and_unary_calls_side_by_side(client, make_event):
    make_event()
    others = [client.another(device="d2"), client.another(device="d3")]
    desks = [Desk(other) for other in others]
    wanted = {"purpose": "PURPOSE_CHECK", "consent": "CONSENT_GIVEN"}
    numbers = []
    for index, person in enumerate(day.people.crowd(30)):
        if index % 3 == 2:
            numbers.append(client.AddRegistration(person=person.message, **wanted).registration)
        else:
            answer = desks[index % 3].ask("AddRegistration", person=person.message, **wanted)
            numbers.append(answer.registration)
    assert numbers == list(range(1, 31))
    staff = client.GetRegistration(registration=2).registration.registered_by
    assert staff == "e2e"
    for desk, other in zip(desks, others):
        desk.hang_up()
        other.close()


def test_an_id_used_on_the_stream_is_used_everywhere(client, make_event):
    make_event()
    desk = Desk(client)
    request_id = fresh_id()
    desk.ask(
        "AddRegistration",
        person=day.CROWD[0].message,
        purpose="PURPOSE_CARD",
        request_id=request_id,
    )
    with pytest.raises(Refused) as reused:
        client.AddRegistration(
            person=day.CROWD[1].message, purpose="PURPOSE_CARD", request_id=request_id
        )
    assert reused.value.reason == "REQUEST_ID_REUSED"
    desk.hang_up()
