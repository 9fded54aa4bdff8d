/// One measured or asked quantity of a screening; the raw value is the key of `measurements.csv`.
///
/// The body mass index is not a case: it is computed, never entered
/// (``MeasurementDefinition/bmi``).
package enum Measurement: String, Hashable, Sendable, CaseIterable {
    case sbp, dbp, pulse, rr, temp, spo2, height, weight, waist
    case gluRandom = "glu_random"
    case gluFasting = "glu_fasting"
    case chol, uric, hb
    case vaRight = "va_r"
    case vaLeft = "va_l"
    case smoking, pregnant
    case gestWeek = "gest_week"

    package var definition: MeasurementDefinition {
        switch self {
        case .sbp, .dbp, .pulse, .rr, .temp, .spo2: vitalSign
        case .height, .weight, .waist, .gestWeek: body
        case .gluRandom, .gluFasting, .chol, .uric, .hb: blood
        case .vaRight, .vaLeft, .smoking, .pregnant: coded
        }
    }
}

// The numbers below are the rows of measurements.csv, column by column.
extension Measurement {
    private var vitalSign: MeasurementDefinition {
        switch self {
        case .sbp:
            MeasurementDefinition(
                "Tekanan darah sistolik",
                "Systolic blood pressure",
                loinc: "8480-6",
                panelLOINC: "85354-9",
                ucum: "mm[Hg]",
                hard: 50...300,
                soft: 80...220
            )
        case .dbp:
            MeasurementDefinition(
                "Tekanan darah diastolik",
                "Diastolic blood pressure",
                loinc: "8462-4",
                panelLOINC: "85354-9",
                ucum: "mm[Hg]",
                hard: 30...200,
                soft: 45...130
            )
        case .pulse:
            MeasurementDefinition(
                "Nadi",
                "Pulse",
                loinc: "8867-4",
                ucum: "/min",
                hard: 25...250,
                soft: 45...125
            )
        case .rr:
            MeasurementDefinition(
                "Laju napas",
                "Respiratory rate",
                loinc: "9279-1",
                ucum: "/min",
                hard: 4...70,
                soft: 10...30
            )
        case .temp:
            MeasurementDefinition(
                "Suhu tubuh",
                "Body temperature",
                loinc: "8310-5",
                ucum: "Cel",
                decimals: 1,
                hard: 30...45,
                soft: 35...39
            )
        default:
            MeasurementDefinition(
                "Saturasi oksigen",
                "Oxygen saturation",
                loinc: "2708-6",
                additionalLOINC: ["59408-5"],
                ucum: "%",
                hard: 50...100,
                soft: 92...100
            )
        }
    }

    private var body: MeasurementDefinition {
        switch self {
        case .height:
            MeasurementDefinition(
                "Tinggi badan",
                "Height",
                loinc: "8302-2",
                ucum: "cm",
                decimals: 1,
                hard: 100...230,
                soft: 135...190
            )
        case .weight:
            MeasurementDefinition(
                "Berat badan",
                "Weight",
                loinc: "29463-7",
                ucum: "kg",
                decimals: 1,
                hard: 20...300,
                soft: 35...130
            )
        case .waist:
            MeasurementDefinition(
                "Lingkar perut",
                "Waist circumference",
                loinc: "8280-0",
                ucum: "cm",
                decimals: 1,
                hard: 40...200,
                soft: 55...140
            )
        default:
            MeasurementDefinition(
                "Usia kehamilan",
                "Gestational age",
                loinc: "18185-9",
                ucum: "wk",
                hard: 0...45,
                soft: 4...42
            )
        }
    }

    /// Finger-prick meters. LO and HI are taken on all five: CLINICAL.md states it for such meters
    /// at large, and refusing LO for haemoglobin would lose the most severe value a meter can show.
    private var blood: MeasurementDefinition {
        switch self {
        case .gluRandom:
            MeasurementDefinition(
                "Gula darah sewaktu (GDS) kapiler",
                "Random capillary glucose",
                loinc: "41653-7",
                ucum: "mg/dL",
                hard: 20...600,
                soft: 60...300,
                allowsLowHigh: true
            )
        case .gluFasting:
            MeasurementDefinition(
                "Gula darah puasa (GDP) kapiler",
                "Fasting capillary glucose",
                loinc: "41604-0",
                ucum: "mg/dL",
                hard: 20...600,
                soft: 60...250,
                allowsLowHigh: true
            )
        case .chol:
            MeasurementDefinition(
                "Kolesterol total",
                "Total cholesterol",
                loinc: "2093-3",
                ucum: "mg/dL",
                hard: 50...600,
                soft: 120...350,
                allowsLowHigh: true
            )
        case .uric:
            MeasurementDefinition(
                "Asam urat",
                "Uric acid",
                loinc: "3084-1",
                ucum: "mg/dL",
                decimals: 1,
                hard: 1...30,
                soft: .tenths(25)...12,
                allowsLowHigh: true
            )
        default:
            MeasurementDefinition(
                "Hemoglobin",
                "Haemoglobin",
                loinc: "718-7",
                ucum: "g/dL",
                decimals: 1,
                hard: 3...25,
                soft: 7...18,
                allowsLowHigh: true
            )
        }
    }

    private var coded: MeasurementDefinition {
        switch self {
        case .vaRight:
            MeasurementDefinition(
                "Visus kanan",
                "Visual acuity, right eye",
                loinc: "98499-7",
                additionalLOINC: ["79882-7"],
                codes: VisualAcuity.codes
            )
        case .vaLeft:
            MeasurementDefinition(
                "Visus kiri",
                "Visual acuity, left eye",
                loinc: "98498-9",
                additionalLOINC: ["79883-5"],
                codes: VisualAcuity.codes
            )
        case .smoking:
            MeasurementDefinition(
                "Status merokok",
                "Smoking status",
                loinc: "72166-2",
                codes: ["smoker", "passive_smoker", "non_smoker"]
            )
        default:
            MeasurementDefinition(
                "Status kehamilan",
                "Pregnancy status",
                loinc: "82810-3",
                codes: ["yes", "no"]
            )
        }
    }
}
