internal import Foundation
internal import PoskoWords

/// Whether a desk's screen fits on this terminal.
struct TerminalFinding: Hashable {
    static let columnsMin = 80
    static let rowsMin = 24

    let isTerminal: Bool
    /// Nil when the terminal does not tell.
    let size: Size?
    /// TERM; empty when nothing says what kind of terminal this is.
    let kind: String
    let isUTF8: Bool

    struct Size: Hashable {
        let columns: Int
        let rows: Int
    }

    static func look() -> TerminalFinding {
        let environment = ProcessInfo.processInfo.environment
        var size = winsize()
        let isKnown =
            ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 && size.ws_row > 0
        return TerminalFinding(
            isTerminal: Terminal.isOutputTerminal,
            size: isKnown ? Size(columns: Int(size.ws_col), rows: Int(size.ws_row)) : nil,
            kind: environment["TERM"] ?? "",
            isUTF8: isUTF8(environment)
        )
    }

    /// By the first variable that is set, as the C library chooses.
    static func isUTF8(_ environment: [String: String]) -> Bool {
        let values = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
        let locale = values.first { !$0.isEmpty } ?? ""
        return locale.uppercased().replacing("-", with: "").hasSuffix("UTF8")
    }

    /// The worst that is to be said.
    var item: CheckItem {
        guard isTerminal else {
            return CheckItem(.terminal, .notChecked, CheckWords.noTerminal.text())
        }
        guard !kind.isEmpty, kind != "dumb" else {
            return CheckItem(
                .terminal,
                .warning,
                CheckWords.terminalDumb.text(kind),
                advice: CheckWords.terminalDumbAdvice.text()
            )
        }
        if let size, size.columns < Self.columnsMin || size.rows < Self.rowsMin {
            return CheckItem(
                .terminal,
                .warning,
                CheckWords.terminalSmall.text(
                    String(size.columns),
                    String(size.rows),
                    String(Self.columnsMin),
                    String(Self.rowsMin)
                ),
                advice: CheckWords.terminalSmallAdvice.text()
            )
        }
        guard isUTF8 else {
            return CheckItem(
                .terminal,
                .warning,
                CheckWords.terminalLetters.text(),
                advice: CheckWords.terminalLettersAdvice.text()
            )
        }
        let columns = size.map { String($0.columns) } ?? "?"
        let rows = size.map { String($0.rows) } ?? "?"
        return CheckItem(.terminal, .ok, CheckWords.terminalFits.text(columns, rows, kind))
    }
}
