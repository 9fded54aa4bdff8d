internal import PoskoClient
internal import PoskoContract
internal import Synchronization

/// An organizer and a hall screen that follow the day: what they are shown has to balance at every
/// moment.
final class DayWatch: Sendable {
    private let desk: Desk
    private let seen = Mutex((summaries: 0, lines: 0))

    init(desk: Desk) {
        self.desk = desk
    }

    /// Messages that were shown and checked.
    var updates: (summaries: Int, lines: Int) { seen.withLock { $0 } }

    /// Runs `body` and watches until it is done.
    func whileWatching(_ body: @Sendable @escaping () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await self.watchSummary()
                return false
            }
            group.addTask {
                try await self.watchLines()
                return false
            }
            group.addTask {
                try await body()
                return true
            }
            // Watches last until they are left, so one that ends was ended by the server.
            guard try await group.next() == true else {
                throw DrillFailure("The server ended a watch while the day went on.")
            }
            group.cancelAll()
        }
    }

    private func watchSummary() async throws {
        var request = Posko_V1_WatchSummaryRequest()
        request.event = desk.script.event
        let last = Mutex<UInt64>(0)
        try await desk.connection.watchSummary(request) { message in
            let summary = message.summary
            let problems = DayBalance.equations(summary)
            guard problems.isEmpty else {
                throw DrillFailure(
                    "The summary at \(summary.sequence): " + problems.joined(separator: " ")
                )
            }
            let before = last.withLock { last in
                defer { last = summary.sequence }
                return last
            }
            guard summary.sequence >= before else {
                throw DrillFailure(
                    "The summary went back from \(before) to \(summary.sequence)."
                )
            }
            self.seen.withLock { $0.summaries += 1 }
            return true
        }
    }

    private func watchLines() async throws {
        var request = Posko_V1_WatchLinesRequest()
        request.event = desk.script.event
        let model = Mutex(LineModel())
        try await desk.connection.watchLines(request) { message in
            try model.withLock { (model: inout LineModel) throws(DrillFailure) in
                try model.take(message)
            }
            self.seen.withLock { $0.lines += 1 }
            return true
        }
    }
}

/// The lines as a hall screen knows them from what it was sent.
private struct LineModel {
    private var sequence: UInt64 = 0
    private var hasSnapshot = false
    /// Where each number is shown.
    private var stations: [String: String] = [:]

    mutating func take(_ message: Posko_V1_WatchLinesResponse) throws(DrillFailure) {
        guard message.sequence >= sequence else {
            throw DrillFailure("The lines went back from \(sequence) to \(message.sequence).")
        }
        sequence = message.sequence
        switch message.content {
        case .snapshot(let snapshot):
            hasSnapshot = true
            stations = [:]
            for line in snapshot.lines {
                for place in line.waiting + line.atCounters {
                    try show(place.ticket, at: line.station)
                }
            }
        case .changes(let changes):
            guard hasSnapshot else {
                throw DrillFailure("Changes of the lines came before the snapshot.")
            }
            // A message is one step: who leaves a line is taken away before who joins is shown.
            for change in changes.changes where !change.hasPlace {
                if stations[change.ticket] == change.station { stations[change.ticket] = nil }
            }
            for change in changes.changes where change.hasPlace {
                try show(change.ticket, at: change.station)
            }
        case nil: throw DrillFailure("A message of the lines is empty.")
        }
    }

    private mutating func show(_ ticket: String, at station: String) throws(DrillFailure) {
        if let other = stations[ticket], other != station {
            throw DrillFailure("\(ticket) is shown at \(other) and at \(station) at once.")
        }
        stations[ticket] = station
    }
}
