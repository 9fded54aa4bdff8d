import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

/// One card list or box on its way into the journal, or, as a dry run, into a copy of the day.
struct CardReceipt: Sendable {
    private let event: EventCode
    private let requestID: RequestID
    private let caller: Caller
    private let box: String?
    private let listOnly: Bool
    /// The copy that a dry run tries on, with the claims of all events; nil when it is meant.
    private var rehearsal: (day: EventDay, claims: Claims)?
    private var sheet = Sheet<CardDetails>(.cards)
    private var answer = Posko_V1_ReceiveCardsResponse()

    init(
        _ options: Posko_V1_ReceiveCardsOptions,
        by caller: Caller,
        day: EventDay,
        claims: Claims
    ) throws {
        do {
            event = try Fields.event(options.event)
            requestID = try Fields.requestID(options.requestID)
            box = try Fields.optionalText(options.box, "box", limit: 60)
        } catch {
            throw error.status
        }
        self.caller = caller
        listOnly = options.listOnly
        rehearsal = options.dryRun ? (day, claims) : nil
        answer.dryRun = options.dryRun
    }

    mutating func take(_ records: [CSVRecord], _ desk: Desk) async throws {
        for record in records {
            guard let headers = try sheet.headers(for: record) else { continue }
            switch CardRow.parse(record, headers: headers) {
            case .failure(let rejection):
                sheet.refuse(rejection.problems.map(RowRemark.init), in: record)
            case .success(let row):
                sheet.keep(
                    CardDetails(
                        serial: row.serial,
                        kpj: row.kpj,
                        nik: row.nik,
                        name: row.name,
                        programmes: row.programmes,
                        funding: row.funding
                    ),
                    from: record
                )
            }
            if sheet.isGroupFull { try await flush(desk) }
        }
    }

    private mutating func flush(_ desk: Desk) async throws {
        let options = "cards/\(listOnly)/\(box ?? "")"
        guard let group = sheet.takeGroup(under: requestID, options: options, desk.loop.vault)
        else { return }
        let command = Command.receiveCards(group.rows.map { $0.row }, box: box, listOnly: listOnly)
        let facts: [Fact]
        if rehearsal != nil {
            facts = try rehearse(command)
        } else {
            do {
                facts = try await desk.loop.submit(
                    Submission(
                        event: event,
                        requestID: group.requestID,
                        digest: group.digest,
                        caller: caller,
                        command: command
                    )
                ).facts
            } catch {
                throw error.status
            }
        }
        count(facts, group.rows)
    }

    private mutating func rehearse(_ command: Command) throws -> [Fact] {
        guard let (day, claims) = rehearsal else { return [] }
        do {
            let nobody = Stamp(time: Timestamp(milliseconds: 0), staff: "", device: "")
            let decision = try day.decide(
                command,
                Circumstances(claims: claims, stamp: nobody)
            )
            for fact in decision.facts { rehearsal?.day.apply(fact, nobody) }
            rehearsal?.claims.apply(decision.claims, by: .event(event))
            return decision.facts
        } catch {
            throw error.status
        }
    }

    private mutating func count(
        _ facts: [Fact],
        _ rows: [(record: CSVRecord, row: CardDetails)]
    ) {
        var touched: Set<CardNumber> = []
        for fact in facts {
            switch fact {
            case .cardListed(let number, _):
                answer.listed += 1
                touched.insert(number)
            case .cardReceived(let number, _):
                answer.received += 1
                touched.insert(number)
            case .cardRowsRead(let count, let refused, let matched, let suggested):
                answer.matched += matched.count32
                answer.suggested += suggested.count32
                answer.unchanged += (count - refused.count - touched.count).count32
                for refusal in refused where rows.indices.contains(refusal.index) {
                    refuse(refusal.rejection, in: rows[refusal.index].record)
                }
            default: break
            }
        }
    }

    private mutating func refuse(_ rejection: Rejection, in record: CSVRecord) {
        let remark = RowRemark(
            field: "serial",
            code: rejection.reason.code,
            message: rejection.message(in: .current)
        )
        sheet.refuse([remark], in: record)
    }

    mutating func finish(_ desk: Desk) async throws -> Posko_V1_ReceiveCardsResponse {
        try await flush(desk)
        answer.rows = sheet.rows.count32
        answer.refused = sheet.refused.count32
        answer.problems = sheet.problems.problems
        answer.problemsOmitted = sheet.problems.omitted.count32
        answer.warnings = sheet.warnings.problems
        answer.warningsOmitted = sheet.warnings.omitted.count32
        answer.header = sheet.headerText
        answer.ignoredColumns = sheet.headers?.unknown ?? []
        return answer
    }
}
