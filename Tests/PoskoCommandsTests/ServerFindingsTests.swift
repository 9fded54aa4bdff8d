import PoskoClient
import PoskoContract
import PoskoWords
import SwiftProtobuf
import Testing

@testable import PoskoCommands

struct ServerFindingsTests {
    private static let own = PoskoVersion.text(contract: ContractDescriptors.fingerprint)

    private func who(left: Int64 = 40_000, version: String = own) -> Posko_V1_WhoAmIResponse {
        .with {
            $0.session.staff = "siti"
            $0.serverTime.seconds = 1_763_690_400
            $0.session.expiresAt.seconds = 1_763_690_400 + left
            $0.serverVersion = version
        }
    }

    private func findings(
        trust: ServerFindings.Trust = .inTheClear,
        staff: String? = "siti",
        caller: Result<Posko_V1_WhoAmIResponse, PoskoFailure>? = nil,
        ahead: Duration? = .zero,
        failure: PoskoFailure? = nil,
        event: ServerFindings.Event = .notRead(code: "e1")
    ) throws -> [CheckItem.Name: CheckItem] {
        let probe = ServerProbe(
            roundTrip: .milliseconds(3),
            clockAhead: ahead,
            caller: caller ?? .success(who())
        )
        let findings = ServerFindings(
            server: try #require(ServerAddress("posko.local:7600")),
            trust: trust,
            staff: staff,
            probe: failure.map { .failure($0) } ?? .success(probe),
            event: event
        )
        return Dictionary(uniqueKeysWithValues: findings.items.map { ($0.name, $0) })
    }

    @Test func allIsWell() throws {
        let event = Posko_V1_Event.with {
            $0.code = "e1"
            $0.phase = .open
            $0.settings.name = "Posko"
        }
        let fingerprint = String(repeating: "ab12", count: 16)
        let items = try findings(trust: .known(fingerprint), event: .read(event))
        #expect(items.count == 6 && items.values.allSatisfy { $0.state == .ok })
        #expect(items.values.allSatisfy { $0.advice.isEmpty })
        #expect(items[.server]?.sentence == "posko.local:7600 answers in 3 ms.")
        #expect(items[.certificate]?.sentence.contains("ab12 ab12 ab12 ab12 ...") == true)
        #expect(items[.event]?.sentence == "Posko (e1) is open.")
        #expect(items[.login]?.sentence == "siti, until 21 Nov 2025 20:06.")
    }

    @Test func withoutAServerTheRestIsSkipped() throws {
        let items = try findings(failure: PoskoFailure(code: .unavailable, message: "Not there."))
        #expect(items[.server]?.state == .failed && items[.server]?.advice.isEmpty == false)
        let others = items.values.filter { $0.name != .server }
        #expect(others.count == 5 && others.allSatisfy { $0.state == .notChecked })
    }

    @Test func anotherServerThanTheKnownOneFailsByItsCertificate() throws {
        let items = try findings(
            trust: .changed,
            failure: PoskoFailure(code: .unauthenticated, message: "Another.")
        )
        #expect(items[.certificate]?.state == .failed && items[.server]?.state == .notChecked)
    }

    @Test func aServerThatIsMetForTheFirstTimeIsCompared() throws {
        let refused = PoskoFailure(code: .unauthenticated, message: "Log in first.")
        let items = try findings(
            trust: .unknown("ab12cd34"),
            staff: nil,
            caller: .failure(refused),
            ahead: nil
        )
        #expect(items[.certificate]?.state == .warning)
        #expect(items[.certificate]?.sentence.contains("ab12 cd34") == true)
        #expect(items[.login]?.state == .warning)
        #expect(items[.clock]?.state == .notChecked && items[.version]?.state == .notChecked)
    }

    @Test func aSessionThatIsOverFailsAndOneThatSoonIsWarns() throws {
        let over = PoskoFailure(
            code: .unauthenticated,
            reason: "SESSION_OVER",
            message: "This session is over."
        )
        let item = try findings(caller: .failure(over))[.login]
        #expect(item?.state == .failed && item?.sentence == "This session is over.")
        #expect(item?.advice.contains("--staff siti") == true)
        #expect(try findings(caller: .success(who(left: 3599)))[.login]?.state == .warning)
        #expect(try findings(caller: .success(who(left: 3600)))[.login]?.state == .ok)
    }

    @Test(arguments: [
        (5.4, CheckItem.State.ok, "agrees"), (-5.4, .ok, "agrees"),
        (6, .warning, "6 seconds behind"),
        (-3600, .warning, "3,600 seconds ahead"),
    ])
    func theServersClockIsTheMeasure(
        _ seconds: Double,
        _ state: CheckItem.State,
        _ words: String
    ) throws {
        let item = try #require(try findings(ahead: .seconds(seconds))[.clock])
        #expect(item.state == state && item.sentence.contains(words))
        #expect(item.advice.isEmpty == (state == .ok))
    }

    @Test(arguments: [(own, CheckItem.State.ok), ("0.4.0+00000000", .warning), ("", .warning)])
    func bothHaveTheSameVersion(_ version: String, _ state: CheckItem.State) throws {
        let item = try #require(try findings(caller: .success(who(version: version)))[.version])
        #expect(item.state == state && item.sentence.contains(version))
    }

    @Test func anEventIsChosenThereAndOpen() throws {
        func state(_ event: ServerFindings.Event) throws -> CheckItem.State? {
            try findings(event: event)[.event]?.state
        }
        func event(_ phase: Posko_V1_EventPhase) -> ServerFindings.Event {
            .read(.with { $0.phase = phase })
        }
        let failure = PoskoFailure(code: .notFound, reason: "EVENT_NOT_FOUND", message: "None.")
        #expect(try state(.notChosen) == .warning)
        #expect(try state(.notRead(code: "e1")) == .notChecked)
        #expect(try state(.refused(code: "e1", failure)) == .failed)
        #expect(try state(event(.draft)) == .warning)
        #expect(try state(event(.closed)) == .warning)
        #expect(try state(event(.open)) == .ok)
    }
}
