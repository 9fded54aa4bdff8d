import PoskoCore
import PoskoJournal
import PoskoServer
import Synchronization

extension Checker {
    /// An answer leaves a server, whether its desk hears it or not.
    ///
    /// - Parameters:
    ///   - disk: holds what is durable, and is asked itself.
    ///   - wasThere: the event was acknowledged when the request was sent.
    func answered(
        desk: Int,
        _ submission: Submission,
        _ answer: Answer,
        on disk: SimulatedDisk,
        wasThere: Bool
    ) {
        note(.answered(desk: desk, submission, answer))
        let now = time.now
        state.withLock { state in
            state.mix(answer, of: submission, desk: desk, at: now)
            do throws(Violation) {
                try state.take(answer, of: submission, on: disk, wasThere: wasThere)
            } catch {
                state.violate(
                    Violation(error.rule, "request \(submission.requestID): \(error.cause)"),
                    at: now
                )
            }
        }
    }

    /// What was acknowledged is still there, entry for entry.
    func checkAcknowledged(on disk: SimulatedDisk) {
        let now = time.now
        state.withLock { state in
            for (event, entries) in state.acknowledged.sorted(by: { $0.key < $1.key }) {
                let kept = disk.entries(of: event)
                for (sequence, hash) in entries.sorted(by: { $0.key < $1.key }) {
                    guard kept.count >= sequence, kept[Int(sequence) - 1].hash == hash else {
                        state.violate(
                            Violation(
                                .acknowledged,
                                "entry \(sequence) of \(event) was acknowledged and is gone"
                            ),
                            at: now
                        )
                        return
                    }
                }
            }
        }
    }
}

extension Checker.State {
    fileprivate mutating func mix(
        _ answer: Answer,
        of submission: Submission,
        desk: Int,
        at now: VirtualDuration
    ) {
        trace.mix(now.microseconds)
        trace.mix(desk)
        trace.mix(submission.requestID.description.utf8)
        switch answer {
        case .accepted(let recorded): trace.mix(recorded.sequence)
        case .refused(let rejection): trace.mix(rejection.reason.rawValue)
        case .noSuchEvent: trace.mix(1)
        case .lost: trace.mix(2)
        }
    }

    fileprivate mutating func take(
        _ answer: Answer,
        of submission: Submission,
        on disk: SimulatedDisk,
        wasThere: Bool
    ) throws(Violation) {
        switch answer {
        case .lost:
            totals.failed += 1
            return
        case .noSuchEvent:
            totals.refused += 1
            guard !wasThere else {
                throw Violation(.acknowledged, "\(submission.event) is not known any more")
            }
            return
        case .accepted, .refused: break
        }
        if case .accepted = answer { totals.accepted += 1 } else { totals.refused += 1 }
        let sequence = try written(submission, on: disk)
        let entry = disk.entries(of: submission.event)[Int(sequence) - 1]
        let isSame = entry.entry.commandDigest == submission.digest
        switch (answer, entry.entry.outcome) {
        case (.accepted(let recorded), .accepted(let decision))
        where isSame && recorded.sequence == sequence && recorded.facts == decision.facts
            && recorded.time == entry.entry.stamp.time && recorded.stream == entry.entry.stream:
            break
        case (.refused(let told), .refused(let rejection)) where isSame && told == rejection: break
        case (.refused(let told), _) where told.reason == .requestIDReused && !isSame: break
        case (.refused(let told), .accepted(let decision))
        where isSame && told.reason == .secondPersonNeeded && decision.asksForSecondPerson:
            break
        default:
            throw Violation(
                isSame ? .acknowledged : .request,
                "answered otherwise than entry \(sequence) says: \(answer)"
            )
        }
        acknowledged[submission.event, default: [:]][sequence] = entry.hash
        shown[submission.event] = max(sequence, shown[submission.event] ?? 0)
        try compareWithFirst(answer, of: submission)
    }

    /// Where the request stands in what the disk holds.
    private func written(
        _ submission: Submission,
        on disk: SimulatedDisk
    ) throws(Violation) -> UInt64 {
        let entries = disk.entries(of: submission.event)
        guard let sequence = ledgers[submission.event]?.requests[submission.requestID],
            entries.count >= sequence,
            entries[Int(sequence) - 1].entry.requestID == submission.requestID
        else { throw Violation(.acknowledged, "answered and not in the journal") }
        return sequence
    }

    private mutating func compareWithFirst(
        _ answer: Answer,
        of submission: Submission
    ) throws(Violation) {
        let key = Checker.AnswerKey(
            event: submission.event,
            request: submission.requestID,
            digest: submission.digest
        )
        guard let first = answers[key] else {
            answers[key] = answer
            return
        }
        totals.repeated += 1
        guard first == answer else {
            throw Violation(.request, "answered \(first) first and \(answer) now")
        }
    }
}

extension Decision {
    /// Nothing was done but to ask.
    fileprivate var asksForSecondPerson: Bool {
        if case .approvalAsked? = facts.first { true } else { false }
    }
}
