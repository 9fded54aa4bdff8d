/// What the commands that print say.
package enum PrintWords {
    package static let badWidth = Phrase(
        id: "Lebar kertas {0} tidak dikenal; tulis 58 atau 80.",
        en: "There is no paper of {0} mm; write 58 or 80."
    )
    package static let badCodePage = Phrase(
        id: "Halaman kode {0} tidak dikenal; tulis cp437, cp858 atau wpc1252.",
        en: "There is no code page {0} here; write cp437, cp858 or wpc1252."
    )
    package static let village = Phrase(id: "Desa {0}", en: "Desa {0}")
    package static let noDisposition = Phrase(
        id: "{0} belum diputuskan tenaga kesehatan; surat rujukan dicetak sesudahnya.",
        en: "No clinician has decided about {0} yet; the letter is printed after that."
    )
    package static let notHandedOver = Phrase(
        id: "Kartu {0} belum diserahkan; tanda terima dicetak sesudahnya.",
        en: "Card {0} has not been handed over; its receipt is printed after that."
    )
    package static let printed = Phrase(id: "{0} dicetak.", en: "{0} is printed.")
    package static let noPrinter = Phrase(
        id: "Printer belum dipilih: beri --printer atau POSKO_PRINTER, atau lihat dengan "
            + "--preview.",
        en: "No printer is chosen: give --printer or POSKO_PRINTER, or look with --preview."
    )
}

/// What `posko desk` says before a desk is there.
package enum DeskCommandWords {
    package static let noSuchStation = Phrase(
        id: "Kegiatan ini tidak mempunyai pos {0}; yang ada: {1}.",
        en: "The event has no station {0}; there are {1}."
    )
    package static let noSuchCounter = Phrase(
        id: "Pos {0} mempunyai meja 1 sampai {1}; pilih dengan --counter.",
        en: "Station {0} has counters 1 to {1}; choose with --counter."
    )
    package static let stillSending = Phrase(
        id: "Masih mengirim yang belum terkirim ({0}), paling lama 30 detik.",
        en: "Still sending what is unsent ({0}), for at most 30 seconds."
    )
    package static let neverSent = Phrase(
        id: "Yang belum terkirim saat meja ditutup TIDAK tersimpan: {0}.",
        en: "What was unsent when the desk was left is NOT recorded: {0}."
    )
    package static let neverSaved = Phrase(
        id: "Masukan berakhir; yang diketik dan belum disimpan TIDAK tersimpan.",
        en: "The input has ended; what was typed and not saved is NOT recorded."
    )
    package static let wrongRole = Phrase(
        id: "Akun {0} tidak boleh bekerja di meja ini; ini untuk {1}.",
        en: "Account {0} may not work at this desk; it is for {1}."
    )
}
