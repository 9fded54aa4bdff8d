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
                        name: kind.name.text(in: language),
                        text: kind.text(of: last.value, in: language)
                    )
                )
            }
            if kind == .weight, !bmi.isEmpty {
                values.append(
                    PaperValue(
                        name: PaperWords.bodyMassIndex.text(in: language),
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
                    ? PaperWords.bloodPressure.text(in: language)
                    : PaperWords.bloodPressureReading.text(String(index + 1), in: language),
                text: isTaken
                    ? "\(pair.0.value)/\(pair.1.value) mmHg"
                    : PaperWords.notMeasurable.text(in: language)
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

        var name: Phrase {
            switch self {
            case .pulse: PaperWords.pulse
            case .rr: PaperWords.respiration
            case .temp: PaperWords.temperature
            case .spo2: PaperWords.oxygenSaturation
            case .height: PaperWords.height
            case .weight: PaperWords.weight
            case .waist: PaperWords.waist
            case .randomGlucose: PaperWords.randomGlucose
            case .fastingGlucose: PaperWords.fastingGlucose
            case .chol: PaperWords.cholesterol
            case .uric: PaperWords.uricAcid
            case .hb: PaperWords.haemoglobin
            case .visionRight: PaperWords.visionRight
            case .visionLeft: PaperWords.visionLeft
            case .smoking: PaperWords.smoking
            case .pregnant: PaperWords.pregnant
            case .weekOfPregnancy: PaperWords.weekOfPregnancy
            }
        }

        func text(of wire: String, in language: Language) -> String {
            guard !wire.isEmpty else { return PaperWords.notMeasurable.text(in: language) }
            let value = language.reading(wire)
            return switch self {
            case .pulse, .rr: PaperWords.perMinute.text(value, in: language)
            case .temp: "\(value) °C"
            case .spo2: "\(value) %"
            case .height, .waist: "\(value) cm"
            case .weight: "\(value) kg"
            case .randomGlucose, .fastingGlucose, .chol, .uric: "\(value) mg/dL"
            case .hb: "\(value) g/dL"
            case .weekOfPregnancy: PaperWords.weeks.text(value, in: language)
            case .visionRight, .visionLeft, .smoking, .pregnant: Self.word(wire, in: language)
            }
        }

        private static func word(_ code: String, in language: Language) -> String {
            switch code {
            case "yes", "smoker": CommonWords.yes.text(in: language)
            case "no", "non_smoker": CommonWords.no.text(in: language)
            case "passive_smoker": PaperWords.passiveSmoker.text(in: language)
            case "not_tested": PaperWords.notTested.text(in: language)
            default: code
            }
        }
    }
}
