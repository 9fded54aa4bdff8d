internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct EventUse: Verb {
    static let configuration = CommandConfiguration.verb(
        "use",
        "Remembers an event for the commands that follow.",
        example: "posko event use 3214162005-20251121"
    )

    @Argument(help: "Code of the event; the server must have it.", completion: .events)
    var code: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read(event: code) { connection, event in
            let reply = try await connection.call {
                try await $0.events.getEvent(.with { $0.event = event })
            }
            let remembered = RememberedEvent()
            try remembered.write(event)
            try await global.show(reply) {
                EventText.using.text(SafeText.escaped(event), SafeText.escaped(remembered.path))
            }
        }
    }
}
