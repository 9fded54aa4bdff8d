package import PoskoWords

/// A letter to the facility that is to see the person next.
package struct ReferralLetter: Hashable, Sendable {
    package enum Decision: Hashable, Sendable, CaseIterable {
        case treatedHere, referred, declined
    }

    package let head: PaperHead
    package let number: String
    /// "Puskesmas Pondoksalam"; empty leaves a line to write it on.
    package let facility: String
    package let person: PaperPerson
    package let values: [PaperValue]
    package let findings: [PaperFinding]
    package let level: PaperLevel
    package let decision: Decision
    package let note: String
    /// "dr. Rina Wulandari"; empty leaves dots to write on.
    package let clinician: String
    package let decidedAt: PaperTime
    package let ruleSet: String

    package init(
        head: PaperHead,
        number: String,
        facility: String,
        person: PaperPerson,
        values: [PaperValue],
        findings: [PaperFinding],
        level: PaperLevel,
        decision: Decision,
        note: String = "",
        clinician: String,
        decidedAt: PaperTime,
        ruleSet: String
    ) {
        self.head = head
        self.number = number
        self.facility = facility
        self.person = person
        self.values = values
        self.findings = findings
        self.level = level
        self.decision = decision
        self.note = note
        self.clinician = clinician
        self.decidedAt = decidedAt
        self.ruleSet = ruleSet
    }

    package func slip(in language: Language = .current) -> Slip {
        var slip = Slip(head, in: language)
        slip.title(PaperWords.referral, in: language)
        if let urgency {
            slip.text(
                urgency.text(in: language),
                Slip.Style(
                    .centre,
                    width: 2,
                    height: 2,
                    isBold: true,
                    isInverse: true,
                    shrinks: true
                )
            )
            slip.elements.append(.feed(1))
        }
        slip.text(PaperWords.to.text(in: language))
        slip.text(facility.isEmpty ? "........................" : facility, .bold)
        slip.elements.append(.feed(1))
        slip.text(PaperWords.pleaseExamine.text(in: language))
        slip.elements += person.fields(in: language)
        slip.elements.append(.field(PaperWords.number.text(in: language), number))
        slip.elements.append(.rule)
        slip.text(FieldWords.findings.text(in: language), .bold)
        if findings.isEmpty { slip.text(PaperWords.noFindings.text(in: language)) }
        slip.elements += findings.flatMap { $0.elements(in: language) }
        if !values.isEmpty {
            slip.elements.append(.rule)
            slip.text(PaperWords.measured.text(in: language), .bold)
            slip.elements += values.map { .value($0.name, $0.text) }
        }
        slip.elements.append(.rule)
        addDecision(to: &slip, in: language)
        slip.end(head, in: language)
        return slip
    }

    private func addDecision(to slip: inout Slip, in language: Language) {
        slip.elements += [
            .field(FieldWords.level.text(in: language), level.word.text(in: language)),
            .field(PaperWords.decision.text(in: language), decision.word.text(in: language)),
            .field(PaperWords.time.text(in: language), decidedAt.text(in: language)),
        ]
        if !note.isEmpty {
            slip.text(FieldWords.note.text(in: language), .bold)
            slip.text(note)
        }
        slip.elements.append(.feed(1))
        slip.text(PaperWords.letterOfScreening.text(in: language))
        if !ruleSet.isEmpty { slip.text(PaperWords.ruleSet.text(ruleSet, in: language)) }
        slip.elements.append(.feed(1))
        slip.signature(PaperWords.clinicianSigns.text(in: language), name: clinician, lines: 4)
    }

    /// What the facility has to see first; nil for what can wait.
    private var urgency: Phrase? {
        switch level {
        case .red: PaperWords.referNow
        case .orange: PaperWords.referToday
        case .yellow, .green: nil
        }
    }
}

extension ReferralLetter.Decision {
    fileprivate var word: Phrase {
        switch self {
        case .treatedHere: StateWords.treatedHere
        case .referred: StateWords.referred
        case .declined: StateWords.declined
        }
    }
}
