/// A label as it is compared: ASCII letters and digits in lower case, nothing else.
///
/// What stands in parentheses explains and does not name: "Tgl. Lahir (dd/mm/yyyy)" is "tgllahir".
struct FoldedLabel: Hashable {
    let letters: String

    init(_ text: some StringProtocol) {
        var bytes: [UInt8] = []
        var depth = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth = max(0, depth - 1)
            case _ where depth > 0: continue
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: continue
            }
        }
        letters = String(decoding: bytes, as: UTF8.self)
    }
}
