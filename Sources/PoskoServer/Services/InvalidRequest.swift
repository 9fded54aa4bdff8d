import PoskoWords

/// A request that is not well formed: what is wrong with which field. Nothing has been looked at
/// beyond its form.
struct InvalidRequest: Error, Hashable, Sendable {
    struct Violation: Hashable, Sendable {
        /// Path of the field as the contract names it: `person.nik`.
        let field: String
        /// Stable code, such as NIK_DATE_IMPOSSIBLE.
        let code: String
        /// One sentence that says what to do.
        let message: Wording
    }

    let violations: [Violation]

    init(_ violations: [Violation]) {
        self.violations = violations
    }

    init(_ field: String, _ code: String, _ message: Wording) {
        violations = [Violation(field: field, code: code, message: message)]
    }

    init(_ field: String, _ code: String, _ phrase: Phrase) {
        self.init(field, code, Wording(phrase))
    }
}
