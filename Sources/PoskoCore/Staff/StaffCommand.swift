/// What is to change among accounts, devices and sessions. Whether it may is for
/// `StaffBook.decide`; who may ask for it, for the server's `Policy`.
package enum StaffCommand: Hashable, Sendable {
    case addAccount(StaffID, name: String, [Grant], Enrolment)
    case setGrants(StaffID, [Grant])
    /// A code for one more device.
    case makeCode(StaffID, Enrolment)
    /// For who forgot the PIN or lost the device: no PIN, no sessions, a new code.
    case resetAccount(StaffID, Enrolment)
    case revokeAccount(StaffID)
    case revokeDevice(DeviceID)

    case enrol(CodeHash, DeviceID, DeviceKey, label: String, TokenHash)
    /// - Parameter pinMatches: as computed outside of the core, against the verifier that the
    ///   account had then.
    case signIn(StaffID, DeviceID, TokenHash, pinMatches: Bool)
    case endSession(TokenHash)
    case setPIN(StaffID, PINVerifier)
}

/// What changed, as the journal keeps it.
package enum StaffFact: Hashable, Sendable {
    case accountAdded(StaffID, name: String, [Grant])
    case grantsSet(StaffID, [Grant])
    case codeMade(StaffID, Enrolment)
    case codeUsed(StaffID)
    /// The PIN is gone and every session has ended.
    case accountReset(StaffID)
    case accountRevoked(StaffID)
    case deviceEnrolled(DeviceID, DeviceKey, label: String)
    case deviceRevoked(DeviceID)
    case sessionBegun(TokenHash, StaffID, DeviceID, expires: Timestamp)
    case sessionEnded(TokenHash)
    case pinSet(StaffID, PINVerifier)
    /// - Parameter failures: since the last right one or the last lock, this one included.
    case pinFailed(StaffID, DeviceID, failures: Int)
    case pinLocked(StaffID, until: Timestamp)
}
