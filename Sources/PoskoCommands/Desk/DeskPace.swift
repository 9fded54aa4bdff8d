internal import PoskoDesk

/// Lets a file or a pipe work a desk: the next input waits until the desk has heard of everything
/// that the one before led to. A person is never held up: they see what is going on.
struct DeskPace: Sendable {
    private let isPaced: Bool
    /// The connection and the first picture of the lines are waited for as well.
    private var isConnected = false
    private var hasLines = false
    /// Commands, questions, papers and pauses that the desk has not heard of again.
    private var outstanding = 0
    private var held: [DeskEvent] = []

    init(isPaced: Bool) {
        self.isPaced = isPaced
    }

    private var isSettled: Bool { isConnected && hasLines && outstanding == 0 }

    /// - Returns: whether the event is to be handled now; otherwise `next` gives it later.
    mutating func admits(_ event: DeskEvent) -> Bool {
        guard isPaced else { return true }
        switch event {
        case .key, .scan, .lineBegins, .lineEnds:
            guard !isSettled || !held.isEmpty else { return true }
            held.append(event)
            return false
        case .link(.up): isConnected = true
        // Nothing will come; what is asked then is refused, and the desk says why.
        case .link(.refused), .link(.locked): (isConnected, hasLines) = (true, true)
        case .lines: hasLines = true
        case .answered, .told, .printed, .waited: outstanding -= 1
        case .tick, .link, .summary, .unlocked: break
        }
        return true
    }

    mutating func note(_ effects: [DeskEffect]) {
        for effect in effects {
            switch effect {
            case .send, .ask, .print, .wait: outstanding += 1
            case .unlock, .bell, .quit: break
            }
        }
    }

    /// The next input, when its time has come.
    mutating func next() -> DeskEvent? {
        isSettled && !held.isEmpty ? held.removeFirst() : nil
    }
}
