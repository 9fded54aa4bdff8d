import PoskoCore
import Testing

/// What the clinical suites share; a protocol, so that the names stay out of the other suites.
protocol ClinicalSuite {}

extension ClinicalSuite {
    static var woman: Subject { Subject(sex: .female, age: 40) }
    static var man: Subject { Subject(sex: .male, age: 40) }

    /// A part from `key=reading` words, everything confirmed: `"sbp=120 dbp=80 glu_random=LO"`.
    func part(
        _ readings: String = "",
        _ symptoms: Set<Symptom> = [],
        _ consciousness: Consciousness? = nil,
        of subject: Subject = Self.woman
    ) throws -> ScreeningPart {
        var observations: [Observation] = []
        for word in readings.split(separator: " ") {
            let sides = word.split(separator: "=").map(String.init)
            let key = try #require(sides.first)
            let reading = try #require(sides.last)
            observations.append(
                reading == "?"
                    ? try .parse(measurement: key, notMeasurableReason: "alat rusak")
                    : try .parse(measurement: key, reading: reading, confirmed: true)
            )
        }
        return try ScreeningPart(
            validating: observations,
            symptoms: symptoms,
            consciousness: consciousness,
            fastingHours: readings.contains("glu_fasting") ? 8 : nil,
            knownPregnant: readings.contains("gest_week"),
            subject: subject
        )
    }

    func assess(
        _ readings: String = "",
        _ symptoms: Set<Symptom> = [],
        _ consciousness: Consciousness? = nil,
        of subject: Subject = Self.woman,
        by rules: RuleSet = .screening2025
    ) throws -> Assessment {
        rules.assess([try part(readings, symptoms, consciousness, of: subject)], of: subject)
    }

    /// `180/110` as the two readings of a part.
    func bloodPressure(_ text: String) -> String {
        let halves = text.split(separator: "/")
        return "sbp=\(halves[0]) dbp=\(halves[1])"
    }
}

/// Used by the clinical suites only.
extension Assessment {
    func bands(_ rule: String) -> [String] {
        findings.filter { $0.rule == rule }.map(\.band)
    }

    func level(_ rule: String) -> ActionLevel? {
        findings.filter { $0.rule == rule }.map(\.level).max()
    }
}
