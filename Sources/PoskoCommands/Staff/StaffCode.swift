internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct StaffCode: Verb {
    static let configuration = CommandConfiguration.verb(
        "code",
        "Makes a code for one more device of an account; an older code is void.",
        example: "posko staff code siti"
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
                try await $0.staff.makeCode(
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
