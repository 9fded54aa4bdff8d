package import PoskoContract

/// What happens to a desk. Nothing else changes what it is.
package enum DeskEvent: Sendable {
    case key(Key)
    case scan(String)
    /// Line mode: an entry is going to be typed, in the place of what stands in the field.
    case lineBegins
    /// Line mode: an entry of one digit was typed, which is Enter where a value is written.
    case lineEnds
    /// Milliseconds since 1970 by the device's clock; once a second.
    case tick(Int64)
    case link(Link)
    /// The watch of the lines: all of them, then what changed.
    case lines(Posko_V1_WatchLinesResponse)
    /// The watch of the summary, for organizers.
    case summary(Posko_V1_GetSummaryResponse)
    /// The answer to a command, by its request id; comes once for each.
    case answered(String, DeskAnswer)
    /// The answer to a question, by its number.
    case told(Int, DeskReply)
    /// What came of a print.
    case printed(PrintOutcome)
    /// A pause that the desk asked for is over.
    case waited(Int)
    /// What came of a PIN; nil when it was right.
    case unlocked(DeskProblem?)
}

/// The connection, as far as it can be known.
package enum Link: Hashable, Sendable {
    case connecting
    case up
    /// Since when, and what to say of it.
    case down(since_ms: Int64, reason: String)
    /// It will not come back by itself: the session is over, or the server is another one.
    case refused(String)
    /// Nobody has worked here for a while: the PIN opens it again.
    case locked
}

/// What became of a command.
package enum DeskAnswer: Sendable {
    case done(Posko_V1_ExchangeResponse.OneOf_Outcome)
    case refused(DeskProblem)
}

/// Why the server did not do, or did not tell, something.
package struct DeskProblem: Error, Hashable, Sendable {
    /// The stable reason, such as LINE_EMPTY; empty when there is none.
    package let reason: String
    /// One sentence in the reader's language.
    package let message: String
    /// The reason's particulars.
    package let metadata: [String: String]
    /// The server could not be reached; the same may be asked again.
    package let isMomentary: Bool

    package init(
        reason: String,
        message: String,
        metadata: [String: String] = [:],
        isMomentary: Bool = false
    ) {
        self.reason = reason
        self.message = message
        self.metadata = metadata
        self.isMomentary = isMomentary
    }
}

/// A read. Each is an entry of the journal, so it is asked when a person needs it, not before.
package enum DeskQuestion: Sendable {
    case roster(Posko_V1_SearchRosterRequest)
    case registrations(Posko_V1_FindRegistrationsRequest)
    case registration(Posko_V1_GetRegistrationRequest)
    case ticket(Posko_V1_GetTicketRequest)
    case screening(Posko_V1_GetScreeningRequest)
    case cards(Posko_V1_FindCardsRequest)
    case ledger(Posko_V1_ReconcileCardsRequest)
}

package enum DeskReply: Sendable {
    case roster(Posko_V1_SearchRosterResponse)
    case registrations(Posko_V1_FindRegistrationsResponse)
    case registration(Posko_V1_Registration)
    case ticket(Posko_V1_Visit)
    case screening(Posko_V1_Screening)
    case cards(Posko_V1_FindCardsResponse)
    case ledger(Posko_V1_ReconcileCardsResponse)
    case failed(DeskProblem)
}

/// What came of a print.
package struct PrintOutcome: Hashable, Sendable {
    package let printout: Printout
    /// Nil when it went out; else one sentence that says what to do.
    package let problem: String?

    package init(_ printout: Printout, problem: String?) {
        self.printout = printout
        self.problem = problem
    }
}
