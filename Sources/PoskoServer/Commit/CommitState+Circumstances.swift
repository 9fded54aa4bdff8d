import PoskoCore
import PoskoJournal

extension CommitState {
    /// What a command is decided with beside the day.
    func circumstances(of submission: Submission, at time: Timestamp) -> Circumstances {
        let caller = submission.caller
        let account = caller.permit.flatMap { staff.book.session($0.token, at: time)?.1 }
        let roles = account.map { account in
            Set(account.grants.filter { $0.holds(at: submission.event) }.map(\.role))
        }
        return Circumstances(
            claims: claims,
            stamp: Stamp(time: time, staff: caller.staff, device: caller.device),
            name: account?.name ?? caller.staff,
            roles: roles,
            commandKey: submission.commandKey
        )
    }

    /// A closing is signed as the entry that it will be.
    func signed(
        _ decision: Decision,
        after head: StreamTail.Head,
        of submission: Submission
    ) -> Decision {
        guard case .eventClosed(let closing)? = decision.facts.first else { return decision }
        let signed = vault.sign(
            closing.report,
            in: .event(submission.event),
            sequence: head.sequence + 1,
            after: head.hash
        )
        return Decision(
            [.eventClosed(signed)] + decision.facts.dropFirst(),
            claims: decision.claims
        )
    }

    /// Takes over a stream that was read anew, with what has been decided since.
    ///
    /// - Returns: false when entries lie between the two that are not at hand any more.
    mutating func adopt(_ read: EventStream, of event: EventCode) -> Bool {
        guard let index = streams.index(forKey: event) else { return true }
        let live = streams.values[index].tail
        var stream = read
        for sealed in (inFlight + pending).map(\.sealed)
        where sealed.entry.stream == .event(event)
            && sealed.entry.sequence > stream.tail.head.sequence
        {
            guard sealed.entry.sequence == stream.tail.head.sequence + 1 else { return false }
            stream.take(sealed)
        }
        guard stream.tail.head.hash == live.head.hash else { return false }
        stream.tail = live
        stream.keys = streams.values[index].keys
        streams.values[index] = stream
        return true
    }

    /// Somebody whose key is gone is erased, whatever the reason.
    mutating func noteLost(_ person: PersonNumber, of event: EventCode, at now: Timestamp) {
        guard let stream = streams[event] else { return }
        // A client may have used the name: two entries of one name would not verify.
        var name = "lost-key-\(person)"
        while RequestID(name).map({ stream.tail.outcomes[$0] != nil }) == true { name += "." }
        guard let requestID = RequestID(name) else { return }
        let erasure = Erasure(
            person: person,
            also: [],
            recordKept: stream.keys[person] != nil,
            ground: .lost
        )
        let submission = Submission(
            event: event,
            requestID: requestID,
            digest: .zero,
            caller: .server,
            command: .rights(.erase(.number(person), .lost))
        )
        append(submission, .accepted(Decision([.personErased(erasure)])), at: now, answer: nil)
    }
}
