import GRDB
package import PoskoJournal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A copy of a journal in one file, made whole or not at all: backups, and what is restored from
/// them.
///
/// SQLite copies the pages of one moment while a server writes on; copying the file by hand would
/// miss what is in its write-ahead log.
package struct JournalCopy: Sendable {
    /// What is copied, of how many bytes.
    package typealias Progress = @Sendable (_ copiedBytes: Int, _ totalBytes: Int) -> Void

    /// 4 MiB of pages of the usual size.
    private static let pagesPerStep: CInt = 1024

    /// Where the copy lies until it is kept.
    package let draft: String
    private let destination: String
    /// A copy of keys, put in when the copy is kept.
    private let keys: String?
    /// Held while a copy is put where a server looks for its journal.
    private let lock: DataDirectoryLock?

    /// Copies the journal of a data directory, which a server may be using, without its keys.
    ///
    /// - Parameter onProgress: called after each step with what is copied, of how many bytes.
    /// - Throws: `.foreign` when there is no journal, or something stands at `path` already.
    package static func backup(
        directory: String,
        to path: String,
        onProgress: @escaping Progress = { _, _ in }
    ) async throws(JournalError) -> JournalCopy {
        let source = directory + "/" + DataDirectory.journalName
        return try await make(source, path, keys: nil, onProgress) { () throws(JournalError) in
            guard try !requireWholeLog(beside: source) else { return nil }
            // A disk that is read only has no lock to take and nobody who writes.
            return try? DataDirectoryLock(directory: directory)
        }
    }

    /// Copies a backup into a data directory that holds no journal and that no server uses.
    ///
    /// - Parameters:
    ///   - keys: a copy of keys (`KeyCopy`); without one, names and results stay shut.
    ///   - onProgress: called after each step with what is copied, of how many bytes.
    /// - Throws: `.unavailable` when a server uses the directory; `.foreign` when it holds a
    ///   journal already, or when `path` is no journal.
    package static func restore(
        from path: String,
        keys: String?,
        directory: String,
        onProgress: @escaping Progress = { _, _ in }
    ) async throws(JournalError) -> JournalCopy {
        let destination = directory + "/" + DataDirectory.journalName
        return try await make(path, destination, keys: keys, onProgress) {
            () throws(JournalError) in
            if let keys { try KeyCopy.require(keys) }
            _ = try requireWholeLog(beside: path)
            try DataDirectory.create(directory)
            return try DataDirectoryLock(directory: directory)
        }
    }

    /// Without a server SQLite reads the log anew, and would miss what stands behind a damaged
    /// frame. A server that runs knows its log.
    ///
    /// - Returns: whether a server runs on it.
    private static func requireWholeLog(beside journal: String) throws(JournalError) -> Bool {
        if try DataDirectoryLock.isHeld(DataDirectory.parent(of: journal)) { return true }
        try WriteAheadLog.requireWhole(beside: journal)
        return false
    }

    /// Gives the copy its name. Nothing that stood there before is ever replaced.
    package func keep() throws(JournalError) {
        try putKeysIn()
        if link(draft, destination) == 0 {
            discard()
        } else {
            // A memory stick's file system has no second names for a file.
            guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else {
                throw .unavailable(cause: "\(destination) cannot be made: \(SystemError.last)")
            }
            try requireAbsent(destination)
            guard rename(draft, destination) == 0 else {
                throw .unavailable(cause: "\(destination) cannot be made: \(SystemError.last)")
            }
        }
        try DataDirectory.sync(DataDirectory.parent(of: destination))
    }

    /// A backup has none: what an erasure forgets is in no backup, however old. Nothing of them
    /// stays in free pages, nor in a file beside the copy.
    private static func leaveKeysOut(of database: Database) throws {
        try database.execute(
            sql: """
                PRAGMA journal_mode = MEMORY;
                PRAGMA secure_delete = ON;
                DELETE FROM person_key;
                VACUUM;
                PRAGMA journal_mode = DELETE;
                """
        )
    }

    private func putKeysIn() throws(JournalError) {
        guard let keys else { return }
        try JournalError.mapping {
            let copy = try DatabaseQueue(path: draft)
            try copy.writeWithoutTransaction { database in
                try database.execute(sql: "ATTACH ? AS copy", arguments: [keys])
                try database.execute(sql: "INSERT INTO person_key SELECT * FROM copy.person_key")
                try database.execute(sql: "DETACH copy")
            }
            try copy.close()
        }
        try DataDirectory.sync(draft)
    }

    /// A copy that failed midway may have left a log beside it.
    package func discard() {
        for end in ["", "-wal", "-shm", "-journal"] { unlink(draft + end) }
    }

    private static func make(
        _ source: String,
        _ destination: String,
        keys: String?,
        _ onProgress: @escaping Progress,
        prepare: () throws(JournalError) -> DataDirectoryLock?
    ) async throws(JournalError) -> JournalCopy {
        try await BlockingThread(label: "posko.journal.copy").run { () throws(JournalError) in
            // Before anything is made beside it.
            guard access(source, R_OK) == 0 else {
                throw .foreign(cause: "\(source) cannot be read: \(SystemError.last)")
            }
            let lock = try prepare()
            let copy = JournalCopy(
                draft: "\(destination).draft-\(getpid())",
                destination: destination,
                keys: keys,
                lock: lock
            )
            try copy.fill(from: source, onProgress)
            return copy
        }
    }

    private func fill(
        from source: String,
        _ onProgress: @escaping Progress
    ) throws(JournalError) {
        try requireAbsent(destination)
        let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .unavailable(cause: "\(draft) cannot be made: \(SystemError.last)")
        }
        close(descriptor)
        do {
            try copyPages(from: source, onProgress)
            try DataDirectory.sync(draft)
        } catch {
            discard()
            throw error
        }
    }

    private func requireAbsent(_ path: String) throws(JournalError) {
        guard access(path, F_OK) != 0 else {
            throw .foreign(cause: "\(path) is there already, and nothing is written over it")
        }
    }

    private func copyPages(
        from source: String,
        _ onProgress: @escaping Progress
    ) throws(JournalError) {
        var reading = Configuration()
        reading.readonly = true
        reading.busyMode = .timeout(SQLiteJournal.busyTimeout_s)
        try JournalError.mapping {
            let from = try DatabaseQueue(path: source, configuration: reading)
            let to = try DatabaseQueue(path: draft)
            try from.read { reader in
                // This first read begins the transaction in which all steps stay. Without one, "if
                // the source database is modified [...] then the backup will be automatically
                // restarted" (sqlite.org/c3ref/backup_finish.html), and while a server writes
                // that would never end.
                try JournalSchema.require(reader, path: source)
                let pageBytes = try JournalSchema.number(reader, "PRAGMA page_size")
                try to.writeWithoutTransaction { writer in
                    try reader.backup(to: writer, pagesPerStep: Self.pagesPerStep) { step in
                        let copied = step.totalPageCount - step.remainingPageCount
                        onProgress(copied * pageBytes, step.totalPageCount * pageBytes)
                    }
                }
            }
            try to.writeWithoutTransaction { database in
                // One file, with nothing beside it.
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
                try Self.leaveKeysOut(of: database)
            }
            try to.close()
            try from.close()
        }
    }
}
