"""A printer of its own: ESC/POS bytes in, a picture of the paper out.

It knows the commands of Epson's reference that slips may use, and refuses every other byte: on a
real printer it would come out as a letter or as something worse. It shares nothing with the
encoder; its QR codes of the printer's own kind come from another library than libqrencode.
"""

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import qrcode
from PIL import Image, ImageDraw, ImageFont, ImageOps
from pyzbar import pyzbar

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf")
CELL = (12, 24)
LINE_SPACING = 30
CODE_PAGES = {0: "cp437", 16: "cp1252", 19: "cp858"}
DOTS = {58: 384, 80: 576}


class Refused(Exception):
    """The printer does not know these bytes, or they come where it would not take them."""

    def __init__(self, offset: int, what: str):
        super().__init__(f"at byte {offset}: {what}")
        self.offset = offset


@dataclass(frozen=True)
class Style:
    width: int = 1
    height: int = 1
    bold: bool = False
    inverse: bool = False


@dataclass(frozen=True)
class Line:
    text: str
    # Of its first letter.
    style: Style


@dataclass
class Printed:
    """What came out of the printer."""

    image: Image.Image
    # Pictures and empty lines are none.
    lines: list[Line] = field(default_factory=list)
    cuts: int = 0

    def codes(self) -> list[str]:
        """The QR codes, as a scanner reads them from the picture."""
        return codes(ImageOps.expand(self.image.convert("L"), 8, 255))


