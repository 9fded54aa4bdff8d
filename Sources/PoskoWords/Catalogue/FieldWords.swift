/// Names of fields in lists of names and values.
package enum FieldWords {
    package static let event = Phrase(id: "Kegiatan", en: "Event")
    package static let name = Phrase(id: "Nama", en: "Name")
    package static let phase = Phrase(id: "Tahap", en: "Phase")
    package static let village = Phrase(id: "Desa", en: "Village")
    package static let date = Phrase(id: "Tanggal", en: "Date")
    package static let slots = Phrase(id: "Kuota", en: "Slots")
    package static let keptForRoster = Phrase(id: "Untuk daftar warga", en: "Kept for the roster")
    package static let releasedAt = Phrase(id: "Dilepas pada", en: "Released at")
    package static let priorityCallsInARow = Phrase(
        id: "Panggilan prioritas berturut-turut",
        en: "Priority calls in a row"
    )
    package static let overtakenAtMost = Phrase(
        id: "Didahului paling banyak",
        en: "Overtaken at most"
    )
    package static let recallsBeforeMissed = Phrase(
        id: "Panggilan ulang sebelum tidak hadir",
        en: "Recalls before missed"
    )
    package static let ruleSet = Phrase(id: "Aturan klinis", en: "Rule set")
    package static let workers = Phrase(id: "Pekerja", en: "Workers")
    package static let coveredBefore = Phrase(id: "Terlindungi sebelumnya", en: "Covered before")
    package static let made = Phrase(id: "Dibuat", en: "Made")
    package static let opened = Phrase(id: "Dibuka", en: "Opened")
    package static let closed = Phrase(id: "Ditutup", en: "Closed")

    package static let registration = Phrase(id: "Pendaftaran", en: "Registration")
    package static let state = Phrase(id: "Status", en: "State")
    package static let onTheWaitlist = Phrase(id: "Urutan daftar tunggu", en: "On the waitlist")
    package static let queueNumber = Phrase(id: "Nomor antrean", en: "Queue number")
    package static let nik = Phrase(id: "NIK", en: "NIK")
    package static let localNumber = Phrase(id: "Nomor lokal", en: "Local number")
    package static let born = Phrase(id: "Tanggal lahir", en: "Born")
    package static let sex = Phrase(id: "Jenis kelamin", en: "Sex")
    package static let hamlet = Phrase(id: "Dusun", en: "Hamlet")
    package static let address = Phrase(id: "Alamat", en: "Address")
    package static let phone = Phrase(id: "Telepon", en: "Phone")
    package static let comesFor = Phrase(id: "Keperluan", en: "Comes for")
    package static let consent = Phrase(id: "Persetujuan", en: "Consent")
    package static let agreedTo = Phrase(id: "Menyetujui", en: "Agreed to")
    package static let person = Phrase(id: "Orang", en: "Person")
    package static let priority = Phrase(id: "Prioritas", en: "Priority")
    package static let doctor = Phrase(id: "Dokter", en: "Doctor")
    package static let slot = Phrase(id: "Kuota", en: "Slot")
    package static let door = Phrase(id: "Asal", en: "Door")
    package static let registered = Phrase(id: "Didaftarkan", en: "Registered")

    package static let place = Phrase(id: "Tempat", en: "Where")
    package static let peopleBefore = Phrase(id: "Orang di depan", en: "People before")
    package static let calls = Phrase(id: "Panggilan", en: "Calls")
    package static let finding = Phrase(id: "Temuan", en: "Finding")
    package static let done = Phrase(id: "Sudah dikunjungi", en: "Done")
    package static let leftOut = Phrase(id: "Dilewati", en: "Left out")
    package static let issued = Phrase(id: "Nomor diberikan", en: "Issued")
    package static let since = Phrase(id: "Sejak", en: "Since")
    package static let reprints = Phrase(id: "Cetak ulang", en: "Reprints")

    package static let level = Phrase(id: "Tingkat", en: "Level")
    package static let bodyMassIndex = Phrase(id: "IMT", en: "BMI")
    package static let bands = Phrase(id: "Kategori", en: "Bands")
    package static let final = Phrase(id: "Final", en: "Final")

    package static let closing = Phrase(id: "Penutupan", en: "Closing")
    package static let accepted = Phrase(id: "Diterima", en: "Accepted")
    package static let forThePaper = Phrase(id: "Untuk berita acara", en: "For the paper")
    package static let root = Phrase(id: "Sidik data", en: "Root")
    package static let signedWith = Phrase(id: "Kunci penanda tangan", en: "Signed with")
    package static let laterEntries = Phrase(id: "Catatan sesudahnya", en: "Later entries")

    package static let asOf = Phrase(id: "Keadaan pada", en: "As of")
    package static let restricted = Phrase(id: "Dibatasi", en: "Restricted")
    package static let erased = Phrase(id: "Dihapus", en: "Erased")
    package static let ground = Phrase(id: "Dasar", en: "Ground")
    package static let entry = Phrase(id: "Catatan", en: "Entry")
    package static let hash = Phrase(id: "Sidik data", en: "Hash")
    package static let key = Phrase(id: "Kunci", en: "Key")
    package static let signature = Phrase(id: "Tanda tangan", en: "Signature")
    package static let reason = Phrase(id: "Alasan", en: "Reason")
    package static let note = Phrase(id: "Catatan", en: "Note")
    package static let findings = Phrase(id: "Temuan", en: "Findings")
    package static let serial = Phrase(id: "No. seri", en: "Serial")
    package static let programme = Phrase(id: "Program", en: "Programme")
    package static let relation = Phrase(id: "Hubungan", en: "Relation")
}
