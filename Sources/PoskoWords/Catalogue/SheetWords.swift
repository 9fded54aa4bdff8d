/// What is said about fields that are filled in at a desk, whatever they are for.
package enum SheetWords {
    package static let nextField = Phrase(id: "Isian lain", en: "Next field")
    package static let drop = Phrase(id: "Batal", en: "Drop")
    package static let fillIn = Phrase(id: "Isi {0} dahulu.", en: "Fill in {0} first.")
    package static let isCodeMeant = Phrase(
        id: "{0} memuat kode atau NIK; hapus, atau Enter sekali lagi jika memang dimaksud.",
        en: "{0} holds a code or a NIK; erase it, or Enter again if it is meant."
    )
    package static let sendOrDrop = Phrase(
        id: "Kirim isian ini dahulu (Enter), atau batalkan (Esc).",
        en: "Send what is open first (Enter), or drop it (Esc)."
    )
    package static let required = Phrase(id: "wajib diisi", en: "required")
    package static let ifAny = Phrase(id: "bila ada", en: "if any")
}
