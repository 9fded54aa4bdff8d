/// A programme of BPJS Ketenagakerjaan, the workers' social insurance.
package enum Programme: String, Hashable, Sendable, CaseIterable {
    /// Jaminan Kecelakaan Kerja: work accident.
    case jkk = "JKK"
    /// Jaminan Kematian: death.
    case jkm = "JKM"

    /// Reads a cell such as "JKK", "JKK+JKM", "JKK dan JKM", "Jaminan Kematian".
    ///
    /// - Returns: the programmes in the order of `allCases`, or nil when a word is not understood
    ///   or none is named.
    package static func parse(_ text: some StringProtocol) -> [Programme]? {
        var named: Set<Programme> = []
        for word in text.split(whereSeparator: { !$0.isLetter }) {
            switch word.lowercased() {
            case "jkk", "kecelakaan": named.insert(.jkk)
            case "jkm", "kematian": named.insert(.jkm)
            case "dan", "and", "serta", "jaminan", "kerja", "program": continue
            default: return nil
            }
        }
        return named.isEmpty ? nil : named.sorted()
    }
}

extension Programme: Comparable {
    package static func < (left: Programme, right: Programme) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Who pays a card's contributions; organizers report coverage by it.
package enum FundingSource: String, Hashable, Sendable, CaseIterable {
    /// The regency's allocation for informal workers.
    case regency
    /// Workers of the same village sponsored by a company.
    case villageCSR = "village_csr"

    /// Reads a cell such as "Alokasi Kabupaten", "APBD", "CSR Desa", "Perusahaan".
    package static func parse(_ text: some StringProtocol) -> FundingSource? {
        switch FoldedLabel(text).letters {
        case "regency", "kabupaten", "alokasikabupaten", "apbd", "apbdkabupaten", "kabupatenapbd",
            "alokasiapbd", "alokasipemda", "pemda", "pemkab", "pemkabpurwakarta",
            "kabupatenpurwakarta", "regencyallocation":
            .regency
        case "csr", "csrdesa", "desacsr", "villagecsr", "perusahaan", "csrperusahaan", "company",
            "companycsr", "csrcompany", "danacsr":
            .villageCSR
        default: nil
        }
    }
}
