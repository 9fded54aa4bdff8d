package import PoskoContract
internal import SwiftProtobuf

/// A desk from which nothing has been heard for so long that somebody should go and look.
package struct QuietDesk: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The same person is still called to this counter, or served there.
        case stuck(counter: UInt32, ticket: String, isServing: Bool)
        /// People wait, and nobody is called.
        case idle(waiting: Int)
    }

    package let station: String
    package let reason: Reason
    package let since_ms: Int64

    /// Longer than nearly every service of a screening day.
    package static let stuck_ms: Int64 = 15 * 60_000
    package static let idle_ms: Int64 = 10 * 60_000

    /// The longest first.
    ///
    /// - Parameter heard_ms: when somebody was last called or left a counter, by station; what was
    ///   not seen is not there.
    package static func all(
        _ lines: [Posko_V1_Line],
        heard_ms: [String: Int64],
        now_ms: Int64
    ) -> [QuietDesk] {
        lines.flatMap { line in
            stuck(line, now_ms: now_ms) + idle(line, heard_ms: heard_ms[line.station] ?? 0, now_ms)
        }.sorted { $0.since_ms < $1.since_ms }
    }

    private static func stuck(_ line: Posko_V1_Line, now_ms: Int64) -> [QuietDesk] {
        line.atCounters.filter { now_ms - $0.since_ms > stuck_ms }.map { place in
            QuietDesk(
                station: line.station,
                reason: .stuck(
                    counter: place.counter,
                    ticket: place.ticket,
                    isServing: place.state == .serving
                ),
                since_ms: place.since_ms
            )
        }
    }

    private static func idle(
        _ line: Posko_V1_Line,
        heard_ms: Int64,
        _ now_ms: Int64
    ) -> [QuietDesk] {
        guard let first = line.waiting.map(\.since_ms).min() else { return [] }
        let last = line.atCounters.map(\.since_ms).max() ?? 0
        let since_ms = max(first, last, heard_ms)
        guard now_ms - since_ms > idle_ms else { return [] }
        return [
            QuietDesk(
                station: line.station,
                reason: .idle(waiting: line.waiting.count),
                since_ms: since_ms
            )
        ]
    }
}

extension Posko_V1_LinePlace {
    /// Milliseconds since 1970.
    var since_ms: Int64 { since.seconds * 1000 }
}
