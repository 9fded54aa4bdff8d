internal import ArgumentParser
internal import PoskoWords

/// What is said after a command line that was not understood: what may have been meant, and how it
/// is done.
enum UsageAdvice {
    /// Words further apart than this are not taken for each other.
    private static let distanceMax = 2

    /// - Parameter arguments: of the process, without its name.
    static func lines(for arguments: [String]) -> [String] {
        var path = ["posko"]
        var command: any ParsableCommand.Type = Posko.self
        for word in arguments {
            let verbs = command.configuration.subcommands
            guard let verb = verbs.first(where: { $0.configuration.commandName == word }) else {
                return meant(word, verbs, path) + example(of: command)
            }
            command = verb
            path.append(word)
        }
        return example(of: command)
    }

    private static func meant(
        _ word: String,
        _ verbs: [any ParsableCommand.Type],
        _ path: [String]
    ) -> [String] {
        guard !word.hasPrefix("-") else { return [] }
        let near = verbs.compactMap { $0.configuration.commandName }
            .map { (name: $0, distance: distance(word, $0)) }
            .filter { $0.distance <= distanceMax }
            .min { $0.distance < $1.distance }
        guard let near else { return [] }
        let line = (path + [near.name]).joined(separator: " ")
        return [AdviceWords.didYouMean.text(line)]
    }

    private static func example(of command: any ParsableCommand.Type) -> [String] {
        let prefix = "Example: "
        let discussion = command.configuration.discussion
        guard discussion.hasPrefix(prefix) else { return [] }
        return [AdviceWords.example.text(String(discussion.dropFirst(prefix.count)))]
    }

    /// How many letters have to be put in, taken out or changed (Levenshtein).
    static func distance(_ first: String, _ second: String) -> Int {
        let second = Array(second)
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in second.indices {
                let changed = diagonal + (letter == second[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, min(row[column], diagonal) + 1)
            }
        }
        return row[second.count]
    }
}
