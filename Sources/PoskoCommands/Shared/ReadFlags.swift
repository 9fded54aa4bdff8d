internal import ArgumentParser
internal import PoskoContract
internal import SwiftProtobuf

/// How a read of what is held about people is meant; the server keeps that it happened.
struct ReadFlags: ParsableArguments {
    @Flag(help: "Show NIKs in full, where the role needs them.")
    var fullNik = false

    @Option(name: .customLong("why"), help: .init("Why it is looked at.", valueName: "reason"))
    var reason: String?

    @Flag(help: "The answer goes onto paper.")
    var forPrint = false

    var message: Posko_V1_ReadOptions {
        .with {
            $0.fullNik = fullNik
            $0.reason = reason ?? ""
            $0.forPrint = forPrint
        }
    }
}
