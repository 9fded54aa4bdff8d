import GRPCProtobuf
import PoskoCore
import PoskoWords
import Testing

@testable import PoskoServer

/// What is wrong, in both languages: each says it, in words of its own, with the same values.
struct MessageTests {
    private func check(
        _ what: some Any,
        isSentence: Bool = true,
        _ message: (Language) -> String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let (english, indonesian) = (message(.english), message(.indonesian))
        #expect(english != indonesian, "\(what)", sourceLocation: sourceLocation)
        for text in [english, indonesian] {
            #expect(!text.contains("{"), "\(what): \(text)", sourceLocation: sourceLocation)
            #expect(!text.contains("?"), "\(what): \(text)", sourceLocation: sourceLocation)
            if isSentence {
                #expect(text.hasSuffix("."), "\(what): \(text)", sourceLocation: sourceLocation)
            }
        }
    }

    @Test func numbersAreExplained() {
        for problem in NIKProblem.allCases { check(problem) { problem.phrase.text(in: $0) } }
        for warning in NIKWarning.allCases {
            check(warning) { warning.phrase.text(in: $0) }
            #expect(warning.shortPhrase.text(in: .english) == warning.code)
            check(warning, isSentence: false) { warning.shortPhrase.text(in: $0) }
        }
        for notice in NIKNotice.allCases { check(notice) { notice.phrase.text(in: $0) } }
        for problem in VillageCodeProblem.allCases {
            check(problem) { problem.phrase.text(in: $0) }
        }
    }

