/// The figures of a sealed report. English has them by the names under which they are sealed.
package enum TotalWords {
    package static let capacity = Phrase(id: "Kuota", en: "slots.capacity")
    package static let taken = Phrase(id: "Kuota terpakai", en: "slots.taken")
    package static let waitlisted = Phrase(id: "Di daftar tunggu", en: "slots.waitlisted")
    package static let registrations = Phrase(id: "Pendaftaran", en: "registrations.total")
    package static let roster = Phrase(id: "Dari daftar warga", en: "registrations.roster")
    package static let walkIn = Phrase(id: "Datang langsung", en: "registrations.walk_in")
    package static let fromWaitlist = Phrase(
        id: "Dari daftar tunggu",
        en: "registrations.from_waitlist"
    )
    package static let cancelled = Phrase(id: "Dibatalkan", en: "registrations.cancelled")
    package static let released = Phrase(id: "Kuota dilepas", en: "registrations.released")
    package static let cardOnly = Phrase(id: "Hanya kartu", en: "registrations.card_only")
    package static let checkedIn = Phrase(id: "Hadir", en: "visits.checked_in")
    package static let inside = Phrase(id: "Belum selesai", en: "visits.inside")
    package static let finished = Phrase(id: "Selesai", en: "visits.finished")
    package static let missed = Phrase(id: "Tidak hadir saat dipanggil", en: "visits.missed")
    package static let left = Phrase(id: "Pulang lebih dulu", en: "visits.left")
    package static let screenings = Phrase(id: "Pemeriksaan dimulai", en: "screenings.started")
    package static let finalised = Phrase(id: "Pemeriksaan final", en: "screenings.finalised")
    package static let openFindings = Phrase(
        id: "Temuan belum diputuskan",
        en: "screenings.open_findings"
    )
    package static let green = Phrase(id: "Tingkat HIJAU", en: "screenings.green")
    package static let yellow = Phrase(id: "Tingkat KUNING", en: "screenings.yellow")
    package static let orange = Phrase(id: "Tingkat ORANYE", en: "screenings.orange")
    package static let red = Phrase(id: "Tingkat MERAH", en: "screenings.red")
    package static let cardsListed = Phrase(id: "Kartu tercatat", en: "cards.listed")
    package static let cardsReceived = Phrase(id: "Kartu diterima", en: "cards.received")
    package static let cardsHandedOver = Phrase(id: "Kartu diserahkan", en: "cards.handed_over")
    package static let cardsSpoiled = Phrase(id: "Kartu rusak", en: "cards.spoiled")
    package static let cardsReturned = Phrase(id: "Kartu dikembalikan", en: "cards.returned")
    package static let cardsForwarded = Phrase(id: "Kartu diteruskan", en: "cards.forwarded")
    package static let cardsInStock = Phrase(id: "Kartu dalam stok", en: "cards.in_stock")
    package static let cardsRefused = Phrase(id: "Kartu ditolak pemilik", en: "cards.refused")
    package static let cardsByProxy = Phrase(id: "Kartu lewat wakil", en: "cards.by_proxy")
    package static let cardsReversed = Phrase(
        id: "Penyerahan kartu dibatalkan",
        en: "cards.reversed"
    )
    package static let coveredHere = Phrase(id: "Terlindungi di sini", en: "coverage.covered_here")
}
