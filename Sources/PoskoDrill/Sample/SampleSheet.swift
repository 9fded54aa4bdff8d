/// A CSV file of the sample and what an import makes of it.
package struct SampleSheet: Hashable, Sendable {
    /// UTF-8; begins with a byte order mark where a spreadsheet would write one.
    package let text: String
    /// Records without the header; blank lines do not count.
    package let rows: Int
    /// Rows that cannot be read.
    package let refused: Int
    /// Rows that can be read and are refused because the card's serial is another's.
    package let refusedAsAnothers: Int
    /// Rows for somebody, or for a card, that an earlier row named.
    package let repeated: Int
}

/// Puts a CSV file together.
struct SampleSheetWriter {
    private let delimiter: String
    private let lineEnd: String
    private var text: String
    private(set) var rows = 0
    var refused = 0
    var refusedAsAnothers = 0
    var repeated = 0

    init(header: [String], delimiter: String, lineEnd: String = "\r\n", hasMark: Bool) {
        self.delimiter = delimiter
        self.lineEnd = lineEnd
        text = hasMark ? "\u{FEFF}" : ""
        text += header.joined(separator: delimiter) + lineEnd
    }

    mutating func row(_ cells: [String]) {
        rows += 1
        text += cells.map(quoted).joined(separator: delimiter) + lineEnd
    }

    /// As it stands, without quotes where they would be needed.
    mutating func rawRow(_ cells: [String]) {
        rows += 1
        text += cells.joined(separator: delimiter) + lineEnd
    }

    /// A blank line, or one of delimiters only as spreadsheets write it.
    mutating func blank(columns: Int) {
        text += String(repeating: delimiter, count: max(0, columns - 1)) + lineEnd
    }

    var sheet: SampleSheet {
        SampleSheet(
            text: text,
            rows: rows,
            refused: refused,
            refusedAsAnothers: refusedAsAnothers,
            repeated: repeated
        )
    }

    private func quoted(_ cell: String) -> String {
        guard cell.contains(delimiter) || cell.contains("\"") else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
