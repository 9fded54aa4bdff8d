internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import SwiftProtobuf

struct DeviceList: AsyncParsableCommand {
    static let configuration = CommandConfiguration.verb(
        "list",
        "All devices, in the order in which they were let in.",
        example: "posko device list"
    )

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let reply = try await global.connect { connection in
            try await connection.call { try await $0.staff.listDevices(.init()) }
        }
        try await global.show(reply) {
            var table = Table(["device", "label", "let in by", "at", "at work", "state"])
            for device in reply.devices {
                table.add([
                    device.device,
                    device.label,
                    device.enrolledBy,
                    EventTime().dayAndClock(device.enrolledAt),
                    device.staff.joined(separator: " "),
                    device.revoked ? "revoked" : "active",
                ])
            }
            return table.isEmpty ? "No device is known yet." : table.text
        }
    }
}
