internal import ArgumentParser
internal import PoskoDesk

struct PrintResult: Verb {
    static let configuration = CommandConfiguration.verb(
        "result",
        "Prints what was measured, for the person to take home.",
        example: "posko print result A017 --paper 80"
    )

    @Argument(help: "Queue number.")
    var ticket: TicketArgument

    @OptionGroup var output: PrintOutput
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await output.put(.resultSlip(ticket: ticket.number), global)
    }
}
