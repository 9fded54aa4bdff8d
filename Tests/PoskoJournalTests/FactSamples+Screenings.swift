import PoskoCore

extension FactSamples {
    static func screenings() throws -> [Fact] {
        let empty = ScreeningPart(
            accepted: [],
            symptoms: [],
            consciousness: nil,
            fastingHours: nil,
            withGlasses: nil
        )
        var facts: [Fact] = []
        for (part, note) in [(full, "duduk"), (empty, nil)] {
            let recorded = RecordedPart(part: part, station: try station(), note: note)
            for assessment in assessments {
                facts.append(.partRecorded(ticket, recorded, assessment, open: note == nil))
                facts.append(
                    .screeningAmended(
                        ticket,
                        recorded,
                        reason: "salah ketik",
                        assessment,
                        open: note != nil
                    )
                )
            }
        }
        facts += assessments.map { .screeningFinalised(ticket, $0) }
        return facts + dispositions.map { .findingDisposed(ticket, $0.0, $0.1) }
    }

    /// Every measurement, every kind of reading, every symptom.
    private static var full: ScreeningPart {
        let readings: [Reading] = [
            .value(Decimal(thousandths: 36_500)), .value(Decimal(thousandths: -250)), .low, .high,
            .code("6/12"), .notMeasurable(reason: "alat rusak"),
        ]
        return ScreeningPart(
            accepted: Measurement.allCases.enumerated().map { index, measurement in
                Observation(
                    accepted: measurement,
                    reading: readings[index % readings.count],
                    confirmed: index.isMultiple(of: 2)
                )
            },
            symptoms: Set(Symptom.allCases),
            consciousness: .notAlert,
            fastingHours: 0,
            withGlasses: false
        )
    }

    /// Of parts that were classified, and of what the rules cannot come to but a journal may hold.
    private static var assessments: [Assessment] {
        let danger = ScreeningPart(
            accepted: [(Measurement.sbp, 190), (.dbp, 120), (.rr, 26), (.spo2, 90), (.pulse, 135)]
                .map { Observation(accepted: $0, reading: .value(Decimal($1)), confirmed: true) }
                + [
                    Observation(accepted: .weight, reading: .value(90), confirmed: false),
                    Observation(accepted: .height, reading: .value(160), confirmed: false),
                ],
            symptoms: [.chestPain],
            consciousness: .alert,
            fastingHours: nil,
            withGlasses: nil
        )
        let half = Assessment(
            restoring: .screening2025,
            findings: [],
            secondBloodPressureAsked: false,
            bloodPressure: BloodPressure(
                restoring: nil,
                diastolic: Decimal(thousandths: 0),
                readingCount: 0
            ),
            bmi: Decimal(thousandths: -1),
            news2: NEWS2(restoring: nil, isPartial: true, hasSingleThree: true),
            assessedByStaff: true,
            hasData: true
        )
        return [
            RuleSet.screening2025.assess([], of: Subject(sex: nil, age: nil)),
            RuleSet.screening2025.assess([danger], of: Subject(sex: .female, age: 40)),
            half,
        ]
    }

    private static var dispositions: [(Disposition, ActionLevel)] {
        let kinds: [Disposition.Kind] = [
            .treatedHere, .referred(facility: "RSUD Bayu Asih"), .referred(facility: ""),
            .declined,
        ]
        return ActionLevel.allCases.flatMap { level in
            kinds.map { kind in
                (
                    Disposition(
                        kind: kind,
                        note: level == .green ? nil : "istirahat",
                        override: level == .red
                            ? nil : LevelOverride(level: level, reason: "diulang")
                    ), level
                )
            }
        }
    }
}
