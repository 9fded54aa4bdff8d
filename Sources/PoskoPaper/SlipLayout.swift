/// A slip folded to a paper: the rows that are printed, in characters that the printer has.
///
/// The encoder and the preview both draw from here, so what is shown is what is printed.
struct SlipLayout {
    enum Row: Hashable {
        /// At most as many characters as fit at the style's width; never an empty one.
        case text(String, Slip.Style)
        case qr(QRCode)
        /// Empty lines, 1 to 255.
        case feed(Int)
        case cut
    }

    private(set) var rows: [Row] = []
    private let columns: Int
    private let codePage: CodePage

    init(_ slip: Slip, width: PaperWidth, codePage: CodePage) {
        columns = width.columns
        self.codePage = codePage
        var rest = slip.elements[...]
        while let element = rest.first {
            let fields = rest.prefix { $0.isField }
            if fields.isEmpty {
                add(element)
                rest = rest.dropFirst()
            } else {
                add(fields: Array(fields))
                rest = rest.dropFirst(fields.count)
            }
        }
    }

    private mutating func add(_ element: Slip.Element) {
        switch element {
        case .text(let text, let style): add(text, style)
        case .item(let mark, let text, let style): add(item: mark, text, style)
        case .field(let name, let value): add(fields: [.field(name, value)])
        case .value(let name, let value): add(value: value, of: name)
        case .rule: rows.append(.text(String(repeating: "-", count: columns), .plain))
        case .qr(let content):
            if let code = QRCode(content) { rows.append(.qr(code)) }
            add(content, .centred)
        case .feed(let lines): if lines > 0 { rows.append(.feed(min(lines, 255))) }
        case .cut: rows.append(.cut)
        }
    }

    private mutating func add(_ text: String, _ style: Slip.Style) {
        var text = codePage.printable(text)
        var style = style
        // Black reaches a little beyond the letters, or their edges could not be read.
        let margin = style.isInverse ? 2 : 0
        if style.shrinks {
            // A column free at each side: some printers fold a line that is quite full.
            style = style.narrowed(to: (columns - 2) / max(text.count + margin, 1))
        }
        for line in PaperText.folded(text, to: columns / style.width - margin) {
            text = style.isInverse ? " \(line) " : line
            append(text, style)
        }
    }

    private mutating func add(item mark: String, _ text: String, _ style: Slip.Style) {
        let mark = codePage.printable(mark) + " "
        guard mark.count <= columns / 3 else { return add(mark + text, style) }
        let lines = PaperText.folded(codePage.printable(text), to: columns - mark.count)
        for (index, line) in lines.enumerated() {
            append((index == 0 ? mark : String(repeating: " ", count: mark.count)) + line, style)
        }
    }

    /// Names in a column as wide as the longest of them, but no wider than two fifths of the paper.
    private mutating func add(fields: [Slip.Element]) {
        let pairs = fields.compactMap { field -> (name: String, value: String)? in
            guard case .field(let name, let value) = field else { return nil }
            return (codePage.printable(name), codePage.printable(value))
        }
        let widest = pairs.map(\.name.count).max() ?? 0
        let nameColumns = min(widest, columns * 2 / 5)
        for pair in pairs {
            let names = PaperText.folded(pair.name, to: nameColumns)
            let values = PaperText.folded(pair.value, to: columns - nameColumns - 2)
            for index in 0..<max(names.count, values.count) {
                let name = index < names.count ? names[index] : ""
                let value = index < values.count ? values[index] : ""
                let colon = index == 0 ? ": " : "  "
                append(PaperText.padded(name, to: nameColumns) + colon + value, .plain)
            }
        }
    }

    private mutating func add(value: String, of name: String) {
        let name = PaperText.folded(codePage.printable(name), to: columns)
        let value = PaperText.folded(codePage.printable(value), to: columns - 2)
        if name.count == 1, value.count == 1, name[0].count + value[0].count + 1 <= columns {
            append(PaperText.padded(name[0], to: columns - value[0].count) + value[0], .plain)
            return
        }
        for line in name { append(line, .plain) }
        for line in value { append(PaperText.aligned(line, .right, in: columns), .plain) }
    }

    private mutating func append(_ text: String, _ style: Slip.Style) {
        let isEmpty = text.allSatisfy { $0 == " " }
        rows.append(isEmpty ? .feed(1) : .text(text, style))
    }
}

extension Slip.Element {
    fileprivate var isField: Bool {
        if case .field = self { return true }
        return false
    }
}

extension Slip.Style {
    /// The same style at most so wide, and then no more than twice as high as it is wide.
    fileprivate func narrowed(to width: Int) -> Self {
        let width = max(min(self.width, width), 1)
        return Self(
            alignment,
            width: width,
            height: min(height, 2 * width),
            isBold: isBold,
            isInverse: isInverse
        )
    }
}
