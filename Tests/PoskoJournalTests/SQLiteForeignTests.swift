import Foundation
import GRDB
import PoskoJournal
import Testing

@testable import PoskoJournalSQLite

@Suite("What is not a journal is refused and left alone")
struct SQLiteForeignTests {
    /// The sentence with which opening is refused; nil when it was not, or otherwise.
    private func refusal(of directory: String) async -> String? {
        do throws(JournalError) {
            await (try SQLiteJournal.open(directory: directory)).close()
            return nil
        } catch {
            if case .foreign(let cause) = error { return cause }
            return nil
        }
    }

    @Test("Databases of others and of newer programs")
    func databases() async throws {
        let cases: [(sql: String, sentence: String)] = [
            ("CREATE TABLE people (name)", "is a SQLite database, but not a journal of Posko"),
            ("PRAGMA user_version = 1", "is a SQLite database, but not a journal of Posko"),
            ("PRAGMA application_id = 7", "is a SQLite database, but not a journal of Posko"),
            (
                "PRAGMA application_id = \(JournalSchema.applicationID); PRAGMA user_version = 2",
                "was written by a newer Posko (format 2, this one reads 1); start the newer program"
            ),
            (
                "PRAGMA application_id = \(JournalSchema.applicationID); CREATE TABLE entry (a)",
                "has the unknown format 0"
            ),
        ]
        for (sql, sentence) in cases {
            try await withTemporaryDirectory { directory in
                let path = directory + "/journal.sqlite"
                try Tampering.execute(sql, in: directory)
                let before = try Data(contentsOf: URL(fileURLWithPath: path))
                #expect(await refusal(of: directory) == "\(path) \(sentence)")
                #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
            }
        }
    }

    @Test("Files that are no databases")
    func files() async throws {
        for count in [1, 40, 100, 5_000] {
            try await withTemporaryDirectory { directory in
                let path = directory + "/journal.sqlite"
                let text = Data(repeating: UInt8(ascii: "x"), count: count)
                try text.write(to: URL(fileURLWithPath: path))
                #expect(
                    await refusal(of: directory)
                        == "\(path) is not a SQLite database, so it is not a journal"
                )
                #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
            }
        }
    }

    @Test("A journal that is cut off within its first page")
    func cutOff() async throws {
        try await withTemporaryDirectory { directory in
            _ = try await Tampering.makeJournal(in: directory)
            let path = directory + "/journal.sqlite"
            let file = try #require(FileHandle(forUpdatingAtPath: path))
            try file.truncate(atOffset: 100)
            try file.close()
            #expect(
                await refusal(of: directory)
                    == "\(path) is cut off after 100 bytes; restore a copy of it"
            )
        }
    }

    @Test("An empty file becomes a journal")
    func empty() async throws {
        try await withTemporaryDirectory { directory in
            try Data().write(to: URL(fileURLWithPath: directory + "/journal.sqlite"))
            let journal = try await SQLiteJournal.open(directory: directory)
            #expect(try await journal.streams().isEmpty)
            await journal.close()
        }
    }

    @Test("A directory where the file should be, a file where the directory should be")
    func kinds() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/journal.sqlite"
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: false
            )
            #expect(await refusal(of: directory) == "\(path) is a directory; a journal is a file")
            let file = directory + "/data"
            try Data("x".utf8).write(to: URL(fileURLWithPath: file))
            #expect(await refusal(of: file) == "\(file) is not a directory")
            #expect(await refusal(of: file + "/below") == "\(file) is not a directory")
            #expect(await refusal(of: "") == "the data directory has no name")
        }
    }

    @Test("A directory that may not be entered", .enabled(if: getuid() != 0))
    func permission() async throws {
        try await withTemporaryDirectory { directory in
            _ = try await Tampering.makeJournal(in: directory)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o000],
                ofItemAtPath: directory + "/journal.sqlite"
            )
            let sentence = try #require(await refusal(of: directory))
            #expect(sentence.contains("may not be read and written by the user of this server"))
        }
    }
}
