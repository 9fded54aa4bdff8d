internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct LogoutCommand: Verb {
    static let configuration = CommandConfiguration.verb(
        "logout",
        "Ends the session on this device.",
        example: "posko logout"
    )

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        var credentials = try global.credentials()
        let server = try global.serverAddress()
        guard let login = credentials.login(at: server, staff: global.staffName()) else {
            throw UsageFailure(message: LoginText.nobody.text(server.description))
        }
        let reply = try await global.change(request) { connection, requestID in
            do {
                return try await connection.call {
                    try await $0.staff.signOut(.with { $0.requestID = requestID })
                }
            } catch let failure as PoskoFailure where failure.code == .unauthenticated {
                // Over already; here it is forgotten all the same.
                return Posko_V1_SignOutResponse()
            }
        }
        credentials.remove(server: login.server, staff: login.staff)
        try credentials.keep()
        try await global.show(reply) { LoginText.loggedOut.text(SafeText.escaped(login.staff)) }
    }
}
