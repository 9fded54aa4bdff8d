/// A village (desa, kelurahan or desa adat) by its ministry code, 32.14.16.2005 for Tanjungsari.
///
/// Names repeat (twenty other West Java villages are called Tanjungsari), so codes are stored.
package struct VillageCode: Hashable, Sendable {
    private let value: UInt64

    init(known value: UInt64) {
        self.value = value
    }

    /// Reads "32.14.16.2005" or "3214162005"; spaces around it are allowed, nothing else is.
    ///
    /// - Throws: the first problem in the order of `VillageCodeProblem`.
    package static func parse(
        _ text: some StringProtocol
    ) throws(VillageCodeProblem) -> VillageCode {
        let bytes = trimmed(text)
        let digits = bytes.filter { (0x30...0x39).contains($0) }
        guard digits.count != 7 || bytes.count != 7 else { throw .statisticsOffice }
        let dots = bytes.indices.filter { bytes[$0] == 0x2E }
        let isDotted = bytes.count == 13 && dots == [2, 5, 8]
        guard digits.count == 10, bytes.count == 10 || isDotted else { throw .wrongShape }
        let value = digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) }
        guard Region.isProvince(Int(value / 100_000_000)) else { throw .provinceUnknown }
        guard Region.isRegency(Int(value / 1_000_000)) else { throw .regencyUnknown }
        // 1xxx is a kelurahan, 2xxx a desa, 3xxx a desa adat.
        let serial = value % 10_000
        guard value / 10_000 % 100 != 0, (1...3).contains(serial / 1000), serial % 1000 != 0
        else { throw .partImpossible }
        // Purwakarta's table is complete, so an unknown code there is a mistake, most likely one of
        // the statistics office, whose ten-digit codes look alike.
        let isPurwakarta = value / 1_000_000 == UInt64(Region.purwakarta)
        guard !isPurwakarta || Region.villageNames[value] != nil else { throw .villageUnknown }
        return VillageCode(known: value)
    }

    /// Ten digits, "3214162005".
    package var compact: String {
        // No province code begins with 0, so the number always has ten digits.
        String(value)
    }

    /// Dotted, "32.14.16".
    package var districtCode: String { String(description.prefix(8)) }

    /// Known for Purwakarta, nil elsewhere.
    package var name: String? { Region.villageNames[value] }

    /// Known for Purwakarta, nil elsewhere.
    package var districtName: String? { Region.districtName(districtCode) }

    private static func trimmed(_ text: some StringProtocol) -> [UInt8] {
        var bytes = Array(text.utf8.drop { $0 == 0x20 })
        while bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }
}

extension VillageCode: CustomStringConvertible {
    /// Dotted, "32.14.16.2005".
    package var description: String {
        let digits = compact
        let district = digits.dropFirst(4).prefix(2)
        return
            "\(digits.prefix(2)).\(digits.dropFirst(2).prefix(2)).\(district).\(digits.suffix(4))"
    }
}

extension VillageCode: Comparable {
    package static func < (left: VillageCode, right: VillageCode) -> Bool {
        left.value < right.value
    }
}

/// Why a text is no village code, in the order in which the checks are made.
package enum VillageCodeProblem: String, Error, Hashable, Sendable, CaseIterable {
    /// Seven digits: a district code of the statistics office (BPS), such as 3214091.
    case statisticsOffice = "VILLAGE_CODE_STATISTICS_OFFICE"
    case wrongShape = "VILLAGE_CODE_WRONG_SHAPE"
    case provinceUnknown = "VILLAGE_CODE_PROVINCE_UNKNOWN"
    case regencyUnknown = "VILLAGE_CODE_REGENCY_UNKNOWN"
    /// District 00, or a serial outside 1001...3999.
    case partImpossible = "VILLAGE_CODE_PART_IMPOSSIBLE"
    case villageUnknown = "VILLAGE_CODE_UNKNOWN"

    package var code: String { rawValue }
}
