package import PoskoContract

extension Posko_V1_ExchangeRequest {
    /// The request id of the command inside; empty when there is none.
    package var requestID: String {
        switch command {
        case nil: ""
        case .createEvent(let command): command.requestID
        case .openEvent(let command): command.requestID
        case .closeEvent(let command): command.requestID
        case .releaseSlots(let command): command.requestID
        case .addRegistration(let command): command.requestID
        case .cancelRegistration(let command): command.requestID
        case .issueTicket(let command): command.requestID
        case .reprintTicket(let command): command.requestID
        case .callNext(let command): command.requestID
        case .recall(let command): command.requestID
        case .undoCall(let command): command.requestID
        case .begin(let command): command.requestID
        case .complete(let command): command.requestID
        case .miss(let command): command.requestID
        case .rejoin(let command): command.requestID
        case .transfer(let command): command.requestID
        case .skip(let command): command.requestID
        case .leave(let command): command.requestID
        case .recordScreening(let command): command.requestID
        case .finaliseScreening(let command): command.requestID
        case .amendScreening(let command): command.requestID
        case .disposeFinding(let command): command.requestID
        case .assignCard(let command): command.requestID
        case .handOverCard(let command): command.requestID
        case .reverseHandOver(let command): command.requestID
        case .spoilCard(let command): command.requestID
        case .refuseCard(let command): command.requestID
        case .returnCard(let command): command.requestID
        case .forwardCard(let command): command.requestID
        case .giveApproval(let command): command.requestID
        case .erasePerson(let command): command.requestID
        case .restrictPerson(let command): command.requestID
        case .changeConsent(let command): command.requestID
        case .ping(let ping): ping.requestID
        }
    }
}
