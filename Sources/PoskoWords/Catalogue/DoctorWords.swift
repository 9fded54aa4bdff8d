/// What the doctor's desk says.
package enum DoctorWords {
    // MARK: The record

    package static let needsDecision = Phrase(
        id: "perlu keputusan dokter",
        en: "needs a doctor's decision"
    )
    package static let finalBy = Phrase(id: "final: {0}, {1}", en: "final: {0}, {1}")
    package static let notFinal = Phrase(id: "belum final", en: "not final yet")
    package static let nothingRecorded = Phrase(
        id: "Belum ada yang dicatat.",
        en: "Nothing is recorded yet."
    )
    package static let reading = Phrase(
        id: "Hasil pemeriksaan sedang dibaca.",
        en: "The record is being read."
    )
    package static let unread = Phrase(
        id: "Hasil pemeriksaan belum terbaca.",
        en: "The record has not been read."
    )
    package static let end = Phrase(id: "akhir catatan", en: "end of the record")
    package static let above = Phrase(id: "{0} baris di atas", en: "{0} lines above")
    package static let referWithin = Phrase(
        id: "rujuk dalam {0} hari",
        en: "refer within {0} days"
    )
    package static let assessedByStaff = Phrase(
        id: "Dinilai petugas: batas dewasa tidak berlaku.",
        en: "Staff assess: no adult bands apply."
    )
    package static let series = Phrase(id: "Tekanan darah: {0}", en: "Blood pressure: {0}")
    package static let symptoms = Phrase(id: "Gejala: {0}", en: "Complaints: {0}")
    package static let withdrawn = Phrase(
        id: "Gejala dibatalkan: {0}",
        en: "Complaints withdrawn: {0}"
    )
    package static let noteOf = Phrase(id: "Catatan: {0}", en: "Note: {0}")
    package static let amendedFor = Phrase(id: "Koreksi: {0}", en: "Amended: {0}")
    package static let confirmed = Phrase(id: "{0} (dikonfirmasi)", en: "{0} (confirmed)")
    package static let waited = Phrase(id: "setelah {0}", en: "after {0}")
    package static let levelSet = Phrase(
        id: "tingkat diubah menjadi {0}: {1}",
        en: "level set to {0}: {1}"
    )

    // MARK: The alert

    package static let alertRed = Phrase(
        id: "GAWAT DARURAT. Tangani sekarang, catat: 1 ditangani, 2 dirujuk, 3 menolak.",
        en: "EMERGENCY. Act now, then record: 1 treated, 2 referred, 3 declined."
    )
    package static let alertOrange = Phrase(
        id: "Perlu keputusan hari ini: 1 ditangani, 2 dirujuk, 3 menolak.",
        en: "Needs a decision today: 1 treated, 2 referred, 3 declined."
    )
    package static let urgentWaits = Phrase(
        id: "MERAH menunggu: {0}. Panggil segera.",
        en: "RED waits: {0}. Call at once."
    )
    package static let alertUnread = Phrase(
        id: "{0}: TEMUAN MERAH/ORANYE. Hasil pemeriksaan belum terbaca.",
        en: "{0}: RED/ORANGE FINDING. The record has not been read."
    )

    // MARK: Decisions

    package static let referredTo = Phrase(id: "dirujuk ke {0}", en: "referred to {0}")
    package static let forgotten = Phrase(
        id: "keputusan sudah dihapus",
        en: "decision no longer kept"
    )
    package static let facility = Phrase(id: "Faskes", en: "Facility")
    package static let levelReason = Phrase(id: "Alasannya", en: "Why level")
    package static let asComputed = Phrase(id: "sesuai hasil", en: "as computed")
    package static let decided = Phrase(
        id: "{0}: keputusan tercatat, {1}.",
        en: "{0}: the decision is recorded, {1}."
    )
    package static let noFinding = Phrase(
        id: "Tidak ada temuan yang menunggu keputusan; hasil dibaca ulang.",
        en: "No finding waits for a decision; the record is read again."
    )
    package static let decideFirst = Phrase(
        id: "{0} perlu keputusan dahulu: 1 ditangani, 2 dirujuk, 3 menolak.",
        en: "{0} needs a decision first: 1 treated, 2 referred, 3 declined."
    )
    package static let reasonForLevel = Phrase(
        id: "Tingkat diubah: tulis alasannya.",
        en: "The level is changed: give the reason."
    )
    package static let levelForReason = Phrase(
        id: "Alasan tanpa tingkat: pilih tingkatnya, atau hapus alasannya.",
        en: "A reason without a level: choose the level, or clear the reason."
    )

    // MARK: Values, amendments, final

    package static let addTitle = Phrase(
        id: "{0}: catat nilai dan gejala",
        en: "{0}: record values and complaints"
    )
    package static let amendTitle = Phrase(
        id: "{0}: koreksi hasil yang sudah final",
        en: "{0}: amend the final screening"
    )
    package static let values = Phrase(id: "Nilai", en: "Values")
    package static let valuesHint = Phrase(
        id: "td=128/82 spo2=97 suhu=36,8",
        en: "bp=128/82 spo2=97 temp=36.8"
    )
    package static let complaints = Phrase(id: "Gejala", en: "Complaints")
    package static let consciousness = Phrase(id: "Kesadaran", en: "Conscious")
    package static let recorded = Phrase(id: "{0}: tercatat, {1}.", en: "{0}: recorded, {1}.")
    package static let amended = Phrase(id: "{0}: dikoreksi, {1}.", en: "{0}: amended, {1}.")
    package static let finalised = Phrase(
        id: "{0}: hasil pemeriksaan final.",
        en: "{0}: the screening is final."
    )
    package static let alreadyFinal = Phrase(
        id: "Sudah final; koreksi dengan 4.",
        en: "It is final already; amend it with 4."
    )
    package static let notMeasuredYet = Phrase(
        id: "Belum diukur di {0}. Finalkan juga? 5 sekali lagi.",
        en: "Not measured at {0} yet. Make it final all the same? 5 again."
    )
    package static let unreadAtEnd = Phrase(
        id: "Hasil {0} belum terbaca. Selesai juga? F6 sekali lagi.",
        en: "The record of {0} has not been read. Done all the same? F6 again."
    )
    package static let waitsForSecond = Phrase(
        id: "{0}: koreksi menunggu orang kedua (izin {1}).",
        en: "{0}: the correction waits for a second person (approval {1})."
    )
    package static let howSecond = Phrase(
        id: "Akun lain: posko approval give {0}. Lalu 6.",
        en: "Another account: posko approval give {0}. Then 6."
    )
    package static let nothingWaits = Phrase(
        id: "Tidak ada koreksi yang menunggu orang kedua.",
        en: "No correction waits for a second person."
    )

    // MARK: Keys

    package static let treat = Phrase(id: "Ditangani", en: "Treated")
    package static let refer = Phrase(id: "Rujuk", en: "Refer")
    package static let decline = Phrase(id: "Menolak", en: "Declined")
    package static let record = Phrase(id: "Catat", en: "Record")
    package static let amend = Phrase(id: "Koreksi", en: "Amend")
    package static let finalise = Phrase(id: "Finalkan", en: "Make final")
    package static let scroll = Phrase(id: "Gulir", en: "Scroll")
    package static let printResult = Phrase(id: "Cetak hasil", en: "Print result")
    package static let printReferral = Phrase(id: "Cetak rujukan", en: "Print referral")
}
