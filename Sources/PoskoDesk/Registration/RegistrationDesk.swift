internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// The registration desk: whoever comes is found or entered, confirmed, asked for consent, and
/// leaves with a queue number.
///
/// What was sent goes its own way in the book, so that the next person is served while numbers are
/// still awaited; what is typed lies in the applicant and in the finder, and no answer, refusal or
/// broken connection takes it away. Legal transitions of the step:
///
///     home     -> looking (a NIK), confirm (chosen by name), form (no NIK), visit (a slip), sent
///     looking  -> confirm, sent (has a number)
///     confirm  -> form (walk-in), consent, choices, sent (was registered)
///     form     -> confirm (to be compared with the card), consent, choices
///     consent  -> choices
///     choices  -> sent
///     sent, visit -> home, and wherever home leads
///     Escape goes back by one.
package struct RegistrationDesk: Desk {
    enum Step: Hashable, Sendable {
        case home
        /// The roster is asked for the NIK.
        case looking
        /// Who it is, compared with the person or the card.
        case confirm
        case form
        case consent
        /// Priority, purpose, other agreements; Enter sends.
        case choices
        /// What became of an errand of the book.
        case sent(Int)
        /// Somebody with a queue number.
        case visit(ticket: String)
    }

    /// What was asked, so that an answer that comes too late is known for one.
    enum Question: Hashable, Sendable {
        case names(String)
        case registered(String)
        case nik(NIK)
        case visit(ticket: String)
        case candidate(errand: Int, Resemblance.Source)
    }

    var shell: DeskShell
    var step = Step.home
    var finder = RosterFinder()
    /// From `looking` to `choices`.
    var applicant: Applicant?
    /// A NIK that was scanned while somebody else is being entered.
    var offered: NIK?
    var visit: Posko_V1_Visit?
    var book = RegistrationBook()
    var menu: RegistrationMenu?
    /// What was sent from a menu, by request id: a refusal gives back what was typed.
    var menusSent: [String: SentMenu] = [:]
    /// A menu that was refused while somebody was being entered.
    var menuDraft: RegistrationMenu?
    var questions: [Int: Question] = [:]
    /// Questions that a broken connection swallowed.
    var unasked: [Question] = []
    /// The last first.
    var hamlets: [String] = []
    var showsHelp = false
    /// Escape was pressed once where a second one throws away what was typed.
    private var discards = false

    package init(_ context: DeskContext) {
        shell = DeskShell(context)
    }

    package var isBusy: Bool {
        applicant != nil || menu != nil || !finder.field.isEmpty || !book.unanswered.isEmpty
            || !book.attention.isEmpty
    }

    /// The day of the event: ages and priority are of that day.
    var today: CivilDate? { CivilDate(iso: shell.context.event.settings.date) }

    package mutating func start() -> [DeskEffect] { [] }

    package mutating func handle(_ event: DeskEvent) -> [DeskEffect] {
        shell.note(event)
        switch event {
        case .key(let key): return press(key)
        case .scan(let text): return read(Scan(text, event: shell.context.event.code), text)
        case .link(.up): return askAgain()
        case .link: return goOnWithoutRoster()
        case .answered(let id, let answer): return settle(id, answer)
        case .told(let number, let reply): return learn(number, reply)
        case .waited(let number):
            guard number == finder.pause else { return [] }
            finder.pause = nil
            return search()
        case .printed(let outcome):
            book.note(outcome)
            return []
        case .lineBegins:
            beginLine()
            return []
        case .tick, .lines, .summary, .unlocked, .lineEnds: return []
        }
    }

    /// Line mode: what was refused is not added to.
    private mutating func beginLine() {
        switch step {
        case _ where menu != nil: menu?.clearField()
        case .home: finder.clear()
        case .form: applicant?.form.beginEntry()
        case .looking, .confirm, .consent, .choices, .sent, .visit: break
        }
    }

    // MARK: - Keys

    private mutating func press(_ key: Key) -> [DeskEffect] {
        if key == .act(.quit) { return shell.quit(isBusy: isBusy) }
        if key != .escape { discards = false }
        if showsHelp {
            showsHelp = false
            return []
        }
        if menu != nil { return pressInMenu(key) }
        if offered != nil { return answerOffer(key) }
        if case .act(let act) = key { return perform(act) }
        switch step {
        case .home: return pressAtHome(key)
        // Nothing is typed ahead: what comes next is not known yet.
        case .looking: return key == .escape ? leaveEntry() : [.bell]
        case .confirm: return pressAtConfirm(key)
        case .form: return pressInForm(key)
        case .consent: return pressAtConsent(key)
        case .choices: return pressAtChoices(key)
        case .sent(let number): return pressAtErrand(number, key)
        case .visit(let ticket): return pressAtVisit(ticket, key)
        }
    }

    /// The keys that mean the same everywhere. There is no line of this desk's own to call.
    private mutating func perform(_ act: Act) -> [DeskEffect] {
        switch act {
        case .help: showsHelp = true
        case .undo: return undo()
        case .print: return reprint()
        case .more: openMenu()
        case .next, .recall, .begin, .missed, .done:
            shell.say(RegistrationWords.noLineHere.text(act.keyName), .warning)
        case .quit: break
        }
        return []
    }

    /// Nobody is at the desk: the next scan or letter begins with the next person.
    mutating func goHome() {
        applicant = nil
        offered = nil
        visit = nil
        step = .home
    }

    // MARK: - Back

    /// One step back; out of the entry only when nothing is typed, or when pressed twice.
    mutating func leaveEntry() -> [DeskEffect] {
        if let applicant, !applicant.form.isBlank, !discards {
            discards = true
            shell.say(RegistrationWords.escapeDiscards.text(), .warning)
            return [.bell]
        }
        discards = false
        goHome()
        return []
    }

    // MARK: - Questions

    mutating func ask(_ question: Question) -> [DeskEffect] {
        guard shell.isUp else {
            unasked.append(question)
            return []
        }
        let (number, effect) = shell.ask(read(for: question))
        questions[number] = question
        return [effect]
    }

    private func read(for question: Question) -> DeskQuestion {
        let event = shell.context.event.code
        switch question {
        case .names(let name):
            return .roster(
                .with { ($0.event, $0.name, $0.limit) = (event, name, RosterFinder.readMax) }
            )
        case .nik(let nik):
            return .roster(.with { ($0.event, $0.nik, $0.limit) = (event, nik.digits, 1) })
        case .registered(let name):
            return .registrations(
                .with { ($0.event, $0.name, $0.limit) = (event, name, RosterFinder.readMax) }
            )
        case .visit(let ticket):
            return .ticket(.with { ($0.event, $0.ticket) = (event, ticket) })
        case .candidate(_, .registration(let number)):
            return .registration(.with { ($0.event, $0.registration) = (event, number) })
        case .candidate(let errand, .roster):
            let name = Resemblance.part(of: book[errand]?.name ?? "")
            return .roster(.with { ($0.event, $0.name, $0.limit) = (event, name, 200) })
        }
    }
}
