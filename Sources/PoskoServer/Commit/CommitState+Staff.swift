import PoskoCore
import PoskoJournal

extension CommitState {
    /// As the other `submit`, for a change of the staff.
    mutating func submit(
        _ submission: StaffSubmission,
        at now: Timestamp,
        answer: Answer?
    ) -> Outcome? {
        if let refusal = refusal(submission.caller.permit, at: now, in: nil) {
            return .failed(refusal)
        }
        if let known = known(submission.requestID, submission.digest, in: staff.tail) {
            return known
        }
        let time = max(now, staff.tail.head.time)
        let outcome: Entry.Outcome
        do {
            outcome = .staffChanged(try staff.book.decide(submission.command, at: time))
        } catch {
            outcome = .refused(error)
        }
        let entry = Entry(
            stream: .staff,
            sequence: staff.tail.head.sequence + 1,
            stamp: Stamp(
                time: time,
                staff: submission.caller.staff,
                device: submission.caller.device
            ),
            requestID: submission.requestID,
            commandDigest: submission.digest,
            outcome: outcome
        )
        var keys = StreamKeys(stream: .staff)
        let sealed = SealedEntry.seal(
            entry,
            after: staff.tail.head.hash,
            with: vault,
            &keys
        )
        staff.take(sealed)
        enqueue(sealed, answer: answer)
        return nil
    }

    /// What a request came to that was sent before; nil for a new one.
    func known(_ requestID: RequestID, _ digest: Digest, in tail: StreamTail) -> Outcome? {
        guard let known = tail.outcomes[requestID] else { return nil }
        let place = Place(sequence: known.sequence, generation: generation)
        guard known.digest == digest else {
            let id = Rejection.Detail(key: "request_id", value: "\(requestID)")
            let reused = Rejection(.requestIDReused, details: [id])
            return .follows(.failed(.rejected(reused)), from: place)
        }
        return .repeated(place)
    }

    func place(of tail: StreamTail) -> Place {
        Place(sequence: tail.head.sequence, generation: generation)
    }

    /// Why nothing of this call is decided: too much waits, or it may not. Sessions and roles are
    /// looked at where commands are decided, so that nothing is done after a revocation.
    func refusal(
        _ permit: Permit?,
        at now: Timestamp,
        in event: EventCode?
    ) -> SubmissionFailure? {
        guard pending.count + inFlight.count < ServerLimits.pendingEntriesMax else {
            return .overloaded
        }
        return permit.flatMap { denial(of: $0, at: now, in: event) }.map { .denied($0) }
    }

    /// - Parameter event: nil for what belongs to no event, which a role at any event allows.
    func denial(
        of permit: Permit,
        at now: Timestamp,
        in event: EventCode?
    ) -> Denial? {
        guard let (_, account, _) = staff.book.session(permit.token, at: now) else {
            return .sessionOver
        }
        return permit.isHeld(by: account, at: event) ? nil : .roleRequired(permit.roles)
    }
}
