internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct StaffReset: Verb {
    static let configuration = CommandConfiguration.verb(
        "reset",
        "For a lost device or a forgotten PIN: ends every session and makes a new code.",
        example: "posko staff reset siti"
    )

    @Argument(help: "Name of the account.", completion: .accounts)
    var staff: String

    @OptionGroup var code: CodeOptions
    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let secret = EnrolmentSecret()
        let reply = try await global.change(request) { connection, requestID in
            try await connection.call {
                try await $0.staff.resetAccount(
                    .with {
                        $0.requestID = requestID
                        $0.staff = staff
                        $0.code = code.message(for: secret)
                    }
                )
            }
        }
        try CodeOutput.show(secret, for: staff, reply, until: reply.codeExpiresAt, global)
    }
}
