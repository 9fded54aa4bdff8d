internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Cards: handing over")
struct CardsHandOverTests {
    private typealias Samples = CardsSamples
    private typealias Stage = DeskStage<CounterDesk<CardWork>>

    static func handOver(
        _ stage: inout DeskStage<CounterDesk<CardWork>>
    ) -> Posko_V1_HandOverCardRequest? {
        guard case .handOverCard(let request) = stage.takeCommand() else { return nil }
        return request
    }

    static func accept(_ stage: inout DeskStage<CounterDesk<CardWork>>, _ card: UInt32) {
        let receipt = stage.receipt()
        stage.answer(
            .handOverCard(
                .with { ($0.receipt, $0.card, $0.ticket) = (receipt, card, "A017") }
            )
        )
    }

    @Test("person and card side by side on a screen of 80 by 24, the box's count below")
    func screen() {
        Language.$current.withValue(.indonesian) {
            let stage = Samples.stage(Samples.found([Samples.mine]))
            #expect(
                stage.screen.hasPrefix(
                    """
                     Meja 1, Penyerahan Kartu · tanjungsari · siti              ● tersambung  08.00
                     A017 sedang dilayani.                               │ Antrean: 2 menunggu
                     Tuti Permatasari, perempuan, 28 tahun               │ A017  5 mnt
                                                                         │ A018  5 mnt
                              Orang                Kartu #3              │
                     Nama     Tuti Permatasari     TUTI PERMATASARI      │
                     NIK      3214********0006     3214********0006      │
                     No. seri                      PWK25-00003           │
                     KPJ                           23737972063           │
                     Program                       JKK · kabupaten       │
                     Status                        di kotak              │
                     ✓ NIK sama                                          │
                     di kotak 599 · diserahkan 1 · rusak 0               │

                    """
                )
            )
            #expect(
                stage.screen.hasSuffix(
                    """
                    Enter Serahkan  p Wakil  0 Bermasalah  / Kode kartu  F6 Selesai  F9 Lainnya
                    F10 Keluar
                    """
                )
            )
        }
    }

    @Test("one card takes four keys, call and end included, and its receipt prints itself")
    func fourKeys() throws {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.press(.enter)
        let taken = Self.handOver(&stage)
        let request = try #require(taken)
        #expect(request.ticket == "A017" && request.card == 3 && !request.hasProxy)
        #expect(request.nameMatchReason.isEmpty && request.requestID == stage.pending)
        Self.accept(&stage, 3)
        #expect(stage.screen.contains("Card #3 is handed over to Tuti Permatasari."))
        #expect(stage.screen.contains("handed over (A017)"))
        // The count is read again.
        let question = stage.takeQuestion()
        let asked = try #require(question)
        guard case .ledger = asked.question else {
            Issue.record("the box was not counted")
            return
        }
        stage.feed(
            .told(
                asked.number,
                .ledger(.with { ($0.inStock, $0.handedOver, $0.spoiled) = (598, 2, 0) })
            )
        )
        #expect(stage.screen.contains("in box 598 · handed over 2 · spoiled 0"))
        #expect(stage.takePrints() == [.cardReceipt(card: 3, ticket: "A017")])
        stage.press(.enter)
        guard case .complete(let complete) = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
        #expect(complete.ticket == "A017" && stage.keystrokes == 4)
    }

    @Test("the box's count stands there before anybody is called, and while somebody is")
    func idle() {
        var stage = Stage(CounterDesk(Village.context("cards"), work: CardWork()))
        #expect(stage.screen.contains("What is in the box is not known yet."))
        stage.tell(Samples.server(Samples.found([])))
        #expect(stage.screen.contains("in box 599 · handed over 1 · spoiled 0"))
        stage.feed(
            .lines(
                Village.lines("cards", waiting: [], at: [(1, "A017", .called)], sequence: 90)
            )
        )
        #expect(stage.screen.contains("A017 is called"))
        #expect(stage.screen.contains("in box 599 · handed over 1 · spoiled 0"))
    }

    @Test("several cards are chosen by digit and handed over one by one")
    func several() throws {
        let found = Samples.found([
            Samples.mine,
            Samples.card(4, "TUTI PERMATASARI", nik: "3214********0006", .jkm),
        ])
        var stage = Samples.stage(found)
        #expect(stage.screen.contains("2 cards; choose one by its digit."))
        stage.press(.enter)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("Choose the card first"))
        stage.type("2")
        #expect(stage.screen.contains("Card #4"))
        stage.press(.enter)
        let first = Self.handOver(&stage)
        #expect(first?.card == 4)
        Self.accept(&stage, 4)
        stage.type("1")
        stage.press(.enter)
        let second = Self.handOver(&stage)
        #expect(second?.card == 3)
        Self.accept(&stage, 3)
        stage.press(.enter)
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }

    @Test("a card left behind holds the person once; F6 again leaves it")
    func leftBehind() {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.press(.done)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("A017 still has a card in the box (#3)."))
        stage.press(.done)
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }

    @Test("done before the answer waits for it; a refusal keeps the person here and is read")
    func doneEarly() {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.press(.enter)
        stage.press(.done)
        _ = stage.takeCommand()
        stage.refuse("WORKER_HAS_CARD", "The worker has a jkk card already, from event other.")
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("The worker has a jkk card already"))
        stage.press(.enter)
        stage.press(.done)
        let again = Self.handOver(&stage)
        #expect(again?.card == 3)
        Self.accept(&stage, 3)
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }

    @Test("where only the name fits, a reason goes with the card")
    func nameOnly() throws {
        let found = Samples.found(
            [],
            byName: [Samples.card(9, "TUTI PERMATA", nik: "", .jkk)]
        )
        var stage = Samples.stage(found)
        stage.press(.enter)
        #expect(stage.takeCommand() == nil)
        stage.type("1")
        #expect(stage.screen.contains("Only the name fits (92%), the NIK differs."))
        stage.press(.enter, .enter)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("Fill in Reason first."))
        stage.type("family card compared")
        stage.press(.enter)
        let taken = Self.handOver(&stage)
        let request = try #require(taken)
        #expect(request.card == 9 && request.nameMatchReason == "family card compared")
        #expect(!request.hasProxy)
        stage.refuse("CARD_NOT_THEIRS", "The NIK on card 9 is not theirs.")
        #expect(stage.screen.contains("family card compared"))
    }

    @Test("a proxy gives name, relation and a NIK that can be one; the identity card is scanned")
    func proxy() throws {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.type("pDede Rahmat")
        stage.press(.tab)
        stage.type("husband")
        stage.press(.enter)
        #expect(stage.screen.contains("Fill in NIK first."))
        stage.type("3214163102900001")
        stage.press(.enter)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("That is no valid NIK"))
        stage.press(.backspace, .enter)
        #expect(stage.screen.contains("A NIK has 16 digits"))
        stage.press(.backTab)
        stage.scan("3214.1615.0570.0001")
        stage.press(.enter)
        let taken = Self.handOver(&stage)
        let request = try #require(taken)
        #expect(request.proxy.name == "Dede Rahmat" && request.proxy.relation == "husband")
        #expect(request.proxy.nik == "3214161505700001" && request.card == 3)
        stage.refuse("PROXY_IS_OWNER", "The proxy is the owner; hand it over to the owner.")
        #expect(stage.screen.contains("The proxy is the owner"))
        #expect(stage.screen.contains("Dede Rahmat") && stage.screen.contains("3214161505700001"))
        stage.press(.enter)
        let again = Self.handOver(&stage)
        #expect(again?.requestID != request.requestID)
        Self.accept(&stage, 3)
        #expect(stage.screen.contains("Card #3 is handed over to Dede Rahmat."))
    }

    @Test("with an open finding the person is sent to the doctor, before and after a refusal")
    func interlock() {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.press(.enter)
        _ = stage.takeCommand()
        stage.refuse("OPEN_FINDING", "A017 goes to the doctor first.")
        #expect(stage.screen.contains("A017: RED/ORANGE FINDING. No card yet; send them to"))
        var visit = Village.visit("A017")
        visit.openFinding = true
        stage = Samples.stage(Samples.found([Samples.mine]), visit)
        #expect(stage.screen.contains("A017: RED/ORANGE FINDING. No card yet; send them to"))
    }

    @Test("a cut before the hand-over, and one after: nothing is lost and nothing doubled")
    func cutOff() {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.cutOff()
        stage.press(.enter)
        #expect(stage.screen.contains("Kept at this desk"))
        #expect(stage.screen.contains("1 unsent"))
        let sent = Self.handOver(&stage)
        #expect(sent?.card == 3)
        stage.press(.done)
        #expect(stage.takeCommand() == nil)
        stage.feed(.link(.up))
        stage.tell(Samples.server(Samples.found([Samples.mine])))
        Self.accept(&stage, 3)
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }
}
