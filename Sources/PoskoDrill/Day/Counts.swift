internal import PoskoContract

/// What acknowledged commands must have come to, counted on the drill's own side.
///
/// Answers arrive at many desks, not in the order in which the server decided; whatever depends on
/// the order is settled by the receipts' sequence.
struct Counts: Sendable {
    enum VisitEnd: Hashable, Sendable {
        case inside
        case finished
        case missed
        case left
    }

    struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
        var value: Value
        var sequence: UInt64

        mutating func update(_ value: Value, _ sequence: UInt64) {
            if sequence >= self.sequence { self = Placed(value: value, sequence: sequence) }
        }
    }

    struct CardModel: Hashable, Sendable {
        var state = Posko_V1_CardState.inStock
        var isRefused = false
        var isByProxy = false
    }

    // The drill itself
    var acknowledged: [String: Int] = [:]
    var refused: [String: Int] = [:]
    var sentTwice = 0
    var races = 0
    var sequences: Set<UInt64> = []
    var sequenceLast: UInt64 = 0

    // Registrations
    var rosterPeople = 0
    var doors: [Posko_V1_Door: Int] = [:]
    var cardOnly = 0
    var cancelled: Set<UInt32> = []
    var released: Set<UInt32> = []
    var promoted: Set<UInt32> = []
    /// Slots taken less slots given up, by registration: 1 or 0 at the end.
    var slots: [UInt32: Int] = [:]
    /// The same for places on the waitlist.
    var waits: [UInt32: Int] = [:]

    // Visits
    var visits: [String: Placed<VisitEnd>] = [:]
    var registrations: [String: UInt32] = [:]
    /// Where a person was called, with each call's receipt.
    var calls: [String: [Placed<String>]] = [:]
    var served: [String: Int] = [:]
    var missed: [String: Int] = [:]
    var skipped: [String: Int] = [:]

    // Screenings
    var levels: [String: Placed<Posko_V1_ActionLevel>] = [:]
    var open: [String: Placed<Bool>] = [:]
    /// Set by a clinician instead of the computed level.
    var overridden: [String: Posko_V1_ActionLevel] = [:]
    var finalised: Set<String> = []

    // Cards
    var cardsReceived = 0
    var cards: [UInt32: CardModel] = [:]
    var owners: [UInt32: Int] = [:]
    var reversed = 0
}

extension Counts {
    /// The station that somebody was called to last before a command. The next desk's call may be
    /// answered before the desk that sent them on has its own answer.
    func station(of ticket: String, before sequence: UInt64) -> String {
        let earlier = calls[ticket, default: []].filter { $0.sequence < sequence }
        return earlier.max { $0.sequence < $1.sequence }?.value ?? ""
    }

    var slotsTaken: Int { slots.values.reduce(0, +) }
    var waitlisted: Int { waits.values.reduce(0, +) }
    var commands: Int { acknowledged.values.reduce(0, +) }
    var refusals: Int { refused.values.reduce(0, +) }

    func visits(_ end: VisitEnd) -> Int { visits.values.count { $0.value == end } }
    func cards(in state: Posko_V1_CardState) -> Int { cards.values.count { $0.state == state } }
    func people(at level: Posko_V1_ActionLevel) -> Int {
        levels.values.count { $0.value == level }
    }

    var openFindings: Int { open.values.count { $0.value } }

    /// Cards that were never touched are in stock.
    var cardsInStock: Int {
        cardsReceived - cards.values.count { $0.state != .inStock }
    }
}
