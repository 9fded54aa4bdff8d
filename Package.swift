// swift-tools-version: 6.2
import PackageDescription

/// Settings of every hand-written target: the language's strictest reading, and no warning left
/// standing.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
    .treatWarning("StrictLanguageFeatures", as: .error),
]

let grpcCore: Target.Dependency = .product(name: "GRPCCore", package: "grpc-swift-2")
let grpcInProcess: Target.Dependency = .product(
    name: "GRPCInProcessTransport",
    package: "grpc-swift-2"
)
let grpcProtobuf: Target.Dependency = .product(
    name: "GRPCProtobuf",
    package: "grpc-swift-protobuf"
)
let grpcHTTP2: Target.Dependency = .product(
    name: "GRPCNIOTransportHTTP2",
    package: "grpc-swift-nio-transport"
)
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let nioHTTP2: Target.Dependency = .product(name: "NIOHTTP2", package: "swift-nio-http2")
let nioHPACK: Target.Dependency = .product(name: "NIOHPACK", package: "swift-nio-http2")
let nioTLS: Target.Dependency = .product(name: "NIOTLS", package: "swift-nio")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let certificates: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let protobuf: Target.Dependency = .product(name: "SwiftProtobuf", package: "swift-protobuf")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(
    name: "ServiceLifecycle",
    package: "swift-service-lifecycle"
)
let signals: Target.Dependency = .product(
    name: "UnixSignals",
    package: "swift-service-lifecycle"
)

