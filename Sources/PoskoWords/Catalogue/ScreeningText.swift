/// What the commands of a screening say.
package enum ScreeningText {
    package static let noLevelYet = Phrase(id: "belum ada tingkat", en: "no level yet")
    package static let bodyMassIndex = Phrase(id: "IMT {0} kg/m2", en: "BMI {0} kg/m2")
    package static let noAdultBands = Phrase(
        id: "Dinilai petugas: kategori dewasa tidak berlaku.",
        en: "Dinilai petugas: no adult bands apply."
    )
    package static let secondBloodPressure = Phrase(
        id: "Ukur tekanan darah sekali lagi.",
        en: "Take the blood pressure a second time."
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

    package static let value = Phrase(id: "{0} {1}", en: "{0}={1}")
    package static let notMeasurable = Phrase(
        id: "{0} tidak dapat diukur: {1}",
        en: "{0} not measurable: {1}"
    )
    package static let alert = Phrase(id: "sadar penuh", en: "alert")
    package static let notAlert = Phrase(id: "tidak sadar penuh", en: "not alert")
    package static let fasting = Phrase(id: "puasa {0} jam", en: "fasting {0} h")
    package static let withGlasses = Phrase(id: "dengan kacamata", en: "with glasses")
    package static let note = Phrase(id: "catatan: {0}", en: "note: {0}")
}
