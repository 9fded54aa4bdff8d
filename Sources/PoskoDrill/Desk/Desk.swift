internal import PoskoClient
internal import PoskoContract

/// One desk of the day: its own connection, its own stream, and what all of them share.
///
/// Every answer is counted before the desk goes on. Refusals that the plan asks for are named where
/// they are asked for; any other ends the drill.
struct Desk: Sendable {
    let name: String
    let script: DayScript
    let connection: PoskoConnection
    let exchange: Exchange

    /// How often a command is sent again when the server asks for that.
    private static let attemptsMax = 20

    var floor: Floor { script.floor }
    var plan: DayPlan { script.plan }

    /// Runs `body` as a desk with a connection and a stream of its own.
    static func withDesk<Result: Sendable>(
        _ name: String,
        _ script: DayScript,
        at server: ServerAddress,
        _ body: @Sendable (Desk) async throws -> Result
    ) async throws -> Result {
        try await PoskoConnection.withConnection(
            to: server,
            as: script.session,
            trusting: script.trust
        ) { connection in
            try await connection.withExchange { exchange in
                try await body(
                    Desk(name: name, script: script, connection: connection, exchange: exchange)
                )
            }
        }
    }

    /// Sends a command that has to be accepted.
    @discardableResult
    func send<Command: DeskCommand>(_ command: Command) async throws -> Command.Answer {
        switch try await attempt(command) {
        case .success(let answer): return answer
        case .failure(let failure): throw unexpected(failure, command)
        }
    }

    /// Sends a command that may be refused for one of these reasons.
    ///
    /// - Returns: nil when it was.
    func send<Command: DeskCommand>(
        _ command: Command,
        orRefused reasons: String...
    ) async throws -> Command.Answer? {
        switch try await attempt(command) {
        case .success(let answer): return answer
        case .failure(let failure) where reasons.contains(failure.reason): return nil
        case .failure(let failure): throw unexpected(failure, command)
        }
    }

    /// Sends a command that the rules must refuse for one of these reasons.
    func sendRefused<Command: DeskCommand>(
        _ command: Command,
        _ reasons: String...
    ) async throws {
        switch try await attempt(command) {
        case .success:
            throw DrillFailure(
                "\(name): \(Command.self) was accepted and had to be refused with "
                    + "\(reasons.joined(separator: " or ")): \(command)"
            )
        case .failure(let failure) where reasons.contains(failure.reason): return
        case .failure(let failure): throw unexpected(failure, command)
        }
    }

    /// Two devices do the same at once: one must win, the other is refused for one of these
    /// reasons.
    @discardableResult
    func race<Command: DeskCommand>(
        _ command: Command,
        loser reasons: String...
    ) async throws -> Command.Answer {
        let outcomes = try await withThrowingTaskGroup(
            of: Result<Command.Answer, PoskoFailure>.self
        ) { group in
            group.addTask { try await attempt(command) }
            group.addTask { try await attempt(command, over: script.rival) }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try script.count { (counts) throws(DrillFailure) in counts.races += 1 }
        var winners: [Command.Answer] = []
        for outcome in outcomes {
            switch outcome {
            case .success(let answer): winners.append(answer)
            case .failure(let failure) where reasons.contains(failure.reason): continue
            case .failure(let failure): throw unexpected(failure, command)
            }
        }
        guard winners.count == 1, let winner = winners.first else {
            throw DrillFailure(
                "\(name): of two devices at once \(winners.count) were let through: \(command)"
            )
        }
        return winner
    }

    /// Sends with a fresh request id, waits as the server asks, and counts the outcome.
    private func attempt<Command: DeskCommand>(
        _ command: Command,
        over other: Exchange? = nil
    ) async throws -> Result<Command.Answer, PoskoFailure> {
        var command = command
        command.event = script.event
        command.requestID = RequestID.make()
        let sending = command
        var pause = Duration.milliseconds(50)
        for attempt in 1... {
            do {
                let answer = try await perform(sending, over: other ?? exchange)
                let number = try script.count { (counts) throws(DrillFailure) in
                    try counts.take(sending, answer)
                    return counts.commands
                }
                try await sendAgain(sending, answer, number)
                return .success(answer)
            } catch let failure as PoskoFailure {
                guard failure.mayRetry, let hint = failure.retryAfter, attempt < Self.attemptsMax
                else {
                    try script.count { (counts) throws(DrillFailure) in
                        counts.refused[failure.reason, default: 0] += 1
                    }
                    return .failure(failure)
                }
                pause = max(hint, min(pause * 2, .seconds(5)))
                try await Task.sleep(for: pause * Double.random(in: 1...1.5))
            }
        }
        throw DrillFailure("\(name): no attempt was made.")
    }

    private func perform<Command: DeskCommand>(
        _ command: Command,
        over exchange: Exchange
    ) async throws -> Command.Answer {
        var request = Posko_V1_ExchangeRequest()
        request.command = command.message
        let response = try await exchange.perform(request)
        guard let answer = Command.answer(in: response.outcome) else {
            throw DrillFailure(
                "\(name): \(Command.self) was answered with something else: \(response)"
            )
        }
        return answer
    }

    /// Now and then the button is pressed twice: the same request must get the same answer.
    private func sendAgain<Command: DeskCommand>(
        _ command: Command,
        _ answer: Command.Answer,
        _ number: Int
    ) async throws {
        guard number.isMultiple(of: 40) else { return }
        let again = try await perform(
            command,
            over: number.isMultiple(of: 80) ? exchange : script.rival
        )
        guard again == answer else {
            throw DrillFailure(
                "\(name): the same request was answered differently: \(answer), then \(again)"
            )
        }
        try script.count { (counts) throws(DrillFailure) in counts.sentTwice += 1 }
    }

    private func unexpected<Command: DeskCommand>(
        _ failure: PoskoFailure,
        _ command: Command
    ) -> DrillFailure {
        let reason = failure.reason.isEmpty ? "\(failure.code)" : failure.reason
        let fields = failure.fieldViolations.map { " \($0.field): \($0.message)" }.joined()
        return DrillFailure(
            "\(name): \(Command.self) failed: \(failure.message) (\(reason))\(fields)\n\(command)"
        )
    }
}
