import GRPCCore
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Synchronization
import Testing

@testable import PoskoServer

/// Nothing is answered, shown or streamed before it is durable.
@Suite(.timeLimit(.minutes(2)))
struct DurabilityTests {
    @Test func nothingIsShownWhileAnAppendIsHeld() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay(checkedIn: 1)
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let lines = Notes<Posko_V1_WatchLinesResponse>()
                let summaries = Notes<Posko_V1_GetSummaryResponse>()
                tasks.addTask { try await server.watchLines(into: lines) }
                tasks.addTask { try await server.watchSummary(into: summaries) }
                try await eventually("snapshots") { lines.count == 1 && summaries.count == 1 }

                journal.appends.close()
                let call = tasks.start { try await server.send(Make.call("vitals")) }
                try await eventually("it is decided") { server.undurableCount == 1 }
                let summary = tasks.start { try await server.summary() }
                let listed = tasks.start { try await server.lines() }
                let visit = tasks.start {
                    try await server.tickets.getTicket(
                        .with {
                            $0.event = Make.event
                            $0.ticket = "A001"
                        }
                    )
                }
                let past = tasks.start { try await server.summary(at: server.clock.now.message) }
                try await eventually("the reads wait") { server.waiterCount() == 4 }
                #expect(!call.isKnown && !summary.isKnown && !listed.isKnown && !visit.isKnown)
                #expect(!past.isKnown)
                #expect(lines.count == 1 && summaries.count == 1)

                journal.appends.open()
                guard case .callNext(let answer) = try await call.value() else {
                    throw NoSuchCommand()
                }
                #expect(answer.ticket == "A001")
                #expect(try await summary.value().visits.called == 1)
                #expect(try await past.value().visits.called == 1)
                #expect(try await listed.value().sequence == answer.receipt.sequence)
                #expect(try await visit.value().visit.state == .called)
                try await eventually("the watches tell") {
                    // The note of the read of the ticket may have come in between.
                    [lines.last?.sequence, summaries.last?.sequence].allSatisfy {
                        $0.map { $0 >= answer.receipt.sequence } ?? false
                    }
                }
                server.cancelWatches()
            }
        }
    }

    @Test func anEventIsNotThereBeforeItIsDurable() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let created = tasks.start { try await server.send(Make.create()) }
                try await eventually("it is decided") { server.undurableCount == 1 }
                let shown = tasks.start {
                    try await server.events.getEvent(.with { $0.event = Make.event })
                }
                let listed = tasks.start { try await server.events.listEvents(.init()) }
                try await eventually("the reads wait") { server.waiterCount() == 2 }
                #expect(!created.isKnown && !shown.isKnown && !listed.isKnown)
                journal.refuseAppends(1)
                journal.appends.open()
                let lost = try await refusal { try await created.value() }
                #expect(lost.reason == "JOURNAL_UNAVAILABLE")
                let missing = try await refusal { try await shown.value() }
                #expect(missing.reason == "EVENT_NOT_FOUND")
                #expect(try await listed.value().events.isEmpty)
            }
        }
    }

    @Test func nothingIsKnownOfARequestIDBeforeItIsDurable() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let first = tasks.start {
                    try await server.send(Make.register(1).with(requestID: "x"))
                }
                try await eventually("it is decided") { server.undurableCount == 1 }
                let again = tasks.start {
                    try await server.send(Make.register(1).with(requestID: "x"))
                }
                let other = tasks.start {
                    try await server.send(Make.register(2).with(requestID: "x"))
                }
                try await eventually("both wait") {
                    server.waiterCount() == 2 || other.isKnown || again.isKnown
                }
                #expect(!again.isKnown && !other.isKnown)
                journal.refuseAppends(1)
                journal.appends.open()
                for call in [first, again, other] {
                    let lost = try await refusal { try await call.value() }
                    #expect(lost.reason == "JOURNAL_UNAVAILABLE")
                }
                // The id was never used as far as the journal knows.
                let taken = try await server.persist(Make.register(2).with(requestID: "x"))
                guard case .addRegistration(let added) = taken else { throw NoSuchCommand() }
                #expect(added.registration == 1)
            }
        }
    }
}

extension ServerHarness {
    /// Reads and repeated requests that wait until something is durable.
    func waiterCount(_ event: String = Make.event) -> Int {
        guard let code = EventCode(event) else { return 0 }
        return loop.state.withLock { $0.streams[code]?.tail.waiters.count ?? 0 }
    }

    func watcherCount(_ event: String = Make.event) -> Int {
        guard let code = EventCode(event) else { return 0 }
        return loop.state.withLock { $0.streams[code]?.tail.watchers.count ?? 0 }
    }

    func cancelWatches() {
        calls.cancel("WatchLines")
        calls.cancel("WatchSummary")
        calls.cancel("Watch")
    }

    /// Sends a command until the server takes writes again, as a client does that is told to retry.
    @discardableResult
    func persist(_ command: Command) async throws -> Answer {
        var answer: Answer?
        try await eventually("\(command.requestID) is taken") {
            do {
                answer = try await send(command)
                return true
            } catch let error as RPCError where error.code == .unavailable {
                return false
            }
        }
        guard let answer else { throw WaitedTooLong(what: command.requestID) }
        return answer
    }
}
