import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoJournal
import SwiftProtobuf

/// A request about the staff that changes something.
protocol StaffMessage: SwiftProtobuf.Message, Sendable {
    var requestID: String { get }
}

extension Posko_V1_SignOutRequest: StaffMessage {}
extension Posko_V1_SetPinRequest: StaffMessage {}
extension Posko_V1_AddAccountRequest: StaffMessage {}
extension Posko_V1_SetRolesRequest: StaffMessage {}
extension Posko_V1_MakeCodeRequest: StaffMessage {}
extension Posko_V1_ResetAccountRequest: StaffMessage {}
extension Posko_V1_RevokeAccountRequest: StaffMessage {}
extension Posko_V1_RevokeDeviceRequest: StaffMessage {}

extension StaffService {
    /// The whole of a change that a session asks for.
    func answer<Message: StaffMessage, Answer: Sendable>(
        _ message: Message,
        _ command: () throws(InvalidRequest) -> StaffCommand,
        answer: (Recorded) -> Answer
    ) async throws -> ServerResponse<Answer> {
        let (requestID, command) = try checked { () throws(InvalidRequest) in
            (try Fields.requestID(message.requestID), try command())
        }
        let recorded = try await submit(command, requestID, message, by: try .ofCall)
        return ServerResponse(message: answer(recorded))
    }

    func submit(
        _ command: StaffCommand,
        _ requestID: RequestID,
        _ message: some SwiftProtobuf.Message,
        by caller: Caller
    ) async throws -> Recorded {
        let digest = try checked { () throws(InvalidRequest) in
            loop.vault.digest(try message.bytesOfRequest)
        }
        do {
            return try await loop.submit(
                StaffSubmission(
                    requestID: requestID,
                    digest: digest,
                    caller: caller,
                    command: command
                )
            )
        } catch {
            throw error.status
        }
    }

    func look<View: Sendable>(_ view: @Sendable (StaffBook) -> View) async throws -> View {
        do {
            return try await loop.lookAtStaff(view)
        } catch {
            throw error.status
        }
    }

    func checked<Value>(_ read: () throws(InvalidRequest) -> Value) throws -> Value {
        do {
            return try read()
        } catch {
            throw error.status
        }
    }

    func hashed<Value>(
        _ compute: () async throws(SubmissionFailure) -> Value
    ) async throws -> Value {
        do {
            return try await compute()
        } catch {
            throw error.status
        }
    }

    /// - Throws: UNAUTHENTICATED unless the metadata prove that the device has the key.
    func requireProof(
        _ metadata: Metadata,
        of token: TokenHash,
        by key: DeviceKey,
        at now: Timestamp
    ) throws {
        guard let proof = Proof(metadata) else { throw SessionGate.deviceKeyRequired }
        guard proof.isFresh(at: now) else { throw SessionGate.staleProof(at: now) }
        guard proof.isSigned(for: token, by: key) else { throw SessionGate.deviceKeyRequired }
    }
}

extension CommitLoop {
    /// As `read`, of the staff.
    func lookAtStaff<View: Sendable>(
        _ view: @Sendable (StaffBook) -> View
    ) async throws(ReadFailure) -> View {
        for _ in 0..<ServerLimits.readAttempts {
            let (value, place) = staffState { (view($0), $1) }
            if await becomesDurable(.staff, place) { return value }
        }
        throw .unavailable
    }
}
