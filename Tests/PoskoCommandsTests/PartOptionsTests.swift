import PoskoContract
import Testing

@testable import PoskoCommands

struct PartOptionsTests {
    @Test func splitsAtTheFirstEqualsSign() {
        #expect(KeyValue(argument: "SBP=128")?.key == "sbp")
        #expect(KeyValue(argument: "note=a=b")?.value == "a=b")
        for text in ["sbp", "=1", "sbp=", ""] { #expect(KeyValue(argument: text) == nil) }
    }

    @Test func bloodPressureIsTwoMeasurements() throws {
        let command = try parse(
            ScreeningRecord.self,
            "screening record A1 --station vitals bp=228/82 pulse=72 va_r=6/12 --confirm bp"
        )
        let part = try command.part.message()
        #expect(part.observations.map(\.measurement) == ["sbp", "dbp", "pulse", "va_r"])
        #expect(part.observations.map(\.value) == ["228", "82", "72", "6/12"])
        #expect(part.observations.map(\.confirmed) == [true, true, false, false])
    }

    @Test func whatCouldNotBeMeasuredHasAReason() throws {
        let command = try parse(
            ScreeningRecord.self,
            "screening record A1 --station lab --not-measurable \"bp=cuff too small\" --not-alert"
        )
        let part = try command.part.message()
        #expect(part.observations.map(\.measurement) == ["sbp", "dbp"])
        #expect(part.observations.map(\.notMeasurable) == ["cuff too small", "cuff too small"])
        #expect(part.observations.map(\.value) == ["", ""])
        #expect(part.consciousness == .notAlert)
        #expect(!part.hasFastingHours && part.symptoms.isEmpty)
    }
}
