internal import Foundation
package import PoskoDesk

/// A full screen in a terminal, through ncurses.
///
/// ncurses is not safe to call from several threads, so one thread of its own opens the terminal,
/// reads its keys, draws, and gives it back. Others leave what is to be shown in a mailbox and wake
/// it through a pipe; only the newest screen is kept there, so that a slow line never has a queue
/// of old ones. Keys go the other way through a stream of at most `inputsMax`. A signal that ends
/// a process reaches that thread through the same pipe: it gives the terminal back and ends the
/// inputs; the desk sends what is unsent, and then lets the signal do its work.
package final class CursesTerminal: Sendable {
    /// Keys and scans that the desk has not taken yet; a desk that is this far behind hangs, and
    /// what comes then is lost, with a bell.
    static let inputsMax = 1024

    /// Ends when the terminal is closed or gone; for one reader.
    package let inputs: AsyncStream<TerminalInput>
    private let mailbox: TerminalMailbox

    /// Takes the terminal of standard input and output. A process has one at a time.
    package init() throws(TerminalProblem) {
        let mailbox = try TerminalMailbox()
        let (stream, continuation) = AsyncStream.makeStream(
            of: TerminalInput.self,
            bufferingPolicy: .bufferingOldest(Self.inputsMax)
        )
        self.mailbox = mailbox
        inputs = stream
        Thread { CursesLoop.run(mailbox, continuation) }.start()
        try mailbox.waitUntilOpen()
    }

    deinit { close() }

    package var endingSignal: Int32? { mailbox.endingSignal }
    package var columns: Int { mailbox.measured.columns }
    package var rows: Int { mailbox.measured.rows }

    /// Shows it soon, unless a newer one comes first.
    package func show(_ screen: Screen) { mailbox.put { $0.screen = screen } }

    package func ring() { mailbox.put { $0.rings = true } }

    /// Gives the terminal back before it returns; at most two seconds later, should the terminal
    /// take no output. May be called again.
    package func close() {
        mailbox.put { $0.closes = true }
        mailbox.waitUntilClosed(seconds: 2)
    }
}
