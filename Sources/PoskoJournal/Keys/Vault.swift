import Crypto
package import PoskoCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the server's master key can do: seal the keys of people, make keyed hashes, and sign.
///
/// Each has a key of its own, made from the master by HKDF (RFC 5869), so that one secret has to be
/// kept and none is used twice.
package struct Vault: Sendable {
    private let wrapping: SymmetricKey
    private let hashing: SymmetricKey
    private let signing: [UInt8]
    let entropy: Entropy

    /// - Parameters:
    ///   - master: 32 bytes from a good source of randomness.
    ///   - entropy: where keys and nonces come from; the system's but in simulations.
    package init(master: Bytes32<Vault>, entropy: Entropy = .system) {
        self.entropy = entropy
        let master = SymmetricKey(data: master.bytes)
        func key(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master,
                info: Array("posko \(purpose)".utf8),
                outputByteCount: 32
            )
        }
        wrapping = key("keys of people")
        hashing = key("keyed hashes")
        signing = key("signature").withUnsafeBytes { Array($0) }
    }

    /// A new master key.
    package static func newMaster() -> Bytes32<Vault> { Entropy.system.key() }

    // MARK: - Keyed hashes

    package var keyedHash: KeyedHash {
        KeyedHash { [hashing] bytes in
            Array(HMAC<SHA256>.authenticationCode(for: bytes, using: hashing))
        }
    }

    /// Of a command: the same for the same command, and nothing can be guessed from it.
    package func digest(_ bytes: [UInt8]) -> Digest {
        Digest(Array(HMAC<SHA256>.authenticationCode(for: bytes, using: hashing)))
    }

    // MARK: - Keys of people

    /// The keys of a stream as a store keeps them.
    ///
    /// - Throws: `.foreign` when this master key did not seal them.
    package func open(
        _ stored: [(person: PersonNumber, box: [UInt8])],
        of stream: StreamID
    ) throws(JournalError) -> StreamKeys {
        var keys = StreamKeys(stream: stream)
        for (person, box) in stored {
            guard
                let bytes = Box.open(box, with: wrapping, authenticating: place(stream, person)),
                let pair = PersonKeys(bytes)
            else {
                throw .foreign(
                    cause:
                        "the master key is not the one that sealed this journal's keys; give the "
                        + "server the key that it ran with"
                )
            }
            keys[person] = pair
        }
        return keys
    }

    /// Gives keys to those who are new: whoever was there and has none was forgotten, and a key
    /// that a later copy has for a number is another person's.
    func grow(_ keys: inout StreamKeys, from known: Int, to count: Int) -> [KeyChange] {
        guard count > known else { return [] }
        return (known + 1...count).map(PersonNumber.init).map { person in
            let pair = PersonKeys(record: entropy.key(), contact: entropy.key())
            keys[person] = pair
            return .keep(person, box: seal(pair, of: person, in: keys.stream))
        }
    }

    /// Forgets what an erasure says.
    func forget(_ erasure: Erasure, in keys: inout StreamKeys) -> [KeyChange] {
        ([erasure.person] + erasure.also).compactMap { person in
            guard let pair = keys[person] else { return nil }
            guard erasure.recordKept else {
                keys[person] = nil
                return .forget(person)
            }
            let rest = PersonKeys(record: pair.record, contact: nil)
            keys[person] = rest
            return .keep(person, box: seal(rest, of: person, in: keys.stream))
        }
    }

    /// What has to be deleted or sealed anew so that nobody has a key that was forgotten.
    package func settle(
        _ keys: inout StreamKeys,
        erased: Set<PersonNumber>,
        reduced: Set<PersonNumber>
    ) -> [KeyChange] {
        let gone = erased.sorted().filter { keys[$0] != nil }
        let half = reduced.sorted().filter { keys[$0]?.contact != nil }
        return (gone.map { ($0, false) } + half.map { ($0, true) }).flatMap { person, isKept in
            let erasure = Erasure(person: person, also: [], recordKept: isKept, ground: .lost)
            return forget(erasure, in: &keys)
        }
    }

    private func seal(
        _ pair: PersonKeys,
        of person: PersonNumber,
        in stream: StreamID
    ) -> [UInt8] {
        Box.seal(
            pair.bytes,
            with: wrapping,
            authenticating: place(stream, person),
            entropy
        )
    }

    private func place(_ stream: StreamID, _ person: PersonNumber) -> [UInt8] {
        Array("\(stream)\n\(person)\n".utf8)
    }

    // MARK: - Signature

    package var publicKey: [UInt8] { signer.publicKey.rawRepresentation.map { $0 } }

    private var signer: Curve25519.Signing.PrivateKey {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: signing) else {
            preconditionFailure("any 32 bytes are a key")
        }
        return key
    }

    /// Signs that somebody was erased with an entry.
    package func signErasure(in stream: StreamID, sequence: UInt64, hash: Digest) -> [UInt8] {
        sign(place("posko-erasure-v1", stream, sequence) + hash.bytes)
    }

    private func sign(_ message: [UInt8]) -> [UInt8] {
        guard let signature = try? signer.signature(for: message) else {
            preconditionFailure("an Ed25519 key signs anything")
        }
        return Array(signature)
    }

    /// What is signed, the stream and the sequence, each followed by a zero byte.
    private func place(_ purpose: String, _ stream: StreamID, _ sequence: UInt64) -> [UInt8] {
        let number = (0..<8).map { UInt8(truncatingIfNeeded: sequence >> UInt64(56 - 8 * $0)) }
        return Array(purpose.utf8) + [0] + Array("\(stream)".utf8) + [0] + number + [0]
    }

    /// Signs the report of a closing as the entry of `sequence` after the one of `previousHash`.
    package func sign(
        _ report: ClosingReport,
        in stream: StreamID,
        sequence: UInt64,
        after previousHash: Digest
    ) -> Closing {
        let signature = sign(
            place("posko-closing-v1", stream, sequence) + previousHash.bytes + [0]
                + Digest.sha256(report.encoded).bytes
        )
        return Closing(
            report: report,
            signature: Closing.Signature(bytes: signature, publicKey: publicKey)
        )
    }
}

