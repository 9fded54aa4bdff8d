package import PoskoCore

/// An append-only store of entries, one stream per event.
///
/// Three stores are meant to live behind this protocol: memory, SQLite, and PostgreSQL later. One
/// compliance suite holds for all of them.
package protocol Journal: Sendable {
    /// Writes a batch in one durable transaction, in order: all of it or nothing. When this
    /// returns, the entries outlive a power cut.
    ///
    /// A batch may hold entries of several streams. Within a stream, sequences go up by one from
    /// the stream's last, and each entry holds the hash of the one before.
    ///
    /// - Throws: `.conflict` when a stream is not where the batch expects it; `.claimTaken` when
    ///   another entry holds a claim; `.unavailable` when the store cannot write now. Nothing is
    ///   written then.
    func append(_ batch: [SealedEntry]) async throws(JournalError)

    /// Writes and syncs something that no reader sees, to know whether the store can be written.
    ///
    /// - Throws: `.unavailable` when it cannot.
    func probe() async throws(JournalError)

    /// The entries of a stream in order, from `sequence` on, verified against the chain: up to
    /// `limit` of them. Empty when there are none.
    ///
    /// - Throws: `.corrupt` naming the entry when a stored entry does not verify.
    func read(
        _ stream: EventCode,
        from sequence: UInt64,
        limit: Int
    ) async throws(JournalError) -> [SealedEntry]

    /// All streams, sorted by code.
    func streams() async throws(JournalError) -> [EventCode]

    /// Gives the store back; later calls throw `.unavailable`.
    func close() async
}

/// An operating error of a store: not an outcome of the rules.
package enum JournalError: Error, Hashable, Sendable {
    /// Another writer was there first: catch up and decide again.
    case conflict(stream: EventCode, expected: UInt64, found: UInt64)
    /// A claim is held by an entry of this stream.
    case claimTaken(Claim, holder: EventCode)
    /// Disk full, I/O error, file locked or gone; the cause is for the log and names no person.
    case unavailable(cause: String)
    /// What is stored is not what was written.
    case corrupt(stream: String, sequence: UInt64, cause: String)
    /// The file is not a journal of Posko, or one of a newer version.
    case foreign(cause: String)
}
