internal import Foundation
internal import PoskoDesk

/// The life of line mode, all of it on one thread: it waits for lines, and writes.
final class PlainLoop {
    private let output: PlainOutput
    private let mailbox: TerminalMailbox
    private let inputs: AsyncStream<TerminalInput>.Continuation
    private var splitter = LineSplitter()
    /// The line before is not finished.
    private var goesOn = false

    init(
        _ output: PlainOutput,
        _ mailbox: TerminalMailbox,
        _ inputs: AsyncStream<TerminalInput>.Continuation
    ) {
        self.output = output
        self.mailbox = mailbox
        self.inputs = inputs
    }

    func run() {
        let signals = SignalWatch(mailbox.pipe, isFullScreen: false)
        mailbox.open(nil)
        var isReading = true
        while output.flush() {
            // Without an input there is nothing to wait for but the end.
            let input = isReading ? STDIN_FILENO : -1
            let events = mailbox.pipe.wait(for: input, patience_ms: nil)
            if events.contains(.woken) {
                if isReading, let signal = SignalWatch.end(in: mailbox.pipe.drain()) {
                    mailbox.end(by: signal)
                    isReading = false
                    send(.ended)
                }
                let content = mailbox.take()
                if content.rings, isatty(STDOUT_FILENO) == 1 { _ = PlainOutput.write([7]) }
                if content.closes { break }
            }
            if isReading, events.contains(.input) || events.contains(.hungUp) {
                isReading = readLines()
            }
        }
        _ = output.flush()
        _ = consume signals
        if isReading { inputs.yield(.ended) }
        inputs.finish()
        mailbox.close()
    }

    /// - Returns: false at the end of the input.
    private func readLines() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        if count < 0, errno == EINTR { return true }
        let lines = count > 0 ? splitter.take(bytes.prefix(count)) : splitter.end()
        for line in lines {
            for event in PlainInput.parse(line, goesOn: goesOn) { note(event) }
            goesOn = PlainInput.isUnfinished(line)
        }
        guard count > 0 else {
            send(.ended)
            return false
        }
        return true
    }

    private func note(_ event: PlainInput.Event) {
        switch event {
        case .input(let input): send(input)
        case .help: output.tell { text, _ in text.help }
        case .show: output.tell { text, view in view.map { text.whole($0) } ?? [] }
        case .unknown(let name): output.tell { text, _ in [text.unknown(name)] }
        }
    }

    /// A pipe waits until the desk has taken what came before; a desk that goes away ends that.
    private func send(_ input: TerminalInput) {
        while case .dropped = inputs.yield(input) {
            _ = output.flush()
            usleep(20_000)
        }
    }
}
