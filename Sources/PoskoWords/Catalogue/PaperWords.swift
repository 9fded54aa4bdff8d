/// What stands on slips, and what is said of the printer.
package enum PaperWords {
    package static let reprint = Phrase(id: "CETAK ULANG {0}", en: "REPRINT {0}")
    package static let printed = Phrase(id: "Dicetak {0}", en: "Printed {0}")
    /// A date and a time of day.
    package static let moment = Phrase(id: "{0}, {1}", en: "{0}, {1}")

    package static let queueNumber = Phrase(id: "NOMOR ANTREAN", en: "QUEUE NUMBER")
    package static let laneGeneral = Phrase(id: "Antrean umum", en: "General queue")
    package static let lanePriority = Phrase(id: "Antrean prioritas", en: "Priority queue")
    package static let lanePriorityFor = Phrase(
        id: "Antrean prioritas: {0}",
        en: "Priority queue: {0}"
    )
    package static let laneCardOnly = Phrase(
        id: "Khusus pengambilan kartu",
        en: "Card only, no health check"
    )
    package static let goTo = Phrase(id: "Silakan menuju", en: "Please go to")
    package static let peopleBefore = CountedPhrase(
        id: "{0} orang sebelum Anda",
        one: "{0} person before you",
        other: "{0} people before you"
    )
    package static let nobodyBefore = Phrase(
        id: "Belum ada antrean sebelum Anda",
        en: "Nobody is before you"
    )
    package static let keepNumber = Phrase(
        id: "Simpan nomor ini; nomor yang sama berlaku di semua meja. "
            + "Bila terlewat, silakan lapor ke meja pendaftaran.",
        en: "Keep this number; it is the same at every desk. "
            + "If you miss your call, please tell the registration desk."
    )

    package static let age = Phrase(id: "Umur", en: "Age")
    package static let ageAndSex = Phrase(id: "{0}, {1}", en: "{0}, {1}")
    package static let number = Phrase(id: "No. antrean", en: "Queue no.")
    package static let time = Phrase(id: "Waktu", en: "Time")

    package static let results = Phrase(id: "HASIL PEMERIKSAAN", en: "RESULTS")
    package static let measured = Phrase(id: "Pengukuran", en: "Measured")
    package static let noFindings = Phrase(id: "Tidak ada temuan.", en: "No findings.")
    package static let actionLevel = Phrase(id: "Tingkat tindakan", en: "Action level")
    package static let green = Phrase(
        id: "Tidak perlu rujukan. Ikuti saran petugas.",
        en: "No referral needed. Follow the advice you were given."
    )
    package static let yellow = Phrase(
        id: "Perlu pemeriksaan lanjutan di fasilitas kesehatan.",
        en: "You need further examination at a health facility."
    )
    package static let orange = Phrase(
        id: "Anda perlu diperiksa dokter hari ini juga.",
        en: "A doctor needs to see you today."
    )
    package static let red = Phrase(
        id: "Gawat darurat: dokter harus menangani Anda sekarang.",
        en: "Emergency: a doctor must see you now."
    )
    package static let followUp = CountedPhrase(
        id: "Pemeriksaan lanjutan dalam {0} hari.",
        one: "Further examination within {0} day.",
        other: "Further examination within {0} days."
    )
    package static let source = Phrase(id: "Sumber: {0}", en: "Source: {0}")
    package static let ruleSet = Phrase(id: "Aturan penilaian: {0}", en: "Rule set: {0}")
    package static let assessedByStaff = Phrase(
        id: "Dinilai petugas: batas untuk orang dewasa tidak berlaku.",
        en: "Assessed by staff: the limits for adults do not apply."
    )
    package static let screeningOnly = Phrase(
        id: "Ini hasil penapisan, bukan pemeriksaan lengkap. "
            + "Bawalah lembar ini bila Anda berobat.",
        en: "This is a screening, not a full examination. "
            + "Take this paper along when you see a doctor."
    )

    package static let referral = Phrase(id: "SURAT RUJUKAN", en: "REFERRAL LETTER")
    package static let referNow = Phrase(id: "RUJUK SEGERA", en: "REFER URGENTLY")
    package static let referToday = Phrase(id: "RUJUK HARI INI", en: "REFER TODAY")
    package static let to = Phrase(id: "Kepada Yth.", en: "To")
    package static let pleaseExamine = Phrase(
        id: "Mohon pemeriksaan dan penanganan lebih lanjut untuk:",
        en: "Please examine and treat further:"
    )
    package static let decision = Phrase(id: "Keputusan", en: "Decision")
    package static let clinicianSigns = Phrase(
        id: "Tanda tangan tenaga kesehatan:",
        en: "Signature of the clinician:"
    )
    package static let letterOfScreening = Phrase(
        id: "Surat ini berdasarkan hasil penapisan, bukan pemeriksaan lengkap.",
        en: "This letter rests on a screening, not on a full examination."
    )

    package static let cardReceipt = Phrase(id: "TANDA TERIMA KARTU", en: "CARD RECEIPT")
    package static let cardNumber = Phrase(id: "No. kartu", en: "Card no.")
    package static let kpj = Phrase(id: "KPJ", en: "KPJ")
    package static let workAccident = Phrase(
        id: "JKK (kecelakaan kerja)",
        en: "JKK (work accident)"
    )
    package static let death = Phrase(id: "JKM (kematian)", en: "JKM (death)")
    package static let funding = Phrase(id: "Sumber dana", en: "Funding")
    package static let owner = Phrase(id: "Pemilik", en: "Owner")
    package static let received = Phrase(
        id: "Saya telah menerima kartu tersebut di atas.",
        en: "I have received the card named above."
    )
    package static let receivedForOwner = Phrase(
        id: "Saya telah menerima kartu tersebut di atas untuk pemiliknya.",
        en: "I have received the card named above for its owner."
    )
    package static let receiverSigns = Phrase(
        id: "Tanda tangan atau cap jempol penerima:",
        en: "Signature or thumbprint of the receiver:"
    )
    package static let staffSigns = Phrase(id: "Tanda tangan petugas:", en: "Signature of staff:")
}

