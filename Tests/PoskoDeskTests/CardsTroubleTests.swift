internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf
internal import Testing

@testable import PoskoDesk

@Suite("Cards: scans, wrong cards, taking back")
struct CardsTroubleTests {
    private typealias Samples = CardsSamples
    private typealias Stage = DeskStage<CounterDesk<CardWork>>

    private static func reversal(_ stage: inout Stage) -> Posko_V1_ReverseHandOverRequest? {
        guard case .reverseHandOver(let request) = stage.takeCommand() else { return nil }
        return request
    }

    @Test("the scan of the person's card chooses it, by serial or by the KPJ that is still here")
    func scans() {
        let found = Samples.found([
            Samples.card(3, state: .handedOver),
            Samples.card(4, "TUTI PERMATASARI", nik: "3214********0006", .jkm),
            Samples.card(5, "TUTI PERMATASARI", nik: "3214********0006", .jkm),
        ])
        var stage = Samples.stage(found)
        stage.scan("pwk25-00005")
        #expect(stage.screen.contains("Card #5 is this person's."))
        stage.scan("23737972064")
        #expect(stage.screen.contains("Card #4 is this person's."))
        stage.scan("PWK25-00003")
        #expect(stage.screen.contains("Card #3 was handed over. F7 takes it back."))
        stage.scan("A001")
        #expect(stage.screen.contains("means nothing here"))
    }

    @Test("another person's card is shown beside the person, and Enter does not hand it over")
    func wrongCard() {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.scan("PWK25-00007")
        stage.tell(Samples.server(Samples.found([])))
        #expect(stage.screen.contains("WRONG CARD: it is SITI AMINAH's, not Tuti Permatasari's."))
        #expect(stage.screen.contains("3214********0001"))
        for _ in 1...2 {
            stage.press(.enter)
            #expect(stage.takeCommand() == nil)
            #expect(stage.screen.contains("Wrong card, not handed over."))
        }
        stage.press(.escape)
        #expect(!stage.screen.contains("WRONG CARD"))
        stage.type("1")
        stage.press(.enter)
        guard case .handOverCard(let request) = stage.takeCommand() else {
            Issue.record("their own card was not handed over")
            return
        }
        #expect(request.card == 3)
    }

    @Test("who takes another's card does so with their own NIK")
    func fetches() {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.scan("PWK25-00007")
        stage.tell(Samples.server(Samples.found([])))
        stage.type("pneighbour")
        stage.scan("3214161505700001")
        stage.press(.enter)
        #expect(stage.takeCommand() == nil)
        #expect(stage.screen.contains("only as a proxy, with their own NIK"))
        stage.scan("3214165508970006")
        stage.press(.enter)
        guard case .handOverCard(let request) = stage.takeCommand() else {
            Issue.record("nothing was handed over")
            return
        }
        #expect(request.card == 7 && request.ticket == "A017")
        #expect(request.proxy.name == "Tuti Permatasari")
        #expect(request.proxy.relation == "neighbour")
        CardsHandOverTests.accept(&stage, 7)
        #expect(!stage.screen.contains("WRONG CARD"))
        // Their own is still here, and Enter goes on to the end.
        stage.press(.enter)
        #expect(stage.screen.contains("A017 still has a card in the box (#3)."))
    }

    @Test("an unknown code, one without a connection and one before the cards are known are told")
    func unknown() {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.scan("PWK99-12345")
        stage.tell(Samples.server(Samples.found([])))
        #expect(stage.screen.contains("No card \"PWK99-12345\" is on the lists."))
        stage.cutOff()
        stage.scan("PWK99-12345")
        #expect(stage.screen.contains("The cards cannot be looked up yet."))
        var early = Stage(CounterDesk(Village.context("cards"), work: CardWork()))
        early.feed(.lines(Village.lines("cards", waiting: ["A017"], sequence: 90)))
        early.callAndBegin(Village.visit("A017")) { _ in nil }
        early.scan("PWK25-00003")
        #expect(early.screen.contains("The cards are being looked up."))
        early.press(.done)
        #expect(early.screen.contains("The cards of A017 have not been looked up."))
        early.press(.done)
        guard case .complete = early.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }

    @Test("an identity card is compared with the person who was called")
    func identity() {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.scan("3214165508970006")
        #expect(stage.screen.contains("The identity card fits"))
        stage.scan("3214161505700001")
        #expect(stage.screen.contains("ANOTHER identity card"))
    }

    @Test("F7 takes back what was just handed over, with a reason")
    func undo() throws {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.press(.undo)
        #expect(stage.screen.contains("There is no hand-over here to take back."))
        stage.press(.enter)
        _ = stage.takeCommand()
        CardsHandOverTests.accept(&stage, 3)
        stage.press(.print)
        #expect(stage.takePrints().last == .cardReceipt(card: 3, ticket: "A017"))
        stage.press(.undo)
        stage.press(.enter)
        #expect(stage.takeCommand() == nil)
        stage.type("wrong person")
        stage.press(.enter)
        let taken = Self.reversal(&stage)
        let request = try #require(taken)
        #expect(request.card == 3 && request.reason == "wrong person")
        let receipt = stage.receipt()
        stage.answer(.reverseHandOver(.with { ($0.receipt, $0.card) = (receipt, 3) }))
        #expect(stage.screen.contains("Card #3 is in the box again."))
        stage.press(.print)
        #expect(stage.screen.contains("No card has been handed over to A017 yet."))
        stage.press(.enter)
        guard case .handOverCard = stage.takeCommand() else {
            Issue.record("it was not handed over again")
            return
        }
    }

