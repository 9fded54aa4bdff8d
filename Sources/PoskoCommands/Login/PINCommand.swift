internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct PINCommand: Verb {
    static let configuration = CommandConfiguration.verb(
        "pin",
        "Sets your PIN, with which you log in on a device that is known.",
        example: "posko pin"
    )

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let pin = try Prompt.secret(LoginText.newPIN.text())
        if Prompt.isInteractive {
            guard try Prompt.secret(LoginText.onceMore.text()) == pin else {
                throw UsageFailure(message: LoginText.notTheSame.text())
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
        try await global.show(reply) { LoginText.pinIsSet.text() }
    }
}
