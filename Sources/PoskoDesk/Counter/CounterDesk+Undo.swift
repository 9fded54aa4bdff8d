internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

/// Somebody who has gone on from this desk.
struct SentOn: Hashable, Sendable {
    let ticket: String
    /// It was asked whether they are to come back.
    var isAsked = false
}

extension CounterDesk {
    /// "Done" is undone: they come back into the line of this station. Asked twice, because they
    /// are on their way.
    mutating func fetchBack() -> [DeskEffect] {
        guard let ticket = sentOn?.ticket else { return [] }
        guard sentOn?.isAsked == true else {
            sentOn?.isAsked = true
            shell.say(DeskWords.fetchBack.text(ticket), .warning)
            return [.bell]
        }
        sentOn = nil
        let station = shell.context.station
        return send(.other) { event, id in
            .transfer(
                .with {
                    ($0.event, $0.requestID, $0.ticket) = (event, id, ticket)
                    $0.toStation = station
                    $0.reason = DeskWords.sentOnByMistake.text()
                }
            )
        }
    }
}
