extension RuleSet {
    /// One band begins at its systolic or at its diastolic pressure, whichever is met.
    private struct PressureBand {
        let systolic: Decimal
        let diastolic: Decimal
        let name: String
        let level: ActionLevel
    }

    // PNPK Hipertensi Dewasa 2021, mm[Hg], ascending; the highest band that is met counts.
    private static let adultBands = [
        PressureBand(systolic: 120, diastolic: 80, name: "normal", level: .green),
        PressureBand(systolic: 130, diastolic: 85, name: "high_normal", level: .green),
        PressureBand(systolic: 140, diastolic: 90, name: "grade_1", level: .yellow),
        PressureBand(systolic: 160, diastolic: 100, name: "grade_2", level: .yellow),
        PressureBand(systolic: 180, diastolic: 110, name: "grade_3", level: .orange),
    ]

    func bloodPressureFindings(_ record: ScreeningRecord, _ subject: Subject) -> [Finding] {
        guard let pressure = record.bloodPressure else { return [] }
        var notes: [Finding.Note] = pressure.readingCount == 1 ? [.once] : []
        var findings: [Finding] = []
        if let systolic = pressure.systolic, systolic <= 90, subject.hasAdultVitalSigns {
            findings.append(
                Finding(.lowBloodPressure, "low", .orange, RuleSource.news2, notes)
            )
        }
        if pressure.isIsolatedSystolic, subject.isAdult, !record.isPregnant {
            notes.append(.isolatedSystolic)
        }
        let hasRedFlag = record.symptoms.contains(where: \.isHypertensionRedFlag)
        let isEmergency = pressure.isAtLeast(180, 110) && hasRedFlag
        if isEmergency { notes.append(.redFlagSymptom) }
        if record.isPregnant {
            findings.append(pregnantBloodPressure(pressure, notes))
        } else if subject.isAdult {
            // A low pressure is below 120/80 too; nobody is to read "optimal" beside "low".
            let band = Self.adultBands.last { pressure.isAtLeast($0.systolic, $0.diastolic) }
            guard band != nil || findings.isEmpty else { return findings }
            findings.append(
                Finding(
                    .bloodPressure,
                    band?.name ?? "optimal",
                    isEmergency ? .red : band?.level ?? .green,
                    RuleSource.hypertension,
                    notes
                )
            )
        } else if pressure.isAtLeast(180, 110) {
            findings.append(
                Finding(
                    .bloodPressure,
                    "at_least_180_110",
                    isEmergency ? .red : .orange,
                    RuleSource.actionLevel,
                    notes
                )
            )
        }
        return findings
    }

    private func pregnantBloodPressure(
        _ pressure: BloodPressure,
        _ notes: [Finding.Note]
    ) -> Finding {
        let (band, level): (String, ActionLevel) =
            if pressure.isAtLeast(160, 110) {
                ("pregnancy_severe_hypertension", .red)
            } else if pressure.isAtLeast(140, 90) {
                ("pregnancy_hypertension", .orange)
            } else {
                ("pregnancy_not_raised", .green)
            }
        return Finding(.bloodPressure, band, level, RuleSource.pregnancy, notes)
    }
}
