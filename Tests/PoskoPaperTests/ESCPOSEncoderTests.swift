internal import PoskoWords
internal import Testing

@testable import PoskoPaper

@Suite("ESC/POS")
struct ESCPOSEncoderTests {
    private static let begin: [UInt8] = [0x1B, 0x40, 0x1B, 0x74, 0]

    private static func bytes(_ elements: Slip.Element..., width: PaperWidth = .mm58) -> [UInt8] {
        ESCPOSEncoder(width).bytes(of: Slip(elements))
    }

    @Test("a plain line is its letters and a line feed")
    func plain() {
        #expect(Self.bytes(.text("A017", .plain)) == Self.begin + Array("A017\n".utf8))
    }

    @Test("what is set is set once and taken back")
    func styles() {
        let style = Slip.Style(.centre, width: 8, height: 7, isBold: true)
        let expected: [UInt8] =
            Self.begin + [0x1B, 0x61, 1, 0x1D, 0x21, 0x76, 0x1B, 0x45, 1] + Array("A\nB\n".utf8)
            + [0x1B, 0x61, 0, 0x1D, 0x21, 0, 0x1B, 0x45, 0, 0x1D, 0x42, 1] + Array(" C \n".utf8)
            + [0x1B, 0x64, 2, 0x1B, 0x64, 4, 0x1D, 0x56, 1]
        #expect(
            Self.bytes(
                .text("A", style),
                .text("B", style),
                .text("C", .init(isInverse: true)),
                .feed(2),
                .cut
            ) == expected
        )
    }

    @Test("sizes beyond 1 to 8 and feeds beyond 255 do not exist")
    func limits() {
        #expect(Slip.Style(width: 0, height: -3) == .plain)
        #expect(Slip.Style(width: 9, height: 90) == Slip.Style(width: 8, height: 8))
        #expect(Self.bytes(.feed(-1), .feed(0)) == Self.begin)
        #expect(Self.bytes(.feed(1000)) == Self.begin + [0x1B, 0x64, 255])
    }

    @Test("two-byte characters are turned off only where a byte above 127 needs it")
    func upperHalf() {
        #expect(
            Self.bytes(.text("37 °C", .plain)) == [
                0x1B, 0x40, 0x1C, 0x2E, 0x1B, 0x74, 0, 0x33, 0x37, 0x20, 0xF8, 0x43, 0x0A,
            ]
        )
        let page = ESCPOSEncoder(.mm58, codePage: .wpc1252)
        #expect(
            page.bytes(of: Slip([.text("A", .plain)])) == [0x1B, 0x40, 0x1B, 0x74, 16, 0x41, 10]
        )
    }

    @Test("a command in a text is not a command", arguments: PaperWidth.allCases)
    func hostile(width: PaperWidth) {
        let evil = "\u{1B}@\u{1D}V\u{0}\u{1B}p\u{0}\u{19}\u{FA}\r\n\u{10}\u{14}\u{1}"
        let tame = "@Vp\u{FA} "
        for place in [
            { Slip([.text($0, .bold), .item(mark: $0, $0, .plain), .field($0, $0)]) },
            { Slip([.value($0, $0), .text($0, .init(width: 3, isInverse: true, shrinks: true))]) },
        ] as [(String) -> Slip] {
            let encoder = ESCPOSEncoder(width)
            #expect(encoder.bytes(of: place(evil)) == encoder.bytes(of: place(tame)))
        }
    }

    @Test("a QR code is a picture in the middle of the paper", arguments: PaperWidth.allCases)
    func picture(width: PaperWidth) throws {
        let code = try #require(QRCode("A017"))
        let picture = try #require(QRPicture(code, dots: width.dots))
        let side = (code.size + 8) * 6
        let margin = (width.dots - side) / 2
        #expect(picture.rows == side)
        #expect(picture.bytesPerRow == (margin + side + 7) / 8)
        let bytes = Self.bytes(.qr("A017"), width: width)
        let header: [UInt8] = [
            0x1D, 0x76, 0x30, 0, UInt8(picture.bytesPerRow), 0, UInt8(side & 255), UInt8(side >> 8),
        ]
        let centred: [UInt8] = [0x1B, 0x61, 1]
        #expect(bytes == Self.begin + header + picture.bytes + centred + Array("A017\n".utf8))
        for row in 0..<side {
            for dot in 0..<(picture.bytesPerRow * 8) {
                let byte = picture.bytes[row * picture.bytesPerRow + dot / 8]
                let isBlack = byte & (0x80 >> UInt8(dot % 8)) != 0
                let module = (dot < margin ? -1 : (dot - margin) / 6 - 4, row / 6 - 4)
                #expect(isBlack == code.isDark(module.0, module.1))
            }
        }
    }

    @Test("a QR code by the printer's own command")
    func native() {
        let bytes = ESCPOSEncoder(.mm58, qr: .native).bytes(of: Slip([.qr("A017")]))
        let command: [UInt8] = [0x1D, 0x28, 0x6B]
        var expected = Self.begin + [0x1B, 0x61, 1]
        expected += command + [4, 0, 49, 65, 50, 0] + command + [3, 0, 49, 67, 6]
        expected += command + [3, 0, 49, 69, 49]
        expected += command + [7, 0, 49, 80, 48] + Array("A017".utf8)
        expected += command + [3, 0, 49, 81, 48] + [0x1B, 0x64, 1] + Array("A017\n".utf8)
        #expect(bytes == expected)
    }

    @Test("what no code can hold is left to its text", arguments: ["", "a\u{0}b"])
    func noCode(content: String) {
        #expect(QRCode(content) == nil)
        #expect(!Self.bytes(.qr(content)).contains(0x76))
    }

    @Test("a code too fine for the paper is left to its text")
    func tooFine() throws {
        let code = try #require(QRCode(String(repeating: "x", count: 2300)))
        #expect(QRPicture(code, dots: PaperWidth.mm80.dots) != nil)
        #expect(QRPicture(code, dots: 300) == nil)
        #expect(QRCode(String(repeating: "x", count: 2332)) == nil)
    }

    @Test("widths of paper by name")
    func widths() {
        #expect(PaperWidth(text: "58") == .mm58)
        #expect(PaperWidth(text: "80 mm") == .mm80)
        #expect(PaperWidth(text: "76") == nil)
        #expect(PaperWidth(text: "") == nil)
        #expect(PaperWidth.allCases.map(\.columns) == [32, 48])
        #expect(PaperWidth.allCases.map(\.dots) == [384, 576])
    }
}
