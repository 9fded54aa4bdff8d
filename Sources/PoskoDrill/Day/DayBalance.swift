internal import PoskoContract

/// Holds the server's summary against itself and against the drill's own count.
struct DayBalance {
    let counts: Counts
    let plan: DayPlan
    let summary: Posko_V1_GetSummaryResponse

    /// Sentences about what does not balance; empty when all does.
    var problems: [String] {
        Self.equations(summary) + differences
    }

    /// What has to hold in every summary.
    static func equations(_ summary: Posko_V1_GetSummaryResponse) -> [String] {
        var problems: [String] = []
        func check(_ holds: Bool, _ sentence: @autoclosure () -> String) {
            if !holds { problems.append(sentence()) }
        }
        let (visits, cards, slots) = (summary.visits, summary.cards, summary.slots)
        let out = visits.finished + visits.missed + visits.left + visits.inside
        check(
            visits.checkedIn == out,
            "Checked in \(visits.checkedIn) is not finished + missed + left + inside = \(out)."
        )
        let parts = visits.waiting + visits.called + visits.serving
        check(
            visits.inside == parts,
            "Inside \(visits.inside) is not waiting + called + serving = \(parts)."
        )
        let lanes = visits.byLane.values.reduce(0, +)
        check(visits.checkedIn == lanes, "Checked in \(visits.checkedIn), by lane \(lanes).")
        let gone =
            cards.handedOver + cards.spoiled + cards.returned + cards.forwarded + cards.inStock
        check(
            cards.received == gone,
            "Received \(cards.received) cards is not handed over + spoiled + returned + forwarded "
                + "+ in stock = \(gone)."
        )
        check(slots.taken <= slots.capacity, "\(slots.taken) of \(slots.capacity) slots are taken.")
        check(
            slots.free == slots.capacity - min(slots.capacity, slots.taken),
            "\(slots.free) slots are free, \(slots.taken) of \(slots.capacity) taken."
        )
        let doors = summary.registrations.roster + summary.registrations.walkIn
        check(
            summary.registrations.total == doors,
            "\(summary.registrations.total) registrations, by door \(doors)."
        )
        let levels = summary.screenings.byActionLevel.values.reduce(0, +)
        check(
            summary.screenings.started == levels,
            "\(summary.screenings.started) people have a screening, by action level \(levels)."
        )
        return problems
    }

    private var differences: [String] {
        var problems: [String] = []
        func compare(_ what: String, _ server: UInt32, _ own: Int) {
            guard Int(server) != own else { return }
            problems.append("\(what): the server says \(server), acknowledged were \(own).")
        }
        compareRegistrations(compare)
        compareVisits(compare)
        compareScreenings(compare)
        compareCards(compare)
        // Refusals are entries of the journal too.
        if summary.sequence < counts.sequenceLast {
            problems.append(
                "The journal's last entry is \(summary.sequence), before the last receipt "
                    + "\(counts.sequenceLast)."
            )
        }
        for (registration, held) in counts.slots where !(0...1).contains(held) {
            problems.append("Registration \(registration) holds \(held) slots.")
        }
        return problems.sorted()
    }

    private func compareRegistrations(_ compare: (String, UInt32, Int) -> Void) {
        let (slots, registrations) = (summary.slots, summary.registrations)
        compare("slots taken", slots.taken, counts.slotsTaken)
        compare("waitlisted", slots.waitlisted, counts.waitlisted)
        compare("registrations", registrations.total, counts.doors.values.reduce(0, +))
        compare("from the roster", registrations.roster, counts.doors[.roster] ?? 0)
        compare("walk-ins", registrations.walkIn, counts.doors[.walkIn] ?? 0)
        compare("from the waitlist", registrations.fromWaitlist, counts.promoted.count)
        compare("cancelled", registrations.cancelled, counts.cancelled.count)
        compare("released", registrations.released, counts.released.count)
        compare("card only", registrations.cardOnly, counts.cardOnly)
        compare("people on the roster", registrations.rosterPeople, counts.rosterPeople)
    }

    private func compareVisits(_ compare: (String, UInt32, Int) -> Void) {
        let visits = summary.visits
        compare("checked in", visits.checkedIn, counts.visits.count)
        compare("inside", visits.inside, counts.visits(.inside))
        compare("finished", visits.finished, counts.visits(.finished))
        compare("missed", visits.missed, counts.visits(.missed))
        compare("left", visits.left, counts.visits(.left))
        let lanes = Dictionary(grouping: counts.visits.keys) { String($0.prefix(1)) }
        for lane in ["A", "P", "K"] {
            compare("lane \(lane)", visits.byLane[lane] ?? 0, lanes[lane]?.count ?? 0)
        }
        for station in summary.stations {
            let code = station.station
            let served =
                code == DayStation.registration.rawValue
                ? counts.visits.count : counts.served[code] ?? 0
            compare("served at \(code)", station.served, served)
            compare("missed at \(code)", station.missed, counts.missed[code] ?? 0)
            compare("skipped at \(code)", station.skipped, counts.skipped[code] ?? 0)
            compare("waiting at \(code)", station.waiting, 0)
        }
    }

    private func compareScreenings(_ compare: (String, UInt32, Int) -> Void) {
        let screenings = summary.screenings
        compare("screenings", screenings.started, counts.levels.count)
        compare("final screenings", screenings.finalised, counts.finalised.count)
        compare("open findings", screenings.openFindings, counts.openFindings)
        let levels: [(String, Posko_V1_ActionLevel)] = [
            ("GREEN", .green), ("YELLOW", .yellow), ("ORANGE", .orange), ("RED", .red),
        ]
        for (word, level) in levels {
            compare(word, screenings.byActionLevel[word] ?? 0, counts.people(at: level))
        }
    }

    private func compareCards(_ compare: (String, UInt32, Int) -> Void) {
        let cards = summary.cards
        compare("cards received", cards.received, counts.cardsReceived)
        compare("cards listed", cards.listed, counts.cardsReceived)
        compare("cards handed over", cards.handedOver, counts.cards(in: .handedOver))
        compare("cards spoiled", cards.spoiled, counts.cards(in: .spoiled))
        compare("cards returned", cards.returned, counts.cards(in: .returned))
        compare("cards forwarded", cards.forwarded, counts.cards(in: .forwarded))
        compare("cards in stock", cards.inStock, counts.cardsInStock)
        let given = counts.cards.filter { $0.value.state == .handedOver }
        compare("cards by proxy", cards.byProxy, given.values.count(where: \.isByProxy))
        compare("handovers reversed", cards.reversed, counts.reversed)
        let refused = counts.cards.values.count { $0.isRefused && $0.state == .inStock }
        compare("cards refused and here", cards.refused, refused)
        let covered = Set(given.keys.compactMap { counts.owners[$0] })
        compare("workers covered here", summary.coverage.coveredHere, covered.count)
    }
}
