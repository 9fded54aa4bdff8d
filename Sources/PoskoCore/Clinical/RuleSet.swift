/// The clinical rules of a screening day, by version; an event chooses one and a result keeps its
/// version.
///
/// A rule set classifies for screening: it sorts people by what the day has to do with them, and a
/// clinician decides. Its sources are named on every ``Finding``; where the sources leave a choice,
/// it is made here, and a clinician confirms it before use.
///
/// ## What is looked at
/// All ``ScreeningPart``s of a person, in order. The latest reading of a measurement counts; a try
/// that was "not measurable" takes nothing away. Blood pressure is the mean of the last two
/// readings, rounded half up, and is marked `once` when there is one. Symptoms accumulate over the
/// parts. The body mass index is rounded to one decimal first and classified then. LO and HI stand
/// for the lowest and the highest band of their measurement.
///
/// ## Who is classified
/// - **Known to be 18 or over:** all bands.
/// - **Under 18, or age unknown:** the values are recorded, no adult band is given and
///   ``Assessment/assessedByStaff`` is set ("dinilai petugas"). What is dangerous at any age still
///   counts, because leaving out an adult's band must not silence an emergency: SpO2, glucose below
///   70 or from 300, a blood pressure of 180/110, haemoglobin below 8, temperature, respiration of
///   8 or less, a pulse of 40 or less, not alert, chest pain.
/// - **Under 16:** respiration from 25, pulse from 131 and systolic pressure up to 90 are left to
///   staff: small children have them in health, and an ORANGE holds a visit up. With an unknown age
///   they count. NEWS2 is for 16 and over, not for pregnancy, and not for an unknown age.
/// - **Pregnant, at any age:** the blood pressure and haemoglobin of pregnancy; no body mass index,
///   waist or NEWS2. The single thresholds of the action level (respiration, pulse, systolic
///   pressure) are not NEWS2 and stay.
/// - **From 15:** WHO's haemoglobin bands, which begin there.
/// - **Sex unknown:** where the limits of the sexes disagree, the stricter one counts and the
///   finding is marked `sex_unknown`.
///
/// ## What comes out
/// An ``Assessment`` with the findings, the highest level first. A value in order has a finding
/// too, at GREEN, where a source has a band for it. With nothing recorded there are no findings and
/// the level is GREEN, which means nothing: ask ``Assessment/hasData``.
package struct RuleSet: Hashable, Sendable {
    /// Stands on every result: `screening-id-2025.1`.
    package let version: String
    package let bmiProfile: BMIProfile

    /// The default of a new event.
    package static let screening2025 = RuleSet(bmiProfile: .pgs2014)

    /// The versions that this program can classify with.
    package static let versions = ["screening-id-2025.1"]

    /// Nil for a version that this program does not have.
    package init?(version: String, bmiProfile: BMIProfile) {
        guard Self.versions.contains(version) else { return nil }
        self.version = version
        self.bmiProfile = bmiProfile
    }

    private init(bmiProfile: BMIProfile) {
        version = "screening-id-2025.1"
        self.bmiProfile = bmiProfile
    }

    /// Classifies everything recorded so far; the same parts always give the same assessment.
    package func assess(_ parts: [ScreeningPart], of subject: Subject) -> Assessment {
        let record = ScreeningRecord(parts)
        let index = BodyMassIndex.of(
            weight: record.latest[.weight],
            height: record.latest[.height]
        )
        .flatMap { MeasurementDefinition.bmiHard.contains($0) ? $0 : nil }
        let isScored = subject.isKnownToBe(atLeast: 16) && !record.isPregnant
        let news2 = isScored ? NEWS2(record) : nil

        var findings = bloodPressureFindings(record, subject)
        findings += bodyFindings(record, subject, bodyMassIndex: index)
        findings += bloodFindings(record, subject)
        findings += signFindings(record, subject)
        if let finding = news2?.finding { findings.append(finding) }
        findings.sort { left, right in
            if left.level != right.level { return left.level > right.level }
            return (left.rule, left.band, left.note ?? "")
                < (right.rule, right.band, right.note ?? "")
        }
        return Assessment(
            ruleSet: self,
            findings: findings,
            secondBloodPressureAsked: record.bloodPressures.count == 1
                && record.bloodPressure?.isAtLeast(140, 90) == true,
            bloodPressure: record.bloodPressure,
            bmi: index,
            news2: news2,
            assessedByStaff: !subject.isAdult,
            hasData: record.hasData
        )
    }
}

/// The bands of the body mass index, chosen per event.
package enum BMIProfile: String, Hashable, Sendable, CaseIterable {
    /// Pedoman Gizi Seimbang, Kemenkes 2014.
    case pgs2014 = "pgs-2014"
    /// PNPK Obesitas, KMK HK.01.07/MENKES/509/2025; upper bands WPRO 2000.
    case kmk5092025 = "kmk-509-2025"
}
