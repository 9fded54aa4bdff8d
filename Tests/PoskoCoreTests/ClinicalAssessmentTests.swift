import PoskoCore
import Testing

@Suite struct ClinicalAssessmentTests: ClinicalSuite {
    private let rules = RuleSet.screening2025

    @Test func `nothing recorded is not a result`() throws {
        for parts in [[], [try part("sbp=? glu_random=?")], [try part("va_r=not_tested")]] {
            let result = rules.assess(parts, of: Self.woman)
            #expect(!result.hasData)
            #expect(result.findings.isEmpty)
            #expect(result.level == .green)
        }
        #expect(try assess("smoking=smoker").hasData)
        #expect(try assess("", [.jointPain]).hasData)
        #expect(try assess("", [], .alert).hasData)
    }

    /// readings in order; the mean that counts; whether a second one is asked for.
    @Test(arguments: [
        (["140/80"], "140/80", true), (["139/90"], "139/90", true), (["139/89"], "139/89", false),
        (["140/80", "139/79"], "140/80", false), (["140/80", "138/79"], "139/80", false),
        (["200/120", "130/80", "120/70"], "125/75", false),
        (["120/80", "181/111", "180/110"], "181/111", false),
    ])
    func `the mean of the last two blood pressures`(
        readings: [String],
        mean: String,
        isSecondAsked: Bool
    ) throws {
        let parts = try readings.map { try part(bloodPressure($0)) }
        let result = rules.assess(parts, of: Self.woman)
        let pressure = try #require(result.bloodPressure)
        #expect("\(pressure.systolic ?? 0)/\(pressure.diastolic ?? 0)" == mean)
        #expect(pressure.readingCount == readings.count)
        #expect(result.secondBloodPressureAsked == isSecondAsked)
        let note = result.findings.first { $0.rule == "blood_pressure" }?.notes ?? []
        #expect(note.contains(.once) == (readings.count == 1))
    }

    @Test func `a systolic pressure without a diastolic one counts`() throws {
        let result = try assess("sbp=80 dbp=?")
        #expect(result.level == .orange)
        #expect(result.bloodPressure?.diastolic == nil)
        #expect(result.findings.map(\.rule) == ["low_blood_pressure", "news2"])
    }

    @Test func `a diastolic pressure without a systolic one counts`() throws {
        #expect(try assess("sbp=? dbp=79").bands("blood_pressure") == ["optimal"])
        #expect(try assess("sbp=? dbp=105").bands("blood_pressure") == ["grade_2"])
    }

    @Test func `the latest reading counts, a failed try does not`() throws {
        let parts = [try part("glu_random=50"), try part("glu_random=100")]
        #expect(rules.assess(parts, of: Self.woman).level == .green)
        let failed = [try part("glu_random=50"), try part("glu_random=?")]
        #expect(rules.assess(failed, of: Self.woman).level == .red)
        let eyes = [try part("va_r=6/18 va_l=6/18"), try part("va_r=not_tested")]
        #expect(rules.assess(eyes, of: Self.woman).level == .yellow)
    }

    @Test func `parts of different desks are read together`() throws {
        let parts = [try part("", [.blurredVision]), try part("weight=60"), try part("height=160")]
        let result = rules.assess(parts + [try part(bloodPressure("185/100"))], of: Self.woman)
        #expect(result.level == .red)
        #expect(result.bmi == Decimal("23.4"))
        #expect(result.bands("bmi") == ["normal"])
    }

    @Test func `a pregnancy told later changes the rule`() throws {
        let pressure = try part(bloodPressure("150/95"))
        let told = try part("pregnant=yes")
        let taken = try part("pregnant=no")
        #expect(rules.assess([pressure], of: Self.woman).level == .yellow)
        #expect(rules.assess([pressure, told], of: Self.woman).level == .orange)
        #expect(rules.assess([pressure, told, taken], of: Self.woman).level == .yellow)
    }

    @Test func `an impossible index is not shown`() throws {
        let parts = [try part("weight=100"), try part("height=100")]
        let result = rules.assess(parts, of: Self.woman)
        #expect(result.bmi == nil)
        #expect(result.findings.isEmpty)
    }

    @Test func `findings are ordered by level, then by rule`() throws {
        let result = try assess("sbp=150 dbp=95 chol=250 glu_random=250 spo2=92", [.chestPain])
        let expected = [
            "symptoms", "oxygen_saturation", "blood_pressure", "cholesterol", "glucose",
        ]
        #expect(result.findings.map(\.rule) == expected)
        #expect(result.level == .red)
    }

    @Test func `an unknown version cannot classify`() {
        #expect(RuleSet(version: "screening-id-2024.1", bmiProfile: .pgs2014) == nil)
        #expect(RuleSet.screening2025.version == "screening-id-2025.1")
        #expect(RuleSet.versions == [RuleSet.screening2025.version])
        #expect(RuleSet(version: "screening-id-2025.1", bmiProfile: .pgs2014) == .screening2025)
        #expect(BMIProfile(rawValue: "kmk-509-2025") == .kmk5092025)
    }
}

@Suite struct ClinicalLabelTests: ClinicalSuite {
    @Test func `a single high glucose has its sentence`() throws {
        let finding = try #require(try assess("glu_random=250").findings.first)
        #expect(finding.labelID == "gula darah tinggi, perlu pemeriksaan lanjutan")
        #expect(finding.citedLabelID.hasSuffix("[PERKENI 2021]"))
    }

    @Test(arguments: [(53, "/ ADA"), (69, "/ ADA"), (70, "2021"), (299, "2021"), (300, "/ ADA")])
    func `glucose names the source of its limit`(reading: Int, ending: String) throws {
        let finding = try #require(try assess("glu_random=\(reading)").findings.first)
        #expect(finding.source.hasSuffix(ending))
    }

    @Test func `one blood pressure says so`() throws {
        let finding = try #require(try assess("sbp=165 dbp=85").findings.first)
        #expect(
            finding.labelID == "tekanan darah tinggi derajat 2 (1x ukur, sistolik terisolasi)"
        )
        #expect(finding.labelEN.contains("measured once, isolated systolic"))
    }

    @Test func `a note that nobody knows is kept but not read out`() {
        let finding = Finding(
            rule: "bmi",
            band: "normal",
            level: .green,
            source: "x",
            note: "later_word"
        )
        #expect(finding.labelID == "berat badan normal")
        #expect(finding.notes.isEmpty)
    }

    @Test func `an unknown band is named, not hidden`() {
        let finding = Finding(rule: "later", band: "word", level: .red, source: "x", note: nil)
        #expect(finding.labelID == "later: word")
    }
}
