internal import Foundation

/// Whoever read our output has gone (`posko event list | head -1`): not an error.
struct OutputClosed: Error {}

/// Standard output and standard error, written at once and in full.
enum Terminal {
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether what is printed now may have colour; the entry of the process decides, once.
    @TaskLocal static var usesColour = false

    /// Where somebody sees it, and nobody said no: https://no-color.org.
    static func mayUseColour(
        on isTerminal: Bool = isOutputTerminal,
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Bool {
        let kind = environment["TERM"] ?? ""
        return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && !kind.isEmpty
            && kind != "dumb"
    }

    /// Writes a line to standard output.
    ///
    /// - Throws: `OutputClosed` when nobody reads it any more.
    static func print(_ text: String) throws {
        try write(text + "\n", to: STDOUT_FILENO)
    }

    /// Writes a line to standard error; what cannot be written there is lost.
    static func note(_ text: String) {
        try? write(text + "\n", to: STDERR_FILENO)
    }

    /// Writes a question to standard error, without ending the line.
    static func ask(_ text: String) {
        try? write(text, to: STDERR_FILENO)
    }

    /// Clears the screen and writes from its top.
    static func redraw(_ text: String) throws {
        try write("\u{1B}[H\u{1B}[2J" + text + "\n", to: STDOUT_FILENO)
    }

    /// Replaces the last line of standard error.
    static func overwriteNote(_ text: String) {
        try? write("\r\u{1B}[K" + text, to: STDERR_FILENO)
    }

    /// From now on Ctrl-C ends the process as if the work were done.
    static func endQuietlyOnInterrupt() {
        signal(SIGINT) { _ in _exit(0) }
    }

    private static func write(_ text: String, to descriptor: Int32) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { throw OutputClosed() }
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
            rest = rest.dropFirst(count)
        }
    }
}
