internal import PoskoCore
internal import PoskoWords
internal import Testing

@testable import PoskoDesk

@Suite("Doctor: typed readings")
struct DoctorReadingsTests {
    private static func words(_ text: String) -> [String] {
        guard let typed = try? TypedReadings(text, confirmed: []) else { return ["refused"] }
        return typed.observations.map { observation in
            "\(observation.measurement.rawValue)=\(observation.reading)"
                + (observation.confirmed ? "!" : "")
        } + (typed.fastingHours.map { ["fasting \($0)"] } ?? [])
    }

    @Test(
        "what a doctor types, in either language",
        arguments: [
            ("", []),
            ("td=128/82", ["sbp=128", "dbp=82"]),
            ("BP=128/82 spo2=97", ["sbp=128", "dbp=82", "spo2=97"]),
            ("tensi=230/120! suhu=36,8", ["sbp=230!", "dbp=120!", "temp=36.8"]),
            ("td=80/?diraba", ["sbp=80", "dbp=diraba"]),
            ("td=?lengan luka nadi=88", ["sbp=lengan luka", "dbp=lengan luka", "pulse=88"]),
            ("gdp=98 puasa=9", ["glu_fasting=98", "fasting 9"]),
            ("gds=hi hb=LO", ["glu_random=HI", "hb=LO"]),
            ("vod=6/9 vos=6/12", ["va_r=6/9", "va_l=6/12"]),
            ("hamil=ya merokok=tidak", ["pregnant=yes", "smoking=non_smoker"]),
            ("merokok=pasif", ["smoking=passive_smoker"]),
        ]
    )
    func reads(text: String, expected: [String]) {
        #expect(Self.words(text) == expected)
    }

    @Test(
        "what is wrong, and what to do",
        arguments: [
            ("128/82", "\"128/82\": write name=value"),
            ("=5", "\"=5\": write name=value"),
            ("gula=100", "\"gula\" is not known"),
            ("bp=128", "two values"), ("bp=128/", "two values"),
            ("fasting=soon", "0 to 72"), ("fasting=99", "0 to 72"),
            ("spo2=abc", "SpO2: \"abc\" is not a number"),
            ("spo2=20", "SpO2 20 is not possible (50–100 %): measure again, or spo2=?reason"),
            ("temp=98.6", "looks like °F; in °C that is 37"),
            ("spo2=97,5", "at most 0 decimals"),
            ("suhu=39,5", "temperature 39.5 is unusual (35–39 °C)"),
            ("spo2=LO", "has no LO or HI"), ("vod=7/7", "one of 6/6"),
            ("spo2=?", "give the reason"),
        ]
    )
    func refuses(text: String, expected: String) {
        let problem = #expect(throws: TypedReadings.Problem.self) {
            try TypedReadings(text, confirmed: [])
        }
        #expect(problem?.text.contains(expected) == true, "\(problem?.text ?? "")")
    }

    @Test("a confirmation is for what was seen, not for the rest of the line")
    func confirmed() throws {
        let typed = try TypedReadings("bp=230/129 pulse=88", confirmed: [.sbp])
        #expect(typed.observations.map(\.confirmed) == [true, false, false])
        #expect(throws: TypedReadings.Problem.self) {
            try TypedReadings("bp=230/129 pulse=130", confirmed: [.sbp])
        }
    }

    @Test("every problem of a part is told in both languages, with its numbers")
    func parts() {
        let problems: [ObservationProblem] = [
            .emptyPart, .enteredTwice(.pulse), .pregnancyOnlyAskedOfFemales10To55,
            .gestationalWeeksWithoutPregnancy, .fastingHoursOutsideLimit(80, 0...72),
            .fastingHoursTooShort(4, required: 8), .bloodPressureIncomplete(missing: .dbp),
            .diastolicNotBelowSystolic(systolic: 80, diastolic: 90),
            .pulsePressureNeedsConfirmation(120, 20...100),
            .bodyMassIndexOutsideHardLimit(.tenths(995), 8...90),
            .bodyMassIndexNeedsConfirmation(.tenths(515), 13...50),
        ]
        func texts(_ language: Language) -> [String] {
            Language.$current.withValue(language) { problems.map(ReadingAdvice.text) }
        }
        #expect(Set(texts(.english)).count == problems.count)
        #expect(Set(texts(.indonesian)).count == problems.count)
        #expect(Set(texts(.english)).isDisjoint(with: texts(.indonesian)))
        #expect(texts(.indonesian).contains { $0.contains("IMT 99,5") })
        #expect(texts(.english).contains { $0.contains("80") && $0.contains("90") })
    }
}
