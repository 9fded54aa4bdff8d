internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

extension DoctorWork {
    mutating func send(_ act: Act, _ shell: inout DeskShell) -> [DeskEffect] {
        let station = shell.context.station
        let (id, effect) = shell.send { event, id in
            switch act.kind {
            case .record(let part):
                .recordScreening(
                    .with {
                        ($0.event, $0.requestID, $0.ticket) = (event, id, act.ticket)
                        ($0.station, $0.part) = (station, part)
                    }
                )
            case .amend(let part, let reason):
                .amendScreening(
                    .with {
                        ($0.event, $0.requestID, $0.ticket) = (event, id, act.ticket)
                        ($0.station, $0.part) = (station, part)
                        $0.reason = reason
                    }
                )
            case .decide(let disposition):
                .disposeFinding(
                    .with {
                        ($0.event, $0.requestID, $0.ticket) = (event, id, act.ticket)
                        $0.disposition = disposition
                    }
                )
            case .finalise:
                .finaliseScreening(
                    .with { ($0.event, $0.requestID, $0.ticket) = (event, id, act.ticket) }
                )
            }
        }
        errand = Errand(requestID: id, act: act)
        return [effect]
    }

    mutating func settle(
        _ act: Act,
        _ answer: DeskAnswer,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        switch answer {
        case .refused(let problem): return refuse(act, problem, &shell)
        case .done(let outcome):
            forget(act)
            return settle(act, outcome, &shell)
        }
    }

    private mutating func settle(
        _ act: Act,
        _ outcome: Posko_V1_ExchangeResponse.OneOf_Outcome,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        let isHere = act.ticket == ticket
        switch outcome {
        case .recordScreening(let reply):
            let level = reply.assessment.level
            shell.say(DoctorWords.recorded.text(act.ticket, level.phrase?.text() ?? ""), level.ink)
            if isHere { note(reply.assessment, isOpen: reply.dispositionRequired) }
        case .amendScreening(let reply):
            let level = reply.assessment.level
            shell.say(DoctorWords.amended.text(act.ticket, level.phrase?.text() ?? ""), level.ink)
            if isHere { note(reply.assessment, isOpen: reply.dispositionRequired) }
        case .disposeFinding(let reply):
            guard case .decide(let disposition) = act.kind else { return [] }
            if !disposition.facility.isEmpty { remember(disposition.facility) }
            shell.say(DoctorWords.decided.text(act.ticket, disposition.text), .good)
            guard isHere else { return [] }
            screening?.openFinding = false
            screening?.level = reply.level
            screening?.dispositions.append(
                .with {
                    $0.disposition = disposition
                    $0.recordedBy = shell.context.staff
                    $0.recordedAt = reply.receipt.time
                }
            )
            papersPrinted = 0
            return []
        case .finaliseScreening(let reply):
            shell.say(DoctorWords.finalised.text(act.ticket), .good)
            guard isHere else { return [] }
            screening?.finalised = true
            screening?.finalisedBy = shell.context.staff
            screening?.finalisedAt = reply.receipt.time
            return []
        default: return []
        }
        guard isHere else { return [] }
        isStale = true
        return askIfStale(&shell)
    }

    /// What is known before the record has been read again.
    private mutating func note(_ assessment: Posko_V1_Assessment, isOpen: Bool) {
        screening?.assessment = assessment
        screening?.openFinding = isOpen
        if isOpen, assessment.level.rawValue > screening?.level.rawValue ?? 0 {
            screening?.level = assessment.level
        }
    }

    // MARK: - Refusals

    private mutating func refuse(
        _ act: Act,
        _ problem: DeskProblem,
        _ shell: inout DeskShell
    ) -> [DeskEffect] {
        wasRefused = true
        shell.say(problem)
        if let second = SecondPerson(problem, act: act) {
            forget(act)
            waiting.append(second)
            return [.bell]
        }
        forget(act)
        guard act.ticket == ticket else { return [.bell] }
        if problem.reason == "ALREADY_FINALISED" {
            screening?.finalised = true
            // Somebody else did what was wanted.
            if case .finalise = act.kind { wasRefused = false }
        }
        sheet = mended(act, problem)
        guard ["ALREADY_FINALISED", "NO_OPEN_FINDING"].contains(problem.reason) else {
            return [.bell]
        }
        isStale = true
        return [.bell] + askIfStale(&shell)
    }

    /// What was typed, in the sheet that the refusal asks for.
    private func mended(_ act: Act, _ problem: DeskProblem) -> DoctorSheet? {
        guard var sheet = act.sheet else { return self.sheet }
        if problem.reason == "ALREADY_FINALISED", case .record = act.kind {
            return sheet.amending(ticket: ticket, before: symptoms)
        }
        let measurements = ReadingAdvice.confirmable(problem)
        if !measurements.isEmpty { sheet.ask(about: measurements) }
        return sheet
    }

    /// The act is not waited for any more: it is done, or refused for another reason.
    private mutating func forget(_ act: Act) {
        guard case .amend(let part, let reason) = act.kind else { return }
        waiting.removeAll { waiting in
            guard case .amend(let waitingPart, let waitingReason) = waiting.act.kind else {
                return false
            }
            return waiting.act.ticket == act.ticket && waitingPart == part
                && waitingReason == reason
        }
    }
}
