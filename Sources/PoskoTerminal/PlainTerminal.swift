internal import Foundation
package import PoskoDesk

/// Line mode: for a screen reader, a terminal that can do no more, a file or a pipe. Nothing that
/// steers a terminal is ever written.
///
/// A signal that ends a process ends the inputs, as the end of the input does; a second one ends it
/// at once. One thread of its own reads whole lines from standard input and writes to standard
/// output; see `PlainText` for what it writes and `PlainInput` for what a line means.
package final class PlainTerminal: Sendable {
    /// Lines that the desk has not taken yet; then reading waits.
    static let inputsMax = 64

    /// Ends after the end of the input, or when nobody reads the output; for one reader.
    package let inputs: AsyncStream<TerminalInput>
    private let mailbox: TerminalMailbox
    private let output = PlainOutput()

    package init() throws(TerminalProblem) {
        let mailbox = try TerminalMailbox()
        let (stream, continuation) = AsyncStream.makeStream(
            of: TerminalInput.self,
            bufferingPolicy: .bufferingOldest(Self.inputsMax)
        )
        self.mailbox = mailbox
        inputs = stream
        let output = output
        output.tell { text, _ in [text.welcome] }
        Thread { PlainLoop(output, mailbox, continuation).run() }.start()
        try mailbox.waitUntilOpen()
    }

    deinit { close() }

    package var endingSignal: Int32? { mailbox.endingSignal }

    /// - Parameter answersInput: it shows what came of an input.
    package func show(_ view: DeskView, answersInput: Bool) {
        output.tell(view, answersInput: answersInput)
        mailbox.put { _ in }
    }

    package func ring() { mailbox.put { $0.rings = true } }

    /// Writes what is left before it returns; at most two seconds later, should nobody read it. May
    /// be called again.
    package func close() {
        mailbox.put { $0.closes = true }
        mailbox.waitUntilClosed(seconds: 2)
    }
}
