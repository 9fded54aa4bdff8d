"""Slips as an independent reader of ESC/POS sees them, and that reader against python-escpos.

The samples are made by `POSKO_SLIP_SAMPLES=folder swift test --filter SampleFiles`.
"""

import os
from pathlib import Path

import pytest
from escpos.printer import Dummy
from PIL import Image

from support.escpos import Refused, Style, codes, printed, screenshot

FOLDER = os.environ.get("POSKO_SLIP_SAMPLES", "")
CODE = "tanjungsari-2025-11-21/"
CODES = {
    "queue": CODE + "A017",
    "queue-priority-reprint": CODE + "P003",
    "queue-card": CODE + "K012",
    "queue-long-code": "pondoksalam-" + CODE + "A017",
    "styles": CODE + "A017",
}


def samples(suffix: str = ".bin"):
    if not FOLDER:
        return [pytest.param(None, marks=pytest.mark.skip("POSKO_SLIP_SAMPLES is not set"))]
    found = sorted(Path(FOLDER).glob(f"*{suffix}"))
    assert found, f"no samples in {FOLDER}"
    return [pytest.param(path, id=path.stem) for path in found]


def parts(path: Path) -> tuple[str, int]:
    """The slip and the width of the paper: `queue-card-id-58-native`."""
    stem = path.stem.removesuffix("-native")
    name, _, width = stem.rsplit("-", 2)
    return name, int(width)


@pytest.mark.parametrize("path", samples())
def test_a_printer_takes_every_byte(path):
    """On a printer that would take two bytes above 127 for a Chinese character, too."""
    name, width = parts(path)
    for chinese in (True, False):
        out = printed(path.read_bytes(), width, chinese)
        assert out.cuts == 1
        assert out.codes() == ([CODES[name]] if name in CODES else [])


@pytest.mark.parametrize("path", samples(".txt"))
def test_the_preview_shows_what_is_printed(path):
    name, width = parts(path)
    out = printed(path.with_suffix(".bin").read_bytes(), width)
    shown = [line.strip("│").strip() for line in path.read_text().splitlines()]
    rest = iter(shown)
    for line in out.lines:
        if line.style.width == 1 and not line.style.inverse:
            assert line.text.strip() in rest, f"{line.text!r} is not shown, or out of order"
    if name in CODES:
        assert codes(screenshot(path.read_text())) == [CODES[name]]


def job(qr: Image.Image | None, width: int) -> bytes:
    """SampleSlips.styles, by python-escpos."""
    printer = Dummy()
    printer.hw("INIT")
    plain = dict(
        align="left", bold=False, invert=False, custom_size=True, width=1, height=1
    )
    # Only for the printers of one market; python-escpos has no name for it.
    printer._raw(b"\x1c.")
    for text, style in [
        ("kiri", {}),
        ("tengah", {"align": "center"}),
        ("kanan", {"align": "right"}),
        ("tebal", {"bold": True}),
        (" terbalik ", {"invert": True}),
        ("2x1", {"width": 2}),
        ("1x2", {"height": 2}),
        ("A017", {"align": "center", "width": 8, "height": 8}),
        ("3x4", {"align": "right", "bold": True, "width": 3, "height": 4}),
        ("36,8 °C; 24,4 kg/m²; José", {}),
    ]:
        printer.set(**(plain | style))
        printer.text(text + "\n")
    printer.set(**plain)
    printer.print_and_feed(3)
    if qr:
        printer.image(qr, impl="bitImageRaster", center=False)
    else:
        printer.set(align="center")
        printer.qr(CODE + "A017", native=True, size=6, ec=1)
        printer.print_and_feed(1)
    printer.set(**(plain | {"align": "center"}))
    printer.text(CODE + "A017\n")
    printer.print_and_feed(4)
    printer.cut(mode="PART", feed=False)
    return printer.output


@pytest.mark.parametrize("path", [p for p in samples() if not p.id or "styles" in p.id])
def test_python_escpos_prints_the_same(path):
    _, width = parts(path)
    ours = printed(path.read_bytes(), width)
    if path.stem.endswith("-native"):
        theirs = printed(job(None, width), width)
    else:
        # The picture is taken out of ours, as dots: what is compared is how it is sent.
        bytes_wide, dots_high, block = raster(path.read_bytes())
        qr = Image.frombytes("1", (8 * bytes_wide, dots_high), bytes(255 - b for b in block))
        theirs = printed(job(qr, width), width)
    assert theirs.lines == ours.lines
    assert theirs.codes() == ours.codes()
    assert theirs.image.tobytes() == ours.image.tobytes()


def raster(data: bytes) -> tuple[int, int, bytes]:
    start = data.index(b"\x1dv0\x00") + 4
    width = data[start] + 256 * data[start + 1]
    height = data[start + 2] + 256 * data[start + 3]
    return width, height, data[start + 4 : start + 4 + width * height]


# What the reader itself must see and refuse.

GOOD = b"\x1b@\x1bt\x00"


@pytest.mark.parametrize(
    "data",
    [
        b"\x07",
        b"\t",
        b"\r\n",
        b"\x1bp\x00\x19\xfa",
        b"\x1c&",
        b"\x10\x04\x01",
        b"\x1da",
        b"\x1bt\x63",
        b"\x1d!\x88",
        b"A" * 33 + b"\n",
        b"\x1d!\x77AAAAA\n",
        b"unfinished",
        b"A\x1ba\x01\n",
        b"A\x1dV\x01",
        b"\x1dv0\x00\x02\x00\x02\x00\xff",
        b"\x1dv0\x00\x31\x00\x01\x00" + b"\xff" * 0x31,
        b"\xf8C\n",
        b"\x1d",
    ],
)
def test_the_reader_refuses(data):
    with pytest.raises(Refused):
        printed(GOOD + data, 58)


def test_the_reader_sees_sizes_and_codes():
    printer = Dummy()
    printer.hw("INIT")
    printer.set(custom_size=True, width=3, height=2, bold=True)
    printer.text("A017\n")
    printer.qr("satu/A001", native=True, size=4)
    printer.qr("dua/A002", native=False, size=4, center=False)
    out = printed(printer.output, 58)
    assert [(line.text, line.style) for line in out.lines] == [("A017", Style(3, 2, True))]
    assert sorted(out.codes()) == ["dua/A002", "satu/A001"]
    # Two lines of letters at 24 dots, and nothing drawn right of the fourth letter.
    letters = out.image.convert("L")
    assert letters.crop((0, 0, 4 * 36, 48)).getextrema() == (0, 255)
    assert letters.crop((4 * 36, 0, 384, 48)).getextrema() == (255, 255)


def test_a_code_page_of_its_own():
    assert printed(b"\x1b@\x1c.\x1bt\x10\xe9\n", 58).lines[0].text == "é"
    assert printed(b"\x1b@\x1c.\x1bt\x00\x82\n", 80).lines[0].text == "é"
    with pytest.raises(Refused):
        printed(b"\x1b@\x1c.\x1bt\x10\x81\n", 58)
