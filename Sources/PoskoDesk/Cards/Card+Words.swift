internal import PoskoContract
internal import PoskoWords

extension Posko_V1_Card {
    /// `di kotak`, `sudah diserahkan (A010)`
    var stateText: String {
        switch state {
        case .inStock where refused: CardPlaceWords.refused.text()
        case .inStock: CardDeskWords.inStock.text()
        case .handedOver where !ticket.isEmpty:
            CardDeskWords.handedOverTo.text(CellWidth.safe(ticket))
        case .handedOver: CardDeskWords.handedOver.text()
        case .listed: CardDeskWords.listed.text()
        case .spoiled: StateWords.cardSpoiled.text()
        case .returned: StateWords.cardReturned.text()
        case .forwarded: StateWords.cardForwarded.text()
        case .unspecified, .UNRECOGNIZED: ""
        }
    }

    /// `JKK, JKM`; these are names and the same in every language.
    var programmeText: String {
        programmes.compactMap { programme in
            switch programme {
            case .jkk: "JKK"
            case .jkm: "JKM"
            case .unspecified, .UNRECOGNIZED: nil
            }
        }.joined(separator: ", ")
    }

    var fundingText: String {
        switch funding {
        case .regency: StateWords.regency.text()
        case .villageCsr: StateWords.villageCSR.text()
        case .unspecified, .UNRECOGNIZED: ""
        }
    }

    /// Serial, else KPJ, else the number in this event.
    var identifier: String {
        let printed = serial.isEmpty ? kpj : serial
        return printed.isEmpty ? "#\(number)" : CellWidth.safe(printed)
    }

    /// It can be given to its owner now.
    var isWaiting: Bool { state == .inStock && !refused }
}
