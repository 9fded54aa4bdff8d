internal import ArgumentParser
internal import Foundation
internal import PoskoWords

/// Writes the manual.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "manual",
        "Writes a manual page for each command, made from the same words as --help.",
        example: "posko manual --out ~/.local/share/man/man1"
    )

    @Option(
        help: .init("The folder for the pages; made when not there.", valueName: "dir"),
        completion: .directory
    )
    var out: String

    func run() throws {
        let folder = URL(fileURLWithPath: out, isDirectory: true)
        let commands = try CommandTree.read().commands
        let day = Self.day(ProcessInfo.processInfo.environment)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for command in commands {
                let page = ManualPage(command, day: day)
                try Data(page.text.utf8)
                    .write(to: folder.appendingPathComponent(page.fileName), options: .atomic)
            }
        } catch {
            throw UsageFailure(message: ManualWords.notWritten.text(SafeText.escaped(out)))
        }
        try Terminal.print(
            ManualWords.pages.text(String(commands.count), SafeText.escaped(out))
        )
    }

    /// Today, or the day of `SOURCE_DATE_EPOCH`, with which packages are made the same each time.
    static func day(_ environment: [String: String]) -> Date {
        environment["SOURCE_DATE_EPOCH"].flatMap(TimeInterval.init)
            .map(Date.init(timeIntervalSince1970:)) ?? Date()
    }
}
