import GRDB
package import PoskoJournal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A copy of the keys of people, sealed by the master key as they are in the journal.
///
/// It lies in a file of its own, apart from the backups of the journal, and each copy takes the
/// place of the one before: so a key that was forgotten is gone from the copies with the next one.
package enum KeyCopy {
    /// - Parameter path: what stands there is replaced, if it is such a copy.
    package static func save(directory: String, to path: String) async throws(JournalError) {
        let source = directory + "/" + DataDirectory.journalName
        try await BlockingThread(label: "posko.key.copy").run { () throws(JournalError) in
            if access(path, F_OK) == 0 { try require(path) }
            let draft = "\(path).draft-\(getpid())"
            defer { for end in ["", "-journal"] { unlink(draft + end) } }
            try fill(draft, from: source)
            try DataDirectory.sync(draft)
            guard rename(draft, path) == 0 else {
                throw .unavailable(cause: "\(path) cannot be made: \(SystemError.last)")
            }
            try DataDirectory.sync(DataDirectory.parent(of: path))
        }
    }

    /// - Throws: `.foreign` when the file is no copy of keys.
    static func require(_ path: String) throws(JournalError) {
        var reading = Configuration()
        reading.readonly = true
        let isCopy = try? DatabaseQueue(path: path, configuration: reading).read { database in
            try JournalSchema.number(database, "PRAGMA application_id") == applicationID
        }
        guard isCopy == true else { throw .foreign(cause: "\(path) is not a copy of keys") }
    }

    /// "POKY".
    private static let applicationID = 0x504F_4B59

    private static func fill(_ draft: String, from source: String) throws(JournalError) {
        let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .unavailable(cause: "\(draft) cannot be made: \(SystemError.last)")
        }
        close(descriptor)
        var reading = Configuration()
        reading.readonly = true
        reading.busyMode = .timeout(SQLiteJournal.busyTimeout_s)
        try JournalError.mapping {
            let from = try DatabaseQueue(path: source, configuration: reading)
            let rows = try from.read { database in
                try JournalSchema.require(database, path: source)
                return try Row.fetchAll(database, sql: "SELECT * FROM person_key")
            }
            let to = try DatabaseQueue(path: draft)
            try to.writeWithoutTransaction { database in
                try database.execute(sql: JournalSchema.keyTable)
                try database.execute(sql: "PRAGMA application_id = \(applicationID)")
                try database.inTransaction {
                    for row in rows {
                        try database.execute(
                            sql: "INSERT INTO person_key VALUES (?, ?, ?)",
                            arguments: StatementArguments(row.databaseValues)
                        )
                    }
                    return .commit
                }
            }
            try to.close()
            try from.close()
        }
    }
}
