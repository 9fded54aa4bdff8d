/// A line that somebody typed in line mode.
///
/// An empty line is Enter; `/next` and the like are keys; a line that looks like a code is a scan;
/// anything else is an entry, typed with Enter after it; it takes the place of what was refused
/// before. A single letter or sign is that key alone, since at a desk a key decides something, and
/// so is a digit, unless a value is being written. A line that ends in `\` is typed without Enter,
/// and the next one goes on from it. A line that begins with `//` is typed without the first of
/// them.
package enum PlainInput {
    package enum Event: Hashable, Sendable {
        case input(TerminalInput)
        /// The commands are asked for.
        case help
        /// The whole view is asked for again.
        case show
        /// No such command.
        case unknown(String)
    }

    /// - Parameter goesOn: the line before ended in `\`.
    package static func parse(_ line: String, goesOn: Bool = false) -> [Event] {
        var text = line.trimmingSpaces()
        guard !text.isEmpty else { return [.input(.keys([.enter]))] }
        if text.hasPrefix("//") {
            text.removeFirst()
        } else if text.hasPrefix("/") {
            return [command(text)]
        }
        if isUnfinished(line) {
            return [.input(.keys(text.dropLast().map { .character($0) }))]
        }
        if goesOn { return [.input(.keys(text.map { .character($0) } + [.enter]))] }
        if text.count == 1, text.first?.isNumber == false {
            return [.input(.keys(text.map { .character($0) }))]
        }
        if isCode(text) { return [.input(.scan(text))] }
        return [.input(.line(text))]
    }

    /// The next line goes on from it.
    package static func isUnfinished(_ line: String) -> Bool {
        line.trimmingSpaces().hasSuffix("\\")
    }

    private static func command(_ name: String) -> Event {
        guard let command = PlainCommand(name) else { return .unknown(CellWidth.safe(name)) }
        switch command {
        case .help: return .help
        case .show: return .show
        case .next, .recall, .begin, .missed, .done, .undo, .print, .more, .quit, .escape, .tab,
            .backTab, .up, .down, .pageUp, .pageDown:
            return .input(.keys(command.key.map { [$0] } ?? []))
        }
    }

    /// A NIK, a queue number with or without its event, or six and more letters and digits without
    /// a space, with a digit among them. A date is none, and neither is a reading such as `120/80`.
    private static func isCode(_ text: String) -> Bool {
        if case .other = Scan(text, event: "") {} else { return true }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, case .ticket = Scan(String(parts[1]), event: "") { return true }
        let isPlain = text.utf8.allSatisfy { $0.isDigit || $0.isLatin || $0 == UInt8(ascii: "-") }
        return isPlain && text.utf8.count >= ScanReader.charactersMin
            && text.utf8.contains(where: \.isDigit) && !isDate(text)
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3
            && parts.allSatisfy { (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }
    }
}

extension UInt8 {
    fileprivate var isLatin: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
