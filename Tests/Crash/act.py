"""One command of a desk and what the server said to it."""

from dataclasses import dataclass

import grpc
from google.protobuf.message import Message
from google.rpc import status_pb2

from support import contract
from support.wire import Refused

# Not answers: the same request is to be sent again.
RETRIABLE = {"JOURNAL_UNAVAILABLE", "SHUTTING_DOWN", "OVERLOADED"}
# What a grpcio client makes of a server that is gone.
BROKEN = {
    grpc.StatusCode.UNAVAILABLE,
    grpc.StatusCode.CANCELLED,
    grpc.StatusCode.UNKNOWN,
    grpc.StatusCode.INTERNAL,
}

ExchangeRequest = contract.type_named("ExchangeRequest")


def snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


@dataclass(eq=False)
class Act:
    """Done once `outcome` is there: the reply, or the refusal that the rules made."""

    method: str
    request: Message
    outcome: Message | Refused | None = None

    @property
    def id(self) -> str:
        return self.request.request_id

    @property
    def event(self) -> str:
        return self.request.event

    @property
    def accepted(self) -> bool:
        return self.outcome is not None and not isinstance(self.outcome, Refused)

    @property
    def on_stream(self) -> Message:
        return ExchangeRequest(**{snake(self.method): self.request})

    def __str__(self) -> str:
        return f"{self.method} {self.id} of {self.event}"


def outcome_of(answer: Message) -> Message | Refused:
    """What a message of an Exchange stream says."""
    which = answer.WhichOneof("outcome")
    if which == "error":
        return Refused.of_status(status_pb2.Status.FromString(answer.error))
    return getattr(answer, which)


def same(first: Message | Refused, second: Message | Refused) -> bool:
    """Replies byte for byte; of refusals what a client can rely on."""
    if isinstance(first, Refused) or isinstance(second, Refused):
        both = isinstance(first, Refused) and isinstance(second, Refused)
        return both and first.outcome() == second.outcome()
    return first.SerializeToString() == second.SerializeToString()
