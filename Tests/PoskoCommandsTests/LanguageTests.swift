import ArgumentParser
import PoskoClient
import PoskoContract
import PoskoWords
import Testing

@testable import PoskoCommands

/// What `body` says to somebody who reads Indonesian.
func inIndonesian<Value>(_ body: () throws -> Value) rethrows -> Value {
    try Language.$current.withValue(.indonesian, operation: body)
}

struct CommandLanguageTests {
    private func language(
        _ line: String,
        _ environment: [String: String] = [:]
    ) -> Language {
        CommandLanguage.of(arguments: words(line), environment: environment)
    }

    @Test func theOptionWinsThenTheEnvironmentThenTheCommand() {
        let indonesian = ["POSKO_LANG": "id"]
        #expect(language("event list") == .english)
        #expect(language("event list", indonesian) == .indonesian)
        #expect(language("event list", ["LANG": "id_ID.UTF-8"]) == .indonesian)
        #expect(language("event list --lang en", indonesian) == .english)
        #expect(language("desk vitals") == .indonesian)
        #expect(language("watch", ["LANG": "C.UTF-8"]) == .indonesian)
        #expect(language("desk vitals", ["LANG": "en_GB"]) == .english)
        #expect(language("desk vitals --lang en") == .english)
    }

    @Test(arguments: [
        (["event", "list", "--lang", "id"], Language.indonesian),
        (["event", "list", "--lang=id"], .indonesian), (["event", "--lang"], .english),
        (["event", "list", "--lang", "fr"], .english), (["--", "--lang", "id"], .english),
        ([], .english),
    ])
    func aCommandLineThatCannotBeParsedSaysItToo(_ arguments: [String], _ expected: Language) {
        #expect(CommandLanguage.of(arguments: arguments, environment: [:]) == expected)
        let environment = ["POSKO_LANG": "id"]
        let asked = arguments.contains { $0.hasPrefix("--lang") }
        guard !asked else { return }
        #expect(CommandLanguage.of(arguments: arguments, environment: environment) == .indonesian)
    }

    @Test func everyCommandThatDoesSomethingHasALanguage() {
        func verbs(under type: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
            let subcommands = type.configuration.subcommands
            return subcommands.isEmpty ? [type] : subcommands.flatMap(verbs)
        }
        let verbs = verbs(under: Posko.self)
        #expect(verbs.count > 45)
        // What these write is for a shell and for `man`.
        let written = [
            ObjectIdentifier(CompletionsCommand.self), ObjectIdentifier(ManualCommand.self),
        ]
        for type in verbs where !written.contains(ObjectIdentifier(type)) {
            #expect(type is any Verb.Type, "\(type)")
        }
    }

    @Test func usageFailuresAreInTheLanguage() throws {
        let error = inIndonesian {
            #expect(throws: (any Error).self) {
                try Posko.parseAsRoot(words("registration add --roster 1"))
            }
        }
        let message = Posko.message(for: try #require(error))
        #expect(message == "--consent ya atau tidak wajib untuk pemeriksaan kesehatan.")
    }
}

struct TypedWordsTests {
    @Test(arguments: [
        ("21-11-1970", "1970-11-21"), ("21/11/1970", "1970-11-21"), ("1.2.1970", "1970-02-01"),
        ("1970-11-21", "1970-11-21"), ("32-11-1970", "32-11-1970"), ("1-13-1970", "1-13-1970"),
        ("21-11-70", "21-11-70"), ("soon", "soon"), ("", ""), ("21-11/1970", "21-11/1970"),
        ("021-11-1970", "021-11-1970"), ("-1-11-1970", "-1-11-1970"),
    ])
    func birthDatesMayHaveTheDayFirst(_ typed: String, _ sent: String) {
        #expect(BirthDate.iso(typed) == sent)
    }

    @Test(arguments: [
        ("yes", ConsentArgument.yes), ("Ya", .yes), ("no", .no), ("TIDAK", .no),
    ])
    func consentIsAnsweredInEitherLanguage(_ typed: String, _ answer: ConsentArgument) {
        #expect(ConsentArgument(argument: typed) == answer)
    }

    @Test func otherAnswersAreNone() {
        for text in ["", "y", "mungkin", "yess"] { #expect(ConsentArgument(argument: text) == nil) }
    }

    @Test func theDateOfARegistrationIsSentAsTheContractHasIt() throws {
        let command = try parse(
            RegistrationAdd.self,
            "registration add --name A --birth-date 21/11/1970 --no-nik lost --consent ya"
        )
        let message = command.message(Stamp(event: "e1", requestID: "r1"))
        #expect(message.person.birthDate == "1970-11-21" && message.consent == .given)
    }
}

struct FiguresTests {
    @Test func englishIsForScriptsToo() {
        #expect(Figures.count(19_800) == "19800")
        #expect(Figures.reading("24.4") == "24.4")
        #expect(Figures.date("2025-11-21") == "2025-11-21")
    }

    @Test func indonesianIsAsPeopleWriteIt() {
        inIndonesian {
            #expect(Figures.count(19_800) == "19.800")
            #expect(Figures.count(UInt64.max) == "9.223.372.036.854.775.807")
            #expect(Figures.reading("24.4") == "24,4")
            #expect(Figures.reading("6/12") == "6/12")
            #expect(Figures.date("2025-11-21") == "21-11-2025")
            #expect(Figures.date("****-**-21") == "****-**-21")
        }
    }

