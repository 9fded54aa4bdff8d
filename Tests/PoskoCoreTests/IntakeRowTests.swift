import Testing

@testable import PoskoCore

private func record(_ fields: [String]) -> CSVRecord {
    CSVRecord(line: 9, row: 7, fields: fields, text: fields.joined(separator: ","))
}

private func today() throws -> CivilDate {
    try #require(CivilDate(year: 2025, month: 11, day: 21))
}

@Suite struct IntakeRosterRowTests {
    /// Cells by header; the rest of the row is a valid one without a NIK.
    private func parse(
        _ cells: [String: String]
    ) throws -> Result<RosterRow, RowRejection> {
        let all = ["Nama": "Asep", "Tgl Lahir": "15/05/1970"].merging(cells) { $1 }
        let sorted = all.sorted { $0.key < $1.key }
        let headers = try HeaderMap(record(sorted.map(\.key)), for: .roster)
        return RosterRow.parse(record(sorted.map(\.value)), headers: headers, today: try today())
    }

    private func codes(_ cells: [String: String]) throws -> [String] {
        switch try parse(cells) {
        case .success: []
        case .failure(let rejection): rejection.problems.map { "\($0.field):\($0.code)" }
        }
    }

    @Test func readsAWholeRow() throws {
        let row = try parse([
            "NIK": "'3214 1655 0570 0001", "Nama": "  SITI   NURHALIZAH ", "Tgl Lahir": "15-5-1970",
            "JK": "Perempuan", "Dusun": "Cikeris\n", "RT/RW": "003/001", "Alamat": "Jl. Mawar  3",
            "No HP": "'0812-3456", "Catatan": "x",
        ]).get()
        #expect(try row.nik == NIK.parse("3214165505700001"))
        #expect(row.name == "Siti Nurhalizah")
        #expect(row.birthDate?.description == "1970-05-15")
        #expect(row.sex == .female)
        #expect(row.hamlet == "Cikeris")
        #expect(row.address == "Jl. Mawar 3, RT/RW 003/001")
        #expect(row.phone == "0812-3456")
        #expect(row.warnings.isEmpty && row.notices.isEmpty)
    }

    @Test func takesBirthDateAndSexFromTheNIK() throws {
        let row = try parse(["NIK": "3201167105700001", "Tgl Lahir": "-"]).get()
        #expect(row.birthDate?.description == "1970-05-31")
        #expect(row.sex == .female)
        #expect(row.warnings.isEmpty)
        #expect(row.notices == [.firstRegisteredElsewhere])
    }

    @Test func keepsWhatWasEnteredAndWarns() throws {
        let row = try parse(["NIK": "3214161505700001", "Tgl Lahir": "1970-05-16", "JK": "P"]).get()
        #expect(row.birthDate?.description == "1970-05-16")
        #expect(row.sex == .female)
        #expect(row.warnings == [.birthDateDiffers, .sexDiffers])
    }

    @Test func warnsOfAnAssumedCentury() throws {
        let row = try parse(["NIK": "3214161505200001", "Tgl Lahir": ""]).get()
        #expect(row.birthDate?.description == "1920-05-15")
        #expect(row.warnings == [.birthCenturyAssumed])
    }

    @Test(arguments: ["", " ", "-", "--", "–", "tidak ada", "TIDAK ADA", "Tdk ada", "n/a", "'-"])
    func anEmptyNIKIsAllowed(written: String) throws {
        let row = try parse(["NIK": written]).get()
        #expect(row.nik == nil)
        #expect(row.birthDate?.description == "1970-05-15")
        #expect(row.sex == nil)
        #expect(try codes(["NIK": written, "Tgl Lahir": "-"]) == ["birth_date:BIRTH_DATE_MISSING"])
    }

    @Test(arguments: ["L", "l", "LK", "Laki-laki", "LAKI - LAKI", "M", "Male", "Pria"])
    func readsMale(word: String) throws {
        #expect(try parse(["JK": word]).get().sex == .male)
    }

    @Test(arguments: ["P", "p", "PR", "Perempuan", "F", "Female", "Wanita", "P."])
    func readsFemale(word: String) throws {
        #expect(try parse(["JK": word]).get().sex == .female)
    }

    @Test(arguments: [
        ("15/05/1970", "1970-05-15"), ("5/6/1970", "1970-06-05"), ("15-05-1970", "1970-05-15"),
        ("5-6-1970", "1970-06-05"), ("1970-05-15", "1970-05-15"), (" 29/02/2000 ", "2000-02-29"),
        ("21/11/2025", "2025-11-21"),
    ])
    func readsDates(written: String, date: String) throws {
        #expect(try parse(["Tgl Lahir": written]).get().birthDate?.description == date)
    }

