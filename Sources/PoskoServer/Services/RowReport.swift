import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

/// One thing that is said about a row of a file.
struct RowRemark: Sendable {
    /// The column's stable name, or "row" when all of it is meant.
    let field: String
    let code: String
    /// One sentence that says what to do, in the language of the call.
    let message: String

    init(field: String, code: String, message: String) {
        self.field = field
        self.code = code
        self.message = message
    }

    init(_ problem: RowProblem) {
        self.init(
            field: problem.field,
            code: problem.code,
            message: problem.cause.message(in: .current)
        )
    }
}

/// What is said about rows of a file, within the limit of a reply.
struct RowReport: Sendable {
    private(set) var problems: [Posko_V1_RowProblem] = []
    private(set) var omitted = 0
    private var bytes = 0

    /// Adds what was found in one row; the record itself goes with the first, so that it can be
    /// mended.
    mutating func add(_ found: [RowRemark], in record: CSVRecord) {
        for (index, remark) in found.enumerated() {
            let text =
                index == 0 ? String(decoding: record.text.utf8.prefix(1_024), as: UTF8.self) : ""
            let size = remark.message.utf8.count + remark.code.utf8.count + text.utf8.count + 40
            guard bytes + size <= ServerLimits.problemBytesMax else {
                omitted += 1
                continue
            }
            bytes += size
            problems.append(
                .with {
                    $0.row = record.row.count32
                    $0.line = record.line.count32
                    $0.field = remark.field
                    $0.code = remark.code
                    $0.message = remark.message
                    $0.record = text
                }
            )
        }
    }
}
