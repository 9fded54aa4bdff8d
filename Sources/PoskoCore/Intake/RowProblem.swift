/// One reason why a record is refused; a record can have several.
package struct RowProblem: Hashable, Sendable {
    /// The record's number, the header being 1.
    package let row: Int
    /// The physical line on which the record begins.
    package let line: Int
    /// The column that it is about; nil when the whole record is meant.
    package let column: Column?
    package let cause: Cause

    /// What is wrong; it never holds the cell's content.
    package enum Cause: Hashable, Sendable {
        case tooManyFields
        case text(Column, TextProblem)
        case nameMissing
        case nameWithoutLetters
        case nik(NIKProblem)
        case nikMissing
        case birthDate(WrittenDateProblem)
        /// Without a NIK either.
        case birthDateMissing
        case birthDateInFuture
        case sexUnknown
        /// With RT and RW behind it; in characters.
        case addressTooLong(limit: Int)
        case serialForm
        case kpjNotElevenDigits
        /// A spreadsheet made a rounded number of a serial or KPJ.
        case spreadsheetNumber(Column)
        case programmeMissing
        case programmeUnknown
        case fundingMissing
        case fundingUnknown
    }

    /// The column's stable name, or "row" when the whole record is meant.
    package var field: String { column?.rawValue ?? "row" }

    /// Stable, UPPER_SNAKE.
    package var code: String { cause.code }
}

extension RowProblem.Cause {
    fileprivate var code: String {
        switch self {
        case .tooManyFields: "ROW_TOO_MANY_FIELDS"
        case .text(let column, let problem): "\(column.codeWord)_\(problem.code)"
        case .nameMissing: "NAME_MISSING"
        case .nameWithoutLetters: "NAME_WITHOUT_LETTERS"
        case .nik(let problem): problem.code
        case .nikMissing: "NIK_MISSING"
        case .birthDate(let problem): "BIRTH_DATE_\(problem.rawValue)"
        case .birthDateMissing: "BIRTH_DATE_MISSING"
        case .birthDateInFuture: "BIRTH_DATE_IN_FUTURE"
        case .sexUnknown: "SEX_UNKNOWN"
        case .addressTooLong: "ADDRESS_TOO_LONG"
        case .serialForm: "SERIAL_FORM"
        case .kpjNotElevenDigits: "KPJ_NOT_11_DIGITS"
        case .spreadsheetNumber(let column): "\(column.codeWord)_SPREADSHEET_NUMBER"
        case .programmeMissing: "PROGRAMME_MISSING"
        case .programmeUnknown: "PROGRAMME_UNKNOWN"
        case .fundingMissing: "FUNDING_MISSING"
        case .fundingUnknown: "FUNDING_UNKNOWN"
        }
    }
}

extension Column {
    /// `BIRTH_DATE` of `birth_date`.
    fileprivate var codeWord: String {
        String(rawValue.map { $0.isLetter ? Character($0.uppercased()) : $0 })
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
            refuse(nil, .tooManyFields)
        }
    }

    mutating func refuse(_ column: Column?, _ cause: RowProblem.Cause) {
        problems.append(
            RowProblem(row: record.row, line: record.line, column: column, cause: cause)
        )
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
            refuse(.name, .nameMissing)
            return ""
        }
        do throws(TextProblem) {
            let name = try cleanText(cell, limit: Self.nameLengthMax)
            if !name.unicodeScalars.contains(where: \.isLetter) {
                refuse(.name, .nameWithoutLetters)
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
            refuse(.nik, .nik(error))
            return nil
        }
    }

    private mutating func refuseText(_ column: Column, _ problem: TextProblem) {
        refuse(column, .text(column, problem))
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
