internal import ArgumentParser

struct RosterCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "roster",
        "The people that the village office announced.",
        example: "posko roster import roster.csv",
        [RosterImport.self, RosterFind.self]
    )
}
