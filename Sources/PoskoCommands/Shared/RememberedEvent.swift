internal import Foundation

/// The event that `posko event use` chose: one line in `POSKO_CONFIG/event`,
/// `$XDG_CONFIG_HOME/posko/event` or `~/.config/posko/event`.
struct RememberedEvent {
    private let file: URL

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        func folder(_ variable: String) -> URL? {
            guard let path = environment[variable], !path.isEmpty else { return nil }
            return URL(fileURLWithPath: path, isDirectory: true)
        }
        let home = folder("HOME") ?? URL(fileURLWithPath: NSHomeDirectory(), isDirectory: true)
        let base =
            folder("POSKO_CONFIG")
            ?? (folder("XDG_CONFIG_HOME") ?? home.appendingPathComponent(".config"))
            .appendingPathComponent("posko")
        file = base.appendingPathComponent("event")
    }

    var path: String { file.path }

    /// - Returns: nil when none was remembered.
    func read() -> String? {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        let code = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return code.isEmpty ? nil : code
    }

    /// - Throws: `UsageFailure` when the file cannot be written.
    func write(_ code: String) throws {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data((code + "\n").utf8).write(to: file, options: .atomic)
        } catch {
            throw UsageFailure(
                message: "\(SafeText.escaped(file.path)) cannot be written; set POSKO_CONFIG to a "
                    + "folder that can."
            )
        }
    }
}
