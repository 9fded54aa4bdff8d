/// A column of a list that the import understands; the raw value names it in reports.
package enum Column: String, Hashable, Sendable, CaseIterable {
    case nik
    case name
    case birthDate = "birth_date"
    case sex
    case hamlet
    /// RT and RW, the neighbourhood units, in one cell: "003/001".
    case neighbourhood = "rt_rw"
    case rt
    case rw
    case address
    case phone
    case serial
    case kpj
    case programme
    case funding

    /// Headers whose columns carry nothing to keep and are not worth a report.
    static let silentlyIgnored: Set<String> = [
        "no", "nomor", "nourut", "nomorurut", "number", "keterangan", "ket", "catatan", "remarks",
        "notes", "ttd", "tandatangan", "paraf", "signature",
    ]

    /// The column that a header in Indonesian or English names.
    init?(folded label: FoldedLabel) {
        guard let column = Self.byLabel[label.letters] else { return nil }
        self = column
    }

    /// The folded headers of each column.
    private var labels: [String] {
        switch self {
        case .nik:
            [
                "nik", "nonik", "nomornik", "noktp", "nomorktp", "ktp", "nikktp", "noktpnik",
                "noindukkependudukan", "nomorindukkependudukan", "nationalid", "idnumber",
            ]
        case .name:
            [
                "nama", "namalengkap", "name", "fullname", "namapeserta", "namawarga",
                "namapenduduk",
                "participantname",
            ]
        case .birthDate:
            [
                "tgllahir", "tanggallahir", "tglahir", "dateofbirth", "birthdate", "dob",
                "birthday",
                "lahir",
            ]
        case .sex:
            [
                "jk", "lp", "jeniskelamin", "jkel", "jnskelamin", "kelamin", "sex", "gender",
                "jklp",
                "jeniskelaminlp", "mf",
            ]
        case .hamlet:
            ["dusun", "kampung", "kp", "hamlet", "dusunkampung", "kampungdusun", "kpdusun"]
        case .neighbourhood: ["rtrw"]
        case .rt: ["rt"]
        case .rw: ["rw"]
        case .address: ["alamat", "alamatlengkap", "address", "alamatrumah", "alamatktp"]
        case .phone:
            [
                "nohp", "hp", "nomorhp", "handphone", "nohandphone", "telepon", "notelepon",
                "nomortelepon", "telp", "notelp", "notlp", "tlp", "nowa", "wa", "nohpwa",
                "whatsapp",
                "nowhatsapp", "phone", "phonenumber", "phoneno", "mobile", "mobilephone",
            ]
        case .serial:
            [
                "nokartu", "nomorkartu", "serial", "serialnumber", "serialno", "nomorseri",
                "noseri",
                "nomorserikartu", "noserikartu", "cardserial", "cardnumber", "cardno",
            ]
        case .kpj:
            [
                "kpj", "nokpj", "nomorkpj", "kpjnumber", "nopeserta", "nomorpeserta",
                "participantnumber",
            ]
        case .programme: ["program", "programme", "programmes", "programs", "jenisprogram"]
        case .funding:
            [
                "sumberdana", "funding", "fundingsource", "pembiayaan", "sumberpembiayaan",
                "pendanaan",
                "sumberpendanaan",
            ]
        }
    }

    private static let byLabel: [String: Column] = {
        var columns: [String: Column] = [:]
        for column in allCases {
            for label in column.labels { columns[label] = column }
        }
        return columns
    }()
}
