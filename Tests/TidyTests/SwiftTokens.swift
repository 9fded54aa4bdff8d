/// Swift source as words, signs and string literals, without its comments; what stands in an
/// interpolation comes as the code that it is. Good enough for tidy code; it is no parser.
struct SwiftTokens {
    struct Token: Hashable {
        enum Kind: Hashable {
            case word(String)
            case sign(UInt8)
            /// - Parameter isPlain: nothing is interpolated.
            case text(String, isPlain: Bool)
        }

        let kind: Kind
        /// From 0.
        let line: Int

        var word: String? { if case .word(let word) = kind { word } else { nil } }

        func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign(UInt8(ascii: sign)) }
    }

    private(set) var tokens: [Token] = []
    private let bytes: [UInt8]
    private var index = 0
    private var line = 0

    init(_ file: TextFile) {
        bytes = Array(file.lines.joined(separator: "\n").utf8)
        scanCode(inParentheses: false)
    }

    private func byte(after distance: Int = 0) -> UInt8 {
        index + distance < bytes.count ? bytes[index + distance] : 0
    }

    private mutating func scanCode(inParentheses: Bool) {
        var depth = 0
        while index < bytes.count {
            let next = bytes[index]
            switch next {
            case UInt8(ascii: "/") where byte(after: 1) == UInt8(ascii: "/"): skipLine()
            case UInt8(ascii: "/") where byte(after: 1) == UInt8(ascii: "*"): skipBlock()
            case UInt8(ascii: "\""): scanText(hashes: 0)
            case UInt8(ascii: "#") where hashesBeforeText > 0: scanText(hashes: hashesBeforeText)
            case _ where Self.isOfWord(next): scanWord()
            case UInt8(ascii: ")") where inParentheses && depth == 0:
                index += 1
                return
            default:
                if next == UInt8(ascii: "(") { depth += 1 }
                if next == UInt8(ascii: ")") { depth -= 1 }
                if next > UInt8(ascii: " "), next != UInt8(ascii: "`") {
                    tokens.append(Token(kind: .sign(next), line: line))
                }
                advance()
            }
        }
    }

    private mutating func advance() {
        if byte() == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }

    private mutating func skipLine() {
        while index < bytes.count, byte() != UInt8(ascii: "\n") { index += 1 }
    }

    private mutating func skipBlock() {
        var depth = 0
        while index < bytes.count {
            if byte() == UInt8(ascii: "/"), byte(after: 1) == UInt8(ascii: "*") {
                depth += 1
                index += 2
            } else if byte() == UInt8(ascii: "*"), byte(after: 1) == UInt8(ascii: "/") {
                depth -= 1
                index += 2
                if depth == 0 { return }
            } else {
                advance()
            }
        }
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }

    private mutating func scanWord() {
        let start = index
        while index < bytes.count, Self.isOfWord(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        tokens.append(Token(kind: .word(word), line: line))
    }
}

// MARK: - String literals

extension SwiftTokens {
    /// How many `#` stand here before a quote; 0 when something else follows them.
    private var hashesBeforeText: Int {
        var count = 0
        while byte(after: count) == UInt8(ascii: "#") { count += 1 }
        return byte(after: count) == UInt8(ascii: "\"") ? count : 0
    }

    private func isNext(_ quotes: Int, _ hashes: Int) -> Bool {
        (0..<quotes).allSatisfy { byte(after: $0) == UInt8(ascii: "\"") }
            && (0..<hashes).allSatisfy { byte(after: quotes + $0) == UInt8(ascii: "#") }
    }

    private mutating func scanText(hashes: Int) {
        let start = line
        index += hashes
        let quotes = isNext(3, 0) ? 3 : 1
        index += quotes
        var text: [UInt8] = []
        var isPlain = true
        while index < bytes.count, !isNext(quotes, hashes) {
            let isEscape =
                byte() == UInt8(ascii: "\\")
                && (0..<hashes).allSatisfy { byte(after: 1 + $0) == UInt8(ascii: "#") }
            guard isEscape else {
                text.append(byte())
                advance()
                continue
            }
            index += 1 + hashes
            if byte() == UInt8(ascii: "(") {
                isPlain = false
                index += 1
                scanCode(inParentheses: true)
            } else {
                text += escaped()
            }
        }
        index += quotes + hashes
        let value = String(decoding: text, as: UTF8.self)
        tokens.append(Token(kind: .text(value, isPlain: isPlain), line: start))
    }

    /// The character behind a backslash; nothing for an escaped line end.
    private mutating func escaped() -> [UInt8] {
        let letter = byte()
        advance()
        switch letter {
        case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): return [UInt8(ascii: " ")]
        case UInt8(ascii: "\n"): return []
        case UInt8(ascii: "u"):
            var digits = ""
            while index < bytes.count, byte() != UInt8(ascii: "}") {
                if byte() != UInt8(ascii: "{") { digits.unicodeScalars.append(.init(byte())) }
                index += 1
            }
            index += 1
            let scalar = UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
            return scalar.map { Array(String($0).utf8) } ?? []
        default: return [letter]
        }
    }
}
