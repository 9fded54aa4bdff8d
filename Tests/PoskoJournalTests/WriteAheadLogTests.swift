import Foundation
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import Testing

@testable import PoskoJournalSQLite

@Suite("A write-ahead log that was damaged is not read as one that was torn")
struct WriteAheadLogTests {
    /// The files of a server that lost its power after six commits.
    private func leftBehind(in directory: String) async throws -> [SealedEntry] {
        var stream = try JournalComplianceStream("tanjungsari")
        let journal = try await SQLiteJournal.open(directory: directory + "/running")
        let entries = try stream.next(count: 6)
        for entry in entries { try await journal.append([entry]) }
        let files = FileManager.default
        try files.createDirectory(atPath: directory + "/left", withIntermediateDirectories: true)
        for name in ["journal.sqlite", "journal.sqlite-wal"] {
            try files.copyItem(
                atPath: directory + "/running/" + name,
                toPath: directory + "/left/" + name
            )
        }
        await journal.close()
        return entries
    }

    /// - Parameter place: from the beginning; below zero, from the end.
    private func flip(_ place: Int, in directory: String) throws {
        let url = URL(fileURLWithPath: directory + "/left/journal.sqlite-wal")
        var bytes = try Data(contentsOf: url)
        bytes[place < 0 ? bytes.count + place : place] ^= 0x04
        try bytes.write(to: url)
    }

    private func reopened(_ directory: String) async throws -> [SealedEntry] {
        let journal = try await SQLiteJournal.open(directory: directory + "/left")
        let code = try #require(StreamID("tanjungsari"))
        let entries = try await journal.all(of: code)
        await journal.close()
        return entries
    }

    @Test("An untouched log gives all that was acknowledged")
    func whole() async throws {
        try await withTemporaryDirectory { directory in
            let entries = try await leftBehind(in: directory)
            #expect(try await reopened(directory) == entries)
        }
    }

    /// The header, its salts, and frames of commits with others behind them.
    @Test(
        "A flipped byte before the last commits is refused",
        arguments: [3, 9, 18, 30, 700, 9_000]
    )
    func damaged(place: Int) async throws {
        try await withTemporaryDirectory { directory in
            _ = try await leftBehind(in: directory)
            try flip(place, in: directory)
            await #expect {
                try await reopened(directory)
            } throws: { error in
                guard case JournalError.corrupt(stream: "", _, let cause)? = error as? JournalError
                else { return false }
                return cause.contains("journal.sqlite-wal is damaged")
            }
        }
    }

    @Test("The last commit may be torn, which is what a power cut leaves")
    func torn() async throws {
        try await withTemporaryDirectory { directory in
            let entries = try await leftBehind(in: directory)
            try flip(-100, in: directory)
            #expect(try await reopened(directory) == Array(entries.dropLast()))
        }
    }

    /// A commit whose sync failed leaves frames behind; a server goes on only after this.
    @Test("A probe empties the log")
    func emptied() async throws {
        try await withTemporaryDirectory { directory in
            var stream = try JournalComplianceStream("tanjungsari")
            let journal = try await SQLiteJournal.open(directory: directory)
            for _ in 1...5 { try await journal.append([try stream.next()]) }
            let log = URL(fileURLWithPath: journal.path + "-wal")
            let before = try Data(contentsOf: log).count
            try await journal.probe()
            #expect(try Data(contentsOf: log).count < before)
            #expect(try await journal.all(of: stream.code).count == 5)
            await journal.close()
        }
    }
}
