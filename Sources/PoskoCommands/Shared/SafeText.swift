internal import PoskoDesk

/// Text from files and servers, made safe for a terminal.
enum SafeText {
    /// The text on one line, with everything that could steer a terminal or turn the reading order
    /// around shown as `\u{202E}`.
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: CellWidth.isHostile) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            if CellWidth.isHostile(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }

    /// JSON with the same characters as `\u202e`: another spelling of the same value, since
    /// outside of its strings JSON has none of them.
    static func escapedJSON(_ json: String) -> String {
        guard json.unicodeScalars.contains(where: CellWidth.isHostile) else { return json }
        return json.unicodeScalars.reduce(into: "") { result, scalar in
            if CellWidth.isHostile(scalar) {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }
}
