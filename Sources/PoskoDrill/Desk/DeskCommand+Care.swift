internal import PoskoContract

extension Posko_V1_RecordScreeningRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .recordScreening(self) }

    static func receipt(of answer: Posko_V1_RecordScreeningResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_RecordScreeningResponse? {
        guard case .recordScreening(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_FinaliseScreeningRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .finaliseScreening(self) }

    static func receipt(of answer: Posko_V1_FinaliseScreeningResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_FinaliseScreeningResponse? {
        guard case .finaliseScreening(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_AmendScreeningRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .amendScreening(self) }

    static func receipt(of answer: Posko_V1_AmendScreeningResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_AmendScreeningResponse? {
        guard case .amendScreening(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_DisposeFindingRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .disposeFinding(self) }

    static func receipt(of answer: Posko_V1_DisposeFindingResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_DisposeFindingResponse? {
        guard case .disposeFinding(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_AssignCardRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .assignCard(self) }

    static func receipt(of answer: Posko_V1_AssignCardResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_AssignCardResponse? {
        guard case .assignCard(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_HandOverCardRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .handOverCard(self) }

    static func receipt(of answer: Posko_V1_HandOverCardResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_HandOverCardResponse? {
        guard case .handOverCard(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_ReverseHandOverRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .reverseHandOver(self) }

    static func receipt(of answer: Posko_V1_ReverseHandOverResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_ReverseHandOverResponse? {
        guard case .reverseHandOver(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_SpoilCardRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .spoilCard(self) }

    static func receipt(of answer: Posko_V1_SpoilCardResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_SpoilCardResponse? {
        guard case .spoilCard(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_RefuseCardRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .refuseCard(self) }

    static func receipt(of answer: Posko_V1_RefuseCardResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_RefuseCardResponse? {
        guard case .refuseCard(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_ReturnCardRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .returnCard(self) }

    static func receipt(of answer: Posko_V1_ReturnCardResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_ReturnCardResponse? {
        guard case .returnCard(let answer) = outcome else { return nil }
        return answer
    }
}

extension Posko_V1_ForwardCardRequest: DeskCommand {
    var message: Posko_V1_ExchangeRequest.OneOf_Command { .forwardCard(self) }

    static func receipt(of answer: Posko_V1_ForwardCardResponse) -> Posko_V1_Receipt {
        answer.receipt
    }

    static func answer(
        in outcome: Posko_V1_ExchangeResponse.OneOf_Outcome?
    ) -> Posko_V1_ForwardCardResponse? {
        guard case .forwardCard(let answer) = outcome else { return nil }
        return answer
    }
}
