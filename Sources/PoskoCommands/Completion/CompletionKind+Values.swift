internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

/// Values that only the server knows, for shells that complete what is typed.
///
/// A shell asks in the middle of a line, so that nothing is printed but values: who cannot reach
/// the server, is not logged in, or may not see them gets none. Nothing that is asked is a look at
/// somebody's data, which the server would write down.
extension CompletionKind {
    static let events = values { connection, _ in
        try await connection.call { try await $0.events.listEvents(.init()) }.events.map(\.code)
    }

    /// All stations, those without a line too.
    static let desks = values { connection, global in
        let event = try global.eventCode()
        return try await connection.call {
            try await $0.events.getEvent(.with { $0.event = event })
        }.event.settings.stations.map(\.code)
    }

    /// That have a line.
    static let stations = values { connection, global in
        let event = try global.eventCode()
        return try await connection.call {
            try await $0.events.getEvent(.with { $0.event = event })
        }.event.settings.stations.filter { $0.kind != .registration }.map(\.code)
    }

    /// Of people who are inside, wherever they stand.
    static let tickets = tickets { line in
        (line.waiting + line.atCounters).map(\.ticket) + line.missed
    }

    static let calledTickets = tickets { line in
        line.atCounters.filter { $0.state == .called }.map(\.ticket)
    }

    static let servedTickets = tickets { line in
        line.atCounters.filter { $0.state == .serving }.map(\.ticket)
    }

    static let missedTickets = tickets(\.missed)

    static let accounts = values { connection, _ in
        try await connection.call { try await $0.staff.listAccounts(.init()) }.accounts
            .filter { !$0.revoked }.map(\.staff)
    }

    static let devices = values { connection, _ in
        try await connection.call { try await $0.staff.listDevices(.init()) }.devices
            .filter { !$0.revoked }.map(\.device)
    }

    /// That wait for a second person.
    static let approvals = values { connection, global in
        let event = try global.eventCode()
        return try await connection.call {
            try await $0.approvals.listApprovals(
                .with {
                    $0.event = event
                    $0.waiting = true
                    $0.withoutReasons = true
                }
            )
        }.approvals.map { String($0.number) }
    }

    /// Accounts that are logged in on this device, which needs no server.
    static let ownAccounts = CompletionKind.custom { words, _, _ in
        let global = CompletionLine(words).globalOptions
        guard let server = try? global.serverAddress(),
            let credentials = try? global.credentials()
        else { return [] }
        return credentials.logins.filter { $0.server == server.description }.map(\.staff)
    }

    private static func tickets(
        _ read: @Sendable @escaping (Posko_V1_Line) -> [String]
    ) -> CompletionKind {
        values { connection, global in
            let event = try global.eventCode()
            let lines = try await connection.call {
                try await $0.queue.listLines(.with { $0.event = event })
            }.lines
            return Set(lines.flatMap(read)).sorted()
        }
    }

    private static func values(
        _ read: @Sendable @escaping (PoskoConnection, GlobalOptions) async throws -> [String]
    ) -> CompletionKind {
        .custom { (words: [String], _: Int, prefix: String) async -> [String] in
            let global = CompletionLine(words).globalOptions
            let values = await within(.seconds(global.timeout ?? 1)) {
                try await global.connect { try await read($0, global) }
            }
            return CompletionLine.following(prefix, values ?? [])
        }
    }

    /// - Returns: nil when it fails or is not done in time.
    private static func within<Value: Sendable>(
        _ timeout: Duration,
        _ body: @Sendable @escaping () async throws -> Value
    ) async -> Value? {
        await withTaskGroup(of: Value?.self) { group in
            group.addTask { try? await body() }
            group.addTask {
                try? await Task.sleep(for: timeout)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}
