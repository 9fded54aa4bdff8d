internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct ApprovalList: Verb {
    static let configuration = CommandConfiguration.verb(
        "list",
        "Shows who asked for a second person, and who was it.",
        example: "posko approval list --waiting"
    )

    @Flag(help: "Only those that wait.")
    var waiting = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.read { connection, event in
            let reply = try await connection.call {
                try await $0.approvals.listApprovals(
                    .with {
                        $0.event = event
                        $0.waiting = waiting
                    }
                )
            }
            try await global.show(reply) {
                Self.text(reply.approvals, await EventView.load(connection, event))
            }
        }
    }

    static func text(_ approvals: [Posko_V1_Approval], _ view: EventView) -> String {
        guard !approvals.isEmpty else { return StaffText.noApproval.text() }
        var table = Table([
            .right(TableWords.number), .left(TableWords.act), .left(TableWords.subject),
            .left(TableWords.askedBy), .left(TableWords.at), .left(TableWords.why),
            .left(TableWords.givenBy), .left(TableWords.done),
        ])
        for approval in approvals {
            table.add([
                String(approval.number), approval.act.word,
                approval.card > 0 ? "#\(approval.card)" : approval.ticket, approval.askedBy,
                view.time.clock(approval.askedAt), approval.reason, approval.givenBy,
                (approval.used ? CommonWords.yes : CommonWords.no).text(),
            ])
        }
        return table.text
    }
}

extension Posko_V1_ApprovalAct {
    var word: String {
        switch self {
        case .unspecified, .UNRECOGNIZED: ""
        case .reopen: StateWords.reopen.text()
        case .amend: StateWords.amend.text()
        case .reverse: StateWords.reverse.text()
        }
    }
}
