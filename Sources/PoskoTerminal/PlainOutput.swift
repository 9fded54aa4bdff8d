internal import Glibc
internal import PoskoDesk
internal import Synchronization

/// Lines that are to be written, in their order.
final class PlainOutput: Sendable {
    /// Lines that nobody has read yet. A desk that shows more is told to wait: what it shows then
    /// is compared with what was told before, so that nothing but the moments between is lost.
    private static let linesMax = 1000

    private struct State {
        var text = PlainText()
        var view: DeskView?
        var lines: [String] = []
    }

    private let state = Mutex(State())

    func tell(_ view: DeskView, answersInput: Bool) {
        state.withLock { state in
            state.view = view
            guard state.lines.count < Self.linesMax else { return }
            state.lines += state.text.lines(of: view, answersInput: answersInput)
        }
    }

    /// What has nothing to do with the view before.
    func tell(_ lines: (PlainText, DeskView?) -> [String]) {
        state.withLock { $0.lines += lines($0.text, $0.view) }
    }

    /// Writes what there is; waits as long as the reader does not take it.
    ///
    /// - Returns: false when nobody reads it any more.
    func flush() -> Bool {
        let lines = state.withLock { state in
            defer { state.lines = [] }
            return state.lines
        }
        let text = lines.map { CellWidth.safe($0) + "\n" }.joined()
        return Self.write(Array(text.utf8))
    }

    static func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
