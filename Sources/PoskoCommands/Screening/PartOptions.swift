internal import ArgumentParser
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// What one desk enters in one go.
struct PartOptions: ParsableArguments {
    @Argument(
        help: .init(
            "Measurements: sbp dbp pulse rr temp spo2 height weight waist glu_random "
                + "glu_fasting chol uric hb va_r va_l smoking pregnant gest_week; "
                + "bp=128/82 is sbp and dbp.",
            valueName: "key=value"
        )
    )
    var values: [KeyValue] = []

    @Option(help: .init("The value is unusual and right; bp for both.", valueName: "key"))
    var confirm: [String] = []

    @Option(help: .init("Could not be measured, and why.", valueName: "key=reason"))
    var notMeasurable: [KeyValue] = []

    @Option(help: "A symptom.")
    var symptom: [SymptomArgument] = []

    @Flag(exclusivity: .exclusive)
    var consciousness: ConsciousnessFlag?

    @Option(help: .init("Hours since the last meal.", valueName: "number"))
    var fastingHours: UInt32?

    @Flag(help: "Vision was tested with glasses.")
    var glasses = false

    @Option(help: "A note.")
    var note: String?

    mutating func validate() throws {
        _ = try message()
    }

    func message() throws -> Posko_V1_ScreeningPart {
        let observations = try observations()
        return .with {
            $0.observations = observations
            $0.symptoms = symptom.map(\.message)
            $0.consciousness = consciousness?.message ?? .unspecified
            if let fastingHours { $0.fastingHours = fastingHours }
            $0.withGlasses = glasses
            $0.note = note ?? ""
        }
    }

    private func observations() throws -> [Posko_V1_Observation] {
        var observations: [Posko_V1_Observation] = []
        for pair in values {
            guard pair.key == "bp" else {
                observations.append(.value(pair.key, pair.value))
                continue
            }
            let halves = pair.value.split(separator: "/", omittingEmptySubsequences: false)
            guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else {
                throw ValidationError(UsageText.bloodPressure.text())
            }
            observations.append(.value("sbp", String(halves[0])))
            observations.append(.value("dbp", String(halves[1])))
        }
        for key in confirm.flatMap(Self.keys) {
            guard let index = observations.firstIndex(where: { $0.measurement == key }) else {
                throw ValidationError(UsageText.nothingToConfirm.text(key))
            }
            observations[index].confirmed = true
        }
        for pair in notMeasurable {
            observations += Self.keys(pair.key).map { key in
                Posko_V1_Observation.with {
                    $0.measurement = key
                    $0.notMeasurable = pair.value
                }
            }
        }
        return observations
    }

    private static func keys(_ key: String) -> [String] {
        let key = key.lowercased()
        return key == "bp" ? ["sbp", "dbp"] : [key]
    }
}

extension Posko_V1_Observation {
    fileprivate static func value(_ measurement: String, _ value: String) -> Self {
        .with {
            $0.measurement = measurement
            $0.value = value
        }
    }
}
