package import PoskoWords

/// What a line that begins with `/` can say in line mode. The names of both languages are always
/// taken, so that a script works whoever runs it; the function keys go by theirs too: `/f2`.
package enum PlainCommand: CaseIterable, Hashable, Sendable {
    case next, recall, begin, missed, done, undo, print, more, quit
    case escape, tab, backTab, up, down, pageUp, pageDown
    case show, help

    package init?(_ name: String) {
        let name = name.lowercased()
        let found = Self.allCases.first { command in
            name == command.name.indonesian || name == command.name.english
                || name == command.act.map { "/" + $0.keyName.lowercased() }
        }
        guard let found else { return nil }
        self = found
    }

    package init?(_ act: Act) {
        guard let found = Self.allCases.first(where: { $0.act == act }) else { return nil }
        self = found
    }

    package var act: Act? {
        switch self {
        case .next: .next
        case .recall: .recall
        case .begin: .begin
        case .missed: .missed
        case .done: .done
        case .undo: .undo
        case .print: .print
        case .more: .more
        case .quit: .quit
        case .help: .help
        case .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .show: nil
        }
    }

    /// Nil for what line mode does itself.
    package var key: Key? {
        switch self {
        case .show, .help: nil
        case .escape: .escape
        case .tab: .tab
        case .backTab: .backTab
        case .up: .up
        case .down: .down
        case .pageUp: .pageUp
        case .pageDown: .pageDown
        case .next, .recall, .begin, .missed, .done, .undo, .print, .more, .quit:
            act.map { .act($0) }
        }
    }

    package var name: Phrase {
        switch self {
        case .next: TerminalWords.next
        case .recall: TerminalWords.recall
        case .begin: TerminalWords.begin
        case .missed: TerminalWords.missed
        case .done: TerminalWords.done
        case .undo: TerminalWords.undo
        case .print: TerminalWords.print
        case .more: TerminalWords.more
        case .quit: TerminalWords.quit
        case .escape: TerminalWords.escape
        case .tab: TerminalWords.tab
        case .backTab: TerminalWords.backTab
        case .up: TerminalWords.up
        case .down: TerminalWords.down
        case .pageUp: TerminalWords.pageUp
        case .pageDown: TerminalWords.pageDown
        case .show: TerminalWords.show
        case .help: TerminalWords.help
        }
    }

    /// What it does.
    private var meaning: Phrase {
        switch self {
        case .next: DeskWords.next
        case .recall: DeskWords.recall
        case .begin: DeskWords.begin
        case .missed: DeskWords.missed
        case .done: DeskWords.done
        case .undo: DeskWords.undo
        case .print: DeskWords.print
        case .more: DeskWords.menu
        case .quit: DeskWords.quit
        case .escape: TerminalWords.escapeDoes
        case .tab: TerminalWords.tabDoes
        case .backTab: TerminalWords.backTabDoes
        case .up: TerminalWords.upDoes
        case .down: TerminalWords.downDoes
        case .pageUp: TerminalWords.pageUpDoes
        case .pageDown: TerminalWords.pageDownDoes
        case .show: TerminalWords.showDoes
        case .help: DeskWords.help
        }
    }

    /// All of it, a line for each.
    static var helpLines: [String] {
        let others: [(Phrase, Phrase)] = [
            (TerminalWords.emptyLine, TerminalWords.emptyLineDoes),
            (TerminalWords.anyText, TerminalWords.anyTextDoes),
            (TerminalWords.oneLetter, TerminalWords.oneLetterDoes),
            (TerminalWords.code, TerminalWords.codeDoes),
        ]
        return others.map { line($0.text(), $1.text()) }
            + allCases.map { command in
                let key = command.act.map { " (\($0.keyName))" } ?? ""
                return line(command.name.text() + key, command.meaning.text())
            }
    }

    private static func line(_ name: String, _ meaning: String) -> String {
        name + String(repeating: " ", count: max(20 - CellWidth.of(name), 1)) + meaning
    }
}
