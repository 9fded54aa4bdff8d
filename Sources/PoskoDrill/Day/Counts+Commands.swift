internal import PoskoContract

extension Counts {
    /// Takes an answered command in.
    mutating func take<Command: DeskCommand>(
        _ command: Command,
        _ answer: Command.Answer
    ) throws(DrillFailure) {
        let name = String(describing: Command.self).replacing("Posko_V1_", with: "")
            .replacing("Request", with: "")
        acknowledged[name, default: 0] += 1
        let sequence = Command.receipt(of: answer).sequence
        guard sequence > 0 else { throw DrillFailure("\(name) was answered without a receipt.") }
        guard sequences.insert(sequence).inserted else {
            throw DrillFailure("Two commands have the receipt \(sequence); the second is \(name).")
        }
        sequenceLast = max(sequenceLast, sequence)
        takeRegistration(command.message, answer)
        takeQueue(command.message, answer, sequence)
        takeScreening(command.message, answer, sequence)
        takeCard(command.message, answer)
    }

    private mutating func promote(_ registration: UInt32) {
        guard registration > 0 else { return }
        promoted.insert(registration)
        slots[registration, default: 0] += 1
        waits[registration, default: 0] -= 1
    }

    private mutating func takeRegistration(
        _ command: Posko_V1_ExchangeRequest.OneOf_Command,
        _ answer: Any
    ) {
        switch (command, answer) {
        case (.addRegistration(let request), let answer as Posko_V1_AddRegistrationResponse):
            doors[answer.door, default: 0] += 1
            guard request.purpose != .card else {
                cardOnly += 1
                return
            }
            if answer.state == .waitlisted {
                waits[answer.registration, default: 0] += 1
            } else {
                slots[answer.registration, default: 0] += 1
            }
        case (.cancelRegistration(let request), let answer as Posko_V1_CancelRegistrationResponse):
            cancelled.insert(request.registration)
            // The drill cancels nobody who waits for a slot.
            slots[request.registration, default: 0] -= 1
            promote(answer.promotedRegistration)
        case (.releaseSlots, let answer as Posko_V1_ReleaseSlotsResponse):
            for registration in answer.releasedRegistrations {
                released.insert(registration)
                slots[registration, default: 0] -= 1
            }
            for registration in answer.promotedRegistrations { promote(registration) }
        default: break
        }
    }

    private mutating func place(_ ticket: String, _ end: VisitEnd, _ sequence: UInt64) {
        visits[ticket, default: Placed(value: end, sequence: sequence)].update(end, sequence)
    }

    private mutating func giveUp(_ ticket: String, slotFreed: Bool, promoted: UInt32) {
        if slotFreed, let registration = registrations[ticket] {
            slots[registration, default: 0] -= 1
        }
        promote(promoted)
    }

    private mutating func takeQueue(
        _ command: Posko_V1_ExchangeRequest.OneOf_Command,
        _ answer: Any,
        _ sequence: UInt64
    ) {
        switch (command, answer) {
        case (.issueTicket, let answer as Posko_V1_IssueTicketResponse):
            registrations[answer.ticket] = answer.registration
            place(answer.ticket, .inside, sequence)
        case (.callNext, let answer as Posko_V1_CallNextResponse):
            calls[answer.ticket, default: []].append(
                Placed(value: answer.station, sequence: sequence)
            )
        case (.complete, let answer as Posko_V1_CompleteResponse):
            served[station(of: answer.ticket, before: sequence), default: 0] += 1
            place(answer.ticket, answer.finished ? .finished : .inside, sequence)
        case (.skip, let answer as Posko_V1_SkipResponse):
            skipped[station(of: answer.ticket, before: sequence), default: 0] += 1
            place(answer.ticket, answer.finished ? .finished : .inside, sequence)
        case (.miss, let answer as Posko_V1_MissResponse):
            missed[station(of: answer.ticket, before: sequence), default: 0] += 1
            place(answer.ticket, .missed, sequence)
            giveUp(
                answer.ticket,
                slotFreed: answer.slotFreed,
                promoted: answer.promotedRegistration
            )
        case (.leave, let answer as Posko_V1_LeaveResponse):
            place(answer.ticket, .left, sequence)
            // Whoever was missed, is back and waits for a slot, gives their place up by going.
            if let registration = registrations[answer.ticket], waits[registration] == 1 {
                waits[registration] = 0
            }
            giveUp(
                answer.ticket,
                slotFreed: answer.slotFreed,
                promoted: answer.promotedRegistration
            )
        case (.rejoin, let answer as Posko_V1_RejoinResponse):
            rejoined(answer, sequence)
        default: break
        }
    }

