internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct StaffList: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "list",
        "All accounts, with what they may do.",
        example: "posko staff list"
    )

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let reply = try await global.connect { connection in
            try await connection.call { try await $0.staff.listAccounts(.init()) }
        }
        try await global.show(reply) {
            var table = Table(["account", "name", "roles", "sessions>", "pin", "state"])
            for account in reply.accounts {
                table.add([
                    account.staff,
                    account.name,
                    account.grants.map(\.text).joined(separator: " "),
                    String(account.sessions),
                    account.hasPin_p ? "yes" : "no",
                    account.stateText,
                ])
            }
            return table.text
        }
    }
}

extension Posko_V1_Account {
    fileprivate var stateText: String {
        if revoked { return "revoked" }
        if hasLockedUntil { return "locked until \(EventTime().dayAndClock(lockedUntil))" }
        if hasCodeExpiresAt { return "code until \(EventTime().dayAndClock(codeExpiresAt))" }
        return "active"
    }
}
