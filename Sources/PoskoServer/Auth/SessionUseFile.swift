import Foundation
import PoskoCore

/// When sessions were last used, beyond the end of the server: token hashes and times, and nothing
/// else.
///
///     posko session uses 1
///     0f3a... 1763700000000      SHA-256 of the token in hex, milliseconds since 1970
///     end
///
/// It belongs to no backup. Without it sessions count as used when they began.
struct SessionUseFile: Sendable {
    struct Problem: Error {
        let cause: String
    }

    static let name = "session-uses"

    private static let firstLine = "posko session uses 1"
    private static let lastLine = "end"
    /// Twice what all that are watched need.
    private static let bytesMax = ServerLimits.sessionsWatched * 2 * 86

    let path: String

    /// - Returns: nil when there is no such file.
    /// - Throws: `Problem` when it cannot be read, or is not as it was written.
    func uses() throws(Problem) -> [TokenHash: Timestamp]? {
        // Not held up by a pipe that somebody put there.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        let number = errno
        guard descriptor >= 0 else {
            if number == ENOENT { return nil }
            throw Problem(cause: String(cString: strerror(number)))
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let data: Data?
        do {
            data = try handle.read(upToCount: Self.bytesMax + 1)
        } catch {
            throw Problem(cause: "\(error)")
        }
        guard let data, data.count <= Self.bytesMax,
            let uses = Self.uses(String(decoding: data, as: UTF8.self))
        else { throw Problem(cause: "it is damaged") }
        return uses
    }

    /// Writes the file, whole or not at all, readable by its owner only.
    func keep(_ uses: [TokenHash: Timestamp]) throws(Problem) {
        let draft = path + ".new"
        // Of a server that was killed.
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Problem(cause: String(cString: strerror(errno))) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(Self.text(uses).utf8))
            try handle.synchronize()
            try handle.close()
        } catch {
            unlink(draft)
            throw Problem(cause: "\(error)")
        }
        guard rename(draft, path) == 0 else {
            let cause = String(cString: strerror(errno))
            unlink(draft)
            throw Problem(cause: cause)
        }
    }

    static func text(_ uses: [TokenHash: Timestamp]) -> String {
        let lines = uses.map { token, time in "\(hex(token.bytes)) \(time.milliseconds)" }
        return ([firstLine] + lines.sorted() + [lastLine]).joined(separator: "\n") + "\n"
    }

    /// - Returns: nil when it is not what `text` makes.
    static func uses(_ text: String) -> [TokenHash: Timestamp]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, lines.first.map(String.init) == firstLine, lines.last == "",
            lines[lines.count - 2] == lastLine
        else { return nil }
        var uses: [TokenHash: Timestamp] = [:]
        for line in lines[1..<(lines.count - 2)] {
            let fields = line.split(separator: " ", omittingEmptySubsequences: false)
            guard fields.count == 2, let token = token(fields[0]),
                let milliseconds = Int64(fields[1]), milliseconds >= 0, uses[token] == nil
            else { return nil }
            uses[token] = Timestamp(milliseconds: milliseconds)
        }
        return uses
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private static func token(_ hex: Substring) -> TokenHash? {
        let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard hex.utf8.count == 64, digits.count == 64 else { return nil }
        return TokenHash(
            stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
        )
    }
}
