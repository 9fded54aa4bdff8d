internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct StaffList: Verb {
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
            var table = Table([
                .left(StaffText.account), .left(StaffText.name), .left(StaffText.roles),
                .right(StaffText.sessions), .left(StaffText.pinHeader), .left(StaffText.state),
            ])
            for account in reply.accounts {
                table.add([
                    account.staff,
                    account.name,
                    account.grants.map(\.text).joined(separator: Language.current.betweenRoles),
                    Figures.count(account.sessions),
                    (account.hasPin_p ? CommonWords.yes : CommonWords.no).text(),
                    account.stateText,
                ])
            }
            return table.text
        }
    }
}

extension Posko_V1_Account {
    fileprivate var stateText: String {
        if revoked { return StaffText.revoked.text() }
        if hasLockedUntil {
            return StaffText.lockedUntil.text(EventTime().dayAndClock(lockedUntil))
        }
        if hasCodeExpiresAt {
            return StaffText.codeUntil.text(EventTime().dayAndClock(codeExpiresAt))
        }
        return StaffText.active.text()
    }
}

extension Language {
    /// Roles have spaces in Indonesian, so that a space does not tell them apart.
    fileprivate var betweenRoles: String { self == .indonesian ? ", " : " " }
}
