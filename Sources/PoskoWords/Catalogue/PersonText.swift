/// What is said where somebody uses their rights over what is held about them.
package enum PersonText {
    package static let consent = Phrase(
        id: "Persetujuan pendaftaran {0} untuk {1}: {2}.",
        en: "Consent of registration {0} to {1}: {2}."
    )
    package static let restricted = Phrase(
        id: "Datanya disimpan dan tidak dipakai.",
        en: "What is held about them is kept and not used."
    )
    package static let unrestricted = Phrase(
        id: "Datanya boleh dipakai lagi.",
        en: "What is held about them may be used again."
    )

    package static let number = Phrase(id: "nomor {0}", en: "number {0}")
    package static let numberOfTheEvent = Phrase(
        id: "nomor {0} pada kegiatan ini",
        en: "number {0} of the event"
    )
    package static let onTheRoster = Phrase(id: "Di daftar warga:", en: "On the roster:")

    package static let certificate = Phrase(
        id: "SURAT KETERANGAN PENGHAPUSAN",
        en: "CERTIFICATE OF ERASURE"
    )
    package static let recordKept = Phrase(
        id: "Fasilitas kesehatan menyimpan hasil pemeriksaan (Permenkes 24/2022). Data kontak dan "
            + "kartu dihapus: kuncinya dihapus. Selebihnya dibatasi.",
        en: "A health facility keeps the results (Permenkes 24/2022). Contact and card data are "
            + "erased: their key is deleted. The rest is restricted."
    )
    package static let everythingErased = Phrase(
        id: "Semua data orang ini pada kegiatan ini dihapus: kunci yang menyegelnya dihapus.",
        en: "Everything held about this person in this event is erased: the key that it was "
            + "sealed under is deleted."
    )
    package static let copiesOfKeys = Phrase(
        id: "Salinan kunci yang dibuat sebelum saat ini (posko-server backup --keys) masih "
            + "memuatnya: buatlah yang baru.",
        en: "Copies of keys made before this moment (posko-server backup --keys) still have it: "
            + "make them anew."
    )
}
