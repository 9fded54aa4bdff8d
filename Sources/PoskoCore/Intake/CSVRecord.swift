/// One record of a CSV file, the header included.
package struct CSVRecord: Hashable, Sendable {
    /// The physical line on which the record begins, from 1; what an editor shows.
    package let line: Int
    /// The record's number, the header being 1; blank lines are not counted.
    package let row: Int
    package let fields: [String]
    /// The record as it was written, without its line end; goes unchanged into the mend file.
    package let text: String

    package init(line: Int, row: Int, fields: [String], text: String) {
        self.line = line
        self.row = row
        self.fields = fields
        self.text = text
    }
}

/// What a CSV file may cost; passing a limit refuses the file at once.
package struct CSVLimits: Hashable, Sendable {
    /// Bytes of one record without its line end, quoted newlines and blank lines included.
    package let recordBytesMax: Int
    package let columnsMax: Int

    package init(recordBytesMax: Int, columnsMax: Int) {
        precondition(recordBytesMax > 0 && columnsMax > 0)
        self.recordBytesMax = recordBytesMax
        self.columnsMax = columnsMax
    }

    /// 64 KiB a record and 64 columns: a roster needs some 200 bytes and ten columns.
    package static let standard = CSVLimits(recordBytesMax: 65_536, columnsMax: 64)
}

/// Why a whole CSV file is refused; lines count from 1.
package enum CSVProblem: Error, Hashable, Sendable {
    /// Nothing but blank lines.
    case empty
    /// A byte order mark of UTF-16 at the beginning.
    case utf16
    case notUTF8(line: Int)
    case nulByte(line: Int)
    /// - Parameter line: where the record begins.
    case recordTooLong(line: Int)
    /// - Parameter line: where the record begins.
    case tooManyColumns(line: Int)
    /// The file ends inside quotes.
    /// - Parameter line: where the quote was opened.
    case unterminatedQuote(line: Int)

    package var code: String {
        switch self {
        case .empty: "CSV_EMPTY"
        case .utf16: "CSV_UTF16"
        case .notUTF8: "CSV_NOT_UTF8"
        case .nulByte: "CSV_NUL_BYTE"
        case .recordTooLong: "CSV_RECORD_TOO_LONG"
        case .tooManyColumns: "CSV_TOO_MANY_COLUMNS"
        case .unterminatedQuote: "CSV_UNTERMINATED_QUOTE"
        }
    }

    package var line: Int? {
        switch self {
        case .empty, .utf16: nil
        case .notUTF8(let line), .nulByte(let line), .recordTooLong(let line),
            .tooManyColumns(let line), .unterminatedQuote(let line):
            line
        }
    }
}
