import PoskoCore
import PoskoJournal

/// What the commit loop holds under its lock: all events as decided, and the entries that wait for
/// the disk. Every function is synchronous; who waits is told by the caller after the lock is free.
struct CommitState {
    /// Legal transitions:
    ///
    ///     starting   -> running (journal read)
    ///     running    -> rebuilding (a write failed), stopped
    ///     rebuilding -> blind (the journal cannot be read), suspended (it was read anew), stopped
    ///     blind      -> suspended (the journal was read anew), stopped
    ///     suspended  -> running (the journal can be written), stopped
    ///     stopped: the end
    ///
    /// Mutations are taken in `running` only.
    enum Mode: Hashable {
        case starting
        case running
        /// The state is being read anew; reads of what was decided and not written wait for that.
        case rebuilding
        /// The state cannot be read anew now: such reads are told so.
        case blind
        /// The state is what the journal tells; whether that can be written is tried by the clock.
        case suspended
        case stopped
    }

    /// Told the outcome once, after the lock is free.
    typealias Answer = @Sendable (Outcome) -> Void

    /// How a submission ended, as far as the lock knows.
    enum Outcome: Sendable {
        case recorded(Recorded)
        case failed(SubmissionFailure)
        /// Sent before: the journal has the answer, in this entry, once it is durable.
        case repeated(Place)
        /// Follows from the entries up to this one and is not written itself: an answer once
        /// they are durable, because without them it may be another.
        indirect case follows(Outcome, from: Place)
    }

    /// An entry of a stream as it was decided. When the state is read anew, what was not durable is
    /// gone, and the same sequence becomes another entry.
    struct Place: Hashable, Sendable {
        let sequence: UInt64
        let generation: UInt64
    }

    struct Pending {
        let sealed: SealedEntry
        let answer: Answer?
        let outcome: Outcome

        /// The event in which somebody is erased with it.
        var eventThatForgets: EventCode? {
            sealed.entry.forgetsKeys ? sealed.entry.stream.event : nil
        }
    }

    var mode = Mode.starting
    var streams: [EventCode: EventStream] = [:]
    var staff = StaffStream()
    let vault: Vault
    var claims: Claims
    var pending: [Pending] = []
    /// Handed to the journal and not back yet.
    var inFlight: [Pending] = []
    /// Whether the writing task has been woken and has not found the queue empty since.
    var isAwake = false
    /// How often the state was read anew.
    var generation: UInt64 = 0
    /// Writes that failed since one succeeded.
    var failures = 0
    /// Since the start, for the log.
    var written = (entries: 0, transactions: 0)
    var nextWatcher = 0
    /// Who wants to know when `mode` changes.
    var healthWatchers = Watchers()

    init(vault: Vault) {
        self.vault = vault
        claims = Claims(hash: vault.keyedHash)
    }

    /// Decides a submission. Either the outcome is known now, or an entry is pending and `answer`
    /// is told when it is durable.
    mutating func submit(
        _ submission: Submission,
        at now: Timestamp,
        answer: Answer?
    ) -> Outcome? {
        if let refusal = refusal(submission.caller.permit, at: now, in: submission.event) {
            return .failed(refusal)
        }
        releaseIfDue(submission.event, at: now)
        switch step(submission, at: now) {
        case .create(let settings):
            create(submission, settings, at: now, answer: answer)
            return nil
        case .write(let outcome):
            append(submission, outcome, at: now, answer: answer)
            return nil
        case .known(let outcome):
            return outcome
        }
    }

    private enum Step {
        case create(EventSettings)
        case write(Entry.Outcome)
        case known(Outcome)
    }

    /// What a submission comes to. It only looks: nothing of the stream is held when it is changed
    /// after, so that changing it copies nothing.
    private func step(_ submission: Submission, at now: Timestamp) -> Step {
        guard let stream = streams[submission.event] else {
            guard case .createEvent(let settings) = submission.command else {
                return .known(.failed(.eventNotFound(submission.event)))
            }
            return .create(settings)
        }
        if let known = known(submission.requestID, submission.digest, in: stream.tail) {
            return .known(known)
        }
        do {
            let decision = try stream.day.decide(
                submission.command,
                circumstances(of: submission, at: max(now, stream.tail.head.time))
            )
            return .write(.accepted(signed(decision, after: stream.tail.head, of: submission)))
        } catch {
            return .write(.refused(error.told(in: stream.day)))
        }
    }

