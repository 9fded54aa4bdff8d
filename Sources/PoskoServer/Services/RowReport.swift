import PoskoContract
import PoskoCore
import SwiftProtobuf

/// What is said about rows of a file, within the limit of a reply.
struct RowReport: Sendable {
    private(set) var problems: [Posko_V1_RowProblem] = []
    private(set) var omitted = 0
    private var bytes = 0

    /// Adds what was found in one row; the record itself goes with the first, so that it can be
    /// mended.
    mutating func add(_ found: [RowProblem], in record: CSVRecord) {
        for (index, problem) in found.enumerated() {
            let text =
                index == 0 ? String(decoding: record.text.utf8.prefix(1_024), as: UTF8.self) : ""
            let size = problem.message.utf8.count + problem.code.utf8.count + text.utf8.count + 40
            guard bytes + size <= ServerLimits.problemBytesMax else {
                omitted += 1
                continue
            }
            bytes += size
            problems.append(
                .with {
                    $0.row = problem.row.count32
                    $0.line = problem.line.count32
                    $0.field = problem.field
                    $0.code = problem.code
                    $0.message = problem.message
                    $0.record = text
                }
            )
        }
    }
}
