internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct StaffRoles: Verb {
    static let configuration = CommandConfiguration.verb(
        "roles",
        "Replaces what an account may do.",
        example: "posko staff roles siti --role registrar --role card-officer"
    )

    @Argument(help: "Name of the account.", completion: .accounts)
    var staff: String

    @Option(help: .init("What they may do, at every event or at one.", valueName: "role[@event]"))
    var role: [RoleArgument]

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let reply = try await global.change(request) { connection, requestID in
            try await connection.call {
                try await $0.staff.setRoles(
                    .with {
                        $0.requestID = requestID
                        $0.staff = staff
                        $0.grants = role.map(\.message)
                    }
                )
            }
        }
        try await global.show(reply) {
            let roles = role.map(\.message.text).joined(separator: ", ")
            return StaffText.mayWorkAs.text(SafeText.escaped(staff), SafeText.escaped(roles))
        }
    }
}
