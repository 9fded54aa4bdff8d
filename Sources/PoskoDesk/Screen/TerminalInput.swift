/// What a terminal brings, whatever kind it is.
package enum TerminalInput: Hashable, Sendable {
    /// One after the other; nothing is to be shown before the last of them.
    case keys([Key])
    /// A whole line of line mode, which is an entry: it takes the place of what stands in the
    /// field.
    case line(String)
    /// What a barcode or QR reader typed.
    case scan(String)
    /// The screen has another size.
    case resized
    /// Nobody can press a key any more: the input is at its end, or the terminal is gone.
    case ended
}
