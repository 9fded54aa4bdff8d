import GRPCCore
import PoskoContract
import SwiftProtobuf
import Testing

/// A day of five slots in which every command of the contract is accepted at least once.
enum SmallDay {
    static let roster = """
        nik,nama,dusun
        \(Make.nik(1)),\(Make.name(1)),Cikalong
        \(Make.nik(2)),\(Make.name(2)),Cikalong
        \(Make.nik(8)),\(Make.name(8)),Pasir
        """

    static let cards = """
        nomor kartu,nik,nama,program,sumber dana
        S-1,\(Make.nik(1)),\(Make.name(1)),JKK+JKM,APBD
        S-2,\(Make.nik(2)),\(Make.name(2)),JKK,APBD
        S-3,\(Make.nik(3)),\(Make.name(3)),JKK,CSR
        S-4,\(Make.nik(4)),\(Make.name(4)),JKM,CSR
        S-5,\(Make.nik(5)),\(Make.name(5)),JKK,APBD
        S-6,\(Make.nik(6)),\(Make.name(6)),JKK,APBD
        """

    /// Before the files are read.
    static let creation = Make.create()

    /// After the files were read, with a request id each.
    static let commands: [Command] = all.enumerated().map { index, command in
        command.with(requestID: "day-\(index + 1)")
    }

    private static let all = morning + vitals + lab + doctor + cardDesk + evening

    private static let morning = [
        Make.open(),
        Make.registerRoster(1, .both), Make.register(2, .both), Make.register(3, .card),
        Make.register(4), Make.register(5), Make.register(6),
        // The sixth check of five: on the waitlist, until somebody gives up.
        Make.register(7), Make.cancel(5),
        Make.issue(1), Make.issue(2), Make.issue(3), Make.issue(4), Make.issue(6), Make.issue(7),
        Make.reprint("A001"),
    ]

    private static let vitals = [
        Make.call("vitals", 1), Make.recall("A001"), Make.begin("A001"),
        Make.record("A001", 185, 115), Make.complete("A001"),
        Make.call("vitals", 2), Make.undo("A002"), Make.call("vitals", 2), Make.begin("A002"),
        Make.record("A002", 118, 76), Make.complete("A002"),
        Make.call("vitals", 1), Make.recall("A003"), Make.miss("A003"), Make.rejoin("A003"),
        Make.transfer("A004", to: "lab"), Make.leave("A005"),
        Make.call("vitals", 1), Make.begin("A003"), Make.skip("A003"),
    ]

    private static let lab = [
        Make.call("lab", 1), Make.begin("A001"), Make.complete("A001"),
        Make.call("lab", 1), Make.begin("A002"), Make.complete("A002"),
        Make.leave("A004"),
        Make.call("lab", 2), Make.begin("A003"), Make.complete("A003"),
    ]

    private static let doctor = [
        Make.call("doctor"), Make.begin("A001"), Make.dispose("A001"), Make.complete("A001"),
        Make.finalise("A001"), Make.amend("A001", 145, 95),
    ]

    private static let cardDesk = [
        Make.assign(1),
        Make.call("cards", 1), Make.begin("K001"), Make.handOver("K001"), Make.complete("K001"),
        Make.call("cards", 1), Make.begin("A002"), Make.handOver("A002"), Make.reverse(2),
        Make.refuse(2), Make.complete("A002"),
        Make.call("cards", 2), Make.begin("A001"), Make.handOver("A001", card: 1),
        Make.complete("A001"),
        Make.spoil(4), Make.giveBack(5), Make.forward(6),
    ]

    private static let evening = [
        Make.release, Make.withdraw(2), Make.restrict(3), Make.erase(5), Make.close,
    ]
}

extension ServerHarness {
    /// The whole of a small day by unary calls; the answers in order.
    @discardableResult
    func playSmallDay() async throws -> [Answer] {
        try await send(SmallDay.creation)
        try await importRoster(SmallDay.roster, id: "roster")
        try await receiveCards(SmallDay.cards, id: "cards")
        var answers: [Answer] = []
        for command in SmallDay.commands { answers.append(try await send(command)) }
        return answers
    }

    func summary(
        _ event: String = Make.event,
        at moment: Google_Protobuf_Timestamp? = nil
    ) async throws -> Posko_V1_GetSummaryResponse {
        try await summaries.getSummary(
            .with {
                $0.event = event
                if let moment { $0.at = moment }
            }
        )
    }

    /// With a second person.
    func reopen(reason: String) async throws {
        let asked = try await refusal {
            try await send(Make.open(reason: reason).with(requestID: "reopen-1"))
        }
        let number = try #require(asked.metadata["approval"].flatMap { UInt32($0) })
        var second = Metadata()
        second.addString("second", forKey: "posko-staff")
        _ = try await approvals.giveApproval(
            .with {
                $0.event = Make.event
                $0.requestID = "second"
                $0.approval = number
            },
            metadata: second
        )
        try await send(Make.open(reason: reason).with(requestID: "reopen-2"))
    }

    func lines(_ event: String = Make.event) async throws -> Posko_V1_ListLinesResponse {
        try await queue.listLines(.with { $0.event = event })
    }

    /// An event that is open, with people registered from 1 on and checked in.
    func openDay(slots: UInt32 = 50, checkedIn: Int = 0) async throws {
        try await send(Make.create(slots: slots))
        try await send(Make.open().with(requestID: "open"))
        for number in 0..<checkedIn {
            try await send(Make.register(number + 1).with(requestID: "add-\(number + 1)"))
            try await send(Make.issue(UInt32(number + 1)).with(requestID: "issue-\(number + 1)"))
        }
    }
}
