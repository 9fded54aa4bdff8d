internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct StaffRevoke: Verb {
    static let configuration = CommandConfiguration.verb(
        "revoke",
        "Ends an account for good, and what it has open at once.",
        example: "posko staff revoke siti"
    )

    @Argument(help: "Name of the account.", completion: .accounts)
    var staff: String

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let reply = try await global.change(request) { connection, requestID in
            try await connection.call {
                try await $0.staff.revokeAccount(
                    .with {
                        $0.requestID = requestID
                        $0.staff = staff
                    }
                )
            }
        }
        try await global.show(reply) { StaffText.mayNotWork.text(SafeText.escaped(staff)) }
    }
}
