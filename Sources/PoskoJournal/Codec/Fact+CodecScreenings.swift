import PoskoContract
import PoskoCore

// Numbers 50 to 59: screenings. What was measured and found lies in a box; its level stands
// outside.

extension JournalWriter {
    mutating func partRecorded(
        _ ticket: Ticket,
        _ part: RecordedPart,
        _ assessment: Assessment,
        open: Bool
    ) {
        message(50) { $0.recording(ticket, part, nil, assessment, open: open) }
    }

    mutating func screeningAmended(
        _ ticket: Ticket,
        _ part: RecordedPart,
        _ reason: String,
        _ assessment: Assessment,
        open: Bool
    ) {
        message(52) { $0.recording(ticket, part, reason, assessment, open: open) }
    }

    private mutating func recording(
        _ ticket: Ticket,
        _ part: RecordedPart,
        _ reason: String?,
        _ assessment: Assessment,
        open: Bool
    ) {
        string(1, ticket.description)
        string(2, part.station.description)
        uint32(3, assessment.level.rawValue)
        bool(4, open)
        bool(5, assessment.hasData)
        sealed(6, owners[ticket], .record) { box in
            box.message(1) { part.encode(to: &$0) }
            box.message(2) { assessment.encode(to: &$0) }
            box.string(3, reason ?? "")
        }
    }
}

extension Posko_Journal_V1_PartRecorded {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        let sealed = try Stored.required(hasRecording, recording, "recording")
        let box: Posko_Journal_V1_Recording? = try place.open(sealed, .record)
        return .partRecorded(
            try Stored.ticket(ticket),
            try RecordedPart(box?.part, at: Stored.station(station)),
            try Assessment(box?.assessment, level: level, hasData: hasData_p),
            open: open
        )
    }
}

extension Posko_Journal_V1_ScreeningAmended {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        let sealed = try Stored.required(hasRecording, recording, "recording")
        let box: Posko_Journal_V1_Recording? = try place.open(sealed, .record)
        return .screeningAmended(
            try Stored.ticket(ticket),
            try RecordedPart(box?.part, at: Stored.station(station)),
            reason: box?.reason ?? "",
            try Assessment(box?.assessment, level: level, hasData: hasData_p),
            open: open
        )
    }
}

extension JournalWriter {
    mutating func screeningFinalised(_ ticket: Ticket, _ assessment: Assessment) {
        message(51) { fact in
            fact.string(1, ticket.description)
            fact.uint32(2, assessment.level.rawValue)
            fact.sealed(3, fact.owners[ticket], .record) { assessment.encode(to: &$0) }
        }
    }
}

extension Posko_Journal_V1_ScreeningFinalised {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        let sealed = try Stored.required(hasAssessment, assessment, "assessment")
        return .screeningFinalised(
            try Stored.ticket(ticket),
            try Assessment(place.open(sealed, .record), level: level, hasData: true)
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
            fact.uint32(2, level.rawValue)
            fact.bool(3, disposition.override != nil)
            fact.sealed(4, fact.owners[ticket], .record) { disposition.encode(to: &$0) }
        }
    }
}

extension Disposition {
    fileprivate func encode(to writer: inout JournalWriter) {
        switch kind {
        case .treatedHere: writer.string(1, "treated_here")
        case .referred(let facility):
            writer.string(1, "referred")
            writer.string(2, facility)
        case .declined: writer.string(1, "declined")
        case .forgotten: break
        }
        writer.string(3, ifPresent: note)
        writer.string(4, override?.reason ?? "")
    }
}

extension Posko_Journal_V1_FindingDisposed {
    func fact(_ place: SealingPlace) throws(StoredProblem) -> Fact {
        let sealed = try Stored.required(hasDisposition, disposition, "disposition")
        let box: Posko_Journal_V1_Disposition? = try place.open(sealed, .record)
        let level = try Stored.level(level, "level")
        return .findingDisposed(
            try Stored.ticket(ticket),
            Disposition(
                kind: try box?.read() ?? .forgotten,
                note: box.flatMap { $0.hasNote ? $0.note : nil },
                override: try levelOverride(box, level)
            ),
            level
        )
    }

    private func levelOverride(
        _ box: Posko_Journal_V1_Disposition?,
        _ level: ActionLevel
    ) throws(StoredProblem) -> LevelOverride? {
        let reason = box?.overrideReason ?? ""
        guard overridden || reason.isEmpty else {
            throw StoredProblem("override_reason", "is there without a level")
        }
        return overridden ? LevelOverride(level: level, reason: reason) : nil
    }
}

extension Posko_Journal_V1_Disposition {
    fileprivate func read() throws(StoredProblem) -> Disposition.Kind {
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
}
