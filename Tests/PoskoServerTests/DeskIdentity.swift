import Crypto
import Foundation
import GRPCCore
import GRPCInProcessTransport
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@testable import PoskoServer

/// A device with its key, and a session on it: what a client holds.
struct DeskIdentity {
    let key = Curve25519.Signing.PrivateKey()
    var token = (0..<32).map { _ in UInt8.random(in: .min ... .max) }

    var publicKey: Data { key.publicKey.rawRepresentation }
    var tokenHash: Data { Data(SHA256.hash(data: token)) }
    var id: String {
        SHA256.hash(data: publicKey).prefix(8).map { String(format: "%02x", $0) }.joined()
    }

    /// - Parameter signer: whose key signs; its own unless told.
    func metadata(at now: Timestamp, signer: DeskIdentity? = nil) throws -> Metadata {
        let time = withUnsafeBytes(of: now.milliseconds.bigEndian, Array.init)
        let signature = try (signer ?? self).key.signature(
            for: Array("posko-proof-v1".utf8) + tokenHash + time
        )
        let text = Data(token).base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
        var metadata: Metadata = ["authorization": "Bearer \(text)"]
        metadata.addBinary(time + signature, forKey: "posko-proof-bin")
        return metadata
    }
}

extension ServerHarness {
    var staff: Posko_V1_StaffService.Client<InProcessTransport.Client> {
        .init(wrapping: client)
    }

    /// An account with these roles and a session on a device of its own.
    func enrol(
        _ name: String,
        _ grants: [Grant],
        for seconds: Int = 3_600
    ) async throws -> DeskIdentity {
        let code = "0000\(Int.random(in: 100_000...999_999))"
        let account = try #require(StaffID(name))
        let hash = Array(SHA256.hash(data: Array(code.utf8)))
        let enrolment = Enrolment(
            code: try #require(CodeHash(hash)),
            expires: clock.now.advanced(bySeconds: 600),
            sessionSeconds: seconds
        )
        let isKnown = loop.staff { $0.accounts[account] != nil }
        try await change(
            isKnown
                ? .makeCode(account, enrolment)
                : .addAccount(account, name: "Somebody", grants, enrolment)
        )
        let desk = DeskIdentity()
        _ = try await enrol(desk, code)
        return desk
    }

    @discardableResult
    func enrol(_ desk: DeskIdentity, _ code: String, id: String = UUID().uuidString) async throws
        -> Posko_V1_Session
    {
        try await staff.enrol(
            .with {
                $0.requestID = id
                $0.code = code
                $0.deviceKey = desk.publicKey
                $0.deviceLabel = "a desk"
                $0.tokenHash = desk.tokenHash
            },
            metadata: try desk.metadata(at: clock.now)
        ).session
    }

    func change(_ command: StaffCommand) async throws {
        _ = try await loop.submit(
            StaffSubmission(
                requestID: try #require(RequestID(UUID().uuidString)),
                digest: .zero,
                caller: .server,
                command: command
            )
        )
    }
}
