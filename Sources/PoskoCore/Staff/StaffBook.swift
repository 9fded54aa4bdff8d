/// Accounts, devices and sessions: everything that follows from the staff's stream.
///
/// As with `EventDay`, `decide` says what a command comes to and changes nothing, and `apply` makes
/// a fact true; both are synchronous and deterministic. Of secrets it knows hashes only.
package struct StaffBook: Hashable, Sendable {
    package internal(set) var accounts: [StaffID: Account] = [:]
    package internal(set) var devices: [DeviceID: Device] = [:]
    package internal(set) var sessions: [TokenHash: Session] = [:]

    package init() {}

    /// The session of a token, with its account and device, if it may be used now.
    package func session(
        _ token: TokenHash,
        at now: Timestamp
    ) -> (session: Session, account: Account, device: Device)? {
        guard let session = sessions[token], now < session.expires,
            let account = accounts[session.staff], !account.isRevoked,
            let device = devices[session.device], !device.isRevoked
        else { return nil }
        return (session, account, device)
    }

    /// The account that a code enrols now.
    package func account(enrolledBy code: CodeHash, at now: Timestamp) -> Account? {
        accounts.values.first { account in
            guard let open = account.enrolment, !account.isRevoked else { return false }
            return open.code == code && now < open.expires
        }
    }

    var activeAdmins: [Account] {
        accounts.values.filter { !$0.isRevoked && $0.isAdmin }
    }
}

/// Somebody who may work here.
package struct Account: Hashable, Sendable {
    package let id: StaffID
    package let name: String
    package internal(set) var grants: [Grant]
    /// A code that waits to be used; a new one takes its place.
    package internal(set) var enrolment: Enrolment?
    package internal(set) var pin: PINVerifier?
    /// Wrong PINs since the last right one or the last lock.
    package internal(set) var pinFailures = 0
    package internal(set) var pinLockedUntil: Timestamp?
    package internal(set) var isRevoked = false

    package var isAdmin: Bool { grants.contains { $0.role == .admin } }
}

/// A code that makes a device known for an account, once.
package struct Enrolment: Hashable, Sendable {
    package let code: CodeHash
    package let expires: Timestamp
    /// How long the session lasts that begins with it, in seconds.
    package let sessionSeconds: Int

    package init(code: CodeHash, expires: Timestamp, sessionSeconds: Int) {
        self.code = code
        self.expires = expires
        self.sessionSeconds = sessionSeconds
    }
}

/// A machine that staff work at, known by its key.
package struct Device: Hashable, Sendable {
    package let id: DeviceID
    package let key: DeviceKey
    /// What people call it: "front desk 2".
    package let label: String
    package let enrolled: Stamp
    package internal(set) var isRevoked = false
}

/// Somebody at work on a device.
package struct Session: Hashable, Sendable {
    package let staff: StaffID
    package let device: DeviceID
    package let began: Timestamp
    package let expires: Timestamp
}

/// What a PIN is checked against: a scrypt hash in the PHC string format,
/// `$scrypt$ln=15,r=8,p=1$SALT$HASH`. Made and read outside of the core.
package struct PINVerifier: Hashable, Sendable {
    package let text: String

    package init?(_ text: String) {
        guard text.hasPrefix("$scrypt$"), (30...200).contains(text.utf8.count) else { return nil }
        self.text = text
    }
}
