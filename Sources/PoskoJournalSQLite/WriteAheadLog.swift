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
    private let hasSoundHeader: Bool
    private let salts: UInt64

    /// - Throws: `.corrupt` when commits stand behind a damaged frame.
    static func requireWhole(beside database: String) throws(JournalError) {
        let url = URL(fileURLWithPath: database + "-wal")
        // Absent or empty, which is how SQLite leaves it; one that cannot be read stops SQLite too.
        guard let bytes = try? Data(contentsOf: url, options: .mappedIfSafe),
            bytes.count > headerBytes
        else { return }
        let log = WriteAheadLog(bytes, pageBytes: pageBytes(of: database))
        guard let frame = log.firstDamagedFrame, log.commits(after: frame) > 1 else { return }
        throw .corrupt(
            stream: "",
            sequence: 0,
            cause: "\(url.path) is damaged at frame \(frame + 1) and committed entries stand "
                + "behind it; restore a backup, or have the file examined before anything else "
                + "opens it"
        )
    }

    /// - Parameter pageBytes: as the database says, because the log's own header may be what is
    ///   damaged.
    private init(_ bytes: Data, pageBytes: Int) {
        self.bytes = bytes
        self.pageBytes = pageBytes
        isBigEndian = Self.word(bytes, at: 0) & 1 == 1
        let sum = Self.checksum(bytes[..<24], isBigEndian, (0, 0))
        hasSoundHeader =
            Self.word(bytes, at: 0) & ~1 == 0x377F_0682
            && sum == (Self.word(bytes, at: 24), Self.word(bytes, at: 28))
        // A sound header is right about its log: after a new beginning it is written first, and
        // the frames behind it are still the old ones.
        let firstFrame = Self.headerBytes + 8
        let place = hasSoundHeader || bytes.count < firstFrame + 8 ? 16 : firstFrame
        salts = Self.salts(bytes, at: place)
    }

    private static func pageBytes(of database: String) -> Int {
        guard let file = FileHandle(forReadingAtPath: database),
            let header = try? file.read(upToCount: 20), header.count == 20
        else { return 0 }
        // 65,536 does not fit and is written as 1.
        let bytes = Int(word(header, at: 16) >> 16)
        return bytes == 1 ? 65_536 : bytes
    }

    private var frameBytes: Int { Self.frameHeaderBytes + pageBytes }

    private var frames: Int {
        pageBytes < 512 ? 0 : (bytes.count - Self.headerBytes) / frameBytes
    }

    /// The first frame of this log's own time whose checksum is wrong; nil when there is none.
    private var firstDamagedFrame: Int? {
        guard hasSoundHeader else { return 0 }
        var sum = (Self.word(bytes, at: 24), Self.word(bytes, at: 28))
        for frame in 0..<frames {
            let start = Self.headerBytes + frame * frameBytes
            // Frames with other salts are left over from before the log began anew.
            guard hasOurSalts(frame) else {
                return commits(after: frame) > 1 ? frame : nil
            }
            let page = start + Self.frameHeaderBytes
            sum = Self.checksum(bytes[start..<start + 8], isBigEndian, sum)
            sum = Self.checksum(bytes[page..<page + pageBytes], isBigEndian, sum)
            guard sum.0 == Self.word(bytes, at: start + 16),
                sum.1 == Self.word(bytes, at: start + 20)
            else { return frame }
        }
        return nil
    }

    private func hasOurSalts(_ frame: Int) -> Bool {
        let start = Self.headerBytes + frame * frameBytes
        return Self.salts(bytes, at: start + 8) == salts
    }

    /// Two random numbers that a log and its frames share until it begins anew.
    private static func salts(_ bytes: Data, at offset: Int) -> UInt64 {
        UInt64(word(bytes, at: offset)) << 32 | UInt64(word(bytes, at: offset + 4))
    }

    private func commits(after frame: Int) -> Int {
        (frame..<frames).count { candidate in
            let start = Self.headerBytes + candidate * frameBytes
            // The size of the database after the commit; zero in every other frame.
            return hasOurSalts(candidate) && Self.word(bytes, at: start + 4) > 0
        }
    }

    private static func checksum(
        _ bytes: Data,
        _ isBigEndian: Bool,
        _ before: (UInt32, UInt32)
    ) -> (UInt32, UInt32) {
        bytes.withUnsafeBytes { buffer in
            var (first, second) = before
            for offset in stride(from: 0, to: buffer.count, by: 8) {
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
