/// Options that every command takes may stand in front of the command, too, where people write
/// them: `posko --lang id desk vitals`. The parser wants them behind it.
enum ArgumentOrder {
    /// - Parameter arguments: of the process, without its name.
    /// - Returns: those in front of the command behind everything else, but before a `--`.
    static func commandFirst(_ arguments: [String]) -> [String] {
        var front: [String] = []
        var rest = arguments[...]
        while let option = rest.first, option.hasPrefix("--"), option != "--" {
            let name = option.prefix { $0 != "=" }
            let takesValue = valued.contains(String(name))
            guard takesValue || flags.contains(option) else { break }
            let count = takesValue && name.count == option.count ? 2 : 1
            guard rest.count > count else { break }
            front += rest.prefix(count)
            rest = rest.dropFirst(count)
        }
        guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return rest[..<end] + front + rest[end...]
    }

    private static let valued: Set = ["--server", "--event", "--timeout", "--staff", "--lang"]
    private static let flags: Set = ["--json"]
}
