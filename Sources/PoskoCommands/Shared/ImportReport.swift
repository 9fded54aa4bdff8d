internal import PoskoContract
internal import PoskoWords

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
        let count = Figures.count(refused)
        guard let rows, let path else {
            return ImportText.writeProblems.form(for: refused).text(count)
        }
        let file = SafeText.escaped(path)
        guard UInt32(rows) < refused else {
            return ImportText.mend.form(for: refused).text(count, file)
        }
        return ImportText.mendTheFirst.form(for: refused).text(count, file, Figures.count(rows))
    }

    /// Tables of problems and warnings, as far as there is room.
    var text: String {
        var paragraphs: [String] = []
        if !ignoredColumns.isEmpty {
            let names = ignoredColumns.map { SafeText.escaped($0) }.joined(separator: ", ")
            paragraphs.append(ImportText.columnsNotRead.text(names))
        }
        paragraphs.append(Self.table(ImportText.refused, problems, omitted: problemsOmitted))
        paragraphs.append(Self.table(ImportText.takenButOdd, warnings, omitted: warningsOmitted))
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func table(
        _ title: Phrase,
        _ problems: [Posko_V1_RowProblem],
        omitted: UInt32
    ) -> String {
        guard !problems.isEmpty else { return "" }
        var table = Table([
            .right(TableWords.row), .right(TableWords.line), .left(TableWords.field),
            .left(TableWords.reason), .left(TableWords.advice),
        ])
        for problem in problems.prefix(shownMax) {
            table.add([
                String(problem.row), String(problem.line), problem.field, problem.code,
                problem.message,
            ])
        }
        let more = max(0, problems.count - shownMax) + Int(omitted)
        let rest = more > 0 ? "\n" + ImportText.andMore.text(Figures.count(more)) : ""
        return "\(title.text())\n\(table.text)\(rest)"
    }
}
