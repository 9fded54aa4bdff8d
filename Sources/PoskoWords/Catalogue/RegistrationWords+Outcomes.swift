/// What became of somebody who was registered: the number, the waitlist, refusals, what is taken
/// back.
extension RegistrationWords {
    // MARK: - What came of it

    package static let awaits = Phrase(
        id: "Menunggu nomor dari server …",
        en: "Waiting for the number …"
    )
    package static let kept = Phrase(
        id: "Terputus: pendaftaran tersimpan di meja ini. Nomor keluar begitu tersambung lagi. "
            + "Silakan lanjut dengan orang berikutnya.",
        en: "Cut off: the registration is kept at this desk. The number comes when the connection "
            + "is back. Go on with the next person."
    )
    package static let isBeingCancelled = Phrase(
        id: "Pendaftaran ini dibatalkan.",
        en: "This registration is being cancelled."
    )
    package static let queueNumber = Phrase(id: "Nomor antrean {0}", en: "Queue number {0}")
    package static let hadNumber = Phrase(
        id: "Sudah terdaftar, nomor antrean {0}",
        en: "Registered already, queue number {0}"
    )
    package static let goTo = Phrase(id: "Silakan ke {0}.", en: "Goes to {0}.")
    package static let peopleWaiting = CountedPhrase(
        id: "{0} orang menunggu di sana.",
        one: "{0} person waits there.",
        other: "{0} people wait there."
    )
    package static let peopleBefore = CountedPhrase(
        id: "{0} orang di depannya.",
        one: "{0} person before them.",
        other: "{0} people before them."
    )
    package static let writeDown = Phrase(
        id: "Tidak ada printer: tuliskan nomornya.",
        en: "No printer: write the number down."
    )
    package static let slipSent = Phrase(id: "Slip dikirim ke printer.", en: "The slip is sent.")
    package static let slipPrinted = Phrase(id: "Slip sudah dicetak.", en: "The slip is printed.")
    package static let slipFailed = Phrase(
        id: "Slip TIDAK tercetak: {0}",
        en: "The slip is NOT printed: {0}"
    )
    package static let writeOrReprint = Phrase(
        id: "Tuliskan nomornya, atau F8 mencetak ulang.",
        en: "Write the number down, or print it again by F8."
    )
    package static let localNumber = Phrase(
        id: "Nomor lokal pengganti NIK: {0}",
        en: "Local number in place of a NIK: {0}"
    )
    package static let waitlisted = Phrase(
        id: "KUOTA HABIS. Pendaftaran {0} ada di daftar tunggu.",
        en: "NO SLOT LEFT. Registration {0} is on the waitlist."
    )
    package static let waitlistedAt = Phrase(
        id: "KUOTA HABIS. Pendaftaran {0} di daftar tunggu, urutan {1}.",
        en: "NO SLOT LEFT. Registration {0} is on the waitlist, place {1}."
    )
    package static let registeredAhead = Phrase(
        id: "Terdaftar (pendaftaran {0}). Nomor antrean diberikan setelah kegiatan dibuka.",
        en: "Registered (registration {0}). Queue numbers follow once the event is open."
    )
    package static let tryNumber = Phrase(id: "Minta nomor lagi", en: "Ask for the number again")
    package static let reprints = Phrase(
        id: "Dicetak ulang {0} kali",
        en: "Printed again {0} times"
    )
    package static let isBack = Phrase(id: "Kembali ke antrean", en: "Back to the line")
    package static let isBeingRead = Phrase(id: "Dibaca …", en: "Being read …")
    package static let readLater = Phrase(
        id: "Terputus: dibaca begitu tersambung lagi.",
        en: "Cut off: read when the connection is back."
    )
    package static let unread = Phrase(
        id: "Datanya tidak ditemukan.",
        en: "The particulars were not found."
    )

    // MARK: - Refusals

    package static let checkCard = Phrase(
        id: "Cocokkan dengan KTP dahulu:",
        en: "Check the identity card first:"
    )
    package static let notRegistered = Phrase(id: "BELUM TERDAFTAR", en: "NOT REGISTERED")
    package static let noNumber = Phrase(
        id: "Terdaftar (pendaftaran {0}), tetapi BELUM ADA NOMOR",
        en: "Registered (registration {0}), but WITHOUT A NUMBER"
    )
    package static let mend = Phrase(
        id: "Perbaiki isian, atau F7 membatalkan",
        en: "Correct what was entered, or F7 gives up"
    )
    package static let maybeKnown = Phrase(
        id: "Mungkin orang yang sudah dikenal ({0}). Bandingkan:",
        en: "Maybe somebody who is known ({0}). Compare:"
    )
    package static let entered = Phrase(id: "Diisi sekarang", en: "Entered now")
    package static let ofRoster = Phrase(id: "Daftar warga no. {0}", en: "Roster no. {0}")
    package static let anotherPerson = Phrase(
        id: "Orang lain: daftarkan",
        en: "Somebody else: register"
    )
    package static let samePerson = Phrase(
        id: "Orang yang sama: pakai yang kanan",
        en: "The same person: take the one at the right"
    )
    package static let needsStaff = Phrase(
        id: "PERLU DILIHAT: {0}. Enter bila isian kosong.",
        en: "TO BE LOOKED AT: {0}. Enter while the field is empty."
    )
    package static let needStaff = Phrase(
        id: "PERLU DILIHAT: {0} dan {1} lagi. Enter bila isian kosong.",
        en: "TO BE LOOKED AT: {0} and {1} more. Enter while the field is empty."
    )
    package static let tooManyWaiting = Phrase(
        id: "{0} orang sudah menunggu nomor. Tunggu sampai tersambung lagi.",
        en: "{0} people wait for their numbers already. Wait for the connection."
    )

