extension RuleSet {
    // PERKENI screening table; below 70 and from 300: PERKENI 2021 / ADA, 300 a proposal. mg/dL.
    private static let randomGlucoseBands = BandTable(
        "severe_low",
        .red,
        .init(54, "low", .orange),
        .init(70, "not_raised"),
        .init(90, "uncertain"),
        .init(200, "high", .yellow),
        .init(300, "very_high", .orange)
    )
    private static let fastingGlucoseBands = BandTable(
        "severe_low",
        .red,
        .init(54, "low", .orange),
        .init(70, "not_raised"),
        .init(90, "uncertain"),
        .init(100, "high", .yellow),
        .init(300, "very_high", .orange)
    )

    // NCEP ATP III, mg/dL.
    private static let cholesterolBands = BandTable(
        "normal",
        .green,
        .init(200, "borderline"),
        .init(240, "high", .yellow)
    )

    // WHO, g/dL; from 15 years.
    private static let maleHaemoglobinBands = BandTable(
        "severe",
        .orange,
        .init(8, "moderate", .yellow),
        .init(11, "mild"),
        .init(13, "normal")
    )
    private static let femaleHaemoglobinBands = BandTable(
        "severe",
        .orange,
        .init(8, "moderate", .yellow),
        .init(11, "mild"),
        .init(12, "normal")
    )

    // WHO, pregnant, g/dL; the trimester moves the upper limit only.
    private static let pregnantHaemoglobinBands = BandTable(
        "pregnancy_severe",
        .orange,
        .init(7, "pregnancy_moderate", .yellow),
        .init(10, "pregnancy_mild"),
        .init(11, "pregnancy_normal")
    )
    private static let secondTrimesterHaemoglobinBands = BandTable(
        "pregnancy_severe",
        .orange,
        .init(7, "pregnancy_moderate", .yellow),
        .init(10, "pregnancy_mild"),
        .init(.tenths(105), "pregnancy_normal")
    )

    func bloodFindings(_ record: ScreeningRecord, _ subject: Subject) -> [Finding] {
        var findings = [
            glucose(
                record,
                subject,
                record.latest[.gluRandom],
                Self.randomGlucoseBands,
                .random
            ),
            glucose(
                record,
                subject,
                record.latest[.gluFasting],
                Self.fastingGlucoseBands,
                .fasting
            ),
            haemoglobin(record, subject),
        ]
        if subject.isAdult {
            if let band = Self.cholesterolBands.band(of: record.latest[.chol]) {
                findings.append(
                    Finding(.cholesterol, band.name, band.level, RuleSource.cholesterol)
                )
            }
            findings.append(uricAcid(record, subject))
        }
        return findings.compactMap(\.self)
    }

    /// The lows and the very high are of any age; the screening bands between them are an adult's.
    private func glucose(
        _ record: ScreeningRecord,
        _ subject: Subject,
        _ reading: Reading?,
        _ bands: BandTable,
        _ note: Finding.Note
    ) -> Finding? {
        guard let band = bands.band(of: reading), subject.isAdult || band.level >= .orange
        else { return nil }
        let isScreeningBand = band.level < .orange
        var level = band.level
        var notes = [note]
        if reading == .high, record.symptoms.contains(.drowsiness) {
            level = .red
            notes.append(.drowsiness)
        }
        let source = isScreeningBand ? RuleSource.glucoseScreening : RuleSource.glucose
        return Finding(.glucose, band.name, level, source, notes)
    }

    /// High above 7.0 (male) and 6.0 mg/dL (female), KMK 514/2015; referred with joint pain, or
    /// above 9.0 without. HI is above the range of the meter and so above 9.
    private func uricAcid(_ record: ScreeningRecord, _ subject: Subject) -> Finding? {
        let (isHigh, isVeryHigh, limitNotes): (Bool, Bool, [Finding.Note])
        switch record.latest[.uric] {
        case .value(let number):
            (isHigh, limitNotes) = Self.exceeds(number, male: 7, female: 6, subject)
            isVeryHigh = number > 9
        case .low: (isHigh, isVeryHigh, limitNotes) = (false, false, [])
        case .high: (isHigh, isVeryHigh, limitNotes) = (true, true, [])
        case .code, .notMeasurable, nil: return nil
        }
        let hasPain = isHigh && record.symptoms.contains(.jointPain)
        return Finding(
            .uricAcid,
            isHigh ? "high" : "normal",
            hasPain || isVeryHigh ? .yellow : .green,
            RuleSource.uricAcid,
            limitNotes + (hasPain ? [.jointPain] : [])
        )
    }

    private func haemoglobin(_ record: ScreeningRecord, _ subject: Subject) -> Finding? {
        let reading = record.latest[.hb]
        if record.isPregnant {
            let bands =
                record.isInSecondTrimester
                ? Self.secondTrimesterHaemoglobinBands : Self.pregnantHaemoglobinBands
            guard let band = bands.band(of: reading) else { return nil }
            return Finding(.haemoglobin, band.name, band.level, RuleSource.haemoglobin)
        }
        guard let male = Self.maleHaemoglobinBands.band(of: reading),
            let female = Self.femaleHaemoglobinBands.band(of: reading)
        else { return nil }
        guard subject.isKnownToBe(atLeast: 15) else {
            guard male.level == .orange else { return nil }
            return Finding(.haemoglobin, male.name, .orange, RuleSource.actionLevel)
        }
        let band = subject.sex == .female ? female : male
        let isUnclear = subject.sex == nil && male.name != female.name
        return Finding(
            .haemoglobin,
            band.name,
            band.level,
            RuleSource.haemoglobin,
            isUnclear ? [.sexUnknown] : []
        )
    }
}
