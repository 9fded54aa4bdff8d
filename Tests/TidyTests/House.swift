internal import Foundation

/// The clone as a whole: what lies where, and what the README owes its readers.
enum House {
    private static let topLevel: Set<Substring> = [
        "Package.swift", "Sources", "Tests", "proto", "README.md", "tools",
    ]

    static func layout(of paths: [String]) -> [Finding] {
        var seen: Set<Substring> = []
        return paths.compactMap { path in
            guard let first = path.split(separator: "/").first, !first.hasPrefix("."),
                !topLevel.contains(first), seen.insert(first).inserted
            else { return nil }
            return Finding(
                file: path,
                line: 1,
                advice: "\(first) has no place at the top: move it under one of "
                    + topLevel.sorted().joined(separator: ", ")
            )
        }
    }

    /// Paths that only exist on the machine of whoever wrote them.
    static func machinePaths(in file: TextFile) -> [Finding] {
        file.lines.enumerated().compactMap { index, line in
            guard line.range(of: machinePath, options: .regularExpression) != nil else {
                return nil
            }
            return file.finding(
                index,
                "a path of one machine: make it relative to the clone or to a folder given"
            )
        }
    }

    private static let machinePath =
        #"(^|[^A-Za-z0-9_.$}/-])/((work|root|Users|tmp|opt|mnt)/\w|home/\w\w)"#

    static func unexplainedDependencies(in package: TextFile) -> [Finding] {
        package.lines.indices.compactMap { index in
            let line = package.lines[index].drop { $0 == " " }
            guard line.hasPrefix(".package(") else { return nil }
            let above = index > 0 ? package.lines[index - 1].drop { $0 == " " } : ""
            guard !above.hasPrefix("//") else { return nil }
            return package.finding(
                index,
                "a dependency without a reason: say above it what it is for"
            )
        }
    }

    /// Targets that the README's table of modules leaves out.
    static func unnamedTargets(_ targets: Set<String>, in readme: TextFile) -> [Finding] {
        let rows = readme.lines.filter { $0.hasPrefix("|") }
        return targets.sorted().compactMap { target in
            guard !rows.contains(where: { $0.contains("`\(target)`") }) else { return nil }
            return readme.finding(0, "the table of modules has no row with `\(target)`: add one")
        }
    }
}
