internal import ArgumentParser

struct PrintCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "print",
        "Slips and letters, on paper or as a preview.",
        example: "posko print ticket A017 --preview",
        [PrintTicket.self, PrintResult.self, PrintReferral.self, PrintCard.self]
    )
}
