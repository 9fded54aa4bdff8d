internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

/// Nothing to do with the person but to write a letter down: "done" is possible at once.
private struct Idle: CounterWork {
    private var letters = ""

    mutating func start(
        ticket: String,
        visit: Posko_V1_Visit?,
        shell: inout DeskShell
    ) -> [DeskEffect] { [] }
    mutating func learn(_ visit: Posko_V1_Visit, shell: inout DeskShell) -> [DeskEffect] { [] }
    mutating func stop() { letters = "" }
    mutating func handle(_ input: WorkInput, shell: inout DeskShell) -> [DeskEffect]? {
        guard case .key(.character(let letter)) = input else { return nil }
        letters.append(letter)
        return []
    }
    mutating func hear(_ answer: WorkAnswer, shell: inout DeskShell) -> [DeskEffect] { [] }
    mutating func finish(shell: inout DeskShell) -> Finish { .ready(asksForDoctor: false) }
    var isTyping: Bool { !letters.isEmpty }
    func alert(shell: DeskShell) -> [Line] { [] }
    func body(shell: DeskShell, columns: Int) -> [Line] { [] }
    var hints: [KeyHint] { [] }
}

@Suite("Counter desk")
struct CounterDeskTests {
    private typealias Stage = DeskStage<CounterDesk<Idle>>

    private static func stage() -> Stage {
        var stage = Stage(CounterDesk(Village.context("vitals", counter: 2), work: Idle()))
        stage.feed(.lines(Village.lines("vitals", waiting: ["A017", "A018"], sequence: 90)))
        return stage
    }

    private static func called() -> Stage {
        var stage = stage()
        stage.press(.next)
        _ = stage.takeCommand()
        let receipt = stage.receipt()
        stage.answer(
            .callNext(
                .with {
                    $0.receipt = receipt
                    ($0.ticket, $0.station, $0.counter) = ("A017", "vitals", 2)
                }
            )
        )
        return stage
    }

    @Test("Enter calls, begins and ends: three keys for a person")
    func enterLeads() throws {
        var stage = Self.stage()
        stage.press(.enter)
        guard case .callNext(let next) = stage.takeCommand() else {
            Issue.record("nobody was called")
            return
        }
        #expect(next.station == "vitals" && next.counter == 2 && next.requestID == "desk.1")
        let receipts = [stage.receipt(), stage.receipt(), stage.receipt()]
        stage.answer(
            .callNext(
                .with {
                    $0.receipt = receipts[0]
                    $0.ticket = "A017"
                }
            )
        )
        let asked = stage.takeQuestion()
        let question = try #require(asked)
        stage.feed(.told(question.number, .ticket(Village.visit("A017"))))
        #expect(stage.screen.contains("Tuti Permatasari"))
        stage.press(.enter)
        guard case .begin(let begin) = stage.takeCommand() else {
            Issue.record("nobody is served")
            return
        }
        #expect(begin.ticket == "A017")
        stage.answer(.begin(.with { $0.receipt = receipts[1] }))
        stage.press(.enter)
        guard case .complete(let complete) = stage.takeCommand() else {
            Issue.record("nothing was completed")
            return
        }
        #expect(complete.ticket == "A017")
        stage.answer(
            .complete(
                .with {
                    $0.receipt = receipts[2]
                    ($0.ticket, $0.nextStation) = ("A017", "lab")
                }
            )
        )
        #expect(stage.keystrokes == 3)
        #expect(stage.screen.contains("A017 goes on to Laboratorium."))
        #expect(stage.desk.guest == nil)
    }

    @Test("older lines do not take back what the desk knows")
    func lag() {
        var stage = Self.called()
        stage.feed(.lines(Village.lines("vitals", waiting: ["A017", "A018"], sequence: 95)))
        #expect(stage.desk.guest?.ticket == "A017")
        stage.feed(.lines(Village.lines("vitals", waiting: ["A018"], sequence: 101)))
        #expect(stage.desk.guest == nil)
    }

