import GRPCProtobuf
import PoskoWords

/// A sentence as a status carries it: in English, which programs and logs read, and in the language
/// of the caller.
///
/// It is worded when it is made, inside of the call, because the language belongs to the call's
/// tasks.
struct Wording: Hashable, Sendable {
    let english: String
    let language: Language
    /// In `language`.
    let text: String

    /// - Parameter sentence: says it in the language that it is given.
    init(_ sentence: (Language) -> String) {
        language = .current
        english = sentence(.english)
        text = language == .english ? english : sentence(language)
    }

    init(_ phrase: Phrase) {
        self.init { phrase.text(in: $0) }
    }

    var localized: ErrorDetails.LocalizedMessage {
        .init(locale: language.rawValue, message: text)
    }
}

extension ErrorDetails {
    static func localizedMessage(_ wording: Wording) -> ErrorDetails {
        .localizedMessage(locale: wording.language.rawValue, message: wording.text)
    }
}
