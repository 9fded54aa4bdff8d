import PoskoCore
import PoskoJournal

/// A file of rows as it is read: its header, what was found wrong, and the rows that wait to be
/// sent as one command.
struct Sheet<Row: Sendable>: Sendable {
    let kind: HeaderMap.Sheet
    private(set) var headers: HeaderMap?
    private(set) var headerText = ""
    private(set) var rows = 0
    private(set) var refused = 0
    private(set) var group: [(record: CSVRecord, row: Row)] = []
    private(set) var groups = 0
    var problems = RowReport()
    var warnings = RowReport()

    init(_ kind: HeaderMap.Sheet) {
        self.kind = kind
    }

    var isGroupFull: Bool { group.count >= Limits.rowsPerCommand }

    /// Takes the header if this is it.
    ///
    /// - Returns: the headers to read the record with, nil when the record was the header.
    /// - Throws: when the header cannot be read; nothing of the file is taken then.
    mutating func headers(for record: CSVRecord) throws(InvalidRequest) -> HeaderMap? {
        if let headers {
            rows += 1
            return headers
        }
        do {
            headers = try HeaderMap(record, for: kind)
            headerText = record.text
            return nil
        } catch {
            throw InvalidRequest("data", error.code, Wording(error.message))
        }
    }

    mutating func refuse(_ found: [RowRemark], in record: CSVRecord) {
        refused += 1
        problems.add(found, in: record)
    }

    mutating func keep(_ row: Row, from record: CSVRecord) {
        group.append((record, row))
    }

    /// The rows that wait, with the request id and digest of the command that they become.
    ///
    /// Both follow from the file's own request id and its rows, so that sending the file again
    /// under the same id gets the first answers.
    mutating func takeGroup(
        under requestID: RequestID,
        options: String,
        _ vault: Vault
    ) -> (rows: [(record: CSVRecord, row: Row)], requestID: RequestID, digest: Digest)? {
        guard !group.isEmpty else { return nil }
        groups += 1
        var content = Array(options.utf8)
        for (record, _) in group {
            content.append(0)
            content += record.text.utf8
        }
        defer { group = [] }
        return (group, Self.requestID(ofGroup: groups, under: requestID), vault.digest(content))
    }

    /// The first group has the file's own id, so that it cannot be used for anything else; the
    /// others have ids that follow from it.
    private static func requestID(ofGroup group: Int, under requestID: RequestID) -> RequestID {
        guard group > 1 else { return requestID }
        let name = Digest.sha256(Array("\(requestID)/\(group)".utf8))
        let hex = name.bytes.prefix(20).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        guard let id = RequestID("rows-\(hex)") else {
            preconditionFailure("hexadecimal digits make a request id")
        }
        return id
    }
}
