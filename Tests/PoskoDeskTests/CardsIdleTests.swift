internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Cards: slips and cards while nobody is served")
struct CardsIdleTests {
    typealias Stage = DeskStage<CounterDesk<CardWork>>
    private typealias Samples = CardsSamples

    /// Tuti's card, who is the next in line.
    private static let hers = owned(Samples.mine, by: "A017")

    private static func owned(_ card: Posko_V1_Card, by ticket: String) -> Posko_V1_Card {
        var card = card
        card.ownerTicket = ticket
        return card
    }

    static func tell(_ stage: inout Stage, all: [Posko_V1_Card]) {
        let found = Samples.found(all.filter { $0.ownerTicket == "A017" })
        let server = Samples.server(found, all: all)
        stage.tell { question in
            if case .ticket = question { .ticket(Village.visit("A017")) } else { server(question) }
        }
    }

    /// - Parameter called: who is called and not begun with; nil for nobody.
    static func stage(all: [Posko_V1_Card], called: Posko_V1_Visit? = nil) -> Stage {
        var stage = Stage(CounterDesk(Village.context("cards"), work: CardWork()))
        tell(&stage, all: all)
        let waiting = called == nil ? ["A017", "A018", "A019"] : ["A018", "A019"]
        let at = called.map { [(UInt32(1), $0.ticket, Posko_V1_VisitState.called)] } ?? []
        stage.feed(.lines(Village.lines("cards", waiting: waiting, at: at, sequence: 90)))
        stage.tell { question in
            if case .ticket = question { called.map { .ticket($0) } } else { nil }
        }
        return stage
    }

    /// Answers a call with somebody.
    private static func call(_ stage: inout Stage, _ ticket: String) -> Bool {
        guard case .callNext = stage.takeCommand() else { return false }
        let receipt = stage.receipt()
        stage.answer(.callNext(.with { ($0.receipt, $0.ticket) = (receipt, ticket) }))
        return true
    }

    private static func begins(_ stage: inout Stage) -> String? {
        guard case .begin(let begin) = stage.takeCommand() else { return nil }
        let receipt = stage.receipt()
        stage.answer(.begin(.with { $0.receipt = receipt }))
        return begin.ticket
    }

    // MARK: - Slips

    @Test("the slip of the next in line calls and begins, one after the other")
    func slip() {
        var stage = Self.stage(all: [Self.hers])
        stage.scan("tanjungsari/A017")
        #expect(Self.call(&stage, "A017"))
        #expect(Self.begins(&stage) == "A017")
        #expect(stage.takeCommand() == nil)
        Self.tell(&stage, all: [Self.hers])
        #expect(stage.screen.contains("A017 is being served."))
        #expect(stage.screen.contains("✓ same NIK"))
        #expect(stage.keystrokes == 0)
    }

    @Test("when the line has changed meanwhile, who was called is not begun with")
    func changed() {
        var stage = Self.stage(all: [])
        stage.scan("A017")
        #expect(Self.call(&stage, "P003"))
        #expect(Self.begins(&stage) == nil)
        #expect(stage.screen.contains("P003 was called, not A017: the line has changed."))
        stage.press(.enter)
        #expect(Self.begins(&stage) == "P003")
    }

    @Test("a slip from further back tells its place, and Enter calls next all the same")
    func furtherBack() {
        var stage = Self.stage(all: [])
        stage.scan("A019")
        #expect(stage.takeCommand() == nil && stage.takeQuestion() == nil)
        let words = "A019 has place 3 in this line; A017 is next. Enter calls A017."
        #expect(stage.screen.contains(words))
        stage.press(.enter)
        #expect(Self.call(&stage, "A017"))
        #expect(Self.begins(&stage) == nil)
    }

