internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import Synchronization

/// What a desk wants from the server: commands, which are kept until they are answered, questions,
/// and that somebody is at work.
///
/// Commands go out one after the other, in the order in which the desk made them: after a cut
/// network, whoever registered first gets the lower number. A connection takes both out of here as
/// long as it lasts; the next one finds what the last one left.
final class DeskOutbox: Sendable {
    struct Question: Sendable {
        let number: Int
        let question: DeskQuestion
    }

    private struct State {
        var commands: [Posko_V1_ExchangeRequest] = []
        var questions: [Question] = []
        /// Somebody has touched the desk, and the server does not know it yet.
        var isUsed = false
        /// Wakes the connection that is up; nil while there is none.
        var wake: AsyncStream<Void>.Continuation?
    }

    private let state = Mutex(State())

    func put(_ command: Posko_V1_ExchangeRequest) {
        state.withLock {
            $0.commands.append(command)
            $0.wake?.yield()
        }
    }

    /// - Returns: false while there is no connection: it would be answered when nobody wants to
    ///   know any more.
    func put(_ question: Question) -> Bool {
        state.withLock {
            guard let wake = $0.wake else { return false }
            $0.questions.append(question)
            wake.yield()
            return true
        }
    }

    /// The oldest command; it stays until it is answered.
    var command: Posko_V1_ExchangeRequest? { state.withLock { $0.commands.first } }

    /// Commands without an answer.
    var count: Int { state.withLock { $0.commands.count } }

    func answered(_ requestID: String) {
        state.withLock { $0.commands.removeAll { $0.requestID == requestID } }
    }

    func noteUse() { state.withLock { $0.isUsed = true } }

    /// Whether somebody has touched the desk since the last time.
    func takeUse() -> Bool {
        state.withLock { state in
            defer { state.isUsed = false }
            return state.isUsed
        }
    }

    func takeQuestions() -> [Question] {
        state.withLock { state in
            defer { state.questions = [] }
            return state.questions
        }
    }

    /// A connection is up.
    ///
    /// - Returns: an element whenever there may be something to take, the first at once.
    func connect() -> AsyncStream<Void> {
        let (signals, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        wake.yield()
        state.withLock { $0.wake = wake }
        return signals
    }

    /// The connection is gone.
    ///
    /// - Returns: questions that nobody will answer.
    func disconnect() -> [Int] {
        state.withLock { state in
            state.wake = nil
            defer { state.questions = [] }
            return state.questions.map(\.number)
        }
    }
}
