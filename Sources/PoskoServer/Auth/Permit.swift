package import PoskoCore

/// What lets a call do one thing: the session that makes it, and the roles of which one is needed.
///
/// It is checked where the thing is decided or looked at, not where the call comes in: between the
/// two an account may have been revoked.
package struct Permit: Hashable, Sendable {
    package let token: TokenHash
    /// One of these is needed, at the event that the call is about.
    package let roles: [Role]

    func isHeld(by account: Account, at event: EventCode?) -> Bool {
        account.grants.contains { grant in
            roles.contains(grant.role) && event.map(grant.holds(at:)) ?? true
        }
    }

    /// The same session, for something else.
    func needing(_ roles: [Role]) -> Permit {
        Permit(token: token, roles: roles)
    }
}

/// Why a call may not do what it asks.
package enum Denial: Error, Hashable, Sendable {
    /// The session was revoked or ran out.
    case sessionOver
    /// Nobody has used it for long; the PIN opens a new one.
    case sessionLocked
    /// The account has none of these roles, or not at this event.
    case roleRequired([Role])
}
