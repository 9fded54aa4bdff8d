/// Files that read as one story, functions that fit a screen.
enum Sizes {
    static let linesMax = 400
    static let columnsMax = 100
    static let functionLinesMax = 70
    static let entryPointLinesMax = 60
    private static let entryPoints: Set = ["posko", "posko-server", "posko-drill"]

    static func findings(in file: TextFile) -> [Finding] {
        let isScript = file.path.hasPrefix("tools/") || file.path.hasSuffix(".py")
        guard file.isSwift || file.isC || isScript, !file.isGenerated else { return [] }
        var findings: [Finding] = []
        let limit = entryPoints.contains(file.target) ? entryPointLinesMax : linesMax
        if file.lines.count > limit {
            findings.append(
                file.finding(
                    limit,
                    "\(file.lines.count) lines, at most \(limit): it is two things, split it"
                )
            )
        }
        for (index, line) in file.lines.enumerated() where line.count > columnsMax {
            findings.append(
                file.finding(index, "\(line.count) columns, at most \(columnsMax): break the line")
            )
        }
        if file.isSwift { findings += longFunctions(in: file) }
        if file.isC { findings += longCFunctions(in: file) }
        return findings
    }

    private static func longFunctions(in file: TextFile) -> [Finding] {
        let lines = CodeText(file.lines).lines
        return lines.indices.compactMap { index in
            guard declaresFunction(lines[index]), let end = lastLine(from: index, in: lines) else {
                return nil
            }
            return tooLong(from: index, to: end, in: file)
        }
    }

    /// In C a function begins and ends at the left margin, and what begins there and has no
    /// parenthesis is none.
    private static func longCFunctions(in file: TextFile) -> [Finding] {
        var start: Int?
        return file.lines.enumerated().compactMap { index, line in
            if line.first?.isLetter == true { start = line.contains("(") ? index : nil }
            guard line == "}", let begun = start else { return nil }
            start = nil
            return tooLong(from: begun, to: index, in: file)
        }
    }

    private static func tooLong(from start: Int, to end: Int, in file: TextFile) -> Finding? {
        let length = end - start + 1
        guard length > functionLinesMax else { return nil }
        return file.finding(
            start,
            "a function of \(length) lines, at most \(functionLinesMax): take a part out"
        )
    }

    private static func declaresFunction(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        let start = words.first { !modifiers.contains($0) && !$0.hasPrefix("@") } ?? ""
        return start == "func"
            || ["init(", "init?(", "init<", "deinit", "subscript("].contains { start.hasPrefix($0) }
    }

    private static let modifiers: Set<Substring> = [
        "public", "package", "internal", "fileprivate", "private", "static", "final", "override",
        "mutating", "nonmutating", "nonisolated", "consuming", "borrowing", "required",
        "convenience", "indirect", "class",
    ]

    /// Where the body that begins at or after `start` ends; nil for a requirement of a protocol.
    private static func lastLine(from start: Int, in lines: [String]) -> Int? {
        var round = 0
        var curly = 0
        for index in start..<lines.count {
            if index > start, round == 0, curly == 0, beginsSomethingElse(lines[index]) {
                return nil
            }
            for character in lines[index] {
                switch character {
                case "(": round += 1
                case ")": round -= 1
                case "{" where round == 0 || curly > 0: curly += 1
                case "}" where curly > 0:
                    curly -= 1
                    if curly == 0 { return index }
                default: break
                }
            }
        }
        return nil
    }

    /// Between a declaration and its body stand only arrows, throws and where clauses.
    private static func beginsSomethingElse(_ line: String) -> Bool {
        let trimmed = line.drop { $0 == " " }
        return !["->", "{", "where ", "throws", "async", ")"].contains { trimmed.hasPrefix($0) }
    }
}
