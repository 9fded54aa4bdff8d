package import PoskoWords

/// What a person takes home: their values, what they come to, and what to do next.
///
/// A screening classifies; nothing on the slip is worded as an illness that was established.
package struct ResultSlip: Hashable, Sendable {
    package let head: PaperHead
    package let date: String
    package let number: String
    package let person: PaperPerson
    /// See ``PaperValue/values(of:bmi:in:)``.
    package let values: [PaperValue]
    package let findings: [PaperFinding]
    /// Nil when nothing was assessed yet.
    package let level: PaperLevel?
    /// "screening-id-2025.1/pgs-2014"
    package let ruleSet: String
    /// The person is under 18 or of unknown age.
    package let isAssessedByStaff: Bool

    package init(
        head: PaperHead,
        date: String,
        number: String,
        person: PaperPerson,
        values: [PaperValue],
        findings: [PaperFinding],
        level: PaperLevel?,
        ruleSet: String,
        isAssessedByStaff: Bool = false
    ) {
        self.head = head
        self.date = date
        self.number = number
        self.person = person
        self.values = values
        self.findings = findings
        self.level = level
        self.ruleSet = ruleSet
        self.isAssessedByStaff = isAssessedByStaff
    }

    package func slip(in language: Language = .current) -> Slip {
        var slip = Slip(head, in: language)
        slip.text(language.longDate(date), .centred)
        slip.title(PaperWords.results, in: language)
        slip.elements += person.fields(in: language)
        slip.elements.append(.field(PaperWords.number.text(in: language), number))
        slip.elements.append(.rule)
        if !values.isEmpty {
            slip.text(PaperWords.measured.text(in: language), .bold)
            slip.elements += values.map { .value($0.name, $0.text) }
            slip.elements.append(.rule)
        }
        slip.text(FieldWords.findings.text(in: language), .bold)
        if findings.isEmpty { slip.text(PaperWords.noFindings.text(in: language)) }
        slip.elements += findings.flatMap { $0.elements(in: language) }
        if isAssessedByStaff { slip.text(PaperWords.assessedByStaff.text(in: language)) }
        slip.elements.append(.rule)
        if let level { slip.elements += Self.conclusion(level, in: language) }
        if !ruleSet.isEmpty { slip.text(PaperWords.ruleSet.text(ruleSet, in: language)) }
        slip.text(PaperWords.screeningOnly.text(in: language))
        slip.end(head, in: language)
        return slip
    }

    /// The word in black where somebody must act today.
    private static func conclusion(_ level: PaperLevel, in language: Language) -> [Slip.Element] {
        let isUrgent = level == .orange || level == .red
        return [
            .text(PaperWords.actionLevel.text(in: language), .centred),
            .text(
                level.word.text(in: language),
                Slip.Style(.centre, width: 2, height: 2, isBold: true, isInverse: isUrgent)
            ),
            .feed(1),
            .text(level.advice.text(in: language), Slip.Style(.centre, isBold: isUrgent)),
            .rule,
        ]
    }
}
