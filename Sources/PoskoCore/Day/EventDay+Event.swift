extension EventDay {
    func requireOpen() throws(Rejection) {
        switch phase {
        case .open: break
        case .draft: throw Rejection(.eventNotOpen, ["event": code])
        case .closed: throw Rejection(.eventClosed, ["event": code])
        }
    }

    func requireNotClosed() throws(Rejection) {
        guard phase != .closed else { throw Rejection(.eventClosed, ["event": code]) }
    }

    func decideOpen(
        reason: String?,
        _ circumstances: Circumstances
    ) throws(Rejection) -> Decision {
        switch phase {
        case .draft: return Decision([.eventOpened(reason: reason)])
        case .open: throw Rejection(.eventAlreadyOpen, ["event": code])
        case .closed:
            guard let reason else { throw Rejection(.reopenNeedsReason, ["event": code]) }
            return try approval(for: .reopen, reason: reason, circumstances)
                .then(Decision([.eventOpened(reason: reason)]))
        }
    }

    /// Whether slots of the roster's share fall due at `time`; the server then sends
    /// `.releaseSlots`.
    package func isReleaseDue(at time: Timestamp) -> Bool {
        guard let releaseAt = settings.releaseAt, phase == .open else { return false }
        return !registry.reservationLifted && time >= releaseAt
    }

    func decideRelease() throws(Rejection) -> Decision {
        try requireOpen()
        guard !registry.reservationLifted else {
            throw Rejection(.slotsAlreadyReleased, ["event": code])
        }
        let unclaimed = registry.registrations.filter {
            $0.state == .confirmed && $0.holdsSlot && $0.beginning.advance
        }
        var facts: [Fact] = [.reservationLifted]
        for registration in unclaimed {
            facts.append(.slotFreed(registration.number))
            facts.append(.registrationReleased(registration.number))
        }
        facts += promotions(freeing: unclaimed, reservationLifted: true)
        return Decision(facts)
    }

    static func named(_ tickets: [Ticket]) -> String {
        let words = tickets.prefix(Limits.namedInRefusal).map(\.description)
        let more = tickets.count > words.count ? ", ..." : ""
        return words.joined(separator: ", ") + more
    }
}
