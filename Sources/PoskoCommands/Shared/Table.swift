internal import PoskoDesk
internal import PoskoWords

/// Columns of text, aligned with spaces; safe for a terminal whatever the cells hold.
struct Table {
    enum Alignment {
        case left
        case right
    }

    struct Column {
        let header: String
        let alignment: Alignment

        static func left(_ header: String) -> Column { Column(header: header, alignment: .left) }
        static func left(_ header: Phrase) -> Column { .left(header.text()) }

        /// A column of numbers.
        static func right(_ header: String) -> Column { Column(header: header, alignment: .right) }
        static func right(_ header: Phrase) -> Column { .right(header.text()) }
    }

    private let alignments: [Alignment]
    private var rows: [[String]]
    private var painters: [Int: @Sendable (String) -> String] = [:]

    init(_ columns: [Column]) {
        alignments = columns.map(\.alignment)
        rows = [columns.map(\.header)]
    }

    var isEmpty: Bool { rows.count == 1 }

    /// - Precondition: one cell for each header.
    mutating func add(_ cells: [String]) {
        precondition(cells.count == alignments.count)
        rows.append(cells.map { $0.isEmpty ? "-" : SafeText.escaped($0) })
    }

    /// Has the cells of a column painted; a painter changes nothing that is seen but colour.
    mutating func paint(_ column: Int, _ painter: @Sendable @escaping (String) -> String) {
        painters[column] = painter
    }

    /// All rows with their header, two spaces between columns, no spaces at the ends of lines.
    var text: String {
        let widths = alignments.indices.map { column in
            rows.lazy.map { CellWidth.of($0[column]) }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.indices.map { column in
                let cell = row[column]
                let space = String(
                    repeating: " ",
                    count: widths[column] - CellWidth.of(cell)
                )
                let shown = painters[column]?(cell) ?? cell
                return alignments[column] == .right ? space + shown : shown + space
            }
            let line = cells.joined(separator: "  ")
            return line.trimmingTrailingSpaces()
        }.joined(separator: "\n")
    }
}

/// Names and values, one a line; empty values are left out.
struct FieldList {
    private var fields: [(name: String, value: String)] = []

    /// - Parameter painter: changes nothing that is seen but colour.
    mutating func add(
        _ name: Phrase,
        _ value: String?,
        painting painter: (String) -> String = { $0 }
    ) {
        add(name.text(), value, painting: painter)
    }

    mutating func add(
        _ name: String,
        _ value: String?,
        painting painter: (String) -> String = { $0 }
    ) {
        guard let value, !value.isEmpty else { return }
        fields.append((name, painter(SafeText.escaped(value))))
    }

    var text: String {
        let width = fields.lazy.map { CellWidth.of($0.name) }.max() ?? 0
        return fields.map { field in
            let space = String(repeating: " ", count: width - CellWidth.of(field.name))
            return "\(field.name)\(space)  \(field.value)"
        }.joined(separator: "\n")
    }
}

extension String {
    func trimmingTrailingSpaces() -> String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
