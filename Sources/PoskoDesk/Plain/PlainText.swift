internal import PoskoWords

/// Line mode: what of a view is to be read out, given what has been read out before.
///
/// A line is told when it comes to stand there, and not again. Clocks and ages never make a line
/// new, and neither does a letter in the field that is being typed. `!!` stands before what nobody
/// may overlook, `?` before the field that waits for input, `>` before what the last key led to.
package struct PlainText: Sendable {
    /// Columns that a desk is asked to keep its body to.
    package static let columns = 80

    private let language: Language
    private var title = ""
    private var state = ""
    private var told: Set<String> = []
    private var message: DeskMessage?
    private var keys = ""

    /// Goes on in the language that is spoken now, on whatever thread it is asked.
    package init() {
        language = .current
    }

    private func spoken<Text>(_ text: () -> Text) -> Text {
        Language.$current.withValue(language, operation: text)
    }

    /// - Parameter answersInput: somebody typed something since the view before, so that a message
    ///   is told even when it is the same as the last.
    package mutating func lines(of view: DeskView, answersInput: Bool) -> [String] {
        Language.$current.withValue(language) { spokenLines(of: view, answersInput) }
    }

    private mutating func spokenLines(of view: DeskView, _ answersInput: Bool) -> [String] {
        var lines: [String] = []
        tell(view.title, unless: &title, &lines)
        // Told with how old it is, and not again because it grows older.
        let status = Self.state(of: view.status)
        let known = Self.withoutTimes(status)
        if known != state, !status.isEmpty { lines.append(status) }
        state = known
        var standing: Set<String> = []
        for entry in Self.entries(of: view) + Self.urgent(of: view) {
            standing.insert(entry.key)
            if !told.contains(entry.key) { lines.append(entry.text) }
        }
        told = standing
        if let said = view.message, answersInput || said != message {
            lines.append("> " + said.text)
        }
        message = view.message
        tell(Self.keys(of: view.hints), unless: &keys, &lines)
        return lines
    }

    private func tell(_ text: String, unless before: inout String, _ lines: inout [String]) {
        if text != before, !text.isEmpty { lines.append(text) }
        before = text
    }

    /// All of it, the line of the station, the clock and the ages with it.
    package func whole(_ view: DeskView) -> [String] {
        spoken {
            let status = view.status.map(\.text).joined().trimmingSpaces()
            let side = view.side.map { $0.text.trimmingSpaces() }.filter { !$0.isEmpty }
            let said = view.message.map { ["> " + $0.text] } ?? []
            return [view.title, status] + Self.entries(of: view).map(\.text) + side + said
                + [Self.keys(of: view.hints)]
        }
    }

    package var welcome: String {
        spoken { TerminalWords.welcome.text(TerminalWords.help.text()) }
    }

    package var help: [String] { spoken { PlainCommand.helpLines } }

    /// What is said to a command that does not exist.
    package func unknown(_ name: String) -> String {
        spoken {
            TerminalWords.unknownCommand.text(CellWidth.safe(name), TerminalWords.help.text())
        }
    }

    // MARK: - Lines

    /// What is told, and by what it is known again.
    private struct Entry {
        let text: String
        let key: String
    }

    private static func entries(of view: DeskView) -> [Entry] {
        let alerts = view.alert.map { line in
            Entry(text: "!! " + line.text.trimmingSpaces(), key: "!" + withoutTimes(line.text))
        }
        return alerts + view.body.map { entry($0) }.filter { !$0.text.isEmpty }
    }

    /// The line of the station moves all the time: only what is urgent in it is told unasked.
    private static func urgent(of view: DeskView) -> [Entry] {
        view.side.filter { $0.runs.contains { $0.ink == .red } }.map { line in
            Entry(text: "!! " + line.text.trimmingSpaces(), key: "|" + withoutTimes(line.text))
        }
    }

    private static func entry(_ line: Line) -> Entry {
        guard line.cursor != nil else {
            let text = line.text.trimmingSpaces()
            return Entry(text: text, key: withoutTimes(text))
        }
        let text = line.text.drop { $0 == "▸" || $0.isWhitespace }
        let runs = line.runs.enumerated().filter { $0.offset != typed(in: line) }
        let rest = runs.map(\.element.text).joined()
        return Entry(
            text: "? " + String(text).trimmingSpaces(),
            key: "?" + withoutTimes(rest)
        )
    }

    /// Index of the run that is being typed: the strong one that the cursor stands in or after.
    private static func typed(in line: Line) -> Int? {
        guard let cursor = line.cursor else { return nil }
        var column = 0
        for (index, run) in line.runs.enumerated() {
            let end = column + CellWidth.of(run.text)
            if run.ink == .strong, (column...end).contains(cursor) { return index }
            column = end
        }
        return nil
    }

    // MARK: - Status and keys

    /// The connection; what is unsent and how old it is only while there is none.
    private static func state(of status: [Run]) -> String {
        guard let first = status.first else { return "" }
        let runs = first.ink == .good ? [first] : status
        let words = runs.map(\.text).joined().split(separator: " ").filter { !isClock($0) }
        return String(words.joined(separator: " ").drop { !$0.isLetter && !$0.isNumber })
    }

    private static func keys(of hints: [KeyHint]) -> String {
        let all = hints.map { hint in "\(name(of: hint.key)) = \(hint.text)" }
        return all.isEmpty ? "" : TerminalWords.keys.text(all.joined(separator: ", "))
    }

    /// How a key is typed in line mode.
    private static func name(of key: String) -> String {
        switch key {
        case "Enter": TerminalWords.emptyLine.text()
        case "Esc": TerminalWords.escape.text()
        case "Tab": TerminalWords.tab.text()
        case "PgUp": TerminalWords.pageUp.text()
        case "PgDn": TerminalWords.pageDown.text()
        default:
            Act.allCases.first { $0.keyName == key }.flatMap { PlainCommand($0) }
                .map { $0.name.text() } ?? key
        }
    }

    // MARK: - Times

    /// Words of a line, without clocks such as `10:31` and spans such as `3 min`.
    static func withoutTimes(_ text: String) -> String {
        let words = text.split(separator: " ")
        var kept: [Substring] = []
        for word in words {
            let isUnit = units.contains(word.filter(\.isLetter))
            if isUnit, let last = kept.last, last.allSatisfy(\.isNumber) {
                kept.removeLast()
            } else if !isClock(word) {
                kept.append(word)
            }
        }
        return kept.joined(separator: " ")
    }

    private static var units: Set<String> {
        Set([DeskWords.seconds, DeskWords.minutes].map { $0.text("").filter(\.isLetter) })
    }

    private static func isClock(_ word: Substring) -> Bool {
        let digits = word.filter(\.isNumber)
        return word.count == 5 && digits.count == 4
            && [":", "."].contains(word.dropFirst(2).first.map(String.init) ?? "")
    }
}
