/// What is wrong with a command as it was typed, and what to write instead.
package enum UsageText {
    package static let timeout = Phrase(
        id: "--timeout memerlukan jumlah detik lebih dari nol.",
        en: "--timeout needs a number of seconds above zero."
    )
    package static let requestID = Phrase(
        id: "--request-id memerlukan 1 sampai 64 karakter dari A-Z a-z 0-9 . _ : -",
        en: "--request-id needs 1 to 64 characters of A-Z a-z 0-9 . _ : -"
    )
    package static let requestIDWithTicket = Phrase(
        id: "--request-id paling panjang {0} karakter bila ada --ticket.",
        en: "--request-id takes at most {0} characters with --ticket."
    )
    package static let serverAddress = Phrase(
        id: "\"{0}\" bukan alamat server; tulis HOST:PORT.",
        en: "\"{0}\" is no server address; write HOST:PORT."
    )
    package static let noEvent = Phrase(
        id: "Belum ada kegiatan yang dipilih; tulis --event KODE, isi POSKO_EVENT, atau ingat satu "
            + "dengan `posko event use KODE`.",
        en: "No event chosen; give --event CODE, set POSKO_EVENT, or remember one with "
            + "`posko event use CODE`."
    )
    package static let notLoggedIn = Phrase(
        id: "{0} belum masuk di perangkat ini; masuklah dengan `posko login`.",
        en: "{0} is not logged in on this device; do so with `posko login`."
    )
    package static let changesAboveZero = Phrase(
        id: "--changes memerlukan angka lebih dari nol.",
        en: "--changes needs a number above zero."
    )
    package static let nikOrNameOnce = Phrase(
        id: "Tulis NIK atau nama satu kali saja: sebagai teks atau sebagai opsi.",
        en: "Give the NIK or name once: as text or as an option."
    )
    package static let whom = Phrase(
        id: "Sebutkan siapa dengan salah satu dari --registration, --ticket, --nik, --roster "
            + "atau --person.",
        en: "Say whom with one of --registration, --ticket, --nik, --roster or --person."
    )
    package static let consentRequired = Phrase(
        id: "--consent ya atau tidak wajib untuk pemeriksaan kesehatan.",
        en: "--consent yes or no is required for a health check."
    )
    package static let unknownStation = Phrase(
        id: "--counters {0}: tidak ada pos itu di alur kegiatan; tambahkan dengan --station.",
        en: "--counters {0}: the route has no such station; add it with --station."
    )
    package static let timeZone = Phrase(
        id: "--time-zone memerlukan nama seperti Asia/Jakarta.",
        en: "--time-zone needs a name such as Asia/Jakarta."
    )
    package static let releaseAt = Phrase(
        id: "--release-at memerlukan jam seperti 10:30, dan --date memerlukan tanggal.",
        en: "--release-at needs a time such as 10:30, and --date a day."
    )
    package static let proxy = Phrase(
        id: "Wakil memerlukan --proxy-name, --proxy-relation, dan --proxy-nik.",
        en: "A proxy needs --proxy-name, --proxy-relation and --proxy-nik."
    )
    package static let oneDecision = Phrase(
        id: "Tulis salah satu dari --treated, --referred FASKES, dan --declined.",
        en: "Give one of --treated, --referred FACILITY and --declined."
    )
    package static let override = Phrase(
        id: "--override-level dan --override-reason harus ditulis bersama.",
        en: "--override-level and --override-reason go together."
    )
    package static let bloodPressure = Phrase(
        id: "bp memerlukan dua nilai, misalnya bp=128/82.",
        en: "bp needs two values, such as bp=128/82."
    )
    package static let nothingToConfirm = Phrase(
        id: "--confirm {0}: tidak ada {0}=NILAI yang dapat dikonfirmasi.",
        en: "--confirm {0}: there is no {0}=VALUE to confirm."
    )
    package static let validMinutes = Phrase(
        id: "--valid-minutes memerlukan 1 sampai 10080.",
        en: "--valid-minutes needs 1 to 10080."
    )
    package static let hours = Phrase(
        id: "--hours memerlukan 1 sampai 744.",
        en: "--hours needs 1 to 744."
    )
    package static let erase = Phrase(
        id: "Data yang dihapus tidak dapat dikembalikan; tulis --yes bila memang dimaksud.",
        en: "Nothing brings erased data back; say --yes when it is meant."
    )
    package static let watchOrAt = Phrase(
        id: "--watch dan --at tidak dapat dipakai bersama.",
        en: "--watch and --at exclude each other."
    )
    package static let changesNeedWatch = Phrase(
        id: "--changes hanya bersama --watch.",
        en: "--changes goes with --watch."
    )
    package static let at = Phrase(
        id: "--at memerlukan waktu seperti 10:30 atau 2025-11-21T10:30.",
        en: "--at needs a time such as 10:30 or 2025-11-21T10:30."
    )
    package static let noMomentOfTheEvent = Phrase(
        id: "--at {0} bukan waktu pada kegiatan ini; tulis seperti 10:30.",
        en: "--at {0} is no moment of the event; write it as in 10:30."
    )
}
