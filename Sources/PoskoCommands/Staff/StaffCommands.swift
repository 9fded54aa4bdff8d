internal import ArgumentParser

struct StaffCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "staff",
        "Accounts of those who work here.",
        example: "posko staff add siti --name \"Siti Aminah\" --role registrar",
        [
            StaffAdd.self, StaffList.self, StaffRoles.self, StaffCode.self, StaffReset.self,
            StaffRevoke.self,
        ]
    )
}
