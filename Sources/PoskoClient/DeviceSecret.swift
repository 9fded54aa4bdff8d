internal import Crypto
internal import Foundation

/// The secret half of this device's key: proves that a call comes from here.
package struct DeviceSecret: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    package init() {
        key = Curve25519.Signing.PrivateKey()
    }

    /// - Parameter bytes: as `bytes` gave them.
    package init?(bytes: some Sequence<UInt8>) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: Array(bytes)) else {
            return nil
        }
        self.key = key
    }

    package var bytes: [UInt8] { Array(key.rawRepresentation) }

    /// 32 bytes, for the server.
    package var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    /// The name under which the server lists the device: 16 of 0-9 and a-f.
    package var id: String {
        SHA256.hash(data: publicKey).prefix(8).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// What the server takes for a minute as a proof that a call for `token` comes from here.
    func proof(for token: SessionToken, at milliseconds: Int64) throws -> [UInt8] {
        let time = withUnsafeBytes(of: milliseconds.bigEndian, Array.init)
        let message = Array("posko-proof-v1".utf8) + token.hash + time
        return time + Array(try key.signature(for: message))
    }
}

/// 32 random bytes that stand for somebody at work on this device. The server knows their hash.
package struct SessionToken: Hashable, Sendable {
    /// Base64 with the alphabet of URLs, without padding.
    package let text: String
    private let bytes: [UInt8]

    package init() {
        let key = SymmetricKey(size: .bits256)
        self.init(bytes: key.withUnsafeBytes(Array.init))
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        text = Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    package init?(_ text: String) {
        let standard = text.replacing("-", with: "+").replacing("_", with: "/") + "="
        guard let data = Data(base64Encoded: standard), data.count == 32 else { return nil }
        self.init(bytes: Array(data))
    }

    /// SHA-256, for the server.
    package var hash: [UInt8] { Array(SHA256.hash(data: bytes)) }
}

/// A code that lets one device in, once.
package struct EnrolmentSecret: Hashable, Sendable {
    /// As people read it to each other: `7K3QX-91MZT`.
    package let text: String
    private let characters: String

    /// Crockford's base 32: no letter that is read as another.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    package init() {
        var random = SystemRandomNumberGenerator()
        let letters = (0..<10).map { _ in Self.alphabet[Int.random(in: 0..<32, using: &random)] }
        characters = String(letters)
        text = String(letters[..<5]) + "-" + String(letters[5...])
    }

    /// SHA-256, for the server.
    package var hash: [UInt8] { Array(SHA256.hash(data: Array(characters.utf8))) }
}