    @Test(arguments: [
        ("Tgl Lahir", "15/05/70", "birth_date:BIRTH_DATE_TWO_DIGIT_YEAR"),
        ("Tgl Lahir", "5-6-70", "birth_date:BIRTH_DATE_TWO_DIGIT_YEAR"),
        ("Tgl Lahir", "31/02/1970", "birth_date:BIRTH_DATE_IMPOSSIBLE"),
        ("Tgl Lahir", "05/15/1970", "birth_date:BIRTH_DATE_IMPOSSIBLE"),
        ("Tgl Lahir", "29/02/1900", "birth_date:BIRTH_DATE_IMPOSSIBLE"),
        ("Tgl Lahir", "15/05-1970", "birth_date:BIRTH_DATE_FORM"),
        ("Tgl Lahir", "15 Mei 1970", "birth_date:BIRTH_DATE_FORM"),
        ("Tgl Lahir", "1970/05/15", "birth_date:BIRTH_DATE_FORM"),
        ("Tgl Lahir", "1970-5-15", "birth_date:BIRTH_DATE_FORM"),
        ("Tgl Lahir", "//", "birth_date:BIRTH_DATE_FORM"),
        ("Tgl Lahir", "15/05/1970/1", "birth_date:BIRTH_DATE_FORM"),
        ("Tgl Lahir", "25703", "birth_date:BIRTH_DATE_FORM"),
        ("Tgl Lahir", "99999999999999999999", "birth_date:BIRTH_DATE_FORM"),
        ("Tgl Lahir", "22/11/2025", "birth_date:BIRTH_DATE_IN_FUTURE"),
        ("JK", "X", "sex:SEX_UNKNOWN"),
        ("NIK", "3.21416E+15", "nik:NIK_SPREADSHEET_NUMBER"),
        ("NIK", "321416150570001", "nik:NIK_NOT_16_DIGITS"),
        ("Nama", "", "name:NAME_MISSING"),
        ("Nama", "-", "name:NAME_MISSING"),
        ("Nama", "123", "name:NAME_WITHOUT_LETTERS"),
        ("Nama", String(repeating: "a", count: 121), "name:NAME_TOO_LONG"),
        ("Nama", "As\u{202E}ep", "name:NAME_CONTROL_CHARACTER"),
        ("Nama", "As\u{7}ep", "name:NAME_CONTROL_CHARACTER"),
        ("Dusun", String(repeating: "a", count: 201), "hamlet:HAMLET_TOO_LONG"),
        ("Alamat", "a\u{200B}", "address:ADDRESS_CONTROL_CHARACTER"),
        ("RT/RW", "\u{1}", "rt_rw:RT_RW_CONTROL_CHARACTER"),
        ("No HP", String(repeating: "1", count: 201), "phone:PHONE_TOO_LONG"),
    ])
    func refuses(header: String, cell: String, expected: String) throws {
        #expect(try codes([header: cell]) == [expected])
    }

    @Test func reportsEveryProblemOfARow() throws {
        guard
            case .failure(let rejection) = try parse([
                "NIK": "1", "Nama": "", "Tgl Lahir": "1/1/70", "JK": "?x", "Dusun": "\0",
                "Alamat": String(repeating: "a", count: 201), "No HP": "\u{2066}",
            ])
        else {
            Issue.record("the row was accepted")
            return
        }
        #expect(
            rejection.problems.map(\.code) == [
                "NIK_NOT_16_DIGITS", "NAME_MISSING", "BIRTH_DATE_TWO_DIGIT_YEAR", "SEX_UNKNOWN",
                "HAMLET_CONTROL_CHARACTER", "ADDRESS_TOO_LONG", "PHONE_CONTROL_CHARACTER",
            ]
        )
        #expect(rejection.problems.allSatisfy { $0.row == 7 && $0.line == 9 })
    }

    @Test func composesTheAddress() throws {
        #expect(try parse(["RT": "03", "RW": "01"]).get().address == "RT 03/RW 01")
        #expect(try parse(["Alamat": "Jl. A", "RT": "3"]).get().address == "Jl. A, RT 3")
        #expect(try parse([:]).get().address == nil)
        let long = String(repeating: "a", count: 198)
        #expect(try codes(["Alamat": long, "RT": "3"]) == ["address:ADDRESS_TOO_LONG"])
    }

    @Test func refusesShiftedCells() throws {
        let headers = try HeaderMap(record(["Nama", "Tgl Lahir"]), for: .roster)
        func problems(_ fields: [String]) throws -> [String] {
            let row = RosterRow.parse(record(fields), headers: headers, today: try today())
            guard case .failure(let rejection) = row else { return [] }
            return rejection.problems.map(\.code)
        }
        #expect(try problems(["Asep", "15/05/1970", "", " "]) == [])
        #expect(try problems(["Asep", "15/05/1970", "x"]) == ["ROW_TOO_MANY_FIELDS"])
    }
}

@Suite struct IntakeCardRowTests {
    private func parse(_ cells: [String: String]) throws -> Result<CardRow, RowRejection> {
        let all = [
            "NIK": "3214161505700001", "Nama": "ASEP", "Program": "JKK", "Sumber Dana": "APBD",
        ].merging(cells) { $1 }
        let sorted = all.sorted { $0.key < $1.key }
        let headers = try HeaderMap(record(sorted.map(\.key)), for: .cards)
        return CardRow.parse(record(sorted.map(\.value)), headers: headers)
    }

