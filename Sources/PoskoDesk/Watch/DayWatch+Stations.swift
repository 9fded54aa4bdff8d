internal import PoskoContract
internal import PoskoWords

extension DayWatch {
    /// Each station with its figures, who is at its desks and who comes next.
    func stations(_ summary: Posko_V1_GetSummaryResponse, columns: Int) -> [Line] {
        summary.stations.flatMap { station in
            let name = shell.context.stationName(station.station)
            var lines = [Line(" " + CellWidth.prefix(name, columns: columns - 2), .strong)]
            lines += WatchFigures.folded(counts(station), margin: 2, columns: columns)
            lines += WatchFigures.folded(times(station), margin: 2, columns: columns)
            if let line = shell.board[station.station] {
                lines += people(line, columns: columns)
            }
            return lines
        }
    }

    private func counts(_ station: Posko_V1_StationSummary) -> String {
        WatchWords.stationCounts.text(
            WatchFigures.count(station.hasWaiting, station.waiting),
            WatchFigures.count(station.hasAtCounters, station.atCounters),
            WatchFigures.count(station.hasServed, station.served),
            WatchFigures.count(station.hasMissed, station.missed),
            WatchFigures.count(station.hasSkipped, station.skipped)
        )
    }

    private func times(_ station: Posko_V1_StationSummary) -> String {
        WatchWords.stationTimes.text(
            WatchFigures.pair(
                WatchFigures.minutes(station.hasWaitSecondsMedian, station.waitSecondsMedian),
                WatchFigures.minutes(station.hasWaitSecondsP90, station.waitSecondsP90)
            ),
            WatchFigures.pair(
                WatchFigures.minutes(
                    station.hasServiceSecondsMedian,
                    station.serviceSecondsMedian
                ),
                WatchFigures.minutes(station.hasServiceSecondsP90, station.serviceSecondsP90)
            )
        )
    }

    private func people(_ line: Posko_V1_Line, columns: Int) -> [Line] {
        var lines: [Line] = []
        let places = line.atCounters.map { place in
            let state = place.state == .serving ? WatchWords.serving : CommonWords.called
            let time = shell.duration(since_ms: place.since_ms)
            return "\(place.counter) \(place.ticket) \(state.text()) \(time)"
        }
        if !places.isEmpty {
            let text = WatchWords.atDesks.text(places.joined(separator: ", "))
            lines += WatchFigures.folded(text, margin: 2, columns: columns)
        }
        if !line.waiting.isEmpty {
            let next = line.waiting.prefix(8).map(\.ticket).joined(separator: " ")
            let text = WatchWords.nextUp.text(next)
            lines += WatchFigures.folded(text, margin: 2, columns: columns)
        }
        return lines
    }
}
