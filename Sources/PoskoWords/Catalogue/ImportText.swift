/// What an import of a list says.
package enum ImportText {
    package static let rosterCounts = Phrase(
        id: "{0} baris = {1} ditambahkan + {2} diperbarui + {3} tidak berubah + {4} ditolak",
        en: "{0} rows = {1} added + {2} updated + {3} unchanged + {4} refused"
    )
    package static let nothingChanged = Phrase(
        id: "Tidak ada yang diubah.",
        en: "Nothing was changed."
    )
    package static let cardCounts = Phrase(
        id: "{0} baris: {1} kartu baru tercatat, {2} diterima, {3} tidak berubah, {4} ditolak",
        en: "{0} rows: {1} cards seen for the first time, {2} received, {3} unchanged, {4} refused"
    )
    package static let owners = Phrase(
        id: "Pemilik di antara peserta kegiatan: {0} menurut NIK, {1} menurut nama",
        en: "Owners among the event's people: {0} by NIK, {1} by name"
    )

    package static let writeProblems = CountedPhrase(
        id: "{0} baris ditolak; --problems BERKAS menulisnya ke berkas untuk diperbaiki.",
        one: "{0} row was refused; --problems FILE writes them to a file to be mended.",
        other: "{0} rows were refused; --problems FILE writes them to a file to be mended."
    )
    package static let mend = CountedPhrase(
        id: "{0} baris ditolak; perbaiki di {1} lalu impor berkas itu.",
        one: "{0} row was refused; mend them in {1} and import that file.",
        other: "{0} rows were refused; mend them in {1} and import that file."
    )
    package static let mendTheFirst = CountedPhrase(
        id: "{0} baris ditolak; perbaiki di {1} ({2} yang pertama) lalu impor berkas itu.",
        one: "{0} row was refused; mend them in {1} (the first {2}) and import that file.",
        other: "{0} rows were refused; mend them in {1} (the first {2}) and import that file."
    )

    package static let columnsNotRead = Phrase(
        id: "Kolom yang tidak dibaca: {0}",
        en: "Columns not read: {0}"
    )
    package static let refused = Phrase(id: "Ditolak:", en: "Refused:")
    package static let takenButOdd = Phrase(id: "Diterima, tetapi janggal:", en: "Taken, but odd:")
    package static let andMore = Phrase(id: "... dan {0} lagi", en: "... and {0} more")
}
