"""Requests of Posko, made from its contract, ready to be sent."""

import itertools

from support import contract

from posko_bench.generator import frame

VILLAGE = "32.14.16.2005"
DATE = "2025-11-21"
# One tag for each request, so that ids stay fresh over all files of a run.
_runs = itertools.count(1)
EXCHANGE_REQUEST = contract.type_named("ExchangeRequest")


def varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


class Kind:
    """One kind of command: its message, its number in the stream's request, its unary path."""

    def __init__(self, name: str):
        field = EXCHANGE_REQUEST.DESCRIPTOR.fields_by_name[name]
        self.type = contract.message(field.message_type)
        self.tag = varint(field.number << 3 | 2)
        method = contract.METHODS.get(field.message_type.name.removesuffix("Request"))
        self.path = f"/{method.containing_service.full_name}/{method.name}" if method else ""

    def plain(self, request_id: str, fields: dict) -> bytes:
        return self.type(request_id=request_id, **fields).SerializeToString()


KINDS = {field.name: Kind(field.name) for field in EXCHANGE_REQUEST.DESCRIPTOR.fields}


def unary(name: str, commands):
    """Frames of the unary RPC: commands are dictionaries of fields."""
    kind, run = KINDS[name], next(_runs)
    for index, fields in enumerate(commands):
        yield frame(kind.plain(f"u{run}-{index}", fields))


def streamed(commands):
    """Frames of Exchange: commands are pairs of a kind's name and its fields."""
    run = next(_runs)
    for index, (name, fields) in enumerate(commands):
        kind = KINDS[name]
        message = kind.plain(f"x{run}-{index}", fields)
        yield frame(kind.tag + varint(len(message)) + message)


def pings(count: int = 8192):
    return streamed(("ping", {}) for _ in range(count))


def settings(slots: int) -> dict:
    return {"name": "Posko Ukur", "village_code": VILLAGE, "date": DATE, "slots": slots}
