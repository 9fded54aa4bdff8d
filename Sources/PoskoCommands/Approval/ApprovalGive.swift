internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct ApprovalGive: Verb {
    static let configuration = CommandConfiguration.verb(
        "give",
        "Says yes to what somebody else asked for.",
        example: "posko approval give 3"
    )

    @Argument(help: "Number of the approval.", completion: .approvals)
    var approval: UInt32

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.approvals.giveApproval(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.approval = approval
                    }
                )
            }
            try await global.show(reply) {
                StaffText.approvalGiven.text(String(approval))
            }
        }
    }
}
