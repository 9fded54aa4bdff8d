extension RuleSet {
    // Pedoman Gizi Seimbang 2014, kg/m2 to one decimal.
    private static let pgs2014Bands = BandTable(
        "severe_thinness",
        .yellow,
        .init(.tenths(170), "mild_thinness"),
        .init(.tenths(185), "normal"),
        .init(.tenths(251), "overweight"),
        .init(.tenths(271), "obese", .yellow)
    )

    // PNPK Obesitas 2025. Its lowest band is split at 17.0, where the action level begins.
    private static let kmk5092025Bands = BandTable(
        "underweight",
        .yellow,
        .init(.tenths(170), "underweight"),
        .init(.tenths(185), "normal"),
        .init(.tenths(230), "overweight"),
        .init(.tenths(250), "obese_1", .yellow),
        .init(.tenths(300), "obese_2", .yellow)
    )

    func bodyFindings(
        _ record: ScreeningRecord,
        _ subject: Subject,
        bodyMassIndex: Decimal?
    ) -> [Finding] {
        guard subject.isAdult else { return [] }
        var findings: [Finding] = []
        if !record.isPregnant {
            if let bodyMassIndex { findings.append(bodyMassIndexFinding(bodyMassIndex)) }
            if let waist = record.number(.waist) { findings.append(waistFinding(waist, subject)) }
        }
        if let vision = visionFinding(record) { findings.append(vision) }
        return findings
    }

    private func bodyMassIndexFinding(_ index: Decimal) -> Finding {
        let (bands, source) =
            switch bmiProfile {
            case .pgs2014: (Self.pgs2014Bands, RuleSource.balancedNutrition)
            case .kmk5092025: (Self.kmk5092025Bands, RuleSource.obesity)
            }
        let band = bands.band(of: index)
        return Finding(.bodyMassIndex, band.name, band.level, source)
    }

    /// Central obesity above 90 cm (male) and 80 cm (female), SKI 2023.
    private func waistFinding(_ centimetres: Decimal, _ subject: Subject) -> Finding {
        let (isCentral, notes) = Self.exceeds(centimetres, male: 90, female: 80, subject)
        let band = isCentral ? "central_obesity" : "normal"
        return Finding(.waist, band, .green, RuleSource.waist, notes)
    }

    /// Whether a number is above the limit of the sex; the lower one, noted, when the sex is
    /// unknown and it matters.
    static func exceeds(
        _ number: Decimal,
        male: Decimal,
        female: Decimal,
        _ subject: Subject
    ) -> (Bool, [Finding.Note]) {
        switch subject.sex {
        case .male: (number > male, [])
        case .female: (number > female, [])
        case nil:
            (number > min(male, female), (number > male) == (number > female) ? [] : [.sexUnknown])
        }
    }

    /// Refers when the better eye is not better than 6/12. With one eye tested, that eye stands for
    /// both and the finding is partial: the other cannot be assumed to be better.
    private func visionFinding(_ record: ScreeningRecord) -> Finding? {
        let ranks = [Measurement.vaRight, .vaLeft].compactMap { eye -> Int? in
            guard case .code(let code) = record.latest[eye] else { return nil }
            return VisualAcuity.rank(code)
        }
        guard let better = ranks.min() else { return nil }
        let isReferred = better >= VisualAcuity.referredRank
        return Finding(
            .vision,
            isReferred ? "refer" : "sufficient",
            isReferred ? .yellow : .green,
            RuleSource.vision,
            ranks.count == 1 ? [.partial] : []
        )
    }
}
