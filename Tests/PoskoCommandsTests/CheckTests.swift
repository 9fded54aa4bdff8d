import Foundation
import PoskoClient
import PoskoContract
import PoskoWords
import SwiftProtobuf
import Testing

@testable import PoskoCommands

struct CheckReportTests {
    private let items = [
        CheckItem(.server, .failed, "Nobody there.", advice: "Start the server, then try again."),
        CheckItem(.disk, .ok, "1.0 GiB free."),
        CheckItem(.terminal, .notChecked, "No terminal\u{1B}."),
    ]

    @Test func isALineForEachAndWhatToDoBelow() {
        #expect(
            CheckReport(items: items).text(columns: nil) == """
                FAILED   server    Nobody there.
                                   Start the server, then try again.
                ok       disk      1.0 GiB free.
                skipped  terminal  No terminal\\u{1B}.
                """
        )
    }

    @Test func isBrokenWhereTheTerminalEnds() {
        let report = CheckReport(items: [items[0]]).text(columns: 40)
        #expect(
            report == """
                FAILED  server  Nobody there.
                                Start the server, then
                                try again.
                """
        )
        #expect(report.split(separator: "\n").allSatisfy { $0.count <= 40 })
    }

    @Test func isReadInIndonesianToo() {
        let text = Language.$current.withValue(.indonesian) {
            CheckReport(items: items).text(columns: nil)
        }
        #expect(text.hasPrefix("GAGAL     server        Nobody there."))
        #expect(text.contains("baik      ruang simpan"))
    }

    @Test func paintsOnlyTheState() {
        let text = Terminal.$usesColour.withValue(true) {
            CheckReport(items: [items[1]]).text(columns: nil)
        }
        #expect(text == "\u{1B}[32mok\u{1B}[0m  disk  1.0 GiB free.")
    }

    @Test func programsReadJSON() throws {
        let json = try CheckReport(items: [items[2]]).json()
        #expect(
            json == #"{"items":[{"advice":"","name":"terminal","sentence":"No terminal\u001b.","#
                + #""state":"not-checked"}]}"#
        )
    }

    @Test func theExitStatusIsTheWorst() {
        func status(_ states: (CheckItem.Name, CheckItem.State)...) -> Int32 {
            CheckReport(items: states.map { CheckItem($0.0, $0.1, "") }).status.rawValue
        }
        #expect(status((.server, .ok), (.event, .warning), (.login, .notChecked)) == 0)
        #expect(status((.server, .ok), (.event, .failed)) == 3)
        #expect(status((.disk, .failed), (.server, .failed)) == 6)
        #expect(status() == 0)
    }
}

struct DeviceFindingTests {
    @Test(arguments: [
        (nil, CheckItem.State.warning), (0, .warning), (1024 * 1024 * 1024 - 1, .warning),
        (1024 * 1024 * 1024, .ok),
    ])
    func lessThanAGibibyteIsLittle(_ bytes: Int?, _ state: CheckItem.State) {
        let item = DiskFinding(path: "/d", freeBytes: bytes).item
        #expect(item.state == state && item.sentence.contains("/d"))
    }

    @Test func aFolderThatIsNotThereLiesOnADisk() throws {
        let folder = FileManager.default.temporaryDirectory.path
        let finding = DiskFinding.look(at: folder + "/not/there/\(RequestID.make())")
        #expect(finding.path == URL(fileURLWithPath: folder).standardizedFileURL.path)
        #expect(try #require(finding.freeBytes) > 0)
    }

    @Test func looksAtTheRightsOfWhatIsKept() throws {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("posko-\(RequestID.make())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = ConfigurationFolder(environment: ["POSKO_CONFIG": path])
        func look() -> CheckItem { ConfigurationFinding.look(at: folder).item }
        func setMode(_ mode: Int, _ name: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: name)
        }
        let file = folder.path(of: Credentials.fileName)
        #expect(look().state == .ok)
        try folder.credentials().save()
        #expect(look().state == .ok && look().advice.isEmpty)
        try setMode(0o777, path)
        #expect(look().state == .warning && look().advice.contains("chmod 700"))
        try setMode(0o640, file)
        #expect(look().state == .failed && look().advice.contains("chmod 600"))
        try Data("{}".utf8).write(to: URL(fileURLWithPath: file))
        try setMode(0o600, file)
        #expect(look().state == .failed && look().sentence.contains("damaged"))
    }

    @Test func aFolderThatCannotBeWrittenFails() {
        let finding = ConfigurationFinding(
            folder: "/f",
            folderMode: 0o500,
            isWritable: false,
            key: .absent
        )
        #expect(finding.item.state == .failed)
    }

    @Test(arguments: [
        (80, 24, "xterm", true, CheckItem.State.ok), (79, 24, "xterm", true, .warning),
        (80, 23, "xterm", true, .warning), (80, 24, "dumb", true, .warning),
        (80, 24, "", true, .warning), (80, 24, "xterm", false, .warning),
    ])
    func aDeskNeedsATerminalOfSomeSize(
        _ columns: Int,
        _ rows: Int,
        _ kind: String,
        _ isUTF8: Bool,
        _ state: CheckItem.State
    ) {
        func item(isTerminal: Bool) -> CheckItem {
            TerminalFinding(
                isTerminal: isTerminal,
                size: .init(columns: columns, rows: rows),
                kind: kind,
                isUTF8: isUTF8
            ).item
        }
        #expect(item(isTerminal: true).state == state)
        #expect(item(isTerminal: true).advice.isEmpty == (state == .ok))
        #expect(item(isTerminal: false).state == .notChecked)
    }

    @Test(arguments: [
        (["LC_ALL": "C.UTF-8"], true), (["LANG": "id_ID.utf8"], true),
        (["LC_ALL": "C", "LANG": "id_ID.UTF-8"], false),
        (["LC_ALL": "", "LC_CTYPE": "en_US.UTF-8"], true), ([:], false),
        (["LANG": "en_US.ISO-8859-1"], false),
    ])
    func theLocaleSaysWhatLettersThereAre(_ environment: [String: String], _ isUTF8: Bool) {
        #expect(TerminalFinding.isUTF8(environment) == isUTF8)
    }
}
