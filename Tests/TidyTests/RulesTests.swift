internal import Testing

/// Every rule can fail, and names the line; what looks alike is let through.
@Suite("Tidy rules")
struct RulesTests {
    private static func lines(_ findings: [Finding]) -> [Int] { findings.map(\.line) }

    private static func source(_ text: String, target: String = "PoskoServer") -> TextFile {
        TextFile(path: "Sources/\(target)/File.swift", text: text)
    }

    @Test(
        "imports",
        arguments: [
            ("PoskoCore", "import Foundation", true),
            ("PoskoCore", "// import Foundation", false),
            ("PoskoServer", "internal import GRDB", true),
            ("PoskoServer", "package import PoskoCore", false),
            ("PoskoClient", "@preconcurrency import struct PoskoCore.NIK", true),
            ("PoskoClient", "internal import Foundation", false),
            ("PoskoJournalSQLite", "internal import PoskoServer", true),
            ("PoskoDrill", "internal import GRPCCore", false),
            ("PoskoNew", "", true),
        ]
    )
    func imports(target: String, line: String, isFound: Bool) {
        let findings = Arrows.findings(in: Self.source(line + "\n", target: target))
        #expect(Self.lines(findings) == (isFound ? [1] : []))
    }

    @Test(
        "C includes",
        arguments: [
            ("posko-audit", "#include <sqlite3.h>", false),
            ("posko-audit", "#include \"day.h\"", false),
            ("posko-audit", "#include \"posko/journal/v1/fact.pb-c.h\"", false),
            ("posko-audit", "#include \"posko/v1/summary_service.pb-c.h\"", true),
            ("posko-audit", "#include <dispatch/dispatch.h>", true),
            ("CSodium", "#include <sqlite3.h>", true),
            ("CNew", "", true),
        ]
    )
    func includes(target: String, line: String, isFound: Bool) {
        let file = TextFile(path: "Sources/\(target)/file.c", text: line + "\n")
        #expect(Self.lines(Includes.findings(in: file)) == (isFound ? [1] : []))
    }

    @Test("long files and lines")
    func files() {
        let long = String(repeating: "let x = 1\n", count: 401)
        #expect(Self.lines(Sizes.findings(in: Self.source(long))) == [401])
        #expect(Self.lines(Sizes.findings(in: Self.source(long, target: "posko"))) == [61])
        let wide = "\n" + String(repeating: "x", count: 101) + "\n"
        #expect(Self.lines(Sizes.findings(in: Self.source(wide))) == [2])
        #expect(Sizes.findings(in: Self.source(String(wide.dropLast(2)))).isEmpty)
        let generated = TextFile(path: "Sources/PoskoContract/Generated/a.swift", text: long + wide)
        #expect(Sizes.findings(in: generated).isEmpty)
    }

    @Test("long functions", arguments: [68, 69])
    func functions(bodyLines: Int) {
        let body = String(repeating: "        x += 1  // }\n", count: bodyLines)
        let text = """
            protocol P {
                func a(_ change: () -> Void)
                func b()
            }
            struct S {
                package mutating func c(
            """ + "_ f: () -> Void = { }) throws {\n" + body + "    }\n}\n"
        #expect(Self.lines(Sizes.findings(in: Self.source(text))) == (bodyLines > 68 ? [6] : []))
    }

    @Test("long functions in C", arguments: [68, 69])
    func functionsInC(bodyLines: Int) {
        let body = String(repeating: "    x += 1;\n", count: bodyLines)
        let table = "static int table[] = {\n" + body + body + "};\n"
        let text = table + "static int add(\n    int x) {\n" + body + "}\n"
        let first = 2 * bodyLines + 3
        let file = TextFile(path: "Sources/posko-audit/a.c", text: text)
        let limit = bodyLines + 3 > 70 ? [first] : []
        #expect(Self.lines(Sizes.findings(in: file)) == limit)
    }

    @Test(
        "banned calls",
        arguments: [
            ("Sources/PoskoServer/A.swift", "Task { await run() }", true),
            ("Sources/PoskoServer/A.swift", "Task(priority: .high) {", true),
            ("Sources/PoskoServer/A.swift", "withTaskGroup(of: Int.self) { group in }", false),
            ("Sources/PoskoServer/A.swift", "_ = Task.detached { }", true),
            ("Sources/PoskoServer/A.swift", "try! run()", true),
            ("Sources/PoskoServer/A.swift", "let text = \"try! again\"  // try! it", false),
            ("Sources/PoskoServer/A.swift", "fatalError(\"TODO: later\")", true),
            ("Sources/PoskoCore/A.swift", "let now = Date()", true),
            ("Sources/PoskoServer/A.swift", "let now = Date()", false),
            ("Sources/PoskoCore/A.swift", "let id = UUID()", true),
            ("Sources/PoskoCore/A.swift", "let one = list.randomElement() ?? UUID()", true),
            ("Tests/PoskoCoreTests/A.swift", "try await Task.sleep(for: .seconds(1))", true),
            ("Sources/PoskoServer/A.swift", "struct A: @unchecked Sendable {}", true),
        ]
    )
    func calls(path: String, line: String, isFound: Bool) {
        let findings = Calls.findings(in: TextFile(path: path, text: "\n\(line)\n"))
        #expect(Self.lines(findings) == (isFound ? [2] : []))
    }

    @Test("@unchecked with a reason above it")
    func explained() {
        let text = "// The file descriptor is never changed.\nstruct A: @unchecked Sendable {}\n"
        #expect(Calls.findings(in: Self.source(text)).isEmpty)
    }

    @Test("top level")
    func layout() {
        let good = ["Package.swift", "Sources/a/b.swift", ".gitignore", ".ci/run", "tools/run"]
        #expect(House.layout(of: good).isEmpty)
        #expect(House.layout(of: good + ["docs/a.md", "docs/b.md", "Makefile"]).count == 2)
    }

    @Test("paths of one machine", arguments: ["work", "home", "Users", "tmp"])
    func machinePaths(folder: String) {
        let path = "/" + folder + "/someone/clone"
        #expect(Self.lines(House.machinePaths(in: Self.source("\nlet a = \"\(path)\"\n"))) == [2])
        #expect(House.machinePaths(in: Self.source("let a = \"some\(path)\"\n")).isEmpty)
    }

    @Test("dependencies and targets")
    func house() {
        let package = TextFile(
            path: "Package.swift",
            text: "// Why.\n.package(url: \"a\"),\n.package(url: \"b\"),\n"
        )
        #expect(Self.lines(House.unexplainedDependencies(in: package)) == [3])
        let readme = TextFile(path: "README.md", text: "`PoskoB`\n| `PoskoA` | is |\n")
        let findings = House.unnamedTargets(["PoskoA", "PoskoB"], in: readme)
        #expect(findings.count == 1 && findings[0].advice.contains("PoskoB"))
    }

    @Test("code is told from comments and strings")
    func codeText() {
        let source = [
            "a /* b", "c */ d", "\"e \\(f(\"g\")) h\" i", "let j = \"\"\"", "k", "\"\"\" + l // m",
        ]
        #expect(CodeText(source).lines == ["a ", " d", "\"\" i", "let j = ", "", "\"\" + l "])
    }
}
