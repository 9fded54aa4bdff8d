internal import ArgumentParser
internal import Foundation
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct CardReconcile: Verb {
    static let configuration = CommandConfiguration.verb(
        "reconcile",
        "Balances the ledger of cards, also against a count by hand.",
        example: "posko card reconcile --counted counted.txt"
    )

    @Option(
        help: .init(
            "What was counted: a serial, KPJ or #number a line; - is standard input.",
            valueName: "file"
        ),
        completion: .file()
    )
    var counted: String?

    @OptionGroup var global: GlobalOptions

    private static let countedMax = 100_000

    func run() async throws {
        let identifiers = try counted.map { try Self.readIdentifiers($0) } ?? []
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.cards.reconcileCards(
                    .with {
                        $0.event = event
                        $0.counted = identifiers
                        $0.compare = counted != nil
                    }
                )
            }
            try await global.show(reply) {
                Self.text(reply, await EventView.load(connection, event))
            }
        }
    }

    /// One identifier a line; blank lines do not count.
    static func readIdentifiers(_ path: String) throws -> [String] {
        let data =
            path == "-"
            ? FileHandle.standardInput.readDataToEndOfFile()
            : FileManager.default.contents(atPath: path)
        guard let data, let text = String(data: data, encoding: .utf8) else {
            throw UsageFailure(message: CommandText.notText.text(SafeText.escaped(path)))
        }
        let identifiers = identifiers(in: text)
        guard identifiers.count <= countedMax else {
            throw UsageFailure(
                message: CommandText.tooManyLines.text(
                    SafeText.escaped(path),
                    Figures.count(countedMax)
                )
            )
        }
        return identifiers
    }

    static func identifiers(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces.union(["\u{FEFF}"])) }
            .filter { !$0.isEmpty }
    }

    static func text(_ reply: Posko_V1_ReconcileCardsResponse, _ view: EventView) -> String {
        let equation = Equation.text(
            reply.received,
            CardText.ofReceived,
            [
                (reply.handedOver, CardText.ofHandedOver), (reply.spoiled, StateWords.cardSpoiled),
                (reply.returned, StateWords.cardReturned),
                (reply.forwarded, StateWords.cardForwarded),
                (reply.inStock, CardText.ofInStock),
            ]
        )
        let listed = Equation.term(reply.listed, StateWords.cardListed)
        let verdict = reply.balanced ? CardText.balanced : CardText.notBalanced
        let first = "\(equation)\n\(listed)\n\(verdict.text())"
        guard !reply.differences.isEmpty else { return first }
        var table = Table([
            .left(TableWords.card), .left(TableWords.difference), .left(TableWords.state),
            .left(TableWords.lastHolder), .left(TableWords.since),
        ])
        for difference in reply.differences {
            table.add([
                difference.identifier, word(of: difference.kind), difference.state.word,
                difference.lastHolder,
                difference.hasLastTime ? view.time.dayAndClock(difference.lastTime) : "",
            ])
        }
        return "\(first)\n\n\(table.text)"
    }

    /// - Parameter kind: of a difference, as the contract names it.
    private static func word(of kind: String) -> String {
        switch kind {
        case "missing": CardText.missing.text()
        case "surplus": CardText.surplus.text()
        case "unknown": CardText.unknown.text()
        case "duplicate": CardText.duplicate.text()
        default: kind
        }
    }
}
