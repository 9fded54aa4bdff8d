"""Hostile values for every field of any message, found by its descriptor.

Nothing here knows a field by its number or a request by its name: a field that is added to the
contract is reached the day it is added. What a field may plausibly hold is told by its name.
"""

import random
import unicodedata

from google.protobuf import text_format
from google.protobuf.descriptor import FieldDescriptor as Field

LONG = 100_000
MANY = 10_000
# A server resets the stream of a message of 8 MiB (test_hostile_grpc); these are to be read.
BYTES_MAX = 6 << 20

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
# No plain gRPC client can send text that is no UTF-8; everything else somebody types or pastes.
TEXTS = [
    *("", " ", "\t", "\n", "a\nb", "a\r\nb", "\0", "a\0b", "\x1b[2J\x1b[31m", "\x7f", "\u0085"),
    *("\u202egnol", "\u2066a\u2069", "a\u200bb", "\ufeff", "\ufffe", "\ufffd", "\ue000"),
    *("\u0301", "\u0301" * 40, "a" + "\u0301" * 500, "\u1100\u1161\u11a8", "e\u0301", "\u00e9"),
    *("\u0130\u0131", "\u00df", "\ufb01", "\u1e9e", "\U0001d7d9", FAMILY, FAMILY * 20, "\u2028"),
    *("=1+1", "=cmd|' /C calc'!A0", "+62", "-2+3", "@SUM(A1)", "\t=1", "%s%n", "%00", "${x}"),
    *("../../etc/passwd", "..\\..\\x", "/dev/null", "file:///x", "journal.sqlite", "~", "."),
    *("'; DROP TABLE entry;--", "' OR ''='", '"', "\\", "`id`", "$(id)", "<script>", "&amp;", "{}"),
    *("NaN", "nan", "Infinity", "-inf", "1e309", "1e-400", "-1", "-0", "0", "00", "1.5", "1,5"),
    *("1.000,5", "0x10", "1_0", "+5", "\u0663", "\uff19", "9" * 18, "9" * 400, "0." + "0" * 400),
    *("2025-02-30", "2025-00-10", "2025-13-01", "0000-01-01", "0001-01-01", "1582-10-10"),
    *("1849-12-31", "1850-01-01", "2200-12-31", "2201-01-01", "2024-02-29", "2100-02-29"),
    *("9999-12-31", "10000-01-01", "-0001-01-01", "2025-1-1", "2025-11-21T00:00:00Z", "21/11/2025"),
    *("A000", "A1", "a001", "A01000000", "Z001", "A-01", "A001 ", "\u0391001", "K999999"),
    *("3214160000000000", "0" * 16, "9" * 16, "32.14.16.2005", "99.99.99.9999", "3214162005"),
    *("LO", "HI", "null", "undefined", "true", "@staff", "posko-server", "own:1", "UTC", "GMT+25"),
]
HUGE = ["x" * LONG, " " * LONG, "9" * LONG, "\0" * LONG, "\u0301" * 50_000, FAMILY * 4_000]
# As long as some field may be, and one more, in letters of one, two and four bytes.
LENGTHS = [1, 2, 24, 32, 40, 60, 64, 80, 120, 200, 300, 1_000]
EDGES = [letter * (n + more) for letter in "xé\U00020000" for n in LENGTHS for more in (0, 1)]
BLOBS = [b"", b"\0", b"\xff" * 31, b"\0" * 32, b"\xff" * 32, b"\x01" * 33, b"\xff" * LONG]
WHOLE = {
    32: [-(2**31), -1, 0, 1, 2, 99, 2**31 - 1],
    64: [-(2**63), -1, 0, 1, 2**31, 2**53, 2**63 - 1],
}
UNSIGNED = {
    32: [0, 1, 2, 3, 7, 50, 51, 999, 65_536, 100_001, 2**31 - 1, 2**31, 2**32 - 1],
    64: [0, 1, 2**32, 2**63 - 1, 2**63, 2**64 - 1],
}
REAL = [0.0, -0.0, 1e308, -1e308, 5e-324, float("nan"), float("inf"), float("-inf")]
NUMBERS = {
    **{kind: WHOLE[32] for kind in (Field.TYPE_INT32, Field.TYPE_SINT32, Field.TYPE_SFIXED32)},
    **{kind: WHOLE[64] for kind in (Field.TYPE_INT64, Field.TYPE_SINT64, Field.TYPE_SFIXED64)},
    **{kind: UNSIGNED[32] for kind in (Field.TYPE_UINT32, Field.TYPE_FIXED32)},
    **{kind: UNSIGNED[64] for kind in (Field.TYPE_UINT64, Field.TYPE_FIXED64)},
    Field.TYPE_DOUBLE: REAL,
    Field.TYPE_FLOAT: [value for value in REAL if abs(value) < 1e38 or value != value],
    Field.TYPE_BOOL: [False, True],
}
# Years 0 and 1, 9999 and 10000, the ends of the type, and what is no part of a second.
SECONDS = [-(2**63), -62_167_219_200, -62_135_596_800, -1, 0, 253_402_300_799, 253_402_300_800]
SECONDS += [1_763_690_400, 2**53, 2**63 - 1]
NANOS = [0, 0, 0, -1, 999_999_999, 1_000_000_000, -(2**31), 2**31 - 1]


