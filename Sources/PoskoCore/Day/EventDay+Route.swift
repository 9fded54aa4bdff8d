extension EventDay {
    /// Stations that somebody who comes for `purpose` passes, in route order.
    private func route(for purpose: Purpose) -> [Station] {
        settings.stations.filter { station in
            switch station.kind {
            case .registration: false
            case .check, .doctor: purpose != .card
            case .cards: purpose != .check
            }
        }
    }

    func firstStation(for purpose: Purpose, asksForDoctor: Bool) -> Station? {
        route(for: purpose).first { !$0.conditional || asksForDoctor }
    }

    /// Where a person goes once the stations in `settled` need no visit; nil when the way is done.
    ///
    /// An open RED finding leads to the doctor before anything else, and any open finding leads
    /// there even when the doctor was seen before it was found.
    func nextStation(
        for visit: Visit,
        settled: Set<StationCode>,
        asksForDoctor: Bool
    ) -> Station? {
        guard let registration = registry[visit.registration] else { return nil }
        let screening = screenings[visit.ticket]
        let flagged = screening?.hasOpenFinding == true
        let ahead = route(for: registration.purpose).filter { station in
            let isDoctor = station.kind == .doctor
            if settled.contains(station.code) { return isDoctor && flagged }
            return !station.conditional || asksForDoctor || (isDoctor && flagged)
        }
        if screening?.hasOpenRed == true, let doctor = ahead.first(where: { $0.kind == .doctor }) {
            return doctor
        }
        return ahead.first
    }

    /// The facts after a station is settled: the next line, or the end of the visit.
    ///
    /// - Throws: `openFinding` when the visit would end with a RED or ORANGE finding undisposed.
    func onward(
        _ visit: Visit,
        settling station: StationCode,
        asksForDoctor: Bool = false
    ) throws(Rejection) -> [Fact] {
        let next = nextStation(
            for: visit,
            settled: visit.settledStations.union([station]),
            asksForDoctor: asksForDoctor || visit.asksForDoctor
        )
        guard let next else {
            try requireNoOpenFinding(visit.ticket)
            return [.visitFinished(visit.ticket)]
        }
        // Done at the doctor's with the finding still open would lead back to the doctor.
        if next.code == station { try requireNoOpenFinding(visit.ticket) }
        return [join(visit, next)]
    }

    func requireNoOpenFinding(_ ticket: Ticket) throws(Rejection) {
        guard let screening = screenings[ticket], screening.hasOpenFinding else { return }
        throw Rejection(
            .openFinding,
            ["ticket": ticket]
        )
    }

    func join(_ visit: Visit, _ station: Station) -> Fact {
        .lineJoined(visit.ticket, station.code, peopleWaiting: peopleWaiting(at: station))
    }

    func peopleWaiting(at station: Station) -> Int {
        floor.lines[station.code]?.waiting.count ?? 0
    }
}
