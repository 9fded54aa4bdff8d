package import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// The desk that hands cards over: finds the person's, shows both side by side, gives it to the
/// owner or a proxy, takes a wrong one back, and keeps the box's count on the screen.
///
/// One command at a time goes out. What was typed comes back when the server refuses it.
package struct CardWork: CounterWork {
    struct Errand: Sendable {
        let requestID: String
        let act: CardAct
    }

    /// A card that somebody came with.
    struct Wanted: Sendable {
        let ticket: String
        let card: Posko_V1_Card
    }

    /// Who is here; empty for nobody.
    var ticket = ""
    var visit: Posko_V1_Visit?
    /// Theirs, then those whose name alone fits, then the last that was scanned and is another's.
    var cards: [ShownCard] = []
    /// The cards have been looked up.
    var isFound = false
    /// Why they cannot be looked up at all.
    var unreadable = ""
    /// The card that Enter is about.
    var chosen: UInt32?
    /// Cards that were handed over while this person is here, in order.
    var handedOver: [UInt32] = []
    var search: Int?
    /// What was scanned and is being looked up.
    var scanned: (question: Int, code: String)?
    var isStale = false
    var retry: Int?
    var sheet: CardSheet?
    /// A code that is typed, because its barcode cannot be read.
    var code: TextField?
    /// What was scanned while nobody is served.
    var lookup: CardLookup?
    var asked: CardLookup.Question?
    /// Who is here by their slip or card, until the desk has heard of it.
    var arrived: String?
    /// What to choose as soon as its owner is served.
    var wanted: Wanted?
    /// The last card that this desk handed over and did not take back, as it is now.
    var lastGiven: Posko_V1_Card?
    /// A digit was typed that means nothing, as of a code: until Enter or Esc the others mean
    /// nothing either, and that Enter hands nothing over.
    var hasStray = false
    /// The short list of what may be wrong with a card is open, for this card.
    var trouble: UInt32?
    var errand: Errand?
    /// Reversals that wait for another account, the oldest first.
    var waiting: [SecondPerson<CardAct>] = []
    /// The server wants the person at the doctor's first.
    var isInterlocked = false
    var wasRefused = false
    /// "Done" was pressed although something was left.
    var insists = false
    /// What is in the box; nil before it has been read.
    var ledger: Posko_V1_ReconcileCardsResponse?
    var count: Int?

    package init() {}

    package var isTyping: Bool { sheet?.fields.isTouched ?? false || code?.isEmpty == false }

    // MARK: - Who is here

    package mutating func start(
        ticket: String,
        visit: Posko_V1_Visit?,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        let wanted = wanted?.ticket == ticket ? wanted : nil
        stop()
        (self.ticket, self.wanted) = (ticket, wanted)
        self.visit = visit
        isStale = true
        return findIfStale(&shell) + askLedger(&shell)
    }

    package mutating func learn(
        _ visit: Posko_V1_Visit,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        self.visit = visit
        return []
    }

    package mutating func stop() {
        ticket = ""
        visit = nil
        cards = []
        isFound = false
        unreadable = ""
        chosen = nil
        handedOver = []
        search = nil
        scanned = nil
        isStale = false
        retry = nil
        sheet = nil
        (code, lookup, asked) = (nil, nil, nil)
        trouble = nil
        isInterlocked = false
        insists = false
        hasStray = false
    }

    package mutating func hear(
        _ answer: WorkAnswer,
        shell: inout DeskShell
    ) -> [DeskEffect] {
        switch answer {
        case .linkUp:
            // Questions of before are not answered any more.
            if search != nil { (search, isStale) = (nil, true) }
            (scanned, count, asked) = (nil, nil, nil)
            return findIfStale(&shell) + askLedger(&shell)
        case .waited(let number):
            guard number == retry else { return [] }
            retry = nil
            return findIfStale(&shell)
        case .question(let number, let reply):
            switch number {
            case count: return learnLedger(reply)
            case search: return learnCards(reply, &shell)
            case asked?.number: return learnIdle(reply, &shell)
            case scanned?.question: return learnScanned(reply, &shell)
            default: return []
            }
        case .command(let id, let answer):
            guard let errand, errand.requestID == id else { return [] }
            self.errand = nil
            return settle(errand.act, answer, &shell)
        }
    }

    // MARK: - Done

    package mutating func finish(shell: inout DeskShell) -> Finish {
        guard !wasRefused else { return .held([]) }
        guard errand == nil else {
            shell.say(DeskWords.waitsForServer.text(), .warning)
            return .saving([])
        }
        guard !isOpen else {
            shell.say(SheetWords.sendOrDrop.text(), .warning)
            return .held([.bell])
        }
        guard !insists else { return .ready(asksForDoctor: false) }
        if !isFound {
            insists = true
            shell.say(CardDeskWords.unreadAtEnd.text(ticket), .warning)
            return .held([.bell])
        }
        let left = cards.first { $0.fit == .theirs && $0.card.isWaiting }
        guard let left else { return .ready(asksForDoctor: false) }
        insists = true
        shell.say(CardDeskWords.stillHere.text(ticket, "\(left.card.number)"), .warning)
        return .held([.bell])
    }

    // MARK: - Cards

    subscript(card number: UInt32) -> ShownCard? { cards.first { $0.card.number == number } }

    mutating func change(_ number: UInt32, _ change: (inout Posko_V1_Card) -> Void) {
        guard let index = cards.firstIndex(where: { $0.card.number == number }) else { return }
        change(&cards[index].card)
    }

    /// The card that is shown whole: the chosen one, else the only one, else the last that was
    /// handed over.
    var shown: ShownCard? {
        if let chosen { return self[card: chosen] }
        if cards.count == 1 { return cards[0] }
        return handedOver.last.flatMap { self[card: $0] }
    }
}
