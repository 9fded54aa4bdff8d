/// What happened to somebody's data, in a few words each, for the person who asks.
package enum PersonStepWords {
    package static let onRoster = Phrase(
        id: "dicatat di daftar warga",
        en: "listed on the roster"
    )
    package static let rosterUpdated = Phrase(
        id: "data di daftar warga diperbarui",
        en: "roster entry updated"
    )
    package static let registered = Phrase(id: "didaftarkan", en: "registered")
    package static let registrationCancelled = Phrase(
        id: "pendaftaran dibatalkan",
        en: "registration cancelled"
    )
    package static let consentGiven = Phrase(
        id: "persetujuan {0} diberikan",
        en: "consent {0} given"
    )
    package static let consentWithdrawn = Phrase(
        id: "persetujuan {0} ditarik",
        en: "consent {0} withdrawn"
    )
    package static let healthCheck = Phrase(id: "pemeriksaan kesehatan", en: "health_check")
    package static let followUp = Phrase(id: "tindak lanjut", en: "follow_up")

    package static let ticketIssued = Phrase(
        id: "nomor antrean {0} diberikan",
        en: "queue number {0} issued"
    )
    package static let skipped = Phrase(id: "pos {0} dilewati", en: "skipped {0}")
    package static let completed = Phrase(id: "pos {0} selesai", en: "completed {0}")
    package static let screened = Phrase(
        id: "hasil pemeriksaan dicatat di {0}",
        en: "screening recorded at {0}"
    )
    package static let finalised = Phrase(
        id: "hasil pemeriksaan dinyatakan final",
        en: "screening finalised"
    )
    package static let amended = Phrase(
        id: "hasil pemeriksaan dikoreksi",
        en: "screening amended"
    )
    package static let disposed = Phrase(id: "temuan diputuskan", en: "finding disposed")

    package static let cardListed = Phrase(id: "kartu {0} dicatat", en: "card {0} listed")
    package static let cardReceived = Phrase(id: "kartu {0} diterima", en: "card {0} received")
    package static let cardHandedOver = Phrase(
        id: "kartu {0} diserahkan",
        en: "card {0} handed over"
    )
    package static let cardToProxy = Phrase(
        id: "kartu {0} diserahkan kepada wakil",
        en: "card {0} handed over to a proxy"
    )
    package static let cardFetched = Phrase(
        id: "kartu {0} diambilkan untuk orang lain",
        en: "card {0} fetched for somebody"
    )
    package static let handoverReversed = Phrase(
        id: "penyerahan kartu {0} dibatalkan",
        en: "handover of card {0} reversed"
    )
    package static let cardSpoiled = Phrase(id: "kartu {0} rusak", en: "card {0} spoiled")

    package static let erased = Phrase(id: "data dihapus", en: "erased")
    package static let restricted = Phrase(id: "pemrosesan dibatasi", en: "restricted")
    package static let restrictionLifted = Phrase(
        id: "pembatasan dicabut",
        en: "restriction lifted"
    )

    package static let ticket = Phrase(id: "nomor antrean", en: "ticket")
    package static let screening = Phrase(id: "pemeriksaan", en: "screening")
    package static let person = Phrase(id: "orang", en: "person")
    package static let approval = Phrase(
        id: "permintaan orang kedua",
        en: "request for a second person"
    )
    package static let found = Phrase(id: "dicari", en: "find")
    package static let shown = Phrase(id: "ditampilkan", en: "show")
    package static let exported = Phrase(id: "diekspor", en: "export")
    package static let printed = Phrase(id: "dicetak", en: "print")
}
