package import PoskoDesk

/// Where a desk is shown and typed at; the same for whoever runs it.
package enum DeskTerminal: Sendable {
    case full(CursesTerminal)
    case plain(PlainTerminal)

    package init(isPlain: Bool) throws(TerminalProblem) {
        self = isPlain ? .plain(try PlainTerminal()) : .full(try CursesTerminal())
    }

    /// For one reader; ends when the terminal is closed or gone.
    package var inputs: AsyncStream<TerminalInput> {
        switch self {
        case .full(let terminal): terminal.inputs
        case .plain(let terminal): terminal.inputs
        }
    }

    /// The signal that ended the inputs, if it was one.
    package var endingSignal: Int32? {
        switch self {
        case .full(let terminal): terminal.endingSignal
        case .plain(let terminal): terminal.endingSignal
        }
    }

    /// That the body of a view may be wide.
    package var bodyColumns: Int {
        switch self {
        case .full(let terminal): Screen.bodyColumns(of: terminal.columns)
        case .plain: PlainText.columns
        }
    }

    /// - Parameter answersInput: it shows what came of a key or a scan, not of the clock or the
    ///   server.
    package func show(_ view: DeskView, answersInput: Bool) {
        switch self {
        case .full(let terminal):
            let (columns, rows) = (terminal.columns, terminal.rows)
            let view = view.noting(columns: columns, rows: rows)
            terminal.show(Screen(view, columns: columns, rows: rows))
        case .plain(let terminal): terminal.show(view, answersInput: answersInput)
        }
    }

    package func ring() {
        switch self {
        case .full(let terminal): terminal.ring()
        case .plain(let terminal): terminal.ring()
        }
    }

    /// Gives the terminal back before it returns.
    package func close() {
        switch self {
        case .full(let terminal): terminal.close()
        case .plain(let terminal): terminal.close()
        }
    }
}
