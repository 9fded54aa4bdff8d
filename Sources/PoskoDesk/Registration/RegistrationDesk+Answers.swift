internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// What was read. An answer to a question that nobody waits for any more changes nothing.
extension RegistrationDesk {
    mutating func learn(_ number: Int, _ reply: DeskReply) -> [DeskEffect] {
        guard let question = questions.removeValue(forKey: number) else { return [] }
        switch (question, reply) {
        case (_, .failed(let problem)): return fail(question, problem)
        case (.names(let name), .roster(let reply)):
            guard isTyped(name) else { return forgetSearch() }
            finder.take(reply.people, total: Int(reply.total), of: name)
        case (.registered(let name), .registrations(let reply)):
            guard isTyped(name) else { return forgetSearch() }
            finder.add(reply.registrations.compactMap(Self.person), of: name)
        case (.nik(let nik), .roster(let reply)): return found(nik, reply.people.first)
        case (.visit(let ticket), .ticket(let visit)):
            if step == .visit(ticket: ticket) { self.visit = visit }
        case (.candidate(let errand, let source), .registration(let registration)):
            note(Self.person(registration), as: source, of: errand)
        case (.candidate(let errand, .roster(let number)), .roster(let reply)):
            let person = reply.people.first { $0.number == number }
            note(person, as: .roster(number), of: errand)
        default: break
        }
        return []
    }

    /// Whether the answer still fits the field; a name that went on being typed is narrowed.
    private func isTyped(_ name: String) -> Bool {
        guard step == .home, case .name(let typed) = finder.content else { return false }
        return typed.lowercased().hasPrefix(name.lowercased())
    }

    /// The field was changed meanwhile: what is in it now has its own pause.
    private mutating func forgetSearch() -> [DeskEffect] {
        if finder.state == .asking { finder.state = .idle }
        return []
    }

    /// A registration as the finder shows it; nil for one that is over.
    private static func person(_ registration: Posko_V1_Registration) -> Posko_V1_RosterPerson? {
        switch registration.state {
        case .cancelled, .released: nil
        case .confirmed, .waitlisted, .checkedIn, .unspecified, .UNRECOGNIZED:
            .with {
                $0.person = registration.person
                $0.registration = registration.number
                $0.ticket = registration.ticket
            }
        }
    }

    private mutating func found(_ nik: NIK, _ person: Posko_V1_RosterPerson?) -> [DeskEffect] {
        guard let applicant, applicant.nik == nik, applicant.listed == nil else { return [] }
        // Asked again after a cut: what has been typed since is not thrown away for it, and the
        // server finds the person by the NIK.
        let waits = step == .confirm || step == .form
        guard step == .looking || (waits && applicant.isUnchecked) else { return [] }
        self.applicant?.isUnchecked = false
        if let person, step == .looking || applicant.form.isBlank {
            return choose(person, nik: nik)
        }
        if step == .looking { step = .confirm }
        return []
    }

    private mutating func note(
        _ person: Posko_V1_RosterPerson?,
        as source: Resemblance.Source,
        of number: Int
    ) {
        guard case .doubtful(var alike) = book[number]?.state else { return }
        alike.learn(source, person)
        book[number]?.state = .doubtful(alike)
    }

    private mutating func fail(_ question: Question, _ problem: DeskProblem) -> [DeskEffect] {
        if problem.isMomentary { unasked.append(question) }
        switch question {
        case .names, .registered:
            guard step == .home, finder.state == .asking else { return [] }
            finder.state = problem.isMomentary ? .failed : .idle
        case .nik(let nik):
            guard applicant?.nik == nik, step == .looking else { return [] }
            applicant?.isUnchecked = true
            step = .confirm
        case .candidate(let errand, let source):
            if !problem.isMomentary { note(nil, as: source, of: errand) }
        case .visit(let ticket):
            guard step == .visit(ticket: ticket) else { return [] }
            if problem.reason == "TICKET_NOT_FOUND" { goHome() }
        }
        guard !problem.isMomentary else { return [] }
        shell.say(problem)
        return [.bell]
    }

    // MARK: - The connection

    /// Nobody waits for a roster that cannot be read: the NIK tells enough to go on.
    mutating func goOnWithoutRoster() -> [DeskEffect] {
        guard !shell.isUp else { return [] }
        unasked += questions.values
        questions = [:]
        if finder.state == .asking { finder.state = .failed }
        if step == .looking {
            applicant?.isUnchecked = true
            step = .confirm
        }
        return []
    }

    /// Once for each question that somebody still waits for.
    mutating func askAgain() -> [DeskEffect] {
        var questions = unasked
        unasked = []
        if let nik = applicant?.nik, applicant?.isUnchecked == true { questions.append(.nik(nik)) }
        var effects: [DeskEffect] = []
        var asked: Set<Question> = []
        for question in questions where isWaitedFor(question) && asked.insert(question).inserted {
            effects += ask(question)
        }
        if step == .home, finder.state == .failed || finder.state == .idle, finder.wanted != nil {
            effects += search()
        }
        return effects
    }

    private func isWaitedFor(_ question: Question) -> Bool {
        switch question {
        // What is typed now is asked for instead.
        case .names: false
        case .registered(let name): isTyped(name)
        case .nik(let nik): applicant?.nik == nik && applicant?.form.isBlank == true
        case .visit(let ticket): step == .visit(ticket: ticket)
        case .candidate(let errand, _): shownErrand == errand
        }
    }
}
