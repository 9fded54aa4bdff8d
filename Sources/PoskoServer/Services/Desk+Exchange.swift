import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

extension Desk {
    /// Serves one Exchange stream until the desk has sent all and got all answers, the client
    /// leaves, or the server goes down. At most `exchangeInFlightMax` commands are unanswered; then
    /// the stream is not read further.
    func exchange(
        _ messages: RPCAsyncSequence<Posko_V1_ExchangeRequest, any Error>,
        by caller: Caller,
        _ writer: RPCWriter<Posko_V1_ExchangeResponse>
    ) async throws {
        let outbox = Outbox()
        try await withRPCCancellationHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                // What ends the writing ends the reading, which may wait for an answer to leave.
                defer { outbox.end() }
                group.addTask {
                    do {
                        for try await message in messages {
                            guard await outbox.admit() else { return }
                            begin(message, by: caller) { outbox.put($0) }
                        }
                        outbox.finish()
                    } catch {
                        outbox.end()
                        throw error
                    }
                }
                while let replies = await outbox.next() {
                    try await writer.write(contentsOf: await responses(replies))
                    outbox.sent(replies.count)
                }
                // Still reading when the client left or the server goes down. A stream that broke
                // is no end: the desk must not take it for one.
                group.cancelAll()
                do { try await group.waitForAll() } catch is CancellationError {}
            }
        } onCancelRPC: {
            outbox.end()
        }
    }

    private func responses(_ replies: [Outbox.Reply]) async -> [Posko_V1_ExchangeResponse] {
        var responses: [Posko_V1_ExchangeResponse] = []
        responses.reserveCapacity(replies.count)
        for reply in replies {
            var response = Posko_V1_ExchangeResponse()
            response.requestID = reply.requestID
            response.outcome = await reply.resolve()
            responses.append(response)
        }
        return responses
    }

    private func begin(
        _ message: Posko_V1_ExchangeRequest,
        by caller: Caller,
        _ reply: @Sendable @escaping (Outbox.Reply) -> Void
    ) {
        noteUse(of: message, by: caller)
        guard let command = message.command else {
            let status = InvalidRequest("command", "COMMAND_MISSING", RequestWords.command).status
            reply(Outbox.Reply(requestID: "") { .error(status.wireBytes) })
            return
        }
        command.begin(at: self, by: caller, reply)
    }

    /// A ping is sent by the desk itself: a session that nobody works in is locked all the same.
    private func noteUse(of message: Posko_V1_ExchangeRequest, by caller: Caller) {
        if case .ping(let ping) = message.command, !ping.atWork { return }
        if let token = caller.permit?.token { loop.idle.touch(token, at: loop.time) }
    }

    fileprivate func begin<Message: CommandMessage>(
        _ message: Message,
        by caller: Caller,
        wrap: @Sendable @escaping (Message.Answer) -> Posko_V1_ExchangeResponse.OneOf_Outcome,
        _ reply: @Sendable @escaping (Outbox.Reply) -> Void
    ) {
        let submission: Submission
        do {
            submission = try self.submission(for: message, by: caller)
        } catch {
            let status = error.status
            reply(Outbox.Reply(requestID: message.requestID) { .error(status.wireBytes) })
            return
        }
        loop.begin(submission) { [loop] outcome in
            reply(
                Outbox.Reply(requestID: message.requestID) {
                    do throws(SubmissionFailure) {
                        let recorded = try await loop.recorded(
                            outcome,
                            of: .event(submission.event)
                        )
                        return wrap(message.answer(recorded, loop.vault))
                    } catch {
                        return .error(error.status.wireBytes)
                    }
                }
            )
        }
    }
}

