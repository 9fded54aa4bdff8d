/// States, kinds and the other closed lists of the contract, one word for each value.
package enum StateWords {
    package static let given = Phrase(id: "diberikan", en: "given")
    package static let refused = Phrase(id: "ditolak", en: "refused")
    package static let withdrawn = Phrase(id: "ditarik", en: "withdrawn")

    package static let healthCheck = Phrase(id: "pemeriksaan kesehatan", en: "health check")
    package static let followUp = Phrase(id: "tindak lanjut", en: "follow-up")
    package static let sharing = Phrase(id: "berbagi data", en: "sharing")

    package static let draft = Phrase(id: "persiapan", en: "draft")
    package static let open = Phrase(id: "dibuka", en: "open")
    package static let closed = Phrase(id: "ditutup", en: "closed")

    package static let registration = Phrase(id: "pendaftaran", en: "registration")
    package static let doctor = Phrase(id: "dokter", en: "doctor")
    package static let cards = Phrase(id: "kartu", en: "cards")

    package static let roster = Phrase(id: "daftar warga", en: "roster")
    package static let walkIn = Phrase(id: "datang langsung", en: "walk-in")

    package static let confirmed = Phrase(id: "terkonfirmasi", en: "confirmed")
    package static let waitlisted = Phrase(id: "daftar tunggu", en: "waitlisted")
    package static let checkedIn = Phrase(id: "sudah hadir", en: "checked-in")
    package static let cancelled = Phrase(id: "dibatalkan", en: "cancelled")
    package static let released = Phrase(id: "kuota dilepas", en: "released")

    package static let treatedHere = Phrase(id: "ditangani di sini", en: "treated here")
    package static let referred = Phrase(id: "dirujuk", en: "referred")
    package static let declined = Phrase(id: "menolak rujukan", en: "declined")

    package static let cardListed = Phrase(id: "tercatat", en: "listed")
    package static let cardInStock = Phrase(id: "dalam stok", en: "in-stock")
    package static let cardHandedOver = Phrase(id: "diserahkan", en: "handed-over")
    package static let cardSpoiled = Phrase(id: "rusak", en: "spoiled")
    package static let cardReturned = Phrase(id: "dikembalikan", en: "returned")
    package static let cardForwarded = Phrase(id: "diteruskan", en: "forwarded")

    package static let regency = Phrase(id: "kabupaten", en: "regency")
    package static let villageCSR = Phrase(id: "CSR desa", en: "village CSR")

    package static let peopleInside = Phrase(id: "peserta belum selesai", en: "people inside")
    package static let openFindings = Phrase(id: "temuan belum diputuskan", en: "open findings")
    package static let cardsNotReconciled = Phrase(
        id: "kartu belum dicocokkan",
        en: "cards not reconciled"
    )

    package static let reopen = Phrase(id: "membuka lagi kegiatan", en: "reopen the event")
    package static let amend = Phrase(
        id: "mengoreksi hasil pemeriksaan",
        en: "amend a screening"
    )
    package static let reverse = Phrase(
        id: "membatalkan penyerahan kartu",
        en: "reverse a handover"
    )

    package static let groundRequest = Phrase(id: "diminta yang bersangkutan", en: "request")
    package static let groundWithdrawn = Phrase(id: "persetujuan ditarik", en: "withdrawn")
    package static let groundExpired = Phrase(id: "masa simpan habis", en: "expired")
}