    @Test func momentsToo() throws {
        let moment = try #require(EventTime().moment("10:30:05", day: "2025-11-21"))
        inIndonesian {
            #expect(EventTime().clock(moment) == "10.30.05")
            #expect(EventTime().dayAndClock(moment) == "21-11-2025 10.30")
            #expect(EventTime().day(moment) == "2025-11-21", "for finding moments, not for people")
            #expect(EventTime.duration(seconds: 65) == "1:05")
        }
    }

    @Test func anImportShowsHowFarItIs() {
        let progress = UploadProgress(sentBytes: 1_600_000, totalBytes: 4_194_304, isSent: false)
        let text = inIndonesian { ProgressBar.text(progress, elapsed: .seconds(2)) }
        #expect(text.hasSuffix(" 38 %  1,5 MiB  781 KiB/s  0:03 lagi"))
        let sent = UploadProgress(sentBytes: 2048, totalBytes: nil, isSent: true)
        #expect(
            inIndonesian { ProgressBar.text(sent, elapsed: .seconds(1)) }
                == "2 KiB terkirim, server sedang bekerja"
        )
    }
}

struct EnumWordsTests {
    /// Every value of the contract has a word in both languages; none of them two.
    private func check<Value: CaseIterable & Sendable>(
        _ word: (Value) -> String,
        sameInBoth: Set<String> = []
    ) {
        let english = Value.allCases.map(word).filter { !$0.isEmpty }
        let indonesian = inIndonesian { Value.allCases.map(word).filter { !$0.isEmpty } }
        #expect(english.count == Value.allCases.count - 1, "\(Value.self): all but unspecified")
        #expect(indonesian.count == english.count)
        #expect(Set(english).count == english.count && Set(indonesian).count == english.count)
        let same = Set(english).intersection(indonesian)
        #expect(same == sameInBoth, "\(Value.self)")
    }

    @Test func statesAndKinds() {
        check(\Posko_V1_Sex.word)
        check(\Posko_V1_Purpose.word)
        check(\Posko_V1_Consent.word)
        check(\Posko_V1_ConsentPurpose.word)
        check(\Posko_V1_PriorityReason.word)
        check(\Posko_V1_EventPhase.word)
        check(\Posko_V1_StationKind.word)
        check(\Posko_V1_Door.word)
        check(\Posko_V1_RegistrationState.word)
        check(\Posko_V1_VisitState.word)
        check(\Posko_V1_ActionLevel.word)
        check(\Posko_V1_DispositionKind.word)
        check(\Posko_V1_CardState.word)
        check(\Posko_V1_Programme.word, sameInBoth: ["JKK", "JKM"])
        check(\Posko_V1_FundingSource.word)
        check(\Posko_V1_ImbalanceKind.word)
        check(\Posko_V1_ApprovalAct.word)
        check(\Posko_V1_Role.word, sameInBoth: ["admin"])
    }

    @Test func whatHasNoWordIsEmpty() {
        #expect(Posko_V1_Sex.UNRECOGNIZED(9).word.isEmpty)
        #expect(Posko_V1_ErasureGround.lost.word.isEmpty)
        #expect(Posko_V1_ErasureGround.request.word == "request")
    }

    @Test func rolesAreTypedTheSameWhoeverReadsThem() {
        inIndonesian {
            let role = RoleArgument(argument: "card-officer@hari")
            #expect(role?.message.text == "petugas kartu di hari")
            #expect(RoleArgument.allValueStrings.contains("card-officer"))
            #expect(RoleArgument(argument: "petugas kartu") == nil)
        }
        #expect(RoleArgument(argument: "card-officer@hari")?.message.text == "card-officer@hari")
    }
}

struct CodeTextTests {
    @Test func bandsAreWordsInIndonesianAndNamesInEnglish() {
        #expect(FindingText.rule("blood_pressure") == "blood_pressure")
        #expect(FindingText.band("chest_pain") == "chest_pain")
        inIndonesian {
            #expect(FindingText.rule("blood_pressure") == "tekanan darah")
            #expect(FindingText.band("grade_2") == "tinggi derajat 2")
            #expect(FindingText.band("chest_pain") == "nyeri dada")
        }
    }

    @Test func whatIsNotKnownStaysAsItIs() {
        inIndonesian {
            #expect(FindingText.rule("x") == "x" && FindingText.band("y_z") == "y_z")
            #expect(TotalText.name("slots.other") == "slots.other")
            #expect(MeasurementText.name("q") == "q" && MeasurementText.value("HI") == "HI")
        }
    }

    @Test func measurementsAndTotals() {
        #expect(MeasurementText.name("glu_random") == "glu_random")
        #expect(MeasurementText.value("non_smoker") == "non_smoker")
        #expect(TotalText.name("cards.by_proxy") == "cards.by_proxy")
        inIndonesian {
            #expect(MeasurementText.name("glu_random") == "gula darah sewaktu")
            #expect(MeasurementText.value("61.5") == "61,5")
            #expect(MeasurementText.value("non_smoker") == "tidak")
            #expect(TotalText.name("cards.by_proxy") == "Kartu lewat wakil")
            #expect(Posko_V1_Symptom.chestPain.word == "nyeri dada")
        }
    }
}
