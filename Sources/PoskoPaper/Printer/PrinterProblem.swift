package import PoskoWords

/// Why a slip is not on paper, and what to do about it.
package enum PrinterProblem: Error, Hashable, Sendable {
    /// The text is no ``PrinterAddress``.
    case badAddress(String)
    case deviceMissing(PrinterAddress)
    case notPermitted(PrinterAddress)
    case inUse(PrinterAddress)
    case hostUnknown(PrinterAddress)
    /// Nothing came back in time, or no way leads there.
    case noAnswer(PrinterAddress)
    case refused(PrinterAddress)
    /// It took only some of the bytes and then none in time: a slip may be half printed.
    case stalled(PrinterAddress)
    case brokeOff(PrinterAddress)
    case lpMissing(PrinterAddress)
    /// The reason in the words of CUPS.
    case lpRefused(PrinterAddress, reason: String)
    case lpHung(PrinterAddress)
    case other(PrinterAddress, reason: String)

    /// One sentence for the person at the desk.
    package func message(in language: Language = .current) -> String {
        switch self {
        case .badAddress(let text):
            PaperWords.badAddress.text(CodePage.cp437.printable(text), in: language)
        case .deviceMissing(let at): PaperWords.deviceMissing.text("\(at)", in: language)
        case .notPermitted(let at): PaperWords.notPermitted.text("\(at)", in: language)
        case .inUse(let at): PaperWords.inUse.text("\(at)", in: language)
        case .hostUnknown(let at): PaperWords.hostUnknown.text("\(at)", in: language)
        case .noAnswer(let at): PaperWords.noAnswer.text("\(at)", in: language)
        case .refused(let at): PaperWords.refused.text("\(at)", in: language)
        case .stalled(let at): PaperWords.stalled.text("\(at)", in: language)
        case .brokeOff(let at): PaperWords.brokeOff.text("\(at)", in: language)
        case .lpMissing(let at): PaperWords.lpMissing.text("\(at)", in: language)
        case .lpRefused(let at, let reason):
            PaperWords.lpRefused.text("\(at)", reason, in: language)
        case .lpHung(let at): PaperWords.lpHung.text("\(at)", in: language)
        case .other(let at, let reason):
            PaperWords.otherProblem.text("\(at)", reason, in: language)
        }
    }
}
