import PoskoCore
import Testing

@Suite struct ClinicalObservationTests: ClinicalSuite {
    @Test(arguments: [
        ("temp", "36,5", Reading.value(.tenths(365))), ("temp", " 36.50 ", .value(.tenths(365))),
        ("sbp", "120", .value(120)), ("glu_random", "LO", .low), ("glu_fasting", "hi", .high),
        ("chol", "Hi", .high), ("uric", "lo", .low), ("hb", "LO", .low),
        ("va_r", "6/12", .code("6/12")), ("va_l", "NOT_TESTED", .code("not_tested")),
        ("va_l", "<3/60", .code("<3/60")), ("smoking", "passive_smoker", .code("passive_smoker")),
        ("pregnant", "yes", .code("yes")), ("gest_week", "20", .value(20)),
    ])
    func `takes what a desk types`(key: String, text: String, reading: Reading) throws {
        let observation = try Observation.parse(measurement: key, reading: text, confirmed: false)
        #expect(observation.reading == reading)
        #expect(observation.measurement.rawValue == key)
        #expect(!observation.confirmed)
    }

    @Test(arguments: [
        ("bmi", "22", ObservationProblem.unknownMeasurement("bmi")),
        ("SBP", "120", .unknownMeasurement("SBP")),
        ("va_r", "6/7", .codeNotKnown(.vaRight, allowed: Measurement.vaRight.definition.codes)),
        ("pregnant", "LO", .codeNotKnown(.pregnant, allowed: ["yes", "no"])),
        ("sbp", "LO", .lowHighNotAllowed(.sbp)), ("temp", "hi", .lowHighNotAllowed(.temp)),
        ("sbp", "", .notANumber(.sbp, "")), ("sbp", "-", .notANumber(.sbp, "-")),
        ("sbp", "12o", .notANumber(.sbp, "12o")),
        ("sbp", "120.5", .tooManyDecimals(.sbp, decimals: 0)),
        ("temp", "36.55", .tooManyDecimals(.temp, decimals: 1)),
        ("height", "2.31", .tooManyDecimals(.height, decimals: 1)),
        ("temp", "37.2222", .tooManyDecimals(.temp, decimals: 1)),
        ("temp", "37.222x", .notANumber(.temp, "37.222x")),
        ("dbp", "0", .outsideHardLimit(.dbp, 0, 30...200)),
        ("sbp", "-120", .outsideHardLimit(.sbp, -120, 50...300)),
        // More decimals than the unit has and beyond the limit: decimals come first.
        ("pulse", "1111.5", .tooManyDecimals(.pulse, decimals: 0)),
        ("glu_random", "-5", .outsideHardLimit(.gluRandom, -5, 20...600)),
        ("glu_random", "0", .outsideHardLimit(.gluRandom, 0, 20...600)),
    ])
    func `refuses, and says why`(key: String, text: String, problem: ObservationProblem) {
        #expect(throws: problem) {
            try Observation.parse(measurement: key, reading: text, confirmed: false)
        }
    }

    /// The last accepted and the first refused value on both sides of both limits, one unit apart.
    @Test(arguments: Measurement.allCases.filter { !$0.definition.isCoded })
    func `limits include their ends`(measurement: Measurement) throws {
        let definition = measurement.definition
        let (hard, soft) = (try #require(definition.hard), try #require(definition.soft))
        let step = definition.decimals == 0 ? 1000 : 100
        func parse(_ number: Decimal, confirmed: Bool) throws(ObservationProblem) -> Observation {
            try .parse(
                measurement: measurement.rawValue,
                reading: number.description,
                confirmed: confirmed
            )
        }
        for (limit, outward) in [(soft.lowerBound, -step), (soft.upperBound, step)] {
            #expect(try parse(limit, confirmed: false).reading == .value(limit))
            let beyond = Decimal(thousandths: limit.thousandths + outward)
            guard hard.contains(beyond) else { continue }
            #expect(throws: ObservationProblem.needsConfirmation(measurement, beyond, soft)) {
                try parse(beyond, confirmed: false)
            }
            #expect(try parse(beyond, confirmed: true).confirmed)
        }
        for (limit, outward) in [(hard.lowerBound, -step), (hard.upperBound, step)] {
            #expect(try parse(limit, confirmed: true).reading == .value(limit))
            let beyond = Decimal(thousandths: limit.thousandths + outward)
            #expect(throws: ObservationProblem.outsideHardLimit(measurement, beyond, hard)) {
                try parse(beyond, confirmed: true)
            }
        }
    }

    @Test(arguments: [
        ("temp", "98.6", "37", "[degF]"), ("temp", "86", "30", "[degF]"),
        ("temp", "113", "45", "[degF]"), ("temp", "100.04", "37.8", "[degF]"),
        ("height", "1.65", "165", "m"), ("height", "1", "100", "m"), ("height", "2.3", "230", "m"),
        ("height", "1,655", "165.5", "m"),
        ("glu_random", "5.5", "99", "mmol/L"), ("glu_fasting", "29", "522", "mmol/L"),
        ("glu_random", "29.9", "539", "mmol/L"), ("chol", "5.2", "201", "mmol/L"),
        ("chol", "15.9", "615", "mmol/L"), ("uric", "350", "5.9", "umol/L"),
        ("uric", "60.1", "1", "umol/L"), ("hb", "135", "13.5", "g/L"), ("hb", "50", "5", "g/L"),
        ("hb", "250", "25", "g/L"), ("hb", "125.5", "12.6", "g/L"),
    ])
    func `offers a conversion and never applies it`(
        key: String,
        text: String,
        suggested: String,
        unit: String
    ) throws {
        let problem = ObservationProblem.unitTrap(
            try #require(Measurement(rawValue: key)),
            entered: try #require(Decimal(text)),
            suggested: try #require(Decimal(suggested)),
            enteredUnit: unit
        )
        #expect(throws: problem) {
            try Observation.parse(measurement: key, reading: text, confirmed: false)
        }
        guard !key.hasPrefix("glu") else { return }
        #expect(throws: problem, "a confirmation does not lift it") {
            try Observation.parse(measurement: key, reading: text, confirmed: true)
        }
    }

    @Test(arguments: [
        ("temp", "85.9"), ("temp", "113.1"), ("height", "0.9"), ("height", "2.4"), ("chol", "16"),
        ("uric", "60"), ("hb", "49.9"), ("hb", "250.1"),
    ])
    func `next to a trap the hard limit speaks`(key: String, text: String) throws {
        let measurement = try #require(Measurement(rawValue: key))
        let problem = ObservationProblem.outsideHardLimit(
            measurement,
            try #require(Decimal(text)),
            try #require(measurement.definition.hard)
        )
        #expect(throws: problem) {
            try Observation.parse(measurement: key, reading: text, confirmed: false)
        }
    }

    @Test(arguments: ["glu_random", "glu_fasting"])
    func `a confirmed glucose of 20 to 29 is mg per dL`(key: String) throws {
        for number in 20...29 {
            let observation = try Observation.parse(
                measurement: key,
                reading: String(number),
                confirmed: true
            )
            #expect(observation.reading == .value(Decimal(number)))
        }
        let measurement = try #require(Measurement(rawValue: key))
        #expect(throws: ObservationProblem.outsideHardLimit(measurement, 19, 20...600)) {
            try Observation.parse(measurement: key, reading: "19", confirmed: true)
        }
        #expect(throws: ObservationProblem.tooManyDecimals(measurement, decimals: 0)) {
            try Observation.parse(measurement: key, reading: "25.5", confirmed: true)
        }
        let soft = try #require(measurement.definition.soft)
        #expect(throws: ObservationProblem.needsConfirmation(measurement, 30, soft)) {
            try Observation.parse(measurement: key, reading: "30", confirmed: false)
        }
    }

    @Test func `not measurable needs a reason`() throws {
        let taken = try Observation.parse(measurement: "sbp", notMeasurableReason: " manset rusak ")
        #expect(taken.reading == .notMeasurable(reason: "manset rusak"))
        for reason in ["", "  ", String(repeating: "x", count: 201)] {
            #expect(throws: ObservationProblem.reasonLength(.sbp, allowed: 1...200)) {
                try Observation.parse(measurement: "sbp", notMeasurableReason: reason)
            }
        }
        #expect(throws: ObservationProblem.unknownMeasurement("x")) {
            try Observation.parse(measurement: "x", notMeasurableReason: "alat rusak")
        }
    }
}
