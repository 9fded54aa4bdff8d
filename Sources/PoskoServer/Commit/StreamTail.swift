import PoskoCore
import PoskoJournal

/// Where a stream ends in memory and on the disk, what its requests came to, and who waits for it.
struct StreamTail {
    /// The last entry decided; those after `durable` are on their way to the disk.
    var head: Head
    var durable: UInt64 = 0
    /// What every request of this stream came to.
    var outcomes: [RequestID: Remembered] = [:]
    /// Readers of live views, told after every durable batch.
    var watchers = Watchers()
    /// Reads that wait until what they show is durable.
    var waiters: [Waiter] = []

    struct Head {
        var sequence: UInt64
        var hash: Digest
        var time: Timestamp

        var position: Position { Position(sequence: sequence, hash: hash) }
    }

    struct Remembered {
        let digest: Digest
        let sequence: UInt64
    }

    struct Waiter {
        let sequence: UInt64
        /// Resumed with true once durable, with false when the state was rebuilt meanwhile.
        let continuation: CheckedContinuation<Bool, Never>
    }

    /// Of a stream without entries.
    init() {
        head = Head(sequence: 0, hash: .zero, time: Timestamp(milliseconds: .min))
    }

    mutating func take(_ sealed: SealedEntry) {
        let entry = sealed.entry
        head = Head(sequence: entry.sequence, hash: sealed.hash, time: entry.stamp.time)
        outcomes[entry.requestID] = Remembered(
            digest: entry.commandDigest,
            sequence: entry.sequence
        )
    }
}

/// A state of an event: two with the same hash are the same, whatever failed between them.
struct Position: Hashable, Sendable {
    let sequence: UInt64
    let hash: Digest
}
