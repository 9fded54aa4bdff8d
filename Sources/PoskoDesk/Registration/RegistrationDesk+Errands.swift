internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// What was sent and what came of it. A registration and its number are two commands; each sending
/// has a request id of its own.
extension RegistrationDesk {
    mutating func submit() -> [DeskEffect] {
        guard let applicant else { return [] }
        guard book.unanswered.count < RegistrationBook.unansweredMax else {
            let count = Language.current.number(RegistrationBook.unansweredMax)
            shell.say(RegistrationWords.tooManyWaiting.text(count), .warning)
            return [.bell]
        }
        remember(hamlet: applicant.form.text(.hamlet))
        let number = book.open(applicant, name: applicant.name, state: .adding)
        goHome()
        step = .sent(number)
        return add(number)
    }

    /// Sends the registration, or sends it again with what staff has confirmed since.
    mutating func add(_ number: Int) -> [DeskEffect] {
        guard let applicant = book[number]?.applicant else { return [] }
        return send(number, .adding) { event, id in
            .addRegistration(applicant.request(event: event, requestID: id))
        }
    }

    mutating func issue(_ number: Int) -> [DeskEffect] {
        let registration = book[number]?.registration ?? 0
        return send(number, .issuing) { event, id in
            .issueTicket(
                .with { ($0.event, $0.requestID, $0.registration) = (event, id, registration) }
            )
        }
    }

    mutating func cancel(_ number: Int) -> [DeskEffect] {
        let registration = book[number]?.registration ?? 0
        return send(number, .cancelling) { event, id in
            .cancelRegistration(
                .with {
                    ($0.event, $0.requestID, $0.registration) = (event, id, registration)
                    $0.reason = RegistrationWords.undoneReason.text()
                }
            )
        }
    }

    private mutating func send(
        _ number: Int,
        _ state: RegistrationErrand.State,
        _ build: (String, String) -> Posko_V1_ExchangeRequest.OneOf_Command
    ) -> [DeskEffect] {
        let (id, effect) = shell.send(build)
        book[number]?.state = state
        book[number]?.requestID = id
        return [effect]
    }

    // MARK: - Answers

    mutating func settle(_ id: String, _ answer: DeskAnswer) -> [DeskEffect] {
        guard let errand = book.errand(requestID: id) else { return settleMenu(id, answer) }
        book[errand.number]?.requestID = nil
        let effects: [DeskEffect]
        switch answer {
        case .done(.addRegistration(let reply)): effects = added(errand, reply)
        case .done(.issueTicket(let reply)): effects = issued(errand, reply)
        case .done(.cancelRegistration(let reply)):
            finish(errand.number, .cancelled)
            shell.say(cancelled(errand.registration, reply))
            effects = []
        case .done: effects = []
        case .refused(let problem): effects = refused(errand, problem)
        }
        book.prune(keeping: shownErrand)
        return effects
    }

    private mutating func added(
        _ errand: RegistrationErrand,
        _ reply: Posko_V1_AddRegistrationResponse
    ) -> [DeskEffect] {
        book[errand.number]?.isOurs = true
        book[errand.number]?.registration = reply.registration
        book[errand.number]?.localNumber = reply.localNumber
        book[errand.number]?.notices = reply.notices.map(\.message)
        if errand.isUndone { return cancel(errand.number) }
        guard reply.state != .waitlisted else {
            finish(errand.number, .waitlisted(reply.waitlistPosition))
            return tell(errand.number, .warning)
        }
        return issue(errand.number)
    }

    private mutating func issued(
        _ errand: RegistrationErrand,
        _ reply: Posko_V1_IssueTicketResponse
    ) -> [DeskEffect] {
        var number = IssuedNumber(ticket: reply.ticket)
        number.station = reply.station
        number.peopleWaiting = reply.peopleWaiting
        // Only now is the number durable.
        let prints = shell.context.hasPrinter
        number.slip = prints ? .sent : .none
        finish(errand.number, .numbered(number))
        let effects = tell(errand.number, .good)
        return prints
            ? effects + [.print(.queueSlip(ticket: reply.ticket, reprints: 0))] : effects
    }

    mutating func finish(_ number: Int, _ state: RegistrationErrand.State) {
        book[number]?.state = state
        book[number]?.settled_ms = shell.now_ms
        if book[number]?.needsStaff == false { book[number]?.applicant = nil }
    }

    /// Says how it ended when the clerk is not looking at it and is not in the middle of somebody.
    private mutating func tell(_ number: Int, _ ink: Ink) -> [DeskEffect] {
        guard let errand = book[number], step == .home, finder.field.isEmpty else { return [] }
        shell.say(outcome(of: errand), ink)
        return []
    }

    var shownErrand: Int? {
        if case .sent(let number) = step { number } else { nil }
    }

    // MARK: - Refusals

    private mutating func refused(
        _ errand: RegistrationErrand,
        _ problem: DeskProblem
    ) -> [DeskEffect] {
        let ticket = problem.metadata["ticket"] ?? ""
        let registration = problem.metadata["registration"].flatMap { UInt32($0) }
        if errand.isUndone, case .adding = errand.state {
            book[errand.number] = nil
            if shownErrand == errand.number { goHome() }
            return []
        }
        switch problem.reason {
        case "ALREADY_REGISTERED", "ALREADY_CHECKED_IN":
            book[errand.number]?.registration = registration ?? errand.registration
            if !ticket.isEmpty {
                var number = IssuedNumber(ticket: ticket)
                number.isOld = true
                finish(errand.number, .numbered(number))
                return [.bell]
            }
            finish(errand.number, .known)
            // Only the server knows the place, and says it when asked for a number.
            if problem.metadata["state"] == "waitlisted" { return issue(errand.number) }
        case "ON_WAITLIST":
            let place = problem.metadata["position"].flatMap { UInt32($0) }
            finish(errand.number, .waitlisted(place ?? 0))
            return tell(errand.number, .warning) + [.bell]
        case "EVENT_NOT_OPEN" where errand.registration > 0:
            finish(errand.number, .ahead)
            return tell(errand.number, .warning)
        case "POSSIBLE_DUPLICATE":
            let list = problem.metadata["candidates"] ?? ""
            finish(errand.number, .doubtful(Resemblance(list)))
        default: finish(errand.number, .refused(problem))
        }
        guard shownErrand == errand.number else { return [.bell] }
        return show(errand.number) + [.bell]
    }

    /// Turns to an errand, and reads what is needed to decide about it.
    mutating func show(_ number: Int) -> [DeskEffect] {
        step = .sent(number)
        guard case .doubtful(let alike) = book[number]?.state, let candidate = alike.candidate,
            !candidate.isRead
        else { return [] }
        return ask(.candidate(errand: number, candidate.source))
    }

    /// Somebody who has a number already.
    mutating func show(known person: Posko_V1_RosterPerson, name: String) -> [DeskEffect] {
        var issued = IssuedNumber(ticket: person.ticket)
        issued.isOld = true
        let number = book.open(nil, name: name, state: .numbered(issued))
        book[number]?.registration = person.registration
        step = .sent(number)
        book.prune(keeping: number)
        return [.bell]
    }
}
