internal import Foundation
internal import PoskoContract
internal import PoskoWords

/// The rows that an import refused, as a file that can be mended and imported again.
///
/// The header and the records are those of the imported file; three columns follow that tell where
/// and why, and that an import does not read. A row has one line, whatever is wrong with it.
struct MendFile {
    static let columns = ["posko_row", "posko_field", "posko_reason"]

    private let path: String

    /// Makes sure that the file can be written, before anything is imported, and that only its
    /// owner can read it: it will name people.
    ///
    /// - Throws: `UsageFailure` when it cannot.
    init(path: String) throws {
        self.path = path
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.notWritten(path) }
        defer { close(descriptor) }
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: place)
        // A terminal or a pipe keeps the permissions that it has.
        guard attributes?[.type] as? FileAttributeType == .typeRegular else { return }
        guard fchmod(descriptor, 0o600) == 0 else { throw Self.notWritten(path) }
    }

    private static func notWritten(_ path: String) -> UsageFailure {
        UsageFailure(message: CommandText.cannotBeWritten.text(SafeText.escaped(path)))
    }

    /// - Returns: how many rows it has.
    func write(header: String, _ problems: [Posko_V1_RowProblem]) throws -> Int {
        let rows = Self.rows(of: problems)
        do {
            try Data(Self.text(header: header, rows).utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Self.notWritten(path)
        }
        return rows.count
    }

    /// The problems of each row, in the order of the file.
    static func rows(of problems: [Posko_V1_RowProblem]) -> [[Posko_V1_RowProblem]] {
        problems.reduce(into: []) { rows, problem in
            if let row = rows.last?.first?.row, row == problem.row {
                rows[rows.count - 1].append(problem)
            } else {
                rows.append([problem])
            }
        }
    }

    static func text(header: String, _ rows: [[Posko_V1_RowProblem]]) -> String {
        let header = header.hasPrefix("\u{FEFF}") ? String(header.dropFirst()) : header
        let dialect = DelimitedText(header: header)
        let names = dialect.rawFields(header)
        // A mend file that is imported again has our columns already.
        let kept = names.indices.filter { !columns.contains(DelimitedText.name(names[$0])) }

        var lines = [dialect.record(kept.map { dialect.harmless(names[$0]) } + columns)]
        for problems in rows {
            let record = problems.first { !$0.record.isEmpty }?.record ?? ""
            let fields = dialect.rawFields(record)
            var cells = kept.map { $0 < fields.count ? fields[$0] : "" }
            // Fields past the header are what is wrong with the row: they stay to be seen.
            cells += fields.dropFirst(names.count)
            cells.append(String(problems.first?.row ?? 0))
            cells.append(dialect.field(problems.map(\.field).filter { !$0.isEmpty }.unique("|")))
            cells.append(dialect.field(problems.map { "\($0.code): \($0.message)" }.unique(" | ")))
            lines.append(dialect.record(cells.map(dialect.harmless)))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension [String] {
    /// The different ones, in order, joined.
    fileprivate func unique(_ separator: String) -> String {
        var seen = Set<String>()
        return filter { seen.insert($0).inserted }.joined(separator: separator)
    }
}
