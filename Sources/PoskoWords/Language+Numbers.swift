/// How people write numbers and dates: Indonesian has a comma before decimals and a point between
/// thousands (PUEBI), and the day first.
extension Language {
    /// `19.800` and `19,800`; four digits and more are grouped.
    package func number(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(thousands) }
            grouped.append(digit)
        }
        return (value < 0 ? "-" : "") + grouped
    }

    /// A number as the wire writes it, `24.4`, as a person reads it: `24,4` in Indonesian. What is
    /// no plain number, such as `HI` or `6/12`, stays as it is.
    package func reading(_ wire: String) -> String {
        guard self == .indonesian, wire.contains("."),
            wire.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") })
        else { return wire }
        return wire.replacing(".", with: ",")
    }

    private var thousands: Character { self == .indonesian ? "." : "," }

    /// `21-11-2025`, as identity cards write it; English names the month: `21 Nov 2025`. What is no
    /// date of the form yyyy-mm-dd stays as it is.
    package func date(_ iso: String) -> String {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let month = Int(parts[1]),
            (1...12).contains(month), Int(parts[2]) != nil
        else { return iso }
        switch self {
        case .indonesian: return "\(parts[2])-\(parts[1])-\(parts[0])"
        case .english: return "\(parts[2]) \(Self.englishMonths[month - 1]) \(parts[0])"
        }
    }

    /// `21 November 2025`, for paper and headings.
    package func longDate(_ iso: String) -> String {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let month = Int(parts[1]),
            (1...12).contains(month), let day = Int(parts[2])
        else { return iso }
        let names = self == .indonesian ? Self.indonesianMonths : Self.englishMonthsLong
        return "\(day) \(names[month - 1]) \(parts[0])"
    }

    /// `10.05` and `10:05`, of 24 hours.
    package func clock(hour: Int, minute: Int) -> String {
        func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
        return two(hour) + (self == .indonesian ? "." : ":") + two(minute)
    }

    private static let englishMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let englishMonthsLong = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    private static let indonesianMonths = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
        "Oktober", "November", "Desember",
    ]
}
