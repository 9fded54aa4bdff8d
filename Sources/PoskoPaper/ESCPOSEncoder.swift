/// Slips as the bytes that thermal printers understand (Epson's ESC/POS, which the others copy).
///
/// Only commands that the cheapest printers have are sent, and of a slip's texts only bytes that
/// print: 0x20 to 0x7E, and those of the code page above 0x7F.
package struct ESCPOSEncoder: Hashable, Sendable {
    package enum QRMode: String, CaseIterable, Sendable {
        /// As a picture, for every printer.
        case raster
        /// By `GS ( k`: fewer bytes, and nothing at all on a printer that lacks it.
        case native
    }

    package let width: PaperWidth
    package let codePage: CodePage
    package let qr: QRMode

    package init(_ width: PaperWidth, codePage: CodePage = .cp437, qr: QRMode = .raster) {
        self.width = width
        self.codePage = codePage
        self.qr = qr
    }

    /// A whole job: it begins with a reset, so what came before does not matter.
    package func bytes(of slip: Slip) -> [UInt8] {
        let rows = SlipLayout(slip, width: width, codePage: codePage).rows
        var job = Job(codePage: codePage)
        job.begin(needsUpperHalf: rows.contains { isBeyondASCII($0) })
        for row in rows {
            switch row {
            case .text(let text, let style): job.print(text, style)
            case .qr(let code):
                switch qr {
                case .raster: job.printPicture(of: code, dots: width.dots)
                case .native: job.printByCommand(code)
                }
            case .feed(let lines): job.feed(lines)
            case .cut: job.cut()
            }
        }
        return job.bytes
    }

    private func isBeyondASCII(_ row: SlipLayout.Row) -> Bool {
        guard case .text(let text, _) = row else { return false }
        return codePage.bytes(of: text).contains { $0 > 0x7F }
    }
}

/// The bytes of one job so far, and how the printer is set by them.
private struct Job {
    private(set) var bytes: [UInt8] = []
    private let codePage: CodePage
    private var style = Slip.Style.plain

    private static let escape: UInt8 = 0x1B
    private static let group: UInt8 = 0x1D
    private static let lineFeed: UInt8 = 0x0A
    /// Between the head and the blade or the edge to tear at: about 15 mm.
    private static let linesBeforeCut = 4

    init(codePage: CodePage) {
        self.codePage = codePage
    }

    mutating func begin(needsUpperHalf: Bool) {
        escape("@")
        // Printers made for China read two bytes above 127 as one character until told not to.
        if needsUpperHalf { bytes += [0x1C, UInt8(ascii: ".")] }
        escape("t", codePage.number)
    }

    mutating func print(_ text: String, _ wanted: Slip.Style) {
        set(wanted)
        bytes += codePage.bytes(of: text)
        bytes.append(Self.lineFeed)
    }

    mutating func feed(_ lines: Int) {
        escape("d", UInt8(lines))
    }

    mutating func cut() {
        feed(Self.linesBeforeCut)
        // Partly, so that the slip hangs until somebody takes it.
        group("V", 1)
    }

    private mutating func set(_ wanted: Slip.Style) {
        if wanted.alignment != style.alignment { escape("a", wanted.alignment.number) }
        if wanted.width != style.width || wanted.height != style.height {
            group("!", UInt8((wanted.width - 1) << 4 | (wanted.height - 1)))
        }
        if wanted.isBold != style.isBold { escape("E", wanted.isBold ? 1 : 0) }
        if wanted.isInverse != style.isInverse { group("B", wanted.isInverse ? 1 : 0) }
        style = wanted
    }

    mutating func printPicture(of code: QRCode, dots: Int) {
        guard let picture = QRPicture(code, dots: dots) else { return }
        // The margin is part of the picture: not every printer centres one.
        set(.plain)
        let width = picture.bytesPerRow
        let height = picture.rows
        group("v", UInt8(ascii: "0"), 0)
        bytes += [UInt8(width & 0xFF), UInt8(width >> 8)]
        bytes += [UInt8(height & 0xFF), UInt8(height >> 8)]
        bytes += picture.bytes
    }

    mutating func printByCommand(_ code: QRCode) {
        set(.centred)
        let content = Array(code.content.utf8)
        symbol(65, [50, 0])
        symbol(67, [UInt8(QRPicture.dotsPerModule)])
        symbol(69, [49])
        symbol(80, [48] + content)
        symbol(81, [48])
        // The printer makes no quiet zone.
        feed(1)
    }

    /// A function of `GS ( k` for QR codes.
    private mutating func symbol(_ function: UInt8, _ parameters: [UInt8]) {
        let count = parameters.count + 2
        group("(", UInt8(ascii: "k"), UInt8(count & 0xFF), UInt8(count >> 8), 49, function)
        bytes += parameters
    }

    private mutating func escape(_ command: Unicode.Scalar, _ parameters: UInt8...) {
        bytes += [Self.escape, UInt8(ascii: command)] + parameters
    }

    private mutating func group(_ command: Unicode.Scalar, _ parameters: UInt8...) {
        bytes += [Self.group, UInt8(ascii: command)] + parameters
    }
}

extension Slip.Alignment {
    fileprivate var number: UInt8 {
        switch self {
        case .left: 0
        case .centre: 1
        case .right: 2
        }
    }
}
