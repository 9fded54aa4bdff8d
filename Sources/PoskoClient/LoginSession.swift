internal import Foundation
internal import Synchronization

/// A session on this device, as every call carries it.
package final class LoginSession: Sendable {
    package let token: SessionToken
    private let secret: DeviceSecret
    private let state = Mutex(State())

    private struct State {
        /// How far the server's clock is ahead of this device's, in milliseconds.
        var offset: Int64 = 0
        var proof: (bytes: [UInt8], made: Int64)?
    }

    package init(token: SessionToken, secret: DeviceSecret) {
        self.token = token
        self.secret = secret
    }

    /// A proof that is good for the call that is made now; a new one twice a minute.
    func proof() throws -> [UInt8] {
        let now = Self.milliseconds
        return try state.withLock { state in
            let time = now + state.offset
            if let proof = state.proof, (0..<ClientLimits.proofMilliseconds) ~= time - proof.made {
                return proof.bytes
            }
            let bytes = try secret.proof(for: token, at: time)
            state.proof = (bytes, time)
            return bytes
        }
    }

    /// Takes over the server's time, when its refusal says that this device's clock is wrong.
    ///
    /// - Returns: whether the call is worth another try.
    func correctClock(after failure: PoskoFailure) -> Bool {
        guard let time = failure.serverMilliseconds else { return false }
        state.withLock { state in
            state.offset = time - Self.milliseconds
            state.proof = nil
        }
        return true
    }

    private static var milliseconds: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}
