/// Recognises numbers that a spreadsheet has rounded, such as 3.21416E+15 or 3,21416E+15.
enum SpreadsheetNumber {
    /// Digits, at most one point or comma, E, an optional sign, one or two digits.
    static func looksLike(_ text: some StringProtocol) -> Bool {
        let bytes = text.utf8.filter { $0 != UInt8(ascii: " ") }
        guard bytes.count <= 40,
            let exponentMark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") })
        else { return false }
        let mantissa = bytes[..<exponentMark]
        var exponent = bytes[(exponentMark + 1)...]
        if let sign = exponent.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            exponent.removeFirst()
        }
        let points = mantissa.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        return points <= 1 && mantissa.first.map(isDigit) == true
            && mantissa.count(where: isDigit) == mantissa.count - points
            && (1...2).contains(exponent.count) && exponent.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte)
    }
}
