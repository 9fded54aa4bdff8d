import Foundation
import GRDB
import PoskoCore
import PoskoJournal
import Testing

@Suite("Damage of a SQLite journal is found and named")
struct SQLiteDamageTests {
    private func corrupt(_ sequence: UInt64, _ cause: String) -> JournalError {
        .corrupt(stream: "tanjungsari", sequence: sequence, cause: cause)
    }

    @Test("A flipped byte, at every place")
    func flipped() async throws {
        try await withTemporaryDirectory { directory in
            let entries = try await Tampering.makeJournal(in: directory)
            let original = entries[2].bytes
            for place in stride(from: 0, to: original.count, by: 7) {
                var bytes = original
                bytes[place] ^= 0x10
                try Tampering.execute(
                    "UPDATE entry SET bytes = ? WHERE sequence = 3",
                    [Data(bytes)],
                    in: directory
                )
                let expected = corrupt(
                    3,
                    "its bytes do not have the hash that was stored with them"
                )
                for first: UInt64 in [1, 3, 4] {
                    await #expect(throws: expected) {
                        try await Tampering.read(from: first, in: directory)
                    }
                }
                #expect(try await Tampering.read(from: 5, in: directory) == Array(entries[4...]))
            }
        }
    }

    @Test("A changed entry with a hash that fits breaks the chain at the next")
    func forged() async throws {
        try await withTemporaryDirectory { directory in
            let entries = try await Tampering.makeJournal(in: directory)
            let forged = try #require(entries[2].bytes.replacing("sari\u{32}", with: "dewi\u{32}"))
            try Tampering.execute(
                "UPDATE entry SET bytes = ?, hash = ? WHERE sequence = 3",
                [Data(forged), Data(Digest.sha256(forged).bytes)],
                in: directory
            )
            let expected = corrupt(
                4,
                "it does not hold the hash of the entry before it; one was changed"
            )
            for first: UInt64 in [1, 4] {
                await #expect(throws: expected) {
                    try await Tampering.read(from: first, in: directory)
                }
            }
        }
    }

    @Test("A missing entry", arguments: 1...5 as ClosedRange<UInt64>)
    func missing(_ sequence: UInt64) async throws {
        try await withTemporaryDirectory { directory in
            _ = try await Tampering.makeJournal(in: directory)
            try Tampering.execute(
                "DELETE FROM entry WHERE sequence = ?",
                [Int64(sequence)],
                in: directory
            )
            let expected = corrupt(
                sequence,
                "it is missing; the next one is entry \(sequence + 1)"
            )
            for first in [1, sequence, sequence + 1] {
                await #expect(throws: expected) {
                    try await Tampering.read(from: first, in: directory)
                }
            }
        }
    }

    @Test("Two entries that changed places")
    func swapped() async throws {
        try await withTemporaryDirectory { directory in
            _ = try await Tampering.makeJournal(in: directory)
            for (old, new) in [(2, 99), (4, 2), (99, 4)] {
                try Tampering.execute(
                    "UPDATE entry SET sequence = ? WHERE sequence = ?",
                    [new, old],
                    in: directory
                )
            }
            await #expect(
                throws: corrupt(2, "it is missing; entry 4 stands in its place")
            ) { try await Tampering.read(in: directory) }
            await #expect(throws: corrupt(4, "entry 2 stands in its place")) {
                try await Tampering.read(from: 4, in: directory)
            }
        }
    }

    @Test("A column that does not say what the bytes say")
    func columns() async throws {
        try await withTemporaryDirectory { directory in
            _ = try await Tampering.makeJournal(in: directory)
            try Tampering.execute(
                "UPDATE entry SET time_ms = time_ms - 1 WHERE sequence = 2",
                in: directory
            )
            await #expect(throws: corrupt(2, "its column of the time differs from its bytes")) {
                try await Tampering.read(in: directory)
            }
            try Tampering.execute(
                "UPDATE entry SET stream = 'sukatani' WHERE sequence = 1",
                in: directory
            )
            await #expect(throws: corrupt(1, "it is missing; the next one is entry 2")) {
                try await Tampering.read(in: directory)
            }
        }
    }

    @Test("Values of another type")
    func types() async throws {
        try await withTemporaryDirectory { directory in
            _ = try await Tampering.makeJournal(in: directory)
            try Tampering.inJournal(of: directory) { database in
                try database.execute(
                    sql: """
                        CREATE TABLE loose AS SELECT * FROM entry;
                        DROP TABLE entry;
                        ALTER TABLE loose RENAME TO entry;
                        UPDATE entry SET hash = NULL WHERE sequence = 2;
                        UPDATE entry SET bytes = 7 WHERE sequence = 4;
                        UPDATE entry SET sequence = 'six' WHERE sequence = 6;
                        """
                )
            }
            for (first, place): (UInt64, UInt64) in [(1, 2), (2, 2), (4, 4), (6, 6)] {
                await #expect(throws: corrupt(place, "it is not stored as an entry is")) {
                    try await Tampering.read(from: first, in: directory)
                }
            }
        }
    }

    @Test("A file that was cut off", arguments: [0.3, 0.6, 0.9])
    func truncated(_ share: Double) async throws {
        try await withTemporaryDirectory { directory in
            _ = try await Tampering.makeJournal(in: directory, count: 400)
            let path = directory + "/journal.sqlite"
            let file = try #require(FileHandle(forUpdatingAtPath: path))
            let size = try file.seekToEnd()
            try file.truncate(atOffset: UInt64(Double(size) * share))
            try file.close()
            await #expect {
                _ = try await Tampering.read(in: directory)
            } throws: { error in
                if case JournalError.corrupt? = error as? JournalError { true } else { false }
            }
        }
    }

    @Test("A damaged page inside of the file")
    func page() async throws {
        try await withTemporaryDirectory { directory in
            _ = try await Tampering.makeJournal(in: directory, count: 400)
            let path = directory + "/journal.sqlite"
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            let middle = bytes.count / 2 / 4096 * 4096
            bytes.replaceSubrange(
                middle..<(middle + 4096),
                with: Data(repeating: 0xA5, count: 4096)
            )
            try bytes.write(to: URL(fileURLWithPath: path))
            await #expect {
                _ = try await Tampering.read(in: directory)
            } throws: { error in
                guard
                    case JournalError.corrupt(let stream, let sequence, _)? =
                        error as? JournalError
                else { return false }
                return stream == "tanjungsari" && (1...400).contains(sequence)
            }
        }
    }
}
