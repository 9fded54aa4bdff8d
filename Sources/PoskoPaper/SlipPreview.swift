/// A slip as text for a terminal: what the paper will look like, before any is used.
package struct SlipPreview: Hashable, Sendable {
    package let width: PaperWidth
    package let codePage: CodePage

    package init(_ width: PaperWidth, codePage: CodePage = .cp437) {
        self.width = width
        self.codePage = codePage
    }

    /// The paper in a box, two columns and two lines more than the paper.
    ///
    /// The QR code is drawn in light on dark: on a terminal with dark letters on a light ground it
    /// comes out the wrong way round.
    package func text(of slip: Slip) -> String {
        let edge = String(repeating: "─", count: width.columns)
        let paper = lines(of: slip).map { "│\($0)│" }
        return (["┌\(edge)┐"] + paper + ["└\(edge)┘"]).joined(separator: "\n")
    }

    /// Lines of exactly the paper's columns; large text is as large as on the paper.
    package func lines(of slip: Slip) -> [String] {
        SlipLayout(slip, width: width, codePage: codePage).rows.flatMap { row in
            switch row {
            case .text(let text, let style): drawn(text, style)
            case .qr(let code): drawn(code)
            case .feed(let lines): [String](repeating: "", count: lines)
            case .cut: [String(repeating: "╌", count: width.columns)]
            }
        }.map { PaperText.padded($0, to: width.columns) }
    }

    /// The texts alone, for a screen reader or a terminal that draws nothing: no box, no large
    /// letters, and of a QR code what it holds.
    package func plainText(of slip: Slip) -> String {
        SlipLayout(slip, width: width, codePage: codePage).rows.flatMap { row in
            switch row {
            case .text(let text, _): [text == rule ? "" : text]
            case .feed: [""]
            case .qr, .cut: [String]()
            }
        }.joined(separator: "\n")
    }

    private var rule: String { String(repeating: "-", count: width.columns) }

    private func drawn(_ text: String, _ style: Slip.Style) -> [String] {
        var text = text
        if style.isInverse { text = "▐" + text.dropFirst().dropLast() + "▌" }
        let large = BlockLetters.lines(text, columns: style.width, rows: style.height)
        return large.map { PaperText.aligned($0, style.alignment, in: width.columns) }
    }

    /// Two modules on a line of text, since a letter is twice as high as it is wide.
    private func drawn(_ code: QRCode) -> [String] {
        let free = (width.columns - code.size) / 2
        guard free >= 1 else { return [] }
        // Scanners do with less than the quiet zone of paper, which is all that 58 mm leaves.
        let quiet = min(free, QRCode.quietZone)
        let rows = stride(from: -quiet, to: code.size + quiet, by: 2)
        return rows.map { row in
            let cells = (-quiet..<code.size + quiet).map { column -> Character in
                let isUpperLight = !code.isDark(column, row)
                let isLowerLight = !code.isDark(column, row + 1) && row + 1 < code.size + quiet
                return switch (isUpperLight, isLowerLight) {
                case (true, true): "█"
                case (true, false): "▀"
                case (false, true): "▄"
                case (false, false): " "
                }
            }
            return PaperText.aligned(String(cells), .centre, in: width.columns)
        }
    }
}
