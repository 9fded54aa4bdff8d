internal import PoskoContract
internal import PoskoWords

/// Person and card side by side, so that two pairs of eyes compare them before it changes hands.
struct CardPair {
    let visit: Posko_V1_Visit?
    let shown: ShownCard
    let columns: Int

    /// Who and whose, without what the card is.
    var briefLines: [Line] {
        let card = shown.card
        let person = visit?.person
        func safe(_ text: String) -> String { CellWidth.safe(text) }
        let none = CommonWords.none.text()
        let nik = person.map { $0.nik.isEmpty ? none : $0.nik } ?? ""
        let isStranger = shown.fit == .stranger
        let compared: Ink = isStranger ? .red : .strong
        var lines = row(
            "",
            FieldWords.person.text(),
            CardDeskWords.cardNumber.text("\(card.number)"),
            .faint
        )
        lines += row(
            FieldWords.name.text(),
            safe(person?.name ?? ""),
            safe(card.name),
            compared
        )
        lines += row(
            FieldWords.nik.text(),
            safe(nik),
            card.nik.isEmpty ? none : safe(card.nik),
            compared
        )
        return lines
    }

    var lines: [Line] {
        let card = shown.card
        var lines = briefLines
        if !card.serial.isEmpty {
            lines += row(FieldWords.serial.text(), "", CellWidth.safe(card.serial), .plain)
        }
        if !card.kpj.isEmpty { lines += row("KPJ", "", CellWidth.safe(card.kpj), .plain) }
        lines += row(
            FieldWords.programme.text(),
            "",
            [card.programmeText, card.fundingText].filter { !$0.isEmpty }.joined(separator: " · "),
            .plain
        )
        let state = card.isWaiting ? Ink.plain : .warning
        lines += row(FieldWords.state.text(), "", card.stateText, state)
        return lines + verdict
    }

    private var verdict: [Line] {
        switch shown.fit {
        case .theirs: [Line(" " + CardDeskWords.sameNIK.text(), .good)]
        case .nameOnly(let percent):
            Line.wrapped(CardDeskWords.onlyName.text("\(percent)"), .warning, columns: columns)
        case .stranger: []
        }
    }

    /// A label and two cells, each on as many lines as it needs.
    private func row(_ label: String, _ left: String, _ right: String, _ ink: Ink) -> [Line] {
        let labelColumns = Self.labelColumns
        let room = max(columns - labelColumns - 2, 2)
        let (leftColumns, rightColumns) = (room / 2, room - room / 2)
        let lefts = CellWidth.folded(left, columns: leftColumns - 1)
        let rights = CellWidth.folded(right, columns: rightColumns)
        return (0..<max(lefts.count, rights.count)).map { index in
            let head = Line([Run(" "), Run(index == 0 ? label : "", .faint)])
            let cell = Line(index < lefts.count ? lefts[index] : "", ink)
            return head.fitted(to: labelColumns + 2) + cell.fitted(to: leftColumns)
                + Line(index < rights.count ? rights[index] : "", ink)
        }
    }

    private static var labelColumns: Int {
        let labels = [
            FieldWords.name, FieldWords.serial, FieldWords.programme, FieldWords.state,
        ]
        return labels.map { CellWidth.of($0.text()) }.max() ?? 0
    }
}
