/// The day in figures. What follows a number is in small letters.
package enum SummaryWords {
    package static let title = Phrase(id: "{0}, catatan {1}", en: "{0}, entry {1}")

    package static let doors = Phrase(id: "Asal", en: "Doors")
    package static let visits = Phrase(id: "Kunjungan", en: "Visits")
    package static let inside = Phrase(id: "Di dalam", en: "Inside")
    package static let lanes = Phrase(id: "Jalur", en: "Lanes")
    package static let screenings = Phrase(id: "Pemeriksaan", en: "Screenings")
    package static let levels = Phrase(id: "Tingkat", en: "Levels")
    package static let openFindings = Phrase(id: "Temuan terbuka", en: "Open findings")
    package static let cards = Phrase(id: "Kartu", en: "Cards")
    package static let ofThem = Phrase(id: "di antaranya", en: "of them")

    package static let ofSlots = Phrase(id: "kuota", en: "slots")
    package static let ofTaken = Phrase(id: "terpakai", en: "taken")
    package static let ofFree = Phrase(id: "tersisa", en: "free")
    package static let ofWaitlisted = Phrase(id: "di daftar tunggu", en: "waitlisted")
    package static let ofRegistrations = Phrase(id: "pendaftaran", en: "registrations")
    package static let ofFromWaitlist = Phrase(id: "dari daftar tunggu", en: "from the waitlist")
    package static let ofReleased = Phrase(id: "dilepas", en: "released")
    package static let ofCardOnly = Phrase(id: "hanya kartu", en: "card only")
    package static let ofRosterPeople = Phrase(
        id: "orang di daftar warga",
        en: "people on the roster"
    )
    package static let ofCheckedIn = Phrase(id: "hadir", en: "checked in")
    package static let ofInside = Phrase(id: "di dalam", en: "inside")

    package static let startedAndFinal = Phrase(
        id: "{0} dimulai, {1} final",
        en: "{0} started, {1} final"
    )
    package static let toTheDisposition = Phrase(
        id: "{0}; sampai keputusan: median {1}, terlama {2}",
        en: "{0}; to the disposition: median {1}, longest {2}"
    )
    package static let coverage = Phrase(
        id: "Perlindungan  {0} -> {1} dari {2} pekerja: {3} sebelumnya, {4} di sini",
        en: "Coverage  {0} -> {1} of {2} workers: {3} before, {4} here"
    )

    package static let female = Phrase(id: "P", en: "F")
    package static let male = Phrase(id: "L", en: "M")
    package static let ageUnknown = Phrase(id: "tidak diketahui", en: "unknown")
}
