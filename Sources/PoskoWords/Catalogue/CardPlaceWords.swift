/// Where a card is, who answers for it, and how it came there.
package enum CardPlaceWords {
    package static let inStock = Phrase(id: "dalam stok", en: "in_stock")
    package static let handedOver = Phrase(id: "sudah diserahkan", en: "handed_over")

    package static let notReceived = Phrase(id: "belum diterima", en: "not received")
    package static let box = Phrase(id: "kotak", en: "box")
    package static let namedBox = Phrase(id: "kotak {0}", en: "box {0}")
    package static let owner = Phrase(id: "pemilik, {0}", en: "owner, {0}")
    package static let proxy = Phrase(id: "wakil ({0}), {1}", en: "proxy ({0}), {1}")
    package static let issuingOffice = Phrase(id: "kantor penerbit", en: "issuing office")
    package static let village = Phrase(id: "desa {0}", en: "village {0}")

    package static let onTheList = Phrase(id: "tercatat di daftar", en: "on the list")
    package static let received = Phrase(id: "diterima dalam kotak", en: "received in box")
    package static let receivedInBox = Phrase(
        id: "diterima dalam kotak {0}",
        en: "received in box {0}"
    )
    package static let givenTo = Phrase(id: "diberikan kepada {0}", en: "given to {0}")
    package static let toOwner = Phrase(
        id: "diserahkan kepada pemilik, {0}",
        en: "handed over to owner, {0}"
    )
    package static let toProxy = Phrase(
        id: "diserahkan kepada wakil ({0}), {1}",
        en: "handed over to proxy ({0}), {1}"
    )
    package static let reversed = Phrase(
        id: "penyerahan dibatalkan: {0}",
        en: "handover reversed: {0}"
    )
    package static let dataWrong = Phrase(id: "data salah: {0}", en: "data wrong: {0}")
    package static let spoiledBecause = Phrase(id: "rusak: {0}", en: "spoiled: {0}")
    package static let refused = Phrase(id: "ditolak pemiliknya", en: "refused by the owner")
    package static let refusedBecause = Phrase(
        id: "ditolak pemiliknya: {0}",
        en: "refused by the owner: {0}"
    )
    package static let toOffice = Phrase(
        id: "dikembalikan ke kantor penerbit",
        en: "returned to the issuing office"
    )
    package static let toOfficeBecause = Phrase(
        id: "dikembalikan ke kantor penerbit: {0}",
        en: "returned to the issuing office: {0}"
    )
    package static let toVillage = Phrase(id: "diteruskan ke {0}", en: "forwarded to {0}")
    package static let toVillageBecause = Phrase(
        id: "diteruskan ke {0}: {1}",
        en: "forwarded to {0}: {1}"
    )
}
