internal import PoskoContract
internal import PoskoWords

extension DayWatch {
    /// Open findings first, then who is urgent and where.
    var alerts: [Line] {
        var alerts: [Line] = []
        if let open = summary?.screenings.openFindings, open > 0 {
            alerts.append(Line(" " + WatchWords.openFindings.text(Int(open)), .orange))
        }
        let urgent = shell.board.all.flatMap { line in
            (line.waiting + line.atCounters).filter(\.urgent).map { place in
                WatchWords.urgentPlace.text(
                    place.ticket,
                    shell.context.stationName(line.station),
                    shell.duration(since_ms: place.since_ms)
                )
            }
        }
        if !urgent.isEmpty {
            let text = WatchWords.urgent.text(urgent.joined(separator: ", "))
            alerts.append(Line(" " + text, .red))
        }
        return alerts
    }

    func overview(_ summary: Posko_V1_GetSummaryResponse, columns: Int) -> [Line] {
        counts(summary, columns: columns) + trends(summary, columns: columns) + [Line()]
            + table(summary.stations)
    }

    private func counts(_ summary: Posko_V1_GetSummaryResponse, columns: Int) -> [Line] {
        let slots = summary.slots
        let doors = summary.registrations
        let visits = summary.visits
        let bar = Sparkline.share(Int(slots.taken), of: Int(slots.capacity), columns: 16)
        let taken = WatchWords.slotsTaken.text(
            WatchFigures.count(slots.hasTaken, slots.taken),
            WatchFigures.count(slots.hasCapacity, slots.capacity),
            WatchFigures.count(slots.hasFree, slots.free)
        )
        let doorCounts = WatchWords.doorCounts.text(
            WatchFigures.count(doors.hasRoster, doors.roster),
            WatchFigures.count(doors.hasWalkIn, doors.walkIn)
        )
        let visitCounts = WatchWords.visitCounts.text(
            WatchFigures.count(visits.hasCheckedIn, visits.checkedIn),
            WatchFigures.count(visits.hasInside, visits.inside),
            WatchFigures.count(visits.hasFinished, visits.finished),
            WatchFigures.count(visits.hasMissed, visits.missed),
            WatchFigures.count(visits.hasLeft, visits.left)
        )
        let insideCounts = WatchWords.insideCounts.text(
            WatchFigures.count(visits.hasWaiting, visits.waiting),
            WatchFigures.count(visits.hasCalled, visits.called),
            WatchFigures.count(visits.hasServing, visits.serving)
        )
        let lanes = visits.byLane.sorted { $0.key < $1.key }
            .map { "\($0.key) \(WatchFigures.count(true, $0.value))" }.joined(separator: ", ")
        var rows: [(Phrase, String)] = [(FieldWords.slots, "\(bar) \(taken)")]
        if slots.waitlisted > 0 {
            rows.append((WatchWords.waitlist, WatchFigures.count(true, slots.waitlisted)))
        }
        rows += [
            (SummaryWords.doors, doorCounts), (SummaryWords.visits, visitCounts),
            (SummaryWords.inside, insideCounts), (SummaryWords.lanes, lanes),
        ]
        return rows.flatMap { WatchFigures.lines($0.text(), $1, columns: columns) }
    }

    private func trends(_ summary: Posko_V1_GetSummaryResponse, columns: Int) -> [Line] {
        let room = min(max(columns - WatchFigures.labelColumns - 8, 8), DayTrend.samplesMax)
        let rows: [(Phrase, [Int], Int?)] = [
            (WatchWords.finishedPerMinute, trend.finished, trend.finished.last),
            (WatchWords.waitingTrend, trend.waiting, Int(summary.visits.waiting)),
        ]
        return rows.compactMap { label, values, now in
            guard !values.isEmpty, let now else { return nil }
            let line = Sparkline.text(values, columns: room) + " " + Language.current.number(now)
            return WatchFigures.lines(label.text(), line, columns: columns).first
        }
    }

    private func table(_ stations: [Posko_V1_StationSummary]) -> [Line] {
        let heads = [
            WatchWords.station, WatchWords.line, WatchWords.desks, WatchWords.served,
            WatchWords.wait, WatchWords.service,
        ]
        let slow = Set(quiet.map(\.station))
        let rows = stations.map { station in
            let name = shell.context.stationName(station.station)
            let wait = WatchFigures.pair(
                WatchFigures.minutes(station.hasWaitSecondsMedian, station.waitSecondsMedian),
                WatchFigures.minutes(station.hasWaitSecondsP90, station.waitSecondsP90)
            )
            let service = WatchFigures.minutes(
                station.hasServiceSecondsMedian,
                station.serviceSecondsMedian
            )
            return row(
                [
                    name, WatchFigures.count(station.hasWaiting, station.waiting),
                    WatchFigures.count(station.hasAtCounters, station.atCounters),
                    WatchFigures.count(station.hasServed, station.served), wait, service,
                ],
                slow.contains(station.station) ? .warning : .plain
            )
        }
        return [row(heads.map { $0.text() }, .strong)] + rows
            + [Line(" " + WatchWords.minutesNote.text(), .faint)]
    }

    /// Together with the margin as wide as the body at the smallest size.
    private static let cellColumns = [16, 6, 5, 8, 9, 8]

    private func row(_ cells: [String], _ ink: Ink) -> Line {
        let name = Line(" " + cells[0], ink).fitted(to: Self.cellColumns[0] + 1)
        let figures = zip(cells, Self.cellColumns).dropFirst()
            .map { WatchFigures.right($0, $1) }.joined()
        return name + Line(figures, ink == .strong ? .strong : .plain)
    }
}
