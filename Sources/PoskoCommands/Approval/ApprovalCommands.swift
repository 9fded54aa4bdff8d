internal import ArgumentParser

struct ApprovalCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration.noun(
        "approval",
        "Second persons, for acts that need two.",
        example: "posko approval list --waiting",
        [ApprovalList.self, ApprovalGive.self]
    )
}
