internal import PoskoContract
internal import PoskoCore
internal import SwiftProtobuf

/// What is sent in one go, and which fields it comes from.
struct CheckPart: Hashable, Sendable {
    let fields: [CheckField]
    let part: ScreeningPart
    let note: String

    var message: Posko_V1_ScreeningPart {
        .with {
            $0.observations = part.observations.map(Posko_V1_Observation.init)
            $0.symptoms = part.sortedSymptoms.map(Posko_V1_Symptom.init)
            $0.consciousness =
                switch part.consciousness {
                case .alert: .alert
                case .notAlert: .notAlert
                case nil: .unspecified
                }
            if let hours = part.fastingHours { $0.fastingHours = UInt32(hours) }
            $0.withGlasses = part.withGlasses ?? false
            $0.note = note
        }
    }
}

/// What there is to send.
enum CheckDraft: Hashable, Sendable {
    case parts([CheckPart])
    /// Nothing can be sent before this is put right.
    case problem(CheckField)
    /// Nothing can be sent before somebody has asked.
    case symptomsFirst
    case nothing
}

extension CheckSheet {
    /// Everything that is typed and not sent: the first blood pressure with all the rest, each
    /// further one as a part of its own.
    ///
    /// - Parameter isPartial: what is finished and right goes out although something else is not:
    ///   an emergency does not wait for a body height.
    func draft(isPartial: Bool = false) -> CheckDraft {
        var pending = fields.filter { self[$0].isPending }
        if isPartial {
            pending.removeAll { field in
                let entry = self[field]
                return !entry.wasLeft && !entry.isPrefilled || problem(of: field) != nil
            }
        } else {
            if let wrong = pending.first(where: { problem(of: $0) != nil }) {
                return .problem(wrong)
            }
            if hasToAskSymptoms { return .symptomsFirst }
        }
        guard symptoms.isPending || pending.contains(where: isWorthSending) else {
            return .nothing
        }
        let pressures = pending.filter(\.isBloodPressure)
        let first = pending.filter { !pressures.dropFirst().contains($0) }
        do {
            var parts = [try part(of: first, isFirst: true)]
            for field in pressures.dropFirst() {
                parts.append(try part(of: [field], isFirst: false))
            }
            return .parts(parts)
        } catch {
            let measurement = error.measurement
            return .problem(measurement.flatMap { field(of: $0) } ?? first.first ?? fields[0])
        }
    }

    /// Hours and glasses only say how something else was measured.
    private func isWorthSending(_ field: CheckField) -> Bool {
        field != .fastingHours && field != .glasses && !self[field].isPrefilled
    }

    private func part(
        of fields: [CheckField],
        isFirst: Bool
    ) throws(ObservationProblem) -> CheckPart {
        var observations: [PoskoCore.Observation] = []
        for field in fields { observations += try self.observations(of: field) }
        let hasVision = fields.contains(where: \.isVision)
        let part = try ScreeningPart(
            validating: observations,
            symptoms: isFirst ? symptoms.pending : [],
            consciousness: isFirst ? symptoms.pendingConsciousness : nil,
            fastingHours: fields.contains(.glucose) ? hoursFasting : nil,
            withGlasses: hasVision ? self[.glasses].text == "yes" : nil,
            knownPregnant: self[.reading(.pregnant)].text == "yes",
            subject: subject
        )
        return CheckPart(
            fields: fields,
            part: part,
            note: isFirst && isNotePending ? note : ""
        )
    }

    /// Where a measurement is typed; nil where the form has no such field.
    func field(of measurement: Measurement) -> CheckField? {
        let field: CheckField =
            switch measurement {
            case .sbp, .dbp: .bloodPressure(max(1, lastFilledReading))
            case .gluRandom, .gluFasting: .glucose
            default: .reading(measurement)
            }
        return fields.contains(field) ? field : nil
    }

    private var lastFilledReading: Int {
        fields.reduce(0) { last, field in
            guard case .bloodPressure(let reading) = field, !self[field].isEmpty else {
                return last
            }
            return reading
        }
    }

    // MARK: - On their way

    mutating func send(_ parts: [CheckPart]) {
        for field in parts.flatMap(\.fields) { change(field) { $0.send() } }
        guard let first = parts.first else { return }
        if !first.part.symptoms.isEmpty || first.part.consciousness != nil { symptoms.send() }
        if !first.note.isEmpty { sendNote() }
    }

    mutating func keep(_ part: CheckPart) {
        for field in part.fields { change(field) { $0.keep() } }
        symptoms.keep(part.part.symptoms, part.part.consciousness)
        if !part.note.isEmpty { keepNote() }
    }

    mutating func giveBack(_ parts: [CheckPart]) {
        for field in parts.flatMap(\.fields) { change(field) { $0.giveBack() } }
        symptoms.giveBack()
        giveNoteBack()
    }
}

extension Posko_V1_Observation {
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
