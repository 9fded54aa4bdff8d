/// The rows of the action level that look at one sign. They have no band for a value in order:
/// NEWS2 sums those up.
extension RuleSet {
    func signFindings(_ record: ScreeningRecord, _ subject: Subject) -> [Finding] {
        let signs = [
            oxygenSaturation(record), respiration(record, subject), pulse(record, subject),
            temperature(record), consciousness(record),
        ]
        return signs.compactMap(\.self) + symptoms(record)
    }

    /// %, at any age.
    private func oxygenSaturation(_ record: ScreeningRecord) -> Finding? {
        guard let percent = record.number(.spo2), percent <= 93 else { return nil }
        if percent < 90 {
            return Finding(.oxygenSaturation, "severe_low", .red, RuleSource.actionLevel)
        }
        if percent <= 91, record.symptoms.contains(.breathlessness) {
            return Finding(
                .oxygenSaturation,
                "low",
                .red,
                RuleSource.actionLevel,
                [.breathlessness]
            )
        }
        return Finding(.oxygenSaturation, "low", .orange, RuleSource.actionLevel)
    }

    /// Breaths a minute.
    private func respiration(_ record: ScreeningRecord, _ subject: Subject) -> Finding? {
        guard let perMinute = record.number(.rr) else { return nil }
        if perMinute <= 8 { return Finding(.respiration, "slow", .orange, RuleSource.actionLevel) }
        guard perMinute >= 25, subject.hasAdultVitalSigns else { return nil }
        return Finding(.respiration, "fast", .orange, RuleSource.actionLevel)
    }

    /// Beats a minute.
    private func pulse(_ record: ScreeningRecord, _ subject: Subject) -> Finding? {
        guard let perMinute = record.number(.pulse) else { return nil }
        if perMinute <= 40 { return Finding(.pulse, "slow", .orange, RuleSource.actionLevel) }
        guard perMinute >= 131, subject.hasAdultVitalSigns else { return nil }
        return Finding(.pulse, "fast", .orange, RuleSource.actionLevel)
    }

    /// Degrees Celsius, at any age.
    private func temperature(_ record: ScreeningRecord) -> Finding? {
        guard let celsius = record.number(.temp), celsius >= 38 else { return nil }
        return celsius > 39
            ? Finding(.temperature, "high_fever", .orange, RuleSource.actionLevel)
            : Finding(.temperature, "fever", .yellow, RuleSource.actionLevel)
    }

    private func consciousness(_ record: ScreeningRecord) -> Finding? {
        guard record.consciousness == .notAlert else { return nil }
        return Finding(
            .consciousness,
            Consciousness.notAlert.rawValue,
            .red,
            RuleSource.actionLevel
        )
    }

    /// Chest pain is RED by itself. The others are shown at GREEN, so that a complaint is never
    /// lost; what they do together with a measurement is on that measurement's finding.
    private func symptoms(_ record: ScreeningRecord) -> [Finding] {
        Symptom.allCases.filter(record.symptoms.contains).map { symptom in
            Finding(
                .symptoms,
                symptom.rawValue,
                symptom == .chestPain ? .red : .green,
                RuleSource.actionLevel
            )
        }
    }
}