    private func codes(_ cells: [String: String]) throws -> [String] {
        switch try parse(cells) {
        case .success: []
        case .failure(let rejection): rejection.problems.map { "\($0.field):\($0.code)" }
        }
    }

    @Test func readsAWholeRow() throws {
        let row = try parse(["No Kartu": " bpu-01/a.2 ", "KPJ": "'2501 2345-678"]).get()
        #expect(row.serial == "BPU-01/A.2")
        #expect(row.kpj == "25012345678")
        #expect(row.nik.digits == "3214161505700001")
        #expect(row.name == "Asep")
        #expect(row.programmes == [.jkk])
        #expect(row.funding == .regency)
    }

    @Test func serialAndKPJAreOptional() throws {
        let row = try parse(["No Kartu": "-", "KPJ": ""]).get()
        #expect(row.serial == nil && row.kpj == nil)
    }

    @Test(arguments: [
        ("JKK", [Programme.jkk]), ("jkm", [.jkm]), ("JKK+JKM", [.jkk, .jkm]),
        ("JKM dan JKK", [.jkk, .jkm]), ("JKK & JKM", [.jkk, .jkm]), ("JKK,JKM,JKK", [.jkk, .jkm]),
        ("JKK and JKM", [.jkk, .jkm]), ("JKK JKM", [.jkk, .jkm]),
        ("Jaminan Kecelakaan Kerja dan Jaminan Kematian", [.jkk, .jkm]),
    ])
    func readsProgrammes(written: String, expected: [Programme]) throws {
        #expect(try parse(["Program": written]).get().programmes == expected)
    }

    @Test(arguments: [
        ("Alokasi Kabupaten", FundingSource.regency), ("APBD", .regency), ("Kabupaten", .regency),
        ("Regency", .regency), ("regency", .regency), ("CSR", .villageCSR),
        ("CSR Desa", .villageCSR), ("Village CSR", .villageCSR), ("Perusahaan", .villageCSR),
        ("village_csr", .villageCSR),
    ])
    func readsFunding(written: String, expected: FundingSource) throws {
        #expect(try parse(["Sumber Dana": written]).get().funding == expected)
    }

    @Test(arguments: [
        ("NIK", "", "nik:NIK_MISSING"),
        ("NIK", "321416150570000", "nik:NIK_NOT_16_DIGITS"),
        ("Nama", "", "name:NAME_MISSING"),
        ("No Kartu", "A B", "serial:SERIAL_FORM"),
        ("No Kartu", "A_B", "serial:SERIAL_FORM"),
        ("No Kartu", "ß", "serial:SERIAL_FORM"),
        ("No Kartu", String(repeating: "A", count: 41), "serial:SERIAL_FORM"),
        ("No Kartu", "2.5E+10", "serial:SERIAL_SPREADSHEET_NUMBER"),
        ("KPJ", "2501234567", "kpj:KPJ_NOT_11_DIGITS"),
        ("KPJ", "250123456789", "kpj:KPJ_NOT_11_DIGITS"),
        ("KPJ", "2501234567A", "kpj:KPJ_NOT_11_DIGITS"),
        ("KPJ", "2,50123E+10", "kpj:KPJ_SPREADSHEET_NUMBER"),
        ("Program", "", "programme:PROGRAMME_MISSING"),
        ("Program", "JHT", "programme:PROGRAMME_UNKNOWN"),
        ("Program", "JKK+JHT", "programme:PROGRAMME_UNKNOWN"),
        ("Program", "+", "programme:PROGRAMME_UNKNOWN"),
        ("Sumber Dana", "", "funding:FUNDING_MISSING"),
        ("Sumber Dana", "Pusat", "funding:FUNDING_UNKNOWN"),
    ])
    func refuses(header: String, cell: String, expected: String) throws {
        #expect(try codes([header: cell]) == [expected])
    }

    @Test func aSerialOfFortyIsAllowed() throws {
        let serial = String(repeating: "A", count: 40)
        #expect(try parse(["No Kartu": serial]).get().serial == serial)
    }

    @Test func reportsEveryProblemOfARow() throws {
        #expect(
            try codes([
                "No Kartu": "?", "KPJ": "1", "NIK": "", "Nama": "", "Program": "x",
                "Sumber Dana": "x",
            ]) == [
                "serial:SERIAL_FORM", "kpj:KPJ_NOT_11_DIGITS", "nik:NIK_MISSING",
                "name:NAME_MISSING", "programme:PROGRAMME_UNKNOWN", "funding:FUNDING_UNKNOWN",
            ]
        )
    }

    @Test func rawValuesAreStable() {
        #expect(Programme.allCases.map(\.rawValue) == ["JKK", "JKM"])
        #expect(FundingSource.allCases.map(\.rawValue) == ["regency", "village_csr"])
    }
}
