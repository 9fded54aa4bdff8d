import PoskoCore
import Testing

@Suite struct ClinicalPartTests: ClinicalSuite {
    private func validate(
        _ readings: [(String, String)],
        confirmed: Bool = true,
        fastingHours: Int? = nil,
        knownPregnant: Bool = false,
        subject: Subject = Self.woman
    ) throws(ObservationProblem) -> ScreeningPart {
        var observations: [Observation] = []
        for (key, text) in readings {
            observations.append(
                text == "?"
                    ? try .parse(measurement: key, notMeasurableReason: "tidak teraba")
                    : try .parse(measurement: key, reading: text, confirmed: confirmed)
            )
        }
        return try ScreeningPart(
            validating: observations,
            fastingHours: fastingHours,
            knownPregnant: knownPregnant,
            subject: subject
        )
    }

    @Test func `an empty part is refused`() throws {
        #expect(throws: ObservationProblem.emptyPart) { try validate([], fastingHours: 9) }
        _ = try ScreeningPart(validating: [], symptoms: [.jointPain], subject: Self.woman)
        _ = try ScreeningPart(validating: [], consciousness: .alert, subject: Self.woman)
    }

    @Test func `a measurement comes once`() {
        #expect(throws: ObservationProblem.enteredTwice(.pulse)) {
            try validate([("pulse", "70"), ("pulse", "72")])
        }
    }

    @Test func `a blood pressure is a pair`() throws {
        #expect(throws: ObservationProblem.bloodPressureIncomplete(missing: .dbp)) {
            try validate([("sbp", "120")])
        }
        #expect(throws: ObservationProblem.bloodPressureIncomplete(missing: .sbp)) {
            try validate([("dbp", "80")])
        }
        _ = try validate([("sbp", "70"), ("dbp", "?")])
        _ = try validate([("sbp", "?"), ("dbp", "?")])
        _ = try validate([("sbp", "?")])
    }

    @Test(arguments: [(80, 80), (80, 81)])
    func `systolic exceeds diastolic even when confirmed`(systolic: Int, diastolic: Int) {
        let problem = ObservationProblem.diastolicNotBelowSystolic(
            systolic: Decimal(systolic),
            diastolic: Decimal(diastolic)
        )
        #expect(throws: problem) {
            try validate([("sbp", "\(systolic)"), ("dbp", "\(diastolic)")])
        }
    }

    @Test(arguments: [(100, 81, false), (100, 80, true), (160, 60, true), (161, 60, false)])
    func `a pulse pressure outside of 20 to 100 is confirmed`(
        systolic: Int,
        diastolic: Int,
        isPlain: Bool
    ) throws {
        let readings = [("sbp", "\(systolic)"), ("dbp", "\(diastolic)")]
        _ = try validate(readings)
        if isPlain {
            _ = try validate(readings, confirmed: false)
        } else {
            let pressure = Decimal(systolic - diastolic)
            #expect(throws: ObservationProblem.pulsePressureNeedsConfirmation(pressure, 20...100)) {
                try validate(readings, confirmed: false)
            }
        }
    }

    @Test(arguments: [("weight", "height"), ("height", "weight"), ("sbp", "dbp"), ("dbp", "sbp")])
    func `confirming one of a pair is enough`(confirmed: String, other: String) throws {
        let values = ["weight": "115.2", "height": "150", "sbp": "165", "dbp": "60"]
        let observations = try [confirmed, other].map { key in
            try Observation.parse(
                measurement: key,
                reading: try #require(values[key]),
                confirmed: key == confirmed
            )
        }
        _ = try ScreeningPart(validating: observations, subject: Self.woman)
    }

    @Test(arguments: [
        (Sex?.some(.female), Int?.some(10), true), (.female, 55, true), (.female, 9, false),
        (.female, 56, false),
        (.male, 30, false), (.female, nil, true), (nil, 30, true), (nil, nil, true),
        (.male, nil, false), (nil, 56, false),
    ])
    func `pregnancy is asked of females of 10 to 55`(sex: Sex?, age: Int?, isAsked: Bool) throws {
        let subject = Subject(sex: sex, age: age)
        for answer in ["yes", "no", "?"] {
            if isAsked {
                _ = try validate([("pregnant", answer)], subject: subject)
            } else {
                #expect(throws: ObservationProblem.pregnancyOnlyAskedOfFemales10To55) {
                    try validate([("pregnant", answer)], subject: subject)
                }
            }
        }
    }

    @Test func `weeks need a pregnancy`() throws {
        let problem = ObservationProblem.gestationalWeeksWithoutPregnancy
        #expect(throws: problem) { try validate([("gest_week", "20")]) }
        #expect(throws: problem) {
            try validate([("gest_week", "20"), ("pregnant", "no")], knownPregnant: true)
        }
        _ = try validate([("gest_week", "20"), ("pregnant", "yes")])
        _ = try validate([("gest_week", "20")], knownPregnant: true)
        #expect(throws: ObservationProblem.pregnancyOnlyAskedOfFemales10To55) {
            try validate([("gest_week", "20")], knownPregnant: true, subject: Self.man)
        }
    }

    @Test(arguments: [Int?.none, 0, 7])
    func `a fasting glucose needs eight hours`(hours: Int?) throws {
        #expect(throws: ObservationProblem.fastingHoursTooShort(hours, required: 8)) {
            try validate([("glu_fasting", "95")], fastingHours: hours)
        }
        #expect(throws: ObservationProblem.fastingHoursTooShort(hours, required: 8)) {
            try validate([("glu_fasting", "LO")], fastingHours: hours)
        }
        _ = try validate([("glu_fasting", "?")], fastingHours: hours)
        _ = try validate([("glu_fasting", "95")], fastingHours: 8)
        _ = try validate([("glu_random", "95")], fastingHours: hours)
    }

    @Test(arguments: [-1, 73])
    func `fasting hours are plausible`(hours: Int) {
        #expect(throws: ObservationProblem.fastingHoursOutsideLimit(hours, 0...72)) {
            try validate([("glu_fasting", "95")], fastingHours: hours)
        }
    }

    @Test func `weight and height belong together`() throws {
        let index = try #require(Decimal("100"))
        #expect(throws: ObservationProblem.bodyMassIndexOutsideHardLimit(index, 8...90)) {
            try validate([("weight", "100"), ("height", "100")])
        }
        let high = try #require(Decimal("51.2"))
        #expect(throws: ObservationProblem.bodyMassIndexNeedsConfirmation(high, 13...50)) {
            try validate([("weight", "115.2"), ("height", "150")], confirmed: false)
        }
        _ = try validate([("weight", "115.2"), ("height", "150")])
    }

    @Test func `symptoms are listed in the order of declaration`() throws {
        let made = try part("", [.jointPain, .chestPain, .severeHeadache])
        #expect(made.sortedSymptoms == [.severeHeadache, .chestPain, .jointPain])
    }
}
