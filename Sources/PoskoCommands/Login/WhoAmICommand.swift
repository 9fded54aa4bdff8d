internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct WhoAmICommand: Verb {
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
            fields.add(StaffText.account, reply.session.staff)
            fields.add(StaffText.name, reply.name)
            fields.add(StaffText.roles, reply.grants.map(\.text).joined(separator: ", "))
            fields.add(StaffText.device, "\(reply.session.device) (\(reply.deviceLabel))")
            fields.add(StaffText.until, EventTime().dayAndClock(reply.session.expiresAt))
            fields.add(
                StaffText.pin,
                (reply.hasPin_p ? LoginText.hasPIN : LoginText.hasNoPIN).text()
            )
            return fields.text
        }
    }
}
