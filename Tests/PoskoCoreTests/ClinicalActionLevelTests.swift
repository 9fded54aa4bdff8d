import PoskoCore
import Testing

@Suite struct ClinicalActionLevelTests: ClinicalSuite {
    /// Both sides of every threshold of one measurement, in an adult without symptoms.
    @Test(arguments: [
        ("sbp=179 dbp=109", ActionLevel.yellow), ("sbp=180 dbp=100", .orange),
        ("sbp=170 dbp=110", .orange), ("sbp=90 dbp=60", .orange), ("sbp=91 dbp=60", .green),
        ("sbp=139 dbp=89", .green), ("sbp=140 dbp=89", .yellow), ("sbp=139 dbp=90", .yellow),
        ("spo2=89", .red), ("spo2=90", .orange), ("spo2=93", .orange), ("spo2=94", .green),
        ("rr=8", .orange), ("rr=9", .green), ("rr=24", .green), ("rr=25", .orange),
        ("pulse=40", .orange), ("pulse=41", .green), ("pulse=130", .green), ("pulse=131", .orange),
        ("temp=37.9", .green), ("temp=38.0", .yellow), ("temp=39.0", .yellow),
        ("temp=39.1", .orange), ("temp=35.0", .orange), ("temp=35.1", .green),
        ("sbp=219 dbp=130", .orange), ("smoking=smoker", .green),
    ])
    func `one measurement`(readings: String, level: ActionLevel) throws {
        #expect(try assess(readings).level == level)
        #expect(try assess(readings, of: Self.man).level == level)
    }

    @Test(arguments: Symptom.allCases)
    func `a symptom alone`(symptom: Symptom) throws {
        let result = try assess("", [symptom])
        #expect(result.level == (symptom == .chestPain ? .red : .green))
        #expect(result.bands("symptoms") == [symptom.rawValue])
    }

    @Test(arguments: Symptom.allCases)
    func `a red flag at 180 by 110`(symptom: Symptom) throws {
        let expected: ActionLevel = symptom.isHypertensionRedFlag ? .red : .orange
        #expect(symptom.isHypertensionRedFlag == ![.drowsiness, .jointPain].contains(symptom))
        for pressure in ["180/109", "179/110"] {
            #expect(
                try assess(bloodPressure(pressure), [symptom]).level("blood_pressure") == expected
            )
        }
        let below = try assess(bloodPressure("179/109"), [symptom])
        #expect(below.level("blood_pressure") == .yellow)
    }

    @Test(arguments: [(92, ActionLevel.orange), (91, .red), (90, .red), (89, .red)])
    func `breathlessness with low oxygen`(percent: Int, level: ActionLevel) throws {
        #expect(try assess("spo2=\(percent)", [.breathlessness]).level == level)
    }

    @Test(arguments: [("HI", ActionLevel.red), ("600", .orange), ("299", .yellow), ("LO", .red)])
    func `drowsiness with high glucose`(reading: String, level: ActionLevel) throws {
        #expect(try assess("glu_random=\(reading)", [.drowsiness]).level == level)
        #expect(try assess("glu_fasting=\(reading)", [.drowsiness]).level == level)
    }

    @Test func consciousness() throws {
        #expect(try assess("", [], .notAlert).level == .red)
        #expect(try assess("", [], .alert).level == .green)
        let later = [try part("", [], .notAlert), try part("", [], .alert), try part("pulse=70")]
        #expect(RuleSet.screening2025.assess(later, of: Self.woman).level == .green)
    }

    @Test(arguments: [
        (ActionLevel.green, false), (.yellow, false), (.orange, true), (.red, true),
    ])
    func `the interlock begins at orange`(level: ActionLevel, needsDisposition: Bool) {
        #expect(level.needsDisposition == needsDisposition)
    }

    @Test(arguments: [
        ("sbp=140 dbp=80", Int?.some(30)), ("sbp=160 dbp=80", 7), ("sbp=180 dbp=80", nil),
        ("sbp=130 dbp=80", nil), ("chol=240", nil),
    ])
    func `days to follow up`(readings: String, days: Int?) throws {
        #expect(try assess(readings).findings.first?.followUpDays == days)
    }
}

