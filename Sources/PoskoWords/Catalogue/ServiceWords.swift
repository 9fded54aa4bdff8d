/// What is said when the server cannot do what is asked, whatever it is.
package enum ServiceWords {
    package static let overloaded = Phrase(
        id: "Server sedang terlalu sibuk; coba lagi sebentar lagi.",
        en: "The server has more to do than it can now; try again in a moment."
    )
    package static let shuttingDown = Phrase(
        id:
            "Server sedang dimatikan; kirim ulang permintaan yang sama setelah server hidup "
            + "kembali.",
        en: "The server is going down; send the same request again when it is back."
    )
    package static let notWritable = Phrase(
        id: "Server tidak dapat menulis ke penyimpanannya sekarang; kirim ulang permintaan yang "
            + "sama sebentar lagi.",
        en: "The server cannot write to its disk now; send the same request again in a moment."
    )
    package static let journalCorrupt = Phrase(
        id: "Jurnal tidak lolos pemeriksaan pada catatan {0}; hubungi panitia.",
        en: "The journal does not verify at entry {0}; call the organizer."
    )
    package static let journalForeign = Phrase(
        id: "Berkas itu bukan jurnal server ini.",
        en: "The file is not a journal of this server."
    )
    package static let eventNotFound = Phrase(
        id: "Tidak ada kegiatan {0} di sini; \"posko event list\" menampilkan yang ada.",
        en: "There is no event {0} here; \"posko event list\" shows those there are."
    )
    package static let mistake = Phrase(
        id: "Terjadi kesalahan pada server; beri tahu panitia.",
        en: "The server made a mistake; tell the organizer."
    )
}
