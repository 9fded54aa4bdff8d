internal import ArgumentParser
internal import Foundation
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// Lets this device in with a code, or somebody who shares it with their PIN.
struct LoginCommand: Verb {
    static let configuration = CommandConfiguration.verb(
        "login",
        "Logs in: with a code from an admin, or with --staff and a PIN on a shared device.",
        example: "posko login 7K3QX-91MZT --label \"front desk 2\""
    )

    @Argument(help: "The code; without one the PIN is asked for.")
    var code: String?

    @Option(help: "What people call this device (its host name).")
    var label: String?

    @Option(help: "What the server prints when it starts; compared with what it shows.")
    var fingerprint: String?

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        var credentials = try global.credentials()
        // Kept before it is used: a device whose key is lost after it was let in has to be let in
        // anew. What is learnt of the server is kept when it has let somebody in.
        try credentials.keep()
        try await meet(&credentials)
        let token = SessionToken()
        let session = LoginSession(token: token, secret: credentials.secret)
        let secret = credentials.secret
        let requestID = request.requestID ?? RequestID.make()
        let trust = credentials.trust(in: try global.serverAddress())
        let reply = try await global.connect(as: session, trusting: trust) { connection in
            if let code {
                return try await connection.call {
                    try await $0.staff.enrol(
                        .with {
                            $0.requestID = requestID
                            $0.code = code
                            $0.deviceKey = Data(secret.publicKey)
                            $0.deviceLabel = label ?? ProcessInfo.processInfo.hostName
                            $0.tokenHash = Data(token.hash)
                        }
                    ).session
                }
            }
            guard let staff = global.staffName() else {
                throw UsageFailure(message: LoginText.giveCode.text())
            }
            let pin = try Prompt.secret(LoginText.pinOf.text(SafeText.escaped(staff)))
            return try await connection.call {
                try await $0.staff.signIn(
                    .with {
                        $0.requestID = requestID
                        $0.staff = staff
                        $0.pin = pin
                        $0.device = secret.id
                        $0.tokenHash = Data(token.hash)
                    }
                ).session
            }
        }
        credentials.add(
            Credentials.Login(
                server: try global.serverAddress().description,
                staff: reply.staff,
                token: token.text,
                expires: reply.expiresAt.seconds
            )
        )
        try credentials.keep()
        try await global.show(reply) {
            let until = EventTime().dayAndClock(reply.expiresAt)
            return LoginText.loggedIn.text(SafeText.escaped(reply.staff), until)
        }
    }

    /// Makes sure, before a code or a PIN is sent, that the server is the right one.
    private func meet(_ credentials: inout Credentials) async throws {
        let server = try global.serverAddress()
        if let fingerprint {
            credentials.pin(server, to: fingerprint)
            return
        }
        guard let trust = credentials.trust(in: server), !trust.isKnown else { return }
        let first = ServerTrust(expected: nil)
        // Refused or not: the certificate was shown before.
        _ = try? await global.connect(as: nil, trusting: first) { connection in
            try await connection.call { try await $0.staff.whoAmI(.init()) }
        }
        guard let found = first.found else { return }
        guard Prompt.isInteractive else {
            throw UsageFailure(
                message: LoginText.compare.text(server.description, ServerTrust.grouped(found))
            )
        }
        Terminal.note(LoginText.shows.text(server.description))
        Terminal.note("  \(ServerTrust.grouped(found))")
        guard Prompt.confirm(LoginText.isItTheOne.text()) else {
            throw UsageFailure(message: LoginText.nothingSent.text())
        }
        credentials.pin(server, to: found)
    }
}
