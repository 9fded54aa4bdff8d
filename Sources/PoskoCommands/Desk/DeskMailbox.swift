internal import PoskoDesk
internal import Synchronization

/// What happens to a desk, in the order in which it happened.
///
/// Keys, clock, network and printer put events in; one loop takes them out. It is bounded: nobody
/// types, and no server tells, ten thousand things while a screen is drawn once. What does not fit
/// is refused to whoever brings it.
final class DeskMailbox: Sendable {
    /// Events between which nothing is shown.
    struct News: Sendable {
        let events: [DeskEvent]
        /// What a person did, rather than the clock or the server.
        let isInput: Bool
    }

    private static let newsMax = 10_000

    let news: AsyncStream<News>
    private let continuation: AsyncStream<News>.Continuation
    private let ended = Atomic(false)

    init() {
        (news, continuation) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingOldest(Self.newsMax)
        )
    }

    /// - Returns: false when the event was not taken.
    @discardableResult
    func put(_ event: DeskEvent) -> Bool { put([event], isInput: false) }

    /// - Returns: false when the events were not taken.
    @discardableResult
    func put(_ events: [DeskEvent], isInput: Bool) -> Bool {
        if case .enqueued = continuation.yield(News(events: events, isInput: isInput)) {
            true
        } else {
            false
        }
    }

    /// Nobody can press a key any more.
    func noteEnd() { ended.store(true, ordering: .relaxed) }
    var hasInputEnded: Bool { ended.load(ordering: .relaxed) }

    /// The loop handles what is there, and ends.
    func close() { continuation.finish() }
}
