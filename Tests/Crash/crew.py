"""Everybody who works with the server: clients that never forget what they were told.

Each of them is a thread with a connection of its own. When the connection breaks, it makes another
one and sends again, under the same request ids, what has no answer yet.
"""

import enum
import queue
import random
import threading
import time
from collections import Counter

import grpc
from support.wire import Client, Refused

from Crash.act import BROKEN, RETRIABLE, Act, outcome_of
from Crash.findings import Violation, require
from Crash.hall import Hall, Script

SETTLE_SECONDS = 60
CALL_SECONDS = 90


class Phase(enum.Enum):
    """PAUSED -> WORKING -> SETTLING -> PAUSED, as the scenario says; ENDED is the end."""

    PAUSED = enum.auto()
    # Nobody starts anything new, but all want their answers.
    SETTLING = enum.auto()
    WORKING = enum.auto()
    ENDED = enum.auto()


class Role:
    """A script and the command of it that waits for an answer."""

    def __init__(self, hall: Hall, script: Script):
        self.hall, self.script = hall, script
        self.awake_at = 0.0
        self._said: object = None

    def next_act(self, client: Client) -> Act | None:
        if time.monotonic() < self.awake_at:
            return None
        step = self.script.send(self._said)
        self._said = None
        if isinstance(step, float):
            self.awake_at = time.monotonic() + step
            return None
        method, fields = step
        return Act(method, client.request(method, event=self.hall.code, **fields))

    def told(self, act: Act):
        self._said = act.outcome


class Desk(threading.Thread):
    """Works through its roles until the crew ends."""

    def __init__(self, crew: "Crew", name: str):
        super().__init__(name=name, daemon=True)
        self.crew = crew
        self.roles: list[Role] = []
        # Sent or to be sent, without an answer, in order.
        self.pending: dict[str, tuple[Act, Role]] = {}
        self.client = self._connect()

    def run(self):
        try:
            while self.crew.phase is not Phase.ENDED:
                if not self.crew.reachable.wait(0.05):
                    continue
                if not self.turn():
                    time.sleep(0.005)
        except Exception as error:  # whatever ends a desk is a finding of the scenario
            self.crew.failed(f"{self.name}: {type(error).__name__}: {error}")
        finally:
            self.client.close()

    def turn(self) -> bool:
        """Sends and receives what there is; false when there was nothing."""
        raise NotImplementedError

    def take_new(self, most: int) -> list[Act]:
        """New commands of roles that wait for none, unless it is not the time for it."""
        with self.crew.lock:
            if self.crew.phase is not Phase.WORKING:
                return []
            busy = {id(role) for _, role in self.pending.values()}
            new = []
            for role in self.roles:
                if id(role) in busy or len(new) == most:
                    continue
                if act := role.next_act(self.client):
                    self.pending[act.id] = (act, role)
                    new.append(act)
            return new

    def answered(self, act: Act, outcome):
        """Takes an answer; what is none stays pending."""
        if isinstance(outcome, Refused):
            if outcome.reason in RETRIABLE:
                self.crew.put_off(outcome)
                return
            if not outcome.reason or outcome.code is grpc.StatusCode.INVALID_ARGUMENT:
                raise Violation(f"{act} was answered with {outcome}")
        act.outcome = outcome
        _, role = self.pending[act.id]
        role.hall.remember(act)
        role.told(act)
        del self.pending[act.id]

    def reconnect(self, error: grpc.RpcError | None):
        corrected = error is not None and self.client.session.corrects(error)
        if error is not None and not corrected and error.code() not in BROKEN:
            raise Violation(f"a connection ended with {error.code()}: {error.details()}")
        words = f"{error.code().name}: {error.details()}" if error else "end of stream"
        self.crew.breaks[words] += 1
        self.client.close()
        time.sleep(0.02)
        self.client = self._connect()

    def _connect(self) -> Client:
        return Client(self.crew.address, staff="ani", device=self.name)


class CallingDesk(Desk):
    """One unary call at a time."""

    def turn(self) -> bool:
        if not self.pending and not self.take_new(1):
            return False
        act, _ = next(iter(self.pending.values()))
        try:
            outcome = self.client.stub(act.method)(
                act.request, timeout=CALL_SECONDS, metadata=self.client.metadata
            )
        except grpc.RpcError as error:
            # The server's clock was set: the desk follows it.
            if self.client.session.corrects(error):
                return True
            outcome = Refused.of(error)
            if not outcome.reason:
                self.reconnect(error)
                return True
        self.answered(act, outcome)
        if act.id in self.pending:
            time.sleep(0.05)
        return True


