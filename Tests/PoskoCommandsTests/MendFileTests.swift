import Foundation
import PoskoContract
import Testing

@testable import PoskoCommands

private func problem(
    _ row: UInt32,
    _ field: String,
    _ code: String,
    _ message: String,
    record: String = ""
) -> Posko_V1_RowProblem {
    var problem = Posko_V1_RowProblem()
    problem.row = row
    problem.field = field
    problem.code = code
    problem.message = message
    problem.record = record
    return problem
}

struct MendFileTests {
    private func text(_ header: String, _ problems: [Posko_V1_RowProblem]) -> [String] {
        MendFile.text(header: header, MendFile.rows(of: problems))
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(arguments: [false, true])
    func isForItsOwnerOnly(_ isThereBefore: Bool) throws {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("mend-\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        if isThereBefore {
            let readable: [FileAttributeKey: Any] = [.posixPermissions: 0o644]
            #expect(
                FileManager.default.createFile(
                    atPath: path,
                    contents: Data("old".utf8),
                    attributes: readable
                )
            )
        }
        let file = try MendFile(path: path)
        #expect(try file.write(header: "nik", [problem(2, "nik", "NIK", "No.", record: "1")]) == 1)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("nik,posko_row"))
    }

    @Test func keepsRecordsAsTheyStoodAndSaysWhy() {
        let lines = text(
            "\u{FEFF}NIK;Nama Lengkap;Dusun",
            [
                problem(
                    2,
                    "nik",
                    "NIK_LENGTH",
                    "Write 16 digits.",
                    record: "123;\"Siti; A\";Krajan"
                ),
                problem(2, "name", "NAME", "Say \"who\"; please."),
                problem(5, "nik", "NIK_LENGTH", "Write 16 digits.", record: "9;Asep;"),
            ]
        )
        #expect(
            lines == [
                "NIK;Nama Lengkap;Dusun;posko_row;posko_field;posko_reason",
                "123;\"Siti; A\";Krajan;2;nik|name;"
                    + "\"NIK_LENGTH: Write 16 digits. | NAME: Say \"\"who\"\"; please.\"",
                "9;Asep;;5;nik;NIK_LENGTH: Write 16 digits.", "",
            ]
        )
    }

    @Test func shortRecordsArePaddedSoThatReasonsAreNoData() {
        let lines = text("nik,name,hamlet", [problem(3, "", "ROW_SHORT", "Mend.", record: "1")])
        #expect(lines[1] == "1,,,3,,ROW_SHORT: Mend.")
    }

    @Test func longRecordsKeepWhatIsTooMuch() {
        let lines = text("nik,name", [problem(3, "", "ROW_LONG", "Mend.", record: "1,a,b,c")])
        #expect(lines[1] == "1,a,b,c,3,,ROW_LONG: Mend.")
    }

    @Test func aRecordThatWasCutInsideQuotesIsClosed() {
        let lines = text("nik\tname", [problem(3, "name", "LONG", "Mend.", record: "1\t\"Asep B")])
        #expect(lines[1] == "1\t\"Asep B\"\t3\tname\tLONG: Mend.")
    }

    @Test func aMendedFileCanBeRefusedAgain() {
        let lines = text(
            "nik,name,posko_row,posko_field,\"posko_reason\"",
            [problem(2, "nik", "NIK_LENGTH", "Mend.", record: "1,\"A\"\"B\",7,nik,\"old, reason\"")]
        )
        #expect(lines[0] == "nik,name,posko_row,posko_field,posko_reason")
        #expect(lines[1] == "1,\"A\"\"B\",2,nik,NIK_LENGTH: Mend.")
    }

    @Test func withoutProblemsOnlyTheHeaderIsWritten() {
        #expect(text("nik,name", []) == ["nik,name,posko_row,posko_field,posko_reason", ""])
    }

    @Test(arguments: [
        ("a;b;c,d", ";"), ("a,b", ","), ("a\tb;c", "\t"), ("name", ","), ("\"x;y;z\",b", ","),
    ])
    func choosesTheDelimiterOfTheHeader(_ header: String, _ delimiter: String) {
        #expect(String(DelimitedText(header: header).delimiter) == delimiter)
    }

    @Test(arguments: [
        ("a,\"b,\"\"c\"\"\",d", ["a", "\"b,\"\"c\"\"\"", "d"]), ("", [""]), (",", ["", ""]),
        ("5\" tall,x", ["5\" tall", "x"]), ("\"a\nb\",c", ["\"a\nb\"", "c"]),
        ("\"a\"b,c", ["\"a\"b", "c"]), ("\"\",x", ["\"\"", "x"]),
    ])
    func findsTheFieldsAsTheServerDoes(_ record: String, _ fields: [String]) {
        #expect(DelimitedText(header: "a,b").rawFields(record) == fields)
    }
}
