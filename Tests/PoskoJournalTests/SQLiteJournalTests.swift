import Foundation
import GRDB
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import Testing

@testable import PoskoJournalSQLite

@Suite("The SQLite journal keeps what it has")
struct SQLiteJournalTests {
    @Test("Reopening keeps entries, order and claims")
    func reopening() async throws {
        try await withTemporaryDirectory { directory in
            var stream = try JournalComplianceStream("tanjungsari")
            var other = try JournalComplianceStream("sukatani")
            let entries = try stream.next(count: 3) + [stream.next(acquiring: [.card("0001")])]
            var journal = try await SQLiteJournal.open(directory: directory)
            try await journal.append(entries)
            await journal.close()

            journal = try await SQLiteJournal.open(directory: directory)
            #expect(try await journal.all(of: stream.code) == entries)
            let taken = try other.next(acquiring: [.card("0001")])
            await #expect(
                throws: JournalError.claimTaken(.card("0001"), holder: stream.code)
            ) { try await journal.append([taken]) }
            let next = try stream.next()
            try await journal.append([next])
            #expect(try await journal.all(of: stream.code) == entries + [next])
            await journal.close()
        }
    }

    @Test("Every commit is synced: synchronous answers 2, in WAL mode")
    func synchronous() async throws {
        try await withTemporaryDirectory { directory in
            for _ in 1...2 {
                let journal = try await SQLiteJournal.open(directory: directory)
                #expect(try await journal.synchronousLevel() == 2)
                await journal.close()
            }
            let mode = try Tampering.inJournal(of: directory) { database in
                try String.fetchOne(database, sql: "PRAGMA journal_mode")
            }
            #expect(mode == "wal")
        }
    }

    /// The trap that `makeDurable` is there for; when GRDB stops doing this, its comment can go.
    @Test("GRDB by itself leaves the WAL without a sync for every commit")
    func trap() async throws {
        try await withTemporaryDirectory { directory in
            var configuration = Configuration()
            configuration.journalMode = .wal
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let queue = try DatabaseQueue(
                path: directory + "/other.sqlite",
                configuration: configuration
            )
            #expect(try await queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 1)
            try await queue.writeWithoutTransaction { try $0.makeDurable() }
            #expect(try await queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
            try queue.close()
        }
    }

    @Test("A directory that does not exist is created, for its owner only")
    func creating() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/var/posko"
            let journal = try await SQLiteJournal.open(directory: path)
            for (name, permissions) in [
                ("/var", 0o700), ("/var/posko", 0o700), ("/var/posko/journal.sqlite", 0o600),
                ("/var/posko/journal.sqlite-wal", 0o600), ("/var/posko/lock", 0o600),
            ] {
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: directory + name
                )
                #expect(attributes[.posixPermissions] as? Int == permissions, "\(name)")
            }
            #expect(journal.path == path + "/journal.sqlite")
            await journal.close()
        }
    }

    @Test("A second server is refused a directory, and gets it when the first is gone")
    func locking() async throws {
        try await withTemporaryDirectory { directory in
            let first = try await SQLiteJournal.open(directory: directory)
            let cause =
                "\(directory) is in use by another server (process \(getpid())); "
                + "stop that one or choose another data directory"
            for _ in 1...2 {
                await #expect(throws: JournalError.unavailable(cause: cause)) {
                    try await SQLiteJournal.open(directory: directory)
                }
            }
            var stream = try JournalComplianceStream("tanjungsari")
            try await first.append([try stream.next()])
            await first.close()
            let second = try await SQLiteJournal.open(directory: directory)
            #expect(try await second.all(of: stream.code).count == 1)
            await second.close()
        }
    }

    @Test("A lock goes with its value")
    func lock() async throws {
        try await withTemporaryDirectory { directory in
            do {
                let lock = try DataDirectoryLock(directory: directory)
                #expect(throws: JournalError.self) {
                    try DataDirectoryLock(directory: directory)
                }
                withExtendedLifetime(lock) {}
            }
            let again = try DataDirectoryLock(directory: directory)
            withExtendedLifetime(again) {}
        }
    }

    @Test("A file that was taken away under the server is not written, until it is back")
    func gone() async throws {
        try await withTemporaryDirectory { directory in
            let journal = try await SQLiteJournal.open(directory: directory)
            var stream = try JournalComplianceStream("tanjungsari")
            let (first, second) = (try stream.next(), try stream.next())
            try await journal.append([first])
            try await journal.probe()
            let away = directory + "/away"
            try FileManager.default.moveItem(atPath: journal.path, toPath: away)
            await unwritable("is gone") { try await journal.append([second]) }
            await unwritable("is gone") { try await journal.probe() }
            try Data().write(to: URL(fileURLWithPath: journal.path))
            await unwritable("another file") { try await journal.append([second]) }
            try FileManager.default.removeItem(atPath: journal.path)
            try FileManager.default.moveItem(atPath: away, toPath: journal.path)
            try await journal.append([second])
            #expect(try await journal.all(of: stream.code) == [first, second])
            await journal.close()
        }
    }

    private func unwritable(_ words: String, _ body: () async throws -> Void) async {
        await #expect {
            try await body()
        } throws: { error in
            guard case JournalError.unavailable(let cause)? = error as? JournalError
            else { return false }
            return cause.contains(words)
        }
    }

    @Test("While another program holds the file, writing is refused and reading goes on")
    func busy() async throws {
        try await withTemporaryDirectory { directory in
            let journal = try await SQLiteJournal.open(directory: directory)
            var stream = try JournalComplianceStream("tanjungsari")
            let (first, second) = (try stream.next(), try stream.next())
            try await journal.append([first])
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: journal.path, configuration: configuration)
            try await other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
            await #expect {
                try await journal.append([second])
            } throws: { error in
                guard case JournalError.unavailable(let cause)? = error as? JournalError
                else { return false }
                return cause.contains("is locked by another program")
            }
            #expect(try await journal.all(of: stream.code) == [first])
            try await other.writeWithoutTransaction { try $0.rollback() }
            try await journal.append([second])
            #expect(try await journal.all(of: stream.code) == [first, second])
            try other.close()
            await journal.close()
        }
    }

    @Test("A full disk: nothing is written, and writing goes on when there is room")
    func full() async throws {
        try await withTemporaryDirectory { directory in
            let journal = try await SQLiteJournal.open(directory: directory)
            try await journal.limit(pages: 20)
            var stream = try JournalComplianceStream("tanjungsari")
            let first = try stream.next()
            let reason = String(repeating: "x", count: 200_000)
            let batch = try [
                stream.next(acquiring: [.card("0001")]),
                stream.next([.eventOpened(reason: reason)]),
            ]
            try await journal.append([first])
            await #expect(
                throws: JournalError.unavailable(
                    cause: "the journal's file finds the disk full: "
                        + "SQLite 13 (database or disk is full)"
                )
            ) { try await journal.append(batch) }
            #expect(try await journal.all(of: stream.code) == [first])
            try await journal.limit(pages: 1_000)
            try await journal.append(batch)
            #expect(try await journal.all(of: stream.code) == [first] + batch)
            await journal.close()
        }
    }

    @Test("A cancelled task's entries are written all the same")
    func cancelled() async throws {
        try await withTemporaryDirectory { directory in
            let journal = try await SQLiteJournal.open(directory: directory)
            var stream = try JournalComplianceStream("tanjungsari")
            let entries = try stream.next(count: 2)
            await withTaskGroup(of: Void.self) { group in
                group.cancelAll()
                group.addTask {
                    #expect(Task.isCancelled)
                    await #expect(throws: Never.self) { try await journal.append(entries) }
                }
            }
            #expect(try await journal.all(of: stream.code) == entries)
            await journal.close()
        }
    }
}

extension SQLiteJournal {
    fileprivate func limit(pages: Int) async throws {
        try await writer.run { database throws(JournalError) in
            try JournalError.mapping {
                try database.execute(sql: "PRAGMA max_page_count = \(pages)")
            }
        }
    }
}
