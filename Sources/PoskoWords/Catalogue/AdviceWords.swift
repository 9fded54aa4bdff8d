/// What to do next after a refusal whose own sentence does not say it, one line each.
package enum AdviceWords {
    package static let check = Phrase(
        id: "`posko check` memeriksa server, jaringan, dan perangkat ini.",
        en: "`posko check` says what is wrong with the server, the network or this device."
    )
    package static let keeper = Phrase(
        id: "Laporkan kepada pengelola server; lognya memuat penyebabnya.",
        en: "Tell who keeps the server: its log says why."
    )
    package static let serverDisk = Phrase(
        id: "Jika terus berulang, laporkan kepada pengelola server: mungkin penyimpanannya penuh.",
        en: "If it goes on, tell who keeps the server: its disk may be full."
    )
    package static let defect = Phrase(
        id: "Ini kesalahan pada program; catat apa yang Anda lakukan dan laporkan.",
        en: "This is a fault of the program: note what you did, and report it."
    )
    package static let roles = Phrase(
        id: "Admin memberikan peran dengan `posko staff roles`; `posko whoami` menampilkan peran "
            + "Anda.",
        en: "An admin gives roles with `posko staff roles`; `posko whoami` shows yours."
    )
    package static let reopen = Phrase(
        id: "Panitia dapat membukanya lagi: `posko event open --reason ALASAN`.",
        en: "An organizer can open it again: `posko event open --reason REASON`."
    )
    package static let slots = Phrase(
        id: "`posko summary` menampilkan kuota; yang datang untuk kartu saja tidak memerlukannya "
            + "(--for card).",
        en: "`posko summary` shows the slots; who comes for a card only needs none (--for card)."
    )
    package static let tickets = Phrase(
        id: "`posko queue list` menampilkan nomor antrean yang masih di dalam.",
        en: "`posko queue list` shows the queue numbers that are inside."
    )
    package static let stations = Phrase(
        id: "`posko event show` menampilkan semua pos dengan kodenya.",
        en: "`posko event show` lists the stations with their codes."
    )
    package static let lines = Phrase(
        id: "`posko queue list` menampilkan di mana orang menunggu.",
        en: "`posko queue list` shows where people wait."
    )
    package static let visit = Phrase(
        id: "`posko ticket show NOMOR` menampilkan apa yang sudah dijalani.",
        en: "`posko ticket show NUMBER` shows where somebody is and has been."
    )
    package static let screening = Phrase(
        id: "`posko screening show NOMOR` menampilkan apa yang sudah dicatat.",
        en: "`posko screening show NUMBER` shows what is recorded."
    )
    package static let cards = Phrase(
        id: "`posko card find` mencari kartu menurut nomor antrean, NIK, nama, atau nomor seri.",
        en: "`posko card find` looks for cards by queue number, NIK, name or serial."
    )
    package static let people = Phrase(
        id: "`posko registration find` mencari orang menurut NIK atau nama.",
        en: "`posko registration find` looks for people by NIK or name."
    )
    package static let approvals = Phrase(
        id: "`posko approval list` menampilkan semua permintaan.",
        en: "`posko approval list` shows what was asked for."
    )

    package static let example = Phrase(id: "Contoh: {0}", en: "Example: {0}")
    package static let didYouMean = Phrase(
        id: "Maksud Anda: {0}?",
        en: "Did you mean: {0}?"
    )
}
