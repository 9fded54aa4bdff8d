import GRDB
import PoskoJournal
import Testing

@testable import PoskoJournalSQLite

@Suite("What SQLite answers is mapped once")
struct SQLiteFailureTests {
    @Test("Every result code has a meaning", arguments: 1...26 as ClosedRange<CInt>)
    func codes(_ code: CInt) throws {
        let failure = try #require(SQLiteFailure(rawValue: code))
        let error = JournalError(
            DatabaseError(resultCode: ResultCode(rawValue: code)),
            stream: "tanjungsari",
            sequence: 7
        )
        switch (failure.meaning, error) {
        case (.unavailable(let words), .unavailable(let cause)):
            #expect(cause.hasPrefix("the journal's file \(words): SQLite \(code) ("))
        case (.damaged(let words), .corrupt("tanjungsari", 7, let cause)):
            #expect(cause.hasPrefix("the journal's file \(words): SQLite \(code) ("))
        default:
            Issue.record("\(failure) became \(error)")
        }
    }

    @Test("Those that an operator has to know")
    func operators() {
        let unavailable: [SQLiteFailure] = [
            .full, .inputOutput, .busy, .locked, .readOnly, .permission, .cannotOpen, .noMemory,
        ]
        for failure in unavailable {
            guard case .unavailable = failure.meaning else {
                Issue.record("\(failure)")
                continue
            }
        }
        #expect(SQLiteFailure.corrupt.meaning == .damaged("is damaged"))
        #expect(SQLiteFailure.notADatabase.meaning == .damaged("is not a SQLite database"))
    }

    @Test("Neither the statement nor its values are in the error")
    func privacy() {
        let nik = "3214161505700001"
        let database = DatabaseError(
            resultCode: .SQLITE_IOERR_FSYNC,
            message: "disk I/O error near \(nik)",
            sql: "INSERT INTO claim VALUES ('\(nik)')",
            arguments: [nik]
        )
        let expected = JournalError.unavailable(
            cause: "the journal's file met an I/O error: SQLite 1034 (disk I/O error)"
        )
        #expect(JournalError(database) == expected)
        #expect(throws: expected) { try JournalError.mapping { throw database } }

        struct Other: Error { let secret: String }
        #expect(
            throws: JournalError.unavailable(cause: "the journal's file failed with Other")
        ) { try JournalError.mapping { throw Other(secret: nik) } }
    }

    @Test("A code of a future SQLite")
    func unknown() {
        let error = JournalError(DatabaseError(resultCode: ResultCode(rawValue: 77)))
        guard case .unavailable(let cause) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(cause.contains("gave an answer that is unknown"))
    }
}
