/// A language that Posko speaks.
package enum Language: String, CaseIterable, Sendable {
    case indonesian = "id"
    case english = "en"

    /// The language of what runs now: of a call on the server, of a process on a client. Where
    /// nobody has said anything it is English.
    @TaskLocal package static var current = Language.english

    /// The header of a call that says what its caller reads, as in HTTP.
    package static let metadataKey = "accept-language"

    /// - Parameter tag: `id`, `id-ID`, `id_ID.UTF-8` or `en-GB`, in any case; Indonesian also by
    ///   its old code `in`. Nil for other languages, and for `C` and `POSIX`, which are none.
    package init?(tag: some StringProtocol) {
        let primary = tag.prefix { $0.isLetter }.lowercased()
        switch primary {
        case "id", "in", "ind": self = .indonesian
        case "en", "eng": self = .english
        default: return nil
        }
    }

    /// The first of an `accept-language` header that Posko speaks, by the order in which they
    /// stand; weights are not looked at, since clients write the best first.
    package init?(header: String) {
        for part in header.split(separator: ",") {
            let tag = part.drop { $0 == " " }
            if let language = Language(tag: tag) {
                self = language
                return
            }
        }
        return nil
    }

    /// What a person reads: by the option, by `POSKO_LANG`, by the locale, else `fallback`.
    package static func chosen(
        option: Language?,
        environment: [String: String],
        fallback: Language
    ) -> Language {
        if let option { return option }
        for variable in ["POSKO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment[variable], !value.isEmpty else { continue }
            // The first that is set decides, as for every other program; C says nothing.
            return Language(tag: value) ?? fallback
        }
        return fallback
    }
}
