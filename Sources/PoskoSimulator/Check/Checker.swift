import PoskoCore
import PoskoJournal
import PoskoServer
import Synchronization

/// Holds a run against the rules, at every step: it is told of every entry that becomes durable, of
/// every answer and of every read, and keeps the first violation.
///
/// It is told by the disk and by the desks, never by the server.
final class Checker: Sendable {
    struct State {
        var ledgers: [EventCode: DayLedger] = [:]
        var claims = ClaimBook()
        /// What was acknowledged, by event: sequence and hash of the entry.
        var acknowledged: [EventCode: [UInt64: Digest]] = [:]
        /// The newest entry that an answer or a read has shown.
        var shown: [EventCode: UInt64] = [:]
        var answers: [AnswerKey: Answer] = [:]
        var violation: Violation?
        var violatedAt = VirtualDuration.zero
        var totals = Totals()
        var trace = TraceHash()
        var recent: [(VirtualDuration, TraceEvent)] = []
        var steps = 0
    }

    struct AnswerKey: Hashable {
        let event: EventCode
        let request: RequestID
        let digest: Digest
    }

    private static let recentMax = 24

    let state = Mutex(State())
    let time: VirtualTime
    private let printsTrace: Bool

    init(time: VirtualTime, printsTrace: Bool) {
        self.time = time
        self.printsTrace = printsTrace
    }

    var isViolated: Bool { state.withLock { $0.violation != nil } }

    func violate(_ violation: Violation) {
        state.withLock { $0.violate(violation, at: time.now) }
    }

    func count(_ change: (inout Totals) -> Void) {
        state.withLock { change(&$0.totals) }
    }

    func note(_ event: TraceEvent) {
        let now = time.now
        if printsTrace { print("\(now)  \(event)") }
        state.withLock { state in
            state.steps += 1
            state.recent.append((now, event))
            if state.recent.count > 2 * Self.recentMax {
                state.recent.removeFirst(Self.recentMax)
            }
        }
    }

    /// Entries that the disk holds from now on, whether somebody was told so or not.
    func becameDurable(_ batch: [SealedEntry]) {
        guard let first = batch.first, let last = batch.last else { return }
        note(
            .durable(first.entry.event, from: first.entry.sequence, to: last.entry.sequence)
        )
        let now = time.now
        state.withLock { state in
            state.totals.transactions += 1
            state.totals.entries += batch.count
            for sealed in batch {
                state.trace.mix(sealed.hash.bytes)
                do throws(Violation) {
                    try state.take(sealed)
                } catch {
                    state.violate(
                        Violation(error.rule, "\(sealed.entry.event): \(error.cause)"),
                        at: now
                    )
                    return
                }
            }
        }
    }

    /// A read shows the event as it is after `sequence`.
    ///
    /// - Parameter shown: what was shown before the read began.
    func wasRead(_ event: EventCode, _ sequence: UInt64, since shown: UInt64) {
        let now = time.now
        state.withLock { state in
            state.totals.reads += 1
            let durable = state.ledgers[event]?.head.sequence ?? 0
            if sequence > durable {
                state.violate(
                    Violation(.durable, "\(event) is shown at \(sequence); durable is \(durable)"),
                    at: now
                )
            }
            if sequence < shown {
                state.violate(
                    Violation(.durable, "\(event) is shown at \(sequence) after \(shown)"),
                    at: now
                )
            }
            state.shown[event] = max(sequence, state.shown[event] ?? 0)
        }
    }

    /// The newest entry of an event that somebody has seen.
    func shown(_ event: EventCode) -> UInt64 { state.withLock { $0.shown[event] ?? 0 } }

    /// The newest entry of an event that is durable; 0 when there is no such event.
    func durable(_ event: EventCode) -> UInt64 {
        state.withLock { $0.ledgers[event]?.head.sequence ?? 0 }
    }
}

extension Checker.State {
    mutating func violate(_ new: Violation, at now: VirtualDuration) {
        guard violation == nil else { return }
        violation = new
        violatedAt = now
    }

    fileprivate mutating func take(_ sealed: SealedEntry) throws(Violation) {
        let event = sealed.entry.event
        guard ledgers[event] != nil else {
            ledgers[event] = try DayLedger(first: sealed)
            return
        }
        try ledgers[event]?.take(sealed, &claims)
    }
}

/// A fingerprint of a run (FNV-1a): two runs with the same one did the same, byte for byte.
struct TraceHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func mix(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }

    mutating func mix(_ number: some FixedWidthInteger) {
        value = (value ^ UInt64(truncatingIfNeeded: number)) &* 0x0000_0100_0000_01B3
    }
}
