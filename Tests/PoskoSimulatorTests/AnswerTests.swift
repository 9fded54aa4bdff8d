import PoskoCore
import PoskoJournal
import Synchronization
import Testing

@testable import PoskoServer
@testable import PoskoSimulator

/// Answers, reads and disks that are not what they say are caught.
struct AnswerTests {
    private static func submission(_ id: String, digest: String? = nil) throws -> Submission {
        Submission(
            event: try Doctor.code(),
            requestID: try #require(RequestID(id)),
            digest: .sha256((digest ?? id).utf8),
            caller: Caller(staff: "sari", device: "desk-1"),
            command: .closeEvent(exceptions: [:])
        )
    }

    /// The answer that entry 2 of `doctor` gives, or that of another sequence.
    private static func answer(_ doctor: Doctor, sequence: UInt64 = 2) throws -> Answer {
        let entry = doctor.disk.entries(of: try Doctor.code())[1].entry
        var keys = StreamKeys(stream: entry.stream)
        let changed = SealedEntry.seal(
            Entry(
                stream: entry.stream,
                sequence: sequence,
                stamp: entry.stamp,
                requestID: entry.requestID,
                commandDigest: entry.commandDigest,
                outcome: entry.outcome
            ),
            after: .zero,
            with: doctor.disk.vault,
            &keys
        )
        return .accepted(Recorded(changed))
    }

    private static func tell(_ doctor: Doctor, _ answer: Answer, _ sent: Submission) {
        doctor.checker.answered(desk: 1, sent, answer, on: doctor.disk, wasThere: true)
    }

    @Test func `acknowledged and in the journal`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        let sent = try Self.submission("r2")
        Self.tell(doctor, try Self.answer(doctor), sent)
        Self.tell(doctor, try Self.answer(doctor), sent)
        #expect(doctor.rule == nil)
        doctor.disk.state.withLock { _ = $0.streams[.event(sent.event)]?.removeLast() }
        doctor.checker.checkAcknowledged(on: doctor.disk)
        #expect(doctor.rule == .acknowledged)
    }

    @Test func `acknowledged and not in the journal`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        Self.tell(doctor, try Self.answer(doctor), try Self.submission("r3"))
        #expect(doctor.rule == .acknowledged)
    }

    @Test func `another answer than the entry gives`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        Self.tell(doctor, try Self.answer(doctor, sequence: 1), try Self.submission("r2"))
        #expect(doctor.rule == .acknowledged)
    }

    @Test func `another content under the same id`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        let other = try Self.submission("r2", digest: "else")
        Self.tell(doctor, .refused(Rejection(.requestIDReused)), other)
        #expect(doctor.rule == nil)
        Self.tell(doctor, try Self.answer(doctor), other)
        #expect(doctor.rule == .request)
    }

    @Test func `an event that was there and is not known`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        Self.tell(doctor, .noSuchEvent, try Self.submission("r9"))
        #expect(doctor.rule == .acknowledged)
    }

    @Test func `a read beyond what is durable, or behind what was shown`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        let event = try Doctor.code()
        doctor.checker.wasRead(event, 2, since: 2)
        #expect(doctor.rule == nil)
        doctor.checker.wasRead(event, 3, since: 2)
        #expect(doctor.rule == .durable)

        doctor = try Doctor()
        try doctor.open(slots: 9)
        doctor.checker.wasRead(event, 1, since: 2)
        #expect(doctor.rule == .durable)
    }

    @Test func `a server that shows another day than the journal's`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        let entries = doctor.disk.entries(of: try Doctor.code())
        let day = try #require(EventDay(replaying: entries))
        doctor.checker.compare(day, after: 2, on: doctor.disk)
        #expect(doctor.rule == nil)
        doctor.checker.compare(day, after: 1, on: doctor.disk)
        #expect(doctor.rule == .replay)
    }

    /// The recount notices what a replay by the core's own fold cannot.
    @Test func `a day that is not what its facts come to`() throws {
        var doctor = try Doctor()
        try doctor.open(slots: 9)
        try doctor.admit(1, as: 1, waiting: 0)
        let entries = doctor.disk.entries(of: try Doctor.code())
        let earlier = try #require(EventDay(replaying: entries.dropLast()))
        let ledger = try #require(doctor.checker.state.withLock { $0.ledgers[earlier.code] })
        #expect(!ledger.differences(from: earlier).isEmpty)
        #expect(ledger.differences(from: try #require(EventDay(replaying: entries))).isEmpty)
    }

    @Test(arguments: [
        (DiskFlaw.forgetsABatch, [Rule.acknowledged, .durable]),
        (.losesTheLastBatch, [.acknowledged, .chain]),
        (.writesTwice, [.request]),
        (.changesAnEntry, [.acknowledged, .chain, .replay]),
    ])
    func `a disk that breaks its contract`(flaw: DiskFlaw, rules: [Rule]) async throws {
        var found = 0
        for seed in UInt64(1)...6 {
            var options = SimulationOptions(seed: seed, desks: 30, seconds: 20)
            options.flaw = flaw
            let report = try await Simulation(options).run()
            guard let rule = report.rule else { continue }
            #expect(rules.contains(rule), "\(report.violation ?? "")")
            #expect(report.violation?.contains("--seed \(seed) ") == true)
            found += 1
        }
        #expect(found >= 2)
    }
}
