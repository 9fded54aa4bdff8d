import GRPCCore
import PoskoContract
import PoskoJournal
import SwiftProtobuf
import Testing

/// Many desks at the same moment.
@Suite(.timeLimit(.minutes(2)))
struct ConcurrencyTests {
    @Test func twoHundredRaceForFiftySlotsWhileSomeGiveUp() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            let added = Notes<Posko_V1_AddRegistrationResponse>()
            let cancelled = Notes<Posko_V1_CancelRegistrationResponse>()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for number in 1...200 {
                    tasks.addTask {
                        let command = Make.register(number).with(requestID: "add-\(number)")
                        guard case .addRegistration(let answer) = try await server.send(command)
                        else { return }
                        added.add(answer)
                        guard number % 5 == 0 else { return }
                        let cancel = Make.cancel(answer.registration)
                            .with(requestID: "cancel-\(number)")
                        if case .cancelRegistration(let gone) = try await server.send(cancel) {
                            cancelled.add(gone)
                        }
                    }
                }
                try await tasks.waitForAll()
            }
            #expect(Set(added.all.map(\.registration)) == Set(1...200))
            #expect(cancelled.count == 40)
            let summary = try await server.summary()
            #expect(summary.slots.taken == 50)
            #expect(summary.slots.waitlisted == 110)
            #expect(summary.registrations.cancelled == 40)
            #expect(summary.sequence == 242)
            let promoted = cancelled.all.map(\.promotedRegistration).filter { $0 > 0 }
            #expect(Set(promoted).count == promoted.count)
            let receipts = added.all.map(\.receipt.sequence) + cancelled.all.map(\.receipt.sequence)
            #expect(Set(receipts) == Set(3...242))
        }
    }

    @Test func eightCountersCallEachPersonOnce() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 24)
            // Three counters at vitals; eight desks that pull at them.
            let served = Notes<String>()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for desk in 0..<8 {
                    tasks.addTask {
                        try await server.work(
                            desk: desk,
                            counter: UInt32(desk % 3 + 1),
                            into: served
                        )
                    }
                }
                try await tasks.waitForAll()
            }
            #expect(served.count == 24)
            #expect(Set(served.all).count == 24)
            let lines = try await server.lines().lines
            #expect(lines.first { $0.station == "vitals" }?.waiting.isEmpty == true)
            #expect(lines.first { $0.station == "lab" }?.waiting.count == 24)
        }
    }

    @Test func oneOfTwoFinalises() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 1)
            try await server.send(Make.record("A001", 120, 70).with(requestID: "part"))
            let reasons = try await server.race(
                (1...8).map { Make.finalise("A001").with(requestID: "finalise-\($0)") }
            )
            #expect(reasons.count { $0 == "" } == 1)
            #expect(reasons.count { $0 == "ALREADY_FINALISED" } == 7)
        }
    }

    @Test func oneCardGoesToOnePerson() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 2)
            try await server.receiveCards(SmallDay.cards, id: "cards")
            let reasons = try await server.race(
                (1...8).map { number in
                    Make.handOver("A001", card: 1).with(requestID: "hand-\(number)")
                }
            )
            #expect(reasons.count { $0 == "" } == 1)
            #expect(reasons.count { $0 == "CARD_HANDED_OVER" } == 7)
            #expect(try await server.summary().cards.handedOver == 1)
        }
    }

    @Test func oneWorkerGetsOneCardOverAllEvents() async throws {
        try await ServerHarness.run { server in
            let events = (1...6).map { "desa-\($0)" }
            for event in events {
                try await server.send(Make.create(event: event))
                try await server.send(Make.open().with(requestID: "open", event: event))
                try await server.send(Make.register(1).with(requestID: "add", event: event))
                try await server.send(Make.issue(1).with(requestID: "issue", event: event))
                let card = """
                    nomor kartu,nik,nama,program,sumber dana
                    \(event),\(Make.nik(1)),\(Make.name(1)),JKK,APBD
                    """
                try await server.receiveCards(card, id: "cards", event: event)
            }
            let reasons = try await server.race(
                events.map { Make.handOver("A001").with(requestID: "hand", event: $0) }
            )
            #expect(reasons.count { $0 == "" } == 1)
            #expect(reasons.count { $0 == "WORKER_HAS_CARD" } == 5)
        }
    }

    @Test func oneRequestSentManyTimesAtOnceIsDoneOnce() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            let answers = Notes<Answer>()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for _ in 0..<50 {
                    tasks.addTask { answers.add(try await server.send(Make.register(1))) }
                }
                try await tasks.waitForAll()
            }
            #expect(answers.count == 50)
            #expect(answers.all.allSatisfy { $0 == answers.all.first })
            #expect(try await server.summary().sequence == 3)
        }
    }

    @Test func onlyOneOfManyCreatesAnEvent() async throws {
        try await ServerHarness.run { server in
            let reasons = try await server.race(
                (1...8).map { Make.create().with(requestID: "create-\($0)") }
            )
            #expect(reasons.count { $0 == "" } == 1)
            #expect(reasons.count { $0 == "EVENT_EXISTS" } == 7)
        }
    }
}

extension ServerHarness {
    /// Sends all at once and gives the reasons of the refusals; empty where it was taken.
    fileprivate func race(_ commands: [Command]) async throws -> [String] {
        let reasons = Notes<String>()
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for command in commands {
                tasks.addTask {
                    do {
                        try await send(command)
                        reasons.add("")
                    } catch {
                        reasons.add(try Refusal(error).reason)
                    }
                }
            }
            try await tasks.waitForAll()
        }
        return reasons.all
    }

    /// Calls, begins and completes at vitals until nobody waits.
    fileprivate func work(desk: Int, counter: UInt32, into served: Notes<String>) async throws {
        var turn = 0
        while true {
            turn += 1
            do {
                let call = Make.call("vitals", counter).with(requestID: "call-\(desk)-\(turn)")
                guard case .callNext(let called) = try await send(call) else { return }
                let ticket = called.ticket
                try await send(Make.begin(ticket).with(requestID: "begin-\(ticket)"))
                try await send(Make.complete(ticket).with(requestID: "complete-\(ticket)"))
                served.add(ticket)
            } catch {
                switch try Refusal(error).reason {
                case "LINE_EMPTY": return
                case "COUNTER_BUSY": await Task.yield()
                default: throw error
                }
            }
        }
    }
}
