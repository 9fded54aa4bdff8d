import PoskoContract
import PoskoCore
import SwiftProtobuf

extension Posko_V1_GetSummaryResponse {
    /// - Parameter asOf: the moment that was asked for; nil for now.
    init(_ day: EventDay, _ sequence: UInt64, asOf: Timestamp?) {
        self.init()
        let summary = Summary(of: day)
        event = day.code.description
        self.sequence = sequence
        if let asOf { self.asOf = asOf.message }
        slots = .with {
            $0.capacity = summary.slots.capacity.count32
            $0.taken = summary.slots.taken.count32
            $0.free = summary.slots.free.count32
            $0.waitlisted = summary.slots.waitlisted.count32
        }
        registrations = Posko_V1_RegistrationSummary(summary.registrations)
        visits = Posko_V1_VisitSummary(summary.visits)
        stations = summary.stations.map(Posko_V1_StationSummary.init)
        screenings = Posko_V1_ScreeningSummary(summary.screenings)
        cards = Posko_V1_CardSummary(summary.cards, summary.cardGroups)
        coverage = Posko_V1_CoverageSummary(summary.coverage)
    }
}

extension Posko_V1_RegistrationSummary {
    fileprivate init(_ figures: Summary.Registrations) {
        self.init()
        total = figures.total.count32
        roster = figures.roster.count32
        walkIn = figures.walkIn.count32
        fromWaitlist = figures.fromWaitlist.count32
        cancelled = figures.cancelled.count32
        released = figures.released.count32
        cardOnly = figures.cardOnly.count32
        rosterPeople = figures.rosterPeople.count32
    }
}

extension Posko_V1_VisitSummary {
    fileprivate init(_ figures: Summary.Visits) {
        self.init()
        checkedIn = figures.checkedIn.count32
        inside = figures.inside.count32
        finished = figures.finished.count32
        missed = figures.missed.count32
        left = figures.left.count32
        waiting = figures.waiting.count32
        called = figures.called.count32
        serving = figures.serving.count32
        for lane in Lane.allCases {
            byLane[lane.rawValue] = figures.byLane[lane, default: 0].count32
        }
    }
}

extension Posko_V1_StationSummary {
    fileprivate init(_ figures: StationFigures) {
        self.init()
        station = figures.station.code.description
        name = figures.station.name
        served = figures.served.count32
        guard figures.station.kind != .registration else { return }
        waiting = figures.waiting.count32
        atCounters = figures.atCounters.count32
        missed = figures.missed.count32
        skipped = figures.skipped.count32
        if let wait = figures.wait {
            waitSecondsMedian = wait.median.count32
            waitSecondsP90 = wait.p90.count32
        }
        if let service = figures.service {
            serviceSecondsMedian = service.median.count32
            serviceSecondsP90 = service.p90.count32
        }
    }
}

extension Posko_V1_ScreeningSummary {
    fileprivate init(_ figures: Summary.Screenings) {
        self.init()
        started = figures.started.count32
        finalised = figures.finalised.count32
        openFindings = figures.openFindings.count32
        for level in ActionLevel.allCases {
            byActionLevel[level.word] = figures.byLevel[level, default: 0].count32
        }
        erased = figures.erased.count32
        bands = figures.shownBands.map { figure in
            .with {
                $0.rule = figure.rule
                $0.band = figure.band
                $0.sex = Posko_V1_Sex(figure.sex)
                $0.ageGroup = figure.ageGroup.rawValue
                if let people = figure.people { $0.people = people.count32 }
            }
        }
        if let disposition = figures.disposition {
            dispositionSecondsMedian = disposition.median.count32
            dispositionSecondsMax = disposition.max.count32
        }
    }
}

extension Posko_V1_CardSummary {
    fileprivate init(_ counts: CardCounts, _ groups: [CardGroup]) {
        self.init()
        listed = counts.listed.count32
        received = counts.received.count32
        handedOver = counts.handedOver.count32
        spoiled = counts.spoiled.count32
        returned = counts.returned.count32
        forwarded = counts.forwarded.count32
        inStock = counts.inStock.count32
        refused = counts.refused.count32
        byProxy = counts.byProxy.count32
        reversed = counts.reversed.count32
        self.groups = groups.map { group in
            .with {
                $0.programme = group.programme
                $0.funding = group.funding.rawValue
                $0.listed = group.counts.listed.count32
                $0.received = group.counts.received.count32
                $0.handedOver = group.counts.handedOver.count32
                $0.inStock = group.counts.inStock.count32
            }
        }
    }
}

extension Posko_V1_CoverageSummary {
    fileprivate init(_ coverage: Coverage) {
        self.init()
        if let total = coverage.workersTotal { workersTotal = total.count32 }
        if let before = coverage.coveredBefore { coveredBefore = before.count32 }
        coveredHere = coverage.coveredHere.count32
        if let permille = coverage.beforePermille { beforePermille = permille.count32 }
        if let permille = coverage.nowPermille { nowPermille = permille.count32 }
    }
}
