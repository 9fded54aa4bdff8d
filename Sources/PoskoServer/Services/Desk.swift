import GRPCCore
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoWords
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
        return ServerResponse(message: try await perform(request.message, by: try .ofCall))
    }

    func perform<Message: CommandMessage>(
        _ message: Message,
        by caller: Caller
    ) async throws -> Message.Answer {
        let submission: Submission
        do {
            submission = try self.submission(for: message, by: caller)
        } catch {
            throw error.status
        }
        do {
            return message.answer(try await loop.submit(submission), loop.vault)
        } catch {
            throw error.status
        }
    }

    func submission<Message: CommandMessage>(
        for message: Message,
        by caller: Caller
    ) throws(InvalidRequest) -> Submission {
        let event = try message.eventCode()
        let requestID = try Fields.requestID(message.requestID)
        let command = try message.command()
        var commandKey = CommandKey.zero
        if Message.isSensitive {
            var nameless = message
            nameless.requestID = ""
            commandKey = loop.vault.keyedHash(try nameless.bytesOfRequest)
        }
        return Submission(
            event: event,
            requestID: requestID,
            digest: loop.vault.digest(try message.bytesOfRequest),
            commandKey: commandKey,
            caller: caller.doing(Message.method),
            command: command
        )
    }
}

extension SwiftProtobuf.Message {
    /// The kind of the request and its bytes: what tells it from others.
    var bytesOfRequest: [UInt8] {
        get throws(InvalidRequest) {
            do {
                let bytes: [UInt8] = try serializedBytes()
                return Array(Self.protoMessageName.utf8) + bytes
            } catch {
                throw InvalidRequest(
                    "",
                    "MESSAGE_UNREADABLE",
                    RequestWords.notEncoded
                )
            }
        }
    }
}
