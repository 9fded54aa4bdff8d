internal import PoskoClient

extension Credentials {
    /// - Throws: `UsageFailure` when the file cannot be written.
    func keep() throws {
        do {
            try save()
        } catch {
            throw UsageFailure(message: SafeText.escaped(error.message))
        }
    }
}
