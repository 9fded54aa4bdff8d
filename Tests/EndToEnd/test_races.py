"""Races between desks: exactly one of them wins, and nothing is lost."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor

from support import people
from support.wire import Refused

CONNECTIONS = 32
PEOPLE = 600
SLOTS = 300


def at_once(*actions):
    """Runs the actions at the same moment; for each its answer or its refusal."""
    barrier = threading.Barrier(len(actions))

    def run(action):
        barrier.wait(30)
        try:
            return action()
        except Refused as refused:
            return refused

    with ThreadPoolExecutor(len(actions)) as pool:
        return [f.result(60) for f in [pool.submit(run, action) for action in actions]]


def winners(answers):
    return [a for a in answers if not isinstance(a, Refused)]


def losers(answers):
    return [a for a in answers if isinstance(a, Refused)]


def race_for_slots(desks, crowd, seed):
    """Everybody registers; some give up again. All answers, in the order of the journal."""
    log, lock = [], threading.Lock()

    def work(number):
        desk, dice = desks[number], random.Random(seed * 1000 + number)
        mine = []
        for person in crowd[number :: len(desks)]:
            answer = desk.AddRegistration(
                person=person.message, purpose="PURPOSE_CHECK", consent="CONSENT_GIVEN"
            )
            mine.append(answer.registration)
            with lock:
                log.append((answer.receipt.sequence, "add", answer.registration, answer))
            if dice.random() < 0.25:
                number_given_up = mine.pop(dice.randrange(len(mine)))
                gone = desk.CancelRegistration(registration=number_given_up)
                with lock:
                    log.append((gone.receipt.sequence, "cancel", number_given_up, gone))

    at_once(*[lambda n=n: work(n) for n in range(len(desks))])
    return sorted(log, key=lambda entry: entry[0])


def replay(log):
    """What a village office with one notebook would have answered, in the same order."""
    holders, waitlist = set(), []
    for expected, (sequence, act, number, answer) in enumerate(log, log[0][0]):
        assert sequence == expected, "the journal has a gap or a twin"
        if act == "add":
            if len(holders) < SLOTS:
                holders.add(number)
                assert answer.waitlist_position == 0, f"{number} should hold a slot"
            else:
                waitlist.append(number)
                assert answer.waitlist_position == len(waitlist), f"{number} on the waitlist"
        elif number in holders:
            holders.remove(number)
            promoted = waitlist.pop(0) if waitlist else 0
            assert answer.promoted_registration == promoted, f"who follows {number}"
            if promoted:
                holders.add(promoted)
        else:
            waitlist.remove(number)
            assert answer.promoted_registration == 0
    return holders, waitlist


def test_600_people_race_for_300_slots(client, make_event):
    seed = 2025
    print(f"seed {seed}")
    make_event(slots=SLOTS)
    desks = [client.another(device=f"desk-{n}") for n in range(CONNECTIONS)]
    log = race_for_slots(desks, people.crowd(PEOPLE), seed)
    holders, waitlist = replay(log)

    registrations = client.FindRegistrations(limit=1000).registrations
    assert {r.number for r in registrations if r.holds_slot} == holders
    assert len(holders) == SLOTS
    queued = client.FindRegistrations(
        state="REGISTRATION_STATE_WAITLISTED", limit=1000
    ).registrations
    assert [r.number for r in queued] == waitlist
    slots = client.GetSummary().slots
    assert (slots.taken, slots.free, slots.waitlisted) == (SLOTS, 0, len(waitlist))

    # Two desks ask for everybody's queue number.
    wanted = sorted(holders) * 2
    random.Random(seed).shuffle(wanted)

    def issue(number):
        issued = []
        for registration in wanted[number::CONNECTIONS]:
            try:
                issued.append(desks[number].IssueTicket(registration=registration).ticket)
            except Refused as refused:
                assert refused.reason == "ALREADY_CHECKED_IN", refused
        return issued

    answers = at_once(*[lambda n=n: issue(n) for n in range(CONNECTIONS)])
    tickets = sorted(ticket for issued in answers for ticket in issued)
    assert tickets == [f"A{number:03}" for number in range(1, SLOTS + 1)]
    assert client.GetSummary().visits.checked_in == SLOTS
    for desk in desks:
        desk.close()


def test_8_counters_call_from_one_line_of_300(client, make_event):
    counters, waiting = 8, 300
    kinds = [("masuk", "STATION_KIND_REGISTRATION", 2), ("ukur", "STATION_KIND_CHECK", counters)]
    make_event(
        slots=waiting,
        stations=[{"code": c, "name": c, "kind": kind, "counters": n} for c, kind, n in kinds],
    )
    for person in people.crowd(waiting):
        added = client.AddRegistration(
            person=person.message, purpose="PURPOSE_CHECK", consent="CONSENT_GIVEN"
        )
        client.IssueTicket(registration=added.registration)
    desks = [client.another(device=f"counter-{n}") for n in range(1, counters + 1)]

    def serve(number):
        served = []
        while True:
            try:
                call = desks[number - 1].CallNext(station="ukur", counter=number)
            except Refused as refused:
                assert refused.reason == "LINE_EMPTY", refused
                return served
            assert call.counter == number
            desks[number - 1].Begin(ticket=call.ticket)
            assert desks[number - 1].Complete(ticket=call.ticket).finished
            served.append((call.receipt.sequence, call.ticket))

    answers = at_once(*[lambda n=n: serve(n) for n in range(1, counters + 1)])
    calls = [ticket for _, ticket in sorted(call for served in answers for call in served)]
    assert calls == [f"A{number:03}" for number in range(1, waiting + 1)], "in order, each once"
    visits = client.GetSummary().visits
    assert (visits.checked_in, visits.finished, visits.inside) == (waiting, waiting, 0)
    for desk in desks:
        desk.close()


def test_two_desks_finalise_one_screening(client, make_event):
    rounds = 20
    make_event()
    desks = [client.another(staff="ani"), client.another(staff="bambang")]
    for person in people.crowd(rounds):
        added = client.AddRegistration(
            person=person.message, purpose="PURPOSE_CHECK", consent="CONSENT_GIVEN"
        )
        ticket = client.IssueTicket(registration=added.registration).ticket
        vitals = {"observations": [{"measurement": "pulse", "value": "72"}]}
        client.RecordScreening(ticket=ticket, station="vitals", part=vitals)
        answers = at_once(*[lambda d=d: d.FinaliseScreening(ticket=ticket) for d in desks])
        assert len(winners(answers)) == 1, answers
        (refused,) = losers(answers)
        assert refused.reason == "ALREADY_FINALISED"
        author = client.GetScreening(ticket=ticket).screening.finalised_by
        assert author == ("ani" if not isinstance(answers[0], Refused) else "bambang")
        assert author in refused.message and refused.metadata.get("by") == author
    for desk in desks:
        desk.close()


def arrived(client, person, purpose="PURPOSE_CARD") -> str:
    added = client.AddRegistration(person=person.message, purpose=purpose)
    return client.IssueTicket(registration=added.registration).ticket


def test_one_card_handed_over_twice_at_once(client, make_event):
    make_event()
    desks = [client.another(device="cards-1"), client.another(device="cards-2")]
    crowd = people.crowd(20)
    client.upload("ReceiveCards", people.cards_csv(crowd))
    for number, (owner, neighbour) in enumerate(zip(crowd, people.crowd(20, 100)), 1):
        tickets = [arrived(client, owner), arrived(client, neighbour)]
        proxy = {"name": neighbour.name, "relation": "neighbour", "nik": neighbour.nik}
        answers = at_once(
            lambda: desks[0].HandOverCard(ticket=tickets[0], card=number),
            lambda: desks[1].HandOverCard(ticket=tickets[1], card=number, proxy=proxy),
        )
        assert len(winners(answers)) == 1, answers
        assert losers(answers)[0].reason == "CARD_HANDED_OVER"
        card = next(c for c in client.FindCards(serial=f"TJS-{number:05}").cards)
        assert card.ticket == winners(answers)[0].ticket
    assert client.GetSummary().cards.handed_over == 20
    for desk in desks:
        desk.close()


def test_one_serial_and_one_worker_over_two_events(client, make_event):
    codes = ["satu", "dua"]
    crowd = people.crowd(12)
    for code in codes:
        make_event(code)
    desks = [client.another(event=code) for code in codes]
    for person in crowd:
        box = people.cards_csv([person], serial=f"S-{person.nik}")
        answers = at_once(*[lambda d=d: d.upload("ReceiveCards", box) for d in desks])
        assert sorted(answer.received for answer in answers) == [0, 1], answers
        (other,) = [answer for answer in answers if not answer.received]
        assert [problem.code for problem in other.problems] == ["SERIAL_TAKEN"]

    # Cards with other serials for one worker and programme: the first handover wins, anywhere.
    for index, person in enumerate(people.crowd(12, 500)):
        tickets = []
        for desk in desks:
            desk.upload("ReceiveCards", people.cards_csv([person], serial=f"{desk.event}-{index}"))
            tickets.append(arrived(desk, person))
        answers = at_once(
            *[lambda d=d, t=t: d.HandOverCard(ticket=t) for d, t in zip(desks, tickets)]
        )
        assert len(winners(answers)) == 1, answers
        assert losers(answers)[0].reason == "WORKER_HAS_CARD"
    for desk in desks:
        desk.close()
