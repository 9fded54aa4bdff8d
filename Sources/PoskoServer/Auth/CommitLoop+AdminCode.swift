import PoskoCore
import PoskoJournal

/// The way in where nobody is in yet, for whoever has the server's own machine.
extension CommitLoop {
    private static let adminCodeSeconds = 24 * 3_600
    /// Crockford's base 32: no letter that is read as another.
    private static let codeAlphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A code for the account `admin` as people type it, when there is no account yet.
    package func firstAdminCode() async throws(SubmissionFailure) -> String? {
        staff { $0.accounts.isEmpty } ? try await adminCode() : nil
    }

    /// A code for the account `admin`, which is made if there is none.
    ///
    /// - Throws: `.rejected` when that account was revoked.
    package func adminCode() async throws(SubmissionFailure) -> String {
        let letters = (0..<10).map { _ in Self.codeAlphabet[Int.random(in: 0..<32)] }
        let code = String(letters)
        guard let id = StaffID("admin"), let grant = Grant(.admin, at: nil),
            let hash = CodeHash(Digest.sha256(code.utf8).bytes),
            let requestID = RequestID("admin-code-\(UInt64.random(in: .min ... .max))")
        else { preconditionFailure("these are names of their kind") }
        let enrolment = Enrolment(
            code: hash,
            expires: time.advanced(bySeconds: Self.adminCodeSeconds),
            sessionSeconds: StaffLimits.sessionSecondsDefault
        )
        let isKnown = staff { $0.accounts[id] != nil }
        _ = try await submit(
            StaffSubmission(
                requestID: requestID,
                digest: .sha256(hash.bytes),
                caller: .server,
                command: isKnown
                    ? .makeCode(id, enrolment)
                    : .addAccount(id, name: "Admin", [grant], enrolment)
            )
        )
        return "\(code.prefix(5))-\(code.suffix(5))"
    }
}
