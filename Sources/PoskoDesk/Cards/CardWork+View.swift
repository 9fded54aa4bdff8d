internal import PoskoContract
internal import PoskoWords

extension CardWork {
    package func alert(shell: DeskShell) -> [Line] {
        let columns = Screen.sideBySide_columns - 1
        var lines: [Line] = []
        if isInterlocked || (visit?.openFinding == true && handedOver.isEmpty) {
            lines += Line.wrapped(
                CardDeskWords.doctorFirst.text(ticket),
                .red,
                columns: columns
            )
        }
        if let chosen, let shown = self[card: chosen], shown.fit == .stranger {
            let name = visit.map { CellWidth.safe($0.person.name) } ?? ticket
            lines += Self.wrong(shown.card, name, columns: columns)
        }
        if case .mistaken(let card, let called) = lookup {
            lines += Self.wrong(card, called, columns: columns)
        }
        return lines
    }

    private static func wrong(
        _ card: Posko_V1_Card,
        _ person: String,
        columns: Int
    ) -> [Line] {
        Line.wrapped(
            CardDeskWords.wrongCard.text(CellWidth.safe(card.name), person),
            .red,
            columns: columns
        )
    }

    package func body(shell: DeskShell, columns: Int) -> [Line] {
        var lines: [Line] = []
        if let sheet {
            lines += sheet.fields.lines(columns: columns)
        } else if let code {
            lines.append(Self.line(of: code, columns: columns))
        } else if let trouble {
            lines.append(Line(" " + CardDeskWords.problems.text("\(trouble)"), .strong))
            lines += CardTrouble.allCases.enumerated().map { index, trouble in
                Line(" \(index + 1)  \(trouble.phrase.text())")
            }
        } else {
            lines += second(columns: columns, isWhole: false)
        }
        if !isFound {
            let words = shell.isUp ? CardDeskWords.reading : CardDeskWords.unread
            lines +=
                unreadable.isEmpty
                ? [Line(" " + words.text(), .faint)]
                : Line.wrapped(unreadable, .warning, columns: columns)
        } else if let typed = sheet?.card ?? trouble ?? coded, let shown = self[card: typed] {
            lines += CardPair(visit: visit, shown: shown, columns: columns).briefLines
        } else if let shown {
            lines += whole(shown, columns: columns)
        } else {
            lines += list(columns: columns)
        }
        return lines + box(columns: columns)
    }

    /// The card beside which a code is typed.
    private var coded: UInt32? { code == nil ? nil : shown?.card.number }

    private func whole(_ shown: ShownCard, columns: Int) -> [Line] {
        let place = cards.firstIndex { $0.card.number == shown.card.number }
        let heading =
            cards.count > 1
            ? place.map { index in
                [
                    Line(
                        " " + CardDeskWords.oneOf.text("\(index + 1)", "\(cards.count)"),
                        .faint
                    )
                ]
            } ?? [] : []
        return heading + CardPair(visit: visit, shown: shown, columns: columns).lines
    }

    private func list(columns: Int) -> [Line] {
        guard !cards.isEmpty else {
            return [Line(" " + CardDeskWords.noCards.text(), .warning)]
        }
        let lines = cards.enumerated().map { index, shown in
            let card = shown.card
            var words = [card.identifier, card.programmeText]
            switch shown.fit {
            case .theirs: words.append(card.stateText)
            case .nameOnly(let percent):
                words += [
                    CardDeskWords.nameFits.text("\(percent)"), CellWidth.safe(card.name),
                ]
            case .stranger: words.append(CellWidth.safe(card.name))
            }
            let text = words.filter { !$0.isEmpty }.joined(separator: " · ")
            return Line(
                CellWidth.prefix(" \(index + 1)  \(text)", columns: columns),
                card.isWaiting ? .plain : .faint
            )
        }
        return [Line(" " + CardDeskWords.several.text(cards.count), .strong)] + lines
    }

    /// - Parameter isWhole: says also what the other account does; the refusal has said it once.
    func second(columns: Int, isWhole: Bool) -> [Line] {
        waiting.flatMap { waiting in
            Line.wrapped(
                CardDeskWords.waitsForSecond.text("\(waiting.act.card)", waiting.approval),
                .warning,
                columns: columns
            )
                + (isWhole
                    ? Line.wrapped(
                        CardDeskWords.howSecond.text(waiting.approval),
                        columns: columns
                    ) : [])
        }
    }

    /// `di kotak 599 · diserahkan 1 · rusak 0`
    func box(columns: Int) -> [Line] {
        guard let ledger else { return [Line(" " + CardDeskWords.boxUnknown.text(), .faint)] }
        let language = Language.current
        var words = [
            CardDeskWords.box.text(
                language.number(Int(ledger.inStock)),
                language.number(Int(ledger.handedOver)),
                language.number(Int(ledger.spoiled))
            )
        ]
        if ledger.returned > 0 {
            words.append(CardDeskWords.boxReturned.text(language.number(Int(ledger.returned))))
        }
        if ledger.forwarded > 0 {
            words.append(CardDeskWords.boxForwarded.text(language.number(Int(ledger.forwarded))))
        }
        return Line.wrapped(words.joined(separator: " · "), .strong, columns: columns)
    }

    package var hints: [KeyHint] {
        if let sheet { return sheet.fields.hints }
        if code != nil { return codeHints }
        if trouble != nil { return [KeyHint("Esc", SheetWords.drop.text())] }
        var hints: [KeyHint] = []
        let chosen = chosen.flatMap { self[card: $0] }
        if let chosen, chosen.card.state == .inStock {
            if chosen.fit != .stranger, visit != nil {
                hints.append(KeyHint("Enter", CardDeskWords.handOver.text()))
            }
            hints.append(KeyHint("p", CardDeskWords.proxy.text()))
            hints.append(KeyHint("0", CardDeskWords.problem.text()))
        }
        if cards.count > 1 {
            let digits = "1-\(min(cards.count, Self.cardsMax))"
            hints.append(KeyHint(digits, DeskWords.choose.text()))
        }
        hints.append(KeyHint("/", CardDeskWords.code.text()))
        let isGiven = chosen?.card.state == .handedOver || !handedOver.isEmpty
        if isGiven { hints.append(KeyHint(.undo, CardDeskWords.takeBack)) }
        if !waiting.isEmpty, !isGiven { hints.append(KeyHint(.undo, DeskWords.sendAgain)) }
        if !handedOver.isEmpty { hints.append(KeyHint(.print, CardDeskWords.printReceipt)) }
        return hints
    }
}
