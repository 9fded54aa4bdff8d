internal import Foundation
internal import PoskoWords

/// Asks for what must not stand on the screen or in the shell's history.
enum Prompt {
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

    /// - Returns: whether it was answered with yes, in either language.
    static func confirm(_ question: String) -> Bool {
        Terminal.ask(CommandText.confirm.text(question))
        return ["y", "yes", "ya"].contains((readLine() ?? "").lowercased())
    }

    /// A line of standard input; at a terminal nothing of it is shown.
    static func secret(_ question: String) throws -> String {
        guard isInteractive else { return try line() }
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else {
            throw UsageFailure(message: CommandText.cannotHide.text())
        }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            Terminal.note("")
        }
        Terminal.ask(question)
        return try line()
    }

    private static func line() throws -> String {
        guard let line = readLine() else { throw UsageFailure(message: CommandText.noPIN.text()) }
        return line
    }
}
