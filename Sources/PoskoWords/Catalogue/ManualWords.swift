/// What the making of a manual says.
package enum ManualWords {
    package static let pages = Phrase(id: "{0} halaman di {1}", en: "{0} pages in {1}")
    package static let notWritten = Phrase(
        id: "{0} tidak dapat ditulisi; sebutkan folder lain.",
        en: "{0} cannot be written to; give another folder."
    )
}
