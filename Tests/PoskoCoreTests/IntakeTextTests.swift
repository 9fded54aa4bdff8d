import Testing

@testable import PoskoCore

@Suite struct IntakePlainTextTests {
    @Test(arguments: [
        ("Asep", "Asep"), ("  Asep  Ujang ", "Asep Ujang"), ("a\tb\r\nc", "a b c"),
        ("a\u{A0}\u{3000}b", "a b"), ("é😀", "é😀"), ("0123456789", "0123456789"),
        (" 0123456789 ", "0123456789"),
    ])
    func cleans(written: String, clean: String) throws {
        #expect(try cleanText(written, limit: 10) == clean)
        #expect(try cleanText(written[...], limit: 10) == clean)
    }

    @Test(arguments: [
        ("", TextProblem.empty), (" \t\n\u{A0}", .empty),
        ("01234567890", .tooLong(limit: 10)), ("é123456789 0", .tooLong(limit: 10)),
        (
            "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
            .tooLong(limit: 10)
        ),
        ("a\0", .controlCharacter), ("a\u{1B}", .controlCharacter), ("a\u{7F}", .controlCharacter),
        ("a\u{85}", .controlCharacter), ("a\u{200B}", .controlCharacter),
        ("a\u{200E}", .controlCharacter), ("a\u{202E}b", .controlCharacter),
        ("\u{2066}a", .controlCharacter), ("a\u{2028}b", .controlCharacter),
        ("\u{FEFF}a", .controlCharacter), ("\u{E000}", .controlCharacter),
        ("01234567890\0", .controlCharacter),
    ])
    func refuses(written: String, problem: TextProblem) {
        #expect(throws: problem) { try cleanText(written, limit: 10) }
    }
}

@Suite struct IntakePersonNameTests {
    @Test(arguments: [
        ("SITI NURHALIZAH", "Siti Nurhalizah"), ("Siti NURHALIZAH", "Siti NURHALIZAH"),
        ("siti", "siti"), ("A", "A"), ("H. ASEP", "H. Asep"), ("HJ. ENENG", "Hj. Eneng"),
        ("HJ ENENG", "Hj Eneng"), ("KH. ABDUL", "KH. Abdul"), ("DRS. UJANG", "Drs. Ujang"),
        ("ENENG, S.PD", "Eneng, S.Pd"), ("ENENG, S.PD.I., M.M.", "Eneng, S.Pd.I., M.M."),
        ("ASEP, SE", "Asep, SE"), ("SE ASEP", "Se Asep"), ("MA'MUN", "Ma'mun"),
        ("NUR-AINI", "Nur-Aini"), ("M.YUSUF", "M.Yusuf"), ("UJANG BIN OMAN", "Ujang bin Oman"),
        ("JUHARA III", "Juhara III"), ("RENÉ ÉLISE", "René Élise"), ("YUSUF (ALM)", "Yusuf (Alm)"),
    ])
    func stopsShouting(written: String, expected: String) {
        #expect(PersonName.withoutShouting(written) == expected)
    }

    @Test(arguments: [
        ("Siti Nurhalizah", "SITI NUR HALIZAH"),
        ("H. Asep Sunandar, S.Pd., M.M.", "asep sunandar"),
        ("Hj Eneng", "Eneng"), ("Drs. Ujang", "Ujang"), ("Ir Ujang", "Ujang"),
        ("Eneng S.Pd", "Eneng"), ("Eneng,SE", "Eneng"),
        ("Muhammad Yusuf", "M. Yusuf"), ("Muhamad Yusuf", "Moch Yusuf"),
        ("Mohammad Yusuf", "M.Yusuf"), ("Moh. Yusuf", "H. Mochamad Yusuf"),
        ("Anna", "Ana"), ("René", "Rene"), ("Ma'mun", "Mamun"), ("Nur-Aini", "Nuraini"),
        ("Soekarna", "Sukarna"), ("Noer", "Nur"),
    ])
    func keysAgree(left: String, right: String) {
        #expect(NameKey(left) == NameKey(right))
        #expect(nameSimilarity(left, right) == 100)
    }

    @Test(arguments: [
        ("Hasan", "Asan"), ("Se Asep", "Asep"), ("M", "Muhammad"), ("H.", "Hj."), ("Ali", "M.Ali"),
        ("山田", "佐藤"),
    ])
    func keysDiffer(left: String, right: String) {
        #expect(NameKey(left) != NameKey(right))
        #expect(nameSimilarity(left, right) < 100)
    }

    @Test(arguments: [
        ("Siti Nurhalizah", "Siti Nurhaliza"), ("Siti Nurhalizah", "Siti Nurhalijah"),
        ("Asep Sunandar", "Asep Sunander"), ("Muhammad Yusuf", "M. Yusup"),
        ("Eneng Rohayati", "Neng Rohayati"), ("Dedi Kurniawan", "Dedy Kurniawan"),
        ("Dedi", "Dedy"), ("Nunung Nurjanah", "Nunung Nurzanah"),
    ])
    func suggests(left: String, right: String) {
        #expect(nameSimilarity(left, right) >= nameSimilaritySuggestedMin)
        #expect(nameSimilarity(left, right) < 100)
    }

    @Test(arguments: [
        ("Siti Aminah", "Siti Aisyah"), ("Asep Sunandar", "Asep Hidayat"), ("Dedi", "Dadang"),
        ("Muhammad Yusuf", "Muhammad Ridwan"), ("Ujang", "Eneng"), ("", "Asep"), ("", ""),
        ("123", "123"),
    ])
    func doesNotSuggest(left: String, right: String) {
        #expect(nameSimilarity(left, right) < nameSimilaritySuggestedMin)
    }

    @Test(arguments: [
        ("Dedi", "Dedy", 75), ("Siti Aminah", "Siti Aisyah", 70), ("Asep", "Saep", 75),
        ("Asep", "Asepp", 100), ("Ujang", "Bebi", 0),
    ])
    func isExact(left: String, right: String, similarity: Int) {
        #expect(nameSimilarity(left, right) == similarity)
    }

    @Test func similarityIsSymmetricAndBounded() {
        let names = [
            "Siti Nurhaliza", "Siti", "Halizah", "Asep", "Sape", "aabb", "abab", "", "Z", "M A",
        ]
        for left in names {
            for right in names {
                let similarity = nameSimilarity(left, right)
                #expect((0...100).contains(similarity))
                #expect(similarity == nameSimilarity(right, left), "\(left), \(right)")
            }
        }
    }
}
