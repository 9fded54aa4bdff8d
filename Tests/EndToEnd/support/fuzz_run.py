"""Rounds of hostile requests against one server, and all that was wrong with its answers."""

import collections
import contextlib
import itertools
import random
import subprocess

import grpc
import pytest

from support import contract, fuzz, people
from support.fuzz_day import SETUPS, Day, Staff
from support.fuzz_hands import own_commands, wrong_hands
from support.fuzz_judge import Journal, Stream, clear, outcome_of, refusal, same, written
from support.fuzz_judge import COMMANDS, EXCHANGE, UPLOADS, type_of
from support.server import Server
from support.session import Session
from support.wire import Refused

WRONG_MAX = 25
TEXT_MAX = 3_000
PEOPLE_PER_ROUND = 1_000
ROWS_PER_COMMAND = 1_000
# With them spoilt nothing else is looked at, so they are spoilt alone.
ROUTING = {"event", "request_id"}
TIMES_A_FIELD = 2


class Run:
    """What was sent to a server, what it said, and what it showed of itself meanwhile."""

    def __init__(self, server: Server, seed: str, only: set[str]):
        self.server = server
        self.seed = seed
        self.names = sorted(only or contract.METHODS)
        self.where = f"seed {seed!r}"
        self.staff = Staff(server)
        self.journal = Journal(server.data)
        self.right = {name: self._right(name) for name in contract.METHODS}
        # First answers by status and reason; with those to what was sent again, `sent` of them.
        self.answers: collections.Counter = collections.Counter()
        self.sent = 0
        self.asked: set[str] = set()
        self.reached: set[str] = set()
        self.wrong: list[str] = []
        self.last = "nothing"
        self.days: list[Day] = []
        # Of the day as it is, as long as nothing was taken since.
        self.known = self.seen = None

    def _right(self, name: str) -> list:
        """Accounts of one role that may call it: told by the server, so that no list goes stale."""
        kind, found = type_of(name), []
        for client in self.staff.single.values():
            empty = iter([kind()]) if name in UPLOADS else kind()
            if not refusal(outcome_of(client, name, empty), "ROLE_REQUIRED"):
                found.append(client)
        assert found, f"nobody may call {name}"
        return found

    def round(self, number: int):
        self.where = f"POSKO_FUZZ_SEED={self.seed}, round {number}"
        day = Day(self.staff, f"r{number}", 1 + number * PEOPLE_PER_ROUND)
        self.days.append(day)
        for name in self.names:
            self.rng = random.Random(f"{self.seed}/{number}/{name}")
            self.changed()
            try:
                self.all_of(name, day)
            except Refused as refused:
                # Of a plain request of the test: what was sent before it may be why.
                raise AssertionError(f"{self.where}: {refused} after {self.last}") from refused
        self.rng = random.Random(f"{self.seed}/{number}")
        self.changed()
        wrong_hands(self, day)

    def all_of(self, name: str, day: Day):
        if name in UPLOADS:
            Uploads(self, day, name).all()
        elif name == "Exchange":
            own_commands(self, day)
        else:
            Requests(self, day, name).all()

    def changed(self):
        """Something was taken, or written by the test itself."""
        self.known = self.seen = None
        self.journal.news()

    def figures(self, day: Day) -> list:
        """The cheap part of what is seen of a day, looked at after every request."""
        summary, lines = day.do.GetSummary(), day.do.ListLines()
        summary.ClearField("sequence")
        lines.ClearField("sequence")
        return [summary, lines]

    def view(self, day: Day) -> list:
        """All lists."""
        accounts = day.do.ListAccounts()
        for account in accounts.accounts:
            for passing in ("locked_until", "code_expires_at", "sessions"):
                account.ClearField(passing)
        seen = [
            *self.figures(day),
            accounts,
            day.do.GetEvent(),
            day.do.FindRegistrations(limit=1000),
            day.do.FindCards(limit=1000),
            day.do.SearchRoster(limit=200),
            day.do.ListApprovals(),
            day.do.ListEvents(),
        ]
        self.journal.news()
        for words in itertools.chain.from_iterable(map(fuzz.unprintable, seen)):
            self.wrong.append(f"{self.where}: kept {words[:200]!r}")
        return seen

    def ready(self, day: Day):
        """Before a request, so that there is something to compare with."""
        if self.known is None:
            self.known = self.figures(day)

    def unchanged(self, day: Day) -> list[str]:
        """After a refusal, what is different from before; all lists now and then."""
        before, self.known = self.known, self.figures(day)
        if before != self.known:
            return ["the summary or the lines changed"]
        if self.rng.random() > 0.08:
            return []
        before, self.seen = self.seen, self.view(day)
        differ = [type(b).__name__ for b, a in zip(before or [], self.seen) if b != a]
        return [f"changed: {differ}"] if differ else []

    def judge(self, name: str, outcome, wrong: list[str], request, how: str):
        """Counts an answer, and keeps what is wrong with the words to have it again."""
        said = (outcome.code.name, outcome.reason) if refusal(outcome) else ("OK", "")
        self.answers[said] += 1
        self.sent += 1
        self.last = f"{name} {how}:\n{request}"[:TEXT_MAX]
        for words in wrong:
            self.wrong.append(f"{self.where}, {name} {how}: {words}\n{self._text(request)}")
        if len(self.wrong) >= WRONG_MAX:
            pytest.fail("\n\n".join(self.wrong))

    def alive(self, name: str, outcome, request, how: str):
        """Nothing more is asked of a server that ended, so this is the last request it had."""
        if not refusal(outcome) or outcome.domain or outcome.code != grpc.StatusCode.UNAVAILABLE:
            return
        self.judge(name, outcome, ["the connection broke"], request, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            # A trace of the stack takes a while.
            self.server.process.wait(30)
        pytest.fail("\n\n".join([*self.wrong, self.server.tail(60)]))

    def _text(self, request) -> str:
        """Of one that is too long to print, its beginning, and the file that has all of it."""
        text = request if isinstance(request, str) else fuzz.shown(request)
        if len(text) <= TEXT_MAX:
            return text
        file = self.server.data.parent / f"request-{len(self.wrong)}.txtpb"
        file.write_text(text)
        return f"{text[:TEXT_MAX]}\n... all of it: {file}"

    def close(self):
        self.journal.close()
        self.staff.close()


class Requests:
    """One RPC of one message, each of its fields in turn."""

    def __init__(self, run: Run, day: Day, name: str):
        self.run, self.day, self.name = run, day, name
        self.rng = run.rng
        self.kind = type_of(name)
        self.every = fuzz.paths(self.kind.DESCRIPTOR)
        self.command = COMMANDS.get(self.kind.DESCRIPTOR.full_name)
        self.mutating = "request_id" in self.kind.DESCRIPTOR.fields_by_name
        self.client = None
        self.stream = None

    def all(self):
        try:
            self.renew()
            self.send(self.base, "as it should be", must=True)
            for first in self.every * TIMES_A_FIELD:
                self.spoilt(first)
            self.run.asked.add(self.name)
        finally:
            self.hang_up()

    def spoilt(self, first: tuple):
        if self.base is None:
            self.renew()
        if self.mutating:
            self.base.request_id = self.day.fresh()
        more = [path for path in self.every if path[-1].name not in ROUTING]
        changed, fields = fuzz.hostile(self.rng, self.base, first, more, self.day.others())
        self.run.reached |= {f"{self.name}.{fuzz.name_of(path)}" for path in fields}
        if self.name != "Enrol" or not wrong_code(changed.code, self.base.code):
            self.send(changed, " ".join(map(fuzz.name_of, fields)))

    def renew(self):
        """A request that is due, of somebody who may make it."""
        self.hang_up()
        given = self.day.common() | SETUPS.get(self.name, lambda _: {})(self.day)
        by = given.pop("by", None)
        if isinstance(by, Session):
            self.client, self.stream = self.run.staff.on(by), None
        else:
            one = self.run.staff.single.get(by) or self.rng.choice(self.run.right[self.name])
            self.client = one.another()
            self.client.session = one.session
        if self.command:
            self.stream = Stream(self.client)
        self.base = self.kind(**fuzz.plausible(self.kind.DESCRIPTOR, given))
        self.run.changed()

    def hang_up(self):
        if self.stream:
            self.stream.close()
        if self.client:
            self.client.close()
        self.client = self.stream = None

    def send(self, request, how: str, must: bool = False):
        """A command both by its own RPC and on a stream: the second time nothing is done."""
        self.run.ready(self.day)
        ways = [self._unary, self._streamed] if self.command else [self._unary]
        self.rng.shuffle(ways)
        outcome = ways[0](request)
        self.run.alive(self.name, outcome, request, how)
        entries = self.run.journal.news()
        used = self.mutating and request.request_id in self.day.used
        wrong = clear(outcome) + written(outcome, entries, self.mutating, used)
        if must and refusal(outcome):
            wrong.append(f"what is due is refused: {outcome}")
        for way in ways[1:]:
            again = way(request)
            self.run.alive(self.name, again, request, how)
            self.run.sent += 1
            if not same(outcome, again):
                wrong.append(f"sent again by {way.__name__}, answered otherwise: {again}")
            if self.run.journal.news():
                wrong.append("sent again, written again")
        if self.mutating and entries:
            self.day.used.append(request.request_id)
        if refusal(outcome) and not must:
            wrong += self.run.unchanged(self.day)
        if not refusal(outcome) and self.mutating or refusal(outcome, "PIN_LOCKED"):
            self.base = None
        if not refusal(outcome):
            self.run.changed()
        self.run.judge(self.name, outcome, wrong, request, how)

    def _unary(self, request):
        return outcome_of(self.client, self.name, request)

    def _streamed(self, request):
        self.run.asked.add(f"Exchange.{self.command}")
        return self.stream.ask(EXCHANGE(**{self.command: request}))


def wrong_code(text: str, right: str) -> bool:
    """Ten of them a minute are let in from one address; they would lock the tests out as well."""
    meant = text.upper().replace("-", "").replace(" ", "").encode()
    return len(meant) == 10 and text != right


class Uploads:
    """One RPC that takes a file in pieces."""

    def __init__(self, run: Run, day: Day, name: str):
        self.run, self.day, self.name = run, day, name
        self.rng = run.rng
        self.kind = type_of(name)
        self.options = self.kind.DESCRIPTOR.fields_by_name["options"]

    def given(self, **more) -> dict:
        return {"event": self.day.code, "request_id": self.day.fresh(), **more}

    def file(self) -> bytes:
        crowd = [self.day.someone() for _ in range(fuzz.ROWS)]
        crowd[3].name = fuzz.QUOTED
        crowd[4].name = "Jos\u00e9 \u00d1u\u00f1ez"
        if self.name == "ReceiveCards":
            return self.day.cards_of(crowd)
        return people.roster_csv(crowd)

    def all(self):
        file = self.file()
        self.send([self.kind(options=self.given()), self.kind(data=file)], "as it should be", True)
        for first in fuzz.paths(self.kind.DESCRIPTOR):
            self.spoilt(first, file)
        for words, variant in fuzz.file_variants(self.rng, self.file()).items():
            self.variant(words, variant)
        pieces = fuzz.cut(self.rng, self.file())
        for words, messages in fuzz.disorders(self.kind, self.given(), pieces).items():
            outcome = self.send(messages, words)
            if not refusal(outcome):
                self.run.judge(self.name, outcome, ["disorder was taken"], words, "")
        self.run.asked.add(self.name)

    def spoilt(self, first: tuple, file: bytes):
        """A field of the first or of the second message."""
        for _ in range(4):
            messages = [self.kind(options=self.given()), self.kind(data=file)]
            at = 0 if first[0].name == "options" else 1
            messages[at], fields = fuzz.hostile(
                self.rng, messages[at], first, [], self.day.others()
            )
            self.run.reached |= {f"{self.name}.{fuzz.name_of(path)}" for path in fields}
            self.send(messages, fuzz.name_of(first))

    def variant(self, words: str, file: bytes):
        """Where a file is cut into pieces makes no difference; nothing is done in a rehearsal."""
        whole = [file[at : at + (1 << 20)] for at in range(0, len(file), 1 << 20)]
        told = [self.rehearse(words, pieces) for pieces in (whole, fuzz.cut(self.rng, file))]
        if not same(*told):
            wrong = [f"answered otherwise in pieces: {told[0]} and {told[1]}"]
            self.run.judge(self.name, told[1], wrong, repr(file[:2_000]), words)
        messages = [self.kind(options=self.given())]
        messages += [self.kind(data=piece) for piece in fuzz.cut(self.rng, file)]
        self.send(messages, words, rows=file.count(b"\n"))

    def rehearse(self, words: str, pieces: list):
        messages = [self.kind(options=self.given(dry_run=True))]
        messages += [self.kind(data=piece) for piece in pieces]
        outcome = outcome_of(self.rng.choice(self.run.right[self.name]), self.name, iter(messages))
        self.run.alive(self.name, outcome, words, "rehearsed")
        wrong = ["a rehearsal wrote"] if self.run.journal.news() else []
        self.run.judge(self.name, outcome, clear(outcome) + wrong, words, "rehearsed")
        return outcome

    def send(self, messages: list, how: str, must: bool = False, rows: int = 0):
        self.run.ready(self.day)
        client = self.rng.choice(self.run.right[self.name])
        outcome = outcome_of(client, self.name, iter(messages))
        how, text = f"{how}, {len(messages)} messages", "---\n".join(map(fuzz.shown, messages))
        self.run.alive(self.name, outcome, text, how)
        entries, wrong = self.run.journal.news(), clear(outcome)
        if must and refusal(outcome):
            wrong.append(f"what is due is refused: {outcome}")
        if len(entries) > 1 + rows // ROWS_PER_COMMAND:
            wrong.append(f"{len(entries)} entries of {rows} rows")
        if refusal(outcome) and rows < ROWS_PER_COMMAND:
            wrong += written(outcome, entries, True, False)
            wrong += self.run.unchanged(self.day)
        else:
            self.run.changed()
        self.run.judge(self.name, outcome, wrong, text, how)
        return outcome
