import GRDB
package import PoskoJournal

extension SQLiteJournal {
    /// A lock of another program is waited for this long; then the write is refused and nothing is
    /// lost.
    static let busyTimeout_s = 1.0

    /// Opens the journal of a directory; creates the directory and the journal when they do not
    /// exist.
    ///
    /// - Throws: `.unavailable` when another server uses the directory or the disk cannot be
    ///   written; `.foreign` when what is there is not a journal that this program may read and
    ///   write.
    package static func open(directory: String) async throws(JournalError) -> SQLiteJournal {
        try await BlockingThread(label: "posko.journal.open").run { () throws(JournalError) in
            try openBlocking(directory: directory)
        }
    }

    /// Pages of the write-ahead log after which a commit also copies it into the file: 8 MiB
    /// instead of SQLite's 4. The copy syncs twice, and desks wait for it; but the log takes room
    /// on a disk that may be small.
    static let checkpointPages = 2_048

    private static func openBlocking(
        directory: String
    ) throws(JournalError) -> SQLiteJournal {
        try DataDirectory.create(directory)
        let lock = try DataDirectoryLock(directory: directory)
        let path = try DataDirectory.prepareJournalFile(in: directory)
        try WriteAheadLog.requireWhole(beside: path)
        do {
            return try openFile(path, lock: lock)
        } catch .corrupt(stream: "", sequence: let sequence, let cause) {
            // Of the file as a whole, so it is named.
            throw .corrupt(stream: "", sequence: sequence, cause: "\(path): \(cause)")
        }
    }

    private static func openFile(
        _ path: String,
        lock: DataDirectoryLock
    ) throws(JournalError) -> SQLiteJournal {
        try requireReadable(path)
        let writer = try connect(to: path, label: "posko.journal.writer", readOnly: false)
        try JournalError.mapping {
            try writer.inDatabase { database in
                try JournalSchema.prepare(database, path: path)
                try database.makeDurable()
            }
        }
        let reader = try connect(to: path, label: "posko.journal.reader", readOnly: true)
        // Makes the log, where a new journal has none yet.
        try JournalError.mapping {
            try reader.inDatabase { try JournalSchema.look($0, path: path) }
        }
        return SQLiteJournal(
            file: try JournalFile(path: path),
            writer: Connection(database: writer, label: "posko.journal.writer"),
            reader: Connection(database: reader, label: "posko.journal.reader"),
            lock: lock
        )
    }

    /// Looks at the file over a connection that cannot write: one that can copies the write-ahead
    /// log into the file when it is closed, and a damaged file should stay as it was found.
    private static func requireReadable(_ path: String) throws(JournalError) {
        let connection = try connect(to: path, label: "posko.journal.look", readOnly: true)
        try JournalError.mapping {
            try connection.inDatabase { database in
                try JournalSchema.look(database, path: path)
            }
            try connection.close()
        }
    }

    private static func connect(
        to path: String,
        label: String,
        readOnly: Bool
    ) throws(JournalError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = label
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(busyTimeout_s)
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .foreign(cause: "\(path) is not a SQLite database, so it is not a journal")
        } catch {
            return try JournalError.mapping { throw error }
        }
    }
}

extension Database {
    /// Puts the connection into WAL mode with a sync for every commit, and asks SQLite whether it
    /// is.
    ///
    /// GRDB sets `synchronous` to NORMAL by itself when it is told to use the WAL, after everything
    /// that a configuration can prepare. <https://www.sqlite.org/pragma.html#pragma_synchronous>:
    /// "WAL mode is always consistent with synchronous=NORMAL, but WAL mode does lose durability."
    /// So both are set here, on the open connection, and no journal starts without the answer 2.
    func makeDurable() throws(JournalError) {
        let mode = try JournalError.mapping {
            let mode = try String.fetchOne(self, sql: "PRAGMA journal_mode = WAL")
            try execute(sql: "PRAGMA synchronous = FULL")
            // What is deleted is overwritten: keys of people who were erased.
            try execute(sql: "PRAGMA secure_delete = ON")
            try execute(sql: "PRAGMA wal_autocheckpoint = \(SQLiteJournal.checkpointPages)")
            return mode ?? "none"
        }
        guard mode == "wal" else {
            throw .unavailable(
                cause: "the journal's file system does not allow a write-ahead log (mode \(mode))"
            )
        }
        let level = try synchronousLevel()
        guard level == 2 else {
            throw .unavailable(
                cause: "SQLite does not sync every commit (synchronous is \(level), not 2)"
            )
        }
    }

    /// Copies the write-ahead log into the file and empties it; false when somebody reads from it.
    ///
    /// A commit whose sync failed leaves its frames behind the log's end. Two of those would look
    /// like acknowledged commits behind a damaged frame (`WriteAheadLog`); one does not.
    func emptyLog() throws(JournalError) -> Bool {
        try JournalError.mapping {
            do {
                _ = try checkpoint(.truncate)
                return true
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                return false
            }
        }
    }

    func synchronousLevel() throws(JournalError) -> Int {
        try JournalError.mapping { try JournalSchema.number(self, "PRAGMA synchronous") }
    }
}
