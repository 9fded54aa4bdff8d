internal import PoskoDesk

/// How an ink looks on a terminal that has so many colours.
///
/// Without colours bold, reverse and underline do what they can; the word is there in any case.
/// Black letters are never bold: many terminals show bold black as grey.
struct InkStyle: Hashable, Sendable {
    /// By their numbers on a terminal.
    enum Colour: Int16, Hashable, Sendable {
        case black = 0
        case red = 1
        case green = 2
        case yellow = 3
        case white = 7
        /// Of 16 colours.
        case brightYellow = 11
        case brightWhite = 15
        /// Of 256 colours.
        case orange = 208
    }

    var isBold = false
    var isFaint = false
    var isInverse = false
    var isUnderlined = false
    /// Nil for the terminal's own.
    var letters: Colour?
    var ground: Colour?

    /// - Parameter colours: 0, 8, 16 or 256; zero also when the user wants none.
    init(_ ink: Ink, colours: Int) {
        if colours >= 8 {
            self.init(coloured: ink, colours: colours)
        } else {
            self.init(plain: ink)
        }
    }

    private init(plain ink: Ink) {
        switch ink {
        case .plain, .good: break
        case .faint: isFaint = true
        case .strong, .green: isBold = true
        case .inverse, .orange: isInverse = true
        case .warning, .yellow: (isBold, isUnderlined) = (true, true)
        case .red: (isBold, isInverse, isUnderlined) = (true, true, true)
        }
    }

    private init(coloured ink: Ink, colours: Int) {
        switch ink {
        case .plain: break
        case .faint: isFaint = true
        case .strong: isBold = true
        case .inverse: isInverse = true
        case .warning: (isBold, letters) = (true, .red)
        case .good: letters = .green
        case .green: (isBold, letters) = (true, .green)
        case .yellow where colours >= 16: (letters, ground) = (.black, .brightYellow)
        case .yellow: (isBold, letters) = (true, .yellow)
        case .orange: (letters, ground) = (.black, colours >= 256 ? .orange : .yellow)
        case .red:
            isBold = true
            (letters, ground) = (colours >= 16 ? .brightWhite : .white, .red)
        }
    }
}
