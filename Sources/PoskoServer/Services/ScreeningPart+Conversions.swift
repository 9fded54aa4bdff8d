import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

extension Posko_V1_ScreeningPart {
    /// The part with every value inside its limits, or all that is wrong with it.
    func value(at station: String) throws(InvalidRequest) -> PartRequest {
        let station = try Fields.station(station)
        guard observations.count <= Measurement.allCases.count else {
            throw InvalidRequest(
                "part.observations",
                "TOO_MANY",
                RequestWords.measurementsOnce
            )
        }
        var taken: [PoskoCore.Observation] = []
        var violations: [InvalidRequest.Violation] = []
        for observation in observations {
            do {
                taken.append(try observation.value())
            } catch {
                violations.append(error)
            }
        }
        guard violations.isEmpty else { throw InvalidRequest(violations) }
        if hasFastingHours, fastingHours > UInt32(ScreeningPart.fastingHoursLimit.upperBound) {
            throw InvalidRequest(
                "part.fasting_hours",
                "FASTING_HOURS_OUTSIDE_LIMIT",
                Wording {
                    let hours = "\(ScreeningPart.fastingHoursLimit.upperBound)"
                    return RequestWords.fastingHours.text(hours, in: $0)
                }
            )
        }
        return PartRequest(
            station: station,
            observations: taken,
            symptoms: try Self.set(symptoms),
            consciousness: try consciousness.value(),
            fastingHours: hasFastingHours ? Int(fastingHours) : nil,
            withGlasses: withGlasses ? true : nil,
            note: try Fields.optionalText(note, "part.note", limit: 1_000),
            withdrawnSymptoms: try Self.set(withdrawnSymptoms)
        )
    }

    private static func set(
        _ symptoms: [Posko_V1_Symptom]
    ) throws(InvalidRequest) -> Set<PoskoCore.Symptom> {
        guard symptoms.count <= PoskoCore.Symptom.allCases.count else {
            throw InvalidRequest("part.symptoms", "TOO_MANY", RequestWords.symptomsOnce)
        }
        var set: Set<PoskoCore.Symptom> = []
        for symptom in symptoms { set.insert(try symptom.value()) }
        return set
    }

    init(_ recorded: RecordedPart) {
        self.init()
        let part = recorded.part
        observations = part.observations.map(Posko_V1_Observation.init)
        symptoms = part.sortedSymptoms.map(Posko_V1_Symptom.init)
        switch part.consciousness {
        case .alert: consciousness = .alert
        case .notAlert: consciousness = .notAlert
        case nil: consciousness = .unspecified
        }
        if let hours = part.fastingHours { fastingHours = hours.count32 }
        withGlasses = part.withGlasses ?? false
        note = recorded.note ?? ""
        withdrawnSymptoms = PoskoCore.Symptom.allCases
            .filter(recorded.withdrawnSymptoms.contains).map(Posko_V1_Symptom.init)
    }
}

/// A violation on its way to the list of all.
extension InvalidRequest.Violation: Error {}

extension Posko_V1_Observation {
    fileprivate func value() throws(InvalidRequest.Violation) -> PoskoCore.Observation {
        do {
            guard notMeasurable.isEmpty else {
                let reason: String
                do {
                    reason = try cleanText(notMeasurable, limit: 200)
                } catch {
                    let field = "part.observations.\(measurementName)"
                    throw InvalidRequest.Violation(
                        field: field,
                        code: error.code,
                        message: Wording { error.message(of: field, in: $0) }
                    )
                }
                return try .parse(measurement: measurement, notMeasurableReason: reason)
            }
            return try .parse(measurement: measurement, reading: value, confirmed: confirmed)
        } catch let problem as ObservationProblem {
            throw InvalidRequest.Violation(
                field: "part.observations.\(measurementName)",
                code: problem.code,
                message: Wording(problem.message)
            )
        } catch let violation as InvalidRequest.Violation {
            throw violation
        } catch {
            throw InvalidRequest.Violation(
                field: "part.observations",
                code: "VALUE_INVALID",
                message: Wording(RequestWords.valueUnreadable)
            )
        }
    }

    /// The measurement's name if there is such, so that no outside text goes into a path.
    private var measurementName: String {
        Measurement(rawValue: measurement)?.rawValue ?? "measurement"
    }

    init(_ observation: PoskoCore.Observation) {
        self.init()
        measurement = observation.measurement.rawValue
        confirmed = observation.confirmed
        switch observation.reading {
        case .value(let number): value = number.description
        case .low: value = "LO"
        case .high: value = "HI"
        case .code(let code): value = code
        case .notMeasurable(let reason): notMeasurable = reason
        }
    }
}

extension Posko_V1_Consciousness {
    func value() throws(InvalidRequest) -> PoskoCore.Consciousness? {
        switch self {
        case .unspecified: return nil
        case .alert: return .alert
        case .notAlert: return .notAlert
        case .UNRECOGNIZED: throw Fields.unrecognised("part.consciousness")
        }
    }
}

extension Posko_V1_Symptom {
    func value() throws(InvalidRequest) -> PoskoCore.Symptom {
        switch self {
        case .severeHeadache: return .severeHeadache
        case .blurredVision: return .blurredVision
        case .chestPain: return .chestPain
        case .breathlessness: return .breathlessness
        case .oneSidedWeakness: return .oneSidedWeakness
        case .slurredSpeech: return .slurredSpeech
        case .convulsion: return .convulsion
        case .drowsiness: return .drowsiness
        case .jointPain: return .jointPain
        case .unspecified:
            throw Fields.missing("part.symptoms", RequestWords.symptomEmpty)
        case .UNRECOGNIZED: throw Fields.unrecognised("part.symptoms")
        }
    }

    init(_ symptom: PoskoCore.Symptom) {
        switch symptom {
        case .severeHeadache: self = .severeHeadache
        case .blurredVision: self = .blurredVision
        case .chestPain: self = .chestPain
        case .breathlessness: self = .breathlessness
        case .oneSidedWeakness: self = .oneSidedWeakness
        case .slurredSpeech: self = .slurredSpeech
        case .convulsion: self = .convulsion
        case .drowsiness: self = .drowsiness
        case .jointPain: self = .jointPain
        }
    }
}
