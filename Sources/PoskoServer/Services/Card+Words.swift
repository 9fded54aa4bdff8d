import PoskoCore
import PoskoWords

extension CardHolder {
    func text(in language: Language = .current) -> String {
        switch self {
        case .notReceived: CardPlaceWords.notReceived.text(in: language)
        case .box(nil): CardPlaceWords.box.text(in: language)
        case .box(let name?): CardPlaceWords.namedBox.text(name, in: language)
        case .named(let name): name
        case .owner(let ticket): CardPlaceWords.owner.text("\(ticket)", in: language)
        case .proxy(let relation, let ticket):
            CardPlaceWords.proxy.text(relation, "\(ticket)", in: language)
        case .issuingOffice: CardPlaceWords.issuingOffice.text(in: language)
        case .village(let village): CardPlaceWords.village.text("\(village)", in: language)
        }
    }
}

extension CardStep.Act {
    func text(in language: Language = .current) -> String {
        switch self {
        case .listed: CardPlaceWords.onTheList.text(in: language)
        case .received(nil): CardPlaceWords.received.text(in: language)
        case .received(let box?): CardPlaceWords.receivedInBox.text(box, in: language)
        case .given(let name): CardPlaceWords.givenTo.text(name, in: language)
        case .handedToOwner(let ticket): CardPlaceWords.toOwner.text("\(ticket)", in: language)
        case .handedToProxy(let relation, let ticket):
            CardPlaceWords.toProxy.text(relation, "\(ticket)", in: language)
        case .reversed(let reason): CardPlaceWords.reversed.text(reason, in: language)
        case .spoiled(let reason, let wrongData):
            (wrongData ? CardPlaceWords.dataWrong : CardPlaceWords.spoiledBecause)
                .text(reason, in: language)
        case .refused(nil): CardPlaceWords.refused.text(in: language)
        case .refused(let reason?): CardPlaceWords.refusedBecause.text(reason, in: language)
        case .returned(nil): CardPlaceWords.toOffice.text(in: language)
        case .returned(let reason?): CardPlaceWords.toOfficeBecause.text(reason, in: language)
        case .forwarded(let village, nil):
            CardPlaceWords.toVillage.text("\(village)", in: language)
        case .forwarded(let village, let reason?):
            CardPlaceWords.toVillageBecause.text("\(village)", reason, in: language)
        }
    }
}
