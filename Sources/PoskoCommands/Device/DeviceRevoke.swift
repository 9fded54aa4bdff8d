internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct DeviceRevoke: Verb {
    static let configuration = CommandConfiguration.verb(
        "revoke",
        "Ends a device for good, and what it has open at once.",
        example: "posko device revoke 3f0c9a1b22d4e5f6"
    )

    @Argument(help: "The device, as `device list` shows it.", completion: .devices)
    var device: String

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let reply = try await global.change(request) { connection, requestID in
            try await connection.call {
                try await $0.staff.revokeDevice(
                    .with {
                        $0.requestID = requestID
                        $0.device = device
                    }
                )
            }
        }
        try await global.show(reply) {
            StaffText.deviceRevoked.text(SafeText.escaped(device))
        }
    }
}
