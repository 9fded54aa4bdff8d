/// Which field of each record holds what, read from the header in any order, case and punctuation.
package struct HeaderMap: Hashable, Sendable {
    package enum Sheet: Hashable, Sendable, CaseIterable {
        /// Residents: a name, and a NIK or a birth date.
        case roster
        /// Cards: NIK, name, programme and funding source.
        case cards

        /// Each group is met by any one of its columns.
        var required: [[Column]] {
            switch self {
            case .roster: [[.name], [.nik, .birthDate]]
            case .cards: [[.nik], [.name], [.programme], [.funding]]
            }
        }

        var known: Set<Column> {
            switch self {
            case .roster:
                [
                    .nik, .name, .birthDate, .sex, .hamlet, .neighbourhood, .rt, .rw, .address,
                    .phone,
                ]
            case .cards: [.serial, .kpj, .nik, .name, .programme, .funding]
            }
        }
    }

    package let sheet: Sheet
    /// How many fields the header has; a record with more has lost a quote or gained a delimiter.
    package let fieldCount: Int
    /// Headers that are not understood or not used by this sheet, as written, for the report.
    package let unknown: [String]
    private let positions: [Column: Int]

    /// - Throws: `.duplicate` before `.missing`.
    package init(_ header: CSVRecord, for sheet: Sheet) throws(HeaderProblem) {
        var positions: [Column: Int] = [:]
        var unknown: [String] = []
        for (position, field) in header.fields.enumerated() {
            let label = FoldedLabel(field)
            if let column = Column(folded: label), sheet.known.contains(column) {
                if let first = positions[column] {
                    throw .duplicate(
                        column,
                        headers: [first, position].map { Self.shown(header.fields[$0]) }
                    )
                }
                positions[column] = position
            } else if !Column.silentlyIgnored.contains(label.letters) {
                let shown = Self.shown(field)
                if !shown.isEmpty { unknown.append(shown) }
            }
        }
        let missing = sheet.required.filter { group in
            !group.contains { positions[$0] != nil }
        }
        guard missing.isEmpty else {
            let found = header.fields.map(Self.shown).filter { !$0.isEmpty }
            throw .missing(missing, found: found)
        }
        self.sheet = sheet
        self.fieldCount = header.fields.count
        self.unknown = unknown
        self.positions = positions
    }

    package func contains(_ column: Column) -> Bool {
        positions[column] != nil
    }

    /// The raw cell; empty when the column is absent or the record ends before it.
    package func cell(_ column: Column, in record: CSVRecord) -> String {
        guard let position = positions[column], position < record.fields.count else { return "" }
        return record.fields[position]
    }

    /// A header as it may stand in a message: one line, 40 characters at most.
    private static func shown(_ field: String) -> String {
        let clean = (try? cleanText(field.prefix(40), limit: 40)) ?? ""
        return clean.isEmpty && !field.allSatisfy(\.isWhitespace) ? "?" : clean
    }
}

/// Why a header refuses the whole file.
package enum HeaderProblem: Error, Hashable, Sendable {
    case duplicate(Column, headers: [String])
    /// - Parameter groups: each group needs any one of its columns.
    case missing(_ groups: [[Column]], found: [String])

    package var code: String {
        switch self {
        case .duplicate: "HEADER_DUPLICATE_COLUMN"
        case .missing: "HEADER_MISSING_COLUMN"
        }
    }
}
