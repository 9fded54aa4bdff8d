/// What the desk says that hands cards over.
package enum CardDeskWords {
    // MARK: Person and card

    package static let cardNumber = Phrase(id: "Kartu #{0}", en: "Card #{0}")

    package static let listed = Phrase(id: "belum datang", en: "has not come")
    package static let inStock = Phrase(id: "di kotak", en: "in the box")
    package static let handedOver = Phrase(id: "sudah diserahkan", en: "handed over")
    package static let handedOverTo = Phrase(id: "sudah diserahkan ({0})", en: "handed over ({0})")
    package static let nameFits = Phrase(id: "nama mirip {0}%", en: "name fits {0}%")

    package static let sameNIK = Phrase(id: "✓ NIK sama", en: "✓ same NIK")
    package static let onlyName = Phrase(
        id: "Hanya namanya mirip ({0}%), NIK berbeda.",
        en: "Only the name fits ({0}%), the NIK differs."
    )
    package static let wrongCard = Phrase(
        id: "KARTU SALAH: milik {0}, bukan {1}.",
        en: "WRONG CARD: it is {0}'s, not {1}'s."
    )

    package static let reading = Phrase(
        id: "Kartu sedang dicari.",
        en: "The cards are being looked up."
    )
    package static let unread = Phrase(
        id: "Kartu belum dapat dicari.",
        en: "The cards cannot be looked up yet."
    )
    package static let noCards = Phrase(
        id: "Tidak ada kartu untuk orang ini.",
        en: "There is no card for this person."
    )
    package static let several = CountedPhrase(
        id: "{0} kartu; pilih dengan angka.",
        one: "{0} card; choose it by its digit.",
        other: "{0} cards; choose one by its digit."
    )
    package static let oneOf = Phrase(id: "Kartu {0} dari {1}", en: "Card {0} of {1}")

    // MARK: The box

    package static let box = Phrase(
        id: "di kotak {0} · diserahkan {1} · rusak {2}",
        en: "in box {0} · handed over {1} · spoiled {2}"
    )
    package static let boxReturned = Phrase(id: "dikembalikan {0}", en: "returned {0}")
    package static let boxForwarded = Phrase(id: "diteruskan {0}", en: "forwarded {0}")
    package static let boxUnknown = Phrase(
        id: "Isi kotak belum diketahui.",
        en: "What is in the box is not known yet."
    )

    // MARK: Fields

    package static let proxyTitle = Phrase(
        id: "Kartu #{0} diambil wakil pemiliknya",
        en: "Somebody takes card #{0} for its owner"
    )
    package static let relationHint = Phrase(
        id: "suami, istri, anak, tetangga",
        en: "husband, wife, child, neighbour"
    )
    package static let nikHint = Phrase(id: "16 angka, atau pindai KTP", en: "16 digits, or scan")
    package static let matchTitle = Phrase(
        id: "Kartu #{0}: namanya mirip, NIK berbeda",
        en: "Card #{0}: the name fits, the NIK differs"
    )
    package static let matchHint = Phrase(
        id: "mengapa ini kartunya",
        en: "why it is theirs"
    )
    package static let matchReason = Phrase(id: "Alasan nama", en: "Name reason")
    package static let reverseTitle = Phrase(
        id: "Tarik kembali kartu #{0}",
        en: "Take card #{0} back"
    )

    // MARK: What is wrong with a card

    package static let problems = Phrase(
        id: "Ada apa dengan kartu #{0}?",
        en: "What about card #{0}?"
    )
    package static let isSpoiled = Phrase(id: "Kartu rusak", en: "The card is spoiled")
    package static let isWrong = Phrase(id: "Data kartu salah", en: "Its data are wrong")
    package static let isRefused = Phrase(
        id: "Pemilik menolak kartu",
        en: "The owner refuses it"
    )
    package static let isReturned = Phrase(
        id: "Kembalikan ke kantor penerbit",
        en: "Return it to the issuing office"
    )

    // MARK: What became of it

    package static let reversed = Phrase(
        id: "Kartu #{0} kembali ke kotak.",
        en: "Card #{0} is in the box again."
    )
    package static let settled = Phrase(
        id: "Kartu #{0} tercatat: {1}.",
        en: "Card #{0} is recorded as {1}."
    )
    package static let isTheirs = Phrase(
        id: "Kartu #{0} memang milik orang ini.",
        en: "Card #{0} is this person's."
    )
    package static let notHandedOver = Phrase(
        id: "Kartu salah, tidak diserahkan. p: diambil sebagai wakil. Esc: kembali.",
        en: "Wrong card, not handed over. p: they take it for its owner. Esc: back."
    )
    package static let wasHandedOver = Phrase(
        id: "Kartu #{0} sudah diserahkan. F7 menariknya kembali.",
        en: "Card #{0} was handed over. F7 takes it back."
    )
    package static let unknownCard = Phrase(
        id: "Kartu \"{0}\" tidak ada di daftar.",
        en: "No card \"{0}\" is on the lists."
    )
    package static let chooseFirst = Phrase(
        id: "Pilih kartunya dahulu (angka atau pindai), atau F6 selesai tanpa kartu.",
        en: "Choose the card first (digit or scan), or F6 to end without one."
    )
    package static let notInBox = Phrase(
        id: "Kartu #{0} tidak di kotak: {1}.",
        en: "Card #{0} is not in the box: {1}."
    )
    package static let nothingToReverse = Phrase(
        id: "Tidak ada penyerahan yang dapat ditarik kembali di sini.",
        en: "There is no hand-over here to take back."
    )
    package static let nothingToPrint = Phrase(
        id: "Belum ada kartu yang diserahkan kepada {0}.",
        en: "No card has been handed over to {0} yet."
    )
    package static let stillHere = Phrase(
        id: "{0} masih mempunyai kartu di kotak (#{1}). Selesai juga? F6 sekali lagi.",
        en: "{0} still has a card in the box (#{1}). Done all the same? F6 again."
    )
    package static let unreadAtEnd = Phrase(
        id: "Kartu {0} belum dicari. Selesai juga? F6 sekali lagi.",
        en: "The cards of {0} have not been looked up. Done all the same? F6 again."
    )
    package static let doctorFirst = Phrase(
        id: "{0}: TEMUAN MERAH/ORANYE. Kartu belum boleh diserahkan; kirim ke dokter: F9.",
        en: "{0}: RED/ORANGE FINDING. No card yet; send them to the doctor: F9."
    )
    package static let waitsForSecond = Phrase(
        id: "Kartu #{0} menunggu orang kedua (izin {1}).",
        en: "Card #{0} waits for a second person (approval {1})."
    )
    package static let howSecond = Phrase(
        id: "Akun lain: posko approval give {0}. Lalu F7.",
        en: "Another account: posko approval give {0}. Then F7."
    )
    package static let sameID = Phrase(
        id: "KTP cocok: angka awal dan akhir NIK sama.",
        en: "The identity card fits: first and last digits of the NIK are the same."
    )
    package static let otherID = Phrase(
        id: "KTP LAIN: NIK-nya bukan NIK {0}.",
        en: "ANOTHER identity card: its NIK is not that of {0}."
    )

    // MARK: Scanned while nobody is served

    package static let scannedTitle = Phrase(
        id: "Kartu #{0} dipindai",
        en: "Card #{0} was scanned"
    )
    package static let owner = Phrase(id: "Pemilik", en: "Owner")
    package static let notCheckedIn = Phrase(id: "belum check-in", en: "not checked in")
    package static let ownerIsNext = Phrase(id: "{0}, berikutnya", en: "{0}, next in line")
    package static let ownerWaits = Phrase(
        id: "{0}, urutan {1} di sini",
        en: "{0}, place {1} in this line"
    )
    package static let callsOwner = Phrase(
        id: "Enter memanggil {0} dan melayani dengan kartu #{1}. Esc: tutup.",
        en: "Enter calls and serves {0} with card #{1}. Esc: put away."
    )
    package static let callAndServe = Phrase(id: "Panggil, layani {0}", en: "Call, serve {0}")
    package static let placeInLine = Phrase(
        id: "{0} urutan {1} dalam antrean ini; berikutnya {2}. Enter memanggil {2}.",
        en: "{0} has place {1} in this line; {2} is next. Enter calls {2}."
    )
    package static let calledInstead = Phrase(
        id: "{0} yang dipanggil, bukan {1}: antrean sudah berubah.",
        en: "{0} was called, not {1}: the line has changed."
    )
    package static let notOfCalled = Phrase(
        id: "Kartu orang lain; {0} belum dimulai. Esc: tutup.",
        en: "Somebody else's card; {0} is not begun with. Esc: put away."
    )
    package static let putAway = Phrase(id: "Tutup", en: "Put away")

    // MARK: A code that is typed

    package static let code = Phrase(id: "Kode kartu", en: "Card code")
    package static let find = Phrase(id: "Cari", en: "Look up")
    package static let typedForNothing = Phrase(
        id: "Ketikan tadi tidak dipakai. Kode kartu diketik sesudah /.",
        en: "What was typed is not used. Type a card's code after /."
    )

    // MARK: NIK of a proxy

    package static let nikInvalid = Phrase(
        id: "NIK tidak valid; cocokkan dengan KTP.",
        en: "That is no valid NIK; compare it with the identity card."
    )
    package static let nikOfProxy = Phrase(
        id: "Bukan kartu {0}: hanya sebagai wakil, dengan NIK sendiri.",
        en: "Not {0}'s card: only as a proxy, with their own NIK."
    )

    // MARK: Keys

    package static let handOver = Phrase(id: "Serahkan", en: "Hand over")
    package static let proxy = Phrase(id: "Wakil", en: "Proxy")
    package static let problem = Phrase(id: "Bermasalah", en: "Problem")
    package static let takeBack = Phrase(id: "Tarik kembali", en: "Take back")
    package static let printReceipt = Phrase(id: "Cetak tanda terima", en: "Print receipt")
}
