internal import Foundation
internal import PoskoClient
internal import PoskoWords

/// The event that `posko event use` chose: one line in `POSKO_CONFIG/event`,
/// `$XDG_CONFIG_HOME/posko/event` or `~/.config/posko/event`.
struct RememberedEvent {
    private let file: URL

    init(_ folder: ConfigurationFolder = ConfigurationFolder()) {
        file = URL(fileURLWithPath: folder.path(of: "event"))
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
                message: ClientWords.notWritable.text(SafeText.escaped(file.path))
            )
        }
    }
}
