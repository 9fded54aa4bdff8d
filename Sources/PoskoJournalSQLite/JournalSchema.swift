import GRDB
import PoskoJournal

/// The tables of a journal's file and the two numbers in its header that say whose it is.
enum JournalSchema {
    /// "POSK", where SQLite keeps the number of the application that owns a file.
    static let applicationID = 0x504F_534B
    /// Goes up when an older program could not read what a newer one writes: with every new table,
    /// and with every new field of `proto/posko/journal/v1` that the meaning of a day depends on.
    static let version = 1

    /// In copies of keys too.
    static let keyTable = """
        CREATE TABLE person_key (
            stream TEXT NOT NULL,
            person INTEGER NOT NULL CHECK (person > 0),
            box BLOB NOT NULL,
            PRIMARY KEY (stream, person)
        ) STRICT, WITHOUT ROWID;
        """

    /// `entry` keeps SQLite's own row ids. Entries are some hundred bytes to some hundred
    /// kilobytes, and rows of a WITHOUT ROWID table should be below a twentieth of a page, because
    /// they lie in the inner nodes of the tree too. With row ids an entry goes to the end of the
    /// table, whichever stream it is of, and the index that the primary key makes stays small.
    /// `claim` is looked up by its key only and has short rows, so there the key is the table.
    ///
    /// `person_key` holds the keys of people, sealed by the master key. It stands outside of the
    /// chain, because a key that is forgotten is deleted for good.
    ///
    /// `time_ms` repeats what stands in the bytes: the next entry's time is compared with it when
    /// writing.
    private static let tables = """
        CREATE TABLE entry (
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            time_ms INTEGER NOT NULL,
            bytes BLOB NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (stream, sequence)
        ) STRICT;
        CREATE TABLE claim (
            kind TEXT NOT NULL,
            key BLOB NOT NULL CHECK (length(key) = 32),
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            PRIMARY KEY (kind, key)
        ) STRICT, WITHOUT ROWID;
        \(keyTable)
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """

    /// Makes sure that the file is a journal that this program reads and writes; makes it one when
    /// it is new. A file of anybody else is not touched.
    static func prepare(_ database: Database, path: String) throws(JournalError) {
        if try header(database, path: path) == Header(application: 0, version: 0, tables: 0) {
            try create(database)
        } else {
            try require(database, path: path)
        }
    }

    /// - Throws: `.foreign` when the file is not a journal that this program reads.
    static func require(_ database: Database, path: String) throws(JournalError) {
        switch try header(database, path: path) {
        case let header where header.application != applicationID:
            throw .foreign(cause: "\(path) is a SQLite database, but not a journal of Posko")
        case let header where header.version > version:
            throw .foreign(
                cause: "\(path) was written by a newer Posko (format \(header.version), this one "
                    + "reads \(version)); start the newer program"
            )
        case let header where header.version < version:
            throw .foreign(cause: "\(path) has the unknown format \(header.version)")
        default: break
        }
    }

    /// Reads what every start reads first, and changes nothing.
    static func look(_ database: Database, path: String) throws(JournalError) {
        _ = try header(database, path: path)
    }

    private struct Header: Hashable {
        let application: Int
        let version: Int
        let tables: Int
    }

    private static func header(
        _ database: Database,
        path: String
    ) throws(JournalError) -> Header {
        do {
            return Header(
                application: try number(database, "PRAGMA application_id"),
                version: try number(database, "PRAGMA user_version"),
                tables: try number(database, "SELECT count(*) FROM sqlite_schema")
            )
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .foreign(cause: "\(path) is not a SQLite database, so it is not a journal")
        } catch {
            return try JournalError.mapping { throw error }
        }
    }

    private static func create(_ database: Database) throws(JournalError) {
        try JournalError.mapping {
            // One transaction: after a power cut there is a journal or an empty file.
            try database.inTransaction(.exclusive) {
                try database.execute(sql: tables)
                return .commit
            }
        }
    }

    /// Writes the file's version again as it is: a commit like any other, a page and a sync.
    static func rewriteHeader(_ database: Database) throws(JournalError) {
        try JournalError.mapping {
            try database.inTransaction(.immediate) {
                try database.execute(sql: "PRAGMA user_version = \(version)")
                return .commit
            }
        }
    }

    static func number(_ database: Database, _ sql: String) throws -> Int {
        try Int.fetchOne(database, sql: sql) ?? 0
    }
}
