internal import PoskoContract
internal import PoskoWords

/// What the parts of a screening come to, for the desk that entered one.
enum AssessmentText {
    static func text(
        _ ticket: String,
        _ assessment: Posko_V1_Assessment,
        isDispositionRequired: Bool
    ) -> String {
        let level =
            assessment.level.word.isEmpty
            ? ScreeningText.noLevelYet.text() : assessment.level.word
        var lines = [LevelColour.painted(SafeText.escaped("\(ticket)  \(level)"))]
        if !assessment.bmi.isEmpty {
            let bmi = Figures.reading(assessment.bmi)
            lines.append(SafeText.escaped(MeasurementWords.bodyMassIndexIs.text(bmi)))
        }
        let findings = findings(assessment.findings)
        if !findings.isEmpty { lines.append(findings) }
        if assessment.assessedByStaff { lines.append(ScreeningText.noAdultBands.text()) }
        if assessment.secondBloodPressureAsked {
            lines.append(FindingWords.secondBloodPressure.text())
        }
        if isDispositionRequired {
            lines.append(ScreeningText.dispositionNeeded.text())
        }
        return lines.joined(separator: "\n")
    }

    /// Empty when there are none.
    static func findings(_ findings: [Posko_V1_Finding]) -> String {
        guard !findings.isEmpty else { return "" }
        var table = Table([
            .left(TableWords.level), .left(TableWords.finding), .left(TableWords.ruleSet),
        ])
        for finding in findings {
            table.add([finding.level.word, label(of: finding), finding.source])
        }
        table.paint(0, LevelColour.painted)
        return table.text
    }

    /// In English both labels: what is said to the person is Indonesian. In Indonesian that one
    /// is enough.
    private static func label(of finding: Posko_V1_Finding) -> String {
        func due(_ label: String) -> String {
            guard finding.hasFollowUpDays else { return label }
            return ScreeningText.followUpWithin.text(label, Figures.count(finding.followUpDays))
        }
        if Language.current == .indonesian, !finding.labelID.isEmpty { return due(finding.labelID) }
        return [finding.labelID, due(finding.labelEn)].filter { !$0.isEmpty }
            .joined(separator: " / ")
    }
}
