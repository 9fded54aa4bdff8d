import PoskoCore
import PoskoJournal
import PoskoTestSupport
import Testing

@testable import PoskoServer

/// A sequence that was decided and lost becomes another entry's; nobody may be told its answer.
@Suite(.timeLimit(.minutes(1)))
struct GenerationTests {
    private func reprint(_ name: String, digest: Digest = .zero) throws -> Submission {
        Submission(
            event: try #require(EventCode(Make.event)),
            requestID: try #require(RequestID(name)),
            digest: digest,
            caller: Caller(staff: "test", device: "test"),
            command: .openEvent(reason: "again")
        )
    }

    /// A repetition, or the same name for something else, of a request that is lost.
    @Test(arguments: [Digest.zero, .sha256([1])])
    func anAnswerThatWaitedOverARebuildIsNotAnothers(digest: Digest) async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay()
            let gate = Gate()
            gate.close()
            journal.appends.close()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let first = tasks.start { try await server.loop.submit(try reprint("one")) }
                try await eventually("it is decided") { server.undurableCount == 1 }
                let second = tasks.start {
                    try await server.loop.submit(try reprint("one", digest: digest)) {
                        await gate.pass()
                    }
                }
                try await eventually("it is held") { gate.waitingCount == 1 }
                journal.refuseAppends(1)
                journal.appends.open()
                await #expect(throws: SubmissionFailure.unavailable) { try await first.value() }
                try await eventually("the journal is written again") { server.loop.isWritable }
                // Takes the sequence that the first was to have, and is refused by the rules.
                await #expect(throws: SubmissionFailure.self) {
                    try await server.loop.submit(try reprint("two"))
                }
                gate.open()
                await #expect(throws: SubmissionFailure.unavailable) { try await second.value() }
            }
        }
    }
}
