/// What is wrong with a field of a request, beside numbers, values and files.
package enum RequestWords {
    /// Of several fields; each has its own sentence.
    package static let several = Phrase(
        id: "{0} isian harus diperbaiki.",
        en: "{0} fields have to be corrected."
    )
    package static let eventCode = Phrase(
        id: "Sebut kegiatan dengan kodenya: 3 sampai 40 karakter a-z, 0-9, dan tanda hubung.",
        en: "Name the event by its code: 3 to 40 of a-z, 0-9 and dashes."
    )
    package static let requestID = Phrase(
        id: "Kirim request_id baru untuk setiap tindakan: 1 sampai 64 huruf, angka, dan . _ : -",
        en: "Send a fresh request_id for each act: 1 to 64 of letters, digits and . _ : -"
    )
    package static let stationCode = Phrase(
        id: "Sebut pos dengan kodenya: 1 sampai 24 karakter a-z, 0-9, dan tanda hubung.",
        en: "Name the station by its code: 1 to 24 of a-z, 0-9 and dashes."
    )
    package static let ticket = Phrase(
        id: "Tulis nomor antrean seperti yang tercetak, misalnya A001, P002, atau K003.",
        en: "Give the queue number as it is printed, such as A001, P002 or K003."
    )
    package static let number = Phrase(
        id: "Isi nomornya, mulai dari 1.",
        en: "Give the number, from 1."
    )
    package static let textEmpty = Phrase(id: "{0} kosong; isilah", en: "{0} is empty; fill it in")
    package static let textTooLong = Phrase(
        id: "{0} lebih dari {1} karakter; singkatkan",
        en: "{0} is longer than {1} characters; shorten it"
    )
    package static let textControlCharacter = Phrase(
        id: "{0} memuat karakter kendali yang tidak terlihat; ketik lagi",
        en: "{0} holds an invisible control character; type it again"
    )
    package static let date = Phrase(
        id: "Isi tanggal yang ada, dengan bentuk yyyy-mm-dd.",
        en: "Give a date that exists, as yyyy-mm-dd."
    )
    package static let valueUnknown = Phrase(
        id: "Nilai itu tidak ada dalam kontrak.",
        en: "That value is not one of the contract's."
    )
    package static let limit = Phrase(
        id: "Paling banyak {0} dapat diminta sekaligus.",
        en: "At most {0} can be asked for at once."
    )
    package static let moment = Phrase(
        id: "Isi waktu yang mungkin.",
        en: "Give a possible moment."
    )
    package static let beforeTheEvent = Phrase(
        id: "Kegiatan ini belum ada saat itu; isi waktu yang lebih kemudian.",
        en: "The event did not exist then; give a later moment."
    )
    package static let command = Phrase(id: "Kirim sebuah perintah.", en: "Send a command.")
    package static let notEncoded = Phrase(
        id: "Permintaan ini tidak dapat disandikan lagi.",
        en: "The request cannot be encoded again."
    )
    package static let pieceTooLarge = Phrase(
        id: "Kirim berkas dalam potongan paling besar 1 MiB.",
        en: "Send the file in pieces of up to 1 MiB."
    )
    package static let uploadDisorder = Phrase(
        id: "Kirim opsinya dahulu, satu kali, baru kemudian isi berkasnya.",
        en: "Send the options first, once, and then the file's bytes."
    )

    package static let settingOutside = Phrase(
        id: "{0} harus dari {1} sampai {2}, bukan {3}.",
        en: "{0} must be from {1} to {2}, not {3}."
    )
    package static let settingStationCount = Phrase(
        id: "{0}: sebuah kegiatan mempunyai 1 sampai {1} pos.",
        en: "{0} an event has 1 to {1} stations."
    )
    package static let settingStationTwice = Phrase(
        id: "{0}: kode {1} ada dua kali.",
        en: "{0} the code {1} is there twice."
    )
    package static let settingRegistrationFirst = Phrase(
        id: "{0}: pos pendaftaran hanya dapat menjadi pos pertama.",
        en: "{0} a registration station can only be the first."
    )
    package static let settingNoStation = Phrase(
        id: "{0}: alur kegiatan memerlukan pos sesudah pendaftaran.",
        en: "{0} the route needs a station after registration."
    )
    package static let settings = Phrase(
        id: "Pengaturan kegiatan tidak dapat dibaca.",
        en: "The settings cannot be read."
    )
    package static let timeZone = Phrase(
        id: "Tulis zona waktu dengan nama IANA: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.",
        en: "Name the time zone as IANA does: Asia/Jakarta, Asia/Makassar, Asia/Jayapura."
    )
    package static let stationsMax = Phrase(
        id: "Sebuah kegiatan mempunyai paling banyak {0} pos.",
        en: "An event has at most {0} stations."
    )
    package static let oneOf = Phrase(id: "Pilih salah satu dari {0}.", en: "Choose one of {0}.")
    package static let stationKind = Phrase(
        id: "Sebutkan apa yang dilakukan pos itu.",
        en: "Say what the station does."
    )
    package static let acceptedTwice = Phrase(
        id: "Terima setiap hal satu kali saja.",
        en: "Accept each thing once."
    )
    package static let acceptedKind = Phrase(
        id: "Sebutkan apa yang diterima.",
        en: "Say what is accepted."
    )

    package static let twoPeople = Phrase(
        id: "Kirim nomor daftar warga atau data orangnya, jangan keduanya.",
        en: "Send either the roster number or the person's particulars."
    )
    package static let priorityReasonsOnce = Phrase(
        id: "Setiap alasan prioritas paling banyak satu kali.",
        en: "Each priority reason at most once."
    )
    package static let priorityReasonEmpty = Phrase(
        id: "Hilangkan alasan prioritas yang kosong.",
        en: "Leave a reason out rather than empty."
    )
    package static let checkHasItsField = Phrase(
        id: "Pemeriksaan kesehatan mempunyai isian sendiri; sebutkan hanya persetujuan yang lain.",
        en: "The health check has its own field; name only what else was agreed to."
    )
    package static let purpose = Phrase(
        id: "Sebutkan keperluan orang ini.",
        en: "Say what the person comes for."
    )
    package static let whichConsent = Phrase(
        id: "Sebutkan persetujuan yang mana.",
        en: "Say which consent it is."
    )
    package static let nameTooShort = Phrase(
        id: "Tulis paling sedikit 2 huruf dari namanya.",
        en: "Give at least 2 characters of the name."
    )
    package static let whom = Phrase(
        id: "Sebutkan siapa: pendaftaran, nomor antrean, NIK, atau nomor daftar warga.",
        en: "Say whom: a registration, a queue number, a NIK or a number of the roster."
    )
    package static let erasureGround = Phrase(
        id: "Sebutkan mengapa datanya dihapus.",
        en: "Say why it is erased."
    )
    package static let countedMax = Phrase(
        id: "Paling banyak 100.000 kartu sekaligus.",
        en: "At most 100,000 cards at once."
    )

    package static let measurementsOnce = Phrase(
        id: "Setiap pengukuran paling banyak satu kali dalam satu bagian.",
        en: "Each measurement at most once in a part."
    )
    package static let symptomsOnce = Phrase(
        id: "Setiap gejala paling banyak satu kali.",
        en: "Each symptom at most once."
    )
    package static let symptomEmpty = Phrase(
        id: "Hilangkan gejala yang kosong.",
        en: "Leave a symptom out rather than empty."
    )
    package static let fastingHours = Phrase(
        id: "Isi berapa jam sejak makan terakhir, 0 sampai {0}.",
        en: "Give the hours since the last meal, 0 to {0}."
    )
    package static let valueUnreadable = Phrase(
        id: "Nilai itu tidak dapat dibaca.",
        en: "The value is not readable."
    )
    package static let disposition = Phrase(
        id: "Sebutkan apa yang diputuskan.",
        en: "Say what was decided."
    )
}
