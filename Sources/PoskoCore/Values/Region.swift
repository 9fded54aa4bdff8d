/// Regions by the codes of the Ministry of Home Affairs (Kepmendagri), as they are today.
///
/// Provinces and regencies of all Indonesia; districts and villages with names of Purwakarta only.
/// The statistics office's codes differ and are never accepted. Every table is read once, lazily.
package enum Region {
    /// Kabupaten Purwakarta, 32.14.
    package static let purwakarta = 3214

    /// - Parameter code: two digits as a number, 32 for Jawa Barat.
    package static func isProvince(_ code: Int) -> Bool {
        provinceNames[code] != nil
    }

    /// - Parameter code: province and regency as one number, 3214 for Purwakarta.
    package static func isRegency(_ code: Int) -> Bool {
        regencyCodes.contains(code)
    }

    /// - Parameter code: as written, "32".
    package static func provinceName(_ code: String) -> String? {
        Int(code).flatMap { provinceNames[$0] }
    }

    /// - Parameter code: as written, "32.14.16"; nil outside Purwakarta.
    package static func districtName(_ code: String) -> String? {
        districtNames[code]
    }

    /// Every village of Purwakarta, in the order of the codes; 192 of them.
    package static var villagesOfPurwakarta: [VillageCode] {
        villageNames.keys.sorted().map(VillageCode.init(known:))
    }

    static let provinceNames: [Int: String] = {
        var names: [Int: String] = [:]
        for line in RegionTable.provinces.split(separator: "\n") {
            if let code = Int(line.prefix(2)) { names[code] = String(line.dropFirst(3)) }
        }
        return names
    }()

    static let regencyCodes: Set<Int> = {
        var codes: Set<Int> = []
        for line in RegionTable.regencies.split(separator: "\n") {
            guard let province = Int(line.prefix(2)) else { continue }
            for regency in line.dropFirst(3).split(separator: " ") {
                if let regency = Int(regency) { codes.insert(province * 100 + regency) }
            }
        }
        return codes
    }()

    static let districtNames: [String: String] = {
        var names: [String: String] = [:]
        for line in RegionTable.districtsOfPurwakarta.split(separator: "\n") {
            names[String(line.prefix(8))] = String(line.dropFirst(9))
        }
        return names
    }()

    /// Keyed by the ten digits as a number.
    static let villageNames: [UInt64: String] = {
        var names: [UInt64: String] = [:]
        for line in RegionTable.villagesOfPurwakarta.split(separator: "\n") {
            guard let district = UInt64(line.prefix(6)) else { continue }
            for village in line.dropFirst(7).split(separator: ",") {
                guard let serial = UInt64(village.prefix(4)) else { continue }
                names[district * 10_000 + serial] = String(village.dropFirst(5))
            }
        }
        return names
    }()
}
