import GRPCCore
import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

extension Posko_V1_RecordScreeningRequest: CommandMessage {
    static let method = Posko_V1_ScreeningService.Method.RecordScreening.descriptor

    func command() throws(InvalidRequest) -> Command {
        .recordScreening(try Fields.ticket(ticket), try part.value(at: station))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_RecordScreeningResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .partRecorded(let ticket, _, let assessment, let open)
                in recorded.facts
            {
                answer.ticket = ticket.description
                answer.assessment = Posko_V1_Assessment(assessment)
                answer.dispositionRequired = open
            }
        }
    }
}

extension Posko_V1_FinaliseScreeningRequest: CommandMessage {
    static let method = Posko_V1_ScreeningService.Method.FinaliseScreening.descriptor

    func command() throws(InvalidRequest) -> Command {
        .finaliseScreening(try Fields.ticket(ticket))
    }

    func answer(_ recorded: Recorded) -> Posko_V1_FinaliseScreeningResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .screeningFinalised(let ticket, let assessment) in recorded.facts {
                answer.ticket = ticket.description
                answer.assessment = Posko_V1_Assessment(assessment)
            }
        }
    }
}

extension Posko_V1_AmendScreeningRequest: CommandMessage {
    static let isSensitive = true

    static let method = Posko_V1_ScreeningService.Method.AmendScreening.descriptor

    func command() throws(InvalidRequest) -> Command {
        .amendScreening(
            try Fields.ticket(ticket),
            try part.value(at: station),
            reason: try Fields.reason(reason)
        )
    }

    func answer(_ recorded: Recorded) -> Posko_V1_AmendScreeningResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .screeningAmended(let ticket, _, _, let assessment, let open)
                in recorded.facts
            {
                answer.ticket = ticket.description
                answer.assessment = Posko_V1_Assessment(assessment)
                answer.dispositionRequired = open
            }
        }
    }
}

extension Posko_V1_DisposeFindingRequest: CommandMessage {
    static let method = Posko_V1_ScreeningService.Method.DisposeFinding.descriptor
    static let isSensitive = true

    func command() throws(InvalidRequest) -> Command {
        .disposeFinding(try Fields.ticket(ticket), try disposition.value())
    }

    func answer(_ recorded: Recorded) -> Posko_V1_DisposeFindingResponse {
        .with { answer in
            answer.receipt = recorded.receipt
            for case .findingDisposed(let ticket, _, let level) in recorded.facts {
                answer.ticket = ticket.description
                answer.level = Posko_V1_ActionLevel(level)
            }
        }
    }
}

extension Posko_V1_Disposition {
    func value() throws(InvalidRequest) -> Disposition {
        let kind: Disposition.Kind
        switch self.kind {
        case .treatedHere: kind = .treatedHere
        case .referred:
            kind = .referred(
                facility: try Fields.text(facility, "disposition.facility", limit: 120)
            )
        case .declined: kind = .declined
        case .unspecified:
            throw Fields.missing("disposition.kind", RequestWords.disposition)
        case .UNRECOGNIZED: throw Fields.unrecognised("disposition.kind")
        }
        return Disposition(
            kind: kind,
            note: try Fields.optionalText(note, "disposition.note", limit: 1_000),
            override: try overrideLevel.value().map { level throws(InvalidRequest) in
                LevelOverride(
                    level: level,
                    reason: try Fields.text(
                        overrideReason,
                        "disposition.override_reason",
                        limit: 300
                    )
                )
            }
        )
    }

    init(_ disposition: Disposition) {
        self.init()
        switch disposition.kind {
        case .treatedHere: kind = .treatedHere
        case .referred(let facility):
            kind = .referred
            self.facility = facility
        case .declined: kind = .declined
        case .forgotten: kind = .unspecified
        }
        note = disposition.note ?? ""
        if let override = disposition.override {
            overrideLevel = Posko_V1_ActionLevel(override.level)
            overrideReason = override.reason
        }
    }
}

extension Posko_V1_ActionLevel {
    func value() throws(InvalidRequest) -> ActionLevel? {
        switch self {
        case .unspecified: return nil
        case .green: return .green
        case .yellow: return .yellow
        case .orange: return .orange
        case .red: return .red
        case .UNRECOGNIZED: throw Fields.unrecognised("disposition.override_level")
        }
    }

    init(_ level: ActionLevel) {
        switch level {
        case .green: self = .green
        case .yellow: self = .yellow
        case .orange: self = .orange
        case .red: self = .red
        }
    }
}

extension Posko_V1_Assessment {
    init(_ assessment: Assessment) {
        self.init()
        level = Posko_V1_ActionLevel(assessment.level)
        findings = assessment.findings.map { finding in
            .with {
                $0.rule = finding.rule
                $0.band = finding.band
                $0.level = Posko_V1_ActionLevel(finding.level)
                $0.source = finding.source
                $0.note = finding.note ?? ""
                $0.labelID = finding.labelID
                $0.labelEn = finding.labelEN
                if let days = finding.followUpDays { $0.followUpDays = days.count32 }
            }
        }
        ruleSet =
            "\(assessment.ruleSet.version)/\(assessment.ruleSet.bmiProfile.rawValue)"
        secondBloodPressureAsked = assessment.secondBloodPressureAsked
        bmi = assessment.bmi?.description ?? ""
        assessedByStaff = assessment.assessedByStaff
    }
}
