/// What every command may say: errors, files and questions.
package enum CommandText {
    package static let error = Phrase(id: "Kesalahan: {0}", en: "Error: {0}")
    package static let mayBeDone = Phrase(
        id: "Mungkin sudah terlaksana; untuk memastikan, ulangi dengan --request-id {0}",
        en: "It may have been done; to be sure, repeat it with --request-id {0}"
    )

    package static let cannotBeWritten = Phrase(
        id: "{0} tidak dapat ditulis; sebutkan berkas lain.",
        en: "{0} cannot be written; name another file."
    )
    package static let notText = Phrase(
        id: "{0} tidak dapat dibaca sebagai teks; simpan sebagai berkas teks (UTF-8).",
        en: "{0} cannot be read as text; save it as a text file (UTF-8)."
    )
    package static let tooManyLines = Phrase(
        id: "{0} lebih dari {1} baris; hitung per kotak.",
        en: "{0} has more than {1} lines; count box by box."
    )

    package static let confirm = Phrase(id: "{0} [y/T] ", en: "{0} [y/N] ")
    package static let noPIN = Phrase(
        id: "PIN tidak diisi; ketikkan, atau kirimkan lewat masukan standar.",
        en: "No PIN was given; type it, or send it on standard input."
    )
    package static let cannotHide = Phrase(
        id: "Terminal tidak dapat menyembunyikan yang diketik.",
        en: "The terminal cannot be told to hide what is typed."
    )

    package static let more = Phrase(
        id: "{0} dari {1}; --limit menampilkan lebih banyak.",
        en: "{0} of {1}; --limit shows more."
    )

    package static let by = Phrase(id: "{0} oleh {1}", en: "{0} by {1}")

    package static let uploadSent = Phrase(
        id: "{0} terkirim, server sedang bekerja",
        en: "{0} sent, the server is working"
    )
}
