/// Why something is refused: the event, its roster and its registrations.
package enum RejectionDayWords {
    package static let eventExists = Phrase(
        id: "Kegiatan {0} sudah ada; pilih kode lain.",
        en: "There is an event {0} already; choose another code."
    )
    package static let eventNotOpen = Phrase(
        id: "Kegiatan belum dibuka; panitia membukanya dengan \"posko event open\".",
        en: "The event is not open yet; an organizer opens it with \"posko event open\"."
    )
    package static let eventClosed = Phrase(
        id: "Kegiatan sudah ditutup; tidak ada lagi yang dapat dilakukan di dalamnya.",
        en: "The event is closed; nothing more can be done in it."
    )
    package static let eventAlreadyOpen = Phrase(
        id: "Kegiatan sudah dibuka.",
        en: "The event is open already."
    )
    package static let reopenNeedsReason = Phrase(
        id: "Kegiatan sudah ditutup; beri alasan untuk membukanya lagi.",
        en: "The event was closed; give a reason to open it again."
    )
    package static let peopleInside = Phrase(
        id: "Masih ada {0} orang di dalam ({1}): selesaikan kunjungan mereka atau catat bahwa "
            + "mereka pulang lebih dulu.",
        en: "{0} people are still inside ({1}): complete their visits or record that they left."
    )
    package static let openFindings = Phrase(
        id: "{0} temuan MERAH atau ORANYE belum diputuskan ({1}): tenaga kesehatan mencatat "
            + "keputusannya dahulu.",
        en: "{0} RED or ORANGE findings have no disposition ({1}): a clinician records it first."
    )
    package static let cardsNotReconciled = Phrase(
        id: "Kartu belum dihitung tanpa selisih sejak kartu terakhir berpindah ({0} dalam stok): "
            + "hitung dengan \"posko card reconcile\".",
        en: "The cards have not been counted without a difference since the last one moved "
            + "({0} in stock): \"posko card reconcile\"."
    )
    package static let slotsAlreadyReleased = Phrase(
        id: "Kuota yang disimpan untuk daftar warga sudah dilepas.",
        en: "The slots kept for the roster have been released already."
    )
    package static let requestIDReused = Phrase(
        id: "ID permintaan itu sudah dipakai untuk hal lain; kirim dengan ID baru.",
        en: "The request id was used for something else; send a fresh one."
    )
    /// For a reason without a sentence of its own.
    package static let refused = Phrase(id: "Ditolak: {0}.", en: "Refused: {0}.")

    package static let rosterPersonNotFound = Phrase(
        id: "Tidak ada nomor {0} di daftar warga; cari dengan \"roster find\".",
        en: "Nobody has number {0} on the roster; look with \"roster find\"."
    )
    package static let registrationNotFound = Phrase(
        id: "Tidak ada pendaftaran {0}; cari dengan \"registration find\".",
        en: "There is no registration {0}; look with \"registration find\"."
    )
    package static let nikRequired = Phrase(
        id: "Isi NIK, atau alasan mengapa tidak ada.",
        en: "Give a NIK, or the reason why there is none."
    )
    package static let birthDateInFuture = Phrase(
        id: "Tanggal lahir sesudah hari kegiatan, {0}; periksa lagi.",
        en: "The birth date is after the day of the event, {0}; check it."
    )
    package static let consentRequired = Phrase(
        id: "Tanyakan persetujuan untuk pemeriksaan kesehatan dan catat jawabannya.",
        en: "Ask for consent to the health check and record the answer."
    )
    package static let priorityImplausible = Phrase(
        id: "Alasan prioritas itu tidak cocok untuk orang ini; periksa lagi.",
        en: "That priority reason does not fit this person; check it."
    )
    package static let noStationForPurpose = Phrase(
        id: "Kegiatan ini tidak mempunyai pos untuk keperluan itu.",
        en: "The event has no station for that purpose."
    )
    package static let alreadyRegistered = Phrase(
        id: "Sudah terdaftar: pendaftaran {0}.",
        en: "Registered already: registration {0}."
    )
    package static let alreadyRegisteredWithTicket = Phrase(
        id: "Sudah terdaftar: pendaftaran {0}, nomor antrean {1}.",
        en: "Registered already: registration {0}, queue number {1}."
    )
    package static let possibleDuplicate = Phrase(
        id: "Mungkin orang ini sudah tercatat: {0}. Periksa dahulu; bila ternyata orang lain, "
            + "daftarkan dengan --not-duplicate.",
        en: "This may be somebody known: {0}. Look at them; if it is somebody else, register with "
            + "--not-duplicate."
    )
    package static let candidateRegistration = Phrase(
        id: "pendaftaran {0}",
        en: "registration {0}"
    )
    package static let candidateOnRoster = Phrase(id: "daftar warga {0}", en: "roster {0}")
    package static let confirmationRequired = Phrase(
        id: "Periksa KTP ({0}); bila sudah benar, daftarkan dengan --confirm.",
        en: "Check the identity card ({0}); when it is right, register with --confirm."
    )
    package static let registrationsFull = Phrase(
        id: "Kegiatan ini menampung paling banyak {0} pendaftaran.",
        en: "The event takes at most {0} registrations."
    )
    package static let alreadyCheckedIn = Phrase(
        id: "Orang ini sudah mempunyai nomor antrean: {0}.",
        en: "They have a queue number already: {0}."
    )
    package static let registrationNotActive = Phrase(
        id: "Pendaftaran {0} sudah {1}; daftarkan lagi.",
        en: "Registration {0} was {1}; register anew."
    )
    package static let released = Phrase(id: "dilepas", en: "released")
    package static let onWaitlist = Phrase(
        id: "Pendaftaran {0} ada di daftar tunggu, urutan {1}; nomor antrean menyusul bila ada "
            + "kuota kosong.",
        en: "Registration {0} is on the waitlist at place {1}; a queue number follows when a slot "
            + "is free."
    )
    package static let rosterFull = Phrase(
        id: "Daftar warga memuat paling banyak {0} orang.",
        en: "The roster takes at most {0} people."
    )
    package static let slotsExhausted = Phrase(
        id: "Semua kuota sudah terisi.",
        en: "All slots are taken."
    )
}
