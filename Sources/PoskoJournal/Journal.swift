package import PoskoCore

/// An append-only store of entries: one stream per event and one of the staff.
///
/// Three stores are meant to live behind this protocol: memory, SQLite, and PostgreSQL later. One
/// compliance suite holds for all of them.
package protocol Journal: Sendable {
    /// Where appends run. A task that runs there appends without changing threads; nil: anywhere.
    var executor: (any TaskExecutor)? { get }

    /// Writes a batch in one durable transaction, in order: all of it or nothing. When this
    /// returns, the entries outlive a power cut.
    ///
    /// The keys that entries bring are written with them; a key that one forgets is gone from the
    /// store when this returns, or soon after, when a reader stands in the way.
    ///
    /// A batch may hold entries of several streams. Within a stream, sequences go up by one from
    /// the stream's last, and each entry holds the hash of the one before.
    ///
    /// - Throws: `.conflict` when a stream is not where the batch expects it; `.claimTaken` when
    ///   another entry holds a claim; `.unavailable` when the store cannot write now. Nothing is
    ///   written then.
    func append(_ batch: [SealedEntry]) async throws(JournalError)

    /// Changes keys without an entry: those that an entry forgot before, and that a restored copy
    /// brought back.
    func settle(_ changes: [KeyChange], of stream: StreamID) async throws(JournalError)

    /// What is due by the clock, such as emptying a log that still has a forgotten key.
    func tidy() async

    /// Writes and syncs something that no reader sees, to know whether the store can be written.
    ///
    /// - Throws: `.unavailable` when it cannot.
    func probe() async throws(JournalError)

    /// The entries of a stream in order, their boxes opened with `keys`, from `sequence` on,
    /// verified against the chain: up to `limit` of them. Empty when there are none.
    ///
    /// - Throws: `.corrupt` naming the entry when a stored entry does not verify.
    func read(
        _ stream: StreamID,
        from sequence: UInt64,
        limit: Int,
        keys: StreamKeys
    ) async throws(JournalError) -> [SealedEntry]

    /// The keys of a stream's people as they are stored, sealed by the master key; in no particular
    /// order.
    func keys(
        of stream: StreamID
    ) async throws(JournalError) -> [(person: PersonNumber, box: [UInt8])]

    /// Compares the claims that the store keeps with those that its entries come to. They are
    /// written with the entries, so a difference means that somebody changed the store; left alone
    /// it would refuse a card that is free, or hand one over twice.
    ///
    /// - Throws: `.corrupt` naming a stream that holds a claim that it should not, or should and
    ///   does not.
    func require(_ claims: Claims) async throws(JournalError)

    /// All streams, sorted.
    func streams() async throws(JournalError) -> [StreamID]

    /// Gives the store back; later calls throw `.unavailable`.
    func close() async
}

/// An operating error of a store: not an outcome of the rules.
package enum JournalError: Error, Hashable, Sendable {
    /// Another writer was there first: catch up and decide again.
    case conflict(stream: StreamID, expected: UInt64, found: UInt64)
    /// A claim is held by an entry of this stream.
    case claimTaken(Claim, holder: StreamID)
    /// Disk full, I/O error, file locked or gone; the cause is for the log and names no person.
    case unavailable(cause: String)
    /// What is stored is not what was written.
    case corrupt(stream: String, sequence: UInt64, cause: String)
    /// The file is not a journal of Posko, or one of a newer version.
    case foreign(cause: String)
}

extension Journal {
    package func tidy() async {}

    package var executor: (any TaskExecutor)? { nil }
}

extension JournalError {
    package static func lostClaim(of stream: StreamID) -> JournalError {
        .corrupt(
            stream: "\(stream)",
            sequence: 0,
            cause: "a claim that its entries hold is not in the table of claims."
        )
    }

    package static func foundClaim(of stream: String) -> JournalError {
        .corrupt(
            stream: stream,
            sequence: 0,
            cause: "the table of claims holds one that its entries do not."
        )
    }
}
