"""A plain grpcio client of the contract: one call per RPC, errors decoded."""

import uuid
from collections import Counter

import grpc
from google.protobuf import json_format
from google.rpc import error_details_pb2
from grpc_status import rpc_status

from support import contract, session

CHUNK = 256 * 1024
# What shows what is held about people: each leaves an entry before it is answered.
READS = {
    "ExportPerson",
    "FindCards",
    "FindRegistrations",
    "GetRegistration",
    "GetScreening",
    "GetTicket",
    "SearchRoster",
}
# How many entries the reads of these tests have left, by journal and event.
reads_made: Counter = Counter()
PATIENCE = 30


def tells_why(answer) -> bool:
    """A list of approvals with a reason that is about somebody: a look at them as well."""
    return any(a.reason and (a.ticket or a.card) for a in getattr(answer, "approvals", ()))


class Refused(Exception):
    """An error of the server, with its rich details."""

    def __init__(self, code: grpc.StatusCode, message: str, details=()):
        self.code = code
        self.message = message
        self.reason = ""
        self.domain = ""
        self.metadata = {}
        self.violations = {}
        self.localized = ""
        self.retry_seconds: float | None = None
        for detail in details:
            if detail.Is(error_details_pb2.ErrorInfo.DESCRIPTOR):
                info = error_details_pb2.ErrorInfo()
                detail.Unpack(info)
                self.reason, self.domain = info.reason, info.domain
                self.metadata = dict(info.metadata)
            elif detail.Is(error_details_pb2.BadRequest.DESCRIPTOR):
                bad = error_details_pb2.BadRequest()
                detail.Unpack(bad)
                self.violations = {v.field: v.description for v in bad.field_violations}
            elif detail.Is(error_details_pb2.LocalizedMessage.DESCRIPTOR):
                text = error_details_pb2.LocalizedMessage()
                detail.Unpack(text)
                self.localized = text.message
            elif detail.Is(error_details_pb2.RetryInfo.DESCRIPTOR):
                retry = error_details_pb2.RetryInfo()
                detail.Unpack(retry)
                self.retry_seconds = retry.retry_delay.ToMilliseconds() / 1000
        super().__init__(f"{code.name} {self.reason}: {message} {self.violations or ''}")

    @classmethod
    def of(cls, error: grpc.RpcError) -> "Refused":
        status = rpc_status.from_call(error)
        return cls(error.code(), error.details(), status.details if status else ())

    @classmethod
    def of_status(cls, status) -> "Refused":
        code = next(c for c in grpc.StatusCode if c.value[0] == status.code)
        return cls(code, status.message, status.details)

    def outcome(self):
        """What must be the same when the command is repeated."""
        return (self.code, self.reason, self.metadata, self.message)


def fresh_id() -> str:
    return str(uuid.uuid4())


def as_dict(message) -> dict:
    return json_format.MessageToDict(message)


class Client:
    """Calls RPCs by name: `client.CallNext(station="lab", counter=1)`.

    The event's code and a fresh request id are filled in where the request has them.
    """

    def __init__(self, address: str, event: str = "", staff: str = "e2e", device: str = "desk-1"):
        self.address = address
        self.event = event
        self.session = session.session(address, staff, device)
        # A connection of its own: grpcio otherwise shares one between channels.
        self.channel = grpc.insecure_channel(
            address,
            options=[
                ("grpc.use_local_subchannel_pool", 1),
                ("grpc.max_receive_message_length", 64 * 1024 * 1024),
                ("grpc.max_send_message_length", 64 * 1024 * 1024),
            ],
        )

    @property
    def metadata(self) -> tuple:
        return self.session.metadata if self.session else ()

    def close(self):
        self.channel.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def another(self, staff: str = "e2e", device: str = "desk-2", event: str | None = None):
        """A client on a connection of its own."""
        return Client(self.address, self.event if event is None else event, staff, device)

    def read_entries(self) -> int:
        """How many entries of the event are reads of these tests."""
        return reads_made[session.journal(self.address), self.event]

    def stub(self, name: str):
        method = contract.METHODS[name]
        path = f"/{method.containing_service.full_name}/{name}"
        kind = {
            (False, False): self.channel.unary_unary,
            (False, True): self.channel.unary_stream,
            (True, False): self.channel.stream_unary,
            (True, True): self.channel.stream_stream,
        }[method.client_streaming, method.server_streaming]
        request, response = (
            contract.message(method.input_type),
            contract.message(method.output_type),
        )
        return kind(
            path,
            request_serializer=request.SerializeToString,
            response_deserializer=response.FromString,
        )

    def request(self, name: str, /, **fields):
        """The request of an RPC, with event and request id."""
        kind = contract.message(contract.METHODS[name].input_type)
        known = kind.DESCRIPTOR.fields_by_name
        if "event" in known:
            fields.setdefault("event", self.event)
        if "request_id" in known:
            fields.setdefault("request_id", fresh_id())
        return kind(**fields)

    def send(self, name: str, request, timeout: float = PATIENCE, again: bool = True):
        """Sends a request, or an iterator of requests, and waits for the one answer."""
        try:
            answer = self.stub(name)(request, timeout=timeout, metadata=self.metadata)
            if name in READS or tells_why(answer):
                reads_made[session.journal(self.address), request.event] += 1
            return answer
        except grpc.RpcError as error:
            if not (again and self.session and self.session.corrects(error)):
                raise Refused.of(error) from None
            return self.send(name, request, timeout, again=False)

    def watch(self, name: str, /, timeout: float = PATIENCE, **fields):
        """The call of a server stream; iterate it, and cancel() it."""
        return self.stub(name)(
            self.request(name, **fields), timeout=timeout, metadata=self.metadata
        )

    def __getattr__(self, name: str):
        if name not in contract.METHODS:
            raise AttributeError(name)
        return lambda **fields: self.send(name, self.request(name, **fields))

    def upload(
        self, name: str, data: bytes, chunk: int = CHUNK, timeout: float = PATIENCE, **options
    ):
        """ImportRoster or ReceiveCards with a whole file."""
        return self.send(name, self.pieces(name, data, chunk, **options), timeout)

    def pieces(self, name: str, data: bytes, chunk: int = CHUNK, **options):
        kind = contract.message(contract.METHODS[name].input_type)
        options.setdefault("event", self.event)
        options.setdefault("request_id", fresh_id())
        messages = [kind(options=options)]
        messages += [kind(data=data[at : at + chunk]) for at in range(0, len(data), chunk)]
        return iter(messages)
