/// A key, as a desk understands it, whatever terminal it came from.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter, tab, backTab, backspace, delete, escape
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key, or Escape followed by a digit where a terminal has none.
    case act(Act)
}

/// What the function keys do. The same key does the same at every desk.
package enum Act: Int, CaseIterable, Hashable, Sendable {
    case help = 1
    case next = 2
    case recall = 3
    case begin = 4
    case missed = 5
    case done = 6
    case undo = 7
    case print = 8
    /// What only this desk can do: a menu.
    case more = 9
    case quit = 10

    /// "F2"
    package var keyName: String { "F\(rawValue)" }
}

/// What a barcode or QR reader typed.
package enum Scan: Hashable, Sendable {
    /// 16 digits: the NIK of an identity card.
    case nik(String)
    /// The queue number of a slip: `A001`, or `tanjungsari/A001` from its QR code.
    case ticket(String)
    /// Anything else: a card's serial or KPJ, or a text that came fast, as from a clipboard.
    case other(String)

    /// The event of another slip is not taken for this one's: such a scan is `other`.
    package init(_ text: String, event: String) {
        let text = text.trimmingSpaces()
        let digits = text.filter { !" .-".contains($0) }
        if digits.count == 16, digits.utf8.allSatisfy(\.isDigit) {
            self = .nik(digits)
            return
        }
        let number = text.hasPrefix(event + "/") ? String(text.dropFirst(event.count + 1)) : text
        let upper = number.uppercased()
        let figures = upper.dropFirst()
        if let lane = upper.first, "APK".contains(lane), (3...6).contains(figures.utf8.count),
            figures.utf8.allSatisfy(\.isDigit)
        {
            self = .ticket(upper)
        } else {
            self = .other(text)
        }
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension String {
    func trimmingSpaces() -> String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
