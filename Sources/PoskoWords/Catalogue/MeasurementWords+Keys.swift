/// Measurements, symptoms, units and answers by the keys that they have on the wire.
extension MeasurementWords {
    /// - Parameter key: `glu_random`; nil for one that is not known.
    package static func name(of key: String) -> Phrase? {
        switch key {
        case "sbp": systolic
        case "dbp": diastolic
        case "pulse": pulse
        case "rr": respiration
        case "temp": temperature
        case "spo2": oxygenSaturation
        case "height": height
        case "weight": weight
        case "waist": waist
        case "glu_random": randomGlucose
        case "glu_fasting": fastingGlucose
        case "chol": cholesterol
        case "uric": uricAcid
        case "hb": haemoglobin
        case "va_r": visionRight
        case "va_l": visionLeft
        case "smoking": smoking
        case "pregnant": pregnant
        case "gest_week": weeksPregnant
        default: nil
        }
    }

    /// As doctors write it: `GDS`; the whole name where they have no shorter one.
    package static func shortName(of key: String) -> Phrase? {
        switch key {
        case "rr": respirationShort
        case "temp": temperatureShort
        case "spo2": oxygenSaturationShort
        case "height": heightShort
        case "weight": weightShort
        case "glu_random": randomGlucoseShort
        case "glu_fasting": fastingGlucoseShort
        case "chol": cholesterolShort
        case "hb": haemoglobinShort
        default: name(of: key)
        }
    }

    /// - Parameter key: `chest_pain`; nil for one that is not known.
    package static func symptom(_ key: String) -> Phrase? {
        switch key {
        case "severe_headache": severeHeadache
        case "blurred_vision": blurredVision
        case "chest_pain": chestPain
        case "breathlessness": breathlessness
        case "one_sided_weakness": oneSidedWeakness
        case "slurred_speech": slurredSpeech
        case "convulsion": convulsion
        case "drowsiness": drowsiness
        case "joint_pain": jointPain
        default: nil
        }
    }

    /// As the person is asked for it.
    package static func askedSymptom(_ key: String) -> Phrase? {
        switch key {
        case "severe_headache": severeHeadacheAsked
        case "blurred_vision": blurredVisionAsked
        case "chest_pain": chestPainAsked
        case "breathlessness": breathlessnessAsked
        case "one_sided_weakness": oneSidedWeaknessAsked
        default: symptom(key)
        }
    }

    /// What a record says for a code: `ya` for somebody who smokes.
    ///
    /// - Parameter code: `non_smoker`; nil for one that is not known.
    package static func answer(_ code: String) -> Phrase? {
        switch code {
        case "yes", "smoker": CommonWords.yes
        case "no", "non_smoker": CommonWords.no
        case "passive_smoker": passiveSmoker
        case "not_tested": notTested
        default: nil
        }
    }

    /// A unit as people write it; one that they write as UCUM does stays as it is.
    package static func unit(ucum: String, in language: Language = .current) -> String {
        switch ucum {
        case "mm[Hg]": "mmHg"
        case "/min": perMinute.text(in: language)
        case "Cel": "°C"
        case "[degF]": "°F"
        case "wk": weeks.text(in: language)
        case "m": metres.text(in: language)
        case "umol/L": "µmol/L"
        default: ucum
        }
    }
}

extension Phrase {
    /// As it stands beside a field, with a capital.
    package func label(in language: Language = .current) -> String {
        let text = text(in: language)
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
