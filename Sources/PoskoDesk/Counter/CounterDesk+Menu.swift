internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

extension CounterDesk {
    /// A text that came at once, over a network that stood still, is typed like any other.
    mutating func scanInMenu(_ scan: Scan) -> [DeskEffect] {
        switch scan {
        case .nik: shell.say(DeskWords.unknownScan.text("NIK"), .warning)
        case .ticket(let ticket):
            if menu?.take(ticket: ticket) == true { return [] }
            shell.say(DeskWords.unknownScan.text(ticket), .warning)
        case .other(let text):
            var effects: [DeskEffect] = []
            for character in text { effects += pressInMenu(.character(character)) }
            return effects + pressInMenu(.enter)
        }
        return [.bell]
    }

    mutating func pressInMenu(_ key: Key) -> [DeskEffect] {
        guard let choice = menu?.handle(key) else { return [] }
        let ticket = menu?.ticket ?? ""
        menu = nil
        switch choice {
        case .close: return []
        case .skip(let reason):
            return send(.other) { event, id in
                .skip(
                    .with {
                        ($0.event, $0.requestID, $0.ticket) = (event, id, ticket)
                        $0.reason = reason
                    }
                )
            }
        case .transfer(let station):
            return send(.other) { event, id in
                .transfer(
                    .with {
                        ($0.event, $0.requestID, $0.ticket) = (event, id, ticket)
                        $0.toStation = station
                    }
                )
            }
        case .leave(let reason):
            return send(.other) { event, id in
                .leave(
                    .with {
                        ($0.event, $0.requestID, $0.ticket) = (event, id, ticket)
                        $0.reason = reason
                    }
                )
            }
        case .rejoin(let back):
            return send(.other) { event, id in
                .rejoin(.with { ($0.event, $0.requestID, $0.ticket) = (event, id, back) })
            }
        }
    }

    mutating func settleMenu(_ outcome: Posko_V1_ExchangeResponse.OneOf_Outcome) {
        let context = shell.context
        switch outcome {
        case .skip(let reply):
            shell.say(
                reply.finished
                    ? DeskWords.visitFinished.text(reply.ticket)
                    : DeskWords.goesOn.text(reply.ticket, context.stationName(reply.nextStation))
            )
            dismiss()
        case .transfer(let reply):
            shell.say(CounterWords.sentTo.text(reply.ticket, context.stationName(reply.station)))
            dismiss()
        case .leave(let reply):
            shell.say(QueueText.hasLeft.text(reply.ticket))
            dismiss()
        case .rejoin(let reply):
            shell.say(
                reply.waitlistPosition > 0
                    ? CounterWords.isBackOnWaitlist.text(
                        reply.ticket,
                        "\(reply.waitlistPosition)"
                    )
                    : CounterWords.isBack.text(reply.ticket, context.stationName(reply.station))
            )
        default: break
        }
    }
}
