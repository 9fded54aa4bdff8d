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

    /// Whether a session may be used: somebody has used it lately, or there is no PIN to open it
    /// with again.
    func isOpen(_ token: TokenHash, of account: Account, at now: Timestamp) -> Bool {
        account.pin == nil || !isIdle(token, at: now)
    }

    /// Notes a use, unless nobody has used the session for long.
    ///
    /// - Returns: whether it may be used.
    func use(_ token: TokenHash, of account: Account, at now: Timestamp) -> Bool {
        lastUse.withLock { lastUse in
            // Used without one too: the account may get one meanwhile.
            let isIdle = Self.isIdle(lastUse[token] ?? started, at: now)
            if account.pin != nil, isIdle { return false }
            Self.note(token, at: now, in: &lastUse)
            return true
        }
    }

    /// A message of a stream, which the session opened before, perhaps before a restart.
    func touch(_ token: TokenHash, at now: Timestamp) {
        lastUse.withLock { lastUse in
            guard !Self.isIdle(lastUse[token] ?? started, at: now) else { return }
            Self.note(token, at: now, in: &lastUse)
        }
    }

    /// Whether nobody has used it for long.
    func isIdle(_ token: TokenHash, at now: Timestamp) -> Bool {
        lastUse.withLock { Self.isIdle($0[token] ?? started, at: now) }
    }

    private static func note(
        _ token: TokenHash,
        at now: Timestamp,
        in lastUse: inout [TokenHash: Timestamp]
    ) {
        if lastUse.count >= ServerLimits.sessionsWatched {
            // Those that are locked stay locked, because nobody knows when they were used.
            lastUse = lastUse.filter { !isIdle($0.value, at: now) }
        }
        lastUse[token] = now
    }

    private static func isIdle(_ last: Timestamp, at now: Timestamp) -> Bool {
        now.seconds(since: last) > ServerLimits.idleMax_s
    }
}
