/// Where a printer is, as somebody writes it.
package enum PrinterAddress: Hashable, Sendable {
    /// No printer is wanted: printing does nothing.
    case none
    /// A device file, as of a printer on USB: `file:/dev/usb/lp0`.
    case file(String)
    /// A printer on the network: `tcp:192.168.1.50:9100`, `tcp:[fe80::1]:9100`.
    case tcp(host: String, port: UInt16)
    /// A queue of CUPS: `cups:kasir`.
    case cups(String)

    /// The port that network printers listen on, unless another one is written.
    package static let port: UInt16 = 9100

    /// - Returns: nil for what is no address; ``PrinterProblem/badAddress(_:)`` says how one is
    ///   written.
    package init?(_ text: String) {
        let text = text.drop { $0 == " " }
        guard let colon = text.firstIndex(of: ":") else {
            guard text.isEmpty || text == "none" else { return nil }
            self = .none
            return
        }
        let rest = text[text.index(after: colon)...]
        guard !rest.isEmpty, rest.unicodeScalars.allSatisfy({ $0.value > 0x1F && $0.value != 0x7F })
        else { return nil }
        switch text[..<colon] {
        case "file": self = .file(String(rest))
        case "tcp":
            guard let address = Self.network(rest) else { return nil }
            self = address
        case "cups":
            guard Self.isQueue(rest) else { return nil }
            self = .cups(String(rest))
        default: return nil
        }
    }

    private static func network(_ text: Substring) -> PrinterAddress? {
        var host = text
        var number: Substring?
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            host = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
            number = rest.isEmpty ? nil : rest.dropFirst()
        } else if let colon = text.firstIndex(of: ":") {
            host = text[..<colon]
            number = text[text.index(after: colon)...]
        }
        guard !host.isEmpty, !host.contains(" ") else { return nil }
        guard let number else { return .tcp(host: String(host), port: port) }
        guard let port = UInt16(number), port > 0 else { return nil }
        return .tcp(host: String(host), port: port)
    }

    /// As CUPS has it: no blanks, no `/`, `#`, quotes; a dash at the beginning would be an option.
    private static func isQueue(_ text: Substring) -> Bool {
        !text.hasPrefix("-") && text.count <= 127
            && !text.contains { $0 == " " || "/#?'\"\\".contains($0) }
    }
}

extension PrinterAddress: CustomStringConvertible {
    package var description: String {
        switch self {
        case .none: "none"
        case .file(let path): "file:\(path)"
        case .tcp(let host, let port):
            host.contains(":") ? "tcp:[\(host)]:\(port)" : "tcp:\(host):\(port)"
        case .cups(let queue): "cups:\(queue)"
        }
    }
}
