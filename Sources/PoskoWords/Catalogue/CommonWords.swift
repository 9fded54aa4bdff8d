/// Words that stand everywhere: on screens, in tables and on paper.
package enum CommonWords {
    package static let female = Phrase(id: "perempuan", en: "female")
    package static let male = Phrase(id: "laki-laki", en: "male")
    package static let years = Phrase(id: "{0} tahun", en: "{0} years")
    package static let yes = Phrase(id: "ya", en: "yes")
    package static let no = Phrase(id: "tidak", en: "no")
    package static let none = Phrase(id: "tidak ada", en: "none")
    package static let ageUnknown = Phrase(id: "umur tidak diketahui", en: "age unknown")
    /// What something is called, and what it is.
    package static let labelled = Phrase(id: "{0}: {1}", en: "{0}: {1}")

    package static let check = Phrase(id: "pemeriksaan", en: "check")
    package static let card = Phrase(id: "kartu", en: "card")
    package static let both = Phrase(id: "pemeriksaan dan kartu", en: "check and card")

    package static let disability = Phrase(id: "penyandang disabilitas", en: "disability")
    package static let elderly = Phrase(id: "lansia", en: "elderly")
    package static let pregnant = Phrase(id: "ibu hamil", en: "pregnant")
    package static let child = Phrase(id: "anak", en: "child")

    package static let waiting = Phrase(id: "menunggu", en: "waiting")
    package static let called = Phrase(id: "dipanggil", en: "called")
    package static let serving = Phrase(id: "sedang dilayani", en: "being served")
    package static let missed = Phrase(id: "tidak hadir", en: "missed")
    package static let finished = Phrase(id: "selesai", en: "finished")
    package static let left = Phrase(id: "pulang lebih dulu", en: "left")

    package static let green = Phrase(id: "HIJAU", en: "GREEN")
    package static let yellow = Phrase(id: "KUNING", en: "YELLOW")
    package static let orange = Phrase(id: "ORANYE", en: "ORANGE")
    package static let red = Phrase(id: "MERAH", en: "RED")

    package static let desk = Phrase(id: "Meja {0}, {1}", en: "Desk {0}, {1}")
}
