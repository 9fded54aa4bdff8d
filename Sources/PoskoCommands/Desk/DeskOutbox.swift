internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import Synchronization

/// What a desk wants from the server: commands, which are kept until they are answered, and jobs,
/// which are reads and papers.
///
/// Commands go out one after the other, in the order in which the desk made them: after a cut
/// network, whoever registered first gets the lower number. A connection takes both out of here as
/// long as it lasts; the next one finds what the last one left.
final class DeskOutbox: Sendable {
    enum Job: Sendable {
        case question(Int, DeskQuestion)
        case print(Printout)
    }

    private struct State {
        var commands: [Posko_V1_ExchangeRequest] = []
        var jobs: [Job] = []
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

    /// - Returns: false for a question while there is no connection: it would be answered when
    ///   nobody wants to know any more. A paper waits.
    func put(_ job: Job) -> Bool {
        state.withLock {
            if case .question = job, $0.wake == nil { return false }
            $0.jobs.append(job)
            $0.wake?.yield()
            return true
        }
    }

    /// The oldest command; it stays until it is answered.
    var command: Posko_V1_ExchangeRequest? { state.withLock { $0.commands.first } }

    func answered(_ requestID: String) {
        state.withLock { $0.commands.removeAll { $0.requestID == requestID } }
    }

    func takeJobs() -> [Job] {
        state.withLock { state in
            defer { state.jobs = [] }
            return state.jobs
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
            var lost: [Int] = []
            state.jobs.removeAll { job in
                guard case .question(let number, _) = job else { return false }
                lost.append(number)
                return true
            }
            return lost
        }
    }
}
