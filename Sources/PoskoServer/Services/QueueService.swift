import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import SwiftProtobuf

/// Stations and lines.
struct QueueService: Posko_V1_QueueService.ServiceProtocol {
    let desk: Desk

    func callNext(
        request: ServerRequest<Posko_V1_CallNextRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_CallNextResponse> {
        try await desk.answer(request, context)
    }

    func recall(
        request: ServerRequest<Posko_V1_RecallRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_RecallResponse> {
        try await desk.answer(request, context)
    }

    func undoCall(
        request: ServerRequest<Posko_V1_UndoCallRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_UndoCallResponse> {
        try await desk.answer(request, context)
    }

    func begin(
        request: ServerRequest<Posko_V1_BeginRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_BeginResponse> {
        try await desk.answer(request, context)
    }

    func complete(
        request: ServerRequest<Posko_V1_CompleteRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_CompleteResponse> {
        try await desk.answer(request, context)
    }

    func miss(
        request: ServerRequest<Posko_V1_MissRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_MissResponse> {
        try await desk.answer(request, context)
    }

    func rejoin(
        request: ServerRequest<Posko_V1_RejoinRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_RejoinResponse> {
        try await desk.answer(request, context)
    }

    func transfer(
        request: ServerRequest<Posko_V1_TransferRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_TransferResponse> {
        try await desk.answer(request, context)
    }

    func skip(
        request: ServerRequest<Posko_V1_SkipRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_SkipResponse> {
        try await desk.answer(request, context)
    }

    func leave(
        request: ServerRequest<Posko_V1_LeaveRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_LeaveResponse> {
        try await desk.answer(request, context)
    }

    func listLines(
        request: ServerRequest<Posko_V1_ListLinesRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Posko_V1_ListLinesResponse> {
        let scope = try LineScope(request.message.station)
        let event = request.message.event
        let seesFindings = try desk.callerSeesFindings(at: event)
        return try await desk.show(event) { day, sequence throws(GoogleRPCStatus) in
            let lines = try scope.lines(of: day).shown(toWhoSeesFindings: seesFindings)
            return .with {
                $0.sequence = sequence
                $0.lines = lines
            }
        }
    }

    func watchLines(
        request: ServerRequest<Posko_V1_WatchLinesRequest>,
        context: ServerContext
    ) async throws -> StreamingServerResponse<Posko_V1_WatchLinesResponse> {
        let scope = try LineScope(request.message.station)
        let event = request.message.event
        // Fails before the stream begins when there is no such event or station.
        _ = try await desk.look(event) { day, _ throws(GoogleRPCStatus) in
            try scope.lines(of: day)
        }
        let signals = try desk.signals(of: event)
        let seesFindings = try desk.callerSeesFindings(at: event)
        return StreamingServerResponse { writer in
            var shown: [Posko_V1_Line]?
            try await signals.untilCancelled(pace: ServerLimits.linesPace) {
                let (lines, sequence) = try await desk.lookAt(event) {
                    day,
                    position throws(GoogleRPCStatus) in
                    let key = "\(event) \(scope.key)"
                    let lines = try desk.lines.view(key, at: position) {
                        () throws(GoogleRPCStatus) in try scope.lines(of: day)
                    }
                    return (lines.shown(toWhoSeesFindings: seesFindings), position.sequence)
                }
                if let before = shown {
                    let changes = LineDifference.changes(from: before, to: lines)
                    guard !changes.isEmpty else { return }
                    try await writer.write(
                        .with {
                            $0.sequence = sequence
                            $0.changes = .with { $0.changes = changes }
                        }
                    )
                } else {
                    try await writer.write(
                        .with {
                            $0.sequence = sequence
                            $0.snapshot = .with { $0.lines = lines }
                        }
                    )
                }
                shown = lines
            }
            return [:]
        }
    }
}

extension Desk {
    /// Whether the caller works with results.
    fileprivate func callerSeesFindings(at event: String) throws -> Bool {
        guard let permit = try Caller.ofCall.permit, let code = EventCode(event) else {
            return true
        }
        return loop.holds(permit.needing([.clinician]), at: code)
    }
}

extension [Posko_V1_Line] {
    /// That somebody goes first because of a finding is a result: for clinicians, not for a wall,
    /// nor for who has nothing to do with results.
    fileprivate func shown(toWhoSeesFindings seesFindings: Bool) -> [Posko_V1_Line] {
        if seesFindings { return self }
        return map { line in
            var line = line
            for index in line.waiting.indices { line.waiting[index].urgent = false }
            for index in line.atCounters.indices { line.atCounters[index].urgent = false }
            return line
        }
    }
}
