import PoskoCore
import PoskoJournal

/// One event recounted from what became durable, and from nothing else: plain lists, each fact put
/// down as it comes and held against the rules. It shares nothing with the core's own books but
/// the words.
struct DayLedger {
    struct Registered {
        let person: PersonNumber
        let nik: NIK?
        let walkIn: Bool
        let purpose: Purpose
        var isActive = true
        var holdsSlot = false
        var ticket: Ticket?
    }

    enum Place: Hashable {
        case waiting(StationCode)
        case called(StationCode, counter: Int, calls: Int)
        case serving(StationCode, counter: Int)
        case missed(StationCode)
        /// Done at one station; the same entry says where to.
        case onTheWay
        case finished
        case left
    }

    struct Result {
        var isFinal = false
        var isOpen = false
    }

    struct CardRecord {
        var details: CardDetails
        var state = CardState.listed
        var refused = false
        /// What its owner holds by it.
        var workers: [ClaimBook.Worker] = []
    }

    let settings: EventSettings
    var phase = EventDay.Phase.draft
    var isLifted = false
    var rosterCount = 0
    var registered: [Registered] = []
    /// Who is active under which NIK.
    var active: [NIK: Int] = [:]
    var localNumbers = 0
    /// Positions in `registered`, first come first.
    var waitlist: [Int] = []
    var lastNumber: [Lane: Int] = [:]
    /// By ticket: the registration, and where the person is.
    var visitors: [Ticket: (registration: Int, place: Place)] = [:]
    var atCounter: [Floor.Counter: Ticket] = [:]
    var results: [Ticket: Result] = [:]
    var cards: [CardRecord] = []

    private(set) var head: StreamHead
    /// Where each request stands in the journal.
    private(set) var requests: [RequestID: UInt64] = [:]
    private var touchesSlots = false

    /// - Throws: when the entry is not the first of an event.
    init(first sealed: SealedEntry) throws(Violation) {
        guard sealed.entry.sequence == 1, sealed.previousHash == .zero,
            case .accepted(let decision) = sealed.entry.outcome, decision.facts.count == 1,
            case .eventCreated(let settings)? = decision.facts.first
        else { throw Violation(.chain, "\(sealed.entry.event) does not begin with its creation") }
        self.settings = settings
        head = StreamHead(sealed)
        requests[sealed.entry.requestID] = 1
    }

    /// Takes the next durable entry.
    mutating func take(_ sealed: SealedEntry, _ claims: inout ClaimBook) throws(Violation) {
        let entry = sealed.entry
        if let earlier = requests[entry.requestID] {
            throw Violation(
                .request,
                "request \(entry.requestID) stands in entry \(earlier) and in \(entry.sequence)"
            )
        }
        switch head.obstacle(to: sealed) {
        case .time?: throw Violation(.time, "entry \(entry.sequence) is older than the one before")
        case .sequence?, .previousHash?:
            throw Violation(.chain, "entry \(entry.sequence) after entry \(head.sequence)")
        case nil: break
        }
        head = StreamHead(sealed)
        requests[entry.requestID] = entry.sequence
        guard case .accepted(let decision) = entry.outcome else { return }
        touchesSlots = false
        for fact in decision.facts { try take(fact, in: entry.event, &claims) }
        if let lost = decision.facts.compactMap(\.settledTicket).first(where: isOnTheWay) {
            throw Violation(.place, "\(lost) left a station for nowhere")
        }
        if touchesSlots { try requireNoIdleSlot() }
    }

    private func isOnTheWay(_ ticket: Ticket) -> Bool { visitors[ticket]?.place == .onTheWay }

