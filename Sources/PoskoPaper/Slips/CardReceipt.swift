package import PoskoWords

/// The *tanda terima*: who took which card, from whom, when; signed or pressed by thumb.
package struct CardReceipt: Hashable, Sendable {
    package enum Programme: Hashable, Sendable, CaseIterable {
        /// JKK
        case workAccident
        /// JKM
        case death
    }

    package enum Funding: Hashable, Sendable, CaseIterable {
        case regency, villageCSR
    }

    /// Who takes the card for its owner.
    package struct Proxy: Hashable, Sendable {
        package let name: String
        package let relation: String
        /// Masked by the caller.
        package let nik: String

        package init(name: String, relation: String, nik: String) {
            self.name = name
            self.relation = relation
            self.nik = nik
        }
    }

    package let head: PaperHead
    /// Of the card in the event, from 1.
    package let cardNumber: Int
    /// Empty when the card has none.
    package let serial: String
    package let kpj: String
    package let programmes: [Programme]
    package let funding: Funding?
    package let owner: PaperPerson
    /// Nil when the owner came.
    package let proxy: Proxy?
    /// Of the visit in which it was handed over.
    package let number: String
    package let handedOverBy: String
    package let handedOverAt: PaperTime

    package init(
        head: PaperHead,
        cardNumber: Int,
        serial: String,
        kpj: String,
        programmes: [Programme],
        funding: Funding?,
        owner: PaperPerson,
        proxy: Proxy?,
        number: String,
        handedOverBy: String,
        handedOverAt: PaperTime
    ) {
        self.head = head
        self.cardNumber = cardNumber
        self.serial = serial
        self.kpj = kpj
        self.programmes = programmes
        self.funding = funding
        self.owner = owner
        self.proxy = proxy
        self.number = number
        self.handedOverBy = handedOverBy
        self.handedOverAt = handedOverAt
    }

    package func slip(in language: Language = .current) -> Slip {
        var slip = Slip(head, in: language)
        slip.title(PaperWords.cardReceipt, in: language)
        slip.text("BPJS Ketenagakerjaan", Slip.Style(.centre, isBold: true))
        slip.elements.append(.rule)
        slip.elements += cardFields(in: language)
        slip.elements.append(.rule)
        slip.text(PaperWords.owner.text(in: language), .bold)
        slip.elements += owner.fields(in: language)
        if let proxy {
            slip.elements.append(.rule)
            slip.text(CardDeskWords.proxy.text(in: language), .bold)
            slip.elements += [
                .field(FieldWords.name.text(in: language), proxy.name),
                .field(FieldWords.nik.text(in: language), proxy.nik),
                .field(FieldWords.relation.text(in: language), proxy.relation),
            ]
        }
        slip.elements += [
            .rule,
            .field(PaperWords.time.text(in: language), handedOverAt.text(in: language)),
            .field(PaperWords.number.text(in: language), number),
            .feed(1),
        ]
        let statement = proxy == nil ? PaperWords.received : PaperWords.receivedForOwner
        slip.text(statement.text(in: language))
        slip.elements.append(.feed(1))
        slip.signature(
            PaperWords.receiverSigns.text(in: language),
            name: proxy?.name ?? owner.name,
            lines: 6
        )
        slip.elements.append(.feed(1))
        slip.signature(PaperWords.staffSigns.text(in: language), name: handedOverBy, lines: 3)
        slip.end(head, in: language)
        return slip
    }

    private func cardFields(in language: Language) -> [Slip.Element] {
        var fields = [
            Slip.Element.field(PaperWords.cardNumber.text(in: language), "#\(cardNumber)")
        ]
        if !serial.isEmpty { fields.append(.field(FieldWords.serial.text(in: language), serial)) }
        if !kpj.isEmpty { fields.append(.field(PaperWords.kpj.text(in: language), kpj)) }
        if !programmes.isEmpty {
            let words = programmes.map { $0.word.text(in: language) }.joined(separator: ", ")
            fields.append(.field(FieldWords.programme.text(in: language), words))
        }
        if let funding {
            let word = funding.word.text(in: language)
            fields.append(.field(PaperWords.funding.text(in: language), word))
        }
        return fields
    }
}

extension CardReceipt.Programme {
    fileprivate var word: Phrase {
        switch self {
        case .workAccident: PaperWords.workAccident
        case .death: PaperWords.death
        }
    }
}

extension CardReceipt.Funding {
    fileprivate var word: Phrase {
        switch self {
        case .regency: StateWords.regency
        case .villageCSR: StateWords.villageCSR
        }
    }
}
