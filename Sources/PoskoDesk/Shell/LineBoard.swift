package import PoskoContract

/// The lines as the watch tells them: a snapshot, then changes.
package struct LineBoard: Sendable {
    /// Position in the journal that this shows; zero before the first snapshot.
    package private(set) var sequence: UInt64 = 0
    private var lines: [String: Posko_V1_Line] = [:]
    private var order: [String] = []

    package init() {}

    /// In the order of the route.
    package var all: [Posko_V1_Line] { order.compactMap { lines[$0] } }

    package subscript(station: String) -> Posko_V1_Line? { lines[station] }

    /// Who is called to a counter, or served there.
    package func place(at counter: UInt32, of station: String) -> Posko_V1_LinePlace? {
        lines[station]?.atCounters.first { $0.counter == counter }
    }

    package mutating func apply(_ message: Posko_V1_WatchLinesResponse) {
        switch message.content {
        case .snapshot(let snapshot):
            lines = [:]
            order = snapshot.lines.map(\.station)
            for line in snapshot.lines { lines[line.station] = line }
        case .changes(let changes):
            // Leave every place before anybody takes a new one: an index counts who is there then.
            for change in changes.changes { remove(change) }
            let waiting = changes.changes.filter(\.hasIndex).sorted { $0.index < $1.index }
            for change in changes.changes where !change.hasIndex { insert(change) }
            for change in waiting { insert(change) }
        case nil: break
        }
        sequence = max(sequence, message.sequence)
    }

    private mutating func remove(_ change: Posko_V1_LineChange) {
        lines[change.station]?.waiting.removeAll { $0.ticket == change.ticket }
        lines[change.station]?.atCounters.removeAll { $0.ticket == change.ticket }
        lines[change.station]?.missed.removeAll { $0 == change.ticket }
    }

    private mutating func insert(_ change: Posko_V1_LineChange) {
        guard change.hasPlace, var line = lines[change.station] else { return }
        switch change.place.state {
        case .waiting:
            let index = change.hasIndex ? Int(change.index) : line.waiting.count
            line.waiting.insert(change.place, at: min(index, line.waiting.count))
        case .called, .serving:
            line.atCounters.append(change.place)
            line.atCounters.sort { $0.counter < $1.counter }
        case .missed: line.missed.append(change.ticket)
        case .finished, .left, .unspecified, .UNRECOGNIZED: break
        }
        lines[change.station] = line
    }
}
