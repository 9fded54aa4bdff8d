"""Every mutating RPC sent three times with one request id, also after a restart."""

import pytest

from support import contract, day
from support.wire import Client, Refused, fresh_id

# A field whose other value makes another command, and that value.
OTHER = {
    "AddRegistration": {"asks_for_doctor": True},
    "AmendScreening": {"reason": "another reason"},
    "AssignCard": {"holder": "somebody else"},
    "Begin": {"ticket": "A004"},
    "CallNext": {"counter": 3},
    "CancelRegistration": {"reason": "another reason"},
    "ChangeConsent": {"given": False},
    "CloseEvent": {"accepted": []},
    "Complete": {"asks_for_doctor": True},
    "CreateEvent": {"settings": {**day.SETTINGS, "slots": 6}},
    "DisposeFinding": {"disposition": {"kind": "DISPOSITION_KIND_DECLINED"}},
    "ErasePerson": {"ground": "ERASURE_GROUND_EXPIRED"},
    "FinaliseScreening": {"ticket": "A004"},
    "ForwardCard": {"reason": "another reason"},
    "GiveApproval": {"approval": 9},
    "HandOverCard": {"name_match_reason": "another reason"},
    "ImportRoster": {"file": day.ROSTER[: len(day.ROSTER) // 2]},
    "IssueTicket": {"registration": 999},
    "Leave": {"reason": "another reason"},
    "Miss": {"ticket": "A004"},
    "OpenEvent": {"reason": "another reason"},
    "Recall": {"ticket": "A004"},
    "ReceiveCards": {"box": "another box"},
    "RecordScreening": {"station": "doctor"},
    "RefuseCard": {"reason": "another reason"},
    "Rejoin": {"ticket": "A004"},
    "ReleaseSlots": None,
    "ReprintTicket": {"ticket": "A004"},
    "RestrictPerson": {"reason": "another reason"},
    "ReturnCard": {"reason": "another reason"},
    "ReverseHandOver": {"reason": "another reason"},
    "Skip": {"reason": "another reason"},
    "SpoilCard": {"reason": "another reason"},
    "Transfer": {"reason": "another reason"},
    "UndoCall": {"ticket": "A004"},
}


class Repeating(day.Performer):
    """Sends everything three times: the same answer, and nothing moves."""

    def __call__(self, method, **fields):
        answer = super().__call__(method, **fields)
        before = day.see(self.client)
        for _ in range(2):
            assert self.send(method, self.said[-1][1]) == answer, f"{method} answers differently"
        assert day.see(self.client) == before, f"{method} repeated changes something"
        return answer


@pytest.fixture
def played(client):
    performer = Repeating(client)
    day.play(performer)
    return performer


def test_repeats_change_nothing_also_after_a_restart(server, played):
    assert {method for method, _, _ in played.said} == contract.mutating_methods()
    before = day.see(played.client)
    played.client.close()
    server.restart()
    with Client(server.address, day.CODE) as client:
        played.client = client
        for method, fields, answer in played.said:
            assert played.send(method, fields) == answer, (
                f"{method} answers differently after a restart"
            )
        assert day.see(client) == before


def test_one_request_id_for_another_command_is_refused(played):
    assert OTHER.keys() == contract.mutating_methods()
    before = day.see(played.client)
    wrong = []
    for method, fields, _ in played.said:
        # Without content of its own, a release has another command only under its id.
        others = [(method, OTHER[method])] if OTHER[method] else []
        others.append(("ReprintTicket", {"ticket": "A005"}))
        for other_method, change in others:
            known = contract.METHODS[other_method].input_type.fields_by_name
            kept = (
                fields
                if other_method == method
                else {k: fields[k] for k in ("event", "request_id", "by") if k in fields}
            )
            assert other_method != "ReprintTicket" or "ticket" in known
            try:
                answer = played.send(other_method, {**kept, **change})
                wrong.append(f"{method}, then {other_method} {change}: answered {answer}")
            except Refused as refused:
                if refused.reason != "REQUEST_ID_REUSED":
                    wrong.append(f"{method}, then {other_method} {change}: {refused}")
    assert not wrong, "\n".join(wrong)
    assert day.without_sequence(day.see(played.client)) == day.without_sequence(before)


def test_a_refusal_is_repeated_too_even_when_it_would_succeed_now(server, client, make_event):
    make_event()
    early = client.request("CallNext", station="vitals", counter=1, request_id="early")
    with pytest.raises(Refused) as first:
        client.send("CallNext", early)
    assert first.value.reason == "LINE_EMPTY"
    added = client.AddRegistration(
        person=day.CROWD[0].message, purpose="PURPOSE_CHECK", consent="CONSENT_GIVEN"
    )
    client.IssueTicket(registration=added.registration)
    before = day.see(client)
    with pytest.raises(Refused) as second:
        client.send("CallNext", early)
    assert second.value.outcome() == first.value.outcome()
    server.restart()
    with Client(server.address, client.event) as again:
        with pytest.raises(Refused) as third:
            again.send("CallNext", early)
        assert third.value.outcome() == first.value.outcome()
        assert day.see(again) == before
        assert again.CallNext(station="vitals", counter=1, request_id=fresh_id()).ticket == "A001"


def test_a_request_id_belongs_to_its_event(client, make_event):
    for code in ("satu", "dua"):
        make_event(code)
        added = client.AddRegistration(
            person=day.CROWD[0].message,
            purpose="PURPOSE_CHECK",
            consent="CONSENT_GIVEN",
            request_id="the-same",
        )
        assert added.registration == 1
        assert client.GetSummary().registrations.total == 1
