/// Why a text that people typed cannot be kept.
package enum TextProblem: Error, Hashable, Sendable {
    case empty
    /// - Parameter limit: in Unicode scalars.
    case tooLong(limit: Int)
    /// A control character, or an invisible one that can disguise text (bidi override, zero width).
    case controlCharacter

    /// A stable part of longer codes: NAME_EMPTY, NAME_TOO_LONG.
    package var code: String {
        switch self {
        case .empty: "EMPTY"
        case .tooLong: "TOO_LONG"
        case .controlCharacter: "CONTROL_CHARACTER"
        }
    }
}

/// Text on one line: trimmed, runs of white space (line ends and tabs too) made one space.
///
/// - Parameter limit: the longest result, in Unicode scalars, so that stacked accents count.
/// - Throws: `.controlCharacter` before `.tooLong`; `.empty` when only white space was there.
package func cleanText(
    _ text: some StringProtocol,
    limit: Int
) throws(TextProblem) -> String {
    if isCleanASCII(text) {
        guard text.utf8.count <= limit else { throw .tooLong(limit: limit) }
        return String(text)
    }
    var clean = String.UnicodeScalarView()
    var count = 0
    var isSpaceDue = false
    for scalar in text.unicodeScalars {
        if isSpace(scalar) {
            isSpaceDue = count > 0
            continue
        }
        guard !isInvisible(scalar) else { throw .controlCharacter }
        if isSpaceDue {
            if count < limit { clean.append(" ") }
            count += 1
            isSpaceDue = false
        }
        if count < limit { clean.append(scalar) }
        count += 1
    }
    guard count > 0 else { throw .empty }
    guard count <= limit else { throw .tooLong(limit: limit) }
    return String(clean)
}

/// Printable ASCII without space at the ends or two spaces in a row: nothing to clean.
private func isCleanASCII(_ text: some StringProtocol) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
        guard (0x20...0x7E).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
        previous = byte
    }
    return previous != 0x20
}

func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r": true
    case _ where scalar.isASCII: false
    default: scalar.properties.generalCategory == .spaceSeparator
    }
}

/// Control (Cc), format (Cf: bidi marks and overrides, zero widths), line and paragraph
/// separators, private use.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
    default: false
    }
}

extension Unicode.Scalar {
    /// The tables of Unicode are slow to ask, and nearly all of every list is ASCII.
    var isLetter: Bool {
        isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
    }

    var isLowerCaseLetter: Bool {
        isASCII ? ("a"..."z").contains(self) : properties.isLowercase
    }
}
