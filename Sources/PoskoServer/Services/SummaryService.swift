import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoWords
import SwiftProtobuf

/// The day in figures, now, live, or as of any moment.
struct SummaryService: Posko_V1_SummaryService.ServiceProtocol {
    let desk: Desk

    func getSummary(
        request: ServerRequest<Posko_V1_GetSummaryRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_GetSummaryResponse> {
        let message = request.message
        guard message.hasAt else {
            return try await desk.show(message.event) { day, sequence in
                Posko_V1_GetSummaryResponse(day, sequence, asOf: nil)
            }
        }
        guard let moment = message.at.timestamp else {
            throw InvalidRequest("at", "TIME_INVALID", RequestWords.moment).status
        }
        // Asks first whether there is such an event at all.
        let code = try await desk.look(message.event) { day, _ in day.code }
        let past: (day: EventDay, sequence: UInt64)?
        do {
            past = try await withTaskExecutorPreference(desk.loop.aside) {
                () async throws(JournalError) in
                try await desk.loop.day(code, at: moment)
            }
        } catch {
            throw error.status
        }
        guard let past else {
            throw InvalidRequest(
                "at",
                "BEFORE_THE_EVENT",
                RequestWords.beforeTheEvent
            ).status
        }
        return ServerResponse(
            message: Posko_V1_GetSummaryResponse(past.day, past.sequence, asOf: moment)
        )
    }

    func watchSummary(
        request: ServerRequest<Posko_V1_WatchSummaryRequest>,
        context: ServerContext
    ) async throws -> StreamingServerResponse<Posko_V1_WatchSummaryResponse> {
        let event = request.message.event
        let signals = try desk.signals(of: event)
        return StreamingServerResponse { writer in
            var shown: UInt64?
            try await signals.untilCancelled(pace: ServerLimits.summaryPace) {
                let summary = try await desk.lookAt(event) { day, position in
                    desk.summaries.view(event, at: position) {
                        Posko_V1_GetSummaryResponse(day, position.sequence, asOf: nil)
                    }
                }
                guard summary.sequence != shown else { return }
                try await writer.write(.with { $0.summary = summary })
                shown = summary.sequence
            }
            return [:]
        }
    }
}
