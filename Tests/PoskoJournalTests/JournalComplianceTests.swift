import PoskoJournal
import PoskoJournalSQLite
import PoskoTestSupport
import Testing

@Suite("Every journal keeps the promises of a journal")
struct JournalComplianceTests {
    @Test("in memory", arguments: JournalCompliance.allCases)
    func memory(_ promise: JournalCompliance) async throws {
        try await promise.check { MemoryJournal() }
    }

    @Test("in SQLite", arguments: JournalCompliance.allCases)
    func sqlite(_ promise: JournalCompliance) async throws {
        try await withTemporaryDirectory { directory in
            try await promise.check { try await SQLiteJournal.open(directory: directory) }
        }
    }
}