@Suite struct ClinicalAgeTests: ClinicalSuite {
    /// age, readings, level; nil is an unknown age.
    @Test(arguments: [
        (Int?.none, "sbp=150 dbp=95", ActionLevel.green), (17, "sbp=150 dbp=95", .green),
        (18, "sbp=150 dbp=95", .yellow), (17, "sbp=180 dbp=95", .orange),
        (nil, "sbp=150 dbp=110", .orange), (5, "sbp=90 dbp=55", .green),
        (15, "sbp=90 dbp=55", .green), (16, "sbp=90 dbp=55", .orange),
        (nil, "sbp=90 dbp=55", .orange), (5, "rr=30", .green), (16, "rr=25", .orange),
        (nil, "rr=25", .orange), (5, "rr=8", .orange), (5, "pulse=140", .green),
        (16, "pulse=131", .orange), (nil, "pulse=131", .orange), (5, "pulse=40", .orange),
        (5, "spo2=89", .red), (nil, "spo2=93", .orange), (5, "temp=38.0", .yellow),
        (5, "temp=39.1", .orange), (5, "temp=35.0", .green), (nil, "temp=35.0", .green),
        (16, "temp=35.0", .orange), (5, "glu_random=LO", .red), (5, "glu_random=60", .orange),
        (nil, "glu_random=300", .orange), (17, "glu_random=250", .green),
        (nil, "glu_random=250", .green), (17, "chol=300", .green), (17, "uric=9.5", .green),
        (17, "weight=90 height=150", .green), (17, "waist=120", .green), (14, "hb=9", .green),
        (nil, "hb=9", .green), (14, "hb=7.9", .orange), (nil, "hb=LO", .orange),
        (17, "va_r=6/60 va_l=6/60", .green),
    ])
    func `what holds at which age`(age: Int?, readings: String, level: ActionLevel) throws {
        let subject = Subject(sex: .female, age: age)
        let result = try assess(readings, of: subject)
        #expect(result.level == level)
        #expect(result.assessedByStaff == (age != 18))
        #expect(level != .green || result.findings.allSatisfy { $0.rule == "news2" })
    }

    /// Pregnancy leaves NEWS2 out, so that only the single thresholds speak.
    @Test(arguments: ["rr=25", "pulse=131", "sbp=90 dbp=60"])
    func `upper limits of vital signs begin at 16`(reading: String) throws {
        for (age, level) in [(15, ActionLevel.green), (16, .orange)] {
            let subject = Subject(sex: .female, age: age)
            #expect(try assess("pregnant=yes \(reading)", of: subject).level == level)
        }
    }

    @Test(arguments: [
        ("179/109", ActionLevel.green), ("180/109", .orange), ("179/110", .orange),
    ])
    func `180 by 110 is dangerous at any age`(pressure: String, level: ActionLevel) throws {
        for age in [Int?.some(10), nil] {
            let result = try assess(bloodPressure(pressure), of: Subject(sex: .male, age: age))
            #expect(result.level == level)
            #expect(result.bands("blood_pressure") == (level == .green ? [] : ["at_least_180_110"]))
        }
    }

    @Test(arguments: [Int?.some(5), 17, nil])
    func `emergencies are of any age`(age: Int?) throws {
        let subject = Subject(sex: .male, age: age)
        #expect(try assess("", [.chestPain], of: subject).level == .red)
        #expect(try assess("", [], .notAlert, of: subject).level == .red)
        #expect(try assess("glu_random=HI", [.drowsiness], of: subject).level == .red)
        #expect(try assess("sbp=180 dbp=95", [.blurredVision], of: subject).level == .red)
    }
}