    // MARK: - Undo, reprint, menu

    package static let undoHint = Phrase(id: "Batal", en: "Undo")
    package static let reprintHint = Phrase(id: "Cetak ulang", en: "Reprint")
    package static let entryEnded = Phrase(id: "Isian dibatalkan.", en: "The entry is given up.")
    package static let entryOfEnded = Phrase(
        id: "Isian untuk {0} dibatalkan.",
        en: "The entry of {0} is given up."
    )
    package static let nothingToUndo = Phrase(
        id: "Tidak ada yang dapat dibatalkan.",
        en: "There is nothing to undo."
    )
    package static let willBeUndone = Phrase(
        id: "Pendaftaran {0} dibatalkan begitu server menjawab.",
        en: "The registration of {0} is cancelled once the server has answered."
    )
    package static let hasNumber = Phrase(
        id: "{0} sudah diberikan. Bila orangnya pulang: F9.",
        en: "{0} is given out already. If the person leaves: F9."
    )
    package static let undoneReason = Phrase(
        id: "Salah isian di meja pendaftaran",
        en: "Entered by mistake at the registration desk"
    )
    package static let cancelledAndPromoted = Phrase(
        id: "Pendaftaran {0} dibatalkan; kuotanya untuk pendaftaran {1}.",
        en: "Registration {0} is cancelled; the slot goes to registration {1}."
    )
    package static let nothingToPrint = Phrase(
        id: "Belum ada nomor untuk dicetak ulang.",
        en: "There is no number to print again yet."
    )
    package static let noLineHere = Phrase(
        id: "{0}: meja ini tidak memanggil antrean.",
        en: "{0}: this desk calls nobody."
    )
    package static let menuCancel = Phrase(
        id: "Batalkan pendaftaran",
        en: "Cancel a registration"
    )
    package static let menuLeave = Phrase(
        id: "Seseorang pulang lebih dulu",
        en: "Somebody leaves before the end"
    )
    package static let registrationNumber = Phrase(
        id: "Nomor pendaftaran",
        en: "Registration"
    )
    package static let missedNow = Phrase(id: "Tidak hadir: {0}", en: "Missed: {0}")

    // MARK: - Side panel

    package static let waitingCount = Phrase(id: "Menunggu nomor: {0}", en: "Awaiting number: {0}")
    package static let waitingForNumber = Phrase(
        id: "Menunggu nomor",
        en: "Waiting for a number"
    )
    package static let recent = Phrase(id: "Terakhir di meja ini", en: "Last at this desk")
    package static let waitingAtStations = Phrase(id: "Menunggu di pos", en: "Waiting at stations")
    package static let markWaitlist = Phrase(id: "tunggu", en: "waitl.")
    package static let markAhead = Phrase(id: "daftar", en: "ahead")
    package static let markCancelled = Phrase(id: "batal", en: "cancel")
    package static let markRefused = Phrase(id: "LIHAT", en: "LOOK")

    // MARK: - Help

    package static let helpField = Phrase(
        id: "Isian di atas menerima pindaian KTP atau slip, NIK, nomor antrean, atau nama "
            + "(tiga huruf atau lebih). Pilih orang dengan panah dan Enter, atau dengan angkanya.",
        en: "The field at the top takes a scanned card or slip, a NIK, a queue number or a name "
            + "(three letters or more). Choose a person with the arrows and Enter, or by digit."
    )
    package static let helpPerson = Phrase(
        id: "Enter: data benar. y atau t: persetujuan. Enter: nomor.",
        en: "Enter: the particulars are right. y or n: consent. Enter: number."
    )
    package static let helpNext = Phrase(
        id: "Pindaian atau huruf berikutnya langsung memulai orang berikutnya.",
        en: "The next scan or letter begins with the next person at once."
    )
    package static let helpUndo = Phrase(
        id: "F7 membatalkan isian, atau pendaftaran terakhir selama belum bernomor.",
        en: "F7 gives the entry up, or takes back the last registration without a number."
    )
    package static let helpPrint = Phrase(
        id: "F8 mencetak ulang nomor yang tampil, atau yang terakhir.",
        en: "F8 prints the number shown, or the last one, again."
    )
    package static let helpMenu = Phrase(
        id: "F9: batalkan pendaftaran, kembali ke antrean, pulang lebih dulu.",
        en: "F9: cancel a registration, somebody is back, somebody leaves."
    )
    package static let helpCut = Phrase(
        id: "Saat terputus, teruslah mendaftar: sampai 20 orang menunggu nomornya di sini.",
        en: "While cut off go on registering: up to 20 people wait for their number here."
    )
    package static let helpClose = Phrase(
        id: "Tekan tombol apa saja untuk menutup.",
        en: "Any key closes this page."
    )
}
