/// What the commands of an event say, its closing report among them.
package enum EventText {
    package static let made = Phrase(
        id: "Kegiatan {0} dibuat, dalam tahap persiapan.",
        en: "Event {0} is made, in phase draft."
    )
    package static let rememberIt = Phrase(
        id: "Ingat dengan: posko event use {0}",
        en: "Remember it with: posko event use {0}"
    )
    package static let using = Phrase(
        id: "Memakai kegiatan {0}, diingat di {1}",
        en: "Using event {0}, remembered in {1}"
    )
    package static let isOpen = Phrase(id: "Kegiatan {0} dibuka.", en: "Event {0} is open.")
    package static let isClosed = Phrase(
        id: "Kegiatan {0} ditutup dan disegel.",
        en: "Event {0} is closed and sealed."
    )
    package static let reasonIsReadable = Phrase(
        id: "Alasan ini disimpan tanpa disegel dan tidak pernah dihapus: "
            + "jangan tulis nama pengunjung.",
        en: "This reason is kept unsealed and never erased: write no visitor's name in it."
    )
    package static let forThePaper = Phrase(
        id: "Untuk berita acara: {0}",
        en: "For the paper: {0}"
    )
    package static let none = Phrase(id: "Belum ada kegiatan.", en: "No events.")
    package static let flaggedPeople = Phrase(id: "yang ditandai", en: "flagged people")
    package static let everybody = Phrase(id: "semua", en: "all")

    package static let released = Phrase(id: "Dilepas: {0}", en: "Released: {0}")
    package static let fromTheWaitlist = Phrase(
        id: "Dari daftar tunggu: {0}",
        en: "From the waitlist: {0}"
    )
    package static let nobody = Phrase(id: "tidak ada", en: "nobody")
    package static let registrations = Phrase(
        id: "{0} pendaftaran ({1})",
        en: "{0} registrations ({1})"
    )

    package static let neverClosed = Phrase(
        id: "Kegiatan ini belum pernah ditutup.",
        en: "The event was never closed."
    )
    package static let accepted = Phrase(
        id: "{0} ({1}): {2}, ditandatangani {3}",
        en: "{0} ({1}): {2}, signed by {3}"
    )
}
