internal import ArgumentParser

struct CardCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "card",
        "Social-security cards, from the box to their owners.",
        example: "posko card hand-over A017",
        [
            CardReceive.self, CardFind.self, CardAssign.self, CardHandOver.self,
            CardReverse.self, CardSpoil.self, CardRefuse.self, CardReturn.self,
            CardForward.self, CardReconcile.self,
        ]
    )
}
