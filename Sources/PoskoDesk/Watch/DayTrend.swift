/// How the day went while somebody watched: a sample a minute, of the last hour.
package struct DayTrend: Hashable, Sendable {
    package struct Sample: Hashable, Sendable {
        /// Visits that have ended so far.
        package let finished: Int
        package let waiting: Int

        package init(finished: Int, waiting: Int) {
            self.finished = finished
            self.waiting = waiting
        }
    }

    package static let samplesMax = 60

    private var samples: [Sample] = []
    private var minute: Int64?

    package init() {}

    /// Takes the first sample of each minute; others change nothing.
    package mutating func note(_ sample: Sample, now_ms: Int64) {
        let now = now_ms / 60_000
        guard minute.map({ $0 < now }) ?? true else { return }
        minute = now
        samples.append(sample)
        if samples.count > Self.samplesMax { samples.removeFirst() }
    }

    package var waiting: [Int] { samples.map(\.waiting) }

    /// Visits that ended between one sample and the next.
    package var finished: [Int] {
        zip(samples.dropFirst(), samples).map { max($0.finished - $1.finished, 0) }
    }
}
