import PoskoCore
import Testing

/// Seeded random screenings held against the table of action levels, written down a second time in
/// the table's own order and in whole numbers (temperature, haemoglobin, uric acid in tenths).
@Suite struct ClinicalModelTests: ClinicalSuite {
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `the level is that of the table`(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        for _ in 0..<50 {
            let person = try RandomScreening(&generator)
            let result = RuleSet.screening2025.assess(person.parts, of: person.subject)
            #expect(result.level == person.expected, "seed \(seed): \(person)")
            #expect(result.hasData)
            for finding in result.findings {
                let labels = [finding.labelID, finding.labelEN, finding.citedLabelID]
                #expect(labels.allSatisfy { !$0.lowercased().contains("diagnos") })
                #expect(!finding.labelID.contains("\(finding.rule): "), "\(finding) has no words")
                #expect(finding.source.contains("20"))
            }
            #expect(result == RuleSet.screening2025.assess(person.parts, of: person.subject))
        }
    }
}

private struct RandomScreening: ClinicalSuite {
    var values: [String: Int] = [:]
    var symptoms: Set<Symptom> = []
    var isAlert = true
    let isPregnant: Bool
    let subject: Subject
    var parts: [ScreeningPart] = []

    /// Ranges hug the thresholds, so that ends are met often.
    static let ranges: [(String, ClosedRange<Int>, Int)] = [
        ("spo2", 86...99, 1), ("rr", 7...27, 1), ("pulse", 38...134, 1), ("temp", 345...395, 10),
        ("glu_random", 45...310, 1), ("glu_fasting", 45...310, 1), ("chol", 190...250, 1),
        ("uric", 55...95, 10), ("hb", 65...135, 10),
    ]

    init(_ generator: inout SplitMix) throws {
        isPregnant = Int.random(in: 0..<4, using: &generator) == 0
        let sex: Sex = isPregnant || Bool.random(using: &generator) ? .female : .male
        subject = Subject(sex: sex, age: Int.random(in: 18...50, using: &generator))
        let systolic = Int.random(in: 85...190, using: &generator)
        values["sbp"] = systolic
        values["dbp"] = Int.random(in: 60..<min(systolic, 115), using: &generator)
        var pressures = ["sbp=\(systolic) dbp=\(values["dbp"] ?? 0)"]
        if Bool.random(using: &generator) { pressures.insert("sbp=250 dbp=120", at: 0) }
        if pressures.count == 2 {
            values["sbp"] = (250 + systolic + 1) / 2
            values["dbp"] = (120 + (values["dbp"] ?? 0) + 1) / 2
        }
        parts = try pressures.map { try part($0, of: subject) }
        if isPregnant { parts.append(try part("pregnant=yes", of: subject)) }
        for (key, range, scale) in Self.ranges where Int.random(in: 0..<3, using: &generator) == 0 {
            let value = Int.random(in: range, using: &generator)
            values[key] = value
            let text = scale == 1 ? "\(value)" : "\(value / 10).\(value % 10)"
            parts.append(try part("\(key)=\(text)", of: subject))
        }
        for symptom in Symptom.allCases where Int.random(in: 0..<12, using: &generator) == 0 {
            symptoms.insert(symptom)
            parts.append(try part("", [symptom], of: subject))
        }
        isAlert = Int.random(in: 0..<12, using: &generator) != 0
        parts.append(try part("", [], isAlert ? .alert : .notAlert, of: subject))
    }

    var expected: ActionLevel {
        if isRed { return .red }
        if isOrange { return .orange }
        return isYellow ? .yellow : .green
    }

    private func value(_ key: String, or absent: Int) -> Int { values[key] ?? absent }
    private var systolic: Int { value("sbp", or: 120) }
    private var diastolic: Int { value("dbp", or: 70) }
    private var glucoses: [Int] {
        [values["glu_random"], values["glu_fasting"]].compactMap(\.self)
    }

    private var scores: [Int?] {
        func ladder(_ key: String, _ steps: [(Int, Int)], _ rest: Int) -> Int? {
            values[key].map { value in steps.first { value <= $0.0 }?.1 ?? rest }
        }
        return [
            ladder("rr", [(8, 3), (11, 1), (20, 0), (24, 2)], 3),
            ladder("spo2", [(91, 3), (93, 2), (95, 1)], 0),
            ladder("sbp", [(90, 3), (100, 2), (110, 1), (219, 0)], 3),
            ladder("pulse", [(40, 3), (50, 1), (90, 0), (110, 1), (130, 2)], 3),
            ladder("temp", [(350, 3), (360, 1), (380, 0), (390, 1)], 2),
        ]
    }

    private var news2: Int {
        let measured = scores.compactMap(\.self)
        guard !isPregnant, measured.count >= 3 else { return 0 }
        return measured.reduce(isAlert ? 0 : 3, +)
    }

    private var isRed: Bool {
        let redFlags: Set<Symptom> = [
            .severeHeadache, .blurredVision, .chestPain, .breathlessness, .oneSidedWeakness,
            .slurredSpeech, .convulsion,
        ]
        return (systolic >= 180 || diastolic >= 110) && !symptoms.isDisjoint(with: redFlags)
            || isPregnant && (systolic >= 160 || diastolic >= 110)
            || value("spo2", or: 99) < 90
            || value("spo2", or: 99) <= 91 && symptoms.contains(.breathlessness)
            || glucoses.contains { $0 < 54 } || !isAlert || symptoms.contains(.chestPain)
            || news2 >= 7
    }

    private var isOrange: Bool {
        systolic >= 180 || diastolic >= 110 || systolic <= 90
            || isPregnant && (systolic >= 140 || diastolic >= 90)
            || glucoses.contains { $0 >= 300 || $0 < 70 } || value("spo2", or: 99) <= 93
            || value("rr", or: 15) <= 8 || value("rr", or: 15) >= 25
            || value("pulse", or: 70) <= 40 || value("pulse", or: 70) >= 131
            || value("temp", or: 370) >= 391
            || value("hb", or: 130) < (isPregnant ? 70 : 80) || news2 >= 5
            || !isPregnant && scores.contains(3)
    }

    private var isYellow: Bool {
        let uric = value("uric", or: 40)
        return systolic >= 140 || diastolic >= 90 || value("glu_random", or: 100) >= 200
            || value("glu_fasting", or: 80) >= 100 || value("chol", or: 150) >= 240
            || uric > 90
            || uric > (subject.sex == .male ? 70 : 60) && symptoms.contains(.jointPain)
            || value("hb", or: 130) < (isPregnant ? 100 : 110)
            || value("temp", or: 370) >= 380
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, seeded, the same on every machine.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
