internal import PoskoContract

/// What the parts of a screening come to, for the desk that entered one.
enum AssessmentText {
    static func text(
        _ ticket: String,
        _ assessment: Posko_V1_Assessment,
        isDispositionRequired: Bool
    ) -> String {
        let level = assessment.level.word.isEmpty ? "no level yet" : assessment.level.word
        var lines = [LevelColour.painted(SafeText.escaped("\(ticket)  \(level)"))]
        if !assessment.bmi.isEmpty { lines.append(SafeText.escaped("BMI \(assessment.bmi) kg/m2")) }
        let findings = findings(assessment.findings)
        if !findings.isEmpty { lines.append(findings) }
        if assessment.assessedByStaff { lines.append("Dinilai petugas: no adult bands apply.") }
        if assessment.secondBloodPressureAsked {
            lines.append("Take the blood pressure a second time.")
        }
        if isDispositionRequired {
            lines.append("A doctor's disposition is needed before the visit can end.")
        }
        return lines.joined(separator: "\n")
    }

    /// Empty when there are none.
    static func findings(_ findings: [Posko_V1_Finding]) -> String {
        guard !findings.isEmpty else { return "" }
        var table = Table(["LEVEL", "FINDING", "RULE SET"])
        for finding in findings {
            let due = finding.hasFollowUpDays ? " (within \(finding.followUpDays) days)" : ""
            let labels = [finding.labelID, finding.labelEn + due].filter { !$0.isEmpty }
            table.add([
                finding.level.word, labels.joined(separator: " / "), finding.source,
            ])
        }
        table.paint(0, LevelColour.painted)
        return table.text
    }
}
