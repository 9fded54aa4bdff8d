/// All parts recorded so far of one person, in order, folded by a rule set.
package struct Assessment: Hashable, Sendable {
    package let ruleSet: RuleSet
    /// By level, highest first, then by rule.
    package let findings: [Finding]
    /// One blood pressure so far, and it is at least 140/90.
    package let secondBloodPressureAsked: Bool
    /// What was classified; nil when none was measured.
    package let bloodPressure: BloodPressure?
    /// kg/m2 to one decimal, for everybody whose weight and height are known; nil also when the two
    /// give an index outside of 8...90, so that one of them is wrong.
    package let bmi: Decimal?
    /// Nil in pregnancy, under 16 and at an unknown age.
    package let news2: NEWS2?
    /// Under 18 or age unknown: no adult band was given, "dinilai petugas".
    package let assessedByStaff: Bool
    /// Anything was found out at all; GREEN without data is not a result.
    package let hasData: Bool

    /// Of an assessment that was forgotten: the level alone was kept.
    private(set) var keptLevel: ActionLevel?

    package var isForgotten: Bool { keptLevel != nil }

    /// The highest level of all findings; GREEN without any.
    package var level: ActionLevel { keptLevel ?? findings.first?.level ?? .green }
}

extension Assessment {
    /// What is left of an assessment of somebody who was erased.
    package static func forgotten(at level: ActionLevel, hasData: Bool) -> Assessment {
        var assessment = Assessment(
            restoring: .screening2025,
            findings: [],
            secondBloodPressureAsked: false,
            bloodPressure: nil,
            bmi: nil,
            news2: nil,
            assessedByStaff: false,
            hasData: hasData
        )
        assessment.keptLevel = level
        return assessment
    }

    /// An assessment as a journal kept it: it says what was found then, and nothing is classified
    /// again.
    package init(
        restoring ruleSet: RuleSet,
        findings: [Finding],
        secondBloodPressureAsked: Bool,
        bloodPressure: BloodPressure?,
        bmi: Decimal?,
        news2: NEWS2?,
        assessedByStaff: Bool,
        hasData: Bool
    ) {
        self.init(
            ruleSet: ruleSet,
            findings: findings,
            secondBloodPressureAsked: secondBloodPressureAsked,
            bloodPressure: bloodPressure,
            bmi: bmi,
            news2: news2,
            assessedByStaff: assessedByStaff,
            hasData: hasData
        )
    }
}
