package import PoskoWords

/// What a person holds all day: the number, where to go first, and how many are before them.
package struct QueueSlip: Hashable, Sendable {
    package enum Lane: Hashable, Sendable {
        case general
        /// Reasons in the order in which they are to be read; there may be none.
        case priority([PriorityReason])
        case cardOnly
    }

    package enum PriorityReason: Hashable, Sendable, CaseIterable {
        case disability, elderly, pregnant, child
    }

    package let head: PaperHead
    /// yyyy-mm-dd, the day of the event.
    package let date: String
    /// "A017"
    package let number: String
    package let lane: Lane
    /// "Meja 2, Tekanan Darah"
    package let desk: String
    /// Nil when nobody knows.
    package let peopleBefore: Int?
    /// What a scanner at a desk reads: the event's code, a slash and the number.
    package let code: String

    package init(
        head: PaperHead,
        date: String,
        number: String,
        lane: Lane,
        desk: String,
        peopleBefore: Int?,
        eventCode: String
    ) {
        self.head = head
        self.date = date
        self.number = number
        self.lane = lane
        self.desk = desk
        self.peopleBefore = peopleBefore
        code = "\(eventCode)/\(number)"
    }

    package func slip(in language: Language = .current) -> Slip {
        var slip = Slip(head, in: language)
        slip.text(language.longDate(date), .centred)
        slip.elements.append(.rule)
        slip.text(PaperWords.queueNumber.text(in: language), .centred)
        slip.elements.append(.feed(1))
        slip.text(
            number,
            Slip.Style(.centre, width: 8, height: 8, isBold: true, shrinks: true)
        )
        slip.elements.append(.feed(1))
        slip.text(laneText(in: language), Slip.Style(.centre, isBold: true))
        slip.elements.append(.rule)
        slip.text(PaperWords.goTo.text(in: language), .centred)
        slip.text(desk, Slip.Style(.centre, width: 2, height: 2, isBold: true, shrinks: true))
        if let peopleBefore {
            let isFirst = peopleBefore == 0
            slip.text(
                isFirst
                    ? PaperWords.nobodyBefore.text(in: language)
                    : PaperWords.peopleBefore.text(peopleBefore, in: language),
                .centred
            )
        }
        slip.elements += [.rule, .qr(code), .feed(1)]
        slip.text(PaperWords.keepNumber.text(in: language))
        slip.end(head, in: language)
        return slip
    }

    private func laneText(in language: Language) -> String {
        switch lane {
        case .general: return PaperWords.laneGeneral.text(in: language)
        case .cardOnly: return PaperWords.laneCardOnly.text(in: language)
        case .priority(let reasons):
            guard !reasons.isEmpty else { return PaperWords.lanePriority.text(in: language) }
            let words = reasons.map { $0.word.text(in: language) }.joined(separator: ", ")
            return PaperWords.lanePriorityFor.text(words, in: language)
        }
    }
}

extension QueueSlip.PriorityReason {
    fileprivate var word: Phrase {
        switch self {
        case .disability: CommonWords.disability
        case .elderly: CommonWords.elderly
        case .pregnant: CommonWords.pregnant
        case .child: CommonWords.child
        }
    }
}