def is_message(field) -> bool:
    return field.type == Field.TYPE_MESSAGE


def is_map(field) -> bool:
    return is_message(field) and field.message_type.GetOptions().map_entry


def choice_of(field):
    """The oneof that a field is one of; nothing for an `optional` one, which is its own."""
    oneof = field.containing_oneof
    return oneof if oneof and len(oneof.fields) > 1 else None


def paths(descriptor, above=()) -> list[tuple]:
    """Every field of a message and of the messages in it; a message in itself once."""
    found = []
    for field in descriptor.fields:
        path = (*above, field)
        found.append(path)
        inner = [f.message_type for f in above if is_message(f)]
        if is_message(field) and not is_map(field) and field.message_type not in inner:
            found += paths(field.message_type, path)
    return found


def name_of(path: tuple) -> str:
    return ".".join(field.name for field in path)


def plausible(descriptor, given: dict) -> dict:
    """The fields of a message as somebody who means well sends them.

    `given` tells values by "Message.field", by the field's name, or by the name of its message;
    None leaves a field out.
    """
    fields, chosen = {}, set()
    for field in descriptor.fields:
        oneof = choice_of(field)
        named = f"{descriptor.name}.{field.name}"
        if oneof and (oneof.name in chosen or named not in given and field != oneof.fields[0]):
            continue
        value = _plausible(field, named, given)
        if value is not None:
            fields[field.name] = value
            chosen.add(oneof.name if oneof else "")
    return fields


def _plausible(field, named: str, given: dict):
    kind = field.message_type.name if is_message(field) else ""
    for key in (named, field.name, kind):
        if key in given:
            return given[key]
    if is_map(field):
        return None
    if is_message(field):
        value = plausible(field.message_type, given)
    elif field.type == Field.TYPE_STRING:
        value = "kata"
    elif field.type == Field.TYPE_BYTES:
        value = b"\x07" * 32
    elif field.type == Field.TYPE_BOOL:
        value = False
    else:
        value = 1
    return [value] if field.is_repeated else value


