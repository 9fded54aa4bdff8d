import Foundation
import GRDB
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import Synchronization
import Testing

@testable import PoskoJournalSQLite

@Suite("A copy of a journal is whole or not there")
struct JournalCopyTests {
    @Test("A backup made while a server writes holds one moment, and restores")
    func roundTrip() async throws {
        try await withTemporaryDirectory { directory in
            let journal = try await SQLiteJournal.open(directory: directory + "/data")
            var stream = try JournalComplianceStream("tanjungsari")
            let entries = try stream.next(count: 5)
            try await journal.append(entries)
            let backup = directory + "/backup.sqlite"
            let copy = try await JournalCopy.backup(directory: directory + "/data", to: backup)
            #expect(!exists(backup))
            try copy.keep()
            #expect(try names(in: directory) == ["backup.sqlite", "data"])
            try await journal.append(try stream.next(count: 3))
            await journal.close()

            let restored = directory + "/restored"
            try await JournalCopy.restore(from: backup, keys: nil, directory: restored).keep()
            let second = try await SQLiteJournal.open(directory: restored)
            #expect(try await second.all(of: stream.code) == entries)
            await second.close()
            #expect(try names(in: directory) == ["backup.sqlite", "data", "restored"])
            let attributes = try FileManager.default.attributesOfItem(atPath: backup)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("A copy in steps stays with its moment while others write, and tells how far it is")
    func steps() async throws {
        try await withTemporaryDirectory { directory in
            let journal = try await SQLiteJournal.open(directory: directory + "/data")
            let writer = try DatabaseQueue(path: directory + "/data/" + DataDirectory.journalName)
            try await writer.write { try Self.addEntry(1, bytes: 12_000_000, $0) }
            let told = Mutex<[Int]>([])
            let backup = directory + "/backup.sqlite"
            try await JournalCopy.backup(directory: directory + "/data", to: backup) {
                copied,
                all in
                #expect(copied <= all)
                let count = told.withLock { told in
                    told.append(copied)
                    return told.count
                }
                // An endless copy would begin anew each time.
                guard count < 10 else { return }
                #expect(throws: Never.self) {
                    try writer.write { try Self.addEntry(count + 1, bytes: 10, $0) }
                }
            }.keep()
            let steps = told.withLock { $0 }
            #expect((2..<6).contains(steps.count))
            #expect(steps == steps.sorted())
            let entries = try await DatabaseQueue(path: backup).read {
                try JournalSchema.number($0, "SELECT count(*) FROM entry")
            }
            #expect(entries == 1)
            await journal.close()
        }
    }

    private static func addEntry(_ number: Int, bytes: Int, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO entry VALUES ('big', ?, 1, zeroblob(?), zeroblob(32))",
            arguments: [number, bytes]
        )
    }

    @Test("Nothing is written over, and a discarded copy leaves nothing")
    func keepsWhatIsThere() async throws {
        try await withTemporaryDirectory { directory in
            let data = directory + "/data"
            let journal = try await SQLiteJournal.open(directory: data)
            var stream = try JournalComplianceStream("tanjungsari")
            try await journal.append([try stream.next()])
            let backup = directory + "/backup.sqlite"
            let copy = try await JournalCopy.backup(directory: data, to: backup)
            copy.discard()
            #expect(try names(in: directory) == ["data"])
            try await JournalCopy.backup(directory: data, to: backup).keep()
            let taken = "is there already, and nothing is written over it"
            await refused(taken) { try await JournalCopy.backup(directory: data, to: backup) }
            await refused("is in use by another server") {
                try await JournalCopy.restore(from: backup, keys: nil, directory: data)
            }
            await journal.close()
            await refused(taken) {
                try await JournalCopy.restore(from: backup, keys: nil, directory: data)
            }
        }
    }

    @Test("A file that another program left beside the backup stays")
    func drafts() async throws {
        try await withTemporaryDirectory { directory in
            let journal = try await SQLiteJournal.open(directory: directory + "/data")
            let theirs = URL(fileURLWithPath: directory + "/backup.sqlite.draft")
            try Data("theirs".utf8).write(to: theirs)
            let backup = directory + "/backup.sqlite"
            try await JournalCopy.backup(directory: directory + "/data", to: backup).keep()
            #expect(try String(contentsOf: theirs, encoding: .utf8) == "theirs")
            await journal.close()
        }
    }

    @Test("What is no journal is neither saved nor restored")
    func foreign() async throws {
        try await withTemporaryDirectory { directory in
            let backup = directory + "/backup.sqlite"
            await refused("cannot be read") {
                try await JournalCopy.backup(directory: directory + "/nowhere", to: backup)
            }
            let other = directory + "/other.sqlite"
            let queue = try DatabaseQueue(path: other)
            try await queue.write { try $0.execute(sql: "CREATE TABLE sheet (row TEXT)") }
            try queue.close()
            await refused("not a journal of Posko") {
                try await JournalCopy.restore(
                    from: other,
                    keys: nil,
                    directory: directory + "/data"
                )
            }
            #expect(try names(in: directory + "/data") == ["lock"])
        }
    }

    private func refused(
        _ words: String,
        _ body: () async throws -> JournalCopy
    ) async {
        await #expect {
            try await body()
        } throws: { error in
            switch error as? JournalError {
            case .foreign(let cause), .unavailable(let cause): cause.contains(words)
            default: false
            }
        }
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private func names(in directory: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    }
}
