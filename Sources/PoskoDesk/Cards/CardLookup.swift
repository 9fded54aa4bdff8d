internal import PoskoContract
internal import PoskoWords

/// What was scanned or typed while nobody is served, and is shown until Esc or the next call.
enum CardLookup: Hashable, Sendable {
    case card(Posko_V1_Card)
    /// A card that is not of the person who was called.
    case mistaken(Posko_V1_Card, called: String)
    /// Somebody who does not wait in this line, and where they stand.
    case person(Posko_V1_Visit)

    /// A question about a code, as long as it is not answered.
    struct Question: Hashable, Sendable {
        let number: Int
        let code: String
        /// Who was called when it was asked; nil for nobody.
        let called: String?
        /// The cards of who was called are asked for, to find it among them.
        var isAmongTheirs = false
    }

    var card: Posko_V1_Card? {
        switch self {
        case .card(let card), .mistaken(let card, _): card
        case .person: nil
        }
    }

    /// Whom Enter calls and serves with this card: the owner, when they are the next in line.
    func owner(shell: DeskShell) -> String? {
        guard case .card(let card) = self, card.isWaiting, !card.ownerTicket.isEmpty,
            shell.board[shell.context.station]?.waiting.first?.ticket == card.ownerTicket
        else { return nil }
        return card.ownerTicket
    }

    func lines(shell: DeskShell, columns: Int) -> [Line] {
        switch self {
        case .card(let card), .mistaken(let card, _):
            Self.lines(card, shell: shell, columns: columns)
        case .person(let visit): Self.lines(visit, shell: shell, columns: columns)
        }
    }

    private static func lines(
        _ card: Posko_V1_Card,
        shell: DeskShell,
        columns: Int
    ) -> [Line] {
        let none = CommonWords.none.text()
        let kind = [card.programmeText, card.fundingText].filter { !$0.isEmpty }
        let rows: [(Phrase, String, Ink)] = [
            (FieldWords.name, CellWidth.safe(card.name), .strong),
            (FieldWords.nik, card.nik.isEmpty ? none : CellWidth.safe(card.nik), .strong),
            (FieldWords.serial, card.identifier, .plain),
            (FieldWords.programme, kind.joined(separator: " · "), .plain),
            (FieldWords.state, card.stateText, card.isWaiting ? .plain : .warning),
            (CardDeskWords.owner, ownerText(card, shell: shell), .plain),
        ]
        let labelColumns = rows.map { CellWidth.of($0.0.text()) }.max() ?? 0
        let title = CardDeskWords.scannedTitle.text("\(card.number)")
        return [Line(" " + title, .strong)]
            + rows.flatMap { label, text, ink in
                let room = max(columns - labelColumns - 2, 2)
                return CellWidth.folded(text, columns: room).enumerated().map { index, part in
                    Line([Run(" "), Run(index == 0 ? label.text() : "", .faint)])
                        .fitted(to: labelColumns + 2) + Line(part, ink)
                }
            }
    }

    /// `A017, berikutnya`
    private static func ownerText(_ card: Posko_V1_Card, shell: DeskShell) -> String {
        let owner = CellWidth.safe(card.ownerTicket)
        guard !owner.isEmpty else { return CardDeskWords.notCheckedIn.text() }
        guard let place = shell.place(of: card.ownerTicket) else { return owner }
        return place == 1
            ? CardDeskWords.ownerIsNext.text(owner)
            : CardDeskWords.ownerWaits.text(owner, "\(place)")
    }

    private static func lines(
        _ visit: Posko_V1_Visit,
        shell: DeskShell,
        columns: Int
    ) -> [Line] {
        let context = shell.context
        let head = "\(CellWidth.safe(visit.ticket)) · \(context.summary(of: visit.person))"
        // No station any more: they have finished or left.
        let station = visit.station.isEmpty ? [] : [context.stationName(visit.station)]
        let place = (station + [visit.state.phrase?.text() ?? ""]).filter { !$0.isEmpty }
        return Line.wrapped(head, .strong, columns: columns)
            + Line.wrapped(place.joined(separator: ": "), columns: columns)
    }
}

extension DeskShell {
    /// In this desk's line, from 1; nil for who does not wait in it.
    func place(of ticket: String) -> Int? {
        board[context.station]?.waiting.firstIndex { $0.ticket == ticket }.map { $0 + 1 }
    }
}
