/// Swift source with its comments and the insides of its string literals blanked, line by line, so
/// that rules look at code only. Good enough for tidy code; it is no parser.
struct CodeText {
    let lines: [String]

    private enum State {
        case code
        case blockComment(depth: Int)
        case multilineString
    }

    init(_ source: [String]) {
        var state = State.code
        lines = source.map { Self.blank($0, &state) }
    }

    private static func blank(_ line: String, _ state: inout State) -> String {
        var rest = Substring(line)
        var code = ""
        while !rest.isEmpty {
            switch state {
            case .blockComment(let depth):
                if rest.hasPrefix("*/") {
                    state = depth == 1 ? .code : .blockComment(depth: depth - 1)
                    rest = rest.dropFirst(2)
                } else if rest.hasPrefix("/*") {
                    state = .blockComment(depth: depth + 1)
                    rest = rest.dropFirst(2)
                } else {
                    rest = rest.dropFirst()
                }
            case .multilineString:
                if rest.hasPrefix(#"""""#) {
                    state = .code
                    rest = rest.dropFirst(3)
                    code += "\"\""
                } else {
                    rest = rest.dropFirst(rest.hasPrefix("\\") ? 2 : 1)
                }
            case .code:
                if rest.hasPrefix("//") { return code }
                if rest.hasPrefix("/*") {
                    state = .blockComment(depth: 1)
                    rest = rest.dropFirst(2)
                } else if rest.hasPrefix(#"""""#) {
                    state = .multilineString
                    rest = rest.dropFirst(3)
                } else if rest.hasPrefix("\"") {
                    rest = afterString(rest)
                    code += "\"\""
                } else {
                    code.append(rest.removeFirst())
                }
            }
        }
        return code
    }

    /// What follows a one-line string literal, interpolations with strings of their own included.
    private static func afterString(_ text: Substring) -> Substring {
        var rest = text.dropFirst()
        while let character = rest.first {
            if character == "\"" { return rest.dropFirst() }
            if rest.hasPrefix("\\(") {
                rest = afterInterpolation(rest.dropFirst(2))
            } else {
                rest = rest.dropFirst(character == "\\" ? 2 : 1)
            }
        }
        return rest
    }

    private static func afterInterpolation(_ text: Substring) -> Substring {
        var rest = text
        var depth = 1
        while let character = rest.first, depth > 0 {
            if character == "\"" {
                rest = afterString(rest)
                continue
            }
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            rest = rest.dropFirst()
        }
        return rest
    }
}