class Mutator:
    """Puts something hostile where a request had something plausible.

    `others` tells by a field's name what belongs to somebody else there: another event's code,
    another person's number.
    """

    def __init__(self, rng: random.Random, others: dict[str, list] | None = None):
        self.rng = rng
        self.others = others or {}

    def mutate(self, message, path: tuple):
        """Changes the field at the end of a path; what lies on the way is made when missing."""
        for field in path[:-1]:
            message = self._step(message, field)
        self._act(message, path[-1])

    def _step(self, message, field):
        inner = getattr(message, field.name)
        if not field.is_repeated:
            inner.SetInParent()
            return inner
        return self.rng.choice(inner) if len(inner) else inner.add()

    def _act(self, message, field):
        oneof = choice_of(field)
        if oneof and self.rng.random() < 0.3:
            field = self.rng.choice(oneof.fields)
        if is_map(field):
            self._fill(message, field)
        elif field.is_repeated:
            self._repeat(getattr(message, field.name), field)
        elif is_message(field):
            self._replace(message, field)
        elif field.has_presence and self.rng.random() < 0.1:
            message.ClearField(field.name)
        else:
            setattr(message, field.name, self.value(field))

    def _replace(self, message, field):
        """Missing, empty, or of an impossible time."""
        message.ClearField(field.name)
        inner = getattr(message, field.name)
        if field.message_type.full_name == "google.protobuf.Timestamp":
            inner.seconds, inner.nanos = self.rng.choice(SECONDS), self.rng.choice(NANOS)
        if self.rng.random() < 0.5:
            inner.SetInParent()

    def _repeat(self, values, field):
        """None, one that is hostile, the same ones twice, or far too many."""
        act = self.rng.randrange(5)
        if act == 0:
            del values[:]
        elif act == 1 and len(values):
            values.extend(list(values))
        elif act == 2:
            self._grow(values, field)
        else:
            if act == 3:
                del values[:]
            values.extend([self._element(values, field)])

    def _grow(self, values, field):
        """Alike or different, as many as a message takes."""
        pattern = [self._element(values, field) for _ in range(self.rng.choice([1, 7]))]
        if len(values):
            pattern.append(values[0])
        for at in range(MANY):
            values.extend([pattern[at % len(pattern)]])

    def _element(self, values, field):
        if not is_message(field):
            return self.value(field, huge=False)
        element = type(values.add())()
        del values[-1]
        if element.DESCRIPTOR.fields:
            inner = self.rng.choice(element.DESCRIPTOR.fields)
            if not is_message(inner) and not inner.is_repeated:
                setattr(element, inner.name, self.value(inner, huge=False))
        return element

    def _fill(self, message, field):
        entries = getattr(message, field.name)
        key, value = (field.message_type.fields_by_name[name] for name in ("key", "value"))
        for _ in range(self.rng.choice([1, MANY])):
            at = self.value(key, huge=False)
            if is_message(value):
                entries[at].SetInParent()
            else:
                entries[at] = self.value(value, huge=False)

    def value(self, field, huge: bool = True):
        """Something for a field that is no message."""
        known = self.others.get(field.name)
        if known and self.rng.random() < 0.35:
            return self.rng.choice(known)
        if field.type == Field.TYPE_STRING:
            return self._text(huge)
        if field.type == Field.TYPE_BYTES:
            return self.rng.choice(BLOBS if huge else BLOBS[:-1])
        if field.type == Field.TYPE_ENUM:
            known = [value.number for value in field.enum_type.values]
            return self.rng.choice([*known, max(known) + 1, *WHOLE[32]])
        return self.rng.choice(NUMBERS[field.type])

    def _text(self, huge: bool) -> str:
        dice = self.rng.random()
        if dice < 0.1 and huge:
            return self.rng.choice(HUGE)
        return self.rng.choice(EDGES if dice < 0.4 else TEXTS)


def hostile(rng: random.Random, message, first: tuple, every: list[tuple], others: dict):
    """A copy with the first of these fields changed, and up to two others; and which they were."""
    chosen = [first, *rng.sample(every, min(rng.choice([0, 0, 1, 2]), len(every)))]
    mutator = Mutator(rng, others)
    while True:
        changed = type(message)()
        changed.CopyFrom(message)
        for path in chosen:
            mutator.mutate(changed, path)
        if changed.ByteSize() <= BYTES_MAX:
            return changed, chosen
        chosen = [first]


def texts(message):
    """Every text in a message, wherever."""
    for field, value in message.ListFields():
        if is_map(field):
            yield from (str(item) for pair in value.items() for item in pair)
            continue
        for one in value if field.is_repeated else [value]:
            if is_message(field):
                yield from texts(one)
            elif field.type == Field.TYPE_STRING:
                yield one


