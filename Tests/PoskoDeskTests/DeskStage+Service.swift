internal import PoskoContract
internal import SwiftProtobuf

@testable import PoskoDesk

extension DeskStage {
    /// Answers every question that is open, with what a server would tell.
    mutating func tell(_ reply: (DeskQuestion) -> DeskReply?) {
        while let asked = takeQuestion() {
            if let reply = reply(asked.question) { feed(.told(asked.number, reply)) }
        }
    }

    /// Two keys: the next person is called and begun with.
    mutating func callAndBegin(_ visit: Posko_V1_Visit, _ reply: (DeskQuestion) -> DeskReply?) {
        let receipts = [receipt(), receipt()]
        press(.enter)
        _ = takeCommand()
        answer(
            .callNext(
                .with {
                    $0.receipt = receipts[0]
                    $0.ticket = visit.ticket
                }
            )
        )
        let all: (DeskQuestion) -> DeskReply? = { question in
            if case .ticket = question { .ticket(visit) } else { reply(question) }
        }
        tell(all)
        press(.enter)
        _ = takeCommand()
        answer(.begin(.with { $0.receipt = receipts[1] }))
        tell(all)
    }

    /// What went to the printer since the last look.
    mutating func takePrints() -> [Printout] {
        takeEffects().compactMap { if case .print(let printout) = $0 { printout } else { nil } }
    }

    mutating func cutOff() { feed(.link(.down(since_ms: Self.morning_ms, reason: ""))) }
}
