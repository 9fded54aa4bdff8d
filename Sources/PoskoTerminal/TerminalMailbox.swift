internal import Dispatch
internal import PoskoDesk
internal import Synchronization

/// What others have for the thread that owns the terminal, and what it tells them.
final class TerminalMailbox: Sendable {
    struct Content {
        /// The newest; older ones that were not drawn yet are not worth drawing.
        var screen: Screen?
        var rings = false
        var closes = false
    }

    let pipe: WakePipe
    private let content = Mutex(Content())
    private let size = Mutex((columns: 80, rows: 24))
    private let problem = Mutex<TerminalProblem?>(nil)
    private let signal = Mutex<Int32?>(nil)
    private let opened = DispatchSemaphore(value: 0)
    private let closed = DispatchSemaphore(value: 0)

    init() throws(TerminalProblem) {
        pipe = try WakePipe()
    }

    // MARK: - Of others

    func put(_ change: (inout sending Content) -> Void) {
        content.withLock { change(&$0) }
        pipe.wake()
    }

    var measured: (columns: Int, rows: Int) { size.withLock { $0 } }

    /// That ended the inputs.
    var endingSignal: Int32? { signal.withLock { $0 } }

    func waitUntilOpen() throws(TerminalProblem) {
        opened.wait()
        if let problem = problem.withLock({ $0 }) { throw problem }
    }

    /// - Returns: whether the terminal is given back; not when it takes no output any more.
    @discardableResult
    func waitUntilClosed(seconds: Int) -> Bool {
        guard closed.wait(timeout: .now() + .seconds(seconds)) == .success else { return false }
        // For whoever waits next.
        closed.signal()
        return true
    }

    // MARK: - Of the thread

    /// Takes everything out.
    func take() -> Content {
        content.withLock { content in
            defer { content = Content(closes: content.closes) }
            return content
        }
    }

    func end(by signal: Int32) { self.signal.withLock { $0 = signal } }

    func measure(columns: Int, rows: Int) { size.withLock { $0 = (columns, rows) } }

    func open(_ problem: TerminalProblem?) {
        self.problem.withLock { $0 = problem }
        opened.signal()
        if problem != nil { closed.signal() }
    }

    func close() { closed.signal() }
}