class StreamingDesk(Desk):
    """One Exchange stream that carries the commands of several roles at once."""

    def __init__(self, crew: "Crew", name: str):
        super().__init__(crew, name)
        self.call = None
        self.outbox: queue.Queue = queue.Queue()

    def turn(self) -> bool:
        try:
            if self.call is None:
                self._open()
            for act in self.take_new(len(self.roles)):
                self.outbox.put(act.on_stream)
            if not self.pending:
                return False
            answer = next(self.call)
        except StopIteration:
            self._break(None)
            return True
        except grpc.RpcError as error:
            self._break(error)
            return True
        act, _ = self.pending[answer.request_id]
        self.answered(act, outcome_of(answer))
        if act.id in self.pending:
            time.sleep(0.05)
            self.outbox.put(act.on_stream)
        return True

    def _open(self):
        self.outbox = queue.Queue()
        self.call = self.client.stub("Exchange")(
            iter(self.outbox.get, None), metadata=self.client.metadata, timeout=3600
        )
        for act, _ in self.pending.values():
            self.outbox.put(act.on_stream)

    def _break(self, error: grpc.RpcError | None):
        self.outbox.put(None)
        self.call = None
        if error is not None and Refused.of(error).reason in RETRIABLE:
            error = None
        self.reconnect(error)


class Crew:
    """24 desks in three halls, or fewer."""

    def __init__(self, address: str, dice: random.Random, halls: int = 3):
        self.address = address
        self.dice = dice
        self.lock = threading.Lock()
        self.phase = Phase.PAUSED
        self.reachable = threading.Event()
        self.breaks: Counter[str] = Counter()
        self.put_offs: list[Refused] = []
        self._failures: list[str] = []
        self.halls: list[Hall] = []
        self._desks: list[list[Desk]] = [self._hire(place) for place in range(halls)]
        for place in range(halls):
            self._open_hall(place)
        self.reachable.set()
        for desk in self.desks:
            desk.start()

    @property
    def desks(self) -> list[Desk]:
        return [desk for room in self._desks for desk in room]

    def _hire(self, place: int) -> list[Desk]:
        kinds = [StreamingDesk] * 5 + [CallingDesk] * 3
        return [kind(self, f"desk-{place}-{n}") for n, kind in enumerate(kinds)]

    def _open_hall(self, place: int):
        hall = Hall(len(self.halls))
        with Client(self.address) as client:
            hall.open(client)
        self.halls.append(hall)

        def registration():
            return Role(hall, hall.registration(random.Random(self.dice.random())))

        def at(station: str, counter: int):
            dice = random.Random(self.dice.random())
            return Role(hall, hall.counter(station, counter, dice))

        work = [
            [registration(), registration(), registration()],
            [registration(), registration(), at("vitals", 1)],
            [at("vitals", 2), at("vitals", 3)],
            [at("lab", 1), at("lab", 2), at("doctor", 1)],
            [at("cards", 1), at("cards", 2), at("doctor", 2)],
            [registration()],
            [at("vitals", 4)],
            [at("cards", 3)],
        ]
        for desk, roles in zip(self._desks[place], work, strict=True):
            desk.roles = roles

    def renew(self):
        """Full halls get a new day; only when everybody is paused."""
        for place in range(len(self._desks)):
            if self._desks[place][0].roles[0].hall.is_full:
                self._open_hall(place)

    def work(self):
        self._go(Phase.WORKING)

    def settle(self):
        """Everybody gets an answer to all that they sent, and starts nothing new."""
        self._go(Phase.SETTLING)
        deadline = time.monotonic() + SETTLE_SECONDS
        while open_acts := [act for desk in self.desks for act, _ in list(desk.pending.values())]:
            self.require_sound()
            require(
                time.monotonic() < deadline,
                f"no answer within {SETTLE_SECONDS} s to {len(open_acts)} commands that were sent"
                f" again, such as {open_acts[0]}",
            )
            time.sleep(0.01)
        self.pause()

    def pause(self):
        self._go(Phase.PAUSED)
        self.require_sound()

    def fall_silent(self):
        """Nobody sends anything, not even again, until `reachable` is set."""
        self.reachable.clear()
        # A desk ends its turn first: what it sent is answered or given up by then.
        time.sleep(0.5)

    def end(self):
        self._go(Phase.ENDED)
        for desk in self.desks:
            desk.client.close()
        for desk in self.desks:
            desk.join(10)

    def _go(self, phase: Phase):
        with self.lock:
            self.phase = phase

    def failed(self, what: str):
        self._failures.append(what)

    def require_sound(self):
        require(not self._failures, "; ".join(self._failures[:3]))

    def put_off(self, refused: Refused):
        with self.lock:
            self.put_offs.append(refused)

    @property
    def acts(self) -> list[Act]:
        return [act for hall in self.halls for act in hall.acts]
