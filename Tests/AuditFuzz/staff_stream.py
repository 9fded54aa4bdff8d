"""A stream of the staff with every kind of fact, in protobuf's encoding by hand: the fuzzers need
nothing installed, and no day that is played has all of it."""

import hashlib

STREAM = "@staff"
BEGIN_MS = 1_763_683_200_000
HOUR_MS = 3_600_000


def varint(number: int) -> bytes:
    low, rest = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + varint(rest) if rest else bytes([low])


def field(number: int, value) -> bytes:
    """A number, or a text, bytes or message behind its length."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def message(*values) -> bytes:
    """Fields in the order of their numbers from 1; a list is a repeated field."""
    parts = []
    for number, value in enumerate(values, 1):
        parts += [field(number, one) for one in (value if isinstance(value, list) else [value])]
    return b"".join(parts)


def facts_of(begin_ms: int) -> list[list[tuple[int, bytes]]]:
    """What each entry holds: numbers of kinds, and messages."""
    soon = begin_ms + HOUR_MS
    admin, registrar = message("admin", ""), message("registrar", "uji")
    key = bytes(range(32))
    device = hashlib.sha256(key).hexdigest()[:16]
    tokens = [bytes([number]) * 32 for number in (1, 2)]
    verifier = "$scrypt$ln=15,r=8,p=1$c2FsdA$aGFzaA"
    code = (3, message("sari", bytes(32), soon, 3_600))
    return [
        [(1, message("sari", "Sari", [admin, registrar])), code],
        [(4, message("sari")), (7, message(device, key, "desk")),
         (9, message(tokens[0], "sari", device, soon))],
        [(11, message("sari", verifier))],
        [(12, message("sari", device, 5)), (13, message("sari", soon))],
        [(1, message("budi", "Budi", [registrar]))],
        [(2, message("budi", [admin]))],
        [(9, message(tokens[1], "budi", device, soon))],
        [(10, message(tokens[1]))],
        [(5, message("sari")), code],
        [(6, message("sari"))],
        [(8, message(device))],
    ]


def entries() -> list[tuple[int, int, bytes, bytes]]:
    """Sequence, time, bytes and hash of each."""
    rows = []
    previous = bytes(32)
    for sequence, facts in enumerate(facts_of(BEGIN_MS), 1):
        time_ms = BEGIN_MS + sequence
        about = (STREAM, sequence, previous, time_ms, "sari", "desk", f"r-{sequence}", bytes(32))
        data = message(*about) + b"".join(field(13, field(kind, fact)) for kind, fact in facts)
        previous = hashlib.sha256(data).digest()
        rows.append((sequence, time_ms, data, previous))
    return rows