    @Test("somebody whose card another has: it is taken back, by two when an hour has passed")
    func complains() throws {
        var given = Samples.mine
        (given.state, given.ticket) = (.handedOver, "A010")
        var stage = Samples.stage(Samples.found([given]))
        #expect(stage.screen.contains("handed over (A010)"))
        stage.press(.undo)
        stage.type("given to another")
        stage.press(.enter)
        let taken = Self.reversal(&stage)
        let first = try #require(taken)
        stage.refuse("SECOND_PERSON_NEEDED", "This needs a second person.", ["approval": "4"])
        #expect(stage.screen.contains("Card #3 waits for a second person (approval 4)."))
        stage.press(.undo)
        let repeated = Self.reversal(&stage)
        var second = try #require(repeated)
        #expect(second.requestID != first.requestID)
        second.requestID = first.requestID
        #expect(second == first)
        stage.refuse("SECOND_PERSON_NEEDED", "Not given yet.", ["approval": "4"])
        #expect(stage.screen.contains("Not given yet."))
        // The person leaves; it waits for the next hour of the desk.
        stage.press(.done)
        _ = stage.takeCommand()
        let receipts = [stage.receipt(), stage.receipt()]
        stage.answer(
            .complete(.with { ($0.receipt, $0.ticket, $0.finished) = (receipts[0], "A017", true) })
        )
        #expect(stage.screen.contains("posko approval give 4"))
        stage.callAndBegin(Village.visit("A018"), Samples.server(Samples.found([])))
        stage.press(.undo)
        let last = Self.reversal(&stage)
        #expect(last?.card == 3 && last?.reason == "given to another")
        stage.answer(.reverseHandOver(.with { ($0.receipt, $0.card) = (receipts[1], 3) }))
        #expect(!stage.screen.contains("waits for a second person"))
    }

    @Test("a reversal that is refused for another reason brings its reason back")
    func refusedReversal() {
        var given = Samples.mine
        (given.state, given.ticket) = (.handedOver, "A010")
        var stage = Samples.stage(Samples.found([given]))
        stage.press(.undo)
        stage.type("given to another")
        stage.press(.enter)
        _ = stage.takeCommand()
        stage.refuse("CARD_NOT_HANDED_OVER", "Card 3 was not handed over (in_stock).")
        #expect(stage.screen.contains("given to another"))
        stage.tell(Samples.server(Samples.found([Samples.mine])))
        stage.press(.escape)
        #expect(stage.screen.contains("in the box"))
        #expect(stage.screen.contains("✓ same NIK"))
    }

    @Test(
        "what is wrong with a card is one key and a reason, and the person goes on with Enter",
        arguments: [(1, "spoiled"), (2, "spoiled"), (3, "refused by the owner"), (4, "returned")]
    )
    func troubles(digit: Int, state: String) {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.type("0\(digit)")
        if digit < 3 {
            stage.press(.enter)
            #expect(stage.takeCommand() == nil)
        }
        stage.type("wet")
        stage.press(.enter)
        let receipt = stage.receipt()
        switch (digit, stage.takeCommand()) {
        case (1, .spoilCard(let request)), (2, .spoilCard(let request)):
            #expect(request.card == 3 && request.reason == "wet")
            #expect(request.wrongData == (digit == 2))
            stage.answer(.spoilCard(.with { ($0.receipt, $0.card) = (receipt, 3) }))
        case (3, .refuseCard(let request)):
            #expect(request.card == 3 && request.reason == "wet")
            stage.answer(.refuseCard(.with { ($0.receipt, $0.card) = (receipt, 3) }))
        case (4, .returnCard(let request)):
            #expect(request.card == 3 && request.reason == "wet")
            stage.answer(.returnCard(.with { ($0.receipt, $0.card) = (receipt, 3) }))
        default: Issue.record("nothing was recorded")
        }
        #expect(stage.screen.contains("Card #3 is recorded as \(state)."))
        stage.press(.enter)
        guard case .complete = stage.takeCommand() else {
            Issue.record("nobody went on")
            return
        }
    }

    @Test(
        "every refusal is read as the server says it, and the person stays",
        arguments: [
            "CARD_HANDED_OVER", "CARD_NOT_HERE", "CARD_NOT_THEIRS", "WORKER_HAS_CARD",
            "PERSON_ELSEWHERE", "PERSON_RESTRICTED", "EVENT_CLOSED", "VISIT_OVER", "CARD_NOT_FOUND",
        ]
    )
    func refusals(reason: String) {
        var stage = Samples.stage(Samples.found([Samples.mine]))
        stage.press(.enter)
        _ = stage.takeCommand()
        stage.refuse(reason, "Refused for \(reason).")
        #expect(stage.screen.contains("Refused for \(reason)."))
        #expect(stage.desk.guest?.ticket == "A017")
        stage.tell(Samples.server(Samples.found([Samples.card(3, state: .handedOver)])))
        #expect(stage.screen.contains("Refused for \(reason)."))
    }

    @Test("a name from elsewhere cannot steer the terminal")
    func hostile() {
        var card = Samples.mine
        (card.name, card.serial) = ("\u{1B}[31mTUTI", "\u{202E}1")
        let stage = Samples.stage(Samples.found([card]))
        #expect(!stage.screen.unicodeScalars.contains("\u{1B}"))
        #expect(!stage.screen.unicodeScalars.contains("\u{202E}"))
    }
}
