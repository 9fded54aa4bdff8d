internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct StaffAdd: Verb {
    static let configuration = CommandConfiguration.verb(
        "add",
        "Makes an account and the code that lets its first device in.",
        example: "posko staff add siti --name \"Siti Aminah\" --role registrar@tanjungsari"
    )

    @Argument(help: "Name of the account: 2 to 32 of a-z, 0-9, dots and dashes.")
    var staff: String

    @Option(help: "Whose it is; stands beside what the account signs.")
    var name: String

    @Option(help: .init("What they may do, at every event or at one.", valueName: "role[@event]"))
    var role: [RoleArgument]

    @OptionGroup var code: CodeOptions
    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let secret = EnrolmentSecret()
        let reply = try await global.change(request) { connection, requestID in
            try await connection.call {
                try await $0.staff.addAccount(
                    .with {
                        $0.requestID = requestID
                        $0.staff = staff
                        $0.name = name
                        $0.grants = role.map(\.message)
                        $0.code = code.message(for: secret)
                    }
                )
            }
        }
        try CodeOutput.show(secret, for: staff, reply, until: reply.codeExpiresAt, global)
    }
}
