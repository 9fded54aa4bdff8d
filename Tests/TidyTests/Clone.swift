internal import Foundation

/// One thing that is out of order, where it is and what to do about it.
struct Finding: Hashable, CustomStringConvertible {
    let file: String
    let line: Int
    let advice: String

    var description: String { "\(file):\(line): \(advice)" }
}

/// A text file of the clone.
struct TextFile {
    /// From the top of the clone: `Sources/PoskoCore/Day/Fact.swift`.
    let path: String
    let lines: [String]

    init(path: String, text: String) {
        self.path = path
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        self.lines = lines
    }

    /// `PoskoCore` of `Sources/PoskoCore/Day/Fact.swift`; empty outside of a target.
    var target: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : ""
    }

    var isGenerated: Bool { path.contains("/Generated/") }
    var isSwift: Bool { path.hasSuffix(".swift") }
    var isC: Bool { path.hasSuffix(".c") || path.hasSuffix(".h") }

    func finding(_ index: Int, _ advice: String) -> Finding {
        Finding(file: path, line: index + 1, advice: advice)
    }
}

/// The clone that this file was compiled in.
enum Clone {
    static let top = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What git has, and what it would take with the next `git add`.
    static func files() throws -> [String] {
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        git.currentDirectoryURL = top
        let pipe = Pipe()
        git.standardOutput = pipe
        try git.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        guard git.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
        return output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    /// The text files among them; a file that is gone from the folder but still in git is left out.
    static func texts() throws -> [TextFile] {
        try files().compactMap { path in
            guard let data = FileManager.default.contents(atPath: top.path + "/" + path),
                let text = String(data: data, encoding: .utf8)
            else { return nil }
            return TextFile(path: path, text: text)
        }
    }
}