let package = Package(
    name: "posko",
    products: [
        .executable(name: "posko", targets: ["posko"]),
        .executable(name: "posko-server", targets: ["posko-server"]),
        .executable(name: "posko-drill", targets: ["posko-drill"]),
        .executable(name: "posko-audit", targets: ["posko-audit"]),
    ],
    dependencies: [
        // gRPC: the wire.
        .package(url: "https://github.com/grpc/grpc-swift-2", exact: "2.4.3"),
        // HTTP/2 over TCP for gRPC.
        .package(url: "https://github.com/grpc/grpc-swift-nio-transport", exact: "2.9.2"),
        // The event loop that carries connections and calls.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        // TLS on every address but loopback.
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        // Headers of calls, looked at before gRPC does.
        .package(url: "https://github.com/apple/swift-nio-http2", exact: "1.46.0"),
        // The certificate that a server makes for itself.
        .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
        // Its encoding in PEM.
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        // gRPC messages in protobuf, rich errors, and the stub generator.
        .package(url: "https://github.com/grpc/grpc-swift-protobuf", exact: "2.4.1"),
        // The messages' runtime and their generator.
        .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0"),
        // SQLite for the embedded journal, on the system's libsqlite3.
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        // SHA-256 for the journal's chain, Ed25519 for devices, scrypt for PINs.
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        // Command lines.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // Structured logs of the server.
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        // Start, signals and orderly shutdown of the server's long-lived parts.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .target(
            name: "PoskoContract",
            dependencies: [grpcCore, grpcProtobuf, protobuf],
            swiftSettings: [.swiftLanguageMode(.v6)]
        ),
        .target(name: "PoskoCore", swiftSettings: strict),
        .target(
            name: "PoskoJournal",
            dependencies: ["PoskoCore", "PoskoContract", protobuf, crypto],
            swiftSettings: strict
        ),
        .target(
            name: "PoskoJournalSQLite",
            dependencies: ["PoskoJournal", "PoskoCore", grdb],
            swiftSettings: strict
        ),
        // What people read, in their languages.
        .target(name: "PoskoWords", swiftSettings: strict),
        // QR codes on slips.
        .systemLibrary(
            name: "CQREncode",
            pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]
        ),
        .target(
            name: "PoskoPaper",
            dependencies: ["PoskoWords", "CQREncode"],
            swiftSettings: strict
        ),
        .target(
            name: "PoskoDesk",
            dependencies: ["PoskoCore", "PoskoContract", "PoskoWords", protobuf],
            swiftSettings: strict
        ),
        // The terminal: keys in, cells out, whatever kind it is.
        // Without its pkg-config file, whose macros the package manager warns of at every build.
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(
            name: "PoskoTerminal",
            dependencies: ["PoskoDesk", "CNcurses"],
            swiftSettings: strict
        ),
        .target(
            name: "PoskoServer",
            dependencies: [
                "PoskoCore", "PoskoContract", "PoskoJournal", "PoskoWords", grpcCore, grpcProtobuf,
                protobuf,
                crypto, cryptoExtras, logging, lifecycle, nioCore,
            ],
            swiftSettings: strict
        ),
        .target(
            name: "PoskoClient",
            dependencies: [
                "PoskoContract", "PoskoWords", grpcCore, grpcProtobuf, grpcHTTP2, nioCore, nioSSL,
                protobuf, crypto,
            ],
            swiftSettings: strict
        ),
        .target(
            name: "PoskoCommands",
            dependencies: [
                "PoskoClient", "PoskoContract", "PoskoWords", "PoskoPaper", "PoskoDesk",
                "PoskoTerminal", grpcCore, protobuf, arguments,
            ],
            swiftSettings: strict
        ),
        .target(
            name: "PoskoDrill",
            dependencies: ["PoskoClient", "PoskoContract", "PoskoCore", grpcCore],
            swiftSettings: strict
        ),
        .target(
            name: "PoskoSimulator",
            dependencies: [
                "PoskoServer", "PoskoJournal", "PoskoCore", logging,
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "posko",
            dependencies: ["PoskoCommands"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "posko-server",
            dependencies: [
                "PoskoServer", "PoskoCore", "PoskoJournal", "PoskoJournalSQLite", "PoskoWords",
                grpcCore, grpcHTTP2, nioCore, nioPosix, nioSSL, nioHTTP2, nioHPACK, nioTLS,
                certificates, asn1, crypto, arguments, logging, lifecycle, signals,
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "posko-drill",
            dependencies: ["PoskoDrill", "PoskoSimulator", arguments],
            swiftSettings: strict
        ),
        // The journal's messages in C, for the audit.
        .systemLibrary(
            name: "CProtobufC",
            pkgConfig: "libprotobuf-c",
            providers: [.apt(["libprotobuf-c-dev"])]
        ),
        // The journal's file, for the audit: the library that GRDB uses too, without GRDB.
        .systemLibrary(
            name: "CSQLiteSystem",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"])]
        ),
        // SHA-256 in C, for the audit.
        .systemLibrary(
            name: "CSodium",
            pkgConfig: "libsodium",
            providers: [.apt(["libsodium-dev"])]
        ),
        // Summaries in JSON, for the audit.
        .systemLibrary(
            name: "CJansson",
            pkgConfig: "jansson",
            providers: [.apt(["libjansson-dev"])]
        ),
        // Shares nothing with the Swift side but proto/posko/journal/v1.
        .executableTarget(
            name: "posko-audit",
            dependencies: ["CProtobufC", "CSQLiteSystem", "CSodium", "CJansson"],
            cSettings: [
                .headerSearchPath("."),
                .headerSearchPath("Generated"),
                .define("_XOPEN_SOURCE", to: "700"),
            ]
        ),
        .target(
            name: "PoskoTestSupport",
            dependencies: ["PoskoCore", "PoskoJournal", "PoskoServer", "PoskoContract"],
            path: "Tests/PoskoTestSupport",
            swiftSettings: strict
        ),
        .testTarget(name: "PoskoCoreTests", dependencies: ["PoskoCore"], swiftSettings: strict),
        .testTarget(
            name: "PoskoJournalTests",
            dependencies: [
                "PoskoJournal", "PoskoJournalSQLite", "PoskoCore", "PoskoContract",
                "PoskoTestSupport", grdb, protobuf,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PoskoServerTests",
            dependencies: [
                "PoskoServer", "PoskoJournal", "PoskoJournalSQLite", "PoskoCore", "PoskoContract",
                "PoskoTestSupport", "PoskoWords", grpcCore, grpcInProcess, grpcProtobuf, protobuf,
                crypto, nioCore, nioEmbedded,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PoskoCommandsTests",
            dependencies: [
                "PoskoCommands", "PoskoClient", "PoskoContract", "PoskoWords", grpcCore, protobuf,
                arguments, crypto,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PoskoDrillTests",
            dependencies: ["PoskoDrill", "PoskoCore"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PoskoSimulatorTests",
            dependencies: ["PoskoSimulator", "PoskoServer", "PoskoJournal", "PoskoCore"],
            swiftSettings: strict
        ),
        .testTarget(name: "PoskoWordsTests", dependencies: ["PoskoWords"], swiftSettings: strict),
        .testTarget(
            name: "PoskoPaperTests",
            dependencies: ["PoskoPaper", "PoskoWords"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PoskoDeskTests",
            dependencies: [
                "PoskoDesk", "PoskoTerminal", "PoskoPaper", "PoskoCore", "PoskoContract",
                "PoskoWords", protobuf,
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ],
    cLanguageStandard: .c11
)
