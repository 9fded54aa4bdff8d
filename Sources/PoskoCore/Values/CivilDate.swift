/// A day of the Gregorian calendar without a time or a zone: a birth date, the date of an event.
///
/// Only real dates exist as values; 31 February cannot be constructed.
package struct CivilDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// The date, or nil when the calendar has no such day or the year is outside 1850...2200.
    package init?(year: Int, month: Int, day: Int) {
        guard (1850...2200).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `yyyy-mm-dd` (ISO 8601), the only form used between programs.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            parts[2].utf8.count == 2,
            parts.allSatisfy({
                $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    }

    /// Completed years from this date to `other`; someone born on 29 February ages on 1 March.
    package func years(until other: CivilDate) -> Int {
        let before = (other.month, other.day) < (month, day)
        return other.year - year - (before ? 1 : 0)
    }
}

extension CivilDate: Comparable {
    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CivilDate: CustomStringConvertible {
    /// `yyyy-mm-dd`.
    package var description: String {
        // Years have four digits.
        func twoDigits(_ number: Int) -> String { number < 10 ? "-0\(number)" : "-\(number)" }
        return String(year) + twoDigits(month) + twoDigits(day)
    }
}
