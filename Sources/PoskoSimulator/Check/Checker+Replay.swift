import PoskoCore
import PoskoJournal
import PoskoServer
import Synchronization

extension Checker {
    /// A day as a server shows it after `sequence`, against the journal up to there and, when
    /// nothing newer is durable, against the recount.
    func compare(_ day: EventDay, after sequence: UInt64, on disk: SimulatedDisk) {
        // Facts that break a rule may not fit the core's value, which stops the program then.
        guard !isViolated else { return }
        count { $0.replays += 1 }
        let entries = disk.entries(of: day.code)
        guard entries.count >= sequence else {
            violate(Violation(.durable, "\(day.code) is shown beyond the journal"))
            return
        }
        let read = disk.readable(Array(entries.prefix(Int(sequence))), of: day.code)
        guard EventDay(replaying: read) == day else {
            violate(Violation(.replay, "\(day.code) is not what its first \(sequence) entries say"))
            return
        }
        guard let ledger = state.withLock({ $0.ledgers[day.code] }),
            ledger.head.sequence == sequence
        else { return }
        let differences = ledger.differences(from: day)
        guard differences.isEmpty else {
            violate(
                Violation(.replay, "\(day.code): " + differences.prefix(5).joined(separator: "; "))
            )
            return
        }
        let figures = Summary(of: day)
        if !figures.cards.isBalanced {
            violate(Violation(.cardPlace, "\(day.code): cards received are not accounted for"))
        }
    }

    /// Slots that are due by the clock were released without anybody asking for it.
    func requireReleased(_ event: EventCode, at now: Timestamp) {
        guard let ledger = state.withLock({ $0.ledgers[event] }), ledger.phase == .open,
            let releaseAt = ledger.settings.releaseAt, releaseAt <= now, !ledger.isLifted
        else { return }
        violate(Violation(.liveness, "the slots of \(event) are due and not released"))
    }

    /// The journal as it would be read by somebody else: from its bytes.
    func checkBytes(on disk: SimulatedDisk) {
        var held = 0
        for event in disk.codes {
            // Each event by itself: what one gave back another may have taken since.
            var claims = Claims(hash: disk.vault.keyedHash)
            var verifier = ChainVerifier(keys: disk.keys(of: .event(event)))
            for sealed in disk.readable(disk.entries(of: event), of: event) {
                do throws(JournalError) {
                    let read = try verifier.take(stored: sealed.bytes, hash: sealed.hash.bytes)
                    claims.apply(read.entry.claims, by: .event(event))
                    guard read.entry == sealed.entry, read.bytes == sealed.bytes else {
                        let sequence = sealed.entry.sequence
                        violate(Violation(.chain, "entry \(sequence) of \(event) reads otherwise"))
                        return
                    }
                } catch {
                    violate(Violation(.chain, "\(error)"))
                    return
                }
            }
            held += claims.count
        }
        let counted = state.withLock(\.claims.count)
        if held != counted {
            violate(Violation(.oneCard, "\(held) claims are held; recounted \(counted)"))
        }
    }

    /// Who holds what over all events, as the server has it when nothing is under way.
    func compare(_ claims: Claims, on disk: SimulatedDisk) {
        var folded = Claims(hash: disk.vault.keyedHash)
        // Between streams the order counts: a card that one event gives back comes to another.
        for sealed in disk.inOrderOfWriting {
            folded.apply(sealed.entry.claims, by: sealed.entry.stream)
        }
        if !folded.isSame(as: claims) {
            violate(Violation(.replay, "the claims are not the journal's"))
        }
    }
}

extension EventDay {
    /// Folded anew from the journal's entries; nil without any, and when they are no chain.
    init?(replaying entries: some Collection<SealedEntry>) {
        guard let first = entries.first?.entry, case .accepted(let creation) = first.outcome,
            case .eventCreated(let settings)? = creation.facts.first
        else { return nil }
        self.init(code: first.event, settings: settings, created: first.stamp)
        var head = StreamHead(entries[entries.startIndex])
        for sealed in entries.dropFirst() {
            // What does not follow may not fit the value, which stops the program then.
            guard head.obstacle(to: sealed) == nil else { return nil }
            head = StreamHead(sealed)
            guard case .accepted(let decision) = sealed.entry.outcome else { continue }
            for fact in decision.facts { apply(fact, sealed.entry.stamp) }
        }
    }
}
