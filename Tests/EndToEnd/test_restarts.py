"""A server stopped or killed at any point of the day shows the same day."""

import threading

import grpc
import pytest

from support import day, people
from support.wire import Client, Refused


class Restarting(day.Performer):
    """Restarts the server after every `every`-th command and compares what is seen."""

    def __init__(self, client, server, every: int, kill: bool):
        super().__init__(client)
        self.server, self.every, self.kill = server, every, kill
        self.restarts = 0

    def __call__(self, method, **fields):
        answer = super().__call__(method, **fields)
        if len(self.said) % self.every == 0:
            before = day.see(self.client)
            self.client.close()
            self.server.restart(kill=self.kill)
            self.client = Client(self.server.address, day.CODE)
            assert day.see(self.client) == before, f"another day after {method} and a restart"
            self.restarts += 1
        return answer


@pytest.mark.parametrize("kill", [False, True], ids=["stopped", "killed"])
def test_the_day_is_the_same_after_a_restart(server, client, kill):
    performer = Restarting(client, server, every=6, kill=kill)
    day.play(performer)
    performer.client.close()
    assert performer.restarts >= 8


def test_what_was_answered_before_a_kill_is_there_after_it(server, client, make_event):
    """Desks register people until the server is killed under them; then they send again."""
    make_event(slots=1000)
    crowd = people.crowd(400)
    answered: dict[str, int] = {}
    lock = threading.Lock()
    enough = threading.Event()

    def ask(desk: Client, index: int):
        return desk.AddRegistration(
            person=crowd[index].message,
            purpose="PURPOSE_CHECK",
            consent="CONSENT_GIVEN",
            request_id=f"person-{index}",
        ).registration

    def work(desk: Client, indices):
        for index in indices:
            try:
                number = ask(desk, index)
            except Refused as refused:
                # The call that the kill cut off; nothing else may be refused.
                assert refused.code in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED), (
                    refused
                )
                return
            with lock:
                answered[f"person-{index}"] = number
                if len(answered) >= 60:
                    enough.set()

    desks = [client.another(device=f"desk-{n}") for n in range(8)]
    threads = [
        threading.Thread(target=work, args=(desk, range(n, 400, 8))) for n, desk in enumerate(desks)
    ]
    for thread in threads:
        thread.start()
    assert enough.wait(60), "the desks are too slow"
    server.kill()
    for thread in threads:
        thread.join(60)
    for desk in desks:
        desk.close()
    server.start()
    with Client(server.address, client.event) as again:
        repeated = {f"person-{index}": ask(again, index) for index in range(400)}
        assert answered.items() <= repeated.items(), "an answered registration is another one now"
        assert sorted(repeated.values()) == list(range(1, 401)), "numbers with a gap or a twin"
        assert again.GetSummary().registrations.total == 400
