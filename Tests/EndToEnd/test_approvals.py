"""Three acts need a second person, and no way around them leads past one.

Reopening a closed event, amending somebody else's final screening and taking a card back after an
hour all change what was held to be settled, so one account alone may not do them.
"""

from dataclasses import dataclass, field

import pytest

from support import day, journal, people, visits
from support.audit import audit
from support.clock import Clock
from support.people import Someone
from support.wire import Client, Refused

REASON = "the scale was bent"
COUNTED = [{"kind": "IMBALANCE_KIND_CARDS_NOT_RECONCILED", "reason": "tomorrow"}]


@pytest.fixture
def clock(folder):
    clock = Clock(folder)
    yield clock
    clock.sweep()


@pytest.fixture
def server(clock, folder):
    """As everywhere, with a clock that can be set."""
    server = clock.server(folder)
    server.options = ("--log-level", "debug")
    try:
        yield server.start()
    finally:
        server.stop()


@dataclass
class Act:
    """Something that needs two: who asks, what is sent, and who may say yes."""

    asker: Client
    method: str
    approver: Client
    # Of roles that may not do the act themselves.
    strangers: list[Client]
    word: str
    minutes: int = 0
    fields: dict = field(default_factory=dict)

    def do(self, **other):
        return getattr(self.asker, self.method)(**(self.fields | other))

    def refused(self, **other) -> Refused:
        with pytest.raises(Refused) as refused:
            self.do(**other)
        return refused.value

    def asked(self, **other) -> int:
        refused = self.refused(**other)
        assert refused.reason == "SECOND_PERSON_NEEDED", refused
        assert f"approval give {refused.metadata['approval']}" in refused.localized
        return int(refused.metadata["approval"])


@pytest.fixture(params=["reopen", "amend", "reverse"])
def act(request, client, make_event, somebody, clock) -> Act:
    """What has to be settled before is; the account of the day settled it."""
    make_event(slots=20)
    client.upload("ReceiveCards", people.cards_csv([Someone(1)]), box="1")
    ticket = visits.arrive(client, Someone(1))
    visits.measure(client, ticket)
    visits.go_to(client, ticket, "cards")
    client.HandOverCard(ticket=ticket)
    if request.param != "reverse":
        visits.leave(client, ticket)
    organizers = somebody("ketua", "ORGANIZER"), somebody("wakil", "ORGANIZER")
    clinicians = somebody("dokter", "CLINICIAN"), somebody("perawat", "CLINICIAN")
    officers = somebody("kartu", "CARD_OFFICER"), somebody("loket", "CARD_OFFICER")
    if request.param == "reopen":
        client.CloseEvent(accepted=COUNTED)
        strangers = [clinicians[0], officers[0]]
        fields = {"reason": REASON}
        return Act(*(organizers[0], "OpenEvent", organizers[1], strangers, "reopen"), 0, fields)
    if request.param == "amend":
        fields = {"ticket": ticket, "station": "vitals", "reason": REASON}
        fields |= {"part": day.part(("height", 160), ("weight", 58))}
        strangers = [organizers[0], officers[0]]
        return Act(*(clinicians[0], "AmendScreening", clinicians[1], strangers, "amend"), 0, fields)
    clock.set(62)
    fields = {"card": 1, "reason": REASON}
    # Also an organizer may say yes to it.
    approver = organizers[0]
    return Act(officers[0], "ReverseHandOver", approver, [clinicians[0]], "reverse", 62, fields)


def again(act: Act, client, clock):
    """What the act undid is settled once more."""
    if act.word == "reopen":
        client.CloseEvent(accepted=COUNTED)
    elif act.word == "reverse":
        client.HandOverCard(ticket="A001", card=1)
        clock.set(act.minutes + 62)


def refusal(call, **fields) -> str:
    with pytest.raises(Refused) as refused:
        call(**fields)
    return refused.value.reason


def state(client) -> tuple:
    """What none of the acts may have changed yet."""
    return (
        client.GetEvent().event.phase,
        len(client.GetScreening(ticket="A001").screening.parts),
        [card.state for card in client.FindCards().cards],
    )


