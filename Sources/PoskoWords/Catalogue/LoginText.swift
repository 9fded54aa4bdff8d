/// What is said and asked where somebody logs in or out.
package enum LoginText {
    package static let loggedIn = Phrase(
        id: "Masuk sebagai {0} sampai {1}.",
        en: "Logged in as {0} until {1}."
    )
    package static let loggedOut = Phrase(id: "{0} sudah keluar.", en: "{0} is logged out.")
    package static let nobody = Phrase(
        id: "Tidak ada yang masuk di {0} pada perangkat ini.",
        en: "Nobody is logged in at {0} on this device."
    )
    package static let giveCode = Phrase(
        id: "Tulis kode dari admin, atau --staff dan PIN.",
        en: "Give a code from an admin, or --staff and a PIN."
    )
    package static let pinOf = Phrase(id: "PIN {0}: ", en: "PIN of {0}: ")

    package static let compare = Phrase(
        id:
            "{0} belum dikenal di sini; bandingkan yang dicetaknya saat mulai dengan {1} lalu "
            + "tulis itu dengan --fingerprint.",
        en: "{0} is not known here; compare what it prints at its start with {1} and give that "
            + "with --fingerprint."
    )
    package static let shows = Phrase(
        id: "{0} belum dikenal di sini. Sidik jari yang ditunjukkannya",
        en: "{0} is not known here. It shows the fingerprint"
    )
    package static let isItTheOne = Phrase(
        id: "Apakah sama dengan yang di layar server?",
        en: "Is it the one on the server's screen?"
    )
    package static let nothingSent = Phrase(
        id: "Kalau begitu tidak ada yang dikirim ke sana.",
        en: "Then nothing was sent to it."
    )

    package static let newPIN = Phrase(
        id: "PIN baru, paling sedikit 6 karakter: ",
        en: "New PIN, at least 6 characters: "
    )
    package static let onceMore = Phrase(id: "Sekali lagi: ", en: "Once more: ")
    package static let notTheSame = Phrase(
        id: "Keduanya tidak sama; tidak ada yang diubah.",
        en: "The two are not the same; nothing was changed."
    )
    package static let pinIsSet = Phrase(id: "PIN Anda sudah dipasang.", en: "Your PIN is set.")
    package static let hasPIN = Phrase(id: "sudah ada", en: "set")
    package static let hasNoPIN = Phrase(
        id: "belum ada; pasang dengan `posko pin`",
        en: "none; set one with `posko pin`"
    )
}