extension Posko_V1_ExchangeRequest.OneOf_Command {
    /// Every command of the contract, each with the answer of its own kind.
    fileprivate func begin(
        at desk: Desk,
        by caller: Caller,
        _ reply: @Sendable @escaping (Outbox.Reply) -> Void
    ) {
        switch self {
        case .createEvent(let message):
            desk.begin(message, by: caller, wrap: { .createEvent($0) }, reply)
        case .openEvent(let message):
            desk.begin(message, by: caller, wrap: { .openEvent($0) }, reply)
        case .closeEvent(let message):
            desk.begin(message, by: caller, wrap: { .closeEvent($0) }, reply)
        case .releaseSlots(let message):
            desk.begin(message, by: caller, wrap: { .releaseSlots($0) }, reply)
        case .addRegistration(let message):
            desk.begin(message, by: caller, wrap: { .addRegistration($0) }, reply)
        case .cancelRegistration(let message):
            desk.begin(message, by: caller, wrap: { .cancelRegistration($0) }, reply)
        case .issueTicket(let message):
            desk.begin(message, by: caller, wrap: { .issueTicket($0) }, reply)
        case .reprintTicket(let message):
            desk.begin(message, by: caller, wrap: { .reprintTicket($0) }, reply)
        case .callNext(let message):
            desk.begin(message, by: caller, wrap: { .callNext($0) }, reply)
        case .recall(let message):
            desk.begin(message, by: caller, wrap: { .recall($0) }, reply)
        case .undoCall(let message):
            desk.begin(message, by: caller, wrap: { .undoCall($0) }, reply)
        case .begin(let message):
            desk.begin(message, by: caller, wrap: { .begin($0) }, reply)
        case .complete(let message):
            desk.begin(message, by: caller, wrap: { .complete($0) }, reply)
        case .miss(let message):
            desk.begin(message, by: caller, wrap: { .miss($0) }, reply)
        case .rejoin(let message):
            desk.begin(message, by: caller, wrap: { .rejoin($0) }, reply)
        case .transfer(let message):
            desk.begin(message, by: caller, wrap: { .transfer($0) }, reply)
        case .skip(let message):
            desk.begin(message, by: caller, wrap: { .skip($0) }, reply)
        case .leave(let message):
            desk.begin(message, by: caller, wrap: { .leave($0) }, reply)
        case .recordScreening(let message):
            desk.begin(message, by: caller, wrap: { .recordScreening($0) }, reply)
        case .finaliseScreening(let message):
            desk.begin(message, by: caller, wrap: { .finaliseScreening($0) }, reply)
        case .amendScreening(let message):
            desk.begin(message, by: caller, wrap: { .amendScreening($0) }, reply)
        case .disposeFinding(let message):
            desk.begin(message, by: caller, wrap: { .disposeFinding($0) }, reply)
        case .assignCard(let message):
            desk.begin(message, by: caller, wrap: { .assignCard($0) }, reply)
        case .handOverCard(let message):
            desk.begin(message, by: caller, wrap: { .handOverCard($0) }, reply)
        case .reverseHandOver(let message):
            desk.begin(message, by: caller, wrap: { .reverseHandOver($0) }, reply)
        case .spoilCard(let message):
            desk.begin(message, by: caller, wrap: { .spoilCard($0) }, reply)
        case .refuseCard(let message):
            desk.begin(message, by: caller, wrap: { .refuseCard($0) }, reply)
        case .returnCard(let message):
            desk.begin(message, by: caller, wrap: { .returnCard($0) }, reply)
        case .forwardCard, .giveApproval, .erasePerson, .restrictPerson, .changeConsent:
            beginOther(at: desk, by: caller, reply)
        case .ping(let message):
            let time = desk.loop.time.message
            reply(Outbox.Reply(requestID: message.requestID) { .ping(.with { $0.time = time }) })
        }
    }

    private func beginOther(
        at desk: Desk,
        by caller: Caller,
        _ reply: @Sendable @escaping (Outbox.Reply) -> Void
    ) {
        switch self {
        case .forwardCard(let message):
            desk.begin(message, by: caller, wrap: { .forwardCard($0) }, reply)
        case .giveApproval(let message):
            desk.begin(message, by: caller, wrap: { .giveApproval($0) }, reply)
        case .erasePerson(let message):
            desk.begin(message, by: caller, wrap: { .erasePerson($0) }, reply)
        case .restrictPerson(let message):
            desk.begin(message, by: caller, wrap: { .restrictPerson($0) }, reply)
        case .changeConsent(let message):
            desk.begin(message, by: caller, wrap: { .changeConsent($0) }, reply)
        default: preconditionFailure("not one of the other commands")
        }
    }
}
