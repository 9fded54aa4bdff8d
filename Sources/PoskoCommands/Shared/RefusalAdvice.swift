internal import PoskoClient
internal import PoskoWords

/// What somebody can do at this command line about a refusal whose sentence does not say it.
enum RefusalAdvice {
    /// - Returns: nil where the sentence says it, or nothing is to be done.
    static func phrase(after failure: PoskoFailure) -> Phrase? {
        byReason[failure.reason] ?? byCode(failure)
    }

    private static let byReason: [String: Phrase] = [
        "ROLE_REQUIRED": AdviceWords.roles,
        "PROOF_STALE": AdviceWords.check,
        "JOURNAL_UNAVAILABLE": AdviceWords.serverDisk,
        "EVENT_CLOSED": AdviceWords.reopen,
        "SLOTS_EXHAUSTED": AdviceWords.slots,
        "TICKET_NOT_FOUND": AdviceWords.tickets,
        "STATION_NOT_FOUND": AdviceWords.stations,
        "STATION_HAS_NO_LINE": AdviceWords.stations,
        "NO_STATION_FOR_PURPOSE": AdviceWords.stations,
        "LINE_EMPTY": AdviceWords.lines,
        "VISIT_OVER": AdviceWords.visit,
        "NOT_MISSED": AdviceWords.visit,
        "NO_HEALTH_CHECK": AdviceWords.visit,
        "NOTHING_RECORDED": AdviceWords.visit,
        "NO_OPEN_FINDING": AdviceWords.screening,
        "CARD_NOT_FOUND": AdviceWords.cards,
        "CARD_NOT_HERE": AdviceWords.cards,
        "CARD_NOT_HANDED_OVER": AdviceWords.cards,
        "PERSON_NOT_FOUND": AdviceWords.people,
        "APPROVAL_NOT_FOUND": AdviceWords.approvals,
    ]

    private static func byCode(_ failure: PoskoFailure) -> Phrase? {
        switch failure.code {
        // With a reason the server was reached and says more itself.
        case .unavailable, .deadlineExceeded: failure.reason.isEmpty ? AdviceWords.check : nil
        case .unknown, .internalError, .dataLoss: AdviceWords.keeper
        case .cancelled, .invalidArgument, .notFound, .alreadyExists, .permissionDenied,
            .resourceExhausted, .failedPrecondition, .aborted, .outOfRange, .unimplemented,
            .unauthenticated:
            nil
        }
    }
}
