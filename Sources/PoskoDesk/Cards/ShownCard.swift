internal import PoskoContract

/// A card on the screen and how it stands to the person in front of the desk.
struct ShownCard: Hashable, Sendable {
    enum Fit: Hashable, Sendable {
        /// The NIK is theirs.
        case theirs
        /// Only the name is alike, so much of a hundred.
        case nameOnly(percent: UInt32)
        /// It was scanned here and is another person's.
        case stranger
    }

    var card: Posko_V1_Card
    let fit: Fit

    /// Whether a scanned code is printed on it.
    func hasPrinted(_ code: String) -> Bool { card.hasPrinted(code) }
}

extension Posko_V1_Card {
    func hasPrinted(_ code: String) -> Bool {
        let code = code.uppercased()
        return serial.uppercased() == code || kpj.uppercased() == code
    }
}
