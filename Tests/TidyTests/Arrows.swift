/// Which module may import which: the table of the architecture. SwiftPM lets through what a
/// dependency's dependency brings along, so this is checked here.
enum Arrows {
    /// Modules of the toolchain, for everybody but the core.
    static let toolchain: Set = [
        "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc", "Musl",
        "Darwin",
    ]

    static let allowed: [String: Set<String>] = [
        "PoskoContract": ["GRPCCore", "GRPCProtobuf", "SwiftProtobuf"],
        "PoskoCore": [],
        "PoskoJournal": ["PoskoCore", "PoskoContract", "SwiftProtobuf", "Crypto"],
        "PoskoJournalSQLite": ["PoskoJournal", "PoskoCore", "GRDB"],
        "PoskoWords": [],
        "PoskoPaper": ["PoskoWords", "CQREncode"],
        "PoskoDesk": ["PoskoCore", "PoskoContract", "PoskoWords", "SwiftProtobuf"],
        "PoskoTerminal": ["PoskoDesk", "CNcurses"],
        "PoskoServer": [
            "PoskoContract", "PoskoJournal", "PoskoCore", "PoskoWords", "GRPCCore", "GRPCProtobuf",
            "SwiftProtobuf", "Crypto", "Logging", "ServiceLifecycle", "NIOCore", "CryptoExtras",
        ],
        "PoskoClient": [
            "PoskoContract", "PoskoWords", "GRPCCore", "GRPCProtobuf", "GRPCNIOTransportHTTP2",
            "SwiftProtobuf",
            "Crypto", "NIOCore", "NIOSSL",
        ],
        "PoskoCommands": [
            "PoskoClient", "PoskoContract", "PoskoWords", "PoskoPaper", "PoskoDesk",
            "PoskoTerminal", "GRPCCore", "SwiftProtobuf", "ArgumentParser",
        ],
        "PoskoDrill": ["PoskoClient", "PoskoContract", "PoskoCore", "GRPCCore", "SwiftProtobuf"],
        "PoskoSimulator": ["PoskoServer", "PoskoJournal", "PoskoCore", "Logging"],
        "posko": ["PoskoCommands"],
        "posko-server": [
            "PoskoServer", "PoskoCore", "PoskoJournal", "PoskoJournalSQLite", "PoskoWords",
            "GRPCCore",
            "GRPCNIOTransportHTTP2", "NIOCore", "NIOPosix", "ArgumentParser", "Logging",
            "ServiceLifecycle", "UnixSignals", "NIOSSL", "NIOTLS", "NIOHTTP2", "NIOHPACK", "X509",
            "SwiftASN1",
            "Crypto",
        ],
        "posko-drill": ["PoskoDrill", "PoskoSimulator", "ArgumentParser"],
    ]

    static func findings(in file: TextFile) -> [Finding] {
        guard file.isSwift, !file.target.isEmpty else { return [] }
        guard let table = allowed[file.target] else {
            return [
                file.finding(
                    0,
                    "\(file.target) is a new target: say in Arrows.swift what it may import"
                )
            ]
        }
        let own = file.target == "PoskoCore" ? table : table.union(toolchain)
        return CodeText(file.lines).lines.enumerated().compactMap { index, line in
            guard let module = imported(by: line), !own.contains(module) else { return nil }
            return file.finding(
                index,
                "\(file.target) may not import \(module): move the code to where the arrow points, "
                    + "or change the table of the architecture and Arrows.swift"
            )
        }
    }

    /// `GRDB` of `internal import struct GRDB.Row`.
    static func imported(by line: String) -> String? {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
            words[..<keyword].allSatisfy({ before.contains($0) || $0.hasPrefix("@") })
        else { return nil }
        let isKind = kinds.contains(words[keyword + 1]) && keyword + 2 < words.count
        let path = words[keyword + (isKind ? 2 : 1)]
        return path.split(separator: ".").first.map(String.init)
    }

    private static let before: Set<Substring> = [
        "public", "package", "internal", "fileprivate", "private",
    ]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
}
