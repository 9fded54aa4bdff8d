import PoskoContract
import SwiftProtobuf

/// What a test wants to know of a command, whichever it is.
extension Posko_V1_ExchangeRequest.OneOf_Command {
    var message: any CommandFields {
        switch self {
        case .createEvent(let message): message
        case .openEvent(let message): message
        case .closeEvent(let message): message
        case .releaseSlots(let message): message
        case .addRegistration(let message): message
        case .cancelRegistration(let message): message
        case .issueTicket(let message): message
        case .reprintTicket(let message): message
        case .callNext(let message): message
        case .recall(let message): message
        case .undoCall(let message): message
        case .begin(let message): message
        case .complete(let message): message
        case .miss(let message): message
        case .rejoin(let message): message
        case .transfer(let message): message
        case .skip(let message): message
        case .leave(let message): message
        case .recordScreening(let message): message
        case .finaliseScreening(let message): message
        case .amendScreening(let message): message
        case .disposeFinding(let message): message
        case .assignCard(let message): message
        case .handOverCard(let message): message
        case .reverseHandOver(let message): message
        case .spoilCard(let message): message
        case .refuseCard(let message): message
        case .returnCard(let message): message
        case .forwardCard(let message): message
        case .giveApproval(let message): message
        case .erasePerson(let message): message
        case .restrictPerson(let message): message
        case .changeConsent(let message): message
        case .ping: preconditionFailure("a ping goes to no event")
        }
    }

    var requestID: String { message.requestID }

    /// The same command as another act, or in another event.
    func with(requestID: String? = nil, event: String? = nil) -> Self {
        var copy = Posko_V1_ExchangeRequest()
        copy.command = self
        return copy.changed { fields in
            if let requestID { fields.requestID = requestID }
            if let event { fields.event = event }
        }
    }
}

/// The two fields that every mutating request has.
protocol CommandFields: SwiftProtobuf.Message {
    var event: String { get set }
    var requestID: String { get set }
}

extension Posko_V1_CreateEventRequest: CommandFields {}
extension Posko_V1_OpenEventRequest: CommandFields {}
extension Posko_V1_CloseEventRequest: CommandFields {}
extension Posko_V1_ReleaseSlotsRequest: CommandFields {}
extension Posko_V1_AddRegistrationRequest: CommandFields {}
extension Posko_V1_CancelRegistrationRequest: CommandFields {}
extension Posko_V1_IssueTicketRequest: CommandFields {}
extension Posko_V1_ReprintTicketRequest: CommandFields {}
extension Posko_V1_CallNextRequest: CommandFields {}
extension Posko_V1_RecallRequest: CommandFields {}
extension Posko_V1_UndoCallRequest: CommandFields {}
extension Posko_V1_BeginRequest: CommandFields {}
extension Posko_V1_CompleteRequest: CommandFields {}
extension Posko_V1_MissRequest: CommandFields {}
extension Posko_V1_RejoinRequest: CommandFields {}
extension Posko_V1_TransferRequest: CommandFields {}
extension Posko_V1_SkipRequest: CommandFields {}
extension Posko_V1_LeaveRequest: CommandFields {}
extension Posko_V1_RecordScreeningRequest: CommandFields {}
extension Posko_V1_FinaliseScreeningRequest: CommandFields {}
extension Posko_V1_AmendScreeningRequest: CommandFields {}
extension Posko_V1_DisposeFindingRequest: CommandFields {}
extension Posko_V1_AssignCardRequest: CommandFields {}
extension Posko_V1_HandOverCardRequest: CommandFields {}
extension Posko_V1_ReverseHandOverRequest: CommandFields {}
extension Posko_V1_SpoilCardRequest: CommandFields {}
extension Posko_V1_RefuseCardRequest: CommandFields {}
extension Posko_V1_ReturnCardRequest: CommandFields {}
extension Posko_V1_ForwardCardRequest: CommandFields {}
extension Posko_V1_GiveApprovalRequest: CommandFields {}
extension Posko_V1_ErasePersonRequest: CommandFields {}
extension Posko_V1_RestrictPersonRequest: CommandFields {}
extension Posko_V1_ChangeConsentRequest: CommandFields {}

extension Posko_V1_ExchangeRequest {
    fileprivate func changed(
        _ change: (inout any CommandFields) -> Void
    ) -> OneOf_Command {
        func apply<Message: CommandFields>(_ message: Message) -> Message {
            var fields: any CommandFields = message
            change(&fields)
            return fields as? Message ?? message
        }
        switch command {
        case .createEvent(let message): return .createEvent(apply(message))
        case .openEvent(let message): return .openEvent(apply(message))
        case .closeEvent(let message): return .closeEvent(apply(message))
        case .releaseSlots(let message): return .releaseSlots(apply(message))
        case .addRegistration(let message): return .addRegistration(apply(message))
        case .cancelRegistration(let message): return .cancelRegistration(apply(message))
        case .issueTicket(let message): return .issueTicket(apply(message))
        case .reprintTicket(let message): return .reprintTicket(apply(message))
        case .callNext(let message): return .callNext(apply(message))
        case .recall(let message): return .recall(apply(message))
        case .undoCall(let message): return .undoCall(apply(message))
        case .begin(let message): return .begin(apply(message))
        case .complete(let message): return .complete(apply(message))
        case .miss(let message): return .miss(apply(message))
        case .rejoin(let message): return .rejoin(apply(message))
        case .transfer(let message): return .transfer(apply(message))
        case .skip(let message): return .skip(apply(message))
        case .leave(let message): return .leave(apply(message))
        case .recordScreening(let message): return .recordScreening(apply(message))
        case .finaliseScreening(let message): return .finaliseScreening(apply(message))
        case .amendScreening(let message): return .amendScreening(apply(message))
        case .disposeFinding(let message): return .disposeFinding(apply(message))
        case .assignCard(let message): return .assignCard(apply(message))
        case .handOverCard(let message): return .handOverCard(apply(message))
        case .reverseHandOver(let message): return .reverseHandOver(apply(message))
        case .spoilCard(let message): return .spoilCard(apply(message))
        case .refuseCard(let message): return .refuseCard(apply(message))
        case .returnCard(let message): return .returnCard(apply(message))
        case .forwardCard(let message): return .forwardCard(apply(message))
        case .giveApproval(let message): return .giveApproval(apply(message))
        case .erasePerson(let message): return .erasePerson(apply(message))
        case .restrictPerson(let message): return .restrictPerson(apply(message))
        case .changeConsent(let message): return .changeConsent(apply(message))
        case .ping(let message): return .ping(message)
        case nil: return .openEvent(Posko_V1_OpenEventRequest())
        }
    }
}
