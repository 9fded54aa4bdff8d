import Foundation
import PoskoJournal

/// A look at a write-ahead log before SQLite opens it.
///
/// SQLite ends its reading at the first frame whose checksum is wrong, because that is what a power
/// cut leaves behind, and forgets everything after it. But with `synchronous=FULL` a commit is on
/// the disk before the next one begins, so at most one commit can be torn. Two commits behind a bad
/// frame were acknowledged; they must not vanish without a word.
/// The format: <https://www.sqlite.org/fileformat2.html#the_write_ahead_log>.
struct WriteAheadLog {
    private static let headerBytes = 32
    private static let frameHeaderBytes = 24

    private let bytes: Data
    private let pageBytes: Int
    private let isBigEndian: Bool
    private let salts: UInt64

    /// - Throws: `.corrupt` when commits stand behind a damaged frame.
    static func requireWhole(beside database: String) throws(JournalError) {
        let url = URL(fileURLWithPath: database + "-wal")
        // Absent or empty, which is how SQLite leaves it; one that cannot be read stops SQLite too.
        guard let bytes = try? Data(contentsOf: url, options: .mappedIfSafe),
            bytes.count > headerBytes
        else { return }
        let log = WriteAheadLog(bytes)
        guard let frame = log.firstDamagedFrame, log.commits(after: frame) > 1 else { return }
        throw .corrupt(
            stream: "",
            sequence: 0,
            cause: "frame \(frame + 1) of \(url.path) is damaged and committed entries stand "
                + "behind it; restore a backup, or have the file examined before anything else "
                + "opens it"
        )
    }

    private init(_ bytes: Data) {
        self.bytes = bytes
        pageBytes = Int(Self.word(bytes, at: 8))
        isBigEndian = Self.word(bytes, at: 0) & 1 == 1
        salts = UInt64(Self.word(bytes, at: 16)) << 32 | UInt64(Self.word(bytes, at: 20))
    }

    private var frameBytes: Int { Self.frameHeaderBytes + pageBytes }

    private var frames: Int {
        guard (512...65_536).contains(pageBytes), pageBytes & (pageBytes - 1) == 0 else { return 0 }
        return (bytes.count - Self.headerBytes) / frameBytes
    }

    /// The first frame of this log's own time whose checksum is wrong; nil when there is none.
    private var firstDamagedFrame: Int? {
        var sum = checksum(from: 0, count: 24, (0, 0))
        for frame in 0..<frames {
            let start = Self.headerBytes + frame * frameBytes
            // Frames with other salts are left over from before the log began anew.
            guard hasOurSalts(frame) else {
                return commits(after: frame) > 1 ? frame : nil
            }
            sum = checksum(from: start, count: 8, sum)
            sum = checksum(from: start + Self.frameHeaderBytes, count: pageBytes, sum)
            guard sum.0 == Self.word(bytes, at: start + 16),
                sum.1 == Self.word(bytes, at: start + 20)
            else { return frame }
        }
        return nil
    }

    private func hasOurSalts(_ frame: Int) -> Bool {
        let start = Self.headerBytes + frame * frameBytes
        return UInt64(Self.word(bytes, at: start + 8)) << 32
            | UInt64(Self.word(bytes, at: start + 12)) == salts
    }

    private func commits(after frame: Int) -> Int {
        (frame..<frames).count { candidate in
            let start = Self.headerBytes + candidate * frameBytes
            // The size of the database after the commit; zero in every other frame.
            return hasOurSalts(candidate) && Self.word(bytes, at: start + 4) > 0
        }
    }

    private func checksum(
        from start: Int,
        count: Int,
        _ before: (UInt32, UInt32)
    ) -> (UInt32, UInt32) {
        bytes.withUnsafeBytes { buffer in
            var (first, second) = before
            for offset in stride(from: start, to: start + count, by: 8) {
                let left = buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                let right = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
                first &+=
                    (isBigEndian ? UInt32(bigEndian: left) : UInt32(littleEndian: left))
                    &+ second
                second &+=
                    (isBigEndian ? UInt32(bigEndian: right) : UInt32(littleEndian: right))
                    &+ first
            }
            return (first, second)
        }
    }

    private static func word(_ bytes: Data, at offset: Int) -> UInt32 {
        bytes.withUnsafeBytes {
            UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
    }
}
