/// One reason why a record is refused; a record can have several.
package struct RowProblem: Hashable, Sendable {
    /// The record's number, the header being 1.
    package let row: Int
    /// The physical line on which the record begins.
    package let line: Int
    /// The column's stable name, or "row" when the whole record is meant.
    package let field: String
    /// Stable, UPPER_SNAKE.
    package let code: String
    /// One English sentence that says what to do; it never holds the cell's content.
    package let message: String

    package init(row: Int, line: Int, field: String, code: String, message: String) {
        self.row = row
        self.line = line
        self.field = field
        self.code = code
        self.message = message
    }
}

/// Everything that is wrong with one record, in the order of its checks; never empty.
package struct RowRejection: Error, Hashable, Sendable {
    package let problems: [RowProblem]
}

/// Reads the cells of one record and gathers every problem.
struct RowReader {
    static let nameLengthMax = 120
    static let textLengthMax = 200

    let record: CSVRecord
    let headers: HeaderMap
    private(set) var problems: [RowProblem] = []

    init(_ record: CSVRecord, _ headers: HeaderMap) {
        self.record = record
        self.headers = headers
        // Empty fields behind the last column are a spreadsheet's; a filled one means that the
        // cells have shifted and nothing in this row can be trusted.
        let surplus = record.fields.dropFirst(headers.fieldCount)
        if surplus.contains(where: { !$0.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }) {
            refuse(
                "row",
                "ROW_TOO_MANY_FIELDS",
                "The row has more fields than the header; put quotes around the cell that holds "
                    + "the delimiter."
            )
        }
    }

    mutating func refuse(_ field: String, _ code: String, _ message: String) {
        problems.append(
            RowProblem(
                row: record.row,
                line: record.line,
                field: field,
                code: code,
                message: message
            )
        )
    }

    mutating func refuse(_ column: Column, _ code: String, _ message: String) {
        refuse(column.rawValue, code, message)
    }

    /// The cell without the apostrophe that spreadsheets put before text; nil when it says nothing.
    func filled(_ column: Column) -> Substring? {
        var cell = headers.cell(column, in: record)[...].unicodeScalars
        while let first = cell.first, isSpace(first) { cell.removeFirst() }
        while let last = cell.last, isSpace(last) { cell.removeLast() }
        if cell.first == "'" { cell.removeFirst() }
        let text = Substring(cell)
        return Self.saysNothing(text) ? nil : text
    }

    /// Clean text of at most 200 characters, or nil when empty or refused.
    mutating func text(_ column: Column) -> String? {
        guard let cell = filled(column) else { return nil }
        do throws(TextProblem) {
            return try cleanText(cell, limit: Self.textLengthMax)
        } catch {
            refuseText(column, error)
            return nil
        }
    }

    /// The required name, or "" when refused.
    mutating func name() -> String {
        guard let cell = filled(.name) else {
            refuse(.name, "NAME_MISSING", "The name is empty; fill it in.")
            return ""
        }
        do throws(TextProblem) {
            let name = try cleanText(cell, limit: Self.nameLengthMax)
            if !name.unicodeScalars.contains(where: \.isLetter) {
                refuse(.name, "NAME_WITHOUT_LETTERS", "The name holds no letter; correct it.")
            }
            return PersonName.withoutShouting(name)
        } catch {
            refuseText(.name, error)
            return ""
        }
    }

    /// The NIK, or nil when empty or refused.
    mutating func nik() -> NIK? {
        guard let cell = filled(.nik) else { return nil }
        do throws(NIKProblem) {
            return try NIK.parse(cell)
        } catch {
            refuse(.nik, error.code, error.message)
            return nil
        }
    }

    private mutating func refuseText(_ column: Column, _ problem: TextProblem) {
        let code = String(column.rawValue.map { $0.isLetter ? Character($0.uppercased()) : $0 })
        refuse(column, "\(code)_\(problem.code)", "The \(column.rawValue) \(problem.advice).")
    }

    /// Nothing, dashes only, or a word for nothing.
    private static func saysNothing(_ cell: Substring) -> Bool {
        guard cell.utf8.count <= 24 else { return false }
        if cell.unicodeScalars.allSatisfy({
            ["-", "\u{2013}", "\u{2014}"].contains($0) || isSpace($0)
        }) {
            return true
        }
        // Most cells are told apart by their first letter: tidak, belum, kosong, n/a, none.
        guard let first = cell.utf8.first, "tbknTBKN".utf8.contains(first) else { return false }
        return ["tidakada", "tdkada", "belumada", "kosong", "na", "none", "nihil"]
            .contains(FoldedLabel(cell).letters)
    }
}
