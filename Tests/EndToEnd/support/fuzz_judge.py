"""What a request may come to, told from its answer and from what the journal has of it."""

import queue
import sqlite3
from pathlib import Path

import grpc
from google.rpc import status_pb2

from support import contract
from support.wire import Refused

Code = grpc.StatusCode
# A mistake of the server, whatever was sent.
NEVER = {Code.UNKNOWN, Code.INTERNAL, Code.DATA_LOSS, Code.UNIMPLEMENTED, Code.DEADLINE_EXCEEDED}
MESSAGE_MAX = 2_000
# Refusals that leave more than a refusal: somebody is asked to say yes, a try of a PIN is counted.
LEFT_BY = {"SECOND_PERSON_NEEDED": {"approval_asked"}, "PIN_WRONG": {"pin_failed", "pin_locked"}}
EXCHANGE = contract.type_named("ExchangeRequest")
# By the request that it carries, the command of an Exchange.
COMMANDS = {f.message_type.full_name: f.name for f in EXCHANGE.DESCRIPTOR.fields}
INPUTS = {method.input_type.full_name for method in contract.METHODS.values()}
UPLOADS = {
    name
    for name, method in contract.METHODS.items()
    if method.client_streaming and not method.server_streaming
}
READS = {"record_read", "cards_counted"}


def type_of(name: str):
    """The request of an RPC."""
    return contract.message(contract.METHODS[name].input_type)


class Journal:
    """What was written since the last look."""

    def __init__(self, data: Path):
        file = data / "journal.sqlite"
        self.connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True, isolation_level=None)
        self.row = 0
        self.entries = 0
        self.Entry = contract.journal_entry()
        self.news()

    def news(self) -> list:
        """Entries of whoever called; the clock of the server writes some of its own."""
        rows = self.connection.execute(
            "SELECT rowid, bytes FROM entry WHERE rowid > ? ORDER BY rowid", [self.row]
        ).fetchall()
        if rows:
            self.row = rows[-1][0]
        self.entries += len(rows)
        found = [self.Entry.FromString(stored) for _, stored in rows]
        return [entry for entry in found if entry.staff != "posko-server"]

    def close(self):
        self.connection.close()


def facts_of(entry) -> set[str]:
    kinds = [fact.WhichOneof("kind") for fact in (*entry.facts, *entry.staff_facts)]
    return set(kinds)


def outcome_of(client, name: str, request, timeout: float = 30):
    """The first answer to a request, or to an iterator of requests, or the refusal."""
    method = contract.METHODS[name]
    try:
        if not method.server_streaming:
            return client.send(name, request, timeout)
        requests = iter([request]) if method.client_streaming else request
        call = client.stub(name)(requests, timeout=timeout, metadata=client.metadata)
        try:
            return unwrapped(next(call))
        finally:
            call.cancel()
    except Refused as refused:
        return refused
    except grpc.RpcError as error:
        return Refused.of(error)


def unwrapped(answer):
    """An answer on an Exchange stream that is a refusal, as one."""
    if answer.DESCRIPTOR.name != "ExchangeResponse":
        return answer
    if answer.WhichOneof("outcome") == "error":
        return Refused.of_status(status_pb2.Status.FromString(answer.error))
    return answer


class Stream:
    """An Exchange on which one command at a time is asked."""

    def __init__(self, client, timeout: float = 170):
        self.outbox: queue.Queue = queue.Queue()
        self.call = client.stub("Exchange")(
            iter(self.outbox.get, None), timeout=timeout, metadata=client.metadata
        )

    def ask(self, message):
        self.outbox.put(message)
        try:
            answer = next(self.call)
        except StopIteration:
            return Refused(Code.UNKNOWN, "the stream ended")
        except grpc.RpcError as error:
            return Refused.of(error)
        return self._outcome(message, answer)

    @staticmethod
    def _outcome(message, answer):
        which = message.WhichOneof("command")
        asked = getattr(message, which).request_id if which else ""
        if answer.request_id != asked:
            return Refused(Code.UNKNOWN, f"the answer is to {answer.request_id[:100]!r}")
        got = answer.WhichOneof("outcome")
        if got not in (which, "error"):
            return Refused(Code.UNKNOWN, f"the answer to {which} is {got}")
        return unwrapped(answer) if got == "error" else getattr(answer, got)

    def close(self):
        self.outbox.put(None)
        self.call.cancel()


def refusal(outcome, *reasons: str) -> bool:
    """Whether it was refused, for one of these reasons if there are any."""
    return isinstance(outcome, Refused) and (not reasons or outcome.reason in reasons)


def clear(outcome) -> list[str]:
    """What is wrong with an answer as such."""
    if not isinstance(outcome, Refused):
        return []
    wrong = []
    if outcome.code in NEVER:
        wrong.append(f"{outcome.code.name} is a mistake of the server: {outcome}")
    elif outcome.domain != "posko" or not outcome.reason:
        wrong.append(f"{outcome.code.name} says no reason: {outcome}")
    if len(outcome.message) > MESSAGE_MAX:
        wrong.append(f"a message of {len(outcome.message)} characters")
    if outcome.code == Code.INVALID_ARGUMENT and not outcome.violations:
        wrong.append("INVALID_ARGUMENT does not name a field")
    return wrong


def written(outcome, entries: list, mutating: bool, repeated: bool) -> list[str]:
    """What is wrong with what one unary call left in the journal."""
    if isinstance(outcome, Refused):
        return _left(outcome, entries)
    if not mutating:
        wrong = [e for e in entries if is_refusal(e) or not facts_of(e) <= READS]
        return [f"a read wrote {facts_of(e)}" for e in wrong]
    if len(entries) > 1 or (not entries and not repeated):
        return [f"was taken with {len(entries)} entries"]
    if any(is_refusal(entry) for entry in entries):
        return ["was taken, and is refused in the journal"]
    return []


def is_refusal(entry) -> bool:
    return entry.HasField("rejection")


def _left(refused: Refused, entries: list) -> list[str]:
    if len(entries) > 1:
        return [f"was refused with {len(entries)} entries: {[facts_of(e) for e in entries]}"]
    for entry in entries:
        facts = facts_of(entry)
        if not facts <= LEFT_BY.get(refused.reason, set()) or bool(facts) == is_refusal(entry):
            return [f"was refused ({refused.reason}) and written: {facts}"]
        if entry.acquired or entry.released:
            return [f"was refused ({refused.reason}) and took or gave back a claim"]
        if refused.reason == "ROLE_REQUIRED":
            return ["who may not ask leaves an entry"]
    return []


def same(one, other) -> bool:
    """Whether a request that was sent twice was answered alike."""
    if isinstance(one, Refused) or isinstance(other, Refused):
        return (
            isinstance(one, Refused)
            and isinstance(other, Refused)
            and one.outcome() == other.outcome()
        )
    return one == other
