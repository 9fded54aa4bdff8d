import PoskoCore
import PoskoJournal
import PoskoServer

/// One thing that happened in a run; put into words only when somebody reads it.
enum TraceEvent: Sendable {
    case sent(desk: Int, Submission)
    case answered(desk: Int, Submission, Answer)
    case durable(EventCode, from: UInt64, to: UInt64)
    case note(String)
}

/// What a request came to, as a desk is told.
enum Answer: Hashable, Sendable {
    case accepted(Recorded)
    case refused(Rejection)
    case noSuchEvent
    /// Not known to be done: to be sent again.
    case lost(String)

    var facts: [Fact]? {
        if case .accepted(let recorded) = self { recorded.facts } else { nil }
    }
}

extension TraceEvent: CustomStringConvertible {
    var description: String {
        switch self {
        case .sent(let desk, let submission):
            return "desk \(desk) sends \(submission.requestID) to \(submission.event): "
                + "\(submission.command)".prefix(160)
        case .answered(let desk, let submission, let answer):
            let told: String
            switch answer {
            case .accepted(let recorded): told = "entry \(recorded.sequence)"
            case .refused(let rejection): told = rejection.reason.code
            case .noSuchEvent: told = "no such event"
            case .lost(let why): told = "lost: \(why)"
            }
            return "desk \(desk) is told of \(submission.requestID): \(told)"
        case .durable(let event, let first, let last):
            return "durable: \(event) \(first)...\(last)"
        case .note(let text): return text
        }
    }
}
