/// Why something is refused: cards. Where a card is stands in `CardPlaceWords`.
package enum RejectionCardWords {
    package static let cardNotFound = Phrase(
        id: "Tidak ada kartu nomor {0} di kegiatan ini.",
        en: "There is no card number {0} in this event."
    )
    package static let cardNotHere = Phrase(
        id: "Kartu {0} tidak ada dalam stok ({1}, {2}).",
        en: "Card {0} is not in stock ({1}, {2})."
    )
    package static let noCardChosen = Phrase(
        id: "Tidak ada kartu dalam stok dengan NIK orang ini; cari dengan \"card find --ticket\".",
        en: "No card in stock has this person's NIK; look with \"card find --ticket\"."
    )
    package static let cardNotChosen = Phrase(
        id: "Ada beberapa kartu yang cocok ({0}); sebutkan yang mana.",
        en: "Several cards fit ({0}); say which."
    )
    package static let cardHandedOver = Phrase(
        id: "Kartu {0} sudah diserahkan ({1}).",
        en: "Card {0} was handed over already ({1})."
    )
    package static let cardNotHandedOver = Phrase(
        id: "Kartu {0} belum diserahkan ({1}).",
        en: "Card {0} was not handed over ({1})."
    )
    package static let cardRefusedByOwner = Phrase(
        id: "Kartu {0} sudah dicatat ditolak pemiliknya.",
        en: "Card {0} is marked as refused already."
    )
    package static let cardNotTheirs = Phrase(
        id: "NIK pada kartu {0} bukan NIK orang ini; cocokkan surat-suratnya; bila namanya mirip, "
            + "beri alasan pencocokan menurut nama.",
        en: "The NIK on card {0} is not theirs; compare the papers; where the names are alike, "
            + "give the reason for a match by name."
    )
    package static let proxyIsOwner = Phrase(
        id: "Wakil itu pemilik kartunya sendiri; serahkan kepada pemiliknya.",
        en: "The proxy is the owner; hand it over to the owner."
    )
    package static let workerHasCard = Phrase(
        id: "Pekerja ini sudah mempunyai kartu {0}, dari kegiatan {1}.",
        en: "The worker has a {0} card already, from event {1}."
    )
    package static let serialTaken = Phrase(
        id: "Nomor seri itu tercatat di kegiatan {0}.",
        en: "That serial is held by event {0}."
    )
    package static let cardOfAnother = Phrase(
        id: "Nomor seri itu ada pada kartu {0} dengan NIK atau program lain; periksa kartunya.",
        en: "That serial is on card {0} with another NIK or programme; check the card."
    )
    package static let cardsFull = Phrase(
        id: "Kegiatan ini menampung paling banyak {0} kartu.",
        en: "The event takes at most {0} cards."
    )
    package static let forwardedToSelf = Phrase(
        id: "Itu desa kegiatan ini sendiri; pilih desa lain.",
        en: "That is the village of this event."
    )
}
