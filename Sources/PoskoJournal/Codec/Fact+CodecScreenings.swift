import PoskoContract
import PoskoCore

// Numbers 50 to 59: screenings.

extension JournalWriter {
    mutating func partRecorded(
        _ ticket: Ticket,
        _ part: RecordedPart,
        _ assessment: Assessment,
        open: Bool
    ) {
        message(50) { fact in
            fact.string(1, ticket.description)
            fact.message(2) { part.encode(to: &$0) }
            fact.message(3) { assessment.encode(to: &$0) }
            fact.bool(4, open)
        }
    }
}

extension Posko_Journal_V1_PartRecorded {
    func fact() throws(StoredProblem) -> Fact {
        .partRecorded(
            try Stored.ticket(ticket),
            try RecordedPart(Stored.required(hasPart, part, "part")),
            try Assessment(Stored.required(hasAssessment, assessment, "assessment")),
            open: open
        )
    }
}

extension JournalWriter {
    mutating func screeningFinalised(_ ticket: Ticket, _ assessment: Assessment) {
        message(51) { fact in
            fact.string(1, ticket.description)
            fact.message(2) { assessment.encode(to: &$0) }
        }
    }
}

extension Posko_Journal_V1_ScreeningFinalised {
    func fact() throws(StoredProblem) -> Fact {
        .screeningFinalised(
            try Stored.ticket(ticket),
            try Assessment(Stored.required(hasAssessment, assessment, "assessment"))
        )
    }
}

extension JournalWriter {
    mutating func screeningAmended(
        _ ticket: Ticket,
        _ part: RecordedPart,
        _ reason: String,
        _ assessment: Assessment,
        open: Bool
    ) {
        message(52) { fact in
            fact.string(1, ticket.description)
            fact.message(2) { part.encode(to: &$0) }
            fact.string(3, reason)
            fact.message(4) { assessment.encode(to: &$0) }
            fact.bool(5, open)
        }
    }
}

extension Posko_Journal_V1_ScreeningAmended {
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

extension JournalWriter {
    mutating func findingDisposed(
        _ ticket: Ticket,
        _ disposition: Disposition,
        _ level: ActionLevel
    ) {
        message(53) { fact in
            fact.string(1, ticket.description)
            switch disposition.kind {
            case .treatedHere: fact.string(2, "treated_here")
            case .referred(let facility):
                fact.string(2, "referred")
                fact.string(3, facility)
            case .declined: fact.string(2, "declined")
            }
            fact.string(4, ifPresent: disposition.note)
            if let override = disposition.override {
                fact.uint32(5, ifPresent: override.level.rawValue)
                fact.string(6, override.reason)
            }
            fact.uint32(7, level.rawValue)
        }
    }
}

extension Posko_Journal_V1_FindingDisposed {
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
