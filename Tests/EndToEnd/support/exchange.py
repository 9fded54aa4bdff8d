"""A desk's stream, as a program sees it."""

import queue

from google.rpc import status_pb2

from support import contract
from support.wire import Client, Refused, fresh_id


def snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


class Desk:
    """One stream: commands go out by put(), answers come by answer()."""

    def __init__(self, client: Client, timeout: float = 60):
        self.client = client
        self.outbox: queue.Queue = queue.Queue()
        self.kind = contract.type_named("ExchangeRequest")
        self.call = client.stub("Exchange")(
            iter(self.outbox.get, None), timeout=timeout, metadata=client.metadata
        )

    def put(self, name: str, **fields) -> str:
        request = self.client.request(name, **fields)
        self.outbox.put(self.kind(**{snake(name): request}))
        return request.request_id

    def answer(self):
        """The next answer: (request id, reply or refusal)."""
        message = next(self.call)
        which = message.WhichOneof("outcome")
        if which == "error":
            return message.request_id, Refused.of_status(
                status_pb2.Status.FromString(message.error)
            )
        return message.request_id, getattr(message, which)

    def ask(self, name: str, **fields):
        request_id = self.put(name, **fields)
        answered, outcome = self.answer()
        assert answered == request_id
        return outcome

    def ping(self, **fields):
        ping = contract.type_named("PingRequest")(request_id=fresh_id(), **fields)
        self.outbox.put(self.kind(ping=ping))
        return self.answer()

    def hang_up(self):
        self.outbox.put(None)
