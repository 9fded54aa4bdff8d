internal import ArgumentParser

struct DeviceCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "device",
        "Machines that staff work at.",
        example: "posko device revoke 3f0c9a1b22d4e5f6",
        [DeviceList.self, DeviceRevoke.self]
    )
}
