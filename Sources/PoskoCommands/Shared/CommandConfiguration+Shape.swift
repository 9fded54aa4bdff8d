internal import ArgumentParser

extension CommandConfiguration {
    /// A verb: what it does, and one line that shows how.
    static func verb(_ name: String, _ abstract: String, example: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: abstract,
            discussion: "Example: \(example)"
        )
    }

    /// A noun: its verbs, and one line that shows one of them.
    static func noun(
        _ name: String,
        _ abstract: String,
        example: String,
        _ verbs: [any ParsableCommand.Type],
        version: String = ""
    ) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: abstract,
            discussion: "Example: \(example)",
            version: version,
            subcommands: verbs
        )
    }
}
