internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct WhoAmICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "whoami",
        "Who acts, on which device, until when.",
        example: "posko whoami"
    )

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let reply = try await global.connect { connection in
            try await connection.call { try await $0.staff.whoAmI(.init()) }
        }
        try await global.show(reply) {
            var fields = FieldList()
            fields.add("account", reply.session.staff)
            fields.add("name", reply.name)
            fields.add("roles", reply.grants.map(\.text).joined(separator: ", "))
            fields.add("device", "\(reply.session.device) (\(reply.deviceLabel))")
            fields.add("until", EventTime().dayAndClock(reply.session.expiresAt))
            fields.add("PIN", reply.hasPin_p ? "set" : "none; set one with `posko pin`")
            return fields.text
        }
    }
}