    private mutating func rejoined(_ answer: Posko_V1_RejoinResponse, _ sequence: UInt64) {
        guard let registration = registrations[answer.ticket] else { return }
        guard !answer.station.isEmpty else {
            waits[registration, default: 0] += 1
            return
        }
        place(answer.ticket, .inside, sequence)
        // Whoever comes for a card only never held a slot.
        if let held = slots[registration], held == 0 { slots[registration] = 1 }
    }

    private mutating func takeScreening(
        _ command: Posko_V1_ExchangeRequest.OneOf_Command,
        _ answer: Any,
        _ sequence: UInt64
    ) {
        switch (command, answer) {
        case (.recordScreening, let answer as Posko_V1_RecordScreeningResponse):
            assessed(answer.ticket, answer.assessment, answer.dispositionRequired, sequence)
        case (.amendScreening, let answer as Posko_V1_AmendScreeningResponse):
            assessed(answer.ticket, answer.assessment, answer.dispositionRequired, sequence)
        case (.finaliseScreening, let answer as Posko_V1_FinaliseScreeningResponse):
            finalised.insert(answer.ticket)
        case (.disposeFinding(let request), let answer as Posko_V1_DisposeFindingResponse):
            let override = request.disposition.overrideLevel
            overridden[answer.ticket] = override == .unspecified ? nil : override
            levels[answer.ticket, default: Placed(value: answer.level, sequence: sequence)]
                .update(answer.level, sequence)
            open[answer.ticket, default: Placed(value: false, sequence: sequence)]
                .update(false, sequence)
        default: break
        }
    }

    /// RED and ORANGE stay until somebody decides; a repeated reading may take ORANGE back. A
    /// clinician's level stays until another finding comes up.
    private mutating func assessed(
        _ ticket: String,
        _ assessment: Posko_V1_Assessment,
        _ isOpen: Bool,
        _ sequence: UInt64
    ) {
        let before = levels[ticket]?.value ?? .green
        let wasOpen = open[ticket]?.value ?? false
        if isOpen { overridden[ticket] = nil }
        let wasHigher = wasOpen && before.rawValue > assessment.level.rawValue
        let level = isOpen && wasHigher ? before : overridden[ticket] ?? assessment.level
        levels[ticket, default: Placed(value: level, sequence: sequence)].update(level, sequence)
        open[ticket, default: Placed(value: isOpen, sequence: sequence)].update(isOpen, sequence)
    }

    private mutating func takeCard(
        _ command: Posko_V1_ExchangeRequest.OneOf_Command,
        _ answer: Any
    ) {
        switch command {
        case .handOverCard(let request):
            guard let answer = answer as? Posko_V1_HandOverCardResponse else { return }
            cards[answer.card] = CardModel(state: .handedOver, isByProxy: request.hasProxy)
        case .reverseHandOver(let request):
            cards[request.card, default: CardModel()].state = .inStock
            reversed += 1
        case .spoilCard(let request): cards[request.card, default: CardModel()].state = .spoiled
        case .refuseCard(let request):
            cards[request.card, default: CardModel()].isRefused = true
        case .returnCard(let request): cards[request.card, default: CardModel()].state = .returned
        case .forwardCard(let request):
            cards[request.card, default: CardModel()].state = .forwarded
        default: break
        }
    }
}
