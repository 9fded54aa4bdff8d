internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

extension CheckWork {
    /// Enter on the last field: saves what is typed, and stays to show what it comes to.
    ///
    /// - Returns: nil when there is nothing to save, so that Enter means "done".
    mutating func save(shell: inout DeskShell) -> [DeskEffect]? {
        guard underway == nil else {
            savesAgain = sheet.isPending
            shell.say(DeskWords.waitsForServer.text(), .warning)
            goToSecond()
            return []
        }
        switch sheet.draft() {
        case .parts(let parts): return send(parts, shell: &shell)
        case .problem(let field):
            show(field)
            return [.bell]
        case .symptomsFirst:
            askSymptoms()
            return [.bell]
        case .nothing:
            guard verdict != nil else { return nil }
            page = .result
            return []
        }
    }

    /// An emergency goes out at once, with whatever else is finished and right.
    mutating func saveUrgently(shell: inout DeskShell) -> [DeskEffect] {
        guard underway == nil else {
            savesAgain = true
            return []
        }
        savesAgain = false
        guard case .parts(let parts) = sheet.draft(isPartial: true) else { return [] }
        return send(parts, shell: &shell)
    }

    mutating func send(_ parts: [CheckPart], shell: inout DeskShell) -> [DeskEffect] {
        guard let part = parts.first, let ticket else { return [] }
        sheet.send(parts)
        objection = nil
        refusal = nil
        let station = shell.context.station
        let (id, effect) = shell.send { event, id in
            .recordScreening(
                .with {
                    ($0.event, $0.requestID, $0.ticket) = (event, id, ticket)
                    $0.station = station
                    $0.part = part.message
                }
            )
        }
        underway = Underway(requestID: id, part: part, rest: Array(parts.dropFirst()))
        goToSecond()
        return [effect]
    }

    /// When nothing else is left.
    private mutating func goToSecond() {
        if let second = sheet.secondField, page == .form, sheet.next(after: nil) == second {
            focus = second
        }
    }

    mutating func settle(
        _ answered: Underway,
        _ reply: Posko_V1_RecordScreeningResponse,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        sheet.keep(answered.part)
        sheet.learn(isSecondAsked: reply.assessment.secondBloodPressureAsked)
        let earlier = verdict
        let verdict = CheckVerdict(reply, after: earlier)
        self.verdict = verdict
        let bells = verdict.bells(after: earlier)
        if !answered.rest.isEmpty {
            return bells + send(answered.rest, shell: &shell)
        }
        if savesAgain {
            let effects = saveUrgently(shell: &shell)
            if !effects.isEmpty { return bells + effects }
        }
        // Somebody with a RED finding is not kept here for a second reading.
        if let second = sheet.secondField, verdict.alarm != .red {
            isNews = true
            if page == .result { page = .form }
            // Somebody in the middle of other values gets there when they are done.
            let isLeft = sheet.next(after: nil) == second && !sheet[focus].isPending
            if page == .form, isLeft { focus = second }
            shell.say(CheckDeskWords.secondAsked.text(), .warning)
        } else if page == .form, sheet.next(after: nil) == nil, !sheet.isPending {
            page = .result
        }
        return bells
    }

    mutating func refuse(_ answered: Underway, _ problem: DeskProblem) {
        sheet.giveBack([answered.part] + answered.rest)
        isNews = true
        savesAgain = false
        let message = CellWidth.safe(problem.message)
        guard let field = field(of: problem, in: answered.part) else {
            refusal = message
            if page == .result { page = .form }
            return
        }
        objection = Objection(
            field: field,
            text: message,
            canConfirm: Self.confirmable.contains(Self.code(of: problem))
        )
        show(field)
    }

    /// The part's own problem, or the violation of a field.
    private static func code(of problem: DeskProblem) -> String {
        problem.metadata["problem"] ?? problem.reason
    }

    /// Reasons that a confirmation answers.
    private static let confirmable: Set = [
        "NEEDS_CONFIRMATION", "PULSE_PRESSURE_NEEDS_CONFIRMATION", "BMI_NEEDS_CONFIRMATION",
    ]

    /// Where a problem that the server named is typed; nil when it is about no field, such as a
    /// consent that was refused.
    private func field(of problem: DeskProblem, in part: CheckPart) -> CheckField? {
        if let path = problem.metadata["field"],
            let name = path.split(separator: ".").last,
            let measurement = Measurement(rawValue: String(name))
        {
            return sheet.field(of: measurement)
        }
        let measurements: [Measurement] =
            switch Self.code(of: problem) {
            case "PREGNANCY_NOT_ASKED": [.pregnant]
            case "WEEKS_WITHOUT_PREGNANCY": [.gestWeek]
            case "FASTING_HOURS_OUTSIDE_LIMIT", "FASTING_HOURS_TOO_SHORT": [.gluFasting]
            case "BLOOD_PRESSURE_INCOMPLETE", "DIASTOLIC_NOT_BELOW_SYSTOLIC",
                "PULSE_PRESSURE_NEEDS_CONFIRMATION":
                [.sbp]
            case "BMI_OUTSIDE_HARD_LIMIT", "BMI_NEEDS_CONFIRMATION": [.weight, .height]
            default: []
            }
        let fields = measurements.compactMap { sheet.field(of: $0) }
        return fields.first { part.fields.contains($0) }
            ?? (problem.reason == "INVALID_PART" ? part.fields.first : nil)
    }
}
