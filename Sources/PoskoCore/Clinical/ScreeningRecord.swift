/// The parts of one person, in order, folded to what the rules look at.
///
/// The latest reading of a measurement counts. "Not measurable" and an eye not tested are no
/// readings and do not replace an earlier one: a value that was found does not go away because a
/// second try failed.
struct ScreeningRecord {
    private(set) var latest: [Measurement: Reading] = [:]
    /// One entry a part with a systolic or a diastolic number, in order.
    private(set) var bloodPressures: [(systolic: Decimal?, diastolic: Decimal?)] = []
    private(set) var symptoms: Set<Symptom> = []
    private(set) var consciousness: Consciousness?

    init(_ parts: [ScreeningPart]) {
        for part in parts {
            for observation in part.observations where observation.reading.isMeasured {
                latest[observation.measurement] = observation.reading
            }
            let pressure = (
                systolic: part[.sbp]?.reading.number, diastolic: part[.dbp]?.reading.number
            )
            if pressure.systolic != nil || pressure.diastolic != nil {
                bloodPressures.append(pressure)
            }
            symptoms.formUnion(part.symptoms)
            consciousness = part.consciousness ?? consciousness
        }
    }

    var hasData: Bool { !latest.isEmpty || !symptoms.isEmpty || consciousness != nil }

    var isPregnant: Bool { latest[.pregnant] == .code("yes") }

    /// Weeks 14...27; false when the weeks are not known, which keeps the stricter limit.
    var isInSecondTrimester: Bool {
        isPregnant && latest[.gestWeek]?.number.map { (14...27).contains($0) } ?? false
    }

    /// The mean of the last two readings, or the only one; nil when there is none.
    var bloodPressure: BloodPressure? {
        guard !bloodPressures.isEmpty else { return nil }
        let last = bloodPressures.suffix(2)
        return BloodPressure(
            systolic: Self.mean(last.compactMap(\.systolic)),
            diastolic: Self.mean(last.compactMap(\.diastolic)),
            readingCount: bloodPressures.count
        )
    }

    func number(_ measurement: Measurement) -> Decimal? {
        latest[measurement]?.number
    }

    private static func mean(_ values: [Decimal]) -> Decimal? {
        guard !values.isEmpty else { return nil }
        let sum = values.reduce(0) { $0 + $1.thousandths }
        return .quotient(sum, values.count * 1000, decimals: 0)
    }
}

/// The blood pressure that is classified, in whole mm[Hg]; never both halves nil.
package struct BloodPressure: Hashable, Sendable {
    /// Nil when the systolic pressure could not be measured.
    package let systolic: Decimal?
    package let diastolic: Decimal?
    /// All readings taken; the values are the mean of the last two, rounded half up.
    package let readingCount: Int

    /// CLINICAL.md's `x/y`: systolic at least x, or diastolic at least y.
    func isAtLeast(_ upper: Decimal, _ lower: Decimal) -> Bool {
        systolic.map { $0 >= upper } ?? false || diastolic.map { $0 >= lower } ?? false
    }

    /// At least 140 systolic with less than 90 diastolic.
    var isIsolatedSystolic: Bool {
        guard let systolic, let diastolic else { return false }
        return systolic >= 140 && diastolic < 90
    }
}

extension BloodPressure {
    /// A blood pressure as a journal kept it.
    package init(restoring systolic: Decimal?, diastolic: Decimal?, readingCount: Int) {
        self.init(systolic: systolic, diastolic: diastolic, readingCount: readingCount)
    }
}
