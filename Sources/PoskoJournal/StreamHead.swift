package import PoskoCore

/// Where a stream ends: what its next entry has to follow.
///
/// Every store asks the same of the next entry when it writes and when it reads; only what a break
/// means differs. When writing, another writer was there first; when reading, the store is damaged.
package struct StreamHead: Hashable, Sendable {
    /// Of the last entry; 0 when there is none.
    package let sequence: UInt64
    package let hash: Digest
    /// Of the last entry; nil when there is none.
    package let time: Timestamp?

    /// A stream without entries.
    package static let start = StreamHead(sequence: 0, hash: .zero, time: nil)

    package init(sequence: UInt64, hash: Digest, time: Timestamp?) {
        self.sequence = sequence
        self.hash = hash
        self.time = time
    }

    package init(_ last: SealedEntry) {
        self.init(
            sequence: last.entry.sequence,
            hash: last.hash,
            time: last.entry.stamp.time
        )
    }

    /// The first reason why `next` cannot follow; nil when it can.
    package func obstacle(to next: SealedEntry) -> ChainBreak? {
        let (expected, isFull) = sequence.addingReportingOverflow(1)
        guard !isFull, next.entry.sequence == expected else { return .sequence }
        guard next.previousHash == hash else { return .previousHash }
        if let time, next.entry.stamp.time < time { return .time }
        return nil
    }

    /// The stream's end after `next`, when a store is about to write it.
    ///
    /// - Throws: `.conflict` when the stream is not where `next` expects it; `.unavailable` when
    ///   its time runs backwards, because such an entry could never be read again.
    package func appending(_ next: SealedEntry) throws(JournalError) -> StreamHead {
        switch obstacle(to: next) {
        case nil:
            return StreamHead(next)
        case .sequence, .previousHash:
            throw .conflict(
                stream: next.entry.stream,
                expected: next.entry.sequence == 0 ? 0 : next.entry.sequence - 1,
                found: sequence
            )
        case .time:
            throw .unavailable(
                cause: "entry \(next.entry.sequence) of \(next.entry.stream) is older than the "
                    + "entry before it; the server's clock was set back"
            )
        }
    }
}

/// Why an entry does not follow another, in the order in which it is looked at.
package enum ChainBreak: Hashable, Sendable {
    case sequence
    case previousHash
    case time
}
