/// The name of a staff account, unique on a server: 2 to 32 of `a-z`, `0-9`, `.` and `-`, beginning
/// with a letter.
package struct StaffID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    package init?(_ text: String) {
        guard (2...32).contains(text.utf8.count), let first = text.utf8.first,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        else { return nil }
        let isAllowed = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "."), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isAllowed else { return nil }
        description = text
    }

    package static func < (left: StaffID, right: StaffID) -> Bool {
        left.description < right.description
    }
}

/// A device's short name, made from its key: 16 of `0-9` and `a-f`.
package struct DeviceID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    package init?(_ text: String) {
        let isHexadecimal = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
            default: false
            }
        }
        guard text.utf8.count == 16, isHexadecimal else { return nil }
        description = text
    }

    package static func < (left: DeviceID, right: DeviceID) -> Bool {
        left.description < right.description
    }
}

/// 32 bytes that name or prove one thing. The type parameter keeps the hash of a token from being
/// taken for a device's key.
package struct Bytes32<Subject>: Hashable, Sendable {
    private let words: [4 of UInt64]

    /// Nil unless there are 32.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words: [4 of UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() {
            words[index / 8] = words[index / 8] << 8 | UInt64(byte)
        }
        self.words = words
    }

    package static var zero: Self { Self(words: [0, 0, 0, 0]) }

    private init(words: [4 of UInt64]) {
        self.words = words
    }

    package var bytes: [UInt8] {
        (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - $0 % 8 * 8)) }
    }

    package static func == (left: Self, right: Self) -> Bool {
        (0..<4).allSatisfy { left.words[$0] == right.words[$0] }
    }

    package func hash(into hasher: inout Hasher) {
        for index in 0..<4 { hasher.combine(words[index]) }
    }
}

/// SHA-256 of a session's token; the token itself only its device has.
package typealias TokenHash = Bytes32<Session>
/// SHA-256 of an enrolment code.
package typealias CodeHash = Bytes32<Enrolment>
/// The public part of a device's Ed25519 key (RFC 8032).
package typealias DeviceKey = Bytes32<Device>
