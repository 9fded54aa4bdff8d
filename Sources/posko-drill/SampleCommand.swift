internal import ArgumentParser
internal import PoskoDrill

/// `posko-drill sample`: the lists of a made-up village.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract:
            "Writes roster.csv, cards-csr.csv and cards-regency.csv of people who do not exist.",
        discussion: "The same seed gives the same files, byte for byte."
    )

    @Option(help: "Folder to write to; made when it is not there.")
    var out: String

    @Option(help: "Whatever is made up follows from it.")
    var seed: UInt64 = Sample.seedStandard

    @Option(help: "People on the roster.")
    var people = Sample.peopleStandard

    @Flag(help: "Also roster-19800.csv and cards-19800.csv.")
    var full = false

    mutating func run() throws {
        for file in try SampleFiles.write(to: out, seed: seed, people: people, full: full) {
            let sheet = file.sheet
            print(
                "\(out)/\(file.name): \(sheet.rows) rows, \(file.bytes) bytes; "
                    + "unreadable \(sheet.refused), another's serial \(sheet.refusedAsAnothers), "
                    + "repeated \(sheet.repeated)"
            )
        }
    }
}
