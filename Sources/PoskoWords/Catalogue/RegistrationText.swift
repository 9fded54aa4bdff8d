/// What the registration desk's commands say.
package enum RegistrationText {
    package static let registration = Phrase(id: "Pendaftaran {0}", en: "Registration {0}")
    package static let added = Phrase(id: "Pendaftaran {0}: {1}.", en: "Registration {0}: {1}.")
    package static let place = Phrase(id: "urutan {0}", en: "place {0}")
    package static let priority = Phrase(id: "prioritas", en: "priority")
    package static let localNumber = Phrase(id: "nomor lokal {0}", en: "local number {0}")
    package static let noQueueNumber = Phrase(
        id: "Belum ada nomor antreannya:",
        en: "It has no queue number:"
    )
    package static let cancelled = Phrase(
        id: "Pendaftaran {0} dibatalkan.",
        en: "Registration {0} is cancelled."
    )
    package static let slotGoesTo = Phrase(
        id: "Kuotanya untuk pendaftaran {0}.",
        en: "Its slot goes to registration {0}."
    )
    package static let noneFound = Phrase(
        id: "Tidak ada pendaftaran yang ditemukan.",
        en: "No registrations found."
    )
    package static let nobodyFound = Phrase(
        id: "Tidak ada orang yang ditemukan.",
        en: "Nobody found."
    )

    package static let doctorAskedFor = Phrase(id: "diminta", en: "asked for")
    package static let slotHeld = Phrase(id: "ada", en: "held")
    package static let fromWaitlist = Phrase(
        id: "{0}, dari daftar tunggu",
        en: "{0}, waitlist"
    )

    package static let nameUnknown = Phrase(id: "nama tidak diketahui", en: "name unknown")
    package static let sexUnknown = Phrase(
        id: "jenis kelamin tidak diketahui",
        en: "sex unknown"
    )
}
