internal import Foundation

/// Where Posko keeps what it remembers of its user: `POSKO_CONFIG`, `$XDG_CONFIG_HOME/posko` or
/// `~/.config/posko`.
package struct ConfigurationFolder: Sendable {
    private let folder: URL

    package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        func folder(_ variable: String) -> URL? {
            guard let path = environment[variable], !path.isEmpty else { return nil }
            return URL(fileURLWithPath: path, isDirectory: true)
        }
        let home = folder("HOME") ?? URL(fileURLWithPath: NSHomeDirectory(), isDirectory: true)
        self.folder =
            folder("POSKO_CONFIG")
            ?? (folder("XDG_CONFIG_HOME") ?? home.appendingPathComponent(".config"))
            .appendingPathComponent("posko")
    }

    package var path: String { folder.path }

    package func path(of name: String) -> String { folder.appendingPathComponent(name).path }

    /// - Throws: `Credentials.Problem` when the file cannot be used.
    package func credentials() throws(Credentials.Problem) -> Credentials {
        try Credentials(path: path(of: Credentials.fileName))
    }
}
