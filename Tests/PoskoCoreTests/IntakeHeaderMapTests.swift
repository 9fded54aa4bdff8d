import Testing

@testable import PoskoCore

private func header(_ fields: [String]) -> CSVRecord {
    CSVRecord(line: 1, row: 1, fields: fields, text: fields.joined(separator: ","))
}

@Suite struct IntakeHeaderMapTests {
    @Test(arguments: [
        (Column.nik, ["NIK", "nik ", "N.I.K.", "No. KTP", "NO KTP", "Nomor KTP", "No. NIK"]),
        (.name, ["Nama", "NAMA LENGKAP", "Name", "Full Name", "nama_lengkap"]),
        (
            .birthDate,
            [
                "Tgl Lahir", "TGL. LAHIR", "Tanggal Lahir (dd/mm/yyyy)", "Date of Birth",
                "Birth Date", "birth_date",
            ]
        ),
        (.sex, ["JK", "L/P", "Jenis Kelamin", "Jenis Kelamin (L/P)", "Sex", "Gender"]),
        (.hamlet, ["Dusun", "Kampung", "Hamlet"]),
        (.neighbourhood, ["RT/RW", "RT / RW", "rt_rw"]),
        (.rt, ["RT"]),
        (.rw, ["RW"]),
        (.address, ["Alamat", "Address"]),
        (.phone, ["No HP", "No. HP", "Telepon", "No. Telp", "Phone", "WhatsApp"]),
        (.serial, ["No Kartu", "Serial", "Nomor Seri"]),
        (.kpj, ["KPJ", "No KPJ", "No. KPJ"]),
        (.programme, ["Program", "Programme"]),
        (.funding, ["Sumber Dana", "Funding", "Pembiayaan"]),
    ])
    func recognises(column: Column, written: [String]) {
        for text in written {
            #expect(Column(folded: FoldedLabel(text)) == column, "\(text)")
        }
    }

    @Test func findsCellsInAnyOrder() throws {
        let headers = try HeaderMap(
            header(["No", "Tempat Lahir", "JK", "NAMA", "nik", "", "Keterangan"]),
            for: .roster
        )
        let record = header(["1", "Purwakarta", "L", "Asep", "3214"])
        #expect(headers.cell(.sex, in: record) == "L")
        #expect(headers.cell(.name, in: record) == "Asep")
        #expect(headers.cell(.nik, in: record) == "3214")
        #expect(headers.cell(.phone, in: record) == "")
        #expect(headers.cell(.name, in: header(["1"])) == "")
        #expect(headers.unknown == ["Tempat Lahir"])
        #expect(headers.fieldCount == 7)
        #expect(headers.contains(.nik) && !headers.contains(.birthDate))
    }

    @Test func columnsOfTheOtherSheetAreUnknown() throws {
        let headers = try HeaderMap(header(["Nama", "NIK", "KPJ"]), for: .roster)
        #expect(headers.unknown == ["KPJ"])
        #expect(!headers.contains(.kpj))
    }

    @Test(arguments: [
        (
            HeaderMap.Sheet.roster, ["NIK", "Alamat"],
            HeaderProblem.missing([[.name]], found: ["NIK", "Alamat"])
        ),
        (.roster, ["Nama", "JK"], .missing([[.nik, .birthDate]], found: ["Nama", "JK"])),
        (.roster, ["x\u{202E}", " "], .missing([[.name], [.nik, .birthDate]], found: ["?"])),
        (
            .cards, ["NIK", "Nama", "Serial"],
            .missing([[.programme], [.funding]], found: ["NIK", "Nama", "Serial"])
        ),
        (.roster, ["NIK", "Nama", "No. KTP"], .duplicate(.nik, headers: ["NIK", "No. KTP"])),
        (.roster, ["Nama", "Nama Lengkap"], .duplicate(.name, headers: ["Nama", "Nama Lengkap"])),
    ])
    func refuses(sheet: HeaderMap.Sheet, fields: [String], problem: HeaderProblem) {
        #expect(throws: problem) { try HeaderMap(header(fields), for: sheet) }
    }

    @Test func everyLabelIsFoldedAndNamesOneColumn() {
        // A label that two columns claim would be found under the later one only.
        let names = ["NIK", "Nama", "RT", "RW", "KPJ", "Program", "Serial"]
        #expect(Set(names.map { Column(folded: FoldedLabel($0)) }).count == names.count)
        #expect(Column(folded: FoldedLabel("")) == nil)
        #expect(Column(folded: FoldedLabel("No")) == nil)
    }
}
