/// The day in figures. Every count has one definition, written where it is counted, and
/// checked in = inside + finished + missed + left.
package struct Summary: Hashable, Sendable {
    package let slots: Slots
    package let registrations: Registrations
    package let visits: Visits
    package let stations: [StationFigures]
    package let screenings: Screenings
    package let cards: CardCounts
    package let cardGroups: [CardGroup]
    package let coverage: Coverage

    package init(of day: EventDay) {
        slots = Slots(day)
        registrations = Registrations(day)
        visits = Visits(day)
        stations = StationFigures.all(day)
        screenings = Screenings(day)
        cards = day.cards.counts
        cardGroups = CardGroup.all(day.cards)
        coverage = Coverage(day)
    }

    package struct Slots: Hashable, Sendable {
        package let capacity: Int
        package let taken: Int
        package let waitlisted: Int
        package var free: Int { capacity - taken }

        init(_ day: EventDay) {
            capacity = day.settings.slots
            taken = day.registry.slotsTaken
            waitlisted = day.registry.waitlist.count
        }
    }

    package struct Registrations: Hashable, Sendable {
        package var roster = 0
        package var walkIn = 0
        /// Came to their slot over the waitlist; counted in one of the doors as well.
        package var fromWaitlist = 0
        package var cancelled = 0
        package var released = 0
        package var cardOnly = 0
        package let rosterPeople: Int
        /// All ever made.
        package var total: Int { roster + walkIn }

        init(_ day: EventDay) {
            rosterPeople = day.roster.entries.count
            for registration in day.registry.registrations {
                switch registration.door {
                case .roster: roster += 1
                case .walkIn: walkIn += 1
                }
                if registration.promoted { fromWaitlist += 1 }
                if registration.purpose == .card { cardOnly += 1 }
                if registration.state == .cancelled { cancelled += 1 }
                if registration.state == .released { released += 1 }
            }
        }
    }

    package struct Visits: Hashable, Sendable {
        package var waiting = 0
        package var called = 0
        package var serving = 0
        package var finished = 0
        package var missed = 0
        package var left = 0
        package var byLane: [Lane: Int] = [:]
        package var inside: Int { waiting + called + serving }
        /// Have a queue number.
        package let checkedIn: Int

        init(_ day: EventDay) {
            checkedIn = day.floor.visits.count
            for visit in day.floor.visits.values {
                byLane[visit.ticket.lane, default: 0] += 1
                switch visit.state {
                case .waiting: waiting += 1
                case .called: called += 1
                case .serving: serving += 1
                case .finished: finished += 1
                case .missed: missed += 1
                case .left: left += 1
                }
            }
        }
    }
}

/// Cards of one programme and funding source.
package struct CardGroup: Hashable, Sendable {
    /// "JKK", "JKM", "JKK+JKM"
    package let programme: String
    package let funding: FundingSource
    package var counts = CardCounts()

    static func all(_ ledger: CardLedger) -> [CardGroup] {
        var groups: [CardGroup] = []
        for card in ledger.cards {
            let programme = card.details.programmes.map(\.rawValue).joined(separator: "+")
            let funding = card.details.funding
            let index =
                groups.firstIndex { $0.programme == programme && $0.funding == funding }
                ?? {
                    groups.append(CardGroup(programme: programme, funding: funding))
                    return groups.count - 1
                }()
            groups[index].counts.count(card)
        }
        return groups.sorted {
            ($0.programme, $0.funding.rawValue) < ($1.programme, $1.funding.rawValue)
        }
    }
}

/// How many of the village's workers are covered; nil where the total is not known.
package struct Coverage: Hashable, Sendable {
    package let workersTotal: Int?
    package let coveredBefore: Int?
    /// Different workers who hold a card handed over here.
    package let coveredHere: Int

    init(_ day: EventDay) {
        workersTotal = day.settings.workersTotal
        coveredBefore = day.settings.workersCoveredBefore
        coveredHere =
            Set(day.cards.cards.lazy.filter { $0.state == .handedOver }.map(\.owner)).count
    }

    /// Tenths of a per cent, rounded half up.
    package var beforePermille: Int? { permille(coveredBefore) }
    package var nowPermille: Int? { permille(coveredBefore.map { $0 + coveredHere }) }

    private func permille(_ covered: Int?) -> Int? {
        guard let workersTotal, workersTotal > 0, let covered else { return nil }
        return (covered * 2_000 + workersTotal) / (workersTotal * 2)
    }
}
