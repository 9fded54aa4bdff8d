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

    private init(_ station: Station, _ day: EventDay, _ stays: Stays) {
        self.station = station
        waiting = day.floor.lines[station.code]?.waiting.count ?? 0
        atCounters = day.floor.counters.keys.filter { $0.station == station.code }.count
        served = station.kind == .registration ? day.floor.visits.count : stays.served
        missed = stays.missed
        skipped = stays.skipped
        wait = Spread(stays.waits)
        service = Spread(stays.services)
    }

    /// All stations of the day, in route order, in one pass over its visits.
    static func all(_ day: EventDay) -> [StationFigures] {
        var stays: [StationCode: Stays] = [:]
        for visit in day.floor.visits.values {
            for stage in visit.stages { stays[stage.station, default: Stays()].count(stage) }
        }
        return day.settings.stations.map { station in
            StationFigures(station, day, stays[station.code, default: Stays()])
        }
    }

    private struct Stays {
        var served = 0
        var missed = 0
        var skipped = 0
        var waits: [Int] = []
        var services: [Int] = []

        mutating func count(_ stage: Stage) {
            switch stage.outcome {
            case .completed:
                served += 1
                guard let begun = stage.begun, let ended = stage.ended else { return }
                waits.append(begun.seconds(since: stage.joined))
                services.append(ended.seconds(since: begun))
            case .missed: missed += 1
            case .skipped: skipped += 1
            case .transferred, .left, nil: break
            }
        }
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
