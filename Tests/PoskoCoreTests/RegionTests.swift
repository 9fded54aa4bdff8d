import Testing

@testable import PoskoCore

@Suite struct RegionTests {
    @Test func tablesAreComplete() {
        #expect(Region.provinceNames.count == 38)
        #expect(Region.regencyCodes.count == 514)
        #expect(Region.districtNames.count == 17)
        #expect(Region.villageNames.count == 192)
        #expect(Region.regencyCodes.allSatisfy { Region.isProvince($0 / 100) })
        #expect(Region.villagesOfPurwakarta.allSatisfy { $0.districtName != nil })
        #expect(Region.villagesOfPurwakarta.count == 192)
    }

    @Test(
        arguments: [
            ("11", "Aceh"), ("32", "Jawa Barat"), ("96", "Papua Barat Daya"), ("20", nil),
            ("", nil),
        ] as [(String, String?)]
    )
    func namesProvinces(code: String, name: String?) {
        #expect(Region.provinceName(code) == name)
    }

    @Test(arguments: [
        (3214, true), (1101, true), (9671, true), (3279, true), (3219, false), (5401, false),
        (14, false),
    ])
    func knowsRegencies(code: Int, isKnown: Bool) {
        #expect(Region.isRegency(code) == isKnown)
    }

    @Test(arguments: ["32.14.16.2005", "3214162005", " 3214162005 "])
    func readsVillages(written: String) throws {
        let village = try VillageCode.parse(written)
        #expect(village.description == "32.14.16.2005")
        #expect(village.compact == "3214162005")
        #expect(village.name == "Tanjungsari")
        #expect(village.districtCode == "32.14.16")
        #expect(village.districtName == "Pondoksalam")
    }

    @Test(
        arguments: [
            ("32.14.01.1001", "Nagri Kidul"), ("32.14.17.2010", "Sumbersari"),
            ("32.01.01.2001", nil),
        ] as [(String, String?)]
    )
    func namesVillagesOfPurwakartaOnly(code: String, name: String?) throws {
        #expect(try VillageCode.parse(code).name == name)
    }

    @Test(arguments: [
        ("3214091", VillageCodeProblem.statisticsOffice),
        ("", .wrongShape),
        ("321416200", .wrongShape),
        ("32141620055", .wrongShape),
        ("32.14.162005", .wrongShape),
        ("32.14.16.2005.", .wrongShape),
        ("3.214.16.2005", .wrongShape),
        ("32-14-16-2005", .wrongShape),
        ("3214 162005", .wrongShape),
        ("٣214162005", .wrongShape),
        ("00.00.00.0000", .provinceUnknown),
        ("20.14.16.2005", .provinceUnknown),
        ("32.00.00.0000", .regencyUnknown),
        ("32.14.00.2005", .partImpossible),
        ("32.14.16.0005", .partImpossible),
        ("32.14.16.4005", .partImpossible),
        ("32.14.16.2000", .partImpossible),
        ("32.14.16.2099", .villageUnknown),
        ("32.14.99.2001", .villageUnknown),
    ])
    func refuses(written: String, problem: VillageCodeProblem) {
        #expect(throws: problem) { try VillageCode.parse(written) }
        #expect(problem.code.hasPrefix("VILLAGE_CODE_"))
    }

    @Test func villagesSortByCode() throws {
        let first = try VillageCode.parse("32.14.01.1001")
        #expect(try first < VillageCode.parse("32.14.16.2005"))
        #expect(Region.villagesOfPurwakarta.first == first)
    }
}
