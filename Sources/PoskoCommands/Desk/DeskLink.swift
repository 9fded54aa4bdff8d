internal import PoskoClient
internal import PoskoContract
internal import PoskoDesk
internal import SwiftProtobuf

/// Keeps a desk connected, for as long as the desk is open.
///
/// One connection carries the stream of commands, the watch of the lines and the reads. When any of
/// them breaks, all are ended and begun again: the outbox still has every command without an
/// answer, with its request id, and the watch begins with a snapshot. A server that is silent is
/// found out by pings, since a cut cable says nothing.
struct DeskLink: Sendable {
    /// Connects anew each time, with what the configuration says by then: somebody may have logged
    /// in again in the meantime.
    let global: GlobalOptions
    let event: String
    let watches: Watches
    let outbox: DeskOutbox
    let mailbox: DeskMailbox

    enum Watches: Hashable, Sendable {
        /// The lines of one station; of all when empty.
        case lines(station: String)
        /// All lines and the summary, for organizers.
        case day
    }

    private static let pingEvery = Duration.seconds(3)
    private static let answerTimeout = Duration.seconds(8)
    private static let pauseMin = Duration.milliseconds(300)
    private static let pauseMax = Duration.seconds(3)

    func run() async {
        var pause = Self.pauseMin
        var downSince_ms: Int64?
        while !Task.isCancelled {
            let began = ContinuousClock.now
            let failure = await connection()
            for number in outbox.disconnect() { fail(number) }
            if Task.isCancelled { return }
            if ContinuousClock.now - began > .seconds(10) {
                (pause, downSince_ms) = (Self.pauseMin, nil)
            }
            let since = downSince_ms ?? WallTime.now_ms
            downSince_ms = since
            report(failure, since_ms: since)
            try? await Task.sleep(for: pause * Double.random(in: 0.8...1.2))
            pause = min(pause * 2, Self.pauseMax)
        }
    }

    private func report(_ failure: PoskoFailure, since_ms: Int64) {
        switch (failure.code, failure.reason) {
        case (.unauthenticated, "SESSION_LOCKED"): mailbox.put(.link(.locked))
        case (.unauthenticated, _), (.permissionDenied, _):
            mailbox.put(.link(.refused(failure.message)))
        default:
            mailbox.put(.link(.down(since_ms: since_ms, reason: "")))
        }
    }

    /// One connection, from beginning to end.
    ///
    /// - Returns: why it ended.
    private func connection() async -> PoskoFailure {
        do {
            try await global.connect(isUnattended: true) { connection in
                try await connection.withExchange(timeout: Self.answerTimeout) { exchange in
                    try await work(connection, exchange)
                }
            }
            return PoskoFailure(code: .unavailable, message: "")
        } catch let failure as PoskoFailure {
            return failure
        } catch let usage as UsageFailure {
            return PoskoFailure(code: .unauthenticated, message: usage.message)
        } catch {
            return PoskoFailure(code: .unavailable, message: "")
        }
    }

    /// All that a desk's connection does; ends with the first of them that ends.
    private func work(_ connection: PoskoConnection, _ exchange: Exchange) async throws {
        try await ping(exchange)
        // Before the desk hears of it: what it asks then is to find the way open.
        let signals = outbox.connect()
        mailbox.put(.link(.up))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while true {
                    try await Task.sleep(for: Self.pingEvery)
                    try await ping(exchange)
                }
            }
            group.addTask { try await watchLines(connection) }
            if watches == .day { group.addTask { try await watchSummary(connection) } }
            group.addTask { try await serve(signals, connection, exchange) }
            try await group.next()
            group.cancelAll()
        }
    }

    private func watchSummary(_ connection: PoskoConnection) async throws {
        let request = Posko_V1_WatchSummaryRequest.with { $0.event = event }
        try await connection.watchSummary(request) { mailbox.put(.summary($0.summary)) }
    }

    /// Lines that the desk did not take in are told again from the beginning.
    private func watchLines(_ connection: PoskoConnection) async throws {
        let request = Posko_V1_WatchLinesRequest.with {
            $0.event = event
            if case .lines(let station) = watches { $0.station = station }
        }
        try await connection.watchLines(request) { mailbox.put(.lines($0)) }
    }

    /// Who types for a quarter of an hour is at work all the time.
    private func ping(_ exchange: Exchange) async throws {
        let isAtWork = outbox.takeUse()
        let ping = Posko_V1_PingRequest.with {
            $0.requestID = RequestID.make()
            $0.atWork = isAtWork
        }
        do {
            _ = try await exchange.perform(.with { $0.ping = ping })
        } catch {
            if isAtWork { outbox.noteUse() }
            throw error
        }
    }

    private func serve(
        _ signals: AsyncStream<Void>,
        _ connection: PoskoConnection,
        _ exchange: Exchange
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for await _ in signals {
                for question in outbox.takeQuestions() {
                    group.addTask { await answer(question, connection) }
                }
                while let command = outbox.command { try await send(command, exchange) }
            }
        }
    }

    /// - Throws: when the connection is of no use any more; the command is still in the outbox.
    private func send(_ command: Posko_V1_ExchangeRequest, _ exchange: Exchange) async throws {
        do {
            let response = try await exchange.perform(command)
            guard let outcome = response.outcome else {
                // Of a newer server; sent again, it would be answered alike.
                settle(command, .refused(DeskProblem(reason: "", message: "")))
                return
            }
            settle(command, .done(outcome))
        } catch let failure as PoskoFailure {
            if failure.code == .resourceExhausted, let wait = failure.retryAfter {
                try await Task.sleep(for: wait)
            } else if failure.mayRetry || failure.code == .unauthenticated {
                throw failure
            } else {
                settle(command, .refused(DeskProblem(failure)))
            }
        }
    }

    private func settle(_ command: Posko_V1_ExchangeRequest, _ answer: DeskAnswer) {
        outbox.answered(command.requestID)
        mailbox.put(.answered(command.requestID, answer))
    }

    private func answer(_ asked: DeskOutbox.Question, _ connection: PoskoConnection) async {
        do {
            mailbox.put(.told(asked.number, try await asked.question.answer(over: connection)))
        } catch let failure as PoskoFailure {
            mailbox.put(.told(asked.number, .failed(DeskProblem(failure))))
        } catch {
            fail(asked.number)
        }
    }

    /// The connection went away before the answer came.
    private func fail(_ number: Int) {
        let problem = DeskProblem(reason: "", message: "", isMomentary: true)
        mailbox.put(.told(number, .failed(problem)))
    }
}
