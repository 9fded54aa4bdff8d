import PoskoContract
import PoskoCore

extension RecordedPart {
    func encode(to writer: inout JournalWriter) {
        for observation in part.observations {
            writer.message(1) { observation.encode(to: &$0) }
        }
        writer.strings(2, part.sortedSymptoms)
        writer.string(3, part.consciousness?.rawValue ?? "")
        writer.uint32(4, ifPresent: part.fastingHours)
        writer.bool(5, ifPresent: part.withGlasses)
        writer.string(6, ifPresent: note)
        writer.strings(7, Symptom.sorted(withdrawnSymptoms))
    }
}

extension RecordedPart {
    /// - Parameter message: nil when it is forgotten.
    init(_ message: Posko_Journal_V1_Part?, at station: StationCode) throws(StoredProblem) {
        guard let message else {
            let nothing = ScreeningPart(
                accepted: [],
                symptoms: [],
                consciousness: nil,
                fastingHours: nil,
                withGlasses: nil
            )
            self.init(part: nothing, station: station, note: nil)
            return
        }
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
            station: station,
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

extension Observation {
    func encode(to writer: inout JournalWriter) {
        writer.string(1, measurement.rawValue)
        switch reading {
        case .value(let number): writer.int64(2, ifPresent: Int64(number.thousandths))
        case .low: writer.string(3, ifPresent: "LO")
        case .high: writer.string(3, ifPresent: "HI")
        case .code(let code): writer.string(4, ifPresent: code)
        case .notMeasurable(let reason): writer.string(5, ifPresent: reason)
        }
        writer.bool(6, confirmed)
    }
}

extension Posko_Journal_V1_Observation {
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
