/// What one station has done so far.
package struct StationFigures: Hashable, Sendable {
    package let station: Station
    package let waiting: Int
    package let atCounters: Int
    /// Stays completed; at registration, queue numbers issued.
    package let served: Int
    package let missed: Int
    package let skipped: Int
    /// Seconds from joining the line to the beginning of service, over completed stays.
    package let wait: Spread?
    /// Seconds from the beginning of service to its end, over completed stays.
    package let service: Spread?

    init(_ station: Station, _ day: EventDay) {
        self.station = station
        waiting = day.floor.lines[station.code]?.waiting.count ?? 0
        atCounters = day.floor.counters.keys.filter { $0.station == station.code }.count
        guard station.kind != .registration else {
            served = day.floor.visits.count
            (missed, skipped, wait, service) = (0, 0, nil, nil)
            return
        }
        let stages = day.floor.visits.values.lazy.flatMap(\.stages)
            .filter { $0.station == station.code }
        let completed = stages.filter { $0.outcome == .completed }
        served = completed.count
        missed = stages.filter { $0.outcome == .missed }.count
        skipped = stages.filter { $0.outcome == .skipped }.count
        wait = Spread(
            completed.compactMap { stage in stage.begun?.seconds(since: stage.joined) }
        )
        service = Spread(
            completed.compactMap { stage in
                stage.begun.flatMap { begun in stage.ended?.seconds(since: begun) }
            }
        )
    }
}

/// Median and 90th percentile, by the nearest-rank definition; nil without values.
package struct Spread: Hashable, Sendable {
    package let median: Int
    package let p90: Int
    package let max: Int

    init?(_ values: [Int]) {
        let sorted = values.sorted()
        guard let last = sorted.last else { return nil }
        func rank(_ percent: Int) -> Int {
            sorted[Swift.max(0, (sorted.count * percent + 99) / 100 - 1)]
        }
        median = rank(50)
        p90 = rank(90)
        max = last
    }
}
