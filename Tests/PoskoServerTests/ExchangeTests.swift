import Foundation
import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Synchronization
import Testing

@testable import PoskoServer

/// The stream that a desk works over all day.
@Suite(.timeLimit(.minutes(2)))
struct ExchangeTests {
    @Test func answersInOrderOfCommitOnceDurable() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            journal.appends.close()
            let commands = (1...40).map { Make.register($0).with(requestID: "add-\($0)") }
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let answers = tasks.start { try await server.exchange(commands) }
                try await eventually("all are decided") { server.undurableCount == 40 }
                #expect(!answers.isKnown)
                journal.appends.open()
                let replies = try await answers.value()
                #expect(replies.map(\.requestID) == commands.map(\.requestID))
                let sequences = replies.map(\.addRegistration.receipt.sequence)
                #expect(sequences == sequences.sorted())
                #expect(sequences.first == 3)
                #expect(sequences.last == 42)
            }
        }
    }

    @Test func carriesTheSameStatusAsTheUnaryCall() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 1)
            let refused: [Command] = [
                Make.issue(1).with(requestID: "refused-1"),
                Make.issue(99).with(requestID: "refused-2"),
                Make.call("lab").with(requestID: "refused-3"),
                Make.begin("A001").with(requestID: "refused-4"),
                Make.begin("").with(requestID: "refused-5"),
                Make.open().with(requestID: "refused-6", event: "nowhere"),
                Make.release.with(requestID: "open"),
                Make.release.with(requestID: "not an id"),
            ]
            let replies = try await server.exchange(refused)
            #expect(replies.count == refused.count)
            for reply in replies {
                guard case .error(let bytes)? = reply.outcome,
                    let command = refused.first(where: { $0.requestID == reply.requestID })
                else {
                    Issue.record("taken: \(reply)")
                    continue
                }
                let error = await #expect(throws: RPCError.self) { try await server.send(command) }
                let details = error?.metadata[binaryValues: "grpc-status-details-bin"].map { $0 }
                // Metadata of an ErrorInfo is a map, so its bytes may differ in order and nothing
                // else.
                let unary = try GoogleRPCStatus(serializedBytes: try #require(details?.first))
                #expect(try GoogleRPCStatus(serializedBytes: bytes) == unary)
                let carried = try Refusal(bytes: bytes)
                #expect(!carried.reason.isEmpty)
            }
        }
    }

    @Test func aPingDoesNotWaitForTheDisk() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let (sent, sender) = AsyncStream<Command>.makeStream()
                let notes = Notes<Posko_V1_ExchangeResponse>()
                let call = tasks.start { try await server.exchange(sent, into: notes) }
                sender.yield(Make.register(1).with(requestID: "waits"))
                sender.yield(.ping(.with { $0.requestID = "ping" }))
                try await eventually("the ping is answered") { notes.count == 1 }
                #expect(notes.last?.requestID == "ping")
                #expect(notes.last?.ping.time == server.clock.now.message)
                journal.appends.open()
                sender.finish()
                try await call.value()
                #expect(notes.all.map(\.requestID) == ["ping", "waits"])
            }
            #expect(try await server.summary().sequence == 3)
        }
    }

    @Test func drainsAfterHalfClose() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                // Half-closes as soon as the last is sent, long before anything is durable.
                let answers = tasks.start {
                    try await server.exchange(
                        (1...9).map { Make.register($0).with(requestID: "a\($0)") }
                    )
                }
                try await eventually("all are decided") { server.undurableCount == 9 }
                journal.appends.open()
                #expect(try await answers.value().count == 9)
            }
            #expect(server.calls.openCount(of: "Exchange") == 0)
        }
    }

    @Test func answersABadCommandAndGoesOn() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            var bad = Make.register(1).with(requestID: "bad")
            if case .addRegistration(var message) = bad {
                message.person.nik = "12"
                bad = .addRegistration(message)
            }
            let replies = try await server.exchangeMessages([
                .init(), .with { $0.command = bad },
                .with { $0.command = Make.register(1).with(requestID: "good") },
            ])
            #expect(Set(replies.map(\.requestID)) == ["", "bad", "good"])
            let byID = Dictionary(uniqueKeysWithValues: replies.map { ($0.requestID, $0) })
            #expect(try Refusal(bytes: try #require(byID[""]?.error)).reason == "COMMAND_MISSING")
            let refused = try Refusal(bytes: try #require(byID["bad"]?.error))
            #expect(refused.fields == [.init(path: "person.nik", code: "NIK_NOT_16_DIGITS")])
            #expect(byID["good"]?.addRegistration.registration == 1)
        }
    }

    @Test func readsNoFurtherThan256UnansweredCommands() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay(slots: 600)
            journal.appends.close()
            let commands = (1...600).map { Make.register($0).with(requestID: "add-\($0)") }
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let answers = tasks.start { try await server.exchange(commands) }
                try await eventually("the stream is full") {
                    server.undurableCount == ServerLimits.exchangeInFlightMax
                }
                for _ in 0..<1_000 { await Task.yield() }
                #expect(server.undurableCount == ServerLimits.exchangeInFlightMax)
                journal.appends.open()
                let replies = try await answers.value()
                #expect(replies.map(\.requestID) == commands.map(\.requestID))
                #expect(replies.allSatisfy { $0.addRegistration.registration > 0 })
            }
        }
    }

    @Test func endsWhenTheClientLeaves() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let (sent, sender) = AsyncStream<Command>.makeStream()
                let call = tasks.start { try await server.exchange(sent, into: Notes()) }
                journal.appends.close()
                sender.yield(Make.register(1).with(requestID: "in flight"))
                sender.yield(Make.register(1).with(requestID: "in-flight"))
                try await eventually("it is decided") { server.undurableCount == 1 }
                server.calls.cancel("Exchange")
                try await eventually("the handler ends") {
                    server.calls.openCount(of: "Exchange") == 0
                }
                sender.finish()
                journal.appends.open()
                _ = try? await call.value()
                // What was decided is written all the same, and its answer is there for who asks
                // again.
                let again = try await server.send(Make.register(1).with(requestID: "in-flight"))
                guard case .addRegistration(let answer) = again else { throw NoSuchCommand() }
                #expect(answer.registration == 1)
                #expect(answer.receipt.sequence == 3)
            }
        }
    }

    @Test func endsAQuietStreamOnShutdown() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let (sent, sender) = AsyncStream<Command>.makeStream()
                let notes = Notes<Posko_V1_ExchangeResponse>()
                let call = tasks.start { try await server.exchange(sent, into: notes) }
                sender.yield(Make.register(1).with(requestID: "one"))
                try await eventually("it is answered") { notes.count == 1 }
                await server.beginShutdown()
                try await eventually("the handler ends") {
                    server.calls.openCount(of: "Exchange") == 0
                }
                sender.finish()
                _ = try? await call.value()
            }
        }
    }

    @Test func failsOnAMessageThatIsNoMessage() async throws {
        try await ServerHarness.run { server in
            try await server.openDay()
            let good =
                try Posko_V1_ExchangeRequest.with {
                    $0.command = Make.register(1).with(requestID: "good")
                }.serializedBytes() as [UInt8]
            let error = await #expect(throws: RPCError.self) {
                try await server.client.bidirectionalStreaming(
                    request: StreamingClientRequest { writer in
                        try await writer.write(good)
                        try await writer.write([0xFF, 0xFF, 0xFF])
                    },
                    descriptor: Posko_V1_DeskService.Method.Exchange.descriptor,
                    serializer: RawBytes(),
                    deserializer: RawBytes(),
                    options: .defaults
                ) { response in
                    for try await _ in response.messages {}
                }
            }
            // Ending well would tell the desk that everything it sent was answered.
            #expect(error?.code != nil)
        }
    }
}

/// Bytes as they are.
private struct RawBytes: MessageSerializer, MessageDeserializer {
    func serialize<Bytes: GRPCContiguousBytes>(_ message: [UInt8]) throws -> Bytes {
        Bytes(message)
    }

    func deserialize<Bytes: GRPCContiguousBytes>(_ bytes: Bytes) throws -> [UInt8] {
        bytes.withUnsafeBytes { Array($0) }
    }
}

extension ServerHarness {
    /// Entries that are decided and not durable.
    var undurableCount: Int { loop.state.withLock { $0.pending.count + $0.inFlight.count } }

    /// An Exchange stream that stays open until `commands` ends.
    func exchange(
        _ commands: AsyncStream<Command>,
        into notes: Notes<Posko_V1_ExchangeResponse>
    ) async throws {
        try await desk.exchange { writer in
            for await command in commands { try await writer.write(.with { $0.command = command }) }
        } onResponse: { response in
            for try await answer in response.messages { notes.add(answer) }
        }
    }
}
