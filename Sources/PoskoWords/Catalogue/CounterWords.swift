/// What is not done for everybody at a station.
package enum CounterWords {
    package static let skip = Phrase(
        id: "Lewati pos ini untuk {0}",
        en: "Leave this station out for {0}"
    )
    package static let transfer = Phrase(
        id: "Kirim {0} ke pos lain",
        en: "Send {0} to another station"
    )
    package static let leave = Phrase(
        id: "{0} pulang lebih dulu",
        en: "{0} leaves before the end"
    )
    package static let rejoin = Phrase(
        id: "Yang tadi tidak hadir sudah kembali",
        en: "Somebody who was missed is back"
    )
    package static let nothing = Phrase(
        id: "Tidak ada pilihan lain saat ini.",
        en: "There is nothing to choose now."
    )
    package static let whereTo = Phrase(id: "{0} ke pos mana?", en: "Where does {0} go?")
    package static let whoIsBack = Phrase(id: "Nomor", en: "Number")
    package static let send = Phrase(id: "Kirim", en: "Send")

    package static let isBack = Phrase(
        id: "{0} kembali ke antrean {1}.",
        en: "{0} is back in the line of {1}."
    )
    package static let isBackOnWaitlist = Phrase(
        id: "{0} menunggu kuota lain, urutan {1}.",
        en: "{0} waits for another slot, place {1}."
    )
    package static let sentTo = Phrase(id: "{0} ke {1}.", en: "{0} goes to {1}.")
}
