internal import PoskoWords
internal import Testing

@testable import PoskoPaper

@Suite("Values on paper")
struct PaperValueTests {
    private static func texts(
        _ readings: [(String, String)],
        bmi: String = "",
        in language: Language = .indonesian
    ) -> [String] {
        PaperValue.values(of: readings.map { .init($0.0, $0.1) }, bmi: bmi, in: language)
            .map { "\($0.name): \($0.text)" }
    }

    @Test("every blood pressure, of the others the last one")
    func repeated() {
        #expect(
            Self.texts([
                ("sbp", "152"), ("dbp", "96"), ("pulse", "88"), ("pulse", "82"), ("sbp", "148"),
                ("dbp", "94"),
            ]) == [
                "Tekanan darah (1): 152/96 mmHg", "Tekanan darah (2): 148/94 mmHg",
                "Nadi: 82 /menit",
            ]
        )
        #expect(Self.texts([("sbp", "120"), ("dbp", "80")]) == ["Tekanan darah: 120/80 mmHg"])
        #expect(Self.texts([("sbp", ""), ("dbp", "")]) == ["Tekanan darah: tidak dapat diukur"])
    }

    @Test("the body mass index comes after the weight")
    func bodyMassIndex() {
        let readings = [("waist", "88"), ("weight", "68.2"), ("height", "151.5")]
        let expected = [
            "Height: 151.5 cm", "Weight: 68.2 kg", "BMI: 29.7 kg/m²", "Waist: 88 cm",
        ]
        #expect(Self.texts(readings, bmi: "29.7", in: .english) == expected)
        #expect(Self.texts([], bmi: "29.7") == ["IMT: 29,7 kg/m²"])
    }

    @Test(
        "units and codes as people read them",
        arguments: [
            ("rr", "18", "Laju napas: 18 /menit", "Respiratory rate: 18 /min"),
            ("temp", "36.8", "Suhu tubuh: 36,8 °C", "Temperature: 36.8 °C"),
            ("spo2", "97", "Saturasi oksigen: 97 %", "Oxygen saturation: 97 %"),
            ("glu_random", "HI", "Gula darah sewaktu: HI mg/dL", "Random glucose: HI mg/dL"),
            ("glu_fasting", "99", "Gula darah puasa: 99 mg/dL", "Fasting glucose: 99 mg/dL"),
            ("chol", "210", "Kolesterol total: 210 mg/dL", "Total cholesterol: 210 mg/dL"),
            ("uric", "7.2", "Asam urat: 7,2 mg/dL", "Uric acid: 7.2 mg/dL"),
            ("hb", "12.1", "Hemoglobin: 12,1 g/dL", "Haemoglobin: 12.1 g/dL"),
            ("va_r", "6/12", "Visus kanan: 6/12", "Vision, right eye: 6/12"),
            ("va_l", "not_tested", "Visus kiri: tidak diuji", "Vision, left eye: not tested"),
            ("smoking", "smoker", "Merokok: ya", "Smoking: yes"),
            ("smoking", "passive_smoker", "Merokok: perokok pasif", "Smoking: passive smoker"),
            ("pregnant", "no", "Hamil: tidak", "Pregnant: no"),
            ("gest_week", "24", "Usia kehamilan: 24 minggu", "Weeks pregnant: 24 weeks"),
            ("weight", "", "Berat badan: tidak dapat diukur", "Weight: not measurable"),
        ]
    )
    func units(key: String, value: String, indonesian: String, english: String) {
        #expect(Self.texts([(key, value)]) == [indonesian])
        #expect(Self.texts([(key, value)], in: .english) == [english])
    }

    @Test("what the paper does not know is left out")
    func unknown() {
        #expect(Self.texts([("shoe_size", "42")]).isEmpty)
    }
}
