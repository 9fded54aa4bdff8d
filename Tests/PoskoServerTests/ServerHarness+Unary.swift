import GRPCCore
import PoskoContract
import SwiftProtobuf

typealias Command = Posko_V1_ExchangeRequest.OneOf_Command
typealias Answer = Posko_V1_ExchangeResponse.OneOf_Outcome

/// Every command by its own unary RPC.
extension ServerHarness {
    @discardableResult
    func send(_ command: Command) async throws -> Answer {
        if let answer = try await sendToDay(command) { return answer }
        if let answer = try await sendToQueue(command) { return answer }
        if let answer = try await sendToCare(command) { return answer }
        throw NoSuchCommand()
    }

    private func sendToDay(_ command: Command) async throws -> Answer? {
        switch command {
        case .createEvent(let message): .createEvent(try await events.createEvent(message))
        case .openEvent(let message): .openEvent(try await events.openEvent(message))
        case .closeEvent(let message): .closeEvent(try await events.closeEvent(message))
        case .releaseSlots(let message): .releaseSlots(try await events.releaseSlots(message))
        case .addRegistration(let message):
            .addRegistration(try await registrations.addRegistration(message))
        case .cancelRegistration(let message):
            .cancelRegistration(try await registrations.cancelRegistration(message))
        case .issueTicket(let message): .issueTicket(try await tickets.issueTicket(message))
        case .reprintTicket(let message): .reprintTicket(try await tickets.reprintTicket(message))
        default: nil
        }
    }

    private func sendToQueue(_ command: Command) async throws -> Answer? {
        switch command {
        case .callNext(let message): .callNext(try await queue.callNext(message))
        case .recall(let message): .recall(try await queue.recall(message))
        case .undoCall(let message): .undoCall(try await queue.undoCall(message))
        case .begin(let message): .begin(try await queue.begin(message))
        case .complete(let message): .complete(try await queue.complete(message))
        case .miss(let message): .miss(try await queue.miss(message))
        case .rejoin(let message): .rejoin(try await queue.rejoin(message))
        case .transfer(let message): .transfer(try await queue.transfer(message))
        case .skip(let message): .skip(try await queue.skip(message))
        case .leave(let message): .leave(try await queue.leave(message))
        default: nil
        }
    }

    private func sendToCare(_ command: Command) async throws -> Answer? {
        switch command {
        case .recordScreening(let message):
            .recordScreening(try await screenings.recordScreening(message))
        case .finaliseScreening(let message):
            .finaliseScreening(try await screenings.finaliseScreening(message))
        case .amendScreening(let message):
            .amendScreening(try await screenings.amendScreening(message))
        case .disposeFinding(let message):
            .disposeFinding(try await screenings.disposeFinding(message))
        case .assignCard(let message): .assignCard(try await cards.assignCard(message))
        case .handOverCard(let message): .handOverCard(try await cards.handOverCard(message))
        case .reverseHandOver(let message):
            .reverseHandOver(try await cards.reverseHandOver(message))
        case .spoilCard(let message): .spoilCard(try await cards.spoilCard(message))
        case .refuseCard(let message): .refuseCard(try await cards.refuseCard(message))
        case .returnCard(let message): .returnCard(try await cards.returnCard(message))
        case .forwardCard(let message): .forwardCard(try await cards.forwardCard(message))
        case .giveApproval(let message): .giveApproval(try await approvals.giveApproval(message))
        case .erasePerson(let message): .erasePerson(try await people.erasePerson(message))
        case .restrictPerson(let message):
            .restrictPerson(try await people.restrictPerson(message))
        case .changeConsent(let message):
            .changeConsent(try await people.changeConsent(message))
        default: nil
        }
    }
}

struct NoSuchCommand: Error {}
