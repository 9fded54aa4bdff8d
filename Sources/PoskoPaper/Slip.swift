/// A paper as a value: what stands on it from top to bottom, whatever prints or shows it.
///
/// Texts may hold anything that somebody typed. They become characters of a code page in
/// ``SlipLayout``, so that nothing in them can reach a printer or a terminal as a command.
package struct Slip: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable {
        case left, centre, right
    }

    /// How a text is printed.
    package struct Style: Hashable, Sendable {
        package var alignment: Alignment
        /// Times as wide and as high as a plain letter, 1 to 8.
        package let width: Int
        package let height: Int
        package var isBold: Bool
        package var isInverse: Bool
        /// Printed smaller where the text would not stand on one line.
        package var shrinks: Bool

        package init(
            _ alignment: Alignment = .left,
            width: Int = 1,
            height: Int = 1,
            isBold: Bool = false,
            isInverse: Bool = false,
            shrinks: Bool = false
        ) {
            self.alignment = alignment
            self.width = min(max(width, 1), 8)
            self.height = min(max(height, 1), 8)
            self.isBold = isBold
            self.isInverse = isInverse
            self.shrinks = shrinks
        }

        package static let plain = Style()
        package static let bold = Style(isBold: true)
        package static let centred = Style(.centre)
    }

    package enum Element: Hashable, Sendable {
        /// A text, folded at its words.
        case text(String, Style)
        /// A text whose further lines begin below its first word, not below the mark before it.
        case item(mark: String, String, Style)
        /// `Name  : Asep`; the colons of neighbours stand below each other.
        case field(String, String)
        /// A name at the left and a value at the right margin.
        case value(String, String)
        case rule
        /// A QR code in the middle, and below it what it holds, for where none can be scanned.
        case qr(String)
        /// Empty lines, at most 255.
        case feed(Int)
        case cut
    }

    package var elements: [Element]

    package init(_ elements: [Element] = []) {
        self.elements = elements
    }
}
