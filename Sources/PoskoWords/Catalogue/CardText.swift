/// What the card desk's commands say. `{0}` is the number of the card.
package enum CardText {
    package static let assigned = Phrase(
        id: "Kartu #{0} dipegang {1}.",
        en: "Card #{0} is with {1}."
    )
    package static let forwarded = Phrase(
        id: "Kartu #{0} diteruskan ke {1}.",
        en: "Card #{0} is forwarded to {1}."
    )
    package static let handedOver = Phrase(
        id: "Kartu #{0} diserahkan kepada {1}.",
        en: "Card #{0} is handed over to {1}."
    )
    package static let handedOverToProxy = Phrase(
        id: "Kartu #{0} diserahkan kepada {1} untuk {2}.",
        en: "Card #{0} is handed over to {1} for {2}."
    )
    package static let refused = Phrase(
        id: "Kartu #{0} ditolak pemiliknya; tetap dalam stok.",
        en: "Card #{0} is refused; it stays in stock."
    )
    package static let returned = Phrase(
        id: "Kartu #{0} dikembalikan.",
        en: "Card #{0} is returned."
    )
    package static let reversed = Phrase(
        id: "Kartu #{0} kembali ke stok.",
        en: "Card #{0} is in stock again."
    )
    package static let spoiled = Phrase(
        id: "Kartu #{0} dicatat rusak.",
        en: "Card #{0} is spoiled."
    )

    package static let noneFound = Phrase(
        id: "Tidak ada kartu yang ditemukan.",
        en: "No cards found."
    )
    package static let onlyTheNameFits = Phrase(
        id: "Hanya namanya yang cocok; bandingkan kartu identitas:",
        en: "Only the name fits; compare identity papers:"
    )
    package static let refusedByOwner = Phrase(id: "{0}, ditolak", en: "{0}, refused")

    package static let balanced = Phrase(id: "Cocok.", en: "Balanced.")
    package static let notBalanced = Phrase(id: "TIDAK cocok.", en: "NOT balanced.")
    package static let missing = Phrase(id: "tidak ditemukan", en: "missing")
    package static let surplus = Phrase(id: "seharusnya tidak ada", en: "surplus")
    package static let unknown = Phrase(id: "tidak dikenal", en: "unknown")
    package static let duplicate = Phrase(id: "terhitung dua kali", en: "duplicate")

    // After a number of cards.
    package static let ofReceived = Phrase(id: "diterima", en: "received")
    package static let ofHandedOver = Phrase(id: "diserahkan", en: "handed over")
    package static let ofInStock = Phrase(id: "dalam stok", en: "in stock")
    package static let ofRefused = Phrase(id: "ditolak pemiliknya", en: "refused by their owners")
    package static let ofByProxy = Phrase(id: "lewat wakil", en: "by proxy")
    package static let ofReversed = Phrase(id: "penyerahan dibatalkan", en: "reversed")
    package static let group = Phrase(
        id: "{0} tercatat, {1} diterima, {2} diserahkan, {3} dalam stok",
        en: "{0} listed, {1} received, {2} handed over, {3} in stock"
    )
}
