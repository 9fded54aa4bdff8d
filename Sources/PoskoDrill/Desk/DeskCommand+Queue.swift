internal import PoskoContract

extension Posko_V1_CallNextRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .callNext(self) }

    static func receipt(of answer: Posko_V1_CallNextResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_CallNextResponse? {
        guard case .callNext(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_RecallRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .recall(self) }

    static func receipt(of answer: Posko_V1_RecallResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_RecallResponse? {
        guard case .recall(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_UndoCallRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .undoCall(self) }

    static func receipt(of answer: Posko_V1_UndoCallResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_UndoCallResponse? {
        guard case .undoCall(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_BeginRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .begin(self) }

    static func receipt(of answer: Posko_V1_BeginResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_BeginResponse? {
        guard case .begin(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_CompleteRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .complete(self) }

    static func receipt(of answer: Posko_V1_CompleteResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_CompleteResponse? {
        guard case .complete(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_MissRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .miss(self) }

    static func receipt(of answer: Posko_V1_MissResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_MissResponse? {
        guard case .miss(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_RejoinRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .rejoin(self) }

    static func receipt(of answer: Posko_V1_RejoinResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_RejoinResponse? {
        guard case .rejoin(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_TransferRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .transfer(self) }

    static func receipt(of answer: Posko_V1_TransferResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_TransferResponse? {
        guard case .transfer(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_SkipRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .skip(self) }

    static func receipt(of answer: Posko_V1_SkipResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_SkipResponse? {
        guard case .skip(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_LeaveRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .leave(self) }

    static func receipt(of answer: Posko_V1_LeaveResponse) -> Posko_V1_Receipt { answer.receipt }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_LeaveResponse? {
        guard case .leave(let answer) = outcome else { return nil }
        return answer
    }
}
