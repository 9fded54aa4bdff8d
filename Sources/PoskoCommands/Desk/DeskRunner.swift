internal import Glibc
internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import PoskoTerminal
internal import PoskoWords

/// Runs a desk: events in, effects out, and a picture after each.
struct DeskRunner: Sendable {
    let link: DeskLink
    let papers: Papers
    let terminal: DeskTerminal
    /// The account that works here.
    let staff: String
    /// The account can be locked, and opened again.
    let hasPIN: Bool
    let isPaced: Bool
    /// A day has some thousand papers; what is beyond is not printed.
    private let printouts = AsyncStream<Printout>.makeStream(
        bufferingPolicy: .bufferingOldest(1000)
    )

    init(
        link: DeskLink,
        papers: Papers,
        terminal: DeskTerminal,
        setting: DeskSetting,
        isPaced: Bool
    ) {
        self.link = link
        self.papers = papers
        self.terminal = terminal
        staff = setting.staff
        hasPIN = setting.hasPIN
        self.isPaced = isPaced
    }

    /// How long a desk that nobody works at any more waits for a connection.
    private static let patience = Duration.seconds(30)
    /// How long the lines of a file may still wait for their turn.
    private static let pacedPatience = Duration.seconds(300)

    private var mailbox: DeskMailbox { link.mailbox }
    private var outbox: DeskOutbox { link.outbox }

    /// Returns when the desk is left.
    ///
    /// - Throws: when something was never sent.
    func run(_ desk: some Desk) async throws {
        var typed = false
        await withDiscardingTaskGroup { group in
            group.addTask { await link.run() }
            group.addTask { await tick() }
            group.addTask { await read() }
            group.addTask { await printAll() }
            typed = await play(LockableDesk(desk, staff: staff, hasPIN: hasPIN), &group)
            group.cancelAll()
            terminal.close()
        }
        let unsent = outbox.count
        let lost = DeskCommandWords.neverSent.text("\(unsent)")
        if let signal = terminal.endingSignal {
            if unsent > 0 { Terminal.note(lost) }
            // Whoever started this process is to see how it ended.
            kill(getpid(), signal)
        }
        if unsent > 0 { throw PoskoFailure(code: .unavailable, message: lost) }
        // Who leaves with F10 was asked; a file or a pipe learns it here.
        if typed, mailbox.hasInputEnded {
            throw UsageFailure(message: DeskCommandWords.neverSaved.text())
        }
    }

    /// - Returns: whether something was typed and not saved when the desk was left.
    private func play(_ desk: some Desk, _ group: inout DiscardingTaskGroup) async -> Bool {
        var desk = desk
        var pace = DeskPace(isPaced: isPaced)
        mailbox.put(.tick(WallTime.now_ms))
        let first = desk.start()
        pace.note(first)
        if perform(first, &group) { return false }
        for await news in mailbox.news {
            for event in news.events {
                var admitted = pace.admits(event) ? event : pace.next()
                while let event = admitted {
                    let effects = desk.handle(event)
                    pace.note(effects)
                    if perform(effects, &group) { return desk.isBusy }
                    admitted = pace.next()
                    // What came of it is said before the next input, which may leave the desk.
                    if admitted != nil { show(desk, after: news) }
                }
            }
            show(desk, after: news)
        }
        return desk.isBusy
    }

    private func show(_ desk: some Desk, after news: DeskMailbox.News) {
        let view = desk.view(columns: terminal.bodyColumns)
        terminal.show(view, answersInput: news.isInput)
    }

    /// One after the other, over connections of their own: neither does a printer that hangs keep
    /// the desk from connecting again, nor does a cut network lose a paper.
    private func printAll() async {
        for await printout in printouts.stream {
            let problem = await papers.print(printout, link.global, event: link.event)
            mailbox.put(.printed(PrintOutcome(printout, problem: problem)))
        }
    }

    private func tick() async {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            mailbox.put(.tick(WallTime.now_ms))
        }
    }

    private func read() async {
        for await input in terminal.inputs {
            switch input {
            case .keys(let keys):
                outbox.noteUse()
                mailbox.put(keys.map(DeskEvent.key), isInput: true)
            case .line(let text):
                outbox.noteUse()
                let keys = text.map { DeskEvent.key(.character($0)) }
                let end: DeskEvent = keys.count == 1 ? .lineEnds : .key(.enter)
                mailbox.put([.lineBegins] + keys + [end], isInput: true)
            case .scan(let text):
                outbox.noteUse()
                mailbox.put([.scan(text)], isInput: true)
            case .resized: mailbox.put([], isInput: false)
            case .ended: await leave()
            }
        }
    }

    /// Nobody can press a key any more. What is unsent still goes out, if it can soon.
    private func leave() async {
        mailbox.noteEnd()
        let goesOn = isPaced && terminal.endingSignal == nil
        if !goesOn { await waitForAnswers() }
        // Asked twice, as a person is who leaves something unfinished.
        mailbox.put([.key(.act(.quit)), .key(.act(.quit))], isInput: true)
        if goesOn { try? await Task.sleep(for: Self.pacedPatience) }
        mailbox.close()
    }

    private func waitForAnswers() async {
        guard outbox.count > 0 else { return }
        Terminal.note(DeskCommandWords.stillSending.text("\(outbox.count)"))
        let end = ContinuousClock.now + Self.patience
        while outbox.count > 0, ContinuousClock.now < end, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(100))
        }
    }

    /// - Returns: whether the desk is to be left.
    private func perform(_ effects: [DeskEffect], _ group: inout DiscardingTaskGroup) -> Bool {
        for effect in effects {
            switch effect {
            case .send(let command): outbox.put(command)
            case .ask(let number, let question):
                let question = DeskOutbox.Question(number: number, question: question)
                guard !outbox.put(question) else { continue }
                let problem = DeskProblem(reason: "", message: "", isMomentary: true)
                mailbox.put(.told(number, .failed(problem)))
            case .print(let printout): printouts.continuation.yield(printout)
            case .wait(let number, let milliseconds):
                group.addTask {
                    try? await Task.sleep(for: .milliseconds(milliseconds))
                    mailbox.put(.waited(number))
                }
            case .unlock(let pin): group.addTask { await unlock(pin) }
            case .bell: terminal.ring()
            case .quit: return true
            }
        }
        return false
    }

    /// The link finds the new session when it connects the next time.
    private func unlock(_ pin: String) async {
        do {
            _ = try await link.global.signIn(
                staff: staff,
                pin: pin,
                requestID: RequestID.make()
            )
            mailbox.put(.unlocked(nil))
        } catch let failure as PoskoFailure {
            mailbox.put(.unlocked(DeskProblem(failure)))
        } catch {
            let message = ErrorText.lines(for: error).joined(separator: " ")
            mailbox.put(.unlocked(DeskProblem(reason: "", message: message)))
        }
    }
}