// Names of measurements as short as paper wants them, and units as people read them.
extension PaperWords {
}

// The printer. `{0}` is its address.
extension PaperWords {
    package static let badAddress = Phrase(
        id: "{0} bukan alamat printer: "
            + "tulis none, file:/dev/usb/lp0, tcp:HOST:9100, atau cups:NAMA.",
        en: "{0} is no printer's address: "
            + "write none, file:/dev/usb/lp0, tcp:HOST:9100 or cups:NAME."
    )
    package static let deviceMissing = Phrase(
        id: "Tidak ada printer di {0}; apakah kabelnya terpasang dan printer menyala?",
        en: "There is no printer at {0}; is it plugged in and switched on?"
    )
    package static let notPermitted = Phrase(
        id: "Printer {0} tidak boleh dipakai oleh pengguna ini; masukkan pengguna ke grup lp.",
        en: "This user may not use the printer at {0}; add the user to the group lp."
    )
    package static let inUse = Phrase(
        id: "Printer {0} sedang dipakai program lain; tutup program itu lalu coba lagi.",
        en: "The printer at {0} is in use by another program; close that and try again."
    )
    package static let hostUnknown = Phrase(
        id: "Nama host pada {0} tidak dikenal; periksa ejaannya atau pakai alamat IP printer.",
        en: "The host of {0} is not known; check its spelling, or use the printer's IP address."
    )
    package static let noAnswer = Phrase(
        id: "Printer {0} tidak menjawab; apakah sudah dinyalakan?",
        en: "The printer at {0} does not answer; is it switched on?"
    )
    package static let refused = Phrase(
        id: "Printer {0} menolak sambungan; apakah alamat dan portnya benar, dan tidak dipakai "
            + "komputer lain?",
        en: "The printer at {0} refuses the connection; are its address and port right, and is no "
            + "other computer printing?"
    )
    package static let stalled = Phrase(
        id: "Printer {0} berhenti menerima data; periksa kertas dan tutupnya, lalu matikan dan "
            + "nyalakan lagi.",
        en: "The printer at {0} takes no more data; check its paper and cover, then switch it off "
            + "and on."
    )
    package static let brokeOff = Phrase(
        id: "Sambungan ke printer {0} putus saat mencetak; periksa kabelnya lalu cetak ulang.",
        en: "The printer at {0} broke off while printing; check its cable, then print again."
    )
    package static let lpMissing = Phrase(
        id: "Untuk {0} perlu program lp; pasang CUPS (paket Debian cups-client).",
        en: "{0} needs the program lp; install CUPS (Debian package cups-client)."
    )
    package static let lpRefused = Phrase(
        id: "CUPS tidak menerima cetakan untuk {0}: {1}",
        en: "CUPS does not take the slip for {0}: {1}"
    )
    package static let lpHung = Phrase(
        id: "CUPS tidak menjawab untuk {0}; apakah layanan cups berjalan?",
        en: "CUPS does not answer for {0}; is the cups service running?"
    )
    package static let otherProblem = Phrase(
        id: "Printer {0} tidak dapat dipakai: {1}",
        en: "The printer at {0} cannot be used: {1}"
    )
}
