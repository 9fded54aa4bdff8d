import PoskoContract
import Synchronization

/// The answers of one Exchange stream on their way to its writer, and how many commands have none
/// yet.
///
/// Answers come from the commit loop, a batch at a time; the writer takes all that are there and
/// sends them in one go, because each send costs a turn of the connection's event loop.
final class Outbox: Sendable {
    /// An answer that may still have to be looked up.
    struct Reply: Sendable {
        let requestID: String
        let resolve: @Sendable () async -> Posko_V1_ExchangeResponse.OneOf_Outcome?
    }

    fileprivate struct State {
        var replies: [Reply] = []
        var unanswered = 0
        var mayBeMore = true
        var isOver = false
        var reader: CheckedContinuation<Bool, Never>?
        var writer: CheckedContinuation<[Reply]?, Never>?

        var isDone: Bool { isOver || (!mayBeMore && unanswered == 0) }
    }

    private let state = Mutex(State())

    /// Waits until another command may be read; false when the stream is over.
    func admit() async -> Bool {
        await withCheckedContinuation { continuation in
            let admitted: Bool? = state.withLock { state in
                if state.isOver { return false }
                guard state.unanswered < ServerLimits.exchangeInFlightMax else {
                    state.reader = continuation
                    return nil
                }
                state.unanswered += 1
                return true
            }
            if let admitted { continuation.resume(returning: admitted) }
        }
    }

    func put(_ reply: Reply) {
        let handover = state.withLock { state in
            state.replies.append(reply)
            return state.takeWriter()
        }
        handover?.run()
    }

    /// All answers that are there, at least one; nil when every command has been answered and no
    /// more come.
    func next() async -> [Reply]? {
        await withCheckedContinuation {
            (continuation: CheckedContinuation<[Reply]?, Never>) in
            let handover = state.withLock { state in
                state.writer = continuation
                return state.takeWriter()
            }
            handover?.run()
        }
    }

    /// So many answers are out.
    func sent(_ count: Int) {
        let reader = state.withLock { state in
            state.unanswered -= count
            defer { state.reader = nil }
            if state.reader != nil { state.unanswered += 1 }
            return state.reader
        }
        reader?.resume(returning: true)
    }

    /// No more commands: the stream is over once all are answered.
    func finish() {
        let handover = state.withLock { state in
            state.mayBeMore = false
            return state.takeWriter()
        }
        handover?.run()
    }

    /// The stream is over now, whatever is unanswered.
    func end() {
        let (reader, handover) = state.withLock { state in
            state.isOver = true
            state.replies = []
            defer { state.reader = nil }
            return (state.reader, state.takeWriter())
        }
        reader?.resume(returning: false)
        handover?.run()
    }
}

extension Outbox.State {
    fileprivate struct Handover {
        let writer: CheckedContinuation<[Outbox.Reply]?, Never>
        let replies: [Outbox.Reply]?

        func run() { writer.resume(returning: replies) }
    }

    /// The writer that waits, with what there is for it; nil when it has to go on waiting.
    fileprivate mutating func takeWriter() -> Handover? {
        guard let writer, !replies.isEmpty || isDone else { return nil }
        self.writer = nil
        guard !replies.isEmpty else { return Handover(writer: writer, replies: nil) }
        defer { replies = [] }
        return Handover(writer: writer, replies: replies)
    }
}
