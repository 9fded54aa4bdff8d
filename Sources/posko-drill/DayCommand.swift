internal import ArgumentParser
internal import PoskoDrill

/// `posko-drill day`: a whole day against a live server.
struct DayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day",
        abstract: "Plays a whole day against a live server and balances it.",
        discussion: """
            What each person does follows from the seed; in which order the desks get to them does \
            not. Ends with code 1 when something does not balance.
            """
    )

    @Option(help: "HOST:PORT of the server.")
    var server: String

    @Option(help: "An event in DRAFT of the usual route, still empty; one is made without this.")
    var event: String?

    @Option(help: "Whatever is made up follows from it.")
    var seed: UInt64 = DrillDay.seedStandard

    @Option(help: "People who come for a check; 60 more in 330 come for a card only.")
    var people = DrillDay.peopleStandard

    mutating func run() async throws {
        let day = try DrillDay(server: server, event: event, seed: seed, people: people)
        let report = try await day.play()
        for line in report.lines { print(line) }
        if !report.isBalanced {
            throw DrillFailure("The day at \(report.event) does not balance; see above.")
        }
    }
}
