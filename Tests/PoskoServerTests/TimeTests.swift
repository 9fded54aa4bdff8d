import GRPCCore
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@testable import PoskoServer

/// The server's clock, set back and forth, and the day as of a moment.
@Suite(.timeLimit(.minutes(2)))
struct TimeTests {
    @Test func neverRunsBackwardsWithinAnEvent() async throws {
        let journal = MemoryJournal()
        let clock = TestClock()
        let start = clock.now
        var last = try await ServerHarness.run(journal, clock: clock) { server in
            try await server.send(Make.create())
            var last = start
            for (number, jump) in [60, -3_600, 5, -86_400, 4_000].enumerated() {
                clock.advance(seconds: Int64(jump))
                let time = try await server.register(number + 1)
                #expect(time >= last)
                #expect(time >= clock.now)
                last = time
            }
            return last
        }
        clock.set(Timestamp(milliseconds: start.milliseconds - 1_000_000))
        try await ServerHarness.run(journal, clock: clock) { server in
            #expect(try await server.register(6) == last)
            clock.set(Timestamp(milliseconds: last.milliseconds + 7))
            last = try await server.register(7)
            #expect(last == clock.now)
            // Another event has a time of its own.
            clock.set(start)
            let created = try await server.send(Make.create(event: "desa-2"))
            guard case .createEvent(let answer) = created else { throw NoSuchCommand() }
            #expect(answer.receipt.time == start.message)
        }
    }

    @Test func aSummaryOfAMomentIsTheOneThatWasSeenThen() async throws {
        let journal = MemoryJournal()
        let clock = TestClock()
        let seen = try await ServerHarness.run(journal, clock: clock) { server in
            var seen: [(Timestamp, Posko_V1_GetSummaryResponse)] = []
            try await server.send(SmallDay.creation)
            seen.append((clock.now, try await server.summary()))
            clock.advance(seconds: 60)
            try await server.importRoster(SmallDay.roster, id: "roster")
            try await server.receiveCards(SmallDay.cards, id: "cards")
            seen.append((clock.now, try await server.summary()))
            for command in SmallDay.commands {
                clock.advance(seconds: 37)
                try await server.send(command)
                seen.append((clock.now, try await server.summary()))
            }
            try await server.expectPast(seen)
            return seen
        }
        try await ServerHarness.run(journal, clock: clock) { try await $0.expectPast(seen) }
    }

    @Test func beforeTheEventThereIsNoSummary() async throws {
        let clock = TestClock()
        try await ServerHarness.run(clock: clock) { server in
            try await server.send(Make.create())
            let before = Timestamp(milliseconds: clock.now.milliseconds - 1)
            let refused = try await refusal { try await server.summary(at: before.message) }
            #expect(refused.code == .invalidArgument)
            #expect(refused.fields == [.init(path: "at", code: "BEFORE_THE_EVENT")])
            let impossible = try await refusal {
                try await server.summary(at: .with { $0.seconds = 300_000_000_000 })
            }
            #expect(impossible.fields == [.init(path: "at", code: "TIME_INVALID")])
            let nowhere = try await refusal {
                try await server.summary("nowhere", at: before.message)
            }
            #expect(nowhere.reason == "EVENT_NOT_FOUND")
            let far = try await server.summary(at: .with { $0.seconds = 4_000_000_000 })
            #expect(far.sequence == 1)
        }
    }

    @Test(arguments: [false, true])
    func theRostersShareIsReleasedByTheClock(byTheService: Bool) async throws {
        let clock = TestClock()
        let due = Timestamp(milliseconds: clock.now.milliseconds + 3_600_000)
        try await ServerHarness.run(clock: clock, releasing: byTheService) { server in
            try await server.prepareRelease(at: due)
            clock.set(Timestamp(milliseconds: due.milliseconds - 1))
            server.loop.releaseDue()
            #expect(try await server.summary().registrations.released == 0)
            clock.set(due)
            if !byTheService { server.loop.releaseDue() }
            try await eventually("the share is released") {
                try await server.summary().registrations.released == 1
            }
            let summary = try await server.summary()
            #expect(summary.slots.taken == 1)
            #expect(summary.registrations.fromWaitlist == 1)
            // Once.
            server.loop.releaseDue()
            #expect(try await server.summary().sequence == summary.sequence)
            let before = Timestamp(milliseconds: due.milliseconds - 1)
            let past = try await server.summary(at: before.message)
            #expect(past.registrations.released == 0)
            let refused = try await refusal { try await server.send(Make.release) }
            #expect(refused.reason == "SLOTS_ALREADY_RELEASED")
        }
    }

