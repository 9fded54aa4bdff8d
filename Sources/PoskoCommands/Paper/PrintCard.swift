internal import ArgumentParser
internal import PoskoDesk

struct PrintCard: Verb {
    static let configuration = CommandConfiguration.verb(
        "card",
        "Prints the receipt of a card that was handed over.",
        example: "posko print card 12 --preview"
    )

    @Argument(help: "Number of the card in the event.")
    var card: UInt32

    @OptionGroup var output: PrintOutput
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if card == 0 { throw ValidationError("Cards are numbered from 1.") }
    }

    func run() async throws {
        try await output.put(.cardReceipt(card: card, ticket: "#\(card)"), global)
    }
}
