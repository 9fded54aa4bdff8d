/// The limits of the staff's stream. What happens at a limit is said where it is checked.
package enum StaffLimits {
    /// Accounts, revoked ones included; at the limit STAFF_FULL.
    package static let accountsMax = 5_000
    /// Devices, revoked ones included; at the limit STAFF_FULL.
    package static let devicesMax = 10_000
    /// Roles of an account, each event counted; more are an invalid argument.
    package static let grantsMax = 64
    /// How long an enrolment code may wait to be used, in seconds.
    package static let codeSecondsMax = 7 * 24 * 3_600
    /// How long a session may last, in seconds: one day of work by default.
    package static let sessionSecondsMax = 31 * 24 * 3_600
    package static let sessionSecondsDefault = 16 * 3_600
    /// Wrong PINs after which the account is locked.
    package static let pinFailuresMax = 5
    /// How long it stays locked, in seconds.
    package static let pinLockSeconds = 15 * 60
    /// Characters of an account's name and a device's label.
    package static let nameMax = 80
}
