internal import PoskoWords

/// Numbers and dates as a command prints them. Indonesian has them as people there write them; in
/// English they are as scripts and spreadsheets take them: `19800`, `24.4`, `2025-11-21`.
enum Figures {
    /// `19.800` in Indonesian.
    static func count(_ value: some BinaryInteger) -> String {
        Language.current == .indonesian
            ? Language.indonesian.number(Int(clamping: value)) : String(value)
    }

    /// `24,4` in Indonesian.
    ///
    /// - Parameter wire: `24.4`; what is no number stays as it is.
    static func reading(_ wire: String) -> String { Language.current.reading(wire) }

    /// `21-11-2025` in Indonesian.
    ///
    /// - Parameter iso: yyyy-mm-dd; what is no such date stays as it is.
    static func date(_ iso: String) -> String {
        Language.current == .indonesian ? Language.indonesian.date(iso) : iso
    }
}

extension CountedPhrase {
    /// The sentence for that many, with its values still to be put in.
    func form(for count: some BinaryInteger) -> Phrase { count == 1 ? one : other }
}
