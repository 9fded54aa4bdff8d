internal import Foundation
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

extension GlobalOptions {
    /// Begins a session of an account that may work on this device.
    ///
    /// - Throws: `PoskoFailure` when the PIN is not right or the account is locked out.
    func signIn(
        staff: String,
        pin: String,
        requestID: String
    ) async throws -> Posko_V1_Session {
        var credentials = try credentials()
        let token = SessionToken()
        let device = credentials.secret.id
        let session = LoginSession(token: token, secret: credentials.secret)
        let trust = credentials.trust(in: try serverAddress())
        let reply = try await connect(as: session, trusting: trust) { connection in
            try await connection.call {
                try await $0.staff.signIn(
                    .with {
                        $0.requestID = requestID
                        ($0.staff, $0.pin, $0.device) = (staff, pin, device)
                        $0.tokenHash = Data(token.hash)
                    }
                ).session
            }
        }
        credentials.add(
            Credentials.Login(
                server: try serverAddress().description,
                staff: reply.staff,
                token: token.text,
                expires: reply.expiresAt.seconds
            )
        )
        try credentials.keep()
        return reply
    }
}
