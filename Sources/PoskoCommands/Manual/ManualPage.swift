internal import Foundation
internal import PoskoWords

/// One command's page in the language of manuals, mdoc(7).
struct ManualPage {
    private let command: CommandTree.Command
    private let day: Date

    init(_ command: CommandTree.Command, day: Date) {
        self.command = command
        self.day = day
    }

    /// "posko-queue-next.1".
    var fileName: String { "\(Self.pageName(command.line)).1" }

    var text: String {
        let sections: [[String]] = [
            head, name, synopsis, description, options, ManualText.environment, ManualText.files,
            ManualText.exitStatus, examples, seeAlso,
        ]
        return sections.joined().joined(separator: "\n") + "\n"
    }

    private static func pageName(_ line: String) -> String { line.replacing(" ", with: "-") }

    private var head: [String] {
        [
            ".\\\" Made by `posko manual` from the commands themselves.",
            ".Dd \(Self.date(day))",
            ".Dt \(Self.pageName(command.line).uppercased()) 1",
            ".Os Posko \(PoskoVersion.number)",
        ]
    }

    private var name: [String] {
        let abstract = (command.abstract ?? "").trimmingSuffix(".")
        let first = abstract.prefix(1).lowercased() + abstract.dropFirst()
        return [".Sh NAME", ".Nm \(Self.pageName(command.line))", ".Nd \(Mdoc.text(first))"]
    }

    private var synopsis: [String] {
        let lines = command.shownArguments.map(Self.synopsis)
        let verbs = command.verbs.isEmpty ? [] : [".Ar command", ".Op Ar option ..."]
        return [".Sh SYNOPSIS", ".Nm \(command.line)"] + lines + verbs
    }

    private static func synopsis(of argument: CommandTree.Argument) -> String {
        let words = Self.words(of: argument) + (argument.isRepeating ? " ..." : "")
        return argument.isOptional ? ".Op \(words)" : ".\(words)"
    }

    /// `Fl -station Ar code`, `Fl -json`, `Ar ticket`.
    private static func words(of argument: CommandTree.Argument) -> String {
        let value = "Ar \(Mdoc.argument(argument.valueName ?? "value"))"
        let flag = argument.preferredName.map { "Fl -\(Mdoc.argument($0.name))" } ?? value
        return switch argument.kind {
        case .positional: value
        case .flag: flag
        case .option: "\(flag) \(value)"
        }
    }

    private var description: [String] {
        let lines = [".Sh DESCRIPTION", Mdoc.text(command.abstract ?? "")]
        guard !command.verbs.isEmpty else { return lines }
        let items = command.verbs.flatMap { verb in
            [".It Cm \(verb.commandName)", Mdoc.text(verb.abstract ?? "")]
        }
        return lines + [".Bl -tag -width Ds"] + items + [".El"]
    }

    /// Those without a section of their own first.
    private var options: [String] {
        var sections: [(title: String, arguments: [CommandTree.Argument])] = [("", [])]
        for argument in command.shownArguments {
            let title = argument.sectionTitle ?? ""
            if let index = sections.firstIndex(where: { $0.title == title }) {
                sections[index].arguments.append(argument)
            } else {
                sections.append((title, [argument]))
            }
        }
        let lines = sections.filter { !$0.arguments.isEmpty }.flatMap { title, arguments in
            (title.isEmpty ? [] : [".Ss \(Mdoc.text(title))"]) + [".Bl -tag -width Ds"]
                + arguments.flatMap(Self.item) + [".El"]
        }
        return lines.isEmpty ? [] : [".Sh OPTIONS"] + lines
    }

    private static func item(of argument: CommandTree.Argument) -> [String] {
        var sentences = [argument.abstract ?? ""]
        if let values = argument.allValues { sentences.append("One of \(values.listed).") }
        if let value = argument.defaultValue { sentences.append("When left out: \(value).") }
        if argument.isRepeating { sentences.append("May be given more than once.") }
        return [".It \(words(of: argument))"] + sentences.filter { !$0.isEmpty }.map(Mdoc.text)
    }

    private var examples: [String] {
        let prefix = "Example: "
        guard let discussion = command.discussion, discussion.hasPrefix(prefix) else { return [] }
        return [".Sh EXAMPLES", ".Dl \(Mdoc.literal(String(discussion.dropFirst(prefix.count))))"]
    }

    private var seeAlso: [String] {
        var lines = (command.superCommands ?? []).indices.map { index in
            (command.superCommands ?? [])[...index].joined(separator: " ")
        }
        lines += command.verbs.map(\.line)
        let pages = Set(lines.map(Self.pageName)).sorted()
        let last = pages.count - 1
        return [".Sh SEE ALSO"]
            + pages.enumerated().map { ".Xr \($1) 1" + ($0 == last ? "" : " ,") }
    }

    /// "November 21, 2025", as mdoc wants it.
    private static func date(_ day: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: day)
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        return "\(months[(parts.month ?? 1) - 1]) \(parts.day ?? 1), \(parts.year ?? 1970)"
    }
}

extension [String] {
    /// "a, b or c".
    fileprivate var listed: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
