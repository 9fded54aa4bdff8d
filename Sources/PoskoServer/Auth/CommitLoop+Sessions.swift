import PoskoCore
import Synchronization

extension CommitLoop {
    /// The session of a token, if it may be used now.
    func session(_ token: TokenHash) -> (session: Session, account: Account, device: Device)? {
        state.withLock { $0.staff.book.session(token, at: time) }
    }

    /// Whether a permit would do at an event now.
    func holds(_ permit: Permit, at event: EventCode) -> Bool {
        state.withLock { $0.denial(of: permit, at: time, in: event) == nil }
    }

    /// Looks at the staff as decided so far: a revocation counts from the moment it is decided.
    func staff<Value: Sendable>(_ view: @Sendable (StaffBook) -> Value) -> Value {
        state.withLock { view($0.staff.book) }
    }

    /// The same, with the entry up to which it goes.
    func staffState<Value: Sendable>(
        _ view: @Sendable (StaffBook, CommitState.Place) -> Value
    ) -> Value {
        state.withLock { view($0.staff.book, $0.place(of: $0.staff.tail)) }
    }

    /// Whether the staff's stream has an answer to this request already.
    func isKnownToStaff(_ requestID: RequestID) -> Bool {
        state.withLock { $0.staff.tail.outcomes[requestID] != nil }
    }

    /// Returns when nobody has used a caller's session for long.
    func sessionIsIdle(_ caller: Caller) async throws {
        while true {
            try await Task.sleep(for: .seconds(ServerLimits.idleLookEvery_s))
            guard let token = caller.permit?.token, idle.isIdle(token, at: time) else { continue }
            // Without a PIN there is nothing to open it with again.
            if session(token)?.account.pin != nil { return }
        }
    }

    /// Returns when a caller's session has ended, however it ends.
    func sessionEnds(of caller: Caller, by expires: Timestamp) async throws {
        guard let token = caller.permit?.token, let signals = changes(of: .staff) else { return }
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { [self] in
                let left = expires.milliseconds - time.milliseconds
                try await Task.sleep(for: .milliseconds(max(0, left)))
            }
            group.addTask { [self] in
                for await _ in signals.changes where session(token) == nil { return }
                // The server goes down; that ends the stream by itself.
                try await Task.sleep(for: .seconds(3_600))
            }
            try await group.next()
        }
    }
}
