internal import Testing

/// The house is in order.
@Suite("Tidy")
struct TidyTests {
    private static func check(_ findings: [Finding]) {
        for finding in findings { Issue.record("\(finding.description)") }
    }

    @Test("imports follow the arrows of the architecture")
    func imports() throws {
        Self.check(try Clone.texts().flatMap(Arrows.findings))
    }

    @Test("C includes what the architecture allows")
    func includes() throws {
        Self.check(try Clone.texts().flatMap(Includes.findings))
    }

    @Test("files, lines and functions have a size that can be read")
    func sizes() throws {
        Self.check(try Clone.texts().flatMap(Sizes.findings))
    }

    @Test("no banned calls")
    func calls() throws {
        Self.check(try Clone.texts().flatMap(Calls.findings))
    }

    @Test("every phrase is whole in both languages, and used")
    func catalogue() throws {
        Self.check(Catalogue.findings(in: try Clone.texts()))
    }

    @Test("the top level holds what belongs there")
    func layout() throws {
        let paths = try Clone.files()
        #expect(paths.contains("Package.swift"), "git lists no files: is this a clone?")
        Self.check(House.layout(of: paths))
    }

    @Test("no paths of one machine")
    func machinePaths() throws {
        let files = try Clone.texts().filter { !$0.isGenerated }
        Self.check(files.flatMap(House.machinePaths))
    }

    @Test("every dependency has its reason")
    func dependencies() throws {
        let package = try #require(try Clone.texts().first { $0.path == "Package.swift" })
        Self.check(House.unexplainedDependencies(in: package))
    }

    @Test("the README names every target")
    func readme() throws {
        let files = try Clone.texts()
        guard let readme = files.first(where: { $0.path == "README.md" }) else { return }
        let targets = Set(files.filter { $0.isSwift || $0.isC }.map(\.target)).subtracting([""])
        Self.check(House.unnamedTargets(targets, in: readme))
    }
}
