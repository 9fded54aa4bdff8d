internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct DeviceList: Verb {
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
            var table = Table([
                .left(StaffText.device), .left(StaffText.label), .left(StaffText.letInBy),
                .left(StaffText.at), .left(StaffText.atWork), .left(StaffText.state),
            ])
            for device in reply.devices {
                table.add([
                    device.device,
                    device.label,
                    device.enrolledBy,
                    EventTime().dayAndClock(device.enrolledAt),
                    device.staff.joined(separator: " "),
                    (device.revoked ? StaffText.revoked : StaffText.active).text(),
                ])
            }
            return table.isEmpty ? StaffText.noDevice.text() : table.text
        }
    }
}
