internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct PINCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "pin",
        "Sets your PIN, with which you log in on a device that is known.",
        example: "posko pin"
    )

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let pin = try Prompt.secret("New PIN, at least 6 characters: ")
        if Prompt.isInteractive {
            guard try Prompt.secret("Once more: ") == pin else {
                throw UsageFailure(message: "The two are not the same; nothing was changed.")
            }
        }
        let reply = try await global.change(request) { connection, requestID in
            try await connection.call {
                try await $0.staff.setPin(
                    .with {
                        $0.requestID = requestID
                        $0.pin = pin
                    }
                )
            }
        }
        try await global.show(reply) { "Your PIN is set." }
    }
}
