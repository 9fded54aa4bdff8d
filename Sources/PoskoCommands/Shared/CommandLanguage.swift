internal import ArgumentParser
internal import PoskoWords

extension Language: ExpressibleByArgument {}

/// A command that does something, and tells a person about it in their language.
protocol Verb: AsyncParsableCommand {
    /// What a person reads who has said nothing of languages, and whose locale says nothing either.
    static var fallbackLanguage: Language { get }

    var global: GlobalOptions { get }
}

extension Verb {
    static var fallbackLanguage: Language { .english }
}

/// The language of this process: by `--lang`, by `POSKO_LANG`, by the locale, else the command's.
enum CommandLanguage {
    /// For a command line that cannot be parsed: what it says of languages counts all the same.
    static func of(arguments: [String], environment: [String: String]) -> Language {
        .chosen(option: option(in: arguments), environment: environment, fallback: .english)
    }

    static func of(
        _ command: any ParsableCommand,
        arguments: [String],
        environment: [String: String]
    ) -> Language {
        guard let verb = command as? any Verb else {
            return of(arguments: arguments, environment: environment)
        }
        return .chosen(
            option: verb.global.language,
            environment: environment,
            fallback: type(of: verb).fallbackLanguage
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
