/// Why stored bytes are not an entry: a field and what is wrong with it. Never the value, which may
/// name a person.
struct StoredProblem: Error, Hashable {
    /// By its name in `proto/posko/journal/v1`.
    let field: String
    /// Completes a sentence that begins with the field.
    let problem: String

    init(_ field: String, _ problem: String) {
        self.field = field
        self.problem = problem
    }

    /// The same problem, with the message that holds the field named.
    func inside(_ outer: String) -> StoredProblem {
        StoredProblem("\(outer).\(field)", problem)
    }

    var sentence: String { "\(field) \(problem)" }
}
