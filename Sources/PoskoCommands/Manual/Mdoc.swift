/// Text as mdoc reads it: nothing in it is taken for an instruction.
enum Mdoc {
    /// A line of prose. A sentence that ends inside the line begins a new one, as mdoc asks.
    static func text(_ text: String) -> String {
        let lines = text.replacing(". ", with: ".\n").split(separator: "\n").map { escaped($0) }
        return lines.map { line in
            // At the beginning of a line these two call a macro.
            line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
        }.joined(separator: "\n")
    }

    /// A word behind a macro.
    static func argument(_ text: String) -> String {
        text.contains(" ") ? "\"\(escaped(text))\"" : escaped(text)
    }

    /// What somebody types, letter by letter.
    static func literal(_ text: String) -> String {
        escaped(text).replacing("\"", with: "\\(dq").replacing("~", with: "\\(ti")
    }

    /// A hyphen that is typed is no typographic one.
    private static func escaped(_ text: some StringProtocol) -> String {
        String(text).replacing("\\", with: "\\e").replacing("-", with: "\\-")
    }
}
