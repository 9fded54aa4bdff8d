import GRPCCore
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@testable import PoskoServer

/// Live views: a snapshot, then what changed.
@Suite(.timeLimit(.minutes(2)))
struct WatchTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func changesAppliedToTheSnapshotAreTheLines(seed: UInt64) async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay(checkedIn: 12)
            let tickets = (1...12).map { Ticket(lane: .general, number: $0).description }
            let notes = Notes<Posko_V1_WatchLinesResponse>()
            var dice = Dice(seed: seed)
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await server.watchLines(into: notes) }
                try await eventually("the snapshot") { notes.count == 1 }
                for round in 0..<20 {
                    // Some changes come one by one, some many at once, some after a failed write.
                    if round % 5 == 4 { journal.refuseAppends(1) }
                    let commands = (0..<15).map { number in
                        dice.command(tickets).with(requestID: "\(round)-\(number)")
                    }
                    _ = try await server.exchange(commands)
                    try await eventually("writes again") { try await server.isWritable(round) }
                    let lines = try await server.lines()
                    try await eventually("seed \(seed), round \(round)") {
                        LineModel(notes.all).lines == lines.lines
                    }
                    #expect(LineModel(notes.all).sequence <= lines.sequence)
                }
                server.cancelWatches()
            }
            #expect(notes.count > 5)
            guard case .snapshot? = notes.all.first?.content else { throw NoSuchCommand() }
            #expect(notes.all.dropFirst().allSatisfy { !$0.changes.changes.isEmpty })
            let sequences = notes.all.map(\.sequence)
            #expect(sequences == sequences.sorted())
        }
    }

    @Test func manyChangesAtOnceAreOneMessage() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay(checkedIn: 9)
            let notes = Notes<Posko_V1_WatchLinesResponse>()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await server.watchLines(into: notes) }
                try await eventually("the snapshot") { notes.count == 1 }
                journal.appends.close()
                let leaving = (1...9).map { number in
                    Make.leave(Ticket(lane: .general, number: number).description)
                        .with(requestID: "leave-\(number)")
                }
                let call = tasks.start { try await server.exchange(leaving) }
                try await eventually("all are decided") { server.undurableCount == 9 }
                journal.appends.open()
                _ = try await call.value()
                try await eventually("all are gone") {
                    LineModel(notes.all).lines.first?.waiting.isEmpty == true
                }
                // The first was on its way alone, the others followed together.
                #expect(notes.count <= 3)
                server.cancelWatches()
            }
        }
    }

    @Test func aReaderThatDoesNotLookMissesSignalsNotChanges() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 3)
            let event = try #require(EventCode(Make.event))
            let signals = try server.loop.changes(of: event)
            for number in 1...3 {
                try await server.send(Make.leave("A00\(number)").with(requestID: "leave-\(number)"))
            }
            signals.continuation.finish()
            var count = 0
            for await _ in signals.changes { count += 1 }
            #expect(count == 1)
        }
    }

    @Test func oneStationIsShownAlone() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 2)
            let notes = Notes<Posko_V1_WatchLinesResponse>()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask {
                    try await server.queue.watchLines(
                        .with {
                            $0.event = Make.event
                            $0.station = "lab"
                        }
                    ) { response in
                        for try await message in response.messages { notes.add(message) }
                    }
                }
                try await eventually("the snapshot") { notes.count == 1 }
                // Elsewhere: nothing to tell.
                try await server.send(Make.call("vitals").with(requestID: "call"))
                try await server.send(Make.transfer("A002", to: "lab").with(requestID: "to-lab"))
                try await eventually("the change") { notes.count == 2 }
                let line = try #require(LineModel(notes.all).lines.first)
                #expect(LineModel(notes.all).lines.count == 1)
                #expect(line.station == "lab")
                #expect(line.waiting.map(\.ticket) == ["A002"])
                server.cancelWatches()
            }
        }
    }

    @Test func whatCannotBeWatchedIsRefused() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            let expected = [
                ("nowhere", "", "EVENT_NOT_FOUND"), ("no event!", "", "EVENT_CODE_INVALID"),
                (Make.event, "Lab 1", "STATION_CODE_INVALID"),
                (Make.event, "xray", "STATION_NOT_FOUND"),
                (Make.event, "registration", "STATION_HAS_NO_LINE"),
            ]
            for (event, station, reason) in expected {
                let refused = try await refusal {
                    try await server.queue.watchLines(
                        .with {
                            $0.event = event
                            $0.station = station
                        }
                    ) { response in
                        for try await _ in response.messages {}
                    }
                }
                #expect(refused.reason == reason)
            }
            let refused = try await refusal {
                try await server.watchSummary("nowhere", into: Notes())
            }
            #expect(refused.reason == "EVENT_NOT_FOUND")
            #expect(server.watcherCount() == 0)
        }
    }

    @Test func cancellationEndsTheHandlersAndRemovesTheWatchers() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let lines = Notes<Posko_V1_WatchLinesResponse>()
                let summaries = Notes<Posko_V1_GetSummaryResponse>()
                for _ in 0..<20 {
                    tasks.addTask { try await server.watchLines(into: lines) }
                    tasks.addTask { try await server.watchSummary(into: summaries) }
                }
                try await eventually("all watch") { lines.count == 20 && summaries.count == 20 }
                #expect(server.watcherCount() == 40)
                server.calls.cancel("WatchLines")
                try await eventually("half are gone") { server.watcherCount() == 20 }
                try await eventually("their handlers end") {
                    server.calls.openCount(of: "WatchLines") == 0
                }
                try await server.send(Make.register(1))
                try await eventually("the others go on") { summaries.count == 40 }
                server.calls.cancel("WatchSummary")
                try await eventually("all are gone") { server.watcherCount() == 0 }
            }
        }
    }

    @Test func watchesEndOnShutdown() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let notes = Notes<Posko_V1_WatchLinesResponse>()
                tasks.addTask { try? await server.watchLines(into: notes) }
                try await eventually("the snapshot") { notes.count == 1 }
                await server.beginShutdown()
                try await eventually("the handler ends") {
                    server.calls.openCount(of: "WatchLines") == 0
                }
                try await eventually("nobody watches") { server.watcherCount() == 0 }
            }
        }
    }

    /// Ending a watcher makes the loop forget it, which takes the lock.
    @Test func watchersThatNobodyReadsDoNotHoldUpShutdown() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            let event = try #require(EventCode(Make.event))
            let watching = [try server.loop.changes(of: event), server.loop.healthChanges()]
            await server.beginShutdown()
            for signals in watching {
                for await _ in signals.changes {}
            }
            #expect(server.watcherCount() == 0)
        }
    }

    @Test func aWatchOfAnEventThatWasNotWrittenEnds() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let created = tasks.start { try await server.send(Make.create()) }
                try await eventually("it is decided") { server.undurableCount == 1 }
                let watched = tasks.start { try await server.watchSummary(into: Notes()) }
                try await eventually("it is watched") { server.watcherCount() == 1 }
                journal.refuseAppends(1)
                journal.appends.open()
                _ = try await refusal { try await created.value() }
                let ended = try await refusal { try await watched.value() }
                #expect(ended.reason == "EVENT_NOT_FOUND")
            }
        }
    }

    @Test func aSummaryIsShownAgainAfterEveryChange() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            let notes = Notes<Posko_V1_GetSummaryResponse>()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await server.watchSummary(into: notes) }
                try await eventually("the first") { notes.count == 1 }
                for number in 1...5 {
                    try await server.send(Make.register(number).with(requestID: "add-\(number)"))
                    let summary = try await server.summary()
                    try await eventually("the next") { notes.last == summary }
                }
                let sequences = notes.all.map(\.sequence)
                #expect(sequences == sequences.sorted())
                #expect(Set(sequences).count == notes.count)
                server.cancelWatches()
            }
        }
    }
}

extension ServerHarness {
    /// Whether a write goes through now; a refusal of the rules is a write too.
    fileprivate func isWritable(_ round: Int) async throws -> Bool {
        do {
            try await send(Make.issue(9_999).with(requestID: "probe-\(round)"))
            return true
        } catch let error as RPCError {
            return error.code != .unavailable
        }
    }
}