def test_asked_refused_given_and_done_once(act, client, clock, server):
    before = state(client)
    number = act.asked()
    assert number == 1 and act.asked() == 1, "to ask again is the same question"
    assert state(client) == before
    (waiting,) = client.ListApprovals(waiting=True).approvals
    assert (waiting.number, waiting.asked_by) == (1, act.asker.session.staff)
    assert waiting.reason == REASON and not waiting.given_by and not waiting.used

    assert refusal(act.asker.GiveApproval, approval=1) == "OWN_APPROVAL"
    for stranger in act.strangers:
        assert refusal(stranger.GiveApproval, approval=1) == "APPROVER_ROLE"
        (seen,) = stranger.ListApprovals().approvals
        assert seen.reason == "", "why is for those who may say yes"
    assert refusal(act.approver.GiveApproval, approval=2) == "APPROVAL_NOT_FOUND"
    assert act.asked() == 1 and state(client) == before

    act.approver.GiveApproval(approval=1)
    assert refusal(client.GiveApproval, approval=1) == "APPROVAL_GIVEN"
    assert not client.ListApprovals(waiting=True).approvals
    assert state(client) == before, "a yes does nothing by itself"
    act.do()
    assert state(client) != before
    (used,) = client.ListApprovals().approvals
    assert used.used and used.given_by == act.approver.session.staff and used.given_at.seconds

    again(act, client, clock)
    settled = state(client)
    assert act.asked() == 2, "once was once"
    assert state(client) == settled
    assert [a.number for a in client.ListApprovals().approvals] == [2, 1], "the newest first"


def test_what_was_asked_for_is_what_may_be_done(act, client):
    """To the letter: another reason, or the same words from another account, ask anew."""
    assert act.asked() == 1
    act.approver.GiveApproval(approval=1)
    assert act.asked(reason="another reason") == 2
    with pytest.raises(Refused) as refused:
        getattr(client.another("lain", "desk-9"), act.method)(**act.fields)
    assert refused.value.metadata["approval"] == "3"
    assert refusal(act.asker.GiveApproval, approval=2) == "OWN_APPROVAL"
    act.do()
    # And that is no yes to the others.
    if act.word == "amend":
        assert act.asked(reason="another reason") == 2


def test_the_refused_request_stays_refused(act):
    """Its id has its answer; who has the yes sends the command under a new one."""
    first = act.refused(request_id="the-first")
    act.approver.GiveApproval(approval=1)
    assert act.refused(request_id="the-first").outcome() == first.outcome()
    act.do(request_id="the-second")


def test_a_yes_outlives_a_restart_and_the_journal_tells_the_story(act, client, server):
    first = act.asked()
    act.approver.GiveApproval(approval=first)
    event, staff = client.event, act.asker.session.staff
    server.restart()
    with Client(server.address, event, staff, f"of {staff}") as asker:
        act.asker = asker
        act.do()
    told = audit("entries", server.data, "--stream", event).expect(0).out
    for words in (f"approval 1 asked: {act.word}", "approval 1 given", "approval 1 used"):
        assert told.count(words) == 1, words
    assert REASON not in told
    (_, given), *_ = journal.facts(server.data, event, "approval_given")
    assert given.number == 1
    audit("verify", server.data).expect(0)
    audit("recount", server.data).expect(0)


def test_alone_where_one_is_enough(client, make_event, clock):
    """The author mends their own screening; a card in the wrong hand goes back at once."""
    make_event(slots=20)
    client.upload("ReceiveCards", people.cards_csv([Someone(1)]), box="1")
    ticket = visits.arrive(client, Someone(1))
    visits.measure(client, ticket)
    more = day.part(("height", 160), ("weight", 58))
    client.AmendScreening(ticket=ticket, station="vitals", part=more, reason=REASON)
    visits.go_to(client, ticket, "cards")
    client.HandOverCard(ticket=ticket)
    clock.set(59)
    client.ReverseHandOver(card=1, reason=REASON)
    assert not client.ListApprovals().approvals


@pytest.fixture
def judged(client, make_event, somebody):
    """An alarming screening that one account made final: how the others dispose of it."""
    make_event(slots=20)
    ticket = visits.arrive(client, Someone(1))
    part = day.part(*visits.FLAGGED)
    client.RecordScreening(ticket=ticket, station="vitals", part=part)
    client.FinaliseScreening(ticket=ticket)
    visits.leave(client, ticket)

    def dispose(of, level: str = "", reason: str = REASON):
        disposition = {"kind": "DISPOSITION_KIND_TREATED_HERE"}
        if level:
            disposition |= {"override_level": f"ACTION_LEVEL_{level}", "override_reason": reason}
        return of.DisposeFinding(ticket=ticket, disposition=disposition)

    dispose.doctor = somebody("dokter", "CLINICIAN")
    dispose.nurse = somebody("perawat", "CLINICIAN")
    return dispose


