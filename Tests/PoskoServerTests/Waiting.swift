import PoskoContract
import Synchronization
import Testing

/// Looks until `condition` holds; a test failure when it still does not after a while.
func eventually(
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try await !condition() {
        guard ContinuousClock.now < deadline else {
            Issue.record("never happened: \(what)", sourceLocation: sourceLocation)
            throw WaitedTooLong(what: what)
        }
        await Task.yield()
    }
}

struct WaitedTooLong: Error {
    let what: String
}

/// What other tasks have told so far.
final class Notes<Value: Sendable>: Sendable {
    private let values = Mutex<[Value]>([])

    var all: [Value] { values.withLock { $0 } }
    var count: Int { all.count }
    var last: Value? { all.last }

    func add(_ value: Value) {
        values.withLock { $0.append(value) }
    }
}

/// What a call that runs beside the test came to, once it has.
final class Outcome<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    var isKnown: Bool { result.withLock { $0 != nil } }

    func run(_ body: @Sendable () async throws -> Value) async {
        let known: Result<Value, any Error>
        do {
            known = .success(try await body())
        } catch {
            known = .failure(error)
        }
        result.withLock { $0 = known }
    }

    /// Waits until it is known.
    func value(sourceLocation: SourceLocation = #_sourceLocation) async throws -> Value {
        try await eventually("an outcome", sourceLocation: sourceLocation) { isKnown }
        guard let known = result.withLock({ $0 }) else { throw WaitedTooLong(what: "an outcome") }
        return try known.get()
    }
}

extension ThrowingTaskGroup where ChildTaskResult == Void, Failure == any Error {
    /// Starts a call beside the test.
    mutating func start<Value: Sendable>(
        _ body: @Sendable @escaping () async throws -> Value
    ) -> Outcome<Value> {
        let outcome = Outcome<Value>()
        addTask { await outcome.run(body) }
        return outcome
    }
}
