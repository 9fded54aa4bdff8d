import Foundation
import GRDB
import PoskoCore
import PoskoJournal
import PoskoJournalSQLite
import PoskoTestSupport

/// What somebody with the file and without the server could do.
enum Tampering {
    /// Makes a journal with `count` entries and closes it.
    static func makeJournal(
        in directory: String,
        count: Int = 6
    ) async throws -> [SealedEntry] {
        var stream = try JournalComplianceStream("tanjungsari")
        let entries = try stream.next(count: count)
        let journal = try await SQLiteJournal.open(directory: directory)
        try await journal.append(entries)
        await journal.close()
        return entries
    }

    static func inJournal<Success: Sendable>(
        of directory: String,
        _ body: @Sendable (Database) throws -> Success
    ) throws -> Success {
        let queue = try DatabaseQueue(path: directory + "/journal.sqlite")
        let result = try queue.inDatabase(body)
        try queue.close()
        return result
    }

    static func execute(
        _ sql: String,
        _ arguments: StatementArguments = [],
        in directory: String
    ) throws {
        try inJournal(of: directory) { try $0.execute(sql: sql, arguments: arguments) }
    }

    /// What reading the stream of the journal comes to.
    static func read(
        from sequence: UInt64 = 1,
        in directory: String
    ) async throws -> [SealedEntry] {
        let journal = try await SQLiteJournal.open(directory: directory)
        do {
            let stream = try JournalComplianceStream("tanjungsari")
            let entries = try await journal.read(stream.code, from: sequence, limit: 1_000_000)
            await journal.close()
            return entries
        } catch {
            await journal.close()
            throw error
        }
    }
}