@pytest.mark.parametrize("closed", [False, True])
def test_another_level_of_what_somebody_else_made_final(client, judged, server, closed):
    if closed:
        client.CloseEvent(accepted=[{"kind": 2, "reason": "tomorrow"}])

    def levels():
        return client.GetScreening(ticket="A001").screening.level

    before = levels()
    for _ in range(2):
        with pytest.raises(Refused) as refused:
            judged(judged.doctor, "GREEN")
        assert refused.value.reason == "SECOND_PERSON_NEEDED"
        assert refused.value.metadata["approval"] == "1"
    assert levels() == before
    (waiting,) = judged.nurse.ListApprovals(waiting=True).approvals
    assert (waiting.act, waiting.ticket, waiting.reason) == (2, "A001", REASON)
    judged.nurse.GiveApproval(approval=1)
    # Another level than was asked for is another question.
    with pytest.raises(Refused) as refused:
        judged(judged.doctor, "YELLOW")
    assert refused.value.metadata["approval"] == "2"
    assert judged(judged.doctor, "GREEN").level == 1
    assert levels() == 1
    assert [a.used for a in client.ListApprovals().approvals] == [False, True]
    audit("verify", server.data).expect(0)
    audit("recount", server.data).expect(0)
    server.restart()
    with Client(server.address, client.event) as again:
        assert again.GetScreening(ticket="A001").screening.level == 1


def test_a_plain_disposition_needs_nobody_else(client, judged):
    judged(judged.doctor)
    assert not client.ListApprovals().approvals


def test_the_author_may_give_another_level_alone(client, judged):
    judged(client, "YELLOW")
    assert not client.ListApprovals().approvals


def test_roles_that_have_no_part_in_it(client, make_event, somebody):
    make_event()
    registrar = somebody("meja", "REGISTRAR")
    assert refusal(registrar.ListApprovals) == "ROLE_REQUIRED"
    assert refusal(registrar.GiveApproval, approval=1) == "ROLE_REQUIRED"


def test_the_command_line(open_day, posko, second, clock):
    open_day(people=2, cards=1)
    assert "Nobody asked" in posko("approval", "list")
    posko("registration", "add", "--roster", "1", "--consent", "yes", "--ticket")
    posko("screening", "record", "A001", "--station", "vitals", "bp=118/76")
    posko("screening", "finalise", "A001")
    posko("queue", "transfer", "A001", "--to", "cards")
    posko("card", "hand-over", "A001")
    posko("queue", "leave", "A001")
    amend = ("screening", "amend", "A001", "--station", "vitals", "bp=128/82", "--reason", REASON)
    told = second.refused(3, "SECOND_PERSON_NEEDED", *amend)
    assert "posko approval give 1" in told.err
    second.refused(5, "OWN_APPROVAL", "approval", "give", "1")
    listed = posko("approval", "list", "--waiting")
    for words in ("amend a screening", "A001", "kedua", REASON):
        assert words in listed, words
    assert "Approval 1 is given" in posko("approval", "give", "1")
    second(*amend)
    assert "128" in posko("screening", "show", "A001")

    clock.set(62)
    reverse = ("card", "reverse", "1", "--reason", REASON)
    posko.refused(3, "SECOND_PERSON_NEEDED", *reverse)
    second("approval", "give", "2")
    posko(*reverse)
    counted = posko.json("card", "reconcile", "--counted", "-", stdin=b"#1\n")
    assert counted["balanced"]
    posko("event", "close")
    reopen = ("event", "open", "--reason", REASON)
    posko.refused(3, "SECOND_PERSON_NEEDED", *reopen)
    second("approval", "give", "3")
    posko(*reopen)
    listed = posko("approval", "list")
    for words in ("reopen the event", "reverse a handover", "#1"):
        assert words in listed, words
    posko.refused(4, "APPROVAL_NOT_FOUND", "approval", "give", "9")
