import ArgumentParser

/// posko-server: serves by default; copies the journal when told to.
@main
struct PoskoServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "posko-server",
        abstract: "The server of event days, and backups of its journal.",
        subcommands: [Serve.self, Backup.self, Restore.self, AdminCode.self],
        defaultSubcommand: Serve.self
    )
}
