package import ArgumentParser
internal import PoskoContract
internal import PoskoWords

/// The command line of Posko: nouns, each with its verbs.
package struct Posko: AsyncParsableCommand {
    package static let configuration = CommandConfiguration.noun(
        "posko",
        "Runs a village health-check day over its server.",
        example: "posko queue next --station vitals --counter 2",
        [
            EventCommands.self, RosterCommands.self, RegistrationCommands.self,
            TicketCommands.self, QueueCommands.self, ScreeningCommands.self, CardCommands.self,
            SummaryCommand.self, PersonCommands.self, ApprovalCommands.self,
            StaffCommands.self, DeviceCommands.self, LoginCommand.self, LogoutCommand.self,
            WhoAmICommand.self, PINCommand.self, PrintCommands.self, CheckCommand.self,
            DeskCommand.self, WatchCommand.self, CompletionsCommand.self, ManualCommand.self,
        ],
        version: PoskoVersion.text(contract: ContractDescriptors.fingerprint)
    )

    package init() {}
}
