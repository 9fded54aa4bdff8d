/// What `posko check` says of a device and its server.
package enum CheckWords {
    package static let ok = Phrase(id: "baik", en: "ok")
    package static let warning = Phrase(id: "perhatian", en: "warning")
    package static let failed = Phrase(id: "GAGAL", en: "FAILED")
    package static let notChecked = Phrase(id: "dilewati", en: "skipped")

    package static let server = Phrase(id: "server", en: "server")
    package static let certificate = Phrase(id: "sertifikat", en: "certificate")
    package static let login = Phrase(id: "akun", en: "login")
    package static let clock = Phrase(id: "jam", en: "clock")
    package static let version = Phrase(id: "versi", en: "version")
    package static let event = Phrase(id: "kegiatan", en: "event")
    package static let disk = Phrase(id: "ruang simpan", en: "disk")
    package static let configuration = Phrase(id: "pengaturan", en: "configuration")
    package static let printer = Phrase(id: "printer", en: "printer")
    package static let terminal = Phrase(id: "terminal", en: "terminal")

    package static let answers = Phrase(
        id: "{0} menjawab dalam {1} ms.",
        en: "{0} answers in {1} ms."
    )
    package static let unreachableAdvice = Phrase(
        id: "Pastikan server menyala, perangkat ini berada di jaringan yang sama, dan alamatnya "
            + "benar (--server atau POSKO_SERVER).",
        en: "Make sure that the server runs, that this device is in the same network, and that "
            + "the address is right (--server or POSKO_SERVER)."
    )
    package static let noAnswer = Phrase(
        id: "{0} tidak dapat dihubungi.",
        en: "{0} cannot be reached."
    )
    package static let notReached = Phrase(
        id: "Server tidak terhubung.",
        en: "The server was not reached."
    )
    package static let afterLogin = Phrase(
        id: "Baru dapat diperiksa setelah masuk.",
        en: "It can be checked by who is logged in."
    )

    package static let inTheClear = Phrase(
        id: "Tanpa enkripsi, hanya di dalam komputer ini.",
        en: "In the clear, within this machine only."
    )
    package static let known = Phrase(
        id: "TLS 1.3; sidik jarinya sama dengan yang tersimpan: {0} ...",
        en: "TLS 1.3; its fingerprint is the one kept here: {0} ..."
    )
    package static let unknown = Phrase(
        id: "Server ini belum dikenal di sini; sidik jarinya {0}",
        en: "This server is not known here yet; its fingerprint is {0}"
    )
    package static let unknownAdvice = Phrase(
        id: "Bandingkan dengan yang ditampilkan server saat mulai, lalu masuk dengan "
            + "`posko login KODE`.",
        en: "Compare it with what the server prints at its start, then log in with "
            + "`posko login CODE`."
    )
    package static let changed = Phrase(
        id: "INI BUKAN SERVER YANG DIKENAL PERANGKAT INI. Mungkin ada yang menyadap.",
        en: "THIS IS NOT THE SERVER THAT THIS DEVICE KNOWS. Somebody may be listening in."
    )
    package static let changedAdvice = Phrase(
        id: "Jangan bekerja dulu; tanyakan kepada admin. Hanya jika server memang dipasang ulang: "
            + "`posko login` dengan kode baru dan --fingerprint.",
        en: "Do not work yet; ask the admin. Only when the server was set up anew: `posko login` "
            + "with a new code and --fingerprint."
    )

    package static let loggedIn = Phrase(
        id: "{0}, berlaku sampai {1}.",
        en: "{0}, until {1}."
    )
    package static let nobody = Phrase(
        id: "Belum ada yang masuk di perangkat ini.",
        en: "Nobody is logged in on this device."
    )
    package static let nobodyAdvice = Phrase(
        id: "Minta kode kepada admin, lalu `posko login KODE`.",
        en: "Ask an admin for a code, then `posko login CODE`."
    )
    package static let loginAdvice = Phrase(
        id: "Masuk lagi: `posko login KODE`, atau `posko login --staff {0}` dengan PIN.",
        en: "Log in again: `posko login CODE`, or `posko login --staff {0}` with the PIN."
    )
    package static let soonOver = Phrase(
        id: "{0}, tetapi hanya sampai {1}.",
        en: "{0}, but only until {1}."
    )

    package static let clocksAgree = Phrase(
        id: "Sama dengan jam server; selisihnya kurang dari {0} detik.",
        en: "It agrees with the server's within {0} seconds."
    )
    package static let clockAhead = Phrase(
        id: "Jam perangkat ini lebih cepat {0} detik dari jam server.",
        en: "This device's clock is {0} seconds ahead of the server's."
    )
    package static let clockBehind = Phrase(
        id: "Jam perangkat ini terlambat {0} detik dari jam server.",
        en: "This device's clock is {0} seconds behind the server's."
    )
    package static let clockAdvice = Phrase(
        id: "Cocokkan jam perangkat ini, atau jam server jika itulah yang salah: `timedatectl`.",
        en: "Set this device's clock, or the server's if that is the wrong one: `timedatectl`."
    )

    package static let sameVersion = Phrase(
        id: "Perangkat ini dan server sama-sama {0}.",
        en: "This device and the server have {0}."
    )
    package static let otherVersion = Phrase(
        id: "Perangkat ini {0}, server {1}.",
        en: "This device has {0}, the server {1}."
    )
    package static let olderServer = Phrase(
        id: "Perangkat ini {0}; server tidak menyebut versinya, jadi lebih lama.",
        en: "This device has {0}; the server does not tell its version, so it is older."
    )
    package static let versionAdvice = Phrase(
        id: "Perbarui yang lebih lama sebelum kegiatan dimulai.",
        en: "Update the older one before the day begins."
    )
    package static let ownVersion = Phrase(
        id: "Perangkat ini {0}.",
        en: "This device has {0}."
    )

    package static let noEvent = Phrase(
        id: "Belum ada kegiatan yang dipilih.",
        en: "No event is chosen."
    )
    package static let noEventAdvice = Phrase(
        id: "`posko event list` menampilkan semuanya; `posko event use KODE` memilih satu.",
        en: "`posko event list` shows them; `posko event use CODE` chooses one."
    )
    package static let eventOpen = Phrase(
        id: "{0} ({1}) sudah dibuka.",
        en: "{0} ({1}) is open."
    )
    package static let eventDraft = Phrase(
        id: "{0} ({1}) belum dibuka.",
        en: "{0} ({1}) is not open yet."
    )
    package static let eventDraftAdvice = Phrase(
        id: "Panitia membukanya dengan `posko event open`.",
        en: "An organizer opens it with `posko event open`."
    )
    package static let eventClosed = Phrase(
        id: "{0} ({1}) sudah ditutup.",
        en: "{0} ({1}) is closed."
    )
    package static let eventUnread = Phrase(
        id: "{0} tidak dapat dibaca: {1}",
        en: "{0} cannot be read: {1}"
    )

    package static let space = Phrase(id: "{0} kosong di {1}.", en: "{0} free at {1}.")
    package static let littleSpace = Phrase(
        id: "Hanya {0} kosong di {1}.",
        en: "Only {0} free at {1}."
    )
    package static let spaceAdvice = Phrase(
        id: "Hapus berkas yang tidak diperlukan, atau simpan ke tempat lain.",
        en: "Remove files that nobody needs, or move them elsewhere."
    )
    package static let spaceUnknown = Phrase(
        id: "Ruang kosong di {0} tidak dapat diketahui.",
        en: "How much is free at {0} cannot be told."
    )

    package static let folderKept = Phrase(
        id: "{0}, hanya dapat dibaca pemiliknya.",
        en: "{0}, for its owner only."
    )
    package static let folderAbsent = Phrase(
        id: "{0} belum ada; dibuat saat pertama kali masuk.",
        en: "{0} is not there yet; the first login makes it."
    )
    package static let folderUnwritable = Phrase(
        id: "{0} tidak dapat ditulisi.",
        en: "{0} cannot be written to."
    )
    package static let folderUnwritableAdvice = Phrase(
        id: "Perbaiki hak aksesnya, atau arahkan POSKO_CONFIG ke folder lain.",
        en: "Mend its rights, or let POSKO_CONFIG name another folder."
    )
    package static let folderOpen = Phrase(
        id: "Orang lain dapat menaruh berkas di {0}.",
        en: "Others may put files into {0}."
    )
    package static let folderOpenAdvice = Phrase(
        id: "Tutup dengan `chmod 700 {0}`.",
        en: "Take that away with `chmod 700 {0}`."
    )
    package static let keyReadable = Phrase(
        id: "Orang lain dapat membaca kunci perangkat ini, {0}.",
        en: "Others may read this device's key, {0}."
    )
    package static let keyReadableAdvice = Phrase(
        id: "Tutup dengan `chmod 600 {0}`; masuk dengan kode baru jika mungkin sudah ada yang "
            + "melihatnya.",
        en: "Take that away with `chmod 600 {0}`; log in with a new code if somebody may have "
            + "seen it."
    )
    package static let keyDamaged = Phrase(
        id: "{0} rusak atau tidak dapat dibaca.",
        en: "{0} is damaged or cannot be read."
    )
    package static let keyDamagedAdvice = Phrase(
        id: "Hapus berkas itu, lalu masuk dengan kode baru.",
        en: "Remove the file, then log in with a new code."
    )

    package static let terminalFits = Phrase(
        id: "{0}×{1}, UTF-8, {2}.",
        en: "{0}×{1}, UTF-8, {2}."
    )
    package static let noTerminal = Phrase(
        id: "Keluarannya bukan terminal.",
        en: "The output is no terminal."
    )
    package static let terminalSmall = Phrase(
        id: "Hanya {0}×{1}; layar meja memerlukan {2}×{3}.",
        en: "Only {0}×{1}; a desk's screen needs {2}×{3}."
    )
    package static let terminalSmallAdvice = Phrase(
        id: "Perbesar jendelanya, atau perkecil hurufnya.",
        en: "Make the window larger, or its letters smaller."
    )
    package static let terminalDumb = Phrase(
        id: "TERM={0} tidak mendukung layar penuh.",
        en: "TERM={0} has no full screens."
    )
    package static let terminalDumbAdvice = Phrase(
        id: "Gunakan terminal lain, atau bekerja baris demi baris dengan --plain.",
        en: "Use another terminal, or work line by line with --plain."
    )
    package static let terminalLetters = Phrase(
        id: "Terminal ini tidak memakai UTF-8, sehingga sebagian huruf tampak salah.",
        en: "This terminal does not use UTF-8, so some letters look wrong."
    )
    package static let terminalLettersAdvice = Phrase(
        id: "Atur bahasanya, misalnya `export LC_ALL=C.UTF-8`.",
        en: "Set the locale, for instance `export LC_ALL=C.UTF-8`."
    )

    package static let noPrinter = Phrase(
        id: "Printer belum dipilih; --printer atau POSKO_PRINTER.",
        en: "No printer is chosen; --printer or POSKO_PRINTER."
    )
    package static let printerReached = Phrase(
        id: "Printer di {0} terhubung.",
        en: "The printer at {0} can be reached."
    )
}
