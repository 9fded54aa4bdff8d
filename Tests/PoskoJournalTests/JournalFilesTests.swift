import Foundation
import GRDB
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import Testing

@testable import PoskoJournalSQLite

@Suite("What became of the journal's files outside of the server")
struct JournalFilesTests {
    /// Of a server that lost its power; without the names that are left out.
    private func leftBehind(in directory: String, without missing: String) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let journal = try await SQLiteJournal.open(directory: directory + "/running")
        for entry in try stream.next(count: 6) { try await journal.append([entry]) }
        let files = FileManager.default
        try files.createDirectory(atPath: directory + "/left", withIntermediateDirectories: true)
        for name in ["journal.sqlite", "journal.sqlite-wal"] where name != missing {
            try files.copyItem(
                atPath: directory + "/running/" + name,
                toPath: directory + "/left/" + name
            )
        }
        await journal.close()
    }

    @Test("A log that is removed under the server takes nothing with it, and no more is taken")
    func removedLog() async throws {
        try await withTemporaryDirectory { directory in
            var stream = try JournalComplianceStream("tanjungsari")
            let journal = try await SQLiteJournal.open(directory: directory)
            let entries = try stream.next(count: 4)
            for entry in entries { try await journal.append([entry]) }
            let log = directory + "/journal.sqlite-wal"
            try FileManager.default.removeItem(atPath: log)
            await unwritable("is gone") { try await journal.append([try stream.next()]) }
            await unwritable("is gone") { try await journal.probe() }
            // The power goes: what was acknowledged is in the file.
            let copy = directory + "/copy"
            try FileManager.default.createDirectory(
                atPath: copy,
                withIntermediateDirectories: true
            )
            try FileManager.default.copyItem(
                atPath: directory + "/journal.sqlite",
                toPath: copy + "/journal.sqlite"
            )
            let next = try await SQLiteJournal.open(directory: copy)
            #expect(try await next.all(of: stream.code) == entries)
            await next.close()
            await journal.close()
        }
    }

    @Test("A log whose file is gone or empty is not emptied", arguments: [true, false])
    func logAlone(isGone: Bool) async throws {
        try await withTemporaryDirectory { directory in
            try await leftBehind(in: directory, without: "journal.sqlite")
            let left = directory + "/left"
            if !isGone { try Data().write(to: URL(fileURLWithPath: left + "/journal.sqlite")) }
            let log = URL(fileURLWithPath: left + "/journal.sqlite-wal")
            let before = try Data(contentsOf: log)
            await #expect {
                try await SQLiteJournal.open(directory: left)
            } throws: { error in
                guard case .corrupt(_, _, let cause)? = error as? JournalError else { return false }
                return cause.contains("bytes of its log are still there")
            }
            #expect(try Data(contentsOf: log) == before)
        }
    }

    @Test("A log that is damaged is not left out of a copy, whoever makes it")
    func damagedLog() async throws {
        try await withTemporaryDirectory { directory in
            try await leftBehind(in: directory, without: "")
            let log = URL(fileURLWithPath: directory + "/left/journal.sqlite-wal")
            var bytes = try Data(contentsOf: log)
            bytes[700] ^= 4
            try bytes.write(to: log)
            await damaged {
                try await JournalCopy.backup(
                    directory: directory + "/left",
                    to: directory + "/backup.sqlite"
                )
            }
            await damaged {
                try await JournalCopy.restore(
                    from: directory + "/left/journal.sqlite",
                    keys: nil,
                    directory: directory + "/restored"
                )
            }
        }
    }

    @Test("Somebody who reads for long does not keep a journal from being written again")
    func longReader() async throws {
        try await withTemporaryDirectory { directory in
            var stream = try JournalComplianceStream("tanjungsari")
            let journal = try await SQLiteJournal.open(directory: directory)
            try await journal.append([try stream.next()])
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let path = directory + "/journal.sqlite"
            let reader = try DatabaseQueue(path: path, configuration: configuration)
            try await reader.writeWithoutTransaction { reading in
                try reading.execute(sql: "BEGIN; SELECT count(*) FROM entry")
            }
            let other = try DatabaseQueue(path: path, configuration: configuration)
            try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
            let entry = try stream.next()
            await unwritable("locked by another program") { try await journal.append([entry]) }
            try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
            try await journal.probe()
            try await journal.append([entry])
            try reader.close()
            try other.close()
            await journal.close()
        }
    }

    private func unwritable(_ words: String, _ body: () async throws -> Void) async {
        await #expect {
            try await body()
        } throws: { error in
            guard case .unavailable(let cause)? = error as? JournalError else { return false }
            return cause.contains(words)
        }
    }

    private func damaged(_ body: () async throws -> JournalCopy) async {
        await #expect {
            try await body()
        } throws: { error in
            guard case .corrupt(_, _, let cause)? = error as? JournalError else { return false }
            return cause.contains("is damaged at frame")
        }
    }
}
