internal import PoskoContract

/// One person's registration after it was sent, up to the number. Legal transitions:
///
///     adding    -> issuing, waitlisted, known, doubtful, refused, cancelling, numbered (was there)
///     known     -> issuing                       (Enter)
///     issuing   -> numbered, waitlisted, ahead, refused
///     ahead, waitlisted, refused -> issuing, adding (sent again), cancelling
///     doubtful  -> adding (sent again)
///     cancelling -> cancelled, or back to what it was
struct RegistrationErrand: Hashable, Sendable {
    enum State: Hashable, Sendable {
        /// AddRegistration has no answer yet.
        case adding
        /// IssueTicket has no answer yet.
        case issuing
        case numbered(IssuedNumber)
        /// Place on the waitlist; zero when it is not known.
        case waitlisted(UInt32)
        /// Registered before the event was opened: a number comes later.
        case ahead
        /// Registered before and without a number yet.
        case known
        /// The person may be somebody who is known.
        case doubtful(Resemblance)
        /// The server refused; staff decides.
        case refused(DeskProblem)
        case cancelling
        case cancelled
    }

    let number: Int
    /// As long as they may have to be entered again or sent again; nil for somebody who was
    /// registered before.
    var applicant: Applicant?
    let name: String
    /// Zero until the server has given it.
    var registration: UInt32 = 0
    var localNumber = ""
    /// What staff should know and need not confirm.
    var notices: [String] = []
    var state: State
    /// Of the command that has no answer yet; nil when there is none.
    var requestID: String?
    /// Registered from here, so that it can be taken back from here.
    var isOurs = false
    /// Staff took it back before the answer came.
    var isUndone = false
    /// When it was settled, in milliseconds.
    var settled_ms: Int64?

    /// A number, a place on the waitlist or a refusal is still to come.
    var isUnanswered: Bool { requestID != nil }

    /// Nothing goes on before somebody has looked.
    var needsStaff: Bool {
        switch state {
        case .known, .doubtful, .refused: true
        case .adding, .issuing, .numbered, .waitlisted, .ahead, .cancelling, .cancelled: false
        }
    }

    var ticket: String? {
        if case .numbered(let issued) = state { issued.ticket } else { nil }
    }
}

/// A queue number, and what became of its slip.
struct IssuedNumber: Hashable, Sendable {
    enum Slip: Hashable, Sendable {
        /// No printer, or the number is older than this desk.
        case none
        case sent, printed
        /// One sentence that says what to do.
        case failed(String)
    }

    let ticket: String
    /// Code of the station to go to; empty when the number was there before.
    var station = ""
    var peopleWaiting: UInt32 = 0
    /// They had it before they came to this desk now.
    var isOld = false
    var slip = Slip.none
}

/// Everybody who was sent to the server from this desk and what became of it.
struct RegistrationBook: Sendable {
    /// A clerk with a line goes on without an answer, but not for ever.
    static let unansweredMax = 20
    static let shownMax = 5

    private(set) var errands: [RegistrationErrand] = []
    private var made = 0

    subscript(number: Int) -> RegistrationErrand? {
        get { errands.first { $0.number == number } }
        set {
            guard let index = errands.firstIndex(where: { $0.number == number }) else { return }
            if let newValue { errands[index] = newValue } else { errands.remove(at: index) }
        }
    }

    /// - Returns: its number.
    mutating func open(
        _ applicant: Applicant?,
        name: String,
        state: RegistrationErrand.State
    ) -> Int {
        made += 1
        errands.append(
            RegistrationErrand(number: made, applicant: applicant, name: name, state: state)
        )
        return made
    }

    func errand(requestID: String) -> RegistrationErrand? {
        errands.first { $0.requestID == requestID }
    }

    var unanswered: [RegistrationErrand] { errands.filter(\.isUnanswered) }
    var attention: [RegistrationErrand] { errands.filter(\.needsStaff) }
    /// The last that was sent from here.
    var last: RegistrationErrand? {
        errands.last { ($0.isOurs || $0.applicant != nil) && $0.state != .cancelled }
    }

    /// The last that came to an end, the newest first.
    var recent: [RegistrationErrand] {
        Array(
            errands.filter { $0.settled_ms != nil }
                .sorted { ($0.settled_ms ?? 0, $0.number) > ($1.settled_ms ?? 0, $1.number) }
                .prefix(Self.shownMax)
        )
    }

    /// Forgets what is neither shown nor open: nobody's particulars stay longer than needed.
    mutating func prune(keeping number: Int?) {
        let kept = Set(recent.map(\.number) + [number].compactMap { $0 })
        errands.removeAll { errand in
            !errand.needsStaff && !errand.isUnanswered && !kept.contains(errand.number)
        }
    }

    mutating func note(_ outcome: PrintOutcome) {
        guard case .queueSlip(let ticket, _) = outcome.printout,
            let index = errands.lastIndex(where: { $0.ticket == ticket }),
            case .numbered(var issued) = errands[index].state
        else { return }
        issued.slip = outcome.problem.map { .failed($0) } ?? .printed
        errands[index].state = .numbered(issued)
    }
}
