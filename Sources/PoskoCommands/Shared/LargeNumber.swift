/// A queue number in letters five lines high, to be read from across a desk.
enum LargeNumber {
    /// - Returns: the number as it is when it holds something else than a lane and digits.
    static func text(_ ticket: String) -> String {
        var shapes: [[String]] = []
        for character in ticket {
            guard let shape = shape(of: character) else { return SafeText.escaped(ticket) }
            shapes.append(shape)
        }
        return (0..<height).map { row in
            shapes.map { $0[row] }.joined(separator: "  ").trimmingTrailingSpaces()
        }.joined(separator: "\n")
    }

    private static let height = 5

    private static func shape(of character: Character) -> [String]? {
        switch character {
        case "0": ["█████", "█   █", "█   █", "█   █", "█████"]
        case "1": ["  █  ", " ██  ", "  █  ", "  █  ", " ███ "]
        case "2": ["█████", "    █", "█████", "█    ", "█████"]
        case "3": ["█████", "    █", " ████", "    █", "█████"]
        case "4": ["█   █", "█   █", "█████", "    █", "    █"]
        case "5": ["█████", "█    ", "█████", "    █", "█████"]
        case "6": ["█████", "█    ", "█████", "█   █", "█████"]
        case "7": ["█████", "    █", "   █ ", "  █  ", "  █  "]
        case "8": ["█████", "█   █", "█████", "█   █", "█████"]
        case "9": ["█████", "█   █", "█████", "    █", "█████"]
        case "A": [" ███ ", "█   █", "█████", "█   █", "█   █"]
        case "K": ["█   █", "█  █ ", "███  ", "█  █ ", "█   █"]
        case "P": ["████ ", "█   █", "████ ", "█    ", "█    "]
        default: nil
        }
    }
}
