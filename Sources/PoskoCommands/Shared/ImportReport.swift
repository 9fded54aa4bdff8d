internal import PoskoContract

/// What an import says about rows that were refused or are odd.
struct ImportReport {
    /// As many as a screen has room for.
    private static let shownMax = 10

    var refused: UInt32
    var problems: [Posko_V1_RowProblem]
    var problemsOmitted: UInt32
    var warnings: [Posko_V1_RowProblem]
    var warningsOmitted: UInt32
    var header: String
    var ignoredColumns: [String]

    /// Writes the mend file, if one was asked for.
    ///
    /// - Returns: what to say about the refused rows; empty when there are none.
    func mend(_ file: MendFile?, path: String?) throws -> String {
        let rows = try file.map { try $0.write(header: header, problems) }
        guard refused > 0 else { return "" }
        let count = refused == 1 ? "1 row was refused" : "\(refused) rows were refused"
        guard let rows, let path else {
            return "\(count); --problems FILE writes them to a file to be mended."
        }
        let rest = UInt32(rows) < refused ? " (the first \(rows))" : ""
        return "\(count); mend them in \(SafeText.escaped(path))\(rest) and import that file."
    }

    /// Tables of problems and warnings, as far as there is room.
    var text: String {
        var paragraphs: [String] = []
        if !ignoredColumns.isEmpty {
            let names = ignoredColumns.map { SafeText.escaped($0) }.joined(separator: ", ")
            paragraphs.append("Columns not read: \(names)")
        }
        paragraphs.append(Self.table("Refused", problems, omitted: problemsOmitted))
        paragraphs.append(Self.table("Taken, but odd", warnings, omitted: warningsOmitted))
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func table(
        _ title: String,
        _ problems: [Posko_V1_RowProblem],
        omitted: UInt32
    ) -> String {
        guard !problems.isEmpty else { return "" }
        var table = Table(["ROW>", "LINE>", "FIELD", "REASON", "WHAT TO DO"])
        for problem in problems.prefix(shownMax) {
            table.add([
                String(problem.row), String(problem.line), problem.field, problem.code,
                problem.message,
            ])
        }
        let more = max(0, problems.count - shownMax) + Int(omitted)
        return "\(title):\n\(table.text)" + (more > 0 ? "\n... and \(more) more" : "")
    }
}
