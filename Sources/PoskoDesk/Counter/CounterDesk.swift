internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// A desk of a station with a line: calls people to its counter, serves them, sends them on.
///
/// Who is at the counter follows from the lines, so that a desk which is started again, or another
/// one for the same counter, goes on where it was. Only after a command of its own does the desk
/// know better, until the lines have caught up.
package struct CounterDesk<Work: CounterWork>: Desk {
    /// Where a person is, between two calls.
    enum Stage: Hashable {
        case called(calls: UInt32)
        case serving
    }

    struct Guest: Hashable {
        let ticket: String
        var stage: Stage
        var visit: Posko_V1_Visit?
    }

    /// What a command of the desk's own was about.
    enum Errand: Hashable {
        case next, recall, begin, missed, complete, undo, other
    }

    var shell: DeskShell
    var work: Work
    private(set) var guest: Guest?
    private(set) var errand: (requestID: String, errand: Errand)?
    private var visitQuestion: Int?
    /// Position in the journal of the last answer; older lines are not believed.
    private var known: UInt64 = 0
    /// "Done" was pressed, and the work saves first.
    private var isFinishing = false
    var menu: CounterMenu?
    /// Whom this desk sent on last, who can be fetched back.
    var sentOn: SentOn?
    /// Whose slip or card is here: they are begun with if it is they who are called.
    var expected: String?
    /// Letters were typed at nobody: the Enter behind them is not meant for the next person.
    private var hasStray = false

    package init(_ context: DeskContext, work: Work) {
        shell = DeskShell(context)
        self.work = work
    }

    package var isBusy: Bool { work.isTyping || menu != nil }

    package mutating func start() -> [DeskEffect] { [] }

    package mutating func handle(_ event: DeskEvent) -> [DeskEffect] {
        shell.note(event)
        switch event {
        case .key(let key): return press(key)
        case .scan(let text): return read(Scan(text, event: shell.context.event.code))
        case .lines: return follow() + shell.alarm()
        case .link(.up): return askVisit() + work.hear(.linkUp, shell: &shell)
        case .answered(let id, let answer):
            guard let errand, errand.requestID == id else {
                return work.hear(.command(id, answer), shell: &shell) + serveArrived()
                    + finishIfAsked()
            }
            self.errand = nil
            return settle(errand.errand, answer) + follow() + finishIfAsked()
        case .told(let number, let reply):
            guard number == visitQuestion else {
                return work.hear(.question(number, reply), shell: &shell) + serveArrived()
                    + finishIfAsked()
            }
            return learn(reply)
        case .waited(let number): return work.hear(.waited(number), shell: &shell)
        case .lineBegins:
            if menu != nil { menu?.clearField() } else { work.beginLine() }
            return []
        case .lineEnds:
            guard menu == nil, guest?.stage == .serving else { return [] }
            return work.endLine(shell: &shell) + finishIfAsked()
        case .tick, .link, .summary, .printed, .unlocked: return []
        }
    }

    // MARK: - Keys

    private mutating func press(_ key: Key) -> [DeskEffect] {
        if key == .act(.quit) { return shell.quit(isBusy: isBusy) }
        if menu != nil { return pressInMenu(key) }
        if guest?.stage == .serving,
            let effects = work.handle(.key(key), shell: &shell)
        {
            // Who they are may not have been read the first time.
            return effects + (key == .enter ? askVisit() : []) + finishIfAsked()
        }
        if let effects = handIdle(.key(key)) {
            hasStray = false
            return effects
        }
        defer { if case .character = key {} else { hasStray = false } }
        switch key {
        case .act(.help):
            shell.say(DeskWords.keysEverywhere.text())
            return []
        case .act(let act): return perform(act)
        case .character:
            hasStray = true
            if guest?.stage == .serving { return [.bell] }
        case .enter where hasStray:
            let words =
                guest?.stage == .serving ? DeskWords.typedForNothing : DeskWords.nobodyToTypeFor
            shell.say(words.text(), .warning)
            return [.bell]
        // Enter does what comes next.
        case .enter:
            switch guest?.stage {
            case nil: return perform(.next)
            case .called: return perform(.begin)
            case .serving: return perform(.done)
            }
        default: break
        }
        return []
    }

    private mutating func read(_ scan: Scan) -> [DeskEffect] {
        if menu != nil { return scanInMenu(scan) }
        if let effects = handIdle(.scan(scan)) { return effects }
        guard let guest else {
            shell.say(DeskWords.callFirst.text(), .warning)
            return [.bell]
        }
        switch (guest.stage, scan) {
        // The slip of who was called: they are here.
        case (.called, .ticket(guest.ticket)): return perform(.begin)
        case (.serving, _):
            if let effects = work.handle(.scan(scan), shell: &shell) {
                return effects + finishIfAsked()
            }
        default: break
        }
        switch scan {
        case .nik: shell.say(DeskWords.unknownScan.text("NIK"), .warning)
        case .ticket(let text), .other(let text):
            shell.say(DeskWords.unknownScan.text(text), .warning)
        }
        return [.bell]
    }

    /// The keys that mean the same everywhere.
    mutating func perform(_ act: Act) -> [DeskEffect] {
        if act == .done, errand?.errand == .begin {
            // Kept until the server has heard that the person came.
            isFinishing = true
            return []
        }
        guard errand == nil else {
            shell.say(DeskWords.waitsForServer.text(), .warning)
            return []
        }
        switch (act, guest) {
        case (.next, nil): return send(.next, nil)
        case (.next, let guest?):
            shell.say(DeskWords.finishFirst.text(guest.ticket), .warning)
            return [.bell]
        case (.recall, let guest?): return send(.recall, guest)
        case (.begin, let guest?) where guest.stage != .serving: return begin(guest)
        case (.missed, let guest?) where guest.stage != .serving: return send(.missed, guest)
        case (.undo, let guest?) where guest.stage != .serving: return send(.undo, guest)
        case (.done, let guest?) where guest.stage == .serving:
            isFinishing = true
            return finishIfAsked()
        case (.undo, nil) where sentOn != nil: return fetchBack()
        case (.undo, let guest?):
            shell.say(DeskWords.servedAlready.text(guest.ticket), .warning)
            return [.bell]
        case (.more, _):
            menu = CounterMenu(ticket: guest?.ticket, shell: shell)
            return []
        case (.recall, nil), (.begin, nil), (.missed, nil), (.undo, nil), (.done, nil):
            shell.say(DeskWords.callFirst.text(), .warning)
            return [.bell]
        case (.begin, _), (.missed, _), (.done, _), (.print, _), (.help, _), (.quit, _):
            return []
        }
    }

    /// Without waiting for the answer: the person is here, and what is typed meanwhile must not be
    /// lost, however slow the network is. What the work sends goes out after this command.
    mutating func begin(_ guest: Guest) -> [DeskEffect] {
        let effects = send(.begin, guest)
        self.guest?.stage = .serving
        return effects + work.start(ticket: guest.ticket, visit: guest.visit, shell: &shell)
    }

    private mutating func finishIfAsked() -> [DeskEffect] {
        guard isFinishing, let guest, guest.stage == .serving, errand == nil else { return [] }
        switch work.finish(shell: &shell) {
        case .ready(let asksForDoctor):
            isFinishing = false
            return send(.complete, guest, asksForDoctor: asksForDoctor)
        case .held(let effects):
            isFinishing = false
            return effects
        case .saving(let effects): return effects
        }
    }

    // MARK: - Commands of the desk's own

    private mutating func send(
        _ kind: Errand,
        _ guest: Guest?,
        asksForDoctor: Bool = false
    ) -> [DeskEffect] {
        let context = shell.context
        let ticket = guest?.ticket ?? ""
        return send(kind) { event, id in
            switch kind {
            case .next:
                .callNext(
                    .with {
                        ($0.event, $0.requestID) = (event, id)
                        ($0.station, $0.counter) = (context.station, context.counter)
                    }
                )
            case .recall, .other:
                .recall(.with { ($0.event, $0.requestID, $0.ticket) = (event, id, ticket) })
            case .begin:
                .begin(.with { ($0.event, $0.requestID, $0.ticket) = (event, id, ticket) })
            case .missed:
                .miss(.with { ($0.event, $0.requestID, $0.ticket) = (event, id, ticket) })
            case .undo:
                .undoCall(.with { ($0.event, $0.requestID, $0.ticket) = (event, id, ticket) })
            case .complete:
                .complete(
                    .with {
                        ($0.event, $0.requestID, $0.ticket) = (event, id, ticket)
                        $0.asksForDoctor = asksForDoctor
                    }
                )
            }
        }
    }

    /// One at a time: what the next key means depends on the answer.
    mutating func send(
        _ kind: Errand,
        _ build: (String, String) -> Posko_V1_ExchangeRequest.OneOf_Command
    ) -> [DeskEffect] {
        let (id, effect) = shell.send(build)
        errand = (id, kind)
        return [effect]
    }

    private mutating func settle(_ errand: Errand, _ answer: DeskAnswer) -> [DeskEffect] {
        switch answer {
        case .refused(let problem):
            expected = nil
            if problem.reason == "LINE_EMPTY" {
                shell.say(DeskWords.lineEmpty.text())
            } else {
                shell.say(problem)
            }
            if errand == .begin {
                // They are not served after all; somebody may have taken the call back.
                guest?.stage = .called(calls: 1)
                if work.isTyping {
                    shell.say(DeskWords.notBegun.text(problem.message), .warning)
                }
                work.stop()
            }
            // Somebody else may have done it: the lines tell.
            return [.bell]
        case .done(let outcome):
            known = max(known, outcome.receipt?.sequence ?? 0)
            return settle(outcome)
        }
    }

    private mutating func settle(
        _ outcome: Posko_V1_ExchangeResponse.OneOf_Outcome
    ) -> [DeskEffect] {
        switch outcome {
        case .callNext(let reply):
            let guest = Guest(ticket: reply.ticket, stage: .called(calls: 1))
            return receive(guest) + meet(guest)
        case .recall(let reply): guest?.stage = .called(calls: reply.calls)
        case .begin: break
        case .complete(let reply):
            shell.say(
                reply.finished
                    ? DeskWords.visitFinished.text(reply.ticket)
                    : DeskWords.goesOn.text(
                        reply.ticket,
                        shell.context.stationName(reply.nextStation)
                    ),
                .good
            )
            dismiss()
            sentOn = reply.finished ? nil : SentOn(ticket: reply.ticket)
        case .miss(let reply):
            let words = reply.slotFreed ? DeskWords.slotFreed : DeskWords.wasMissed
            shell.say(words.text(reply.ticket))
            dismiss()
        case .undoCall(let reply):
            shell.say(DeskWords.callUndone.text(reply.ticket))
            dismiss()
        default: settleMenu(outcome)
        }
        return []
    }

    // MARK: - Who is here

    mutating func dismiss() {
        guest = nil
        visitQuestion = nil
        isFinishing = false
        work.stop()
    }

    private mutating func receive(_ guest: Guest) -> [DeskEffect] {
        work.stop()
        sentOn = nil
        self.guest = guest
        visitQuestion = nil
        return askVisit()
    }

    /// Somebody else ended it, at another desk for the same counter. What was typed is lost then,
    /// which must not go unsaid.
    private mutating func leave() -> [DeskEffect] {
        guard let guest else { return [] }
        let wasTyping = work.isTyping
        dismiss()
        guard wasTyping else {
            shell.say(DeskWords.isElsewhere.text(guest.ticket))
            return []
        }
        shell.say(DeskWords.takenAway.text(guest.ticket), .warning)
        return [.bell]
    }

    /// What the lines say, unless the desk knows better.
    private mutating func follow() -> [DeskEffect] {
        guard errand == nil, shell.board.sequence >= known, shell.board.sequence > 0 else {
            return []
        }
        let context = shell.context
        guard let place = shell.board.place(at: context.counter, of: context.station) else {
            return leave()
        }
        let stage: Stage = place.state == .serving ? .serving : .called(calls: place.calls)
        guard place.ticket == guest?.ticket else {
            var effects = leave() + receive(Guest(ticket: place.ticket, stage: stage))
            if stage == .serving {
                effects += work.start(ticket: place.ticket, visit: nil, shell: &shell)
            }
            return effects
        }
        guard guest?.stage != stage else { return [] }
        let begins = stage == .serving && guest?.stage != .serving
        guest?.stage = stage
        return begins
            ? work.start(ticket: place.ticket, visit: guest?.visit, shell: &shell) : []
    }

    private mutating func askVisit() -> [DeskEffect] {
        guard let guest, guest.visit == nil, visitQuestion == nil, shell.isUp else { return [] }
        let (number, effect) = shell.ask(
            .ticket(
                .with {
                    $0.event = shell.context.event.code
                    $0.ticket = guest.ticket
                }
            )
        )
        visitQuestion = number
        return [effect]
    }

    private mutating func learn(_ reply: DeskReply) -> [DeskEffect] {
        visitQuestion = nil
        switch reply {
        case .ticket(let visit) where visit.ticket == guest?.ticket:
            guest?.visit = visit
            return guest?.stage == .serving ? work.learn(visit, shell: &shell) : []
        case .failed(let problem):
            shell.say(DeskWords.particularsUnread.text(), .warning)
            // Asked again when the connection is back.
            return problem.isMomentary ? [] : [.bell]
        default: return []
        }
    }
}
