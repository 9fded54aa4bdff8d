internal import PoskoContract

/// A command message as a desk sends it; one conformance for each of `DeskService.Exchange`.
protocol DeskCommand: Sendable {
    associatedtype Answer: Equatable & Sendable

    var event: String { get set }
    var requestID: String { get set }

    init()
    var message: Posko_V1_ExchangeRequest.OneOf_Command { get }
    /// The receipt that says that it was done.
    static func receipt(of answer: Answer) -> Posko_V1_Receipt
    static func answer(in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?) -> Answer?
}

extension DeskCommand {
    /// A new message with its fields set.
    init(_ fill: (inout Self) -> Void) {
        self.init()
        fill(&self)
    }
}

extension Posko_V1_CreateEventRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .createEvent(self) }

    static func receipt(of answer: Posko_V1_CreateEventResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_CreateEventResponse? {
        guard case .createEvent(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_OpenEventRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .openEvent(self) }

    static func receipt(of answer: Posko_V1_OpenEventResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_OpenEventResponse? {
        guard case .openEvent(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_CloseEventRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .closeEvent(self) }

    static func receipt(of answer: Posko_V1_CloseEventResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_CloseEventResponse? {
        guard case .closeEvent(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_ReleaseSlotsRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .releaseSlots(self) }

    static func receipt(of answer: Posko_V1_ReleaseSlotsResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_ReleaseSlotsResponse? {
        guard case .releaseSlots(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_AddRegistrationRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .addRegistration(self) }

    static func receipt(of answer: Posko_V1_AddRegistrationResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_AddRegistrationResponse? {
        guard case .addRegistration(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_CancelRegistrationRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .cancelRegistration(self) }

    static func receipt(of answer: Posko_V1_CancelRegistrationResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_CancelRegistrationResponse? {
        guard case .cancelRegistration(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_IssueTicketRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .issueTicket(self) }

    static func receipt(of answer: Posko_V1_IssueTicketResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_IssueTicketResponse? {
        guard case .issueTicket(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_ReprintTicketRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .reprintTicket(self) }

    static func receipt(of answer: Posko_V1_ReprintTicketResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_ReprintTicketResponse? {
        guard case .reprintTicket(let answer) = outcome else { return nil }
        return answer
    }
}
