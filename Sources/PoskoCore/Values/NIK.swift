/// The national identity number: 16 digits `PPKKCC DDMMYY SSSS`.
///
/// Province, regency and district are those of first registration; women have 40 added to the day;
/// the serial counts from 0001; there is no check digit. Only a number that passes every check of
/// the event's table exists as a value. It describes itself masked, so that a stray interpolation
/// in a log or a test failure shows no identity; `digits` is the one way to the whole number.
package struct NIK: Hashable, Sendable {
    private let value: UInt64

    /// Reads a NIK as people write it: spaces, dots and dashes are removed first.
    ///
    /// - Throws: the first problem in the order of `NIKProblem`.
    package static func parse(_ text: some StringProtocol) throws(NIKProblem) -> NIK {
        guard let value = sixteenDigits(in: text) else {
            throw SpreadsheetNumber.looksLike(text) ? .spreadsheetNumber : .notSixteenDigits
        }
        let nik = NIK(value: value)
        guard Region.isProvince(nik.province) else { throw .provinceUnknown }
        guard nik.pair(at: 2) != 0 else { throw .regencyZero }
        guard nik.pair(at: 4) != 0 else { throw .districtZero }
        guard !nik.birthDateReadings.isEmpty else { throw .dateImpossible }
        guard !value.isMultiple(of: 10_000) else { throw .serialZero }
        return nik
    }

    /// All 16 digits, for storage and for the few who need it; never for a log or a public screen.
    package var digits: String {
        // No province code begins with 0, so the number always has 16 digits.
        String(value)
    }

    /// Two digits, as in "32".
    package var provinceCode: String { String(digits.prefix(2)) }

    /// Dotted, as in "32.14".
    package var regencyCode: String { "\(provinceCode).\(digits.dropFirst(2).prefix(2))" }

    /// Dotted, as in "32.14.16".
    package var districtCode: String { "\(regencyCode).\(digits.dropFirst(4).prefix(2))" }

    package var sex: Sex { pair(at: 6) > 40 ? .female : .male }

    private var province: Int { pair(at: 0) }

    private var regency: Int { province * 100 + pair(at: 2) }

    /// The two digits that begin at `offset` from the left, as a number 0...99.
    private func pair(at offset: Int) -> Int {
        let powersOfTen: UInt64 =
            switch offset {
            case 0: 100_000_000_000_000
            case 2: 1_000_000_000_000
            case 4: 10_000_000_000
            case 6: 100_000_000
            case 8: 1_000_000
            default: 10_000
            }
        return Int(value / powersOfTen % 100)
    }

    /// The digits as a number, or nil unless exactly 16 ASCII digits remain after the separators.
    private static func sixteenDigits(in text: some StringProtocol) -> UInt64? {
        var value: UInt64 = 0
        var count = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9":
                count += 1
                guard count <= 16 else { return nil }
                value = value * 10 + UInt64(scalar.value - 48)
            // Space, tab, no-break spaces, dot, hyphens, en and em dash.
            case " ", "\t", "\u{A0}", "\u{202F}", ".", "-", "\u{2010}"..."\u{2014}": continue
            default: return nil
            }
        }
        return count == 16 ? value : nil
    }
}

// MARK: - Birth date and what staff should confirm

extension NIK {
    /// Nobody older than this is assumed from a two-digit year (EVENT.md).
    package static let assumedAgeYearsMax = 110

    /// The real dates that the six digits can mean, the older first: one or two.
    private var birthDateReadings: [CivilDate] {
        let day = pair(at: 6) > 40 ? pair(at: 6) - 40 : pair(at: 6)
        return [1900, 2000].compactMap { century in
            CivilDate(year: century + pair(at: 10), month: pair(at: 8), day: day)
        }
    }

    /// The readings that are not after `today`.
    private func pastReadings(on today: CivilDate) -> [CivilDate] {
        birthDateReadings.filter { $0 <= today }
    }

    /// The birth date inside the NIK, in the century that agrees with the entered date.
    ///
    /// If the entered date differs, the nearer century counts. If none was entered, the older
    /// reading counts unless it makes the person older than 110. A date after `today` is not a
    /// birth date, unless the NIK allows no other.
    package func birthDate(agreeingWith entered: CivilDate?, on today: CivilDate) -> CivilDate {
        let past = pastReadings(on: today)
        let readings = past.isEmpty ? birthDateReadings : past
        let older = readings[0]
        let younger = readings[readings.count - 1]
        if let entered {
            let olderGap = abs(older.roughDayNumber - entered.roughDayNumber)
            let youngerGap = abs(younger.roughDayNumber - entered.roughDayNumber)
            if olderGap != youngerGap { return olderGap < youngerGap ? older : younger }
        }
        return older.years(until: today) > Self.assumedAgeYearsMax ? younger : older
    }

    /// What staff should confirm, in the order of `NIKWarning`; nothing entered, nothing differs.
    package func warnings(
        birthDate entered: CivilDate?,
        sex enteredSex: Sex?,
        today: CivilDate
    ) -> [NIKWarning] {
        var warnings: [NIKWarning] = []
        if !Region.isRegency(regency) { warnings.append(.regencyNotInTodaysTable) }
        if let entered, birthDate(agreeingWith: entered, on: today) != entered {
            warnings.append(.birthDateDiffers)
        }
        if let enteredSex, enteredSex != sex { warnings.append(.sexDiffers) }
        if entered == nil {
            let past = pastReadings(on: today)
            if past.count == 2, past[0].years(until: today) <= Self.assumedAgeYearsMax {
                warnings.append(.birthCenturyAssumed)
            }
        }
        return warnings
    }

    package var notices: [NIKNotice] {
        regency == Region.purwakarta ? [] : [.firstRegisteredElsewhere]
    }
}

extension CivilDate {
    /// Orders days and measures gaps of decades; months count as 31 days.
    fileprivate var roughDayNumber: Int { (year * 12 + month) * 31 + day }
}

// MARK: - Masked everywhere

extension NIK: CustomStringConvertible, CustomReflectable {
    /// Masked: `3214********0001`.
    package var description: String {
        "\(digits.prefix(4))********\(digits.suffix(4))"
    }

    /// Keeps `dump` and test failures from reaching the stored number.
    package var customMirror: Mirror {
        Mirror(self, children: ["masked": description])
    }
}