    @Test func whatIsDecidedAfterTheReleaseSeesItWithoutTheService() async throws {
        let clock = TestClock()
        let due = Timestamp(milliseconds: clock.now.milliseconds + 3_600_000)
        let journal = MemoryJournal()
        try await ServerHarness.run(journal, clock: clock) { server in
            try await server.prepareRelease(at: due)
            clock.set(due)
            let refused = try await refusal {
                try await server.send(Make.issue(1).with(requestID: "announced"))
            }
            #expect(refused.reason == "REGISTRATION_NOT_ACTIVE")
            try await server.send(Make.issue(2).with(requestID: "walk-in"))
        }
        try await ServerHarness.run(journal, clock: clock) { server in
            server.loop.releaseDue()
            let summary = try await server.summary()
            #expect(summary.registrations.released == 1)
        }
    }

    /// Two entries of one name would not verify.
    @Test func aReleaseByTheClockHasANameThatNobodyUsed() async throws {
        let clock = TestClock()
        let due = Timestamp(milliseconds: clock.now.milliseconds + 3_600_000)
        let journal = MemoryJournal()
        try await ServerHarness.run(journal, clock: clock) { server in
            try await server.prepareRelease(at: due)
            try await server.send(
                Make.register(7).with(requestID: "release-at-\(due.milliseconds)")
            )
            clock.set(due)
            server.loop.releaseDue()
            try await eventually("the share is released") {
                try await server.summary().registrations.released == 1
            }
        }
        let code = try #require(StreamID(Make.event))
        let names = try await journal.read(code, from: 1, limit: 100).map(\.entry.requestID)
        #expect(Set(names).count == names.count)
    }

    @Test func aReleaseByTheClockIsShownOnceDurable() async throws {
        let clock = TestClock()
        let journal = FaultyJournal()
        let due = Timestamp(milliseconds: clock.now.milliseconds + 3_600_000)
        try await ServerHarness.run(journal, clock: clock) { server in
            try await server.prepareRelease(at: due)
            clock.set(due)
            journal.refuseAppends(1)
            server.loop.releaseDue()
            try await eventually("it failed") { !server.loop.isWritable }
            #expect(try await server.summary().registrations.released == 0)
            try await eventually("it is tried again") {
                server.loop.releaseDue()
                return try await server.summary().registrations.released == 1
            }
        }
    }
}

extension ServerHarness {
    /// Registers somebody and gives the receipt's time.
    fileprivate func register(_ serial: Int) async throws -> Timestamp {
        let answer = try await send(Make.register(serial).with(requestID: "add-\(serial)"))
        guard case .addRegistration(let added) = answer,
            let time = added.receipt.time.timestamp
        else { throw NoSuchCommand() }
        return time
    }

    fileprivate func expectPast(
        _ seen: [(Timestamp, Posko_V1_GetSummaryResponse)]
    ) async throws {
        for (time, summary) in seen {
            for late in [0, 999] as [Int64] {
                let moment = Timestamp(milliseconds: time.milliseconds + late).message
                var past = try await self.summary(at: moment)
                #expect(past.asOf == moment)
                past.clearAsOf()
                var then = summary
                then.clearAsOf()
                #expect(past == then)
            }
        }
    }

    /// One slot kept for the roster, held by registration 1; registration 2 is on the waitlist.
    fileprivate func prepareRelease(at due: Timestamp) async throws {
        try await send(Make.create(slots: 1, preregistered: 1, releaseAt: due.message))
        try await importRoster(SmallDay.roster, id: "roster")
        try await send(Make.registerRoster(1, .check).with(requestID: "roster-1"))
        try await send(Make.register(5).with(requestID: "walk-in-1"))
        try await send(Make.open().with(requestID: "open"))
        #expect(try await summary().slots.waitlisted == 1)
    }
}
