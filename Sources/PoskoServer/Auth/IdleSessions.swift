import PoskoCore
import Synchronization

/// When each session was last used, in memory: a desk that nobody works at is locked, and is opened
/// again with the PIN. Accounts without one, such as boards, have nothing to be locked with.
final class IdleSessions: Sendable {
    private let lastUse = Mutex<[TokenHash: Timestamp]>([:])
    /// Of a session that is not known the last use may have been just before.
    private let started: Timestamp

    init(started: Timestamp) {
        self.started = started
    }

    /// A session that begins now.
    func begin(_ token: TokenHash, at now: Timestamp) {
        lastUse.withLock { $0[token] = now }
    }

    /// Notes a use, unless nobody has used the session for long.
    ///
    /// - Returns: whether it may be used.
    func use(_ token: TokenHash, of account: Account, at now: Timestamp) -> Bool {
        lastUse.withLock { lastUse in
            // Used without one too: the account may get one meanwhile.
            let isIdle = Self.isIdle(lastUse[token] ?? started, at: now)
            if account.pin != nil, isIdle { return false }
            if lastUse.count >= ServerLimits.sessionsWatched {
                // Those that are locked stay locked, because nobody knows when they were used.
                lastUse = lastUse.filter { !Self.isIdle($0.value, at: now) }
            }
            lastUse[token] = now
            return true
        }
    }

    /// A message of a stream, which the session opened before.
    func touch(_ token: TokenHash, at now: Timestamp) {
        lastUse.withLock { lastUse in
            if let last = lastUse[token], !Self.isIdle(last, at: now) { lastUse[token] = now }
        }
    }

    /// Whether nobody has used it for long.
    func isIdle(_ token: TokenHash, at now: Timestamp) -> Bool {
        lastUse.withLock { Self.isIdle($0[token] ?? started, at: now) }
    }

    private static func isIdle(_ last: Timestamp, at now: Timestamp) -> Bool {
        now.seconds(since: last) > ServerLimits.idleMax_s
    }
}
