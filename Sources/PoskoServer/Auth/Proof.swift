import Crypto
import GRPCCore
import PoskoCore
import PoskoJournal

/// That a call comes from the device to which a session belongs: a token alone, copied from
/// elsewhere, is of no use.
struct Proof: Hashable, Sendable {
    /// When the device made it, by its own clock.
    let time: Timestamp
    private let timeBytes: [UInt8]
    private let signature: [UInt8]

    private static let context = Array("posko-proof-v1".utf8)
    static let key = "posko-proof-bin"

    /// Nil when the metadata holds none of the right length.
    init?(_ metadata: Metadata) {
        guard let bytes = metadata[binaryValues: Self.key].first(where: { _ in true }),
            bytes.count == 72
        else { return nil }
        timeBytes = Array(bytes.prefix(8))
        signature = Array(bytes.dropFirst(8))
        let milliseconds = timeBytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        time = Timestamp(milliseconds: Int64(bitPattern: milliseconds))
    }

    /// May be used now, as far as its time goes.
    func isFresh(at now: Timestamp) -> Bool {
        let (age, isFar) = now.milliseconds.subtractingReportingOverflow(time.milliseconds)
        return !isFar && abs(age) <= ServerLimits.proofMilliseconds
    }

    /// Whether the device with this key signed it for this token.
    func isSigned(for token: TokenHash, by key: DeviceKey) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key.bytes) else {
            return false
        }
        return key.isValidSignature(signature, for: Self.context + token.bytes + timeBytes)
    }
}

extension TokenHash {
    /// Of the token in `authorization`; nil when there is none in the right form.
    init?(_ metadata: Metadata) {
        guard let value = metadata[stringValues: "authorization"].first(where: { _ in true }),
            value.hasPrefix("Bearer "), value.utf8.count == 7 + 43,
            let token = Base64URL.decode(value.dropFirst(7))
        else { return nil }
        self.init(Digest.sha256(token).bytes)
    }
}

/// Base64 with the alphabet of URLs, without padding (RFC 4648, section 5).
enum Base64URL {
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for character in text.utf8 {
            guard let value = value(of: character) else { return nil }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func value(of character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
