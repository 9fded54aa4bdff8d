/// What every desk says: connection, line, keys, what became of a call.
package enum DeskWords {
    package static let connected = Phrase(id: "tersambung", en: "connected")
    package static let connecting = Phrase(id: "menyambung", en: "connecting")
    package static let cutOff = Phrase(id: "TERPUTUS {0}", en: "CUT OFF {0}")
    package static let refused = Phrase(id: "DITOLAK", en: "REFUSED")
    package static let unsent = Phrase(id: "{0} belum terkirim", en: "{0} unsent")
    package static let seconds = Phrase(id: "{0} dtk", en: "{0} s")
    package static let minutes = Phrase(id: "{0} mnt", en: "{0} min")
    /// How old what is shown is.
    package static let age = Phrase(id: "data {0} lalu", en: "{0} old")

    package static let line = Phrase(id: "Antrean: {0} menunggu", en: "Line: {0} waiting")
    package static let counters = Phrase(id: "Di meja", en: "At desks")
    package static let more = Phrase(id: "dan {0} lagi", en: "and {0} more")
    package static let urgent = Phrase(id: "SEGERA", en: "URGENT")

    package static let next = Phrase(id: "Panggil", en: "Call next")
    package static let recall = Phrase(id: "Panggil ulang", en: "Recall")
    package static let begin = Phrase(id: "Mulai", en: "Begin")
    package static let missed = Phrase(id: "Tidak hadir", en: "Missed")
    package static let done = Phrase(id: "Selesai", en: "Done")
    package static let undo = Phrase(id: "Batal panggil", en: "Undo")
    package static let print = Phrase(id: "Cetak", en: "Print")
    package static let menu = Phrase(id: "Lainnya", en: "More")
    package static let quit = Phrase(id: "Keluar", en: "Quit")
    package static let help = Phrase(id: "Bantuan", en: "Help")
    package static let back = Phrase(id: "Kembali", en: "Back")
    package static let confirm = Phrase(id: "Ya, benar", en: "Yes, right")
    package static let goOn = Phrase(id: "Lanjut", en: "Go on")
    package static let choose = Phrase(id: "Pilih", en: "Choose")
    package static let sendAgain = Phrase(id: "Kirim lagi", en: "Send again")

    package static let nobodyCalled = Phrase(
        id: "Belum ada yang dipanggil.",
        en: "Nobody is called."
    )
    package static let lineEmpty = Phrase(
        id: "Antrean kosong. Mohon menunggu.",
        en: "The line is empty. Wait."
    )
    package static let calledNow = Phrase(
        id: "{0} dipanggil ke {1} (panggilan ke-{2}).",
        en: "{0} is called to {1} (call {2})."
    )
    package static let servingNow = Phrase(id: "{0} sedang dilayani.", en: "{0} is being served.")
    package static let goesOn = Phrase(id: "{0} lanjut ke {1}.", en: "{0} goes on to {1}.")
    package static let visitFinished = Phrase(
        id: "{0} sudah selesai di semua pos.",
        en: "{0} has finished the visit."
    )
    package static let wasMissed = Phrase(
        id: "{0} dicatat tidak hadir.",
        en: "{0} is marked as missed."
    )
    package static let slotFreed = Phrase(
        id: "{0} dicatat tidak hadir; kuotanya diberikan kepada orang lain.",
        en: "{0} is marked as missed; the slot is free for somebody else."
    )
    package static let callUndone = Phrase(
        id: "Panggilan {0} dibatalkan; kembali ke antrean.",
        en: "The call of {0} is undone; back in line."
    )
    package static let finishFirst = Phrase(
        id: "Selesaikan {0} dahulu.",
        en: "Finish {0} first."
    )
    package static let fetchBack = Phrase(
        id: "F7 sekali lagi: {0} kembali ke antrean ini, juga bila sudah di meja lain.",
        en: "F7 again: {0} comes back into this line, even from another desk."
    )
    package static let bringBack = Phrase(id: "Kembalikan", en: "Fetch back")
    package static let isElsewhere = Phrase(
        id: "{0} sudah tidak di meja ini; dipindahkan di tempat lain.",
        en: "{0} is not at this desk any more; somebody moved them."
    )
    package static let typedForNothing = Phrase(
        id: "Ketikan tadi tidak dipakai di sini. Esc kembali ke isian.",
        en: "What was typed is not used here. Esc goes back to the form."
    )
    package static let sentOnByMistake = Phrase(
        id: "diteruskan karena keliru",
        en: "sent on by mistake"
    )
    package static let servedAlready = Phrase(
        id: "{0} sedang dilayani, panggilannya tidak bisa dibatalkan. F9: lewati, pindah, pulang.",
        en: "{0} is being served; the call cannot be undone. F9: skip, transfer, leave."
    )
    package static let callFirst = Phrase(
        id: "Panggil dahulu (F2).",
        en: "Call somebody first (F2)."
    )
    package static let waitsForServer = Phrase(
        id: "Menunggu jawaban server.",
        en: "Waiting for the server's answer."
    )
    package static let keptUntilConnected = Phrase(
        id: "Tersimpan di meja ini; terkirim begitu tersambung lagi.",
        en: "Kept at this desk; sent when the connection is back."
    )
    package static let quitWithUnsent = Phrase(
        id: "Ada yang belum selesai; yang belum terkirim HILANG. Keluar juga? F10 sekali lagi.",
        en: "Something is not finished; what is unsent will be LOST. Leave all the same? F10 again."
    )
    package static let printed = Phrase(id: "Slip {0} dicetak.", en: "Slip {0} is printed.")
    package static let notPrinted = Phrase(
        id: "Slip {0} TIDAK tercetak: {1}",
        en: "Slip {0} is NOT printed: {1}"
    )
    package static let unprinted = Phrase(
        id: "Belum tercetak: {0} (F8 mencetak ulang)",
        en: "Not printed yet: {0} (F8 prints again)"
    )
    package static let noPrinter = Phrase(
        id: "Tidak ada printer di meja ini.",
        en: "This desk has no printer."
    )
    package static let unknownScan = Phrase(
        id: "Kode \"{0}\" tidak dikenal di sini.",
        en: "The code \"{0}\" means nothing here."
    )
    package static let particularsUnread = Phrase(
        id: "Data orang belum terbaca; tanyakan namanya.",
        en: "The particulars could not be read; ask for the name."
    )
    package static let priority = Phrase(id: "Prioritas: {0}", en: "Priority: {0}")
    package static let openFinding = Phrase(
        id: "ADA TEMUAN MERAH/ORANYE: harus ke dokter dahulu.",
        en: "OPEN RED/ORANGE FINDING: the doctor first."
    )

    package static let locked = Phrase(
        id: "Meja ini terkunci karena lama tidak dipakai.",
        en: "This desk is locked because nobody has worked here for a while."
    )
    package static let nothingLost = Phrase(
        id: "Yang sedang diketik tidak hilang.",
        en: "What was being typed is not lost."
    )
    package static let pinOf = Phrase(id: "PIN {0}", en: "PIN of {0}")
    package static let unlock = Phrase(id: "Buka", en: "Unlock")

    package static let keysEverywhere = Phrase(
        id: "Enter: langkah berikutnya. F2 panggil, F3 ulang, F4 mulai, F5 tidak hadir, "
            + "F6 selesai, F7 batal panggil, F8 cetak, F9 lainnya, F10 keluar.",
        en: "Enter: what comes next. F2 call next, F3 recall, F4 begin, F5 missed, F6 done, "
            + "F7 undo, F8 print, F9 more, F10 quit."
    )
    package static let nobodyToTypeFor = Phrase(
        id: "Belum ada yang dilayani; ketikan tadi tidak dipakai. F2 memanggil.",
        en: "Nobody is served; what was typed is not used. F2 calls."
    )
    package static let takenAway = Phrase(
        id: "{0} sudah diselesaikan di tempat lain. Ketikan di sini TIDAK tersimpan.",
        en: "{0} was ended elsewhere. What was typed here is NOT saved."
    )
    package static let notBegun = Phrase(
        id: "{0} Ketikan di sini TIDAK tersimpan.",
        en: "{0} What was typed here is NOT saved."
    )
}
