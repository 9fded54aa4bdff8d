internal import PoskoContract
internal import PoskoPaper
internal import PoskoWords
internal import SwiftProtobuf

/// What the server tells, as papers want it.

extension PaperHead {
    init(_ view: EventView, reprints: Int) {
        let village = view.event.villageName
        self.init(
            eventName: view.event.settings.name,
            village: village.isEmpty ? "" : PrintWords.village.text(village),
            printedAt: view.time.paperTime(of: .with { $0.seconds = WallTime.now_ms / 1000 }),
            reprints: reprints
        )
    }
}

extension EventTime {
    func paperTime(of moment: Google_Protobuf_Timestamp) -> PaperTime {
        let parts = hourAndMinute(moment)
        return PaperTime(date: day(moment), hour: parts.hour, minute: parts.minute)
    }
}

extension PaperPerson {
    init(_ person: Posko_V1_Person, age: Int?) {
        self.init(
            name: person.name,
            nik: person.nik,
            age: age,
            sex: PaperPerson.Sex(person.sex),
            hamlet: person.hamlet
        )
    }
}

extension PaperPerson.Sex {
    init?(_ sex: Posko_V1_Sex) {
        switch sex {
        case .female: self = .female
        case .male: self = .male
        case .unspecified, .UNRECOGNIZED: return nil
        }
    }
}

extension QueueSlip {
    init(_ visit: Posko_V1_Visit, reprints: Int, _ view: EventView) {
        let before = visit.hasPeopleBefore ? Int(visit.peopleBefore) : nil
        self.init(
            head: PaperHead(view, reprints: reprints),
            date: view.event.settings.date,
            number: visit.ticket,
            lane: Lane(visit),
            desk: view.stationName(visit.station),
            peopleBefore: before,
            eventCode: view.event.code
        )
    }
}

extension QueueSlip.Lane {
    init(_ visit: Posko_V1_Visit) {
        switch visit.ticket.first {
        case "K": self = .cardOnly
        case "P": self = .priority(visit.priorityReasons.compactMap(\.paperReason))
        default: self = .general
        }
    }
}

extension Posko_V1_PriorityReason {
    fileprivate var paperReason: QueueSlip.PriorityReason? {
        switch self {
        case .disability: .disability
        case .elderly: .elderly
        case .pregnant: .pregnant
        case .child: .child
        case .unspecified, .UNRECOGNIZED: nil
        }
    }
}

extension PaperLevel {
    init?(_ level: Posko_V1_ActionLevel) {
        switch level {
        case .green: self = .green
        case .yellow: self = .yellow
        case .orange: self = .orange
        case .red: self = .red
        case .unspecified, .UNRECOGNIZED: return nil
        }
    }
}

extension PaperFinding {
    /// Nil for what has no level.
    init?(_ finding: Posko_V1_Finding) {
        guard let level = PaperLevel(finding.level) else { return nil }
        self.init(
            level: level,
            label: Language.current == .indonesian ? finding.labelID : finding.labelEn,
            source: finding.source,
            followUpDays: finding.hasFollowUpDays ? Int(finding.followUpDays) : nil
        )
    }
}

extension Posko_V1_Screening {
    /// Every reading, in the order in which they were taken.
    fileprivate var paperValues: [PaperValue] {
        let readings = parts.flatMap(\.part.observations).map {
            PaperValue.Reading($0.measurement, $0.value)
        }
        return PaperValue.values(of: readings, bmi: assessment.bmi)
    }

    fileprivate var paperPerson: PaperPerson {
        PaperPerson(person, age: hasAge ? Int(age) : nil)
    }

    fileprivate var paperFindings: [PaperFinding] {
        assessment.findings.compactMap { PaperFinding($0) }
    }
}

extension ResultSlip {
    init(_ screening: Posko_V1_Screening, _ view: EventView) {
        self.init(
            head: PaperHead(view, reprints: Int(screening.prints)),
            date: view.event.settings.date,
            number: screening.ticket,
            person: screening.paperPerson,
            values: screening.paperValues,
            findings: screening.paperFindings,
            level: PaperLevel(screening.level),
            ruleSet: screening.assessment.ruleSet,
            isAssessedByStaff: screening.assessment.assessedByStaff
        )
    }
}

extension ReferralLetter {
    /// Nil without a level, and for RED and ORANGE as long as no clinician has decided.
    init?(_ screening: Posko_V1_Screening, _ view: EventView) {
        guard let level = PaperLevel(screening.level), !screening.openFinding else { return nil }
        let last = screening.dispositions.last
        let decision: Decision =
            switch last?.disposition.kind {
            case .treatedHere: .treatedHere
            case .declined: .declined
            case .referred, .unspecified, .UNRECOGNIZED, nil: .referred
            }
        let decidedAt = last?.recordedAt ?? .with { $0.seconds = WallTime.now_ms / 1000 }
        self.init(
            head: PaperHead(view, reprints: Int(screening.prints)),
            number: screening.ticket,
            facility: last?.disposition.facility ?? "",
            person: screening.paperPerson,
            values: screening.paperValues,
            findings: screening.paperFindings.filter { $0.level != .green },
            level: level,
            decision: decision,
            note: last?.disposition.note ?? "",
            clinician: last?.recordedBy ?? "",
            decidedAt: view.time.paperTime(of: decidedAt),
            ruleSet: screening.assessment.ruleSet
        )
    }
}

extension CardReceipt {
    /// Nil for a card that has not been handed over.
    init?(_ card: Posko_V1_Card, prints: Int, _ view: EventView) {
        guard card.state == .handedOver,
            let step = card.history.last(where: { $0.state == .handedOver })
        else { return nil }
        self.init(
            head: PaperHead(view, reprints: prints),
            cardNumber: Int(card.number),
            serial: card.serial,
            kpj: card.kpj,
            programmes: card.programmes.compactMap { programme in
                switch programme {
                case .jkk: .workAccident
                case .jkm: .death
                case .unspecified, .UNRECOGNIZED: nil
                }
            },
            funding: Funding(card.funding),
            owner: PaperPerson(name: card.name, nik: card.nik, age: nil, sex: nil, hamlet: ""),
            proxy: card.hasProxy
                ? Proxy(
                    name: card.proxy.name,
                    relation: card.proxy.relation,
                    nik: card.proxy.nik
                ) : nil,
            number: card.ticket,
            handedOverBy: step.staff,
            handedOverAt: view.time.paperTime(of: step.time)
        )
    }
}

extension CardReceipt.Funding {
    fileprivate init?(_ source: Posko_V1_FundingSource) {
        switch source {
        case .regency: self = .regency
        case .villageCsr: self = .villageCSR
        case .unspecified, .UNRECOGNIZED: return nil
        }
    }
}
