/// What ArgumentParser says about a command line that it did not understand. Its own sentences are
/// English; those stand here as it writes them, so that they are known when it says them.
package enum ParserWords {
    package static let unknownOptionMeant = Phrase(
        id: "Opsi '{0}' tidak dikenal. Maksud Anda '{1}'?",
        en: "Unknown option '{0}'. Did you mean '{1}'?"
    )
    package static let unknownOption = Phrase(
        id: "Opsi '{0}' tidak dikenal",
        en: "Unknown option '{0}'"
    )
    package static let missingValue = Phrase(
        id: "Nilai untuk '{0}' belum ada",
        en: "Missing value for '{0}'"
    )
    package static let takesNoValue = Phrase(
        id: "Opsi '{0}' tidak memakai nilai, tetapi diberi '{1}'.",
        en: "The option '{0}' does not take any value, but '{1}' was specified."
    )
    package static let unexpected = Phrase(
        id: "Argumen '{0}' tidak diharapkan",
        en: "Unexpected argument '{0}'"
    )
    package static let manyUnexpected = Phrase(
        id: "{0} argumen tidak diharapkan: '{1}'",
        en: "{0} unexpected arguments: '{1}'"
    )
    package static let missing = Phrase(
        id: "Argumen '{0}' belum ada",
        en: "Missing expected argument '{0}'"
    )
    package static let missingOneOf = Phrase(
        id: "Salah satu belum ada: '{0}'",
        en: "Missing one of: '{0}'"
    )
    package static let invalidOneOf = Phrase(
        id: "Nilai '{0}' tidak berlaku untuk '{1}'. Pilih salah satu: {2}.",
        en: "The value '{0}' is invalid for '{1}'. Please provide one of {2}."
    )
    package static let invalidOneOfMany = Phrase(
        id: "Nilai '{0}' tidak berlaku untuk '{1}'. Pilih salah satu:",
        en: "The value '{0}' is invalid for '{1}'. Please provide one of the following:"
    )
    package static let invalidBecause = Phrase(
        id: "Nilai '{0}' tidak berlaku untuk '{1}': {2}",
        en: "The value '{0}' is invalid for '{1}': {2}"
    )
    package static let invalid = Phrase(
        id: "Nilai '{0}' tidak berlaku untuk '{1}'",
        en: "The value '{0}' is invalid for '{1}'"
    )
    package static let setTwice = Phrase(
        id: "Nilai untuk {0} sudah diberikan dengan {1}",
        en: "Value to be set with {0} had already been set with {1}"
    )
    package static let usage = Phrase(id: "Pemakaian: {0}", en: "Usage: {0}")
    package static let seeHelp = Phrase(
        id: "  Selengkapnya: '{0}'.",
        en: "  See '{0}' for more information."
    )
}
