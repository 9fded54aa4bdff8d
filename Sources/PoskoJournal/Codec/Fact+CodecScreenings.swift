import PoskoContract
import PoskoCore

// Numbers 50 to 59: screenings.

extension Posko_Journal_V1_PartRecorded {
    init(
        _ ticket: Ticket,
        _ part: RecordedPart,
        _ assessment: Assessment,
        open: Bool
    ) {
        self.init()
        self.ticket = ticket.description
        self.part = Posko_Journal_V1_Part(part)
        self.assessment = Posko_Journal_V1_Assessment(assessment)
        self.open = open
    }

    func fact() throws(StoredProblem) -> Fact {
        .partRecorded(
            try Stored.ticket(ticket),
            try RecordedPart(Stored.required(hasPart, part, "part")),
            try Assessment(Stored.required(hasAssessment, assessment, "assessment")),
            open: open
        )
    }
}

extension Posko_Journal_V1_ScreeningFinalised {
    init(_ ticket: Ticket, _ assessment: Assessment) {
        self.init()
        self.ticket = ticket.description
        self.assessment = Posko_Journal_V1_Assessment(assessment)
    }

    func fact() throws(StoredProblem) -> Fact {
        .screeningFinalised(
            try Stored.ticket(ticket),
            try Assessment(Stored.required(hasAssessment, assessment, "assessment"))
        )
    }
}

extension Posko_Journal_V1_ScreeningAmended {
    init(
        _ ticket: Ticket,
        _ part: RecordedPart,
        _ reason: String,
        _ assessment: Assessment,
        open: Bool
    ) {
        self.init()
        self.ticket = ticket.description
        self.part = Posko_Journal_V1_Part(part)
        self.reason = reason
        self.assessment = Posko_Journal_V1_Assessment(assessment)
        self.open = open
    }

    func fact() throws(StoredProblem) -> Fact {
        .screeningAmended(
            try Stored.ticket(ticket),
            try RecordedPart(Stored.required(hasPart, part, "part")),
            reason: reason,
            try Assessment(Stored.required(hasAssessment, assessment, "assessment")),
            open: open
        )
    }
}

extension Posko_Journal_V1_FindingDisposed {
    init(_ ticket: Ticket, _ disposition: Disposition, _ level: ActionLevel) {
        self.init()
        self.ticket = ticket.description
        switch disposition.kind {
        case .treatedHere: kind = "treated_here"
        case .referred(let facility):
            kind = "referred"
            self.facility = facility
        case .declined: kind = "declined"
        }
        if let note = disposition.note { self.note = note }
        if let override = disposition.override {
            overrideLevel = UInt32(override.level.rawValue)
            overrideReason = override.reason
        }
        self.level = UInt32(level.rawValue)
    }

    func fact() throws(StoredProblem) -> Fact {
        .findingDisposed(
            try Stored.ticket(ticket),
            Disposition(
                kind: try dispositionKind(),
                note: hasNote ? note : nil,
                override: try levelOverride()
            ),
            try Stored.level(level, "level")
        )
    }

    private func dispositionKind() throws(StoredProblem) -> Disposition.Kind {
        guard kind == "referred" || facility.isEmpty else {
            throw StoredProblem("facility", "is there without a referral")
        }
        switch kind {
        case "treated_here": return .treatedHere
        case "referred": return .referred(facility: facility)
        case "declined": return .declined
        default: throw StoredProblem("kind", "is not a word that this program knows")
        }
    }

    private func levelOverride() throws(StoredProblem) -> LevelOverride? {
        guard hasOverrideLevel else {
            guard overrideReason.isEmpty else {
                throw StoredProblem("override_reason", "is there without a level")
            }
            return nil
        }
        return LevelOverride(
            level: try Stored.level(overrideLevel, "override_level"),
            reason: overrideReason
        )
    }
}
