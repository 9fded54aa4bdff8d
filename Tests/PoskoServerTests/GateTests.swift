import Crypto
import Foundation
import GRPCCore
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@testable import PoskoServer

/// Only known staff, on known devices, with a role that may; at once, and no longer.
@Suite(.timeLimit(.minutes(2)))
struct GateTests {
    private static func run(
        _ journal: any Journal = MemoryJournal(),
        _ body: (ServerHarness) async throws -> Void
    ) async throws {
        try await ServerHarness.run(journal, isGuarded: true, body)
    }

    private func grant(_ role: Role, at event: String? = nil) throws -> Grant {
        try #require(Grant(role, at: event.flatMap(EventCode.init)))
    }

    private func lines(_ server: ServerHarness, _ metadata: Metadata) async throws {
        _ = try await server.queue.listLines(
            .with { $0.event = Make.event },
            metadata: metadata
        )
    }

    private func prepare(_ server: ServerHarness) async throws -> DeskIdentity {
        let organizer = try await server.enrol("organizer", [try grant(.organizer)])
        let metadata = try organizer.metadata(at: server.clock.now)
        guard case .createEvent(let create) = Make.create(slots: 5),
            case .openEvent(let open) = Make.open()
        else { throw NoSuchCommand() }
        _ = try await server.events.createEvent(create, metadata: metadata)
        _ = try await server.events.openEvent(open, metadata: metadata)
        return organizer
    }

    @Test func withoutASessionNothingIsShownOrDone() async throws {
        try await Self.run { server in
            _ = try await prepare(server)
            let none = try await refusal { try await lines(server, [:]) }
            #expect(none.code == .unauthenticated)
            #expect(none.reason == "SESSION_REQUIRED")
            let stranger = DeskIdentity()
            let unknown = try await refusal {
                try await lines(server, try stranger.metadata(at: server.clock.now))
            }
            #expect(unknown.reason == "SESSION_OVER")
            let health = try await server.health.check(.init())
            #expect(health.status == .serving)
        }
    }

    @Test func aStolenTokenIsOfNoUseOnAnotherDevice() async throws {
        try await Self.run { server in
            let desk = try await prepare(server)
            let thief = DeskIdentity()
            let refused = try await refusal {
                try await lines(server, try desk.metadata(at: server.clock.now, signer: thief))
            }
            #expect(refused.code == .unauthenticated)
            #expect(refused.reason == "DEVICE_KEY_REQUIRED")
            var bare = try desk.metadata(at: server.clock.now)
            bare.removeAllValues(forKey: "posko-proof-bin")
            let without = try await refusal { try await lines(server, bare) }
            #expect(without.reason == "SESSION_REQUIRED")
        }
    }

    @Test func aProofIsGoodForAMinuteAndTheServerTellsItsTime() async throws {
        try await Self.run { server in
            let desk = try await prepare(server)
            let metadata = try desk.metadata(at: server.clock.now)
            server.clock.advance(seconds: 59)
            try await lines(server, metadata)
            server.clock.advance(seconds: 2)
            let stale = try await refusal { try await lines(server, metadata) }
            #expect(stale.reason == "PROOF_STALE")
            #expect(stale.metadata["server_time_ms"] == "\(server.clock.now.milliseconds)")
            let early = try await refusal {
                try await lines(
                    server,
                    try desk.metadata(at: server.clock.now.advanced(bySeconds: 61))
                )
            }
            #expect(early.reason == "PROOF_STALE")
            try await lines(server, try desk.metadata(at: server.clock.now))
        }
    }

