/// Names as people are called, with titles before and degrees behind.
package enum PersonName {
    /// Turns a name all in upper case into title case and leaves any other as it is.
    ///
    /// "SITI NURHALIZAH" → "Siti Nurhalizah", "HJ. ENENG, S.PD" → "Hj. Eneng, S.Pd". A letter stays
    /// upper case after a space, dot, dash, slash or parenthesis; not after an apostrophe (Ma'mun).
    package static func withoutShouting(_ name: String) -> String {
        guard isShouted(name) else { return name }
        var isAfterComma = false
        let words = name.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let titled = titleCase(word, isAfterComma: isAfterComma)
            if word.last == "," { isAfterComma = true }
            return titled
        }
        return words.joined(separator: " ")
    }

    /// Two letters or more and none in lower case.
    private static func isShouted(_ name: String) -> Bool {
        var letterCount = 0
        for scalar in name.unicodeScalars {
            guard !scalar.isLowerCaseLetter else { return false }
            if scalar.isLetter { letterCount += 1 }
        }
        return letterCount > 1
    }

    private static func titleCase(_ word: Substring, isAfterComma: Bool) -> String {
        // Nothing longer than BINTI, with a comma and a dot behind it, is an exception.
        if word.utf8.count <= 8 {
            let bare = String(decoding: word.utf8.filter(isASCIILetter), as: UTF8.self)
            if romanNumerals.contains(bare) || bare == "KH" { return String(word) }
            if isAfterComma, undottedDegrees.contains(bare), !word.utf8.contains(0x2E) {
                return String(word)
            }
            if bare == "BIN" || bare == "BINTI" { return word.lowercased() }
        }
        var titled = String.UnicodeScalarView()
        var startsPart = true
        for scalar in word.unicodeScalars {
            if startsPart || (scalar.isASCII && !scalar.isLetter) {
                titled.append(scalar)
            } else if scalar.isASCII {
                titled.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
            } else {
                titled.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
            startsPart = startsNamePart(after: scalar)
        }
        return String(titled)
    }

    private static func startsNamePart(after scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "-", "/", "(", ",": true
        default: false
        }
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static let romanNumerals: Set<String> = ["II", "III", "IV", "VI", "VII", "VIII"]
    private static let undottedDegrees: Set<String> = [
        "SH", "SE", "ST", "SP", "SIP", "SKM", "MM", "MH", "MT", "MA", "MBA", "MKM",
    ]
}

/// A name reduced to what survives spelling habits; equal keys are likely the same person's name.
///
/// Lower-case letters only, without spaces; titles and degrees dropped; the spellings of Muhammad
/// made one; oe read as u; doubled letters folded. "H. Moch. Yusuf, S.Pd" and "MUHAMMAD YUSUP"
/// differ in one letter only. A key is for matching and is never shown.
package struct NameKey: Hashable, Sendable {
    package let letters: String

    package init(_ name: String) {
        let words = Self.words(of: name)
        let kept = words.filter { !$0.isTitle }
        let named = kept.isEmpty ? words : kept
        var folded = String.UnicodeScalarView()
        for (position, word) in named.enumerated() {
            let isAbbreviation = position == 0 && named.count > 1 && word.letters == "m"
            let spelling =
                isAbbreviation || Self.muhammad.contains(word.letters) ? "muhamad" : word.letters
            for scalar in spelling.unicodeScalars {
                // The spelling before 1947 wrote oe for u: Soekarna.
                if scalar == "e", folded.last == "o" {
                    folded.removeLast()
                    if folded.last != "u" { folded.append("u") }
                } else if scalar != folded.last {
                    folded.append(scalar)
                }
            }
        }
        letters = String(folded)
    }

    private struct Word {
        let letters: String
        let isTitle: Bool
    }

    /// Splits at spaces, commas and slashes; a dotted word is a degree ("S.Pd") or two ("M.Yusuf").
    private static func words(of name: String) -> [Word] {
        var words: [Word] = []
        var isAfterComma = false
        for part in name.split(whereSeparator: { $0.isWhitespace || $0 == "/" }) {
            for piece in part.split(separator: ",", omittingEmptySubsequences: false) {
                let whole = letters(of: piece)
                let isDegree =
                    (isAfterComma || piece.dropLast().contains("."))
                    && degrees.contains(whole)
                if isDegree {
                    words.append(Word(letters: whole, isTitle: true))
                } else {
                    for part in piece.split(separator: ".") {
                        let letters = letters(of: part)
                        guard !letters.isEmpty else { continue }
                        words.append(Word(letters: letters, isTitle: titles.contains(letters)))
                    }
                }
                if piece.endIndex != part.endIndex { isAfterComma = true }
            }
        }
        return words
    }

    /// Letters in lower case, the accents of Latin-1 removed.
    private static func letters(of text: Substring) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z": letters.append(scalar)
            case "à"..."å": letters.append("a")
            case "ç": letters.append("c")
            case "è"..."ë": letters.append("e")
            case "ì"..."ï": letters.append("i")
            case "ñ": letters.append("n")
            case "ò"..."ö": letters.append("o")
            case "ù"..."ü": letters.append("u")
            case _ where scalar.properties.isAlphabetic: letters.append(scalar)
            default: continue
            }
        }
        return String(letters)
    }

    private static let titles: Set<String> = [
        "h", "hj", "kh", "drs", "dra", "ir", "dr", "drg", "prof", "alm", "almh", "almarhum",
        "almarhumah", "ust", "ustadz", "ustadzah", "bpk", "bapak", "ibu",
    ]
    private static let degrees: Set<String> = [
        "spd", "spdi", "spdsd", "sh", "shi", "se", "sei", "st", "stp", "sp", "spt", "sip", "sikom",
        "ssos", "skom", "skm", "skep", "skeb", "sag", "ssi", "ss", "sth", "spsi", "ners", "ns",
        "amd", "amdkep", "amdkeb", "amkeb", "amk", "ama", "amapd", "mpd", "mpdi", "msi", "mm", "mh",
        "mt", "mkes", "mkom", "mag", "ma", "msc", "mba", "phd", "ba", "bsc",
    ]
    private static let muhammad: Set<String> = [
        "muhammad", "muhamad", "mohammad", "mohamad", "mohammed", "mohamed", "muhammed", "muhamed",
        "moch", "moh", "much", "muh", "mohd", "muhd", "mochammad", "mochamad", "muchammad",
        "muchamad", "mukhammad", "mukhamad", "mhd", "md",
    ]
}