class Printer:
    """One roll of paper.

    A printer made for China (`chinese`) takes two bytes above 127 for one character until it is
    told otherwise.
    """

    def __init__(self, width_mm: int, chinese: bool = True):
        self.dots = DOTS[width_mm]
        self.chinese = chinese
        self.bands: list[Image.Image] = []
        self.out = Printed(Image.new("1", (1, 1)))
        self.reset()

    def reset(self):
        self.style = Style()
        self.align = 0
        self.spacing = LINE_SPACING
        self.code_page = "cp437"
        self.kanji = self.chinese
        self.line: list[tuple[str, Style]] = []
        self.qr_module, self.qr_level, self.qr_data = 3, 48, b""

    def print(self, data: bytes) -> Printed:
        self.data, self.at = data, 0
        while self.at < len(data):
            self.start = self.at
            byte = self.take()
            if byte == 0x0A:
                self.end_line()
            elif byte == 0x1B:
                self.escape(chr(self.take()))
            elif byte == 0x1D:
                self.group(chr(self.take()))
            elif byte == 0x1C:
                if self.take() != ord("."):
                    self.refuse("FS with an unknown command")
                self.kanji = False
            elif 0x20 <= byte <= 0x7E or byte >= 0x80:
                self.letter(byte)
            else:
                self.refuse(f"control character {byte:#04x}")
        if self.line:
            self.refuse("a line without an end stays in the printer")
        height = sum(band.height for band in self.bands)
        paper = Image.new("1", (self.dots, max(height, 1)), 1)
        top = 0
        for band in self.bands:
            paper.paste(band, (0, top))
            top += band.height
        self.out.image = paper
        return self.out

    def take(self) -> int:
        if self.at >= len(self.data):
            self.refuse("the job ends within a command")
        self.at += 1
        return self.data[self.at - 1]

    def take_word(self) -> int:
        low = self.take()
        return low + 256 * self.take()

    def take_block(self, count: int) -> bytes:
        if self.at + count > len(self.data):
            self.refuse(f"{count} bytes announced, {len(self.data) - self.at} there")
        self.at += count
        return self.data[self.at - count : self.at]

    def refuse(self, what: str):
        raise Refused(self.start, what)

    def one_of(self, allowed) -> int:
        value = self.take()
        if value not in allowed:
            self.refuse(f"parameter {value} of {self.data[self.start : self.at]!r}")
        return value

    def at_line_start(self, what: str):
        if self.line:
            self.refuse(f"{what} within a line")

    def letter(self, byte: int):
        if byte >= 0x80 and self.kanji:
            self.refuse("a byte above 127 while two of them are one Chinese character")
        try:
            character = bytes([byte]).decode(self.code_page)
        except UnicodeDecodeError:
            self.refuse(f"{byte:#04x} is not in {self.code_page}")
        self.line.append((character, self.style))
        if sum(CELL[0] * style.width for _, style in self.line) > self.dots:
            self.refuse("more letters than the line has room for")

    def escape(self, command: str):
        match command:
            case "@":
                self.reset()
            case "a":
                self.at_line_start("ESC a")
                self.align = self.one_of((0, 1, 2, 48, 49, 50)) % 48
            case "d":
                count = self.take()
                if self.line:
                    self.end_line()
                    count -= 1
                self.blank(self.spacing * count)
            case "t":
                self.code_page = CODE_PAGES[self.one_of(CODE_PAGES)]
            case "E":
                self.style = replace(self.style, bold=bool(self.take() & 1))
            case "!":
                mode = self.take()
                if mode & 0b10000001:
                    self.refuse("another font, or underlined")
                self.style = replace(
                    self.style,
                    bold=bool(mode & 8),
                    height=2 if mode & 16 else 1,
                    width=2 if mode & 32 else 1,
                )
            case "M" | "-" | "{":
                # Font A, no underline, upright: what is set already.
                self.one_of((0, 48))
            case "2":
                self.spacing = LINE_SPACING
            case "3":
                self.spacing = self.take()
            case _:
                self.refuse(f"ESC {command!r}")

    def group(self, command: str):
        match command:
            case "!":
                size = self.take()
                if size & 0b10001000:
                    self.refuse(f"size {size:#04x}")
                self.style = replace(self.style, width=(size >> 4) + 1, height=(size & 7) + 1)
            case "B":
                self.style = replace(self.style, inverse=bool(self.take() & 1))
            case "b":
                self.one_of((0, 1))
            case "V":
                self.at_line_start("GS V")
                if self.one_of((0, 1, 48, 49, 65, 66)) >= 65:
                    self.blank(self.take())
                self.cut()
            case "v":
                self.one_of((ord("0"),))
                self.raster()
            case "(":
                self.one_of((ord("k"),))
                self.symbol()
            case _:
                self.refuse(f"GS {command!r}")

    def raster(self):
        self.at_line_start("GS v 0")
        mode = self.one_of((0, 1, 2, 3, 48, 49, 50, 51)) % 48
        width, height = self.take_word(), self.take_word()
        if not width or not height:
            self.refuse("an empty picture")
        block = self.take_block(width * height)
        picture = Image.frombytes("1", (8 * width, height), bytes(255 - byte for byte in block))
        scale = (1 + (mode & 1), 1 + (mode >> 1))
        self.picture(picture.resize((8 * width * scale[0], height * scale[1]), Image.NEAREST))

    def symbol(self):
        block = self.take_block(self.take_word())
        if len(block) < 3 or block[0] != 49:
            self.refuse("a symbol that is no QR code")
        function, parameters = block[1], block[2:]
        match function:
            case 65 if parameters in (b"\x31\x00", b"\x32\x00"):
                pass
            case 67 if 1 <= parameters[0] <= 16:
                self.qr_module = parameters[0]
            case 69 if 48 <= parameters[0] <= 51:
                self.qr_level = parameters[0]
            case 80 if parameters[0] == 48:
                self.qr_data = parameters[1:]
            case 81 if parameters == b"\x30":
                self.at_line_start("GS ( k 81")
                # L, M, Q, H of the printer in the library's numbers.
                level = {48: 1, 49: 0, 50: 3, 51: 2}[self.qr_level]
                code = qrcode.QRCode(
                    error_correction=level, box_size=self.qr_module, border=0
                )
                code.add_data(self.qr_data, optimize=0)
                self.picture(code.make_image().get_image().convert("1"))
            case _:
                self.refuse(f"function {function} of GS ( k with {parameters!r}")

    def picture(self, picture: Image.Image):
        if picture.width > self.dots:
            self.refuse(f"a picture {picture.width} dots wide on {self.dots}")
        band = Image.new("1", (self.dots, picture.height), 1)
        band.paste(picture, (self.margin(picture.width), 0))
        self.bands.append(band)

    def margin(self, width: int) -> int:
        return (0, (self.dots - width) // 2, self.dots - width)[self.align]

    def end_line(self):
        if not self.line:
            self.blank(self.spacing)
            return
        text = "".join(character for character, _ in self.line)
        self.out.lines.append(Line(text, self.line[0][1]))
        width = sum(CELL[0] * style.width for _, style in self.line)
        height = max(CELL[1] * style.height for _, style in self.line)
        band = Image.new("1", (self.dots, max(self.spacing, height)), 1)
        left = self.margin(width)
        for character, style in self.line:
            glyph = letter_image(character, style)
            band.paste(glyph, (left, height - glyph.height))
            left += glyph.width
        self.bands.append(band)
        self.line = []

    def blank(self, dots: int):
        if dots > 0:
            self.bands.append(Image.new("1", (self.dots, dots), 1))

    def cut(self):
        self.out.cuts += 1
        band = Image.new("1", (self.dots, 3), 1)
        draw = ImageDraw.Draw(band)
        for left in range(0, self.dots, 16):
            draw.rectangle((left, 1, left + 8, 1), 0)
        self.bands.append(band)


@cache
def letter_image(character: str, style: Style) -> Image.Image:
    """A letter as a printer makes it: of 12 by 24 dots, each drawn larger for larger letters."""
    cell = Image.new("L", CELL, 255)
    draw = ImageDraw.Draw(cell)
    font = ImageFont.truetype(str(FONT), 20)
    for shift in (0, 1) if style.bold else (0,):
        draw.text((shift, 20), character, 0, font=font, anchor="ls")
    dots = cell.point(lambda grey: 255 if grey > 140 else 0).convert("1")
    if style.inverse:
        dots = ImageOps.invert(dots.convert("L")).convert("1")
    return dots.resize((CELL[0] * style.width, CELL[1] * style.height), Image.NEAREST)


def printed(data: bytes, width_mm: int, chinese: bool = True) -> Printed:
    """What a fresh printer makes of the bytes.

    Raises Refused for any byte that it does not know.
    """
    return Printer(width_mm, chinese).print(data)


def codes(picture: Image.Image) -> list[str]:
    """The QR codes that zbar finds."""
    found = pyzbar.decode(picture, [pyzbar.ZBarSymbol.QRCODE])
    return [code.data.decode() for code in found]


def screenshot(text: str) -> Image.Image:
    """A terminal with the text on it, light letters on a dark ground."""
    font = ImageFont.truetype(str(FONT), 20)
    ascent, descent = font.getmetrics()
    lines = text.splitlines()
    columns = max((len(line) for line in lines), default=0)
    width, height = round(columns * font.getlength("x")), len(lines) * (ascent + descent)
    screen = Image.new("L", (width + 40, height + 40), 20)
    draw = ImageDraw.Draw(screen)
    for row, line in enumerate(lines):
        draw.text((20, 20 + row * (ascent + descent)), line, 220, font=font)
    return screen