def unprintable(message) -> list[str]:
    """Texts with what moves a terminal, hides, or turns the rest of a line around."""
    bad = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
    return [t for t in texts(message) if any(unicodedata.category(c) in bad for c in t)]


def shown(message) -> str:
    """A message as text that protoc --encode takes."""
    return text_format.MessageToString(message) or "(empty)\n"


# Files in pieces.

ROWS = 40
QUOTED = '"Euis ""Neng"" Lestari, S.Pd\nbaris dua"'


def file_variants(rng: random.Random, file: bytes) -> dict[str, bytes]:
    """The same file as offices send it, and as nobody should."""
    head, _, rest = file.partition(b"\n")
    rows = rest.splitlines()
    at = rng.randrange(1, len(file))
    flipped = bytearray(file)
    for _ in range(5):
        flipped[rng.randrange(len(file))] = rng.randrange(256)
    return {
        "as it is": file,
        "with a mark": b"\xef\xbb\xbf" + file,
        "with CRLF": file.replace(b"\n", b"\r\n"),
        "with CR": file.replace(b"\n", b"\r"),
        "with semicolons": file.replace(b",", b";"),
        "cut off": file[:at],
        "cut off in a quote": file + b'1,"never closed',
        "cut off in a letter": file + "é".encode()[:1],
        "flipped": bytes(flipped),
        "UTF-16": file.decode(errors="replace").encode("utf-16"),
        "Latin-1": head + b"\n" + b"Jos\xe9," * 5 + b"\n" + rest,
        "with escapes": file.replace(b"a", b"\x1b[2J"),
        "with overrides": file.replace(b"a", "\u202ea".encode()),
        "with emoji": file.replace(b"a", FAMILY.encode()),
        "with NUL": file.replace(b"a", b"\0"),
        "quotes everywhere": file.replace(b",", b'","'),
        "only quotes": b'"' * 20_000,
        "only line ends": b"\n" * 50_000,
        "no rows": head,
        "nothing": b"",
        "the header twice": head + b"\n" + file,
        "all columns twice": head + b"," + head + b"\n" + rest,
        "10,000 columns": b",".join([head, *[b"x%d" % n for n in range(MANY)]]) + b"\n" + rest,
        "a row of 10,000 fields": head + b"\n" + b"1," * MANY + b"\n" + rest,
        "a field of 100 kB": head + b"\n" + b"x" * LONG + b"," + rest,
        "the rows 50 times": head + b"\n" + b"\n".join(rows * 50),
        "formulas": head + b"\n" + b"\n".join(b"=1+1,@SUM(A1),+1,-1,\t=1" for _ in rows),
    }


def cut(rng: random.Random, data: bytes) -> list[bytes]:
    """Pieces that end anywhere, in the middle of letters and of quotes, some of them empty."""
    if len(data) < 4_000 and rng.random() < 0.4:
        return [data[at : at + 1] for at in range(len(data))]
    count = rng.choice([1, 2, 5, 40])
    ends = sorted(rng.randrange(len(data) + 1) for _ in range(count))
    bounds = [0, *ends, *ends[: rng.randrange(2)], len(data)]
    return [data[a:b] for a, b in zip(sorted(bounds), sorted(bounds)[1:])]


def disorders(kind, options, pieces: list) -> dict[str, list]:
    """Uploads whose messages are not options, once, and then the file."""
    data = [kind(data=piece) for piece in pieces]
    first = kind(options=options)
    return {
        "nothing": [],
        "only an empty message": [kind()],
        "no options": data,
        "options twice": [first, first, *data],
        "options late": [*data[:1], first, *data[1:]],
        "options at the end": [*data, first],
        "an empty message between": [first, *data[:1], kind(), *data[1:]],
        "a piece of 2 MB": [first, kind(data=b"x" * 2_000_000)],
        "options again after the file": [first, *data, first],
    }
