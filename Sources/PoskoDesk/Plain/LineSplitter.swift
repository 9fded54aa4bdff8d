/// Cuts bytes into lines of text.
package struct LineSplitter: Sendable {
    /// What is longer is cut there; nobody types that.
    package static let bytesMax = 4096

    private var held: [UInt8] = []

    package init() {}

    /// - Returns: the lines that are complete now, without their ends; bytes that are no UTF-8 are
    ///   replaced.
    package mutating func take(_ bytes: some Sequence<UInt8>) -> [String] {
        var lines: [String] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                lines.append(text())
            } else if held.count < Self.bytesMax {
                held.append(byte)
            }
        }
        return lines
    }

    /// The last line, when nothing ended it.
    package mutating func end() -> [String] { held.isEmpty ? [] : [text()] }

    private mutating func text() -> String {
        defer { held = [] }
        if held.last == UInt8(ascii: "\r") { held.removeLast() }
        return String(decoding: held, as: UTF8.self)
    }
}
