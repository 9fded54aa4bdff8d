internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Cards: codes typed by hand, keys that come too early")
struct CardsCodeTests {
    private typealias Samples = CardsSamples
    private typealias Stage = DeskStage<CounterDesk<CardWork>>

    private static func rings(_ stage: inout Stage) -> Bool {
        stage.takeEffects().contains { if case .bell = $0 { true } else { false } }
    }

    @Test("/ opens the field, and Enter in it does what the scan does", arguments: ["/", ""])
    func serving(opening: String) {
        var typed = Samples.stage(Samples.found([Samples.mine]))
        #expect(typed.screen.contains("/ Card code"))
        // A serial that begins with a letter opens it by itself; P is the proxy's key.
        let code = opening.isEmpty ? "TJS-00001" : "PWK25-00007"
        typed.type(opening + code)
        #expect(typed.screen.contains("▸ Card code \(code)"))
        #expect(typed.screen.contains("Enter Look up  Esc Drop"))
        #expect(typed.screen.contains("in box 599"))
        typed.press(.enter)
        var scanned = Samples.stage(Samples.found([Samples.mine]))
        scanned.scan(code)
        for stage in [typed, scanned] {
            var stage = stage
            stage.tell(Samples.server(Samples.found([])))
            let words = opening.isEmpty ? "No card \"TJS-00001\" is" : "WRONG CARD: it is SITI"
            #expect(stage.screen.contains(words))
        }
        #expect(typed.takeCommand() == nil)
        #expect(typed.screen == scanned.screen)
    }

    @Test("the field at the idle desk, in Indonesian; Esc drops it")
    func idle() {
        Language.$current.withValue(.indonesian) {
            var stage = CardsIdleTests.stage(all: [Samples.another])
            #expect(stage.screen.contains("F2 Panggil  / Kode kartu  F9 Lainnya  F10 Keluar"))
            stage.type("PWK25-0000")
            #expect(stage.screen.contains("▸ Kode kartu PWK25-0000"))
            #expect(stage.screen.hasSuffix("Enter Cari  Esc Batal  F9 Lainnya  F10 Keluar"))
            #expect(stage.screen.contains("di kotak 599"))
            stage.press(.next)
            #expect(stage.takeCommand() == nil)
            stage.press(.escape)
            #expect(!stage.screen.contains("▸"))
            stage.type("/23737972067")
            stage.press(.enter)
            CardsIdleTests.tell(&stage, all: [Samples.another])
            #expect(stage.screen.contains("SITI AMINAH"))
            #expect(stage.takeCommand() == nil)
        }
    }

    @Test("a slip's number may be typed, and other texts without a meaning are told")
    func slips() {
        var stage = CardsIdleTests.stage(all: [])
        stage.type("a017")
        stage.press(.enter)
        guard case .callNext = stage.takeCommand() else {
            Issue.record("nobody was called")
            return
        }
        stage = Samples.stage(Samples.found([Samples.mine]))
        stage.type("/a018")
        stage.press(.enter)
        #expect(stage.screen.contains("The code \"a018\" means nothing here."))
        stage.type("/")
        stage.press(.enter)
        #expect(stage.takeCommand() == nil && !stage.screen.contains("▸"))
    }

    @Test("done waits while a code is typed")
    func done() {
        var stage = Samples.stage(Samples.found([]))
        stage.type("/PWK")
        stage.press(.done)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("Send what is open first (Enter), or drop it (Esc)."))
        #expect(stage.screen.contains("▸ Card code PWK"))
    }

    @Test("a key that chooses nothing closes the list of what may be wrong, with a bell")
    func list() {
        for key in [Key.character("9"), .character("x"), .character("-"), .enter, .down] {
            var stage = Samples.stage(Samples.found([Samples.mine]))
            stage.type("0")
            _ = stage.takeEffects()
            stage.press(key)
            #expect(Self.rings(&stage))
            #expect(!stage.screen.contains("What about card #3?"))
            #expect(stage.screen.contains("✓ same NIK") && !stage.screen.contains("▸"))
        }
    }

    @Test("digits that mean nothing, and the Enter behind them, hand nothing over")
    func stray() {
        // In the last, 0 and 1 would say that the card is spoiled, and the rest why.
        for code in ["23737972063", "2p301", "230199"] {
            var stage = Samples.stage(Samples.found([Samples.mine]))
            stage.type(code)
            stage.press(.enter)
            #expect(stage.takeCommand() == nil && stage.screen.contains("✓ same NIK"))
            #expect(stage.screen.contains("Type a card's code after /."))
            stage.press(.enter)
            #expect(CardsHandOverTests.handOver(&stage)?.card == 3)
        }
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.type("9")
        stage.press(.escape)
        stage.type("0")
        #expect(stage.screen.contains("What about card #3?"))
    }

    // MARK: - Enter that comes too early

    @Test("no Enter counts before both the person and the card are on the screen")
    func early() {
        let server = Samples.server(Samples.found([Samples.mine]))
        for tellsPerson in [true, false] {
            var stage = Stage(CounterDesk(Village.context("cards"), work: CardWork()))
            stage.feed(.lines(Village.lines("cards", waiting: ["A017"], sequence: 90)))
            stage.press(.enter)
            _ = stage.takeCommand()
            let receipts = [stage.receipt(), stage.receipt()]
            stage.answer(.callNext(.with { ($0.receipt, $0.ticket) = (receipts[0], "A017") }))
            // The second begins; the others find nothing to look at, before the answer and after.
            stage.press(.enter, .enter, .enter)
            _ = stage.takeCommand()
            var asked: [(number: Int, question: DeskQuestion)] = []
            while let question = stage.takeQuestion() { asked.append(question) }
            stage.answer(.begin(.with { $0.receipt = receipts[1] }))
            stage.press(.enter, .enter)
            for (number, question) in asked {
                if case .ticket = question {
                    if tellsPerson { stage.feed(.told(number, .ticket(Village.visit("A017")))) }
                } else if !tellsPerson, let reply = server(question) {
                    stage.feed(.told(number, reply))
                }
            }
            stage.press(.enter, .enter)
            #expect(stage.takeCommand() == nil)
            #expect(stage.screen.contains("The cards are being looked up."))
            #expect(stage.desk.guest?.ticket == "A017")
        }
    }

    @Test("a held Enter does not end the visit before the hand-over is answered")
    func held() {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.press(.enter, .enter, .enter)
        #expect(CardsHandOverTests.handOver(&stage)?.card == 3)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("Waiting for the server's answer."))
        CardsHandOverTests.accept(&stage, 3)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("Card #3 is handed over to Tuti Permatasari."))
        stage.press(.enter)
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }
}
