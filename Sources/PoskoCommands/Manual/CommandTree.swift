internal import ArgumentParser
internal import Foundation

/// The commands as the parser knows them: all that `--help` shows, as data.
struct CommandTree: Decodable {
    struct Command: Decodable {
        let superCommands: [String]?
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool?
        let arguments: [Argument]?
        let subcommands: [Command]?

        /// "posko queue next".
        var line: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

        var verbs: [Command] {
            (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
        }

        /// What the help shows, without what shows it, and the version only once.
        var shownArguments: [Argument] {
            let hidden = superCommands == nil ? ["help"] : ["help", "version"]
            return (arguments ?? []).filter { argument in
                argument.shouldDisplay != false && !hidden.contains(argument.valueName ?? "")
            }
        }
    }

    struct Argument: Decodable {
        enum Kind: String, Decodable {
            case positional
            case option
            case flag
        }

        struct Name: Decodable {
            let name: String
        }

        let kind: Kind
        let abstract: String?
        let sectionTitle: String?
        let shouldDisplay: Bool?
        let isOptional: Bool
        let isRepeating: Bool
        let preferredName: Name?
        let valueName: String?
        let defaultValue: String?
        let allValues: [String]?
    }

    let command: Command

    static func read() throws -> CommandTree {
        try JSONDecoder().decode(CommandTree.self, from: Data(Posko._dumpHelp().utf8))
    }

    /// The root first, each noun before its verbs.
    var commands: [Command] {
        func all(_ command: Command) -> [Command] { [command] + command.verbs.flatMap(all) }
        return all(command)
    }
}