/// AES-256-GCM with a random nonce: nonce, ciphertext and tag in one.
enum Box {
    static let overhead = 12 + 16

    static func seal(
        _ plaintext: [UInt8],
        with key: SymmetricKey,
        authenticating place: [UInt8],
        _ entropy: Entropy
    ) -> [UInt8] {
        guard let nonce = try? AES.GCM.Nonce(data: entropy.bytes(12)),
            let box = try? AES.GCM.seal(
                plaintext,
                using: key,
                nonce: nonce,
                authenticating: place
            ),
            let combined = box.combined
        else { preconditionFailure("AES-GCM seals anything below 64 GiB") }
        return Array(combined)
    }

    static func open(
        _ box: some DataProtocol,
        with key: SymmetricKey,
        authenticating place: [UInt8]
    ) -> [UInt8]? {
        guard let sealed = try? AES.GCM.SealedBox(combined: box),
            let plaintext = try? AES.GCM.open(sealed, using: key, authenticating: place)
        else { return nil }
        return Array(plaintext)
    }
}

/// Where random bytes come from.
package struct Entropy: Sendable {
    private let words: @Sendable () -> UInt64

    package init(_ words: @Sendable @escaping () -> UInt64) {
        self.words = words
    }

    package static let system = Entropy {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }

    func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            withUnsafeBytes(of: words()) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
    }

    func key<Subject>() -> Bytes32<Subject> {
        guard let key = Bytes32<Subject>(bytes(32)) else {
            preconditionFailure("32 bytes are 32 bytes")
        }
        return key
    }
}
