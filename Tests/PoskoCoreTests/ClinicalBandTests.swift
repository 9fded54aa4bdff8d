import PoskoCore
import Testing

@Suite struct ClinicalBandTests: ClinicalSuite {
    @Test(arguments: [
        ("119/79", "optimal"), ("120/79", "normal"), ("119/80", "normal"), ("129/84", "normal"),
        ("130/84", "high_normal"), ("129/85", "high_normal"), ("139/89", "high_normal"),
        ("140/89", "grade_1"), ("139/90", "grade_1"), ("159/99", "grade_1"), ("160/99", "grade_2"),
        ("159/100", "grade_2"), ("179/109", "grade_2"), ("180/109", "grade_3"),
        ("179/110", "grade_3"), ("130/110", "grade_3"), ("180/80", "grade_3"),
    ])
    func `blood pressure of an adult`(pressure: String, band: String) throws {
        let finding = try #require(try assess(bloodPressure(pressure)).findings.first)
        #expect(finding.rule == "blood_pressure" && finding.band == band)
        #expect(finding.notes.contains(.once))
    }

    @Test(arguments: [
        ("139/89", false), ("140/89", true), ("140/90", false), ("200/89", true), ("139/70", false),
    ])
    func `isolated systolic`(pressure: String, isIsolated: Bool) throws {
        let finding = try #require(
            try assess(bloodPressure(pressure)).findings.first { $0.rule == "blood_pressure" }
        )
        #expect(finding.notes.contains(.isolatedSystolic) == isIsolated)
        #expect(finding.note == (isIsolated ? "once,isolated_systolic" : "once"))
    }

    @Test(arguments: [
        ("139/89", "pregnancy_not_raised", ActionLevel.green),
        ("140/89", "pregnancy_hypertension", .orange),
        ("139/90", "pregnancy_hypertension", .orange),
        ("159/109", "pregnancy_hypertension", .orange),
        ("160/109", "pregnancy_severe_hypertension", .red),
        ("159/110", "pregnancy_severe_hypertension", .red),
    ])
    func `blood pressure in pregnancy, at any age`(
        pressure: String,
        band: String,
        level: ActionLevel
    ) throws {
        for age in [Int?.some(15), 30, nil] {
            let subject = Subject(sex: .female, age: age)
            let result = try assess("pregnant=yes " + bloodPressure(pressure), of: subject)
            #expect(result.bands("blood_pressure") == [band])
            #expect(result.level == level)
        }
    }

    @Test(arguments: [(91, String?.none), (90, "low"), (89, "low")])
    func `low blood pressure`(systolic: Int, band: String?) throws {
        let result = try assess("sbp=\(systolic) dbp=55")
        #expect(result.bands("low_blood_pressure") == [band].compactMap(\.self))
    }

    @Test(arguments: [
        ("16.9", "severe_thinness", "underweight"), ("17.0", "mild_thinness", "underweight"),
        ("18.4", "mild_thinness", "underweight"), ("18.5", "normal", "normal"),
        ("22.9", "normal", "normal"), ("23.0", "normal", "overweight"),
        ("24.9", "normal", "overweight"), ("25.0", "normal", "obese_1"),
        ("25.1", "overweight", "obese_1"), ("27.0", "overweight", "obese_1"),
        ("27.1", "obese", "obese_1"), ("29.9", "obese", "obese_1"), ("30.0", "obese", "obese_2"),
    ])
    func `body mass index, both profiles`(index: String, pgs: String, kmk: String) throws {
        // At 200 cm the weight is four times the index.
        let wanted = try #require(Decimal(index))
        let weight = Decimal(thousandths: wanted.thousandths * 4)
        let readings = "height=200 weight=\(weight)"
        let later = try #require(RuleSet(version: "screening-id-2025.1", bmiProfile: .kmk5092025))
        for (rules, band) in [(RuleSet.screening2025, pgs), (later, kmk)] {
            let result = try assess(readings, by: rules)
            #expect(result.bmi == wanted)
            #expect(result.bands("bmi") == [band])
            let isReferred = wanted < 17 || band.hasPrefix("obese")
            #expect(result.level == (isReferred ? .yellow : .green))
        }
    }

    /// The index is rounded first: 27.049 is 27.0 and overweight, 27.05 is 27.1 and obese.
    @Test(arguments: [("69.2", "160", "27.0", "overweight"), ("108.2", "200", "27.1", "obese")])
    func `body mass index is rounded half up before it is classified`(
        weight: String,
        height: String,
        index: String,
        band: String
    ) throws {
        let result = try assess("weight=\(weight) height=\(height)")
        #expect(result.bmi == Decimal(index))
        #expect(result.bands("bmi") == [band])
    }

    @Test(arguments: [
        (Sex?.some(.male), "90", "normal"), (.male, "90.1", "central_obesity"),
        (.female, "80", "normal"),
        (.female, "80.1", "central_obesity"), (nil, "80", "normal"),
        (nil, "80.1", "central_obesity"),
    ])
    func waist(sex: Sex?, centimetres: String, band: String) throws {
        let result = try assess("waist=\(centimetres)", of: Subject(sex: sex, age: 40))
        #expect(result.bands("waist") == [band])
        #expect(
            result.findings.first?.note
                == (centimetres == "80.1" && sex == nil ? "sex_unknown" : nil)
        )
        #expect(result.level == .green)
    }

    @Test func `pregnancy has no body mass index and no waist`() throws {
        let result = try assess("pregnant=yes weight=90 height=150 waist=110")
        #expect(result.findings.isEmpty)
        #expect(result.bmi == 40)
        #expect(result.hasData)
    }

    @Test(arguments: [
        ("LO", "severe_low", "severe_low", ActionLevel.red),
        ("53", "severe_low", "severe_low", .red),
        ("54", "low", "low", .orange), ("69", "low", "low", .orange),
        ("70", "not_raised", "not_raised", .green), ("89", "not_raised", "not_raised", .green),
        ("90", "uncertain", "uncertain", .green), ("99", "uncertain", "uncertain", .green),
        ("100", "uncertain", "high", .green), ("199", "uncertain", "high", .green),
        ("200", "high", "high", .yellow), ("299", "high", "high", .yellow),
        ("300", "very_high", "very_high", .orange), ("HI", "very_high", "very_high", .orange),
    ])
    func glucose(reading: String, random: String, fasting: String, randomLevel: ActionLevel) throws
    {
        let randomResult = try assess("glu_random=\(reading)")
        #expect(randomResult.bands("glucose") == [random])
        #expect(randomResult.level == randomLevel)
        #expect(randomResult.findings.first?.note == "random")
        let fastingResult = try assess("glu_fasting=\(reading)")
        #expect(fastingResult.bands("glucose") == [fasting])
        #expect(fastingResult.level == (fasting == "high" ? .yellow : randomLevel))
        #expect(fastingResult.findings.first?.note == "fasting")
    }

    @Test(arguments: [
        ("LO", "normal", ActionLevel.green), ("199", "normal", .green),
        ("200", "borderline", .green),
        ("239", "borderline", .green), ("240", "high", .yellow), ("HI", "high", .yellow),
    ])
    func cholesterol(reading: String, band: String, level: ActionLevel) throws {
        let result = try assess("chol=\(reading)")
        #expect(result.bands("cholesterol") == [band])
        #expect(result.level == level)
    }

    @Test(arguments: [
        (Sex?.some(.male), "7.0", "normal", ActionLevel.green, ActionLevel.green),
        (.male, "7.1", "high", .green, .yellow), (.female, "6.0", "normal", .green, .green),
        (.female, "6.1", "high", .green, .yellow), (.male, "9.0", "high", .green, .yellow),
        (.male, "9.1", "high", .yellow, .yellow), (.female, "HI", "high", .yellow, .yellow),
        (.female, "LO", "normal", .green, .green), (nil, "6.1", "high", .green, .yellow),
    ])
    func `uric acid, without and with joint pain`(
        sex: Sex?,
        reading: String,
        band: String,
        alone: ActionLevel,
        withPain: ActionLevel
    ) throws {
        let subject = Subject(sex: sex, age: 40)
        let result = try assess("uric=\(reading)", of: subject)
        #expect(result.bands("uric_acid") == [band])
        #expect(result.level == alone)
        #expect(try assess("uric=\(reading)", [.jointPain], of: subject).level == withPain)
    }

    @Test(arguments: [
        ("LO", "severe", "severe"), ("7.9", "severe", "severe"), ("8.0", "moderate", "moderate"),
        ("10.9", "moderate", "moderate"), ("11.0", "mild", "mild"), ("11.9", "mild", "mild"),
        ("12.0", "mild", "normal"), ("12.9", "mild", "normal"), ("13.0", "normal", "normal"),
        ("HI", "normal", "normal"),
    ])
    func `haemoglobin from 15 years`(reading: String, male: String, female: String) throws {
        let levels: [String: ActionLevel] = ["severe": .orange, "moderate": .yellow]
        for age in [15, 40] {
            for (sex, band) in [(Sex.male, male), (.female, female)] {
                let result = try assess("hb=\(reading)", of: Subject(sex: sex, age: age))
                #expect(result.bands("haemoglobin") == [band])
                #expect(result.level == levels[band] ?? .green)
            }
        }
        let unknown = try assess("hb=\(reading)", of: Subject(sex: nil, age: 40))
        #expect(unknown.bands("haemoglobin") == [male])
        #expect((unknown.findings.first?.note == "sex_unknown") == (male != female))
    }

    @Test(arguments: [
        ("6.9", "pregnancy_severe", "pregnancy_severe", ActionLevel.orange),
        ("7.0", "pregnancy_moderate", "pregnancy_moderate", .yellow),
        ("9.9", "pregnancy_moderate", "pregnancy_moderate", .yellow),
        ("10.0", "pregnancy_mild", "pregnancy_mild", .green),
        ("10.4", "pregnancy_mild", "pregnancy_mild", .green),
        ("10.5", "pregnancy_mild", "pregnancy_normal", .green),
        ("10.9", "pregnancy_mild", "pregnancy_normal", .green),
        ("11.0", "pregnancy_normal", "pregnancy_normal", .green),
    ])
    func `haemoglobin in pregnancy`(
        reading: String,
        other: String,
        second: String,
        level: ActionLevel
    ) throws {
        for (weeks, band) in [
            ("", other), ("13", other), ("14", second), ("27", second), ("28", other),
        ] {
            let weekReading = weeks.isEmpty ? "" : " gest_week=\(weeks)"
            let result = try assess("pregnant=yes hb=\(reading)\(weekReading)")
            #expect(result.bands("haemoglobin") == [band])
            #expect(result.level == level)
        }
    }

    @Test(arguments: [
        ("6/6", "6/6", "sufficient"), ("6/9", "<3/60", "sufficient"), ("6/12", "6/9", "sufficient"),
        ("6/12", "6/12", "refer"), ("6/12", "6/18", "refer"), ("<3/60", "3/60", "refer"),
        ("6/9", "not_tested", "sufficient"), ("6/12", "not_tested", "refer"),
    ])
    func `visual acuity of the better eye`(right: String, left: String, band: String) throws {
        let result = try assess("va_r=\(right) va_l=\(left)")
        #expect(result.bands("vision") == [band])
        #expect(result.level == (band == "refer" ? .yellow : .green))
        #expect(result.findings.first?.note == (left == "not_tested" ? "partial" : nil))
    }
}
