/// A line that somebody typed in line mode.
///
/// An empty line is Enter; `/next` and the like are keys; a line that looks like a code is a scan;
/// a single character is that key alone, since at a desk a key may already decide something;
/// anything else is typed, with Enter after it unless the line ends in `\`. A line that begins with
/// `//` is typed without the first of them.
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

    package static func parse(_ line: String) -> [Event] {
        var text = line.trimmingSpaces()
        guard !text.isEmpty else { return [.input(.keys([.enter]))] }
        if text.hasPrefix("//") {
            text.removeFirst()
        } else if text.hasPrefix("/") {
            return [command(text)]
        }
        if text.hasSuffix("\\") {
            return [.input(.keys(text.dropLast().map { .character($0) }))]
        }
        if text.count == 1 { return [.input(.keys(text.map { .character($0) }))] }
        if isCode(text) { return [.input(.scan(text))] }
        return [.input(.keys(text.map { .character($0) } + [.enter]))]
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