    @Test func filesAreExplained() {
        let files: [CSVProblem] = [
            .empty, .utf16, .notUTF8(line: 3), .nulByte(line: 3), .recordTooLong(line: 3),
            .tooManyColumns(line: 3), .unterminatedQuote(line: 3),
        ]
        for problem in files {
            check(problem, problem.message)
            let isAtLine = problem.line != nil
            #expect(problem.message(in: .indonesian).contains("3") == isAtLine)
        }
        let missing = HeaderProblem.missing([[.name], [.nik, .birthDate]], found: ["Alamat"])
        #expect(
            missing.message(in: .english)
                == "The first row must be a header with a column for name, nik or birth_date; "
                + "add it or correct its name."
        )
        #expect(
            missing.message(in: .indonesian)
                == "Baris pertama harus berisi judul kolom untuk nama, NIK atau tanggal lahir; "
                + "tambahkan atau betulkan namanya."
        )
        let twice = HeaderProblem.duplicate(.nik, headers: ["NIK", "No. KTP"])
        #expect(
            twice.message(in: .english)
                == "The column nik occurs twice (\"NIK\", \"No. KTP\"); keep one."
        )
        check(twice, twice.message)
    }

    @Test func rowsAreExplained() {
        let causes: [RowProblem.Cause] =
            [
                .tooManyFields, .nameMissing, .nameWithoutLetters, .nikMissing, .birthDateMissing,
                .birthDateInFuture, .sexUnknown, .addressTooLong(limit: 200), .serialForm,
                .kpjNotElevenDigits, .programmeMissing, .programmeUnknown, .fundingMissing,
                .fundingUnknown,
            ] + WrittenDateProblem.allCases.map { .birthDate($0) }
            + NIKProblem.allCases.map { .nik($0) }
            + Column.allCases.flatMap { column in
                [
                    .spreadsheetNumber(column), .text(column, .empty),
                    .text(column, .tooLong(limit: 120)), .text(column, .controlCharacter),
                ]
            }
        for cause in causes { check(cause, cause.message) }
        let long = RowProblem.Cause.text(.hamlet, .tooLong(limit: 200))
        #expect(
            long.message(in: .english)
                == "The hamlet is longer than 200 characters; shorten it."
        )
    }

    @Test func valuesAreExplained() throws {
        let half = try #require(Decimal("38.5"))
        let problems: [ObservationProblem] =
            [
                .unknownMeasurement("aura"), .codeNotKnown(.smoking, allowed: ["yes", "no"]),
                .unitTrap(.temp, entered: 100, suggested: half, enteredUnit: "[degF]"),
                .unitTrap(.gluRandom, entered: 5, suggested: 90, enteredUnit: "mmol/L"),
                .emptyPart, .pregnancyOnlyAskedOfFemales10To55, .gestationalWeeksWithoutPregnancy,
                .fastingHoursOutsideLimit(73, 0...72), .fastingHoursTooShort(nil, required: 8),
                .bloodPressureIncomplete(missing: .dbp),
                .diastolicNotBelowSystolic(systolic: 120, diastolic: 130),
                .pulsePressureNeedsConfirmation(110, 20...100),
                .bodyMassIndexOutsideHardLimit(half, 5...100),
                .bodyMassIndexNeedsConfirmation(half, 12...60),
            ]
            + Measurement.allCases.flatMap { measurement -> [ObservationProblem] in
                [
                    .lowHighNotAllowed(measurement), .notANumber(measurement, "x"),
                    .tooManyDecimals(measurement, decimals: 1),
                    .outsideHardLimit(measurement, half, 20...30),
                    .needsConfirmation(measurement, half, 20...30),
                    .reasonLength(measurement, allowed: 1...200), .enteredTwice(measurement),
                ]
            }
        for problem in problems { check(problem, problem.message) }
        let hot = ObservationProblem.needsConfirmation(.temp, half, 35...38)
        #expect(
            hot.message(in: .english)
                == "temp 38.5 is unusual (35 to 38 Cel): measure again, or confirm it."
        )
        #expect(
            hot.message(in: .indonesian)
                == "suhu tubuh (temp) 38,5 tidak wajar (biasanya 35 sampai 38 °C): ukur ulang, "
                + "atau konfirmasi."
        )
    }

    @Test func settingsAreExplained() throws {
        let doctor = try Self.station("doctor", .doctor)
        let registration = try Self.station("registration", .registration)
        let settings = [
            { try Self.settings(slots: 9_999_999) }, { try Self.settings(stations: []) },
            { try Self.settings(stations: [registration, doctor, doctor]) },
            { try Self.settings(stations: [doctor, registration]) },
            { try Self.settings(stations: [registration]) },
        ]
        for make in settings {
            let problem = try #require(throws: SettingsProblem.self) { try make() }
            check(problem, problem.message)
        }
        let slots = try #require(throws: SettingsProblem.self) {
            try Self.settings(slots: 9_999_999)
        }
        #expect(
            slots.message(in: .english)
                == "slots must be from 0 to \(Limits.slotsMax), not 9999999."
        )
        #expect(slots.message(in: .indonesian).hasSuffix("bukan 9.999.999."))
    }

    private static func station(_ code: String, _ kind: StationKind) throws -> Station {
        Station(
            code: try #require(StationCode(code)),
            name: code,
            kind: kind,
            counters: 1,
            conditional: false
        )
    }

    private static func settings(
        slots: Int = 5,
        stations: [Station] = EventSettings.defaultRoute
    ) throws -> EventSettings {
        try EventSettings(
            name: "Posko",
            village: try VillageCode.parse("32.14.16.2005"),
            date: try #require(CivilDate(iso: "2025-11-21")),
            timeZone: "Asia/Jakarta",
            slots: slots,
            stations: stations
        )
    }

    @Test func cardsAreFollowedInBothLanguages() throws {
        let ticket = Ticket(lane: .cardOnly, number: 7)
        let village = try VillageCode.parse("32.14.16.2005")
        let holders: [CardHolder] = [
            .notReceived, .box(nil), .box("7"), .owner(ticket), .proxy(relation: "istri", ticket),
            .issuingOffice, .village(village),
        ]
        for holder in holders { check(holder, isSentence: false) { holder.text(in: $0) } }
        #expect(CardHolder.named("meja 6").text(in: .english) == "meja 6")
        let acts: [CardStep.Act] = [
            .listed, .received(box: nil), .received(box: "7"), .given(to: "meja 6"),
            .handedToOwner(ticket), .handedToProxy(relation: "istri", ticket),
            .reversed(reason: "keliru"), .spoiled(reason: "sobek", wrongData: false),
            .spoiled(reason: "nama", wrongData: true), .refused(reason: nil),
            .refused(reason: "pindah"), .returned(reason: nil), .returned(reason: "pindah"),
            .forwarded(to: village, reason: nil), .forwarded(to: village, reason: "pindah"),
        ]
        for act in acts { check(act, isSentence: false) { act.text(in: $0) } }
        #expect(
            CardStep.Act.handedToProxy(relation: "istri", ticket).text(in: .english)
                == "handed over to proxy (istri), K007"
        )
    }

    @Test func aWordingIsOfItsTask() {
        let words = { Wording { RequestWords.limit.text($0.figure(1_000), in: $0) } }
        #expect(words().english == "At most 1000 can be asked for at once.")
        #expect(words().text == words().english)
        #expect(words().localized.locale == "en")
        let here = Language.$current.withValue(.indonesian, operation: words)
        #expect(here.english == words().english)
        #expect(here.text == "Paling banyak 1.000 dapat diminta sekaligus.")
        #expect(here.localized.locale == "id")
    }
}
