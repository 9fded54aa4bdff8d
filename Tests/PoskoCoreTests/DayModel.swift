import PoskoCore

/// The rules of a day once more, naively: plain arrays, everything recomputed from scratch. It is
/// written from the promises on the wire and knows nothing of how the core keeps them.
struct DayModel {
    struct Registered {
        let owner: NIK
        let purpose: Purpose
        let consents: Bool
        let walkIn: Bool
        let advance: Bool
        let priority: Bool
        let asksForDoctor: Bool
        var state = RegistrationState.confirmed
        var slot = false
        var ticket: Ticket?

        var isActive: Bool { state != .cancelled && state != .released }
    }

    let settings: EventSettings
    let rosterNIKs: Set<NIK>
    var phase = EventDay.Phase.draft
    var lifted = false
    /// In the order of their numbers, from 1.
    var registered: [Registered] = []
    /// Numbers of registrations.
    var waitlist: [Int] = []
    var guests: [Guest] = []
    var arrivals = 0
    /// Priority calls in a row while someone general waited, by station.
    var burst: [StationCode: Int] = [:]
    var cards: [PlayedCard] = []

    /// Whether the command is accepted; if it is, the model has taken it over. `called` is whom the
    /// core chose for a call; `elsewhere` is the other event, for claims.
    mutating func take(_ command: Command, called: Ticket?, elsewhere: DayModel) -> Bool {
        switch command {
        case .openEvent(let reason):
            guard phase == .draft || phase == .closed && reason != nil else { return false }
            phase = .open
        case .closeEvent:
            let isQuiet = guests.allSatisfy { !$0.state.isInside && $0.open == 0 }
            guard phase == .open, isQuiet else { return false }
            phase = .closed
        case .releaseSlots: return release()
        case .addRegistration(let request): return add(request)
        case .cancelRegistration(let number, _): return cancel(number.value)
        case .issueTicket(let number): return issue(number.value)
        case .reprintTicket(let ticket): return guest(ticket) != nil
        case .recordScreening, .finaliseScreening, .amendScreening, .disposeFinding:
            return screen(command)
        case .receiveCards, .assignCard, .handOverCard, .reverseHandOver, .spoilCard, .refuseCard,
            .returnCard, .forwardCard:
            return takeCards(command, elsewhere)
        default: return queue(command, called: called)
        }
        return true
    }

    func guest(_ ticket: Ticket) -> Int? { guests.firstIndex { $0.ticket == ticket } }

    // MARK: - Slots

    var slotsTaken: Int { registered.filter(\.slot).count }

    /// Whether a free slot is there that this registration may have.
    func mayHaveSlot(_ number: Int) -> Bool {
        guard slotsTaken < settings.slots else { return false }
        guard registered[number - 1].walkIn, !lifted else { return true }
        let walkIns = registered.filter { $0.slot && $0.walkIn }.count
        return walkIns < settings.slots - settings.preregisteredSlots
    }

    /// First come, first promoted, as long as somebody waits who may have a free slot.
    mutating func promote() {
        while let number = waitlist.first(where: mayHaveSlot) {
            waitlist.removeAll { $0 == number }
            registered[number - 1].slot = true
            registered[number - 1].state =
                registered[number - 1].ticket == nil ? .confirmed : .checkedIn
        }
    }

    private mutating func add(_ request: RegistrationRequest) -> Bool {
        guard phase != .closed, case .person(let person) = request.who, let owner = person.nik,
            !registered.contains(where: { $0.isActive && $0.owner == owner })
        else { return false }
        let isOld = person.birthDate.map { $0.year <= 1960 } ?? false
        registered.append(
            Registered(
                owner: owner,
                purpose: request.purpose,
                consents: request.purpose != .card && request.consent == .given,
                walkIn: !rosterNIKs.contains(owner),
                advance: phase == .draft,
                priority: isOld || !request.priorityReasons.isEmpty,
                asksForDoctor: request.asksForDoctor
            )
        )
        guard request.purpose != .card else { return true }
        takeSlotOrWait(registered.count)
        return true
    }

    /// True when a slot was there.
    @discardableResult
    mutating func takeSlotOrWait(_ number: Int) -> Bool {
        if mayHaveSlot(number) {
            registered[number - 1].slot = true
            return true
        }
        registered[number - 1].state = .waitlisted
        waitlist.append(number)
        return false
    }

    private mutating func cancel(_ number: Int) -> Bool {
        guard phase != .closed, registered.indices.contains(number - 1),
            registered[number - 1].ticket == nil, registered[number - 1].isActive
        else { return false }
        registered[number - 1].state = .cancelled
        registered[number - 1].slot = false
        waitlist.removeAll { $0 == number }
        promote()
        return true
    }

    private mutating func release() -> Bool {
        guard phase == .open, !lifted else { return false }
        lifted = true
        for index in registered.indices {
            let registration = registered[index]
            if registration.state == .confirmed, registration.slot, registration.advance {
                registered[index].slot = false
                registered[index].state = .released
            }
        }
        promote()
        return true
    }

    private mutating func issue(_ number: Int) -> Bool {
        guard phase == .open, registered.indices.contains(number - 1),
            registered[number - 1].ticket == nil, registered[number - 1].state == .confirmed
        else { return false }
        let registration = registered[number - 1]
        let lane: Lane =
            registration.purpose == .card
            ? .cardOnly : registration.priority ? .priority : .general
        let ticket = Ticket(lane: lane, number: guests.filter { $0.ticket.lane == lane }.count + 1)
        registered[number - 1].ticket = ticket
        registered[number - 1].state = .checkedIn
        guests.append(
            Guest(
                ticket: ticket,
                registration: number,
                priority: registration.priority,
                asksForDoctor: registration.asksForDoctor
            )
        )
        join(guests.count - 1, lane == .cardOnly ? DayStop.cards : DayStop.vitals)
        return true
    }
}
