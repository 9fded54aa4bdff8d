internal import Testing

@testable import PoskoWords

@Suite("Words")
struct WordsTests {
    @Test(
        "a language is known by its tag",
        arguments: [
            ("id", Language.indonesian), ("id_ID.UTF-8", .indonesian), ("ID-id", .indonesian),
            ("in", .indonesian), ("en", .english), ("en_GB.UTF-8", .english),
        ]
    )
    func tags(tag: String, language: Language) {
        #expect(Language(tag: tag) == language)
    }

    @Test("others are not", arguments: ["C", "POSIX", "C.UTF-8", "fr_FR", "", "indonesia"])
    func otherTags(tag: String) {
        #expect(Language(tag: tag) == nil)
    }

    @Test("the first of a header that is spoken counts")
    func header() {
        #expect(Language(header: "fr-FR, id;q=0.8, en") == .indonesian)
        #expect(Language(header: "fr") == nil)
    }

    @Test("the option, then POSKO_LANG, then the locale, then the fallback")
    func chosen() {
        func chosen(_ option: Language?, _ environment: [String: String]) -> Language {
            .chosen(option: option, environment: environment, fallback: .indonesian)
        }
        let all = ["POSKO_LANG": "en", "LC_ALL": "id_ID", "LANG": "id_ID"]
        #expect(chosen(.indonesian, all) == .indonesian)
        #expect(chosen(nil, all) == .english)
        #expect(chosen(nil, ["LC_ALL": "en_US.UTF-8", "LANG": "id_ID"]) == .english)
        #expect(chosen(nil, ["LANG": "en_US.UTF-8"]) == .english)
        #expect(chosen(nil, ["LANG": "C.UTF-8"]) == .indonesian)
        #expect(chosen(nil, ["POSKO_LANG": ""]) == .indonesian)
    }

    @Test("values are put in once, whatever they hold")
    func values() {
        let phrase = Phrase(id: "{1} lalu {0}", en: "{0} then {1}, {2} {x} {")
        #expect(phrase.text("{1}", "b", in: .english) == "{1} then b, {2} {x} {")
        #expect(phrase.text("a", "b", in: .indonesian) == "b lalu a")
    }

    @Test("the language of the task is taken when none is given")
    func current() {
        let phrase = Phrase(id: "ya", en: "yes")
        #expect(phrase.text() == "yes")
        #expect(Language.$current.withValue(.indonesian) { phrase.text() } == "ya")
    }

    @Test("numbers, readings, dates and clocks as people write them")
    func numbers() {
        #expect(Language.indonesian.number(19_800) == "19.800")
        #expect(Language.english.number(1_234_567) == "1,234,567")
        #expect(Language.english.number(-999) == "-999")
        #expect(Language.indonesian.reading("24.4") == "24,4")
        #expect(Language.english.reading("24.4") == "24.4")
        #expect(Language.indonesian.reading("v1.2") == "v1.2")
        #expect(Language.indonesian.date("2025-11-21") == "21-11-2025")
        #expect(Language.english.date("2025-11-21") == "21 Nov 2025")
        #expect(Language.english.date("soon") == "soon")
        #expect(Language.indonesian.longDate("2025-11-01") == "1 November 2025")
        #expect(Language.indonesian.clock(hour: 9, minute: 5) == "09.05")
        #expect(Language.english.clock(hour: 14, minute: 30) == "14:30")
    }

    @Test("one of something is not many")
    func counted() {
        let phrase = CountedPhrase(id: "{0} orang", one: "{0} person", other: "{0} people")
        #expect(phrase.text(1, in: .english) == "1 person")
        #expect(phrase.text(0, in: .english) == "0 people")
        #expect(phrase.text(1200, in: .indonesian) == "1.200 orang")
    }
}

@Suite("Progress")
struct ProgressTextTests {
    @Test("a bar with what is done, the rate and the time that remains")
    func bar() {
        let text = ProgressText(doneBytes: 3 << 20, totalBytes: 4 << 20).text(elapsed: .seconds(6))
        #expect(text == "██████████████████░░░░░░ 75 %  3.0 MiB  512 KiB/s  0:02 left")
        let indonesian = Language.$current.withValue(.indonesian) {
            ProgressText(doneBytes: 3 << 20, totalBytes: 4 << 20).text(elapsed: .seconds(2))
        }
        #expect(indonesian == "██████████████████░░░░░░ 75 %  3,0 MiB  1,5 MiB/s  0:00 lagi")
    }

    @Test("never more than all, and no bar without a total")
    func edges() {
        let all = ProgressText(doneBytes: 5, totalBytes: 4).text(elapsed: .zero)
        #expect(all.hasPrefix("████████████████████████ 100 %"))
        #expect(
            ProgressText(doneBytes: 0, totalBytes: 4).text(elapsed: .zero).hasSuffix("0:00 left")
        )
        #expect(
            ProgressText(doneBytes: 9, totalBytes: nil).text(elapsed: .seconds(1)) == "9 B  9 B/s"
        )
        #expect(
            ProgressText(doneBytes: 9, totalBytes: 0).text(elapsed: .seconds(1)) == "9 B  9 B/s"
        )
    }

    @Test(
        "sizes",
        arguments: [
            (1023, "1023 B"), (1024, "1 KiB"), ((1 << 20) - 1, "1023 KiB"), (1 << 20, "1.0 MiB"),
            ((1 << 30) - 1, "1023.9 MiB"), (1 << 30, "1.0 GiB"), (71_500_000_000, "66.5 GiB"),
        ]
    )
    func sizes(bytes: Int, text: String) {
        #expect(ProgressText.size(bytes) == text)
    }
}
