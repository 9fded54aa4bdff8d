/// A fixed-point number in thousandths, so that no binary floating point enters a rule.
///
/// Device readings have at most two decimals; thousandths leave one to spare for a conversion.
package struct Decimal: Hashable, Sendable {
    package let thousandths: Int

    package init(thousandths: Int) {
        self.thousandths = thousandths
    }

    package init(_ whole: Int) {
        thousandths = whole * 1000
    }

    /// Reads `36.5` or `36,5`: an optional minus, one to nine ASCII digits, and after a point or a
    /// comma one to three more. Anything else, a plus sign or a space included, is nil.
    package init?(_ text: some StringProtocol) {
        var digits = Array(text.utf8)
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        let separators = [UInt8(ascii: "."), UInt8(ascii: ",")]
        let parts = digits.split(
            maxSplits: 1,
            omittingEmptySubsequences: false,
            whereSeparator: separators.contains
        )
        guard let whole = parts.first, (1...9).contains(whole.count),
            let wholeNumber = Self.number(whole)
        else { return nil }
        var fraction = 0
        if parts.count == 2 {
            guard (1...3).contains(parts[1].count), let number = Self.number(parts[1])
            else { return nil }
            fraction = parts[1].count == 1 ? number * 100 : number
            if parts[1].count == 2 { fraction = number * 10 }
        }
        let magnitude = wholeNumber * 1000 + fraction
        thousandths = isNegative ? -magnitude : magnitude
    }

    /// A threshold of one decimal: `tenths(185)` is 18.5.
    package static func tenths(_ count: Int) -> Decimal {
        Decimal(thousandths: count * 100)
    }

    /// `numerator / denominator`, rounded half up once, to `decimals` places (0...3).
    static func quotient(_ numerator: Int, _ denominator: Int, decimals: Int) -> Decimal {
        let step = Self.step(decimals: decimals)
        let scaled = numerator * (1000 / step)
        return Decimal(thousandths: step * Self.floor(2 * scaled + denominator, 2 * denominator))
    }

    /// Rounded half up (towards positive infinity at exactly one half) to `decimals` places
    /// (0...3).
    package func rounded(decimals: Int) -> Decimal {
        let step = Self.step(decimals: decimals)
        return Decimal(thousandths: step * Self.floor(2 * thousandths + step, 2 * step))
    }

    /// Whether the number can be written with `decimals` places without loss.
    package func fits(decimals: Int) -> Bool {
        thousandths.isMultiple(of: Self.step(decimals: decimals))
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    private static func step(decimals: Int) -> Int {
        switch decimals {
        case ...0: 1000
        case 1: 100
        case 2: 10
        default: 1
        }
    }

    private static func floor(_ numerator: Int, _ denominator: Int) -> Int {
        let quotient = numerator / denominator
        return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient
    }
}

extension Decimal: Comparable {
    package static func < (left: Decimal, right: Decimal) -> Bool {
        left.thousandths < right.thousandths
    }
}

extension Decimal: ExpressibleByIntegerLiteral {
    package init(integerLiteral whole: Int) {
        self.init(whole)
    }
}

extension Decimal: CustomStringConvertible {
    /// With a decimal point and without trailing zeros: `36.5`, `37`, `-0.25`.
    package var description: String {
        let magnitude = thousandths.magnitude
        var text = (thousandths < 0 ? "-" : "") + String(magnitude / 1000)
        let fraction = magnitude % 1000
        if fraction != 0 {
            var digits = String(String(fraction + 1000).dropFirst())
            while digits.last == "0" { digits.removeLast() }
            text += "." + digits
        }
        return text
    }
}
