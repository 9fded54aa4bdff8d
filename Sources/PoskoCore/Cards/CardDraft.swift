/// A ledger with the rows of one command on top of it; as with ``RosterDraft``, the ledger itself
/// is not copied.
struct CardDraft {
    /// As much of a card as a row is compared with.
    struct Known {
        let number: CardNumber
        let owner: PersonNumber
        var details: CardDetails
        var state: CardState
        var box: String?
    }

    private let ledger: CardLedger
    private var changes: [CardNumber: Known] = [:]
    private(set) var count: Int
    private var bySerial: [String: CardNumber] = [:]
    private var byKPJ: [String: [CardNumber]] = [:]
    private var byNIK: [NIK: [CardNumber]] = [:]

    init(of ledger: CardLedger) {
        self.ledger = ledger
        count = ledger.cards.count
    }

    private subscript(number: CardNumber) -> Known? {
        changes[number]
            ?? ledger[number].map {
                Known(
                    number: number,
                    owner: $0.owner,
                    details: $0.details,
                    state: $0.state,
                    box: $0.box
                )
            }
    }

    /// The card that a row of a list speaks of: by serial; by KPJ and programme where one of the
    /// two has no serial; by NIK and programme where one of the two has no number at all. A row
    /// without a serial in another box than the spoiled card's is its replacement.
    func match(_ row: CardDetails, box: String?) -> Known? {
        if let serial = row.serial,
            let number = bySerial[serial] ?? ledger.number(serial: serial)
        {
            return self[number]
        }
        func isSame(_ card: Known) -> Bool {
            card.details.programmes == row.programmes
                && (row.serial == nil || card.details.serial == nil)
                && (card.state != .spoiled || card.box == box)
        }
        if let kpj = row.kpj {
            let numbers = ledger.numbers(kpj: kpj) + byKPJ[kpj, default: []]
            if let card = numbers.lazy.compactMap({ self[$0] }).first(where: isSame) {
                return card
            }
        }
        guard let nik = row.nik else { return nil }
        let numbers = ledger.numbers(nik) + byNIK[nik, default: []]
        return numbers.lazy.compactMap { self[$0] }.first { card in
            guard isSame(card) else { return false }
            return row.isIdentified
                ? card.state == .listed && !card.details.isIdentified : row.serial == nil
        }
    }

    mutating func list(_ number: CardNumber, _ card: OwnedCard) {
        precondition(number.index == count, "card numbers have no gap")
        count += 1
        changes[number] = Known(
            number: number,
            owner: card.owner,
            details: card.details,
            state: .listed,
            box: nil
        )
        if let nik = card.details.nik { byNIK[nik, default: []].append(number) }
        index(card.details, number)
    }

    mutating func identify(_ number: CardNumber, _ card: OwnedCard) {
        change(number) { $0.details = card.details }
        index(card.details, number)
    }

    mutating func receive(_ number: CardNumber, box: String?) {
        change(number) { card in
            card.state = .inStock
            card.box = box
        }
    }

    private mutating func change(_ number: CardNumber, _ change: (inout Known) -> Void) {
        guard var card = self[number] else { preconditionFailure("no card \(number)") }
        change(&card)
        changes[number] = card
    }

    private mutating func index(_ details: CardDetails, _ number: CardNumber) {
        if let serial = details.serial { bySerial[serial] = number }
        guard let kpj = details.kpj, !ledger.numbers(kpj: kpj).contains(number),
            !byKPJ[kpj, default: []].contains(number)
        else { return }
        byKPJ[kpj, default: []].append(number)
    }
}