    private mutating func take(
        _ fact: Fact,
        in event: EventCode,
        _ claims: inout ClaimBook
    ) throws(Violation) {
        switch fact {
        case .eventCreated: throw Violation(.phase, "the event is created again")
        case .eventOpened:
            guard phase != .open else { throw Violation(.phase, "opened while open") }
            phase = .open
        case .eventClosed:
            try requireOpen(fact)
            let inside = visitors.values.contains { Self.isInside($0.place) }
            let isOpen = results.values.contains(where: \.isOpen)
            guard !inside, !isOpen else {
                throw Violation(.phase, "closed with people inside or findings open")
            }
            phase = .closed
        case .reservationLifted:
            guard !isLifted else { throw Violation(.phase, "the reservation is lifted twice") }
            isLifted = true
            touchesSlots = true
        case .rosterListed(let number, _):
            rosterCount += 1
            guard number.value == rosterCount else {
                throw Violation(.numbers, "roster number \(number) after \(rosterCount - 1)")
            }
        case .rosterUpdated, .rosterRowsRead, .cardRowsRead, .cardsCounted, .approvalAsked,
            .approvalGiven, .approvalUsed, .personRestricted, .consentChanged,
            .recordRead:
            break
        case .personErased(let erasure): forget(erasure)
        case .registrationAdded, .slotTaken, .waitlisted, .promoted, .slotFreed,
            .registrationCancelled, .registrationReleased, .waitlistLeft:
            touchesSlots = true
            try takeRegistration(fact)
        case .ticketIssued, .ticketReprinted, .lineJoined, .called, .recalled, .callUndone, .begun,
            .completed, .missed, .skipped, .transferred, .visitFinished, .leftEvent:
            try takeVisit(fact)
        case .partRecorded, .screeningFinalised, .screeningAmended, .findingDisposed:
            try takeResult(fact)
        case .cardListed, .cardIdentified, .cardReceived, .cardAssigned, .cardHandedOver,
            .handOverReversed, .cardSpoiled, .cardRefused, .cardReturned, .cardForwarded:
            try takeCard(fact, in: event, &claims)
        }
    }

    func requireOpen(_ fact: @autoclosure () -> Fact) throws(Violation) {
        guard phase == .open else { throw Violation(.phase, "while \(phase): \(fact())") }
    }

    static func isInside(_ place: Place) -> Bool {
        switch place {
        case .waiting, .called, .serving, .onTheWay: true
        case .missed, .finished, .left: false
        }
    }

    // MARK: - Results

    private mutating func takeResult(_ fact: Fact) throws(Violation) {
        switch fact {
        case .partRecorded(let ticket, _, _, let open):
            try requireOpen(fact)
            guard results[ticket]?.isFinal != true else {
                throw Violation(.oneResult, "\(ticket) is recorded after its result")
            }
            try requireVisitor(ticket)
            results[ticket, default: Result()].isOpen = open
        case .screeningFinalised(let ticket, _):
            guard let result = results[ticket], !result.isFinal else {
                throw Violation(.oneResult, "\(ticket) is finalised twice, or without a part")
            }
            results[ticket]?.isFinal = true
        case .screeningAmended(let ticket, _, _, _, let open):
            guard results[ticket]?.isFinal == true else {
                throw Violation(.oneResult, "\(ticket) is amended before its result")
            }
            results[ticket]?.isOpen = open
        case .findingDisposed(let ticket, _, _):
            guard results[ticket]?.isOpen == true else {
                throw Violation(.oneResult, "\(ticket) has nothing to dispose of")
            }
            results[ticket]?.isOpen = false
        default: break
        }
    }

    func requireVisitor(_ ticket: Ticket) throws(Violation) {
        guard let place = visitors[ticket]?.place, Self.isInside(place) else {
            throw Violation(.place, "\(ticket) is not inside")
        }
    }
}

extension Fact {
    /// Who left a station by this fact and has to arrive somewhere.
    fileprivate var settledTicket: Ticket? {
        switch self {
        case .completed(let ticket, _, _), .skipped(let ticket, _, _),
            .transferred(let ticket, _, _):
            ticket
        default: nil
        }
    }
}
