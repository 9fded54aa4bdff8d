/// The screen itself, and line mode for a screen reader, a plain terminal or a pipe.
package enum TerminalWords {
    package static let noTerminal = Phrase(
        id: "Layar penuh perlu terminal. Jalankan lagi dengan --plain.",
        en: "A full screen needs a terminal. Run it again with --plain."
    )
    package static let unable = Phrase(
        id: "Terminal \"{0}\" tidak dapat menampilkan layar penuh. Jalankan lagi dengan --plain.",
        en: "The terminal \"{0}\" cannot show a full screen. Run it again with --plain."
    )
    package static let noPipe = Phrase(
        id: "Komputer ini kehabisan sumber daya. Tutup program lain, lalu coba lagi.",
        en: "This machine has run out of resources. Close other programs, then try again."
    )
    package static let tooSmall = Phrase(
        id: "Layar {0} terlalu kecil; perbesar menjadi {1}.",
        en: "The screen of {0} is too small; make it {1}."
    )

    // MARK: - Commands of line mode

    package static let next = Phrase(id: "/panggil", en: "/next")
    package static let recall = Phrase(id: "/ulang", en: "/recall")
    package static let begin = Phrase(id: "/mulai", en: "/begin")
    package static let missed = Phrase(id: "/tidak-hadir", en: "/missed")
    package static let done = Phrase(id: "/selesai", en: "/done")
    package static let undo = Phrase(id: "/batal", en: "/undo")
    package static let print = Phrase(id: "/cetak", en: "/print")
    package static let more = Phrase(id: "/lainnya", en: "/more")
    package static let quit = Phrase(id: "/keluar", en: "/quit")
    package static let help = Phrase(id: "/bantuan", en: "/help")
    package static let show = Phrase(id: "/tampilkan", en: "/show")
    package static let escape = Phrase(id: "/kembali", en: "/esc")
    package static let tab = Phrase(id: "/berikutnya", en: "/tab")
    package static let backTab = Phrase(id: "/sebelumnya", en: "/backtab")
    package static let up = Phrase(id: "/atas", en: "/up")
    package static let down = Phrase(id: "/bawah", en: "/down")
    package static let pageUp = Phrase(id: "/halaman-atas", en: "/pgup")
    package static let pageDown = Phrase(id: "/halaman-bawah", en: "/pgdn")

    // MARK: - What they do, where no key says it

    package static let showDoes = Phrase(
        id: "Bacakan semua yang ada di layar, juga antreannya",
        en: "Everything on the screen again, with the line"
    )
    package static let escapeDoes = Phrase(
        id: "Kembali satu langkah",
        en: "Back one step"
    )
    package static let tabDoes = Phrase(id: "Isian berikutnya", en: "Next field")
    package static let backTabDoes = Phrase(id: "Isian sebelumnya", en: "Field before")
    package static let upDoes = Phrase(id: "Pilihan di atas", en: "Choice above")
    package static let downDoes = Phrase(id: "Pilihan di bawah", en: "Choice below")
    package static let pageUpDoes = Phrase(id: "Halaman sebelumnya", en: "Page before")
    package static let pageDownDoes = Phrase(id: "Halaman berikutnya", en: "Next page")

    // MARK: - Help of line mode

    package static let welcome = Phrase(
        id: "Mode baris. Ketik perintah atau isian, lalu tekan Enter. {0} menjelaskan semuanya.",
        en: "Line mode. Type a command or an entry, then press Enter. {0} explains it all."
    )
    package static let emptyLine = Phrase(id: "baris kosong", en: "empty line")
    package static let emptyLineDoes = Phrase(
        id: "Enter: langkah berikutnya",
        en: "Enter: the obvious next thing"
    )
    package static let anyText = Phrase(id: "teks lain", en: "any other text")
    package static let anyTextDoes = Phrase(
        id: "Mengganti isian yang ditolak, lalu Enter; \\ di akhir baris: tanpa Enter",
        en: "Replaces what was refused, then Enter; without Enter when it ends in \\"
    )
    package static let oneLetter = Phrase(id: "satu huruf", en: "a single letter")
    package static let oneLetterDoes = Phrase(
        id: "Hanya tombol itu, tanpa Enter",
        en: "That key alone, without Enter"
    )
    package static let code = Phrase(id: "NIK, nomor, kode", en: "NIK, number, code")
    package static let codeDoes = Phrase(
        id: "Dibaca seperti hasil pindai",
        en: "Taken as if it had been scanned"
    )
    package static let unknownCommand = Phrase(
        id: "Perintah {0} tidak dikenal. {1} menampilkan daftarnya.",
        en: "There is no command {0}. {1} lists them."
    )
    package static let keys = Phrase(id: "Pilihan: {0}", en: "Keys: {0}")
}
