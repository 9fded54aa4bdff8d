/// What the commands of a screening say.
package enum ScreeningText {
    package static let noLevelYet = Phrase(id: "belum ada tingkat", en: "no level yet")
    package static let noAdultBands = Phrase(
        id: "Dinilai petugas: kategori dewasa tidak berlaku.",
        en: "Dinilai petugas: no adult bands apply."
    )
    package static let dispositionNeeded = Phrase(
        id: "Perlu keputusan dokter sebelum kunjungan dapat diselesaikan.",
        en: "A doctor's disposition is needed before the visit can end."
    )
    package static let final = Phrase(
        id: "Hasil pemeriksaan sudah final.",
        en: "The screening is final."
    )
    package static let disposed = Phrase(id: "{0}: {1}, tingkat {2}", en: "{0}: {1}, level {2}")
    package static let followUpWithin = Phrase(
        id: "{0} (dalam {1} hari)",
        en: "{0} (within {1} days)"
    )

    // The words of the clinical rules, which English readers know too.
    package static let assessedByStaff = Phrase(id: "dinilai petugas", en: "dinilai petugas")
    package static let openFinding = Phrase(
        id: "terbuka, perlu keputusan",
        en: "open, needs a disposition"
    )
    package static let finalBy = Phrase(id: "oleh {0}, {1}", en: "by {0}, {1}")

    package static let unknownSymptom = Phrase(id: "gejala tidak dikenal", en: "unknown symptom")
    package static let value = Phrase(id: "{0} {1}", en: "{0}={1}")
    package static let notAlert = Phrase(id: "tidak sadar penuh", en: "not alert")
    package static let note = Phrase(id: "catatan: {0}", en: "note: {0}")
}
