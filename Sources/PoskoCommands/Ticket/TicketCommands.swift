internal import ArgumentParser

struct TicketCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "ticket",
        "Queue numbers.",
        example: "posko ticket issue 17",
        [TicketIssue.self, TicketShow.self, TicketReprint.self]
    )
}
