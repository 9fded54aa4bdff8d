import Testing

@testable import PoskoCore

private let today = date(2025, 11, 21)

private func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
        preconditionFailure("the test names a date that does not exist")
    }
    return date
}

@Suite struct NIKTests {
    // The vectors of EVENT.md.
    @Test(arguments: [
        ("3214161505700001", Sex.male, "1970-05-15"),
        ("3214165505700001", .female, "1970-05-15"),
        ("3214167105700001", .female, "1970-05-31"),
    ])
    func readsTheVectors(digits: String, sex: Sex, birthDate: String) throws {
        let nik = try NIK.parse(digits)
        #expect(nik.digits == digits)
        #expect(nik.sex == sex)
        #expect(nik.birthDate(agreeingWith: nil, on: today).description == birthDate)
        #expect(nik.provinceCode == "32")
        #expect(nik.regencyCode == "32.14")
        #expect(nik.districtCode == "32.14.16")
        #expect(nik.notices.isEmpty)
        #expect(nik.warnings(birthDate: nil, sex: nil, today: today).isEmpty)
    }

    @Test(arguments: [
        "3214 1615 0570 0001", "32.14.16.150570.0001", "321416-150570-0001", " 3214161505700001\t",
        "3214\u{A0}1615\u{2013}0570\u{2011}0001",
    ])
    func removesSeparators(written: String) throws {
        #expect(try NIK.parse(written).digits == "3214161505700001")
        #expect(try NIK.parse(written[...]) == NIK.parse("3214161505700001"))
    }

    // Each text fails its own check and, where it can, every later one: the first is reported.
    @Test(arguments: [
        ("3.21416E+15", NIKProblem.spreadsheetNumber),
        ("3,21416E+15", .spreadsheetNumber),
        ("3.21416150570000e+15", .spreadsheetNumber),
        ("3E15", .spreadsheetNumber),
        ("", .notSixteenDigits),
        ("321416150570001", .notSixteenDigits),
        ("32141615057000011", .notSixteenDigits),
        ("321416150570000A", .notSixteenDigits),
        ("３214161505700001", .notSixteenDigits),
        ("3214161505700001+", .notSixteenDigits),
        ("3214_1615_0570_0001", .notSixteenDigits),
        ("E+15", .notSixteenDigits),
        ("0000003202990000", .provinceUnknown),
        ("0014161505700001", .provinceUnknown),
        ("2014161505700001", .provinceUnknown),
        ("9914161505700001", .provinceUnknown),
        ("3200003202990000", .regencyZero),
        ("3214003202990000", .districtZero),
        ("3214163202990000", .dateImpossible),
        ("3214163102900001", .dateImpossible),
        ("3214160013900001", .dateImpossible),
        ("3214160005700001", .dateImpossible),
        ("3214164005700001", .dateImpossible),
        ("3214163205700001", .dateImpossible),
        ("3214167205700001", .dateImpossible),
        ("3214161500700001", .dateImpossible),
        ("3214161513700001", .dateImpossible),
        ("3214162902710001", .dateImpossible),
        ("3214166902710001", .dateImpossible),
        ("3214161505700000", .serialZero),
    ])
    func refuses(written: String, problem: NIKProblem) {
        #expect(throws: problem) { try NIK.parse(written) }
    }

    @Test func problemsAreStable() {
        #expect(
            NIKProblem.allCases.map(\.code) == [
                "NIK_SPREADSHEET_NUMBER", "NIK_NOT_16_DIGITS", "NIK_PROVINCE_UNKNOWN",
                "NIK_REGENCY_ZERO", "NIK_DISTRICT_ZERO", "NIK_DATE_IMPOSSIBLE", "NIK_SERIAL_ZERO",
            ]
        )
        #expect(NIKWarning.allCases.allSatisfy { $0.code.hasPrefix("NIK_") })
        #expect(NIKNotice.allCases.map(\.code) == ["NIK_FIRST_REGISTERED_ELSEWHERE"])
    }

    @Test func isMaskedWhereverItIsPrinted() throws {
        let nik = try NIK.parse("3214161505700001")
        var dumped = ""
        dump(nik, to: &dumped)
        for shown in ["\(nik)", String(reflecting: nik), "\([nik])", dumped] {
            #expect(shown.contains("3214********0001"))
            #expect(!shown.contains("16150570"))
        }
    }
}

@Suite struct NIKBirthDateTests {
    @Test(
        arguments: [
            // No date entered: the older reading up to 110 years, then the younger.
            ("3214161505700001", nil, "1970-05-15"),
            ("3214161505200001", nil, "1920-05-15"),
            ("3214161505250001", nil, "1925-05-15"),
            ("3214162111150001", nil, "1915-11-21"),
            ("3214162111140001", nil, "2014-11-21"),
            ("3214162211150001", nil, "1915-11-22"),
            ("3214161505100001", nil, "2010-05-15"),
            // A reading after today is not a birth date.
            ("3214162211250001", nil, "1925-11-22"),
            ("3214162211250001", "2025-11-20", "1925-11-22"),
            // The entered date decides, also when it differs by a little.
            ("3214161505200001", "2020-05-15", "2020-05-15"),
            ("3214161505200001", "1920-05-15", "1920-05-15"),
            ("3214161505200001", "2019-05-16", "2020-05-15"),
            ("3214161505200001", "1931-01-01", "1920-05-15"),
            ("3214161505100001", "1910-05-15", "1910-05-15"),
            // Halfway between the centuries the rule without an entered date decides.
            ("3214161505200001", "1970-05-15", "1920-05-15"),
            // 29 February 1900 never was.
            ("3214162902000001", nil, "2000-02-29"),
            ("3214162902000001", "1900-02-28", "2000-02-29"),
            ("3214162902040001", "1904-02-29", "1904-02-29"),
        ] as [(String, String?, String)]
    )
    func choosesTheCentury(digits: String, entered: String?, expected: String) throws {
        let nik = try NIK.parse(digits)
        let entered = entered.flatMap(CivilDate.init(iso:))
        #expect(nik.birthDate(agreeingWith: entered, on: today).description == expected)
    }

    @Test(
        arguments: [
            ("3214161505700001", "1970-05-15", Sex.male, []),
            ("3214161505700001", "1970-05-16", .male, [.birthDateDiffers]),
            ("3214161505700001", "2070-05-15", .male, [.birthDateDiffers]),
            ("3214161505700001", "1970-05-15", .female, [.sexDiffers]),
            (
                "3297161505700001", "1970-05-16", .female,
                [.regencyNotInTodaysTable, .birthDateDiffers, .sexDiffers]
            ),
            ("3214161505700001", nil, nil, []),
            ("3214161505200001", nil, nil, [.birthCenturyAssumed]),
            ("3214161505200001", "2020-05-15", nil, []),
            ("3214161505100001", nil, nil, []),
            ("3214162211250001", nil, nil, []),
        ] as [(String, String?, Sex?, [NIKWarning])]
    )
    func warns(digits: String, entered: String?, sex: Sex?, expected: [NIKWarning]) throws {
        let nik = try NIK.parse(digits)
        let entered = entered.flatMap(CivilDate.init(iso:))
        #expect(nik.warnings(birthDate: entered, sex: sex, today: today) == expected)
    }

    @Test func noticesOtherRegencies() throws {
        #expect(try NIK.parse("3201161505700001").notices == [.firstRegisteredElsewhere])
        #expect(try NIK.parse("3215161505700001").notices == [.firstRegisteredElsewhere])
    }
}
