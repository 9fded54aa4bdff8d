internal import ArgumentParser
internal import PoskoWords

extension Language: ExpressibleByArgument {}

/// A command that does something, and tells a person about it in their language.
protocol Verb: AsyncParsableCommand {
    var global: GlobalOptions { get }
}

/// The language of this process: by `--lang`, by `POSKO_LANG`, by the locale, else Indonesian at
/// desks and English for the commands that programs and scripts use.
///
/// It is known before the command line is parsed, because what cannot be parsed is told in it too.
enum CommandLanguage {
    private static let desks: Set = ["desk", "watch"]

    static func of(arguments: [String], environment: [String: String]) -> Language {
        let noun = arguments.first { !$0.hasPrefix("-") } ?? ""
        return .chosen(
            option: option(in: arguments),
            environment: environment,
            fallback: desks.contains(noun) ? .indonesian : .english
        )
    }

    private static func option(in arguments: [String]) -> Language? {
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument.hasPrefix("--lang=") {
                return Language(rawValue: String(argument.dropFirst(7)))
            }
            if argument == "--lang", arguments.indices.contains(index + 1) {
                return Language(rawValue: arguments[index + 1])
            }
        }
        return nil
    }
}
