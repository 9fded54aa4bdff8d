internal import Foundation
internal import PoskoDesk
internal import PoskoWords

/// All that was looked at, as it is printed.
struct CheckReport: Encodable {
    let items: [CheckItem]

    /// Nothing is said about what only warns.
    var status: ExitStatus {
        let failed = items.filter { $0.state == .failed }.map(\.name)
        if failed.contains(.server) { return .unreachable }
        return failed.isEmpty ? .done : .refused
    }

    /// A line for each item, and one below it when something is to be done.
    ///
    /// - Parameter columns: of the terminal, which lines do not go beyond; nil for no limit.
    func text(columns: Int?) -> String {
        let states = items.map { $0.state.phrase.text() }
        let names = items.map { $0.name.phrase.text() }
        let stateWidth = Self.width(states)
        let nameWidth = Self.width(names)
        let margin = stateWidth + nameWidth + 4
        let room = columns.map { max($0 - margin, Self.roomMin) }
        return zip(items, zip(states, names)).map { item, words in
            let state = item.state.colour.map { $0.painted(words.0) } ?? words.0
            let head =
                state + Self.space(words.0, stateWidth) + words.1 + Self.space(words.1, nameWidth)
            return head + Self.lines(of: item, room).joined(separator: "\n" + String.spaces(margin))
        }.joined(separator: "\n")
    }

    private static let roomMin = 20

    private static func lines(of item: CheckItem, _ room: Int?) -> [String] {
        let paragraphs = [item.sentence, item.advice].filter { !$0.isEmpty }
        return paragraphs.map(SafeText.escaped).flatMap { wrapped($0, room) }
    }

    /// Broken at spaces; a word that has no room is not broken.
    private static func wrapped(_ text: String, _ room: Int?) -> [String] {
        guard let room else { return [text] }
        return text.split(separator: " ").reduce(into: [String]()) { lines, word in
            guard let last = lines.last, CellWidth.of("\(last) \(word)") <= room else {
                lines.append(String(word))
                return
            }
            lines[lines.count - 1] = "\(last) \(word)"
        }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return SafeText.escapedJSON(String(decoding: try encoder.encode(self), as: UTF8.self))
    }

    private static func width(_ words: [String]) -> Int {
        words.map { CellWidth.of($0) }.max() ?? 0
    }

    private static func space(_ word: String, _ width: Int) -> String {
        .spaces(width - CellWidth.of(word) + 2)
    }
}

extension String {
    fileprivate static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
