internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Words of readings")
struct ReadingWordsTests {
    @Test("every measurement and symptom has its name")
    func names() {
        for measurement in Measurement.allCases {
            #expect(MeasurementWords.name(of: measurement.rawValue) != nil)
            #expect(MeasurementWords.shortName(of: measurement.rawValue) != nil)
        }
        for symptom in Symptom.allCases {
            #expect(MeasurementWords.symptom(symptom.rawValue) != nil)
            #expect(Symptom(Posko_V1_Symptom(symptom)) == symptom)
        }
        #expect(MeasurementWords.name(of: "shoe_size") == nil)
        #expect(Symptom(Posko_V1_Symptom.unspecified) == nil)
    }

    @Test("a label has a capital, a short name has not, and a symptom is asked in more words")
    func forms() {
        Language.$current.withValue(.indonesian) {
            #expect(Measurement.gluRandom.label == "Gula darah sewaktu")
            #expect(Measurement.gluRandom.shortName == "GDS")
            #expect(Measurement.waist.shortName == "lingkar perut")
            #expect(Symptom.chestPain.phrase.text() == "nyeri dada")
            #expect(Symptom.chestPain.asked.text() == "nyeri dada atau nyeri tembus ke punggung")
            #expect(Symptom.jointPain.asked == Symptom.jointPain.phrase)
        }
    }

    @Test("values have their unit, codes have none")
    func values() {
        Language.$current.withValue(.indonesian) {
            #expect(Measurement.temp.value("36.8") == "36,8 °C")
            #expect(Measurement.pulse.value("88") == "88 /menit")
            #expect(Measurement.vaRight.value("6/12") == "6/12")
            #expect(Measurement.smoking.value("non_smoker") == "tidak")
        }
    }
}
