package import PoskoContract

extension Posko_V1_ExchangeResponse.OneOf_Outcome {
    /// The place in the journal of what a desk did; nil for what a desk does not do.
    package var receipt: Posko_V1_Receipt? {
        switch self {
        case .addRegistration(let reply): reply.receipt
        case .cancelRegistration(let reply): reply.receipt
        case .issueTicket(let reply): reply.receipt
        case .reprintTicket(let reply): reply.receipt
        case .callNext(let reply): reply.receipt
        case .recall(let reply): reply.receipt
        case .undoCall(let reply): reply.receipt
        case .begin(let reply): reply.receipt
        case .complete(let reply): reply.receipt
        case .miss(let reply): reply.receipt
        case .rejoin(let reply): reply.receipt
        case .transfer(let reply): reply.receipt
        case .skip(let reply): reply.receipt
        case .leave(let reply): reply.receipt
        case .recordScreening(let reply): reply.receipt
        case .finaliseScreening(let reply): reply.receipt
        case .amendScreening(let reply): reply.receipt
        case .disposeFinding(let reply): reply.receipt
        case .assignCard(let reply): reply.receipt
        case .handOverCard(let reply): reply.receipt
        case .reverseHandOver(let reply): reply.receipt
        case .spoilCard(let reply): reply.receipt
        case .refuseCard(let reply): reply.receipt
        case .returnCard(let reply): reply.receipt
        case .forwardCard(let reply): reply.receipt
        case .error, .createEvent, .openEvent, .closeEvent, .releaseSlots, .ping, .giveApproval,
            .erasePerson, .restrictPerson, .changeConsent:
            nil
        }
    }
}
