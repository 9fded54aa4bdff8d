internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// One part of a record: where, when and by whom, then everything that was entered.
struct RecordPartLines {
    private let recorded: Posko_V1_RecordedPart
    private let context: DeskContext
    private let columns: Int

    init(_ recorded: Posko_V1_RecordedPart, _ context: DeskContext, _ columns: Int) {
        self.recorded = recorded
        self.context = context
        self.columns = columns
    }

    var lines: [Line] {
        let part = recorded.part
        var lines = paragraph(heading, .strong, indent: 1)
        if recorded.amendment {
            lines += paragraph(DoctorWords.amendedFor.text(CellWidth.safe(recorded.reason)))
        }
        lines += packed(values)
        if !part.symptoms.isEmpty {
            lines += paragraph(DoctorWords.symptoms.text(Self.names(part.symptoms)))
        }
        if !part.withdrawnSymptoms.isEmpty {
            lines += paragraph(DoctorWords.withdrawn.text(Self.names(part.withdrawnSymptoms)))
        }
        if !part.note.isEmpty {
            lines += paragraph(DoctorWords.noteOf.text(CellWidth.safe(part.note)))
        }
        return lines
    }

    private func paragraph(_ text: String, _ ink: Ink = .plain, indent: Int = 3) -> [Line] {
        Line.wrapped(text, ink, indent: indent, columns: columns)
    }

    /// As many on a line as fit; a value is not torn from its name.
    private func packed(_ values: [String]) -> [Line] {
        var rows: [String] = []
        for value in values {
            guard let row = rows.last,
                CellWidth.of(row) + 3 + CellWidth.of(value) + 3 <= columns
            else {
                rows.append(value)
                continue
            }
            rows[rows.count - 1] = "\(row) · \(value)"
        }
        return rows.flatMap { paragraph($0) }
    }

    /// `09.12 Tekanan Darah, siti`
    private var heading: String {
        let time = context.clock(seconds: recorded.recordedAt.seconds)
        return "\(time) \(context.stationName(recorded.station)), "
            + CellWidth.safe(recorded.recordedBy)
    }

    private var values: [String] {
        let part = recorded.part
        var words: [String] = []
        if let pressure = part.pressure {
            let isConfirmed = part.observations.contains { $0.isPressure && $0.confirmed }
            words.append(
                Self.marked(
                    "\(MeasurementWords.bloodPressureShort.text()) \(pressure) mmHg",
                    isConfirmed
                )
            )
        }
        words += part.observations.compactMap(Self.words)
        switch part.consciousness {
        case .alert: words.append(MeasurementWords.alert.text())
        case .notAlert: words.append(MeasurementWords.notAlert.text())
        case .unspecified, .UNRECOGNIZED: break
        }
        if part.hasFastingHours {
            words.append(MeasurementWords.fasting.text("\(part.fastingHours)"))
        }
        if part.withGlasses { words.append(MeasurementWords.glasses.text()) }
        return words
    }

    /// Nil for what already stands in the blood pressure.
    private static func words(_ observation: Posko_V1_Observation) -> String? {
        let measurement = Measurement(rawValue: observation.measurement)
        let name = measurement?.shortName ?? CellWidth.safe(observation.measurement)
        guard observation.notMeasurable.isEmpty else {
            return MeasurementWords.notMeasurableBecause.text(
                name,
                CellWidth.safe(observation.notMeasurable)
            )
        }
        guard !observation.isPressure else { return nil }
        let value = measurement?.value(observation.value) ?? CellWidth.safe(observation.value)
        return marked("\(name) \(value)", observation.confirmed)
    }

    private static func marked(_ text: String, _ isConfirmed: Bool) -> String {
        isConfirmed ? DoctorWords.confirmed.text(text) : text
    }

    private static func names(_ symptoms: [Posko_V1_Symptom]) -> String {
        symptoms.map { Symptom($0)?.phrase.text() ?? "?" }.joined(separator: ", ")
    }
}

extension Posko_V1_Observation {
    fileprivate var isPressure: Bool { measurement == "sbp" || measurement == "dbp" }
}