    @Test func aRoleIsNeededAndAtTheEvent() async throws {
        try await Self.run { server in
            _ = try await prepare(server)
            let cases: [([Grant], String?)] = [
                ([try grant(.registrar)], nil),
                ([try grant(.registrar, at: Make.event)], nil),
                ([try grant(.registrar, at: "desa-2")], "ROLE_REQUIRED"),
                ([try grant(.clinician), try grant(.cardOfficer)], "ROLE_REQUIRED"),
                ([try grant(.admin)], "ROLE_REQUIRED"),
            ]
            for (index, (grants, reason)) in cases.enumerated() {
                let desk = try await server.enrol("somebody\(index)", grants)
                let command = Make.register(index + 1).with(requestID: "add-\(index)")
                guard case .addRegistration(let message) = command else { return }
                let metadata = try desk.metadata(at: server.clock.now)
                if let reason {
                    let refused = try await refusal {
                        try await server.registrations.addRegistration(message, metadata: metadata)
                    }
                    #expect(refused.code == .permissionDenied)
                    #expect(refused.reason == reason)
                    #expect(refused.metadata["roles"] == "registrar")
                } else {
                    _ = try await server.registrations.addRegistration(message, metadata: metadata)
                }
            }
        }
    }

    @Test func anExchangeChecksEachCommand() async throws {
        try await Self.run { server in
            _ = try await prepare(server)
            let desk = try await server.enrol("siti", [try grant(.registrar)])
            let replies = try await server.exchangeMessages(
                [
                    .with { $0.command = Make.register(1).with(requestID: "one") },
                    .with { $0.command = Make.close.with(requestID: "two") },
                ],
                metadata: try desk.metadata(at: server.clock.now)
            )
            let byID = Dictionary(uniqueKeysWithValues: replies.map { ($0.requestID, $0) })
            #expect(byID["one"]?.addRegistration.registration == 1)
            let refused = try Refusal(bytes: try #require(byID["two"]?.error))
            #expect(refused.reason == "ROLE_REQUIRED")
        }
    }

    @Test func whoIsRevokedDoesAndSeesNothingMore() async throws {
        try await Self.run { server in
            _ = try await prepare(server)
            let desk = try await server.enrol("siti", [try grant(.display)])
            let metadata = try desk.metadata(at: server.clock.now)
            let seen = Notes<Posko_V1_WatchLinesResponse>()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                let watch = tasks.start {
                    try await server.queue.watchLines(
                        .with { $0.event = Make.event },
                        metadata: metadata
                    ) { response in
                        for try await message in response.messages { seen.add(message) }
                    }
                }
                try await eventually("it watches") { seen.count == 1 }
                try await server.change(.revokeAccount(try #require(StaffID("siti"))))
                let ended = try await refusal { try await watch.value() }
                #expect(ended.code == .unauthenticated)
                #expect(ended.reason == "SESSION_OVER")
            }
            let refused = try await refusal { try await lines(server, metadata) }
            #expect(refused.reason == "SESSION_OVER")
        }
    }

    @Test func aSessionRunsOut() async throws {
        try await Self.run { server in
            _ = try await prepare(server)
            let desk = try await server.enrol("siti", [try grant(.display)], for: 60)
            try await lines(server, try desk.metadata(at: server.clock.now))
            server.clock.advance(seconds: 60)
            let refused = try await refusal {
                try await lines(server, try desk.metadata(at: server.clock.now))
            }
            #expect(refused.reason == "SESSION_OVER")
        }
    }

    @Test func aRestartForgetsNoSessionAndNoRevocation() async throws {
        let journal = MemoryJournal()
        let clock = TestClock()
        var kept: DeskIdentity?
        var revoked: DeskIdentity?
        try await ServerHarness.run(journal, clock: clock, isGuarded: true) { server in
            _ = try await prepare(server)
            kept = try await server.enrol("siti", [try grant(.display)])
            revoked = try await server.enrol("budi", [try grant(.display)])
            let lost = try #require(revoked)
            try await server.change(.revokeDevice(try #require(DeviceID(lost.id))))
        }
        let (one, other) = (try #require(kept), try #require(revoked))
        try await ServerHarness.run(journal, clock: clock, isGuarded: true) { server in
            try await lines(server, try one.metadata(at: clock.now))
            let refused = try await refusal {
                try await lines(server, try other.metadata(at: clock.now))
            }
            #expect(refused.reason == "SESSION_OVER")
        }
    }
}
