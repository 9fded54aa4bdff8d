import PoskoCore
import Synchronization

/// When each session was last used: a desk that nobody works at is locked, and is opened again with
/// the PIN. Accounts without one, such as boards, have nothing to be locked with.
///
/// A restart changes nothing of it, as far as `SessionUseFile` remembers. What nobody remembers was
/// used when it began, and at no time since.
final class IdleSessions: Sendable {
    private struct State {
        var lastUse: [TokenHash: Timestamp] = [:]
        /// Since it was taken to be kept.
        var isChanged = false
    }

    private let state = Mutex(State())

    /// - Parameter lastUse: as far as it is remembered.
    init(_ lastUse: [TokenHash: Timestamp] = [:]) {
        restore(lastUse)
    }

    /// Takes over what an earlier run of the server remembers.
    func restore(_ lastUse: [TokenHash: Timestamp]) {
        state.withLock { $0.lastUse = lastUse }
    }

    /// A session that begins now.
    func begin(_ token: TokenHash, at now: Timestamp) {
        state.withLock { Self.note(token, usedAt: now, at: now, in: &$0) }
    }

    /// Whether a session may be used: somebody has used it lately, or there is no PIN to open it
    /// with again.
    func isOpen(
        _ token: TokenHash,
        of account: Account,
        since began: Timestamp,
        at now: Timestamp
    ) -> Bool {
        state.withLock { state in
            let isIdle = Self.isIdle(token, since: began, at: now, in: &state)
            return account.pin == nil || !isIdle
        }
    }

    /// Notes a use, unless nobody has used the session for long.
    ///
    /// - Returns: whether it may be used.
    func use(
        _ token: TokenHash,
        of account: Account,
        since began: Timestamp,
        at now: Timestamp
    ) -> Bool {
        state.withLock { state in
            let isIdle = Self.isIdle(token, since: began, at: now, in: &state)
            // Used without one too: the account may get one meanwhile.
            if account.pin != nil, isIdle { return false }
            Self.note(token, usedAt: now, at: now, in: &state)
            return true
        }
    }

    /// A message of a stream, which the session opened before.
    func touch(_ token: TokenHash, at now: Timestamp) {
        state.withLock { state in
            guard !Self.isIdle(state.lastUse[token], at: now) else { return }
            Self.note(token, usedAt: now, at: now, in: &state)
        }
    }

    /// Whether nobody has used it for long, of a session that was let in before.
    func isIdle(_ token: TokenHash, at now: Timestamp) -> Bool {
        state.withLock { Self.isIdle($0.lastUse[token], at: now) }
    }

    /// What is to be remembered beyond this run; nil when nothing has changed since the last time.
    /// Those that are locked are left out: they stay so, because they began earlier still.
    func takeChanges(at now: Timestamp) -> [TokenHash: Timestamp]? {
        state.withLock { state in
            guard state.isChanged else { return nil }
            state.isChanged = false
            return state.lastUse.filter { !Self.isIdle($0.value, at: now) }
        }
    }

    /// What was taken could not be kept.
    func putBackChanges() {
        state.withLock { $0.isChanged = true }
    }

    private static func isIdle(
        _ token: TokenHash,
        since began: Timestamp,
        at now: Timestamp,
        in state: inout State
    ) -> Bool {
        if let last = state.lastUse[token] { return isIdle(last, at: now) }
        guard !isIdle(began, at: now) else { return true }
        // For the messages of its streams, which do not say when it began.
        note(token, usedAt: began, at: now, in: &state)
        return false
    }

    private static func note(
        _ token: TokenHash,
        usedAt time: Timestamp,
        at now: Timestamp,
        in state: inout State
    ) {
        if state.lastUse.count >= ServerLimits.sessionsWatched {
            // Those that are locked stay locked, because nobody knows when they were used.
            state.lastUse = state.lastUse.filter { !isIdle($0.value, at: now) }
        }
        state.lastUse[token] = time
        state.isChanged = true
    }

    private static func isIdle(_ last: Timestamp?, at now: Timestamp) -> Bool {
        guard let last else { return true }
        return now.seconds(since: last) > ServerLimits.idleMax_s
    }
}
