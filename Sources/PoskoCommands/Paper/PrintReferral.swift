internal import ArgumentParser
internal import PoskoDesk

struct PrintReferral: Verb {
    static let configuration = CommandConfiguration.verb(
        "referral",
        "Prints the letter to the facility that a clinician named.",
        example: "posko print referral P001"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @OptionGroup var output: PrintOutput
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await output.put(.referral(ticket: ticket.number), global)
    }
}
