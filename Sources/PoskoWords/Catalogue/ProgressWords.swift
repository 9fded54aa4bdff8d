/// What stands beside a bar that grows.
package enum ProgressWords {
    package static let left = Phrase(id: "{0} lagi", en: "{0} left")
    package static let verifying = Phrase(
        id: "salinan sedang diverifikasi ...",
        en: "the copy is being verified ..."
    )
}
