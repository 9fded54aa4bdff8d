internal import PoskoWords

/// Why a desk cannot have a full screen.
package enum TerminalProblem: Error, Hashable, Sendable {
    /// Input or output is a file or a pipe.
    case noTerminal
    /// The kind of terminal, as `TERM` names it, is not known or cannot move its cursor.
    case unable(kind: String)
    /// The system had no pipe left to wake the terminal's thread with.
    case noPipe

    /// One sentence that says what to do.
    package var message: String {
        switch self {
        case .noTerminal: TerminalWords.noTerminal.text()
        case .unable(let kind): TerminalWords.unable.text(CellWidth.safe(kind))
        case .noPipe: TerminalWords.noPipe.text()
        }
    }
}
