import PoskoContract

/// Lines as somebody knows them who has read the snapshot and every change since.
struct LineModel: Equatable {
    private(set) var lines: [Posko_V1_Line] = []
    private(set) var sequence: UInt64 = 0

    init(_ messages: [Posko_V1_WatchLinesResponse]) {
        for message in messages { take(message) }
    }

    private mutating func take(_ message: Posko_V1_WatchLinesResponse) {
        sequence = message.sequence
        switch message.content {
        case .snapshot(let snapshot): lines = snapshot.lines
        case .changes(let changes):
            for index in lines.indices {
                lines[index].apply(changes.changes.filter { $0.station == lines[index].station })
            }
        case nil: break
        }
    }
}

extension Posko_V1_Line {
    /// Who is not named stays where they are.
    fileprivate mutating func apply(_ changes: [Posko_V1_LineChange]) {
        let named = Set(changes.map(\.ticket))
        var waitingByIndex: [Int: Posko_V1_LinePlace] = [:]
        for (index, place) in waiting.enumerated() where !named.contains(place.ticket) {
            waitingByIndex[index] = place
        }
        atCounters.removeAll { named.contains($0.ticket) }
        missed.removeAll { named.contains($0) }
        for change in changes where change.hasPlace {
            if change.hasIndex {
                waitingByIndex[Int(change.index)] = change.place
            } else if change.place.state == .missed {
                missed.append(change.ticket)
            } else {
                atCounters.append(change.place)
            }
        }
        waiting = waitingByIndex.keys.sorted().compactMap { waitingByIndex[$0] }
        atCounters.sort { $0.counter < $1.counter }
        missed.sort()
    }
}

/// Numbers that follow from a seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
    }

    /// A command of the floor, possible or not, for one of `tickets`.
    mutating func command(_ tickets: [String]) -> Command {
        let ticket = tickets[roll(tickets.count)]
        let station = ["vitals", "lab", "doctor", "cards"][roll(4)]
        return switch roll(16) {
        case 0...3: Make.call(station, UInt32(roll(3) + 1))
        case 4...6: Make.begin(ticket)
        case 7...8: Make.complete(ticket)
        case 9: Make.recall(ticket)
        case 10: Make.miss(ticket)
        case 11: Make.rejoin(ticket)
        case 12: Make.transfer(ticket, to: station)
        case 13: Make.undo(ticket)
        case 14: roll(4) == 0 ? Make.leave(ticket) : Make.skip(ticket)
        default: Make.record(ticket, 110 + roll(9) * 10, 70 + roll(3) * 20)
        }
    }
}
