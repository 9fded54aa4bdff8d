import PoskoContract
import PoskoCore

extension Posko_Journal_V1_Part {
    init(_ recorded: RecordedPart) {
        self.init()
        let part = recorded.part
        observations = part.observations.map(Posko_Journal_V1_Observation.init)
        symptoms = part.sortedSymptoms.map(\.rawValue)
        consciousness = part.consciousness?.rawValue ?? ""
        if let hours = part.fastingHours { fastingHours = UInt32(hours) }
        if let withGlasses = part.withGlasses { self.withGlasses = withGlasses }
        station = recorded.station.description
        if let note = recorded.note { self.note = note }
        withdrawnSymptoms = Symptom.allCases.filter(recorded.withdrawnSymptoms.contains)
            .map(\.rawValue)
    }
}

extension RecordedPart {
    init(_ message: Posko_Journal_V1_Part) throws(StoredProblem) {
        self.init(
            part: ScreeningPart(
                accepted: try message.observations.map { observation throws(StoredProblem) in
                    try Observation(observation)
                },
                symptoms: try Self.symptoms(message.symptoms, "symptoms"),
                consciousness: try Stored.optionalWord(message.consciousness, "consciousness"),
                fastingHours: message.hasFastingHours ? Int(message.fastingHours) : nil,
                withGlasses: message.hasWithGlasses ? message.withGlasses : nil
            ),
            station: try Stored.station(message.station),
            note: message.hasNote ? message.note : nil,
            withdrawnSymptoms: try Self.symptoms(message.withdrawnSymptoms, "withdrawn_symptoms")
        )
    }

    private static func symptoms(
        _ words: [String],
        _ field: String
    ) throws(StoredProblem) -> Set<Symptom> {
        var symptoms: Set<Symptom> = []
        for word in words {
            guard symptoms.insert(try Stored.word(word, field)).inserted else {
                throw StoredProblem(field, "names one twice")
            }
        }
        return symptoms
    }
}

extension Posko_Journal_V1_Observation {
    init(_ observation: Observation) {
        self.init()
        measurement = observation.measurement.rawValue
        reading =
            switch observation.reading {
            case .value(let number): .thousandths(Int64(number.thousandths))
            case .low: .outOfRange("LO")
            case .high: .outOfRange("HI")
            case .code(let code): .code(code)
            case .notMeasurable(let reason): .notMeasurable(reason)
            }
        confirmed = observation.confirmed
    }

    fileprivate func acceptedReading() throws(StoredProblem) -> Reading {
        switch reading {
        case .thousandths(let thousandths):
            return .value(Decimal(thousandths: Int(thousandths)))
        case .outOfRange("LO"): return .low
        case .outOfRange("HI"): return .high
        case .outOfRange: throw StoredProblem("out_of_range", "is neither LO nor HI")
        case .code(let code): return .code(code)
        case .notMeasurable(let reason): return .notMeasurable(reason: reason)
        case nil: throw StoredProblem("reading", "is missing")
        }
    }
}

extension Observation {
    init(_ message: Posko_Journal_V1_Observation) throws(StoredProblem) {
        self.init(
            accepted: try Stored.word(message.measurement, "measurement"),
            reading: try message.acceptedReading(),
            confirmed: message.confirmed
        )
    }
}
