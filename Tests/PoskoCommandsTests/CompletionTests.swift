import ArgumentParser
import Foundation
import PoskoClient
import Testing

@testable import PoskoCommands

struct CompletionTests {
    @Test(arguments: [
        ("posko queue next --server h:1 --station", "h:1"),
        ("posko queue next --server=h:1 --station", "h:1"),
        ("posko queue next --server 127.0.0.1 : 7600 --station", "127.0.0.1:7600"),
        ("posko queue next --server = 127.0.0.1 : 7600", "127.0.0.1:7600"),
        ("posko queue next --server [ :: 1] : 7600", "[::1]:7600"),
        ("posko queue next --server h:1 --server h:2", "h:2"),
        ("posko queue next --server 'h:1'", "h:1"),
    ])
    func readsAnOptionAsTheShellsCutIt(_ line: String, _ value: String) {
        let words = line.split(separator: " ").map(String.init)
        #expect(CompletionLine(words).value(of: "--server") == value)
    }

    @Test(arguments: [
        "posko queue next", "posko --server", "posko --server --station", "posko --serverx h:1",
        "posko --server=",
    ])
    func readsNothingWhereNothingStands(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        #expect(CompletionLine(words).value(of: "--server") == nil)
    }

    @Test func theOptionsOfTheLineAreThoseOfTheQuestion() {
        let words = ["posko", "queue", "next", "--event", "e1", "--staff=siti", "--station", ""]
        let global = CompletionLine(words).globalOptions
        #expect(global.event == "e1" && global.staff == "siti" && global.server == nil)
        #expect(global.timeout == 1 && !global.json)
    }

    @Test(arguments: [("2.5", 2.5), ("0", 0.1), ("1e9", 60), ("x", 1)])
    func waitsAsLongAsTheLineSays(_ text: String, _ seconds: Double) {
        let words = ["posko", "queue", "next", "--timeout", text, "--station", ""]
        #expect(CompletionLine(words).globalOptions.timeout == seconds)
    }

    @Test func candidatesFollowTheLettersOfTheWord() {
        #expect(CompletionLine.following("", ["A017", "P001"]) == ["A017", "P001"])
        #expect(CompletionLine.following("A", ["A017"]) == ["A017"])
        #expect(CompletionLine.following("a0", ["A017"]) == ["a017"])
    }

    @Test func whatCouldSteerATerminalIsNoCandidate() {
        let hostile = ["\u{1B}[2J", "a b", "a\nb", "$(id)", "`id`", "", "é", "ok-1.2_3"]
        #expect(CompletionLine.following("", hostile) == ["ok-1.2_3"])
    }

    @Test(arguments: CompletionsCommand.Shell.allCases)
    func scriptsSayHowTheyAreInstalled(_ shell: CompletionsCommand.Shell) throws {
        let lines = CompletionsCommand.script(for: shell).split(separator: "\n")
        let comment = lines.prefix { $0.hasPrefix("#") }
        #expect(comment.contains { $0.contains("posko completions \(shell.rawValue)") })
        #expect(lines.count > 500)
        switch shell {
        // By its first line zsh knows what the file completes.
        case .zsh: #expect(lines[0] == "#compdef posko")
        case .bash: #expect(lines[0].hasPrefix("#!"))
        case .fish: break
        }
    }

    /// Whoever names a station, an event or a ticket is helped; a new command must not forget it.
    @Test func everyValueOfTheServerIsCompleted() throws {
        let dump = try JSONDecoder().decode(Dump.self, from: Data(Posko._dumpHelp().utf8))
        var found: [String: Int] = [:]
        for command in dump.command.all {
            for argument in command.arguments ?? [] {
                guard let name = argument.name,
                    ["station", "event", "ticket", "staff"].contains(name),
                    // These are made by the command itself.
                    !["create", "add"].contains(command.commandName) || name == "event"
                else { continue }
                found[name, default: 0] += 1
                #expect(argument.isCompletedByCode, "\(command.commandName) \(name)")
            }
        }
        #expect(found.count == 4 && found.values.allSatisfy { $0 > 3 })
    }
}

/// As much of `--experimental-dump-help` as tells what completes a value.
private struct Dump: Decodable {
    struct Command: Decodable {
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?

        var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
    }

    struct Kind: Decodable {
        struct Nothing: Decodable {}

        let custom: Nothing?
        let customAsync: Nothing?
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            let name: String
        }

        let preferredName: Name?
        let valueName: String?
        let completionKind: Kind?

        var name: String? { preferredName?.name ?? valueName }
        var isCompletedByCode: Bool {
            completionKind?.customAsync != nil || completionKind?.custom != nil
        }
    }

    let command: Command
}
