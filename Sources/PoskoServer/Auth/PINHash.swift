import CryptoExtras
import Foundation
import PoskoCore
import Synchronization

/// PINs as scrypt hashes (RFC 7914), in the PHC string format.
///
/// Computed outside of the loop, and at most `ServerLimits.pinHashesAtOnce` at a time: each takes
/// 32 MiB and some hundredth of a second by design.
final class PINHash: Sendable {
    private static let logRounds = 15
    private static let blockSize = 8
    private static let saltBytes = 16
    private static let hashBytes = 32

    private let running = Mutex(0)
    private let executor: (any TaskExecutor)?

    init(on executor: (any TaskExecutor)?) {
        self.executor = executor
    }

    func verifier(for pin: String) async throws(SubmissionFailure) -> PINVerifier {
        let salt = (0..<Self.saltBytes).map { _ in UInt8.random(in: .min ... .max) }
        let hash = try await derive(pin, salt: salt)
        let text =
            "$scrypt$ln=\(Self.logRounds),r=\(Self.blockSize),p=1"
            + "$\(Self.encoded(salt))$\(Self.encoded(hash))"
        guard let verifier = PINVerifier(text) else {
            preconditionFailure("a hash of scrypt has the form of one")
        }
        return verifier
    }

    func matches(_ pin: String, _ verifier: PINVerifier) async throws(SubmissionFailure) -> Bool {
        let parts = verifier.text.split(separator: "$")
        guard parts.count == 4, parts[1] == "ln=\(Self.logRounds),r=\(Self.blockSize),p=1",
            let salt = Self.decoded(parts[2]), let hash = Self.decoded(parts[3])
        else { return false }
        let derived = try await derive(pin, salt: salt)
        // In time that does not depend on where they differ.
        return derived.count == hash.count
            && zip(derived, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func derive(_ pin: String, salt: [UInt8]) async throws(SubmissionFailure) -> [UInt8] {
        let isAdmitted = running.withLock { running in
            guard running < ServerLimits.pinHashesAtOnce else { return false }
            running += 1
            return true
        }
        guard isAdmitted else { throw .overloaded }
        defer { running.withLock { $0 -= 1 } }
        return await withTaskExecutorPreference(executor) {
            let key = try? KDF.Scrypt.deriveKey(
                from: Data(pin.utf8),
                salt: salt,
                outputByteCount: Self.hashBytes,
                rounds: 1 << Self.logRounds,
                blockSize: Self.blockSize,
                parallelism: 1
            )
            guard let key else { preconditionFailure("scrypt takes these parameters") }
            return key.withUnsafeBytes(Array.init)
        }
    }

    /// Base64 without padding, as PHC strings have it.
    private static func encoded(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    private static func decoded(_ text: some StringProtocol) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: String(text) + padding).map(Array.init)
    }
}
