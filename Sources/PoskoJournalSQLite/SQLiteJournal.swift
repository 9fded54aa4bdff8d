import Dispatch
import GRDB
package import PoskoCore
package import PoskoJournal
import Synchronization

/// A journal in one SQLite file of a directory that only this process uses.
///
/// Two connections: one that writes, and one that reads, so that loading an old day does not hold
/// up the desks of today's.
package final class SQLiteJournal: Journal {
    private let file: JournalFile
    let writer: Connection
    private let reader: Connection
    private let access: Mutex<Access>
    private let heads = Mutex(KnownHeads())
    /// Commits that failed since the log was emptied: each may have left its frames in it.
    private let strays = Mutex(0)
    /// The log may have pages with keys that were forgotten: those of a server that was killed
    /// before it could empty it.
    private let remains = Mutex(true)

    private enum Access {
        /// To `closed`, by `close`. The lock is held as long as entries may be written.
        case open(DataDirectoryLock)
        /// For good.
        case closed
    }

    /// Of the file; for messages and backups.
    package var path: String { file.path }

    init(file: JournalFile, writer: Connection, reader: Connection, lock: DataDirectoryLock) {
        self.file = file
        self.writer = writer
        self.reader = reader
        access = Mutex(.open(lock))
    }

    package var executor: (any TaskExecutor)? { writer.thread }

    package func append(_ batch: [SealedEntry]) async throws(JournalError) {
        try requireOpen()
        guard !batch.isEmpty else { return }
        try await writer.run { [self] database throws(JournalError) in
            try requireInPlace(database)
            // Nobody waits here: batches are written one at a time, on this queue.
            try countingStrays(database) { () throws(JournalError) in
                try heads.withLock { heads throws(JournalError) in
                    try database.append(batch, after: &heads)
                }
            }
            forgetForGood(batch, database)
        }
    }

    package func settle(
        _ changes: [KeyChange],
        of stream: StreamID
    ) async throws(JournalError) {
        try requireOpen()
        try await writer.run { [self] database throws(JournalError) in
            try countingStrays(database) { () throws(JournalError) in
                try database.settle(changes, of: stream)
            }
            remains.withLock { $0 = true }
            emptyLog(database)
        }
    }

    package func tidy() async {
        guard remains.withLock(\.self), (try? requireOpen()) != nil else { return }
        try? await writer.run { [self] database throws(JournalError) in emptyLog(database) }
    }

    /// A deleted key is overwritten in the file, but the log still has the pages as they were; so
    /// the log is emptied. When somebody reads from it, that is tried again with every
    /// batch and every second (`tidy`), and once more when a journal is opened.
    private func forgetForGood(_ batch: [SealedEntry], _ database: Database) {
        let forgets = batch.contains { $0.entry.forgetsKeys }
        let isDue = remains.withLock { remains in
            remains = remains || forgets
            return remains
        }
        if isDue { emptyLog(database) }
    }

    private func emptyLog(_ database: Database) {
        guard (try? database.emptyLog()) == true else { return }
        remains.withLock { $0 = false }
        strays.withLock { $0 = 0 }
    }

    /// When only the log is gone, the open connection still has it: what was acknowledged is copied
    /// into the file before anything else.
    private func requireInPlace(_ database: Database) throws(JournalError) {
        do {
            try file.requireInPlace()
        } catch {
            if (try? file.requireLogInPlace()) == nil { _ = try? database.checkpoint(.full) }
            throw error
        }
    }

    private func countingStrays(
        _ database: Database,
        _ commit: () throws(JournalError) -> Void
    ) throws(JournalError) {
        do {
            try commit()
        } catch {
            // Who could not begin has written nothing.
            let hasBegun = database.lastErrorCode.primaryResultCode != .SQLITE_BUSY
            if hasBegun { strays.withLock { $0 += 1 } }
            throw error
        }
    }

    package func probe() async throws(JournalError) {
        try requireOpen()
        try await writer.run { [self] database throws(JournalError) in
            try requireInPlace(database)
            try file.requireRoom()
            if try database.emptyLog() {
                strays.withLock { $0 = 0 }
            } else if strays.withLock({ $0 > 1 }) {
                throw .unavailable(
                    cause: "another program reads the journal for long; end it, so that the log "
                        + "can be emptied"
                )
            }
            try countingStrays(database) { () throws(JournalError) in
                try JournalSchema.rewriteHeader(database)
            }
        }
    }

    package func read(
        _ stream: StreamID,
        from sequence: UInt64,
        limit: Int,
        keys: StreamKeys
    ) async throws(JournalError) -> [SealedEntry] {
        try requireOpen()
        guard limit > 0 else { return [] }
        return try await reader.run { database throws(JournalError) in
            try database.entries(of: stream, from: max(1, sequence), limit: limit, keys: keys)
        }
    }

    package func keys(
        of stream: StreamID
    ) async throws(JournalError) -> [(person: PersonNumber, box: [UInt8])] {
        try requireOpen()
        return try await reader.run { database throws(JournalError) in
            try database.keys(of: stream)
        }
    }

    package func require(_ claims: Claims) async throws(JournalError) {
        try requireOpen()
        try await reader.run { database throws(JournalError) in try database.require(claims) }
    }

    package func streams() async throws(JournalError) -> [StreamID] {
        try requireOpen()
        return try await reader.run { database throws(JournalError) in
            try database.streams()
        }
    }

    /// SQLite's setting as the writing connection has it: 2 is FULL.
    package func synchronousLevel() async throws(JournalError) -> Int {
        try requireOpen()
        return try await writer.run { database throws(JournalError) in
            try database.synchronousLevel()
        }
    }

    /// Waits for what was asked for before, then gives the file and the directory back.
    package func close() async {
        let lock: DataDirectoryLock? = access.withLock { access in
            guard case .open(let lock) = access else { return nil }
            access = .closed
            return lock
        }
        guard let lock else { return }
        // Closing the writer last copies the WAL into the file and deletes it.
        for connection in [reader, writer] {
            await connection.close()
        }
        withExtendedLifetime(lock) {}
    }

    private func requireOpen() throws(JournalError) {
        let isOpen = access.withLock { access in
            if case .open = access { true } else { false }
        }
        guard isOpen else { throw .unavailable(cause: "the journal is closed") }
    }
}
