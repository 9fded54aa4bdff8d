/// What a program on this side of the connection says by itself.
package enum ClientWords {
    package static let cancelled = Phrase(
        id: "Permintaan dibatalkan.",
        en: "The call was cancelled."
    )
    package static let unexpected = Phrase(
        id: "Kesalahan tak terduga: {0}",
        en: "Unexpected error: {0}"
    )
    package static let unreachable = Phrase(
        id: "Server tidak dapat dihubungi; jalankan server atau betulkan alamatnya.",
        en: "The server cannot be reached; start it or correct its address."
    )
    package static let unreachableAt = Phrase(
        id: "Server di {0} tidak dapat dihubungi; jalankan server atau betulkan alamatnya.",
        en: "The server at {0} cannot be reached; start it or correct its address."
    )
    package static let speaksTLS = Phrase(
        id: "Server di {0} hanya berbicara dengan TLS, dan perangkat ini belum mengenal sidik "
            + "jarinya. Masuk sekali dengan yang ditampilkan server saat dijalankan: posko login "
            + "KODE --server {0} --fingerprint SIDIK-JARI",
        en: "The server at {0} speaks TLS only, and this device does not know its fingerprint. Log "
            + "in once with what the server shows when it starts: posko login CODE --server {0} "
            + "--fingerprint FINGERPRINT"
    )
    package static let late = Phrase(
        id: "Server tidak menjawab pada waktunya; kirim ulang yang sama.",
        en: "The server did not answer in time; send the same again."
    )
    package static let lateAt = Phrase(
        id: "Server di {0} tidak menjawab pada waktunya; kirim ulang yang sama.",
        en: "The server at {0} did not answer in time; send the same again."
    )
    package static let callUnknown = Phrase(
        id: "Server tidak mengenal permintaan ini; perbarui server.",
        en: "The server does not know this call; update it."
    )
    package static let callUnknownAt = Phrase(
        id: "Server di {0} tidak mengenal permintaan ini; perbarui server.",
        en: "The server at {0} does not know this call; update it."
    )
    package static let errorUnreadable = Phrase(
        id: "Server mengirim kesalahan yang tidak dapat dibaca.",
        en: "The server sent an error that cannot be read."
    )
    package static let keyChanged = Phrase(
        id: "SERVER DI {0} BUKAN SERVER YANG DIKENAL PERANGKAT INI. Mungkin ada yang menyadap. "
            + "Tidak ada yang dikirim. Tanyakan kepada admin; hanya bila server dipasang ulang: "
            + "\"posko login\" dengan kode baru dan --fingerprint.",
        en: "THE SERVER AT {0} IS NOT THE ONE THAT THIS DEVICE KNOWS. Somebody may be listening "
            + "in. Nothing was sent. Ask the admin; only when the server was set up anew: \"posko "
            + "login\" with a new code and --fingerprint."
    )

    package static let requestIDMissing = Phrase(
        id: "Perintah memerlukan ID permintaan.",
        en: "A command needs a request id."
    )
    package static let requestInFlight = Phrase(
        id: "Perintah dengan ID permintaan ini masih menunggu jawaban.",
        en: "A command with this request id still waits for its answer."
    )
    package static let tooManyInFlight = Phrase(
        id: "Terlalu banyak perintah yang menunggu jawaban; tunggu sebagian di antaranya.",
        en: "Too many commands wait for an answer; wait for some of them."
    )
    package static let exchangeLeft = Phrase(
        id: "Sambungan perintah ditinggalkan.",
        en: "The exchange was left."
    )
    package static let exchangeEnded = Phrase(
        id: "Server mengakhiri sambungan perintah.",
        en: "The server ended the exchange."
    )

    package static let unreadable = Phrase(
        id: "{0} tidak dapat dibaca.",
        en: "{0} cannot be read."
    )
    package static let readableByOthers = Phrase(
        id: "{0} dapat dibaca orang lain; cabut izin itu dengan chmod 600, dan masuk lagi bila "
            + "mungkin sudah ada yang melihatnya.",
        en: "{0} may be read by others; take that away with chmod 600, and log in anew if "
            + "somebody may have seen it."
    )
    package static let damaged = Phrase(
        id: "{0} rusak; hapus dan masuk dengan kode baru.",
        en: "{0} is damaged; remove it and log in with a new code."
    )
    package static let notWritable = Phrase(
        id: "{0} tidak dapat ditulis; isi POSKO_CONFIG dengan folder yang dapat ditulis.",
        en: "{0} cannot be written; set POSKO_CONFIG to a folder that can."
    )

    /// These three follow the path of a file.
    package static let doesNotExist = Phrase(id: "tidak ada", en: "does not exist")
    package static let isFolder = Phrase(id: "adalah folder", en: "is a folder")
    package static let cannotBeOpened = Phrase(
        id: "tidak dapat dibuka untuk dibaca",
        en: "cannot be opened for reading"
    )
}
