import GRPCCore
import PoskoContract
import PoskoCore
import PoskoJournal
import SwiftProtobuf

/// Where both ways in meet: a unary RPC and a message of an Exchange stream become the same
/// submission.
struct Desk: Sendable {
    let loop: CommitLoop
    let lines = Shared<[Posko_V1_Line]>()
    let summaries = Shared<Posko_V1_GetSummaryResponse>()

    init(loop: CommitLoop) {
        self.loop = loop
    }

    /// The whole of a mutating unary RPC. A call that was given up, or whose deadline has passed,
    /// before it was decided does nothing.
    func answer<Message: CommandMessage>(
        _ request: ServerRequest<Message>,
        _ context: ServerContext
    ) async throws -> ServerResponse<Message.Answer> {
        guard !context.cancellation.isCancelled else {
            throw RPCError(code: .cancelled, message: "The call was over before it was decided.")
        }
        let caller = try Caller(request.metadata)
        return ServerResponse(message: try await perform(request.message, by: caller))
    }

    func perform<Message: CommandMessage>(
        _ message: Message,
        by caller: Caller
    ) async throws -> Message.Answer {
        let submission: Submission
        do {
            submission = try Self.submission(message, by: caller)
        } catch {
            throw error.status
        }
        do {
            return message.answer(try await loop.submit(submission))
        } catch {
            throw error.status
        }
    }

    static func submission<Message: CommandMessage>(
        _ message: Message,
        by caller: Caller
    ) throws(InvalidRequest) -> Submission {
        let event = try message.eventCode()
        let requestID = try Fields.requestID(message.requestID)
        let command = try message.command()
        return Submission(
            event: event,
            requestID: requestID,
            digest: try digest(of: message),
            caller: caller,
            command: command
        )
    }

    /// SHA-256 over the kind of the request and its bytes.
    private static func digest<Message: CommandMessage>(
        of message: Message
    ) throws(InvalidRequest) -> Digest {
        do {
            let bytes: [UInt8] = try message.serializedBytes()
            return .sha256(Array(Message.protoMessageName.utf8) + bytes)
        } catch {
            throw InvalidRequest("", "MESSAGE_UNREADABLE", "The request cannot be encoded again.")
        }
    }
}

extension Caller {
    /// Who acts, from `posko-staff` and `posko-device`; self-declared, and "unnamed" when absent.
    init(_ metadata: Metadata) throws {
        self.init(
            staff: try Self.name(metadata, "posko-staff"),
            device: try Self.name(metadata, "posko-device")
        )
    }

    private static func name(_ metadata: Metadata, _ key: String) throws -> String {
        guard let value = metadata[stringValues: key].first(where: { _ in true }) else {
            return "unnamed"
        }
        let printable = value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        guard printable, (1...64).contains(value.utf8.count) else {
            throw InvalidRequest(
                key,
                "METADATA_INVALID",
                "Send \(key) as 1 to 64 printable ASCII characters."
            ).status
        }
        return value
    }
}
