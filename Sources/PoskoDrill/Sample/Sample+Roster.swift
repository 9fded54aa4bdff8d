internal import PoskoCore

extension Sample {
    private static let rosterHeader = [
        "No", "NAMA LENGKAP", "Tgl. Lahir (hh/bb/tttt)", "JK", "No. KTP / NIK", "RT/RW", "Dusun",
        "ALAMAT", "No. HP", "Keterangan",
    ]

    /// The village's list as an office really sends it: a spreadsheet's CSV with semicolons,
    /// several clerks' habits, and a few rows that nobody can read.
    package func csvRoster() -> SampleSheet {
        var writer = SampleSheetWriter(header: Self.rosterHeader, delimiter: ";", hasMark: true)
        var random = SplitMix64(seed: seed, "roster")
        var later: [(SamplePerson, RosterFaults.Double)] = []
        for person in people {
            var row = RosterForm(person, number: writer.rows + 1, &random)
            if faults.separated.contains(person.index) { row.separateNIK() }
            if faults.rounded.contains(person.index) { row.roundNIK() }
            if let fault = faults.broken[person.index] { row.damage(fault) }
            if faults.refuses(person.index) { writer.refused += 1 }
            if faults.broken[person.index] == .delimiterNotQuoted {
                writer.rawRow(row.cells)
            } else {
                writer.row(row.cells)
            }
            if random.chance(permille: 12) { writer.blank(columns: random.pick([0, 10])) }
            if let fault = faults.doubles[person.index] { later.append((person, fault)) }
        }
        for (person, fault) in later {
            var row = RosterForm(person, number: writer.rows + 1, &random)
            row.repeatWith(fault)
            writer.row(row.cells)
            writer.repeated += 1
        }
        writer.blank(columns: 0)
        return writer.sheet
    }

    /// A list as a database exports it; one row in 990 has lost a digit of its NIK.
    package func csvCleanRoster() -> SampleSheet {
        var writer = SampleSheetWriter(
            header: ["NIK", "Nama", "Tanggal Lahir", "Jenis Kelamin", "Dusun", "RT/RW", "No HP"],
            delimiter: ",",
            lineEnd: "\n",
            hasMark: false
        )
        for person in people {
            var nik = person.nik?.digits ?? ""
            if person.index % 990 == 989, !nik.isEmpty {
                nik.removeLast()
                writer.refused += 1
            }
            writer.row([
                nik, person.name, person.birthDate.description,
                person.sex == .male ? "L" : "P", person.hamlet, person.neighbourhood,
                person.phone ?? "",
            ])
        }
        return writer.sheet
    }

    /// Whether the person is on the roster once `csvRoster` has been imported.
    package func isOnRoster(_ person: SamplePerson) -> Bool {
        person.index < people.count && !faults.refuses(person.index)
    }

    /// Whether staff are asked to confirm a difference between the person and their NIK.
    package func hasWarning(_ person: SamplePerson) -> Bool {
        faults.differingBirthDate.contains(person.index)
    }
}

/// One person's row of the messy roster.
private struct RosterForm {
    private let number: Int
    private let plainName: String
    private var name: String
    private var birthDate: String
    private var sex: String
    private var nik: String
    private let neighbourhood: String
    private let hamlet: String
    private var address: String
    private let phone: String

    init(_ person: SamplePerson, number: Int, _ random: inout SplitMix64) {
        self.number = number
        plainName = person.name
        name = person.name
        if random.chance(permille: 150) { name = name.uppercased() }
        if random.chance(permille: 100) { name += random.pick([" ", "  "]) }
        let date = person.birthDate
        switch random.below(100) {
        case ..<55: birthDate = "\(padded(date.day, 2))/\(padded(date.month, 2))/\(date.year)"
        case ..<80: birthDate = "\(date.day)-\(date.month)-\(date.year)"
        default: birthDate = date.description
        }
        sex = person.sex == .male ? "L" : "P"
        if random.chance(permille: 80) { sex = person.sex == .male ? "Laki-laki" : "PEREMPUAN" }
        nik = person.nik?.digits ?? random.pick(["", "-", "belum ada"])
        neighbourhood = person.neighbourhood
        hamlet = person.hamlet
        let house = "No. \(random.number(in: 1...90))"
        address =
            random.chance(permille: 300)
            ? "\(hamlet); \(house)" : random.pick(["", "Jl. Desa \(house)"])
        if !address.isEmpty, random.chance(permille: 30) { address += " (rumah \"kuning\")" }
        phone = person.phone ?? ""
    }

    var cells: [String] {
        [
            String(number), name, birthDate, sex, nik, neighbourhood, hamlet, address, phone, "",
        ]
    }

    mutating func separateNIK() {
        guard nik.count == 16 else { return }
        let (region, rest) = (nik.prefix(6), nik.dropFirst(6))
        let separator = number.isMultiple(of: 2) ? "." : " "
        nik = [region, rest.prefix(6), rest.suffix(4)].joined(separator: separator)
    }

    /// What a spreadsheet with Indonesian settings shows and saves of 16 digits.
    mutating func roundNIK() {
        nik = "\(nik.prefix(1)),\(nik.dropFirst().prefix(5))E+15"
    }

    mutating func damage(_ fault: RosterFaults.Broken) {
        switch fault {
        case .impossibleBirthDate: birthDate = "31/02/1988"
        case .fifteenDigits: nik.removeLast()
        case .noName: name = " "
        case .twoDigitYear: birthDate = "12/05/74"
        case .impossibleDateInNIK: nik = nik.prefix(6) + "391305" + nik.suffix(4)
        case .delimiterNotQuoted: address = "Blok C; gang buntu; belakang masjid; pagar hijau"
        case .neitherNIKNorBirthDate: (nik, birthDate) = ("", "")
        }
    }

    mutating func repeatWith(_ fault: RosterFaults.Double) {
        switch fault {
        case .same: break
        case .shouted: name = name.uppercased()
        case .respelt: name = SampleNames.respelt(plainName)
        case .separatedNIK: separateNIK()
        }
    }
}