    private mutating func create(
        _ submission: Submission,
        _ settings: EventSettings,
        at now: Timestamp,
        answer: Answer?
    ) {
        let entry = Entry(
            stream: .event(submission.event),
            sequence: 1,
            stamp: Stamp(
                time: now,
                staff: submission.caller.staff,
                device: submission.caller.device
            ),
            requestID: submission.requestID,
            commandDigest: submission.digest,
            outcome: .accepted(EventDay.create(settings))
        )
        var keys = StreamKeys(stream: entry.stream)
        let sealed = SealedEntry.seal(entry, after: .zero, with: vault, &keys)
        guard let stream = EventStream(first: sealed, keys) else {
            preconditionFailure("the first entry creates the event")
        }
        streams[submission.event] = stream
        enqueue(sealed, answer: answer)
    }

    mutating func append(
        _ submission: Submission,
        _ outcome: Entry.Outcome,
        at now: Timestamp,
        answer: Answer?
    ) {
        guard let head = streams[submission.event]?.tail.head else { return }
        let entry = Entry(
            stream: .event(submission.event),
            sequence: head.sequence + 1,
            stamp: Stamp(
                time: max(now, head.time),
                staff: submission.caller.staff,
                device: submission.caller.device
            ),
            requestID: submission.requestID,
            commandDigest: submission.digest,
            outcome: outcome
        )
        guard let index = streams.index(forKey: submission.event) else { return }
        let sealed = SealedEntry.seal(
            entry,
            after: head.hash,
            with: vault,
            &streams.values[index].keys,
            Owners(streams.values[index].day)
        )
        streams.values[index].take(sealed)
        if case .accepted(let decision) = outcome {
            claims.apply(decision.claims, by: .event(submission.event))
        }
        enqueue(sealed, answer: answer)
    }

    mutating func enqueue(_ sealed: SealedEntry, answer: Answer?) {
        let outcome = Outcome(of: sealed)
        pending.append(Pending(sealed: sealed, answer: answer, outcome: outcome))
    }

    /// Slots of the roster's share fall due by the clock; whatever is decided next sees them
    /// released.
    mutating func releaseIfDue(_ event: EventCode, at now: Timestamp) {
        guard let (submission, decision) = dueRelease(event, at: now) else { return }
        append(submission, .accepted(decision), at: now, answer: nil)
    }

    private func dueRelease(
        _ event: EventCode,
        at now: Timestamp
    ) -> (Submission, Decision)? {
        guard let stream = streams[event], stream.day.isReleaseDue(at: now) else { return nil }
        let day = stream.day
        // A client may have used the name: two entries of one name would not verify.
        var name = "release-at-\(day.settings.releaseAt?.milliseconds ?? 0)"
        while RequestID(name).map({ stream.tail.outcomes[$0] != nil }) == true { name += "." }
        guard let requestID = RequestID(name) else { return nil }
        let submission = Submission(
            event: event,
            requestID: requestID,
            digest: .zero,
            caller: .server,
            command: .releaseSlots
        )
        // Due means that the rules allow it, so there is no refusal to report.
        return (try? day.decide(.releaseSlots, circumstances(of: submission, at: now)))
            .map { (submission, $0) }
    }
}

extension CommitState.Outcome {
    /// What an entry says to whoever asked for it.
    init(of sealed: SealedEntry) {
        switch sealed.entry.outcome {
        case .accepted(let decision):
            if case .approvalAsked(let number, _, _, _)? = decision.facts.first {
                // Nothing was done but to ask.
                let detail = Rejection.Detail(key: "approval", value: "\(number)")
                self = .failed(.rejected(Rejection(.secondPersonNeeded, details: [detail])))
            } else {
                self = .recorded(Recorded(sealed))
            }
        case .staffChanged: self = .recorded(Recorded(sealed))
        case .refused(let rejection): self = .failed(.rejected(rejection))
        }
    }
}
