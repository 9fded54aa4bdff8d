/// What the C targets may include. The audit is worth something because it shares no line with the
/// server: only the format of the journal, the system's libraries and its own files.
enum Includes {
    private static let standard: Set<String> = [
        "ctype.h", "errno.h", "fcntl.h", "inttypes.h", "limits.h", "stdarg.h", "stdbool.h",
        "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "sys/stat.h", "time.h",
        "unistd.h",
    ]

    /// In angle brackets.
    static let allowed: [String: Set<String>] = [
        "posko-audit": standard.union([
            "jansson.h", "protobuf-c/protobuf-c.h", "sodium.h", "sqlite3.h",
        ]),
        "CJansson": ["jansson.h"],
        "CNcurses": ["curses.h", "locale.h", "term.h"],
        "CProtobufC": ["protobuf-c/protobuf-c.h"],
        "CQREncode": ["qrencode.h"],
        "CSQLiteSystem": ["sqlite3.h"],
        "CSodium": ["sodium.h"],
    ]

    /// In quotes, beside the target's own headers.
    private static let format = "posko/journal/v1/"

    static func findings(in file: TextFile) -> [Finding] {
        guard file.isC, !file.isGenerated, !file.target.isEmpty else { return [] }
        guard let table = allowed[file.target] else {
            return [
                file.finding(
                    0,
                    "\(file.target) is a new target: say in Includes.swift what it may include"
                )
            ]
        }
        return file.lines.enumerated().compactMap { index, line in
            guard let header = included(by: line) else { return nil }
            let isOwn = !header.name.contains("/") || header.name.hasPrefix(format)
            guard header.isSystem ? !table.contains(header.name) : !isOwn else { return nil }
            return file.finding(
                index,
                "\(file.target) may not include \(header.name): it shares the journal's format, "
                    + "and what Includes.swift lists"
            )
        }
    }

    /// `sqlite3.h` of `#include <sqlite3.h>`.
    static func included(by line: String) -> (name: String, isSystem: Bool)? {
        let words = line.split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0] == "#include", let open = words[1].first else {
            return nil
        }
        let name = words[1].dropFirst().prefix { $0 != ">" && $0 != "\"" }
        return (String(name), open == "<")
    }
}
