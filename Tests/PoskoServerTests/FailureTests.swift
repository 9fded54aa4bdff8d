import GRPCCore
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@testable import PoskoServer

/// When the journal cannot be written: everybody is told, the state is read anew, and a retry
/// succeeds.
@Suite(.timeLimit(.minutes(2)))
struct FailureTests {
    @Test func everybodyWhoWaitsIsToldAndTheStateIsRebuilt() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            let before = try await server.summary()
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let calls = (1...5).map { number in
                    tasks.start {
                        try await server.send(Make.register(number).with(requestID: "a\(number)"))
                    }
                }
                try await eventually("all are decided") { server.undurableCount == 5 }
                let read = tasks.start { try await server.summary() }
                try await eventually("the read waits") { server.waiterCount() == 1 }
                journal.refuseAppends(1)
                journal.appends.open()
                for call in calls {
                    let lost = try await refusal { try await call.value() }
                    #expect(lost.code == .unavailable)
                    #expect(lost.reason == "JOURNAL_UNAVAILABLE")
                    #expect(try #require(lost.retryDelay) > .zero)
                    #expect(lost.shown == lost.message)
                }
                #expect(try await read.value() == before)
            }
            #expect(try await server.summary() == before)
            for number in 1...5 {
                try await server.persist(Make.register(number).with(requestID: "a\(number)"))
            }
            let after = try await server.summary()
            #expect(after.registrations.total == 5)
            #expect(after.sequence == before.sequence + 5)
        }
    }

    @Test func anExchangeCarriesTheFailureAndGoesOn() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let (sent, sender) = AsyncStream<Command>.makeStream()
                let notes = Notes<Posko_V1_ExchangeResponse>()
                let call = tasks.start { try await server.exchange(sent, into: notes) }
                journal.refuseAppends(1)
                sender.yield(Make.register(1).with(requestID: "one"))
                try await eventually("it is told") { notes.count == 1 }
                let lost = try Refusal(bytes: try #require(notes.last?.error))
                #expect(lost.code == .unavailable)
                #expect(lost.retryDelay != nil)
                try await eventually("it is taken") {
                    let count = notes.count
                    sender.yield(Make.register(1).with(requestID: "one"))
                    try await eventually("an answer") { notes.count > count }
                    return notes.last?.addRegistration.registration == 1
                }
                sender.finish()
                try await call.value()
            }
            #expect(try await server.summary().registrations.total == 1)
        }
    }

    @Test func whatWasWrittenButReportedAsFailedIsNotDoneTwice() async throws {
        let journal = FaultyJournal()
        let command = Make.register(1).with(requestID: "one")
        let (answer, before) = try await ServerHarness.run(journal) { server in
            try await server.openDay()
            journal.denyAppends(1)
            let lost = try await refusal { try await server.send(command) }
            #expect(lost.code == .unavailable)
            let answer = try await server.persist(command)
            guard case .addRegistration(let added) = answer else { throw NoSuchCommand() }
            #expect(added.registration == 1)
            #expect(added.receipt.sequence == 3)
            #expect(try await server.send(command) == answer)
            let summary = try await server.summary()
            #expect(summary.registrations.total == 1)
            #expect(summary.sequence == 3)
            return (answer, summary)
        }
        try await ServerHarness.run(journal) { server in
            let again = try await server.send(command)
            #expect(again == answer)
            #expect(try await server.summary() == before)
        }
    }

    @Test func claimsOutliveARebuild() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.playSmallDay()
            try await server.send(Make.create(event: "desa-2"))
            journal.refuseAppends(1)
            let open = Make.open().with(requestID: "open", event: "desa-2")
            _ = try await refusal { try await server.send(open) }
            try await server.persist(open)
            // S-1 was handed over in the other event.
            let again = try await server.receiveCards(
                SmallDay.cards,
                id: "cards",
                event: "desa-2"
            )
            #expect(again.refused == 4)
            #expect(Set(again.problems.map(\.code)) == ["SERIAL_TAKEN"])
        }
    }

    @Test func healthGoesDownAndComesBack() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            let seen = Notes<Grpc_Health_V1_HealthCheckResponse.ServingStatus>()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask {
                    try await server.health.watch(.with { $0.service = "posko.v1.QueueService" }) {
                        response in
                        for try await message in response.messages { seen.add(message.status) }
                    }
                }
                try await eventually("it serves") { seen.all == [.serving] }
                journal.refuseAppends(1)
                _ = try await refusal { try await server.send(Make.register(1)) }
                try await eventually("it is down") { seen.all == [.serving, .notServing] }
                #expect(try await server.healthStatus("posko.v1.DeskService") == .notServing)
                #expect(try await server.healthStatus("") == .serving)
                // Nobody sends anything: the server finds out by itself.
                try await eventually("it is back") { seen.last == .serving }
                try await server.send(Make.register(1))
                #expect(seen.all == [.serving, .notServing, .serving])
                #expect(try await server.healthStatus("posko.v1.DeskService") == .serving)
                server.cancelWatches()
            }
        }
    }

    @Test func mutationsWaitUntilTheDiskIsBack() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            // The append and two probes.
            journal.refuseAppends(3)
            _ = try await refusal { try await server.send(Make.register(1)) }
            try await eventually("the first probe fails") { journal.appendsLeftToRefuse < 2 }
            #expect(try await server.healthStatus("posko.v1.DeskService") == .notServing)
            let refused = try await refusal { try await server.send(Make.register(1)) }
            #expect(refused.code == .unavailable)
            #expect(try await server.summary().registrations.total == 0)
            try await eventually("it serves") { server.loop.isWritable }
            #expect(journal.appendsLeftToRefuse == 0)
            try await server.send(Make.register(1))
        }
    }

    @Test func readsAreToldWhenTheJournalIsGone() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let call = tasks.start { try await server.send(Make.register(1)) }
                try await eventually("it is decided") { server.undurableCount == 1 }
                journal.refuseAppends(1)
                journal.refuseReads(.max)
                journal.appends.open()
                _ = try await refusal { try await call.value() }
                let read = try await refusal { try await server.summary() }
                #expect(read.code == .unavailable)
                #expect(read.retryDelay != nil)
                journal.mend()
                try await eventually("it serves") { server.loop.isWritable }
                #expect(try await server.summary().registrations.total == 0)
            }
        }
    }

    /// Reading a long journal anew takes a while.
    @Test func nothingIsDecidedOnStateThatIsBeingReadAnew() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            journal.refuseAppends(1)
            journal.reads.close()
            _ = try await refusal { try await server.send(Make.register(1).with(requestID: "one")) }
            try await eventually("the journal is being read") { journal.reads.waitingCount == 1 }
            let pauseIsOver = ContinuousClock.now + ServerLimits.pauseMin + .milliseconds(50)
            try await eventually("the pause is over") { ContinuousClock.now > pauseIsOver }
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let early = tasks.start {
                    try await server.send(Make.register(2).with(requestID: "two"))
                }
                try await eventually("it is refused or decided") {
                    early.isKnown || server.undurableCount == 1
                }
                #expect(server.undurableCount == 0)
                journal.reads.open()
                _ = try? await early.value()
            }
            // No second failure: the next request that is admitted is written.
            try await server.persist(Make.register(2).with(requestID: "two"))
            try await server.persist(Make.register(1).with(requestID: "one"))
            #expect(try await server.summary().registrations.total == 2)
        }
    }

    /// A disk that cannot be written often cannot be read for a moment either.
    @Test(arguments: [1, 3])
    func aRetrySucceedsAfterTheJournalCouldNotBeReadEither(failures: Int) async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal, releasing: true) { server in
            try await server.openDay()
            journal.refuseAppends(1)
            journal.refuseReads(failures)
            let command = Make.register(1).with(requestID: "one")
            _ = try await refusal { try await server.send(command) }
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let read = tasks.start { try? await server.summary() }
                _ = try await read.value()
                let retried = tasks.start { try await server.persist(command) }
                guard case .addRegistration(let added) = try await retried.value() else {
                    throw NoSuchCommand()
                }
                #expect(added.registration == 1)
            }
            #expect(journal.readsLeftToRefuse == 0)
            #expect(try await server.summary().sequence == 3)
        }
    }

    @Test func moreCallsThanCanBeServedSoonAreRefusedAtOnce() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for number in 1...ServerLimits.callsInProgressMax {
                    tasks.addTask {
                        _ = try? await server.send(
                            Make.call("lab").with(requestID: "call-\(number)")
                        )
                    }
                }
                try await eventually("all are decided") {
                    server.undurableCount == ServerLimits.callsInProgressMax
                }
                let over = try await refusal { try await server.send(Make.register(1)) }
                #expect(over.code == .resourceExhausted)
                #expect(over.reason == "OVERLOADED")
                #expect(over.retryDelay != nil)
                // A probe and a stream are not calls of a desk.
                #expect(try await server.healthStatus("") == .serving)
                journal.appends.open()
            }
            try await server.send(Make.register(1))
        }
    }

    @Test func moreThanTheQueueHoldsIsRefusedAtOnce() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            journal.appends.close()
            let answered = Notes<Bool>()
            for number in 0..<ServerLimits.pendingEntriesMax {
                server.loop.begin(try refused(number)) { _ in answered.add(true) }
            }
            let over = try await refusal { try await server.send(Make.register(1)) }
            #expect(over.code == .resourceExhausted)
            #expect(over.reason == "OVERLOADED")
            #expect(over.retryDelay != nil)
            #expect(answered.count == 0)
            journal.appends.open()
            try await eventually("all are answered") {
                answered.count == ServerLimits.pendingEntriesMax
            }
            // Nine transactions for 8,192 entries: the first went alone.
            #expect(journal.appendCount <= 2 + 9)
            try await server.send(Make.register(1))
        }
    }

    @Test func aCallThatIsOverBeforeItIsDecidedDoesNothing() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            server.calls.cancelOnArrival("AddRegistration")
            let error = await #expect(throws: RPCError.self) {
                try await server.send(Make.register(1))
            }
            #expect(error?.code == .cancelled)
            #expect(try await server.summary().sequence == 2)
        }
    }

    /// A command that is refused, so that it costs the test little.
    private func refused(_ number: Int) throws -> Submission {
        Submission(
            event: try #require(EventCode(Make.event)),
            requestID: try #require(RequestID("many-\(number)")),
            digest: .zero,
            caller: Caller(staff: "test", device: "test"),
            command: .issueTicket(RegistrationNumber(99))
        )
    }

    /// Between the last look for work and the end there is a moment in which a command can still
    /// come.
    @Test func aCommandThatComesAtTheLastMomentIsAnswered() throws {
        var state = CommitState(vault: .test)
        state.mode = .running
        let event = try #require(EventCode("desa-1"))
        let answered = Notes<Bool>()
        let settings = try EventSettings(
            name: "Posko",
            village: try VillageCode.parse("32.14.16.2005"),
            date: try #require(CivilDate(iso: "2025-11-21")),
            timeZone: "Asia/Jakarta"
        )
        let submission = Submission(
            event: event,
            requestID: try #require(RequestID("late")),
            digest: .zero,
            caller: Caller(staff: "test", device: "test"),
            command: .createEvent(settings)
        )
        let known = state.submit(submission, at: Timestamp(milliseconds: 0)) { outcome in
            if case .failed(.shuttingDown) = outcome {
                answered.add(true)
            } else {
                answered.add(false)
            }
        }
        #expect(known == nil)
        state.stop().run()
        #expect(answered.all == [true])
    }
}

extension ServerHarness {
    func healthStatus(
        _ service: String
    ) async throws -> Grpc_Health_V1_HealthCheckResponse.ServingStatus {
        try await health.check(.with { $0.service = service }).status
    }
}
