internal import Foundation

/// Calls that the house does without.
enum Calls {
    private struct Ban {
        let pattern: String
        let advice: String
        /// Whether the ban holds for a file.
        let holds: @Sendable (TextFile) -> Bool

        init(
            _ pattern: String,
            _ advice: String,
            where holds: @escaping @Sendable (TextFile) -> Bool = { _ in true }
        ) {
            self.pattern = pattern
            self.advice = advice
            self.holds = holds
        }
    }

    private static let inSources: @Sendable (TextFile) -> Bool = { $0.path.hasPrefix("Sources/") }
    private static let inCore: @Sendable (TextFile) -> Bool = { $0.target == "PoskoCore" }
    private static let inTests: @Sendable (TextFile) -> Bool = { $0.path.hasPrefix("Tests/") }

    private static let bans = [
        Ban(
            #"\bTask\s*(\([^)]*\))?\s*\{"#,
            "an orphan task: use a task group, or a Service for work that lives long",
            where: inSources
        ),
        Ban(
            #"\bTask\s*\.\s*detached\b"#,
            "a detached task: use a task group, or a Service for work that lives long",
            where: inSources
        ),
        Ban(
            #"\bTask\s*\.\s*sleep\b"#,
            "a test that sleeps to wait: wait for the thing itself",
            where: inTests
        ),
        Ban(#"\btry!"#, "try! stops the program: throw, or handle it"),
        Ban(
            #"\bDate\(\)|\bDate\.now\b"#,
            "the core has no clock: take the time from the command's stamp",
            where: inCore
        ),
        Ban(
            #"\bUUID\(\)|\.random\(|\bSystemRandomNumberGenerator\b"#,
            "the core has no randomness: take identifiers from the command",
            where: inCore
        ),
    ]

    static func findings(in file: TextFile) -> [Finding] {
        guard file.isSwift, !file.isGenerated else { return [] }
        var findings: [Finding] = []
        let active = bans.filter { $0.holds(file) }
        for (index, line) in CodeText(file.lines).lines.enumerated() {
            for ban in active where line.range(of: ban.pattern, options: .regularExpression) != nil
            {
                findings.append(file.finding(index, ban.advice))
            }
            if line.contains("@unchecked"), !isExplained(index, in: file) {
                findings.append(
                    file.finding(index, "@unchecked without a reason: say above it why it is safe")
                )
            }
            // The text is a string, so the line is looked at as it stands.
            if line.contains("fatalError("), file.lines[index].contains("fatalError(\"TODO") {
                findings.append(file.finding(index, "a TODO that crashes: write the code"))
            }
        }
        return findings
    }

    private static func isExplained(_ index: Int, in file: TextFile) -> Bool {
        index > 0 && file.lines[index - 1].drop { $0 == " " }.hasPrefix("//")
    }
}
