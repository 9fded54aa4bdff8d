/// A command line that somebody is typing, as a shell hands it over.
struct CompletionLine: Hashable {
    /// bash takes these for words of their own: `--server`, `127.0.0.1`, `:`, `7600`.
    private static let breaks: Set<Character> = [":", "=", "@"]

    private let words: [String]

    /// - Parameter words: with their quotes, the command's name first.
    init(_ words: [String]) {
        self.words = words
    }

    /// What was typed after an option, or after it and "="; nil when it does not stand there yet.
    func value(of option: String) -> String? {
        guard let index = words.lastIndex(where: { $0 == option || $0.hasPrefix(option + "=") })
        else { return nil }
        var value = words[index].dropFirst(option.count).drop { $0 == "=" } + ""
        var rest = words[(index + 1)...]
        if rest.first == "=" { rest = rest.dropFirst() }
        if value.isEmpty, let first = rest.popFirst() { value = first[...] }
        while let next = rest.first, !next.isEmpty, next.allSatisfy(Self.breaks.contains) {
            value += next + (rest.dropFirst().first ?? "")
            rest = rest.dropFirst(2)
        }
        let text = value.filter { $0 != "\"" && $0 != "'" && $0 != "\\" }
        return text.isEmpty || text.hasPrefix("-") ? nil : text
    }

    /// Longer than this nobody waits after a key, unless the line says how long.
    private static let timeout_s = 1.0

    /// What reaches the server that the finished command will ask.
    var globalOptions: GlobalOptions {
        // All of them, for an option that was neither parsed nor set cannot be read.
        var global = GlobalOptions()
        global.server = value(of: "--server")
        global.event = value(of: "--event")
        global.staff = value(of: "--staff")
        let timeout = value(of: "--timeout").flatMap { Double($0) } ?? Self.timeout_s
        global.timeout = min(max(timeout, 0.1), 60)
        global.json = false
        global.language = nil
        return global
    }

    /// The candidates that a shell may be given, in the letters in which the word was begun: `a0`
    /// is completed to `a017`.
    ///
    /// A server of ours sends no others than of these letters; another could steer the terminal.
    static func following(_ prefix: String, _ candidates: [String]) -> [String] {
        let isLowercase = prefix.first { $0.isLetter }?.isLowercase ?? false
        return candidates.filter { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isPlain) }
            .map { isLowercase ? $0.lowercased() : $0 }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
        default: false
        }
    }
}
