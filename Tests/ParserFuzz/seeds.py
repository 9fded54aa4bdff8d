"""Where the fuzzers of the parsers begin: one plausible input of each kind.

Usage: seeds.py FOLDER; writes FOLDER/corpus-intake and FOLDER/corpus-codec.
"""

import sys
from pathlib import Path

INTAKE = {
    "roster": b"\x00NIK;Nama;Tanggal Lahir;JK;Dusun\n"
    b"3214161203850001;SITI AMINAH;12-03-1985;P;Cikaret\n",
    "cards": b"\x01No Kartu,KPJ,NIK,Nama,Program,Sumber\n"
    b'PWK25-1,12345678901,3214161203850001,"Asep, Jr",JKK+JKM,regency\n',
    "nik": b"\x023214161203850001",
    "ticket": b"\x02A017",
    "village": b"\x0232.14.16.2005",
    "reading": b"\x03glu_random=12,5",
}


def field(number: int, value: bytes) -> bytes:
    """A field with a length, as protobuf writes it; short ones only."""
    return bytes([number << 3 | 2, len(value)]) + value


def entry(*facts: bytes) -> bytes:
    """An entry of an event around facts that are encoded already."""
    head = field(1, b"tanjungsari") + bytes([2 << 3, 5]) + field(3, bytes(32)) + bytes([4 << 3, 9])
    who = field(5, b"sari") + field(6, b"desk-1") + field(7, b"r5") + field(8, bytes(32))
    return head + who + b"".join(field(9, fact) for fact in facts)


def fact(kind: int, body: bytes) -> bytes:
    """A fact by the number of its kind, which may need two bytes."""
    key = kind << 3 | 2
    return bytes([key & 0x7F | 0x80, key >> 7, len(body)]) + body


def codec() -> dict[str, bytes]:
    """Facts without boxes, with one, and a refusal."""
    box = bytes([1 << 3, 1]) + field(2, bytes(40))
    called = field(1, b"A001") + field(2, b"vitals") + bytes([3 << 3, 1])
    part = field(1, b"A001") + field(2, b"vitals") + bytes([3 << 3, 1]) + field(6, box)
    erased = bytes([1 << 3, 1]) + field(4, b"request")
    return {
        "called": entry(fact(33, called)),
        "recorded": entry(fact(50, part)),
        "erased": entry(fact(90, erased)),
        "refused": entry() + field(10, bytes([1 << 3, 62])),
    }


def main() -> None:
    """Writes both corpora; what is there already stays."""
    folder = Path(sys.argv[1])
    for name, inputs in (("corpus-intake", INTAKE), ("corpus-codec", codec())):
        for word, content in inputs.items():
            (folder / name / f"seed-{word}").write_bytes(content)


if __name__ == "__main__":
    main()
