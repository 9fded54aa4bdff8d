/// What the registration desk says.
package enum RegistrationWords {
    // MARK: - Finding somebody

    package static let prompt = Phrase(
        id: "Pindai KTP atau slip, atau ketik NIK, nomor antrean, atau nama.",
        en: "Scan an identity card or a slip, or type a NIK, a queue number or a name."
    )
    package static let find = Phrase(id: "Cari", en: "Find")
    package static let clear = Phrase(id: "Hapus", en: "Clear")
    package static let look = Phrase(id: "Lihat", en: "Look")
    package static let later = Phrase(id: "Nanti", en: "Later")
    package static let nextPerson = Phrase(id: "Orang berikutnya", en: "Next person")
    package static let typeMore = Phrase(
        id: "Ketik paling sedikit tiga huruf nama.",
        en: "Type at least three letters of the name."
    )
    package static let searching = Phrase(
        id: "Mencari di daftar warga …",
        en: "Looking on the roster …"
    )
    package static let nobodyFound = Phrase(
        id: "Tidak ada di daftar warga.",
        en: "Nobody of that name on the roster."
    )
    package static let hidden = Phrase(
        id: "{0} orang lagi; ketik nama lebih lengkap.",
        en: "{0} more people; type more of the name."
    )
    package static let widen = Phrase(
        id: "cari juga di antara yang sudah terdaftar",
        en: "look among those registered, too"
    )
    package static let withoutNIK = Phrase(id: "daftarkan tanpa NIK", en: "register without a NIK")
    package static let registered = Phrase(id: "terdaftar", en: "registered")
    package static let rosterCutOff = Phrase(
        id: "Terputus: daftar warga tidak dapat dicari. NIK atau tanpa NIK tetap dapat "
            + "didaftarkan.",
        en:
            "Cut off: the roster cannot be searched. A NIK, or none, can still be registered."
    )

    // MARK: - NIK

    package static let nik = Phrase(id: "NIK {0}", en: "NIK {0}")
    package static let nikNotSixteen = Phrase(
        id: "NIK harus 16 angka; cocokkan dengan KTP.",
        en: "A NIK has 16 digits; compare it with the identity card."
    )
    package static let nikProvince = Phrase(
        id: "Dua angka pertama NIK bukan kode provinsi.",
        en: "The first two digits are the code of no province."
    )
    package static let nikRegency = Phrase(
        id: "Angka ke-3 dan ke-4 NIK tidak boleh 00.",
        en: "The third and fourth digit cannot be 00."
    )
    package static let nikDistrict = Phrase(
        id: "Angka ke-5 dan ke-6 NIK tidak boleh 00.",
        en: "The fifth and sixth digit cannot be 00."
    )
    package static let nikDate = Phrase(
        id: "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir.",
        en: "The seventh to twelfth digit are no birth date."
    )
    package static let nikSerial = Phrase(
        id: "Empat angka terakhir NIK tidak boleh 0000.",
        en: "The last four digits cannot be 0000."
    )
    package static let warnsRegency = Phrase(
        id: "Kode kabupaten/kota pada NIK tidak ada di tabel sekarang.",
        en: "The regency code of the NIK is not in today's table."
    )
    package static let warnsBirthDate = Phrase(
        id: "Tanggal lahir berbeda dari NIK.",
        en: "The birth date differs from the NIK."
    )
    package static let warnsSex = Phrase(
        id: "Jenis kelamin berbeda dari NIK.",
        en: "The sex differs from the NIK."
    )
    package static let warnsCentury = Phrase(
        id: "Tahun lahir pada NIK cocok untuk dua abad.",
        en: "The year in the NIK fits two centuries."
    )
    package static let sameCard = Phrase(id: "KTP orang ini juga.", en: "It is the same card.")
    package static let cardFits = Phrase(
        id: "KTP cocok dengan orang ini.",
        en: "The card is this person's."
    )
    package static let otherCard = Phrase(
        id: "KTP lain dipindai: {0}. Ganti orang?",
        en: "Another card was scanned: {0}. Change the person?"
    )
    package static let changePerson = Phrase(id: "Ganti orang", en: "Change the person")
    package static let keepPerson = Phrase(id: "Tetap orang ini", en: "Keep this person")
    package static let theirCard = Phrase(
        id: "Ini KTP orang ini; isian tetap ada",
        en: "It is this person's card; keep what is typed"
    )
    package static let unchanged = Phrase(id: "Tetap orang ini.", en: "This person is kept.")

    // MARK: - Who it is

    package static let lookingUp = Phrase(
        id: "Membaca daftar warga …",
        en: "Reading the roster …"
    )
    package static let onRoster = Phrase(
        id: "Ada di daftar warga. Cocokkan nama dan tanggal lahir.",
        en: "On the roster. Compare name and birth date."
    )
    package static let notOnRoster = Phrase(
        id: "Tidak ada di daftar warga. Cocokkan dengan KTP:",
        en: "Not on the roster. Compare with the identity card:"
    )
    package static let rosterUnread = Phrase(
        id: "Terputus: daftar warga tidak terbaca. Server mencocokkan NIK sendiri nanti.",
        en: "Cut off: the roster cannot be read. The server finds the NIK by itself later."
    )
    package static let registeredWithoutNumber = Phrase(
        id: "Sudah terdaftar (pendaftaran {0}), belum ada nomor antreannya.",
        en: "Registered already (registration {0}), without a queue number yet."
    )
    package static let alike = Phrase(
        id: "{0} orang mirip: nama atau tanggal lahirnya sama.",
        en: "{0} people are alike: the same name or birth date."
    )
    package static let chosen = Phrase(id: "Yang dipilih", en: "Chosen")
    package static let other = Phrase(id: "Yang lain", en: "Another")
    package static let theOther = Phrase(id: "Lihat yang lain", en: "Turn to another")
    package static let rightPerson = Phrase(id: "Benar, orang ini", en: "It is this person")
    package static let rightAndNumber = Phrase(
        id: "Benar, orang ini: beri nomor",
        en: "It is this person: give a number"
    )
    package static let cardChecked = Phrase(
        id: "KTP sudah dicocokkan",
        en: "The identity card was checked"
    )
    package static let correct = Phrase(
        id: "Ubah: di KTP tertulis lain",
        en: "Correct: the card says otherwise"
    )
    package static let scanToCorrect = Phrase(
        id: "Pindai KTP dahulu untuk mengubah data.",
        en: "Scan the identity card before correcting."
    )
    package static let chooseCentury = Phrase(
        id: "Tahun lahir pada NIK dapat dibaca dua cara. Pilih yang benar:",
        en: "The year in the NIK can be either of two. Choose:"
    )

    // MARK: - The form

    package static let withoutNIKTitle = Phrase(id: "Tanpa NIK", en: "Without a NIK")
    package static let birthDateLabel = Phrase(id: "Tanggal lahir", en: "Birth date")
    package static let sexKeys = Phrase(id: "l laki-laki, p perempuan", en: "m male, f female")
    package static let dateExample = Phrase(id: "21-11-1950", en: "21-11-1950")
    package static let sexIsChosen = Phrase(
        id: "Jenis kelamin sudah dipilih: Enter lanjut, Backspace menghapus.",
        en: "The sex is chosen: Enter goes on, Backspace takes it away."
    )
    package static let noDigitsInName = Phrase(
        id: "Nama tidak memakai angka.",
        en: "A name has no digits."
    )
    package static let reasonNeeded = Phrase(
        id: "Tulis mengapa tidak ada NIK.",
        en: "Write why there is no NIK."
    )
    package static let nameNeeded = Phrase(id: "Tulis namanya.", en: "Write the name.")
    package static let dateForm = Phrase(
        id: "Tulis tanggal seperti 21-11-1950.",
        en: "Write the date like 21-11-1950."
    )
    package static let dateYear = Phrase(
        id: "Tulis tahun dengan empat angka.",
        en: "Write all four digits of the year."
    )
    package static let dateImpossible = Phrase(
        id: "Tanggal itu tidak ada di kalender.",
        en: "The calendar has no such date."
    )
    package static let dateInFuture = Phrase(
        id: "Tanggal lahir sesudah hari kegiatan.",
        en: "The birth date is after the day of the event."
    )
    package static let escapeDiscards = Phrase(
        id: "Isian akan hilang. Esc sekali lagi untuk membatalkan orang ini.",
        en: "What is typed would be lost. Esc again to give this person up."
    )

    // MARK: - Consent, priority, purpose

    package static let readAloud = Phrase(id: "Bacakan:", en: "Read aloud:")
    package static let consentQuestion = Phrase(
        id: "\"Data kesehatan Anda kami catat hanya untuk pemeriksaan hari ini. Anda boleh menolak "
            + "dan tetap dilayani. Apakah Anda setuju?\"",
        en: "\"We record your health data for today's check only. You may refuse and are served "
            + "all the same. Do you agree?\""
    )
    package static let consentNeeded = Phrase(
        id: "Tekan y (setuju) atau t (menolak).",
        en: "Press y (agrees) or n (refuses)."
    )
    package static let agrees = Phrase(id: "Setuju", en: "Agrees")
    package static let refuses = Phrase(id: "Menolak", en: "Refuses")
    package static let agreed = Phrase(
        id: "Pemeriksaan disetujui.",
        en: "Agrees to the check."
    )
    package static let refused = Phrase(
        id: "Pemeriksaan ditolak: dilayani, tetapi hasil tidak dicatat.",
        en: "Refuses: is served, but no results are recorded."
    )
    package static let noPriority = Phrase(id: "Tanpa prioritas", en: "No priority")
    package static let purpose = Phrase(id: "Keperluan: {0}", en: "Comes for: {0}")
    package static let followUp = Phrase(
        id: "boleh dihubungi atau dikunjungi sesudahnya",
        en: "may be called or visited afterwards"
    )
    package static let sharing = Phrase(
        id: "hasil boleh dikirim ke puskesmas",
        en: "results may go to the health centre"
    )
    package static let asksForDoctor = Phrase(
        id: "ingin bertemu dokter",
        en: "wants to see the doctor"
    )
    package static let giveNumber = Phrase(id: "Beri nomor", en: "Give a number")
}