    @Test("a desk that is started again goes on with who is at its counter")
    func resumes() throws {
        var stage = Stage(CounterDesk(Village.context("vitals", counter: 2), work: Idle()))
        stage.feed(
            .lines(
                Village.lines(
                    "vitals",
                    waiting: [],
                    at: [(1, "A003", .called), (2, "A004", .serving)],
                    sequence: 50
                )
            )
        )
        #expect(stage.desk.guest?.ticket == "A004")
        #expect(stage.desk.guest?.stage == .serving)
        let asked = stage.takeQuestion()
        let question = try #require(asked)
        guard case .ticket(let request) = question.question else {
            Issue.record("the visit was not asked for")
            return
        }
        #expect(request.ticket == "A004")
    }

    @Test("what was typed when another desk ends the visit is lost, and that is said with a bell")
    func takenAway() {
        for types in [true, false] {
            var stage = Self.called()
            stage.press(.begin)
            _ = stage.takeCommand()
            let receipt = stage.receipt()
            stage.answer(.begin(.with { $0.receipt = receipt }))
            if types { stage.type("12") }
            _ = stage.takeEffects()
            stage.feed(.lines(Village.lines("vitals", waiting: ["A018"], sequence: 105)))
            #expect(stage.desk.guest == nil)
            let words = "A017 was ended elsewhere. What was typed here is NOT saved."
            #expect(stage.screen.contains(words) == types)
            #expect(stage.screen.contains("A017 is not at this desk any more") == !types)
            #expect(
                stage.takeEffects().contains { if case .bell = $0 { true } else { false } } == types
            )
        }
    }

    @Test("a value typed at nobody calls nobody")
    func stray() {
        var stage = Self.stage()
        stage.type("118")
        stage.press(.enter)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("Nobody is served; what was typed is not used."))
        stage.press(.enter)
        #expect(stage.takeCommand() != nil)
    }

    @Test("a paper that was not printed stays named until it is")
    func unprinted() {
        var stage = Self.stage()
        let papers = (1...7).map { Printout.resultSlip(ticket: "A00\($0)") }
        for paper in papers {
            stage.feed(.printed(PrintOutcome(paper, problem: "The printer is off.")))
        }
        stage.press(.help)
        stage.type("x")
        #expect(stage.screen.contains("Not printed yet: "))
        #expect(stage.screen.contains("A007 and 2 more"))
        for paper in papers { stage.feed(.printed(PrintOutcome(paper, problem: nil))) }
        #expect(!stage.screen.contains("Not printed yet"))
    }

    @Test("who was sent on by mistake is fetched back with F7, asked twice")
    func fetchBack() {
        for isFinished in [false, true] {
            var stage = Self.called()
            stage.press(.begin)
            _ = stage.takeCommand()
            var receipt = stage.receipt()
            stage.answer(.begin(.with { $0.receipt = receipt }))
            stage.press(.undo)
            #expect(stage.takeCommand() == nil)
            #expect(stage.screen.contains("A017 is being served; the call cannot be undone."))
            stage.press(.done)
            _ = stage.takeCommand()
            receipt = stage.receipt()
            stage.answer(
                .complete(
                    .with {
                        ($0.receipt, $0.ticket, $0.finished) = (receipt, "A017", isFinished)
                        $0.nextStation = isFinished ? "" : "lab"
                    }
                )
            )
            #expect(stage.screen.contains("F7 Fetch back") == !isFinished)
            stage.press(.undo)
            #expect(stage.takeCommand() == nil)
            stage.press(.undo)
            guard case .transfer(let back) = stage.takeCommand() else {
                #expect(isFinished)
                continue
            }
            #expect(!isFinished && back.ticket == "A017" && back.toStation == "vitals")
        }
    }

    @Test("the keys that mean the same everywhere are one key away")
    func help() {
        var stage = Self.stage()
        stage.press(.help)
        #expect(stage.screen.contains("F2 call next, F3 recall"))
    }

    @Test("what comes at once into the menu is typed there, and a code is not")
    func scanInMenu() {
        var typed = Self.called()
        var pasted = typed
        typed.press(.more)
        typed.type("1no reason")
        typed.press(.enter)
        pasted.press(.more)
        pasted.type("1")
        pasted.scan("no reason")
        #expect(pasted.screen == typed.screen)
        #expect(pasted.takeCommand() == typed.takeCommand())
        pasted = Self.called()
        pasted.press(.more)
        pasted.scan("3214162005970001")
        #expect(pasted.takeEffects().contains { if case .bell = $0 { true } else { false } })
    }

    @Test("recall, missed and undo are one key each, and refused without anybody")
    func keys() {
        for act in [Act.recall, .begin, .missed, .undo, .done] {
            var empty = Self.stage()
            empty.press(act)
            #expect(empty.takeCommand() == nil)
            #expect(empty.screen.contains("Call somebody first"))
        }
        for (act, expected) in [(Act.recall, "recall"), (.missed, "miss"), (.undo, "undoCall")] {
            var stage = Self.called()
            stage.press(act)
            let command = stage.takeCommand()
            #expect(command.map { "\($0)".contains("A017") } == true, "\(expected)")
        }
    }

    @Test("a second key while the first is not answered sends nothing")
    func oneAtATime() {
        var stage = Self.stage()
        stage.press(.next)
        _ = stage.takeCommand()
        stage.press(.next)
        #expect(stage.takeCommand() == nil)
    }

    @Test("without a connection a command is kept, and the screen says so")
    func cutOff() {
        var stage = Self.stage()
        stage.feed(.link(.down(since_ms: Stage.morning_ms, reason: "")))
        stage.feed(.tick(Stage.morning_ms + 5_000))
        stage.press(.next)
        #expect(stage.takeCommand() != nil)
        #expect(stage.screen.contains("CUT OFF 5 s"))
        #expect(stage.screen.contains("1 unsent"))
        stage.press(.quit)
        #expect(!stage.takeEffects().contains { if case .quit = $0 { true } else { false } })
        stage.press(.quit)
        #expect(stage.takeEffects().contains { if case .quit = $0 { true } else { false } })
    }

    @Test("the menu sends somebody elsewhere")
    func transfer() {
        var stage = Self.called()
        stage.press(.more)
        #expect(stage.screen.contains("2  Send A017 to another station"))
        stage.type("21")
        guard case .transfer(let transfer) = stage.takeCommand() else {
            Issue.record("nobody was sent")
            return
        }
        #expect(transfer.toStation == "lab")
    }

    @Test("in Indonesian")
    func indonesian() {
        Language.$current.withValue(.indonesian) {
            var stage = Self.stage()
            stage.press(.recall)
            #expect(stage.screen.contains("Panggil dahulu (F2)."))
            #expect(stage.screen.contains("Antrean: 2 menunggu"))
            #expect(stage.screen.contains("08.00"))
        }
    }

    @Test("what is typed after Begin is kept, however late the answer is")
    func beginsAtOnce() {
        var stage = Self.called()
        stage.feed(.link(.down(since_ms: Stage.morning_ms, reason: "")))
        stage.press(.begin)
        #expect(stage.desk.guest?.stage == .serving)
        // Not sent on before the server has heard that the person came.
        stage.press(.done)
        guard case .begin = stage.takeCommand() else {
            Issue.record("nobody was begun with")
            return
        }
        #expect(stage.takeCommand() == nil)
        stage.feed(.link(.up))
        let receipt = stage.receipt()
        stage.answer(.begin(.with { $0.receipt = receipt }))
        guard case .complete = stage.takeCommand() else {
            Issue.record("done was forgotten")
            return
        }

        var refused = Self.called()
        refused.press(.begin)
        _ = refused.takeCommand()
        refused.type("12")
        refused.refuse("NOT_CALLED", "A017 is not being called.")
        #expect(refused.desk.guest?.stage == .called(calls: 1))
        let lost = "A017 is not being called. What was typed here is NOT saved."
        #expect(refused.screen.contains(lost))
    }
}
