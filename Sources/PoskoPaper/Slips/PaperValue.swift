package import PoskoWords

/// A measured value with its unit, as it is printed.
package struct PaperValue: Hashable, Sendable {
    /// One reading as the server knows it: the measurement's key and the value as on the wire.
    package struct Reading: Hashable, Sendable {
        /// sbp, dbp, pulse, glu_random, ...
        package let measurement: String
        /// `24.4`, `HI`, `6/12`, `yes`; empty for one that could not be taken.
        package let value: String

        package init(_ measurement: String, _ value: String) {
            self.measurement = measurement
            self.value = value
        }
    }

    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// Readings as people read them: both blood pressures as one and every one of them, of anything
    /// else the last reading, and the body mass index after the weight it comes from.
    ///
    /// - Parameters:
    ///   - readings: in the order in which they were taken.
    ///   - bmi: kg/m2 as on the wire, `24.4`; empty when it is not known.
    package static func values(
        of readings: [Reading],
        bmi: String,
        in language: Language = .current
    ) -> [PaperValue] {
        var values = bloodPressures(in: readings, language)
        for kind in Kind.allCases {
            if let last = readings.last(where: { $0.measurement == kind.rawValue }) {
                values.append(
                    PaperValue(
                        name: kind.name(in: language),
                        text: kind.text(of: last.value, in: language)
                    )
                )
            }
            if kind == .weight, !bmi.isEmpty {
                values.append(
                    PaperValue(
                        name: FieldWords.bodyMassIndex.text(in: language),
                        text: "\(language.reading(bmi)) kg/m²"
                    )
                )
            }
        }
        return values
    }

    private static func bloodPressures(in readings: [Reading], _ language: Language) -> [PaperValue]
    {
        let systolic = readings.filter { $0.measurement == "sbp" }
        let diastolic = readings.filter { $0.measurement == "dbp" }
        let pairs = Array(zip(systolic, diastolic))
        return pairs.enumerated().map { index, pair in
            let isTaken = !pair.0.value.isEmpty && !pair.1.value.isEmpty
            return PaperValue(
                name: pairs.count == 1
                    ? MeasurementWords.bloodPressure.label(in: language)
                    : MeasurementWords.bloodPressureReading.text(String(index + 1), in: language),
                text: isTaken
                    ? "\(pair.0.value)/\(pair.1.value) mmHg"
                    : MeasurementWords.notMeasurable.text(in: language)
            )
        }
    }

    /// Everything but blood pressure, in the order of a form.
    private enum Kind: String, CaseIterable {
        case pulse, rr, temp, spo2, height, weight, waist
        case randomGlucose = "glu_random"
        case fastingGlucose = "glu_fasting"
        case chol, uric, hb
        case visionRight = "va_r"
        case visionLeft = "va_l"
        case smoking, pregnant
        case weekOfPregnancy = "gest_week"

        func name(in language: Language) -> String {
            MeasurementWords.name(of: rawValue)?.label(in: language) ?? rawValue
        }

        func text(of wire: String, in language: Language) -> String {
            guard !wire.isEmpty else { return MeasurementWords.notMeasurable.text(in: language) }
            guard !isCoded else {
                return MeasurementWords.answer(wire)?.text(in: language) ?? wire
            }
            let unit = MeasurementWords.unit(ucum: ucum, in: language)
            return "\(language.reading(wire)) \(unit)"
        }

        private var isCoded: Bool { ucum.isEmpty }

        /// Empty for a code.
        private var ucum: String {
            switch self {
            case .pulse, .rr: "/min"
            case .temp: "Cel"
            case .spo2: "%"
            case .height, .waist: "cm"
            case .weight: "kg"
            case .randomGlucose, .fastingGlucose, .chol, .uric: "mg/dL"
            case .hb: "g/dL"
            case .weekOfPregnancy: "wk"
            case .visionRight, .visionLeft, .smoking, .pregnant: ""
            }
        }
    }
}
