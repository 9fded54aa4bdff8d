/// What a printer calls its bytes above 127.
///
/// CP437 is what every printer has and starts with; the others are for names that need more.
package enum CodePage: String, CaseIterable, Sendable {
    case cp437, cp858, wpc1252

    /// Its number in `ESC t`, as Epson gave it and others took it over.
    package var number: UInt8 {
        switch self {
        case .cp437: 0
        case .wpc1252: 16
        case .cp858: 19
        }
    }

    /// - Returns: nil for a character that the code page does not have.
    func byte(for character: Character) -> UInt8? {
        if let ascii = character.asciiValue, (0x20...0x7E).contains(ascii) { return ascii }
        return table[character]
    }

    /// - Parameter text: made by ``printable(_:)``.
    func bytes(of text: String) -> [UInt8] {
        text.map { byte(for: $0) ?? UInt8(ascii: "?") }
    }

    private var table: [Character: UInt8] {
        switch self {
        case .cp437: Self.cp437Bytes
        case .cp858: Self.cp858Bytes
        case .wpc1252: Self.wpc1252Bytes
        }
    }

    private static let cp437Bytes = bytes(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ "
    )
    private static let cp858Bytes = bytes(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
            + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´ ±‗¾¶§÷¸°¨·¹³²■ "
    )
    private static let wpc1252Bytes = bytes(
        "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ ¡¢£¤¥¦§¨©ª«¬ ®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
    )

    /// - Parameter upperHalf: the characters of 128 to 255; a blank where there is none, or only a
    ///   space or a hyphen that nobody sees.
    private static func bytes(_ upperHalf: String) -> [Character: UInt8] {
        var table: [Character: UInt8] = [:]
        for (offset, character) in upperHalf.enumerated() where character != " " {
            table[character] = UInt8(128 + offset)
        }
        return table
    }
}
