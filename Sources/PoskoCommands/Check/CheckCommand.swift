internal import ArgumentParser
internal import PoskoClient
internal import PoskoWords

/// Looks at everything that a desk needs, before the day or when something does not work.
struct CheckCommand: Verb {
    static let configuration = CommandConfiguration.verb(
        "check",
        "Looks whether this device and its server are ready, and says what to do when not.",
        example: "posko check"
    )

    /// Long enough for a slow network, short enough for somebody who waits.
    private static let timeout = Duration.seconds(3)

    @OptionGroup var paper: PaperOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let terminal = TerminalFinding.look()
        let printer = await PrinterFinding.look(with: try paper.papers())
        let report = CheckReport(
            items: try await serverItems() + deviceItems(terminal) + [printer.item]
        )
        let columns = terminal.isTerminal ? terminal.size?.columns : nil
        try Terminal.print(global.json ? try report.json() : report.text(columns: columns))
        guard report.status == .done else { throw ExitCode(report.status.rawValue) }
    }

    private func serverItems() async throws -> [CheckItem] {
        let timeout = global.timeout.map { Duration.seconds($0) } ?? Self.timeout
        return await ServerFindings.look(
            at: try global.serverAddress(),
            staff: global.staffName(),
            event: try? global.eventCode(),
            timeout: timeout
        ).items
    }

    /// What needs no server.
    private func deviceItems(_ terminal: TerminalFinding) -> [CheckItem] {
        let folder = ConfigurationFolder()
        return [
            DiskFinding.look(at: folder.path).item,
            ConfigurationFinding.look(at: folder).item,
            terminal.item,
        ]
    }
}