    @Test("the slip of somebody who is elsewhere shows who and where; Esc puts it away")
    func elsewhere() {
        var stage = Self.stage(all: [])
        stage.scan("A002")
        var visit = Village.visit("A002", name: "Siti Aminah")
        (visit.station, visit.state) = ("vitals", .waiting)
        stage.tell { question in if case .ticket = question { .ticket(visit) } else { nil } }
        #expect(stage.screen.contains("A002 · Siti Aminah, female, 28 years"))
        #expect(stage.screen.contains("Tekanan Darah: waiting"))
        #expect(stage.screen.contains("in box 599"))
        stage.press(.escape)
        #expect(!stage.screen.contains("Siti Aminah") && stage.takeCommand() == nil)
        stage.scan("A998")
        let unknown = DeskProblem(reason: "TICKET_NOT_FOUND", message: "No A998.")
        stage.tell { question in if case .ticket = question { .failed(unknown) } else { nil } }
        #expect(stage.screen.contains("No A998."))
        stage.cutOff()
        stage.scan("A002")
        #expect(stage.screen.contains("The cards cannot be looked up yet."))
    }

    // MARK: - Cards

    @Test("the card of the next in line is shown, and Enter calls and serves them with it")
    func card() {
        let other = Self.owned(Samples.card(4), by: "A017")
        let all = [other, Self.hers]
        var stage = Self.stage(all: all)
        stage.scan("pwk25-00003")
        Self.tell(&stage, all: [Self.hers])
        #expect(stage.takeCommand() == nil)
        Language.$current.withValue(.indonesian) {
            #expect(
                stage.screen.hasPrefix(
                    """
                     Meja 1, Penyerahan Kartu · tanjungsari · siti              ● tersambung  08.00
                                                                         │ Antrean: 3 menunggu
                     Belum ada yang dipanggil.                           │ A017  5 mnt
                                                                         │ A018  5 mnt
                     di kotak 599 · diserahkan 1 · rusak 0               │ A019  5 mnt
                     Kartu #3 dipindai                                   │
                     Nama     TUTI PERMATASARI                           │
                     NIK      3214********0006                           │
                     No. seri PWK25-00003                                │
                     Program  JKK · kabupaten                            │
                     Status   di kotak                                   │
                     Pemilik  A017, berikutnya                           │

                    """
                )
            )
            #expect(stage.screen.contains("Enter Panggil, layani A017  Esc Tutup  / Kode kartu"))
        }
        #expect(stage.screen.contains("Enter calls and serves A017 with card #3."))
        stage.press(.enter)
        #expect(Self.call(&stage, "A017"))
        #expect(Self.begins(&stage) == "A017")
        Self.tell(&stage, all: all)
        #expect(stage.screen.contains("Card #3 is this person's."))
        stage.press(.enter)
        #expect(CardsHandOverTests.handOver(&stage)?.card == 3)
    }

    @Test("a card whose owner waits further back, or is nobody here, is shown; Esc puts it away")
    func cardOfOthers() {
        let all = [Self.owned(Samples.another, by: "A019"), Samples.mine]
        var stage = Self.stage(all: all)
        stage.scan("PWK25-00007")
        Self.tell(&stage, all: all)
        #expect(stage.screen.contains("SITI AMINAH"))
        #expect(stage.screen.contains("A019, place 3 in this line"))
        #expect(!stage.screen.contains("Call, serve"))
        stage.press(.escape)
        #expect(!stage.screen.contains("SITI AMINAH"))
        stage.scan("PWK25-00003")
        Self.tell(&stage, all: all)
        #expect(stage.screen.contains("not checked in"))
        stage.press(.enter)
        #expect(Self.call(&stage, "A017"))
        #expect(Self.begins(&stage) == nil)
        #expect(!stage.screen.contains("not checked in"))
    }

    @Test("while somebody is called, their own card begins them with it; another's says so")
    func called() {
        let visit = Village.visit("A017")
        let all = [Self.hers, Self.owned(Samples.another, by: "A018")]
        var stage = Self.stage(all: all, called: visit)
        stage.scan("PWK25-00007")
        Self.tell(&stage, all: all)
        #expect(stage.screen.contains("WRONG CARD: it is SITI AMINAH's, not A017's."))
        #expect(stage.screen.contains("Somebody else's card; A017 is not begun with."))
        #expect(stage.screen.contains("in box 599") && stage.takeCommand() == nil)
        stage.press(.escape)
        #expect(!stage.screen.contains("WRONG CARD"))
        stage.scan("PWK25-00003")
        Self.tell(&stage, all: all)
        #expect(Self.begins(&stage) == "A017")
        Self.tell(&stage, all: all)
        #expect(stage.screen.contains("Card #3 is this person's."))
        stage.press(.enter)
        #expect(CardsHandOverTests.handOver(&stage)?.card == 3)
    }

    @Test("a card whose name alone fits begins who is called too, and wants its reason")
    func calledByName() {
        let card = Samples.card(9, "TUTI PERMATA", nik: "")
        let server = Samples.server(Samples.found([], byName: [card]), all: [card])
        var stage = Self.stage(all: [], called: Village.visit("A017"))
        stage.scan("PWK25-00009")
        stage.tell(server)
        #expect(Self.begins(&stage) == "A017")
        stage.tell(server)
        stage.press(.enter)
        #expect(stage.screen.contains("Card #9: the name fits, the NIK differs"))
    }

    // MARK: - Taking back

    private static func reversal(_ stage: inout Stage) -> Posko_V1_ReverseHandOverRequest? {
        guard case .reverseHandOver(let request) = stage.takeCommand() else { return nil }
        return request
    }

    @Test("a card that was handed over is scanned and taken back with nobody at the counter")
    func takeBack() {
        var given = Self.owned(Samples.another, by: "A010")
        (given.state, given.ticket) = (.handedOver, "A011")
        var stage = Self.stage(all: [given])
        stage.scan("PWK25-00007")
        Self.tell(&stage, all: [given])
        #expect(stage.screen.contains("handed over (A011)") && stage.screen.contains("A010"))
        #expect(stage.screen.contains("F7 Take back"))
        stage.press(.undo)
        stage.press(.next)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("Send what is open first (Enter), or drop it (Esc)."))
        stage.type("wrong person")
        stage.press(.enter)
        let request = Self.reversal(&stage)
        #expect(request?.card == 7 && request?.reason == "wrong person")
        stage.press(.enter)
        #expect(stage.takeCommand() == nil)
        stage.refuse("SECOND_PERSON_NEEDED", "This needs a second person.", ["approval": "4"])
        #expect(stage.screen.contains("posko approval give 4"))
        stage.press(.undo)
        #expect(Self.reversal(&stage)?.reason == "wrong person")
        let receipt = stage.receipt()
        stage.answer(.reverseHandOver(.with { ($0.receipt, $0.card) = (receipt, 7) }))
        #expect(stage.screen.contains("Card #7 is in the box again."))
        #expect(!stage.screen.contains("handed over (A011)"))
        #expect(!stage.screen.contains("F7 Take back"))
    }

    @Test("after the visit F7 offers the last card that this desk handed over")
    func takeBackLast() {
        var stage = Samples.stage(Samples.found([Self.hers]))
        stage.press(.enter)
        _ = stage.takeCommand()
        CardsHandOverTests.accept(&stage, 3)
        stage.press(.done)
        _ = stage.takeCommand()
        let receipts = [stage.receipt(), stage.receipt()]
        stage.answer(
            .complete(.with { ($0.receipt, $0.ticket, $0.finished) = (receipts[0], "A017", true) })
        )
        #expect(stage.screen.contains("F7 Take back"))
        stage.press(.undo)
        #expect(stage.screen.contains("Take card #3 back"))
        #expect(stage.screen.contains("TUTI PERMATASARI"))
        #expect(stage.screen.contains("handed over (A017)") && stage.screen.contains("in box 599"))
        stage.type("wrong person")
        stage.press(.enter)
        #expect(Self.reversal(&stage)?.card == 3)
        stage.answer(.reverseHandOver(.with { ($0.receipt, $0.card) = (receipts[1], 3) }))
        stage.press(.escape)
        stage.press(.undo)
        #expect(stage.screen.contains("There is no hand-over here to take back."))
    }
}
