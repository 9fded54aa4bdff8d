/// What the commands of the lines and of queue numbers say. `{0}` is the number called, unless
/// something is counted.
package enum QueueText {
    package static let calledTo = Phrase(id: "{0}  ke {1}", en: "{0}  to {1}")
    package static let recalledTo = Phrase(
        id: "{0}  ke {1}, panggilan ke-{2}",
        en: "{0}  to {1}, call {2}"
    )
    package static let servedAt = Phrase(
        id: "{0}  dilayani di {1}",
        en: "{0}  is served at {1}"
    )
    package static let goTo = CountedPhrase(
        id: "{1}  silakan ke {2}; {0} orang menunggu di sana",
        one: "{1}  go to {2}; {0} person waiting there",
        other: "{1}  go to {2}; {0} people waiting there"
    )
    package static let reprint = Phrase(
        id: "{0}  CETAK ULANG {1}, pendaftaran {2}",
        en: "{0}  REPRINT {1}, registration {2}"
    )

    package static let doctorFirst = Phrase(
        id: "Ada temuan MERAH atau ORANYE yang belum diputuskan: ke dokter dahulu.",
        en: "An open RED or ORANGE finding: doctor first."
    )
    package static let askForName = Phrase(
        id: "Tanyakan namanya: data orang ini tidak dapat dibaca.",
        en: "Ask for the name: the person's particulars could not be read."
    )
    package static let openFinding = Phrase(
        id: "MERAH atau ORANYE, belum ada keputusan",
        en: "RED or ORANGE without a disposition"
    )

    package static let hasLeft = Phrase(id: "{0} pulang lebih dulu.", en: "{0} has left.")
    package static let isMissed = Phrase(id: "{0} tidak hadir.", en: "{0} is missed.")
    package static let slotGivenUp = Phrase(
        id: "Kuotanya dilepas.",
        en: "The slot is given up."
    )
    package static let onTheWaitlist = Phrase(
        id: "{0} masuk daftar tunggu, urutan {1}.",
        en: "{0} is on the waitlist, place {1}."
    )
    package static let inTheLine = Phrase(
        id: "{0} masuk antrean {1}.",
        en: "{0} is in the line of {1}."
    )

    package static let noLines = Phrase(id: "Tidak ada antrean.", en: "No lines.")
    package static let hasGone = Phrase(
        id: "{0}: {1} keluar dari antrean",
        en: "{0}: {1} has gone"
    )
    package static let atCounter = Phrase(id: "di meja {0}", en: "at counter {0}")
    package static let call = Phrase(id: "panggilan ke-{0}", en: "call {0}")
    package static let urgent = Phrase(id: "segera", en: "urgent")
}
