internal import ArgumentParser
internal import PoskoClient
internal import PoskoContract
internal import PoskoWords
internal import SwiftProtobuf

struct QueueNext: Verb {
    static let configuration = CommandConfiguration.verb(
        "next",
        "Calls the next person of a station's line to a counter.",
        example: "posko queue next --station vitals --counter 2"
    )

    @Option(help: .init("Code of the station.", valueName: "code"), completion: .stations)
    var station: String

    @Option(help: .init("Counter of the station.", valueName: "number"))
    var counter: UInt32 = 1

    @OptionGroup var request: RequestOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await global.mutate(request) { connection, stamp in
            let reply = try await connection.call {
                try await $0.queue.callNext(
                    .with {
                        $0.event = stamp.event
                        $0.requestID = stamp.requestID
                        $0.station = station
                        $0.counter = counter
                    }
                )
            }
            try await global.show(reply) {
                let card = await DeskCard.load(
                    connection,
                    event: stamp.event,
                    ticket: reply.ticket
                )
                let place = card.view.place(reply.station, counter: reply.counter)
                return card.text([
                    QueueText.calledTo.text(reply.ticket, place),
                    DeskCard.announcement(ticket: reply.ticket, place: place),
                ])
            }
        }
    }
}
