internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import Testing

@testable import PoskoDesk

/// SplitMix64, so that a history can be played again by its seed.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Histories of a measuring station")
struct CheckHistoryTests {
    private static let texts = [
        "128/82", "148 92", "192/118", "60", "76", "140", "61,5", "300", "1.58", "158", "5,5",
        "36,6", "88", "HI", "6/12", "/", "1", "24",
    ]
    private static let keys: [Key] =
        [
            .enter, .enter, .enter, .tab, .backTab, .up, .down, .escape, .backspace, .delete,
            .left, .right, .home, .end, .pageUp, .act(.done), .act(.more), .act(.next),
        ] + "0123456789,/ykxgcdlhtn+ü".map(Key.character)

    /// One thing that happens to the desk.
    private static func happen(_ stage: inout CheckStage, _ dice: inout Dice) {
        switch Int.random(in: 0..<20, using: &dice) {
        case 0..<9: stage.stage.press(keys.randomElement(using: &dice) ?? .enter)
        case 9..<14: stage.type(texts.randomElement(using: &dice) ?? "")
        case 14: stage.stage.scan(texts.randomElement(using: &dice) ?? "")
        case 15: stage.stage.feed(.link(.down(since_ms: 1_763_686_800_000, reason: "")))
        case 16: stage.stage.feed(.link(.up))
        case 17 where stage.work.underway != nil: refuse(&stage, &dice)
        default: _ = stage.answerNext()
        }
    }

    private static func refuse(_ stage: inout CheckStage, _ dice: inout Dice) {
        guard stage.takePart() != nil else { return }
        let typed = stage.work.sheet.fields.map { stage.work.sheet[$0].text }
        let problems = ["BMI_NEEDS_CONFIRMATION", "PULSE_PRESSURE_NEEDS_CONFIRMATION", "NEW"]
        if Bool.random(using: &dice) {
            stage.refuse("CONSENT_REFUSED", "No.")
        } else {
            let problem = problems.randomElement(using: &dice) ?? ""
            stage.refuse("INVALID_PART", "No.", ["problem": problem])
        }
        #expect(stage.work.sheet.fields.map { stage.work.sheet[$0].text } == typed)
    }

    @Test("whatever is pressed, only what the rules take is sent", arguments: 1...24)
    func histories(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let station = ["vitals", "lab", "vision", "mcu"][Int(seed % 4)]
        let born = ["1997-08-15", "2014-02-03", "1950-01-01", ""][Int(seed / 4 % 4)]
        let reasons: [Posko_V1_PriorityReason] = seed % 5 == 0 ? [.pregnant] : []
        try Language.$current.withValue(seed % 2 == 0 ? .indonesian : .english) {
            var stage = CheckStage.serving(station, birthDate: born, reasons: reasons)
            for _ in 1...150 where stage.isServing {
                Self.happen(&stage, &dice)
                let columns = Screen.bodyColumns(of: 80)
                let view = stage.stage.desk.view(columns: columns)
                let wide = view.body.first { $0.width > columns }
                #expect(wide == nil, "seed \(seed): \(wide?.text ?? "")")
                #expect(stage.work.sheet.fields.contains(stage.work.focus), "seed \(seed)")
            }
            for part in stage.parts { try Self.check(part, stage, seed: seed) }
        }
    }

    private static func check(
        _ part: Posko_V1_ScreeningPart,
        _ stage: CheckStage,
        seed: UInt64
    ) throws {
        let observations = try part.observations.map { observation in
            observation.notMeasurable.isEmpty
                ? try PoskoCore.Observation.parse(
                    measurement: observation.measurement,
                    reading: observation.value,
                    confirmed: observation.confirmed
                )
                : try PoskoCore.Observation.parse(
                    measurement: observation.measurement,
                    notMeasurableReason: observation.notMeasurable
                )
        }
        #expect(throws: Never.self, "seed \(seed)") {
            _ = try ScreeningPart(
                validating: observations,
                symptoms: Set(part.symptoms.isEmpty ? [] : [Symptom.chestPain]),
                consciousness: part.consciousness == .unspecified ? nil : .alert,
                fastingHours: part.hasFastingHours ? Int(part.fastingHours) : nil,
                withGlasses: part.withGlasses,
                knownPregnant: true,
                subject: stage.work.sheet.subject
            )
        }
    }
}
