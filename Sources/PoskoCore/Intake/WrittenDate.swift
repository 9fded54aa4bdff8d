/// Why a written date is none; the raw value is part of longer codes.
package enum WrittenDateProblem: String, Error, Hashable, Sendable, CaseIterable {
    case form = "FORM"
    case twoDigitYear = "TWO_DIGIT_YEAR"
    case impossible = "IMPOSSIBLE"
}

/// A date as lists write it: day first with slashes or dashes, or ISO 8601.
package enum WrittenDate {
    /// Reads dd/mm/yyyy, d/m/yyyy, the same with dashes, and yyyy-mm-dd; never month first.
    ///
    /// - Throws: the first problem in the order of `WrittenDateProblem`.
    package static func parse(_ text: some StringProtocol) throws(WrittenDateProblem) -> CivilDate {
        var numbers: [Int] = []
        var widths: [Int] = []
        var separator: UInt8?
        var number = 0
        var width = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
                width += 1
                guard width <= 4 else { throw .form }
            case UInt8(ascii: "/"), UInt8(ascii: "-"):
                guard separator ?? byte == byte, numbers.count < 2 else { throw .form }
                separator = byte
                numbers.append(number)
                widths.append(width)
                (number, width) = (0, 0)
            default: throw .form
            }
        }
        numbers.append(number)
        widths.append(width)
        guard numbers.count == 3 else { throw .form }
        let isISO = widths == [4, 2, 2] && separator == UInt8(ascii: "-")
        let hasDayFirst = (1...2).contains(widths[0]) && (1...2).contains(widths[1])
        if hasDayFirst, widths[2] == 2 { throw .twoDigitYear }
        guard isISO || (hasDayFirst && widths[2] == 4) else { throw .form }
        let (year, day) = isISO ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
        guard let date = CivilDate(year: year, month: numbers[1], day: day) else {
            throw .impossible
        }
        return date
    }
}
