/// Where a person with a queue number is. Legal transitions:
///
///     waiting  -> called, waiting (transfer, skip), finished (skip of the last station), left
///     called   -> serving, waiting (undo, transfer, skip), missed, left
///     serving  -> waiting (complete, transfer, skip), finished, left
///     missed   -> waiting (rejoin), left
///     finished, left: the end
package enum VisitState: Hashable, Sendable {
    case waiting(at: StationCode)
    case called(at: StationCode, counter: Int, calls: Int)
    case serving(at: StationCode, counter: Int)
    case missed(at: StationCode)
    case finished
    case left(from: StationCode)

    /// The station where the person is; nil when they are not inside.
    package var station: StationCode? {
        switch self {
        case .waiting(let station), .called(let station, _, _), .serving(let station, _): station
        case .missed, .finished, .left: nil
        }
    }

    /// Where the person is or was last; nil when the visit is over.
    var lastStation: StationCode? {
        if case .missed(let station) = self { station } else { station }
    }

    /// Checked in and not out: waiting, called or being served.
    package var isInside: Bool { station != nil }

    /// The counter that has called or serves the person.
    package var counter: Int? {
        switch self {
        case .called(_, let counter, _), .serving(_, let counter): counter
        case .waiting, .missed, .finished, .left: nil
        }
    }
}

/// How a stay at a station ended.
package enum StageOutcome: String, Hashable, Sendable, CaseIterable {
    case completed
    case skipped
    case missed
    case transferred
    case left
}

/// One stay of a person at one station, with its times; what waits and service times are computed
/// from.
package struct Stage: Hashable, Sendable {
    package let station: StationCode
    package let joined: Timestamp
    package var begun: Timestamp?
    package var ended: Timestamp?
    package var outcome: StageOutcome?
}

/// A person's way through the day.
package struct Visit: Hashable, Sendable {
    package let ticket: Ticket
    package let registration: RegistrationNumber
    package let priority: Bool
    package let issued: Timestamp
    package internal(set) var state: VisitState
    package internal(set) var since: Timestamp
    /// In the order in which they happened; the last is open while the person is inside.
    package internal(set) var stages: [Stage] = []
    package internal(set) var reprints = 0
    /// Wants to see the doctor whatever the values are.
    package internal(set) var asksForDoctor: Bool
    /// The place in the line that a call came from, to go back to when it is undone.
    var calledFrom: Waiting?

    /// Stations that need no further visit.
    package var settledStations: Set<StationCode> {
        Set(
            stages.filter { $0.outcome == .completed || $0.outcome == .skipped }
                .map(\.station)
        )
    }

    /// Whether service has begun at any of these stations.
    func hasBegun(atAnyOf stations: Set<StationCode>) -> Bool {
        stages.contains { $0.begun != nil && stations.contains($0.station) }
    }
}
