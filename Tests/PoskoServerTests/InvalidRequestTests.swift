import GRPCCore
import PoskoContract
import PoskoJournal
import SwiftProtobuf
import Testing

/// Every field of every mutating request with something wrong in it: the answer names the field,
/// and nothing is
/// written.
@Suite(.timeLimit(.minutes(2)))
struct InvalidRequestTests {
    @Test func everyMutatingRequestNamesAnEventAndAnAct() async throws {
        let journal = MemoryJournal()
        try await ServerHarness.run(journal) { server in
            for command in [SmallDay.creation] + SmallDay.commands {
                let kind = type(of: command.message).protoMessageName
                for event in ["X", "ab", String(repeating: "a", count: 41), "desa 1", "désa"] {
                    let refused = try await refusal {
                        try await server.send(command.with(event: event))
                    }
                    #expect(refused.code == .invalidArgument, "\(kind)")
                    #expect(
                        refused.fields == [.init(path: "event", code: "EVENT_CODE_INVALID")],
                        "\(kind)"
                    )
                }
                for id in ["", "a b", String(repeating: "a", count: 65), "ä", "a/b"] {
                    let refused = try await refusal {
                        try await server.send(command.with(requestID: id))
                    }
                    #expect(
                        refused.fields == [.init(path: "request_id", code: "REQUEST_ID_INVALID")],
                        "\(kind)"
                    )
                }
            }
        }
        #expect(try await journal.streams().isEmpty)
    }

    @Test func everyWrongFieldIsNamedByBothWaysIn() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 1)
            let before = try await server.summary()
            let cases = WrongField.all
            for wrong in cases {
                let refused = try await refusal { try await server.send(wrong.command) }
                #expect(refused.code == .invalidArgument, "\(wrong.path)")
                #expect(refused.domain == "posko")
                #expect(refused.fields == [.init(path: wrong.path, code: wrong.code)], "\(wrong)")
                #expect(refused.reason == wrong.code)
                #expect(refused.message.hasPrefix("\(wrong.path): "))
                #expect(!refused.message.contains(Make.nik(9)))
            }
            let replies = try await server.exchange(cases.map(\.command))
            #expect(replies.count == cases.count)
            for (wrong, reply) in zip(cases, replies) {
                let refused = try Refusal(bytes: reply.error)
                #expect(refused.fields == [.init(path: wrong.path, code: wrong.code)])
            }
            #expect(try await server.summary() == before)
        }
    }

    @Test func everyWrongObservationIsNamedAtOnce() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 1)
            guard case .recordScreening(var message) = Make.record("A001", 999, 80) else { return }
            message.part.observations.append(
                .with {
                    $0.measurement = "pulse"
                    $0.value = "fast"
                }
            )
            message.part.observations.append(
                .with {
                    $0.measurement = "aura"
                    $0.value = "blue"
                }
            )
            let refused = try await refusal { try await server.send(.recordScreening(message)) }
            #expect(
                refused.fields.map(\.path) == [
                    "part.observations.sbp", "part.observations.pulse",
                    "part.observations.measurement",
                ]
            )
            #expect(Set(refused.fields.map(\.code)).count == 3)
            #expect(!refused.message.contains("aura"))
        }
    }

    @Test func whoAsksForNothingThereIsTold() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 1)
            for (path, code, ask) in server.wrongReads {
                let refused = try await refusal { try await ask() }
                #expect(refused.code == .invalidArgument)
                #expect(refused.fields == [.init(path: path, code: code)])
            }
            for (reason, ask) in server.emptyReads {
                let refused = try await refusal { try await ask() }
                #expect(refused.code == .notFound)
                #expect(refused.reason == reason)
            }
        }
    }
}

extension ServerHarness {
    fileprivate typealias Ask = @Sendable () async throws -> Void

    fileprivate var wrongReads: [(path: String, code: String, ask: Ask)] {
        let event = Make.event
        return [
            ("event", "EVENT_CODE_INVALID", { _ = try await events.getEvent(.init()) }),
            ("event", "EVENT_CODE_INVALID", { _ = try await lines("") }),
            ("event", "EVENT_CODE_INVALID", { _ = try await summary("X") }),
            (
                "station", "STATION_CODE_INVALID",
                {
                    _ = try await queue.listLines(
                        .with { ($0.event, $0.station) = (event, "Lab!") }
                    )
                }
            ),
            (
                "nik", "NIK_NOT_16_DIGITS",
                {
                    _ = try await roster.searchRoster(.with { ($0.event, $0.nik) = (event, "1") })
                }
            ),
            (
                "name", "TOO_SHORT",
                {
                    _ = try await roster.searchRoster(.with { ($0.event, $0.name) = (event, "a") })
                }
            ),
            (
                "limit", "LIMIT_TOO_LARGE",
                {
                    _ = try await roster.searchRoster(.with { ($0.event, $0.limit) = (event, 201) })
                }
            ),
            (
                "limit", "LIMIT_TOO_LARGE",
                {
                    _ = try await registrations.findRegistrations(
                        .with { ($0.event, $0.limit) = (event, 1_001) }
                    )
                }
            ),
            (
                "state", "ENUM_VALUE_UNKNOWN",
                {
                    _ = try await registrations.findRegistrations(
                        .with { ($0.event, $0.state) = (event, .UNRECOGNIZED(99)) }
                    )
                }
            ),
            (
                "registration", "NUMBER_MISSING",
                {
                    _ = try await registrations.getRegistration(.with { $0.event = event })
                }
            ),
            (
                "ticket", "TICKET_INVALID",
                {
                    _ = try await tickets.getTicket(
                        .with { ($0.event, $0.ticket) = (event, "B001") }
                    )
                }
            ),
            (
                "ticket", "TICKET_INVALID",
                {
                    _ = try await screenings.getScreening(.with { $0.event = event })
                }
            ),
            (
                "state", "ENUM_VALUE_UNKNOWN",
                {
                    _ = try await cards.findCards(
                        .with { ($0.event, $0.state) = (event, .UNRECOGNIZED(99)) }
                    )
                }
            ),
            (
                "limit", "LIMIT_TOO_LARGE",
                {
                    _ = try await cards.findCards(.with { ($0.event, $0.limit) = (event, 1_001) })
                }
            ),
            (
                "counted", "CONTROL_CHARACTER",
                {
                    _ = try await cards.reconcileCards(
                        .with { ($0.event, $0.counted) = (event, ["S-1", "\u{202E}"]) }
                    )
                }
            ),
        ]
    }

    fileprivate var emptyReads: [(reason: String, ask: Ask)] {
        let event = Make.event
        return [
            ("EVENT_NOT_FOUND", { _ = try await events.getEvent(.with { $0.event = "nowhere" }) }),
            (
                "REGISTRATION_NOT_FOUND",
                {
                    _ = try await registrations.getRegistration(
                        .with { ($0.event, $0.registration) = (event, 99) }
                    )
                }
            ),
            (
                "TICKET_NOT_FOUND",
                {
                    _ = try await tickets.getTicket(
                        .with { ($0.event, $0.ticket) = (event, "A099") }
                    )
                }
            ),
            (
                "TICKET_NOT_FOUND",
                {
                    _ = try await screenings.getScreening(
                        .with { ($0.event, $0.ticket) = (event, "A099") }
                    )
                }
            ),
            (
                "TICKET_NOT_FOUND",
                {
                    _ = try await cards.findCards(.with { ($0.event, $0.ticket) = (event, "A099") })
                }
            ),
            (
                "STATION_NOT_FOUND",
                {
                    _ = try await queue.listLines(
                        .with { ($0.event, $0.station) = (event, "xray") }
                    )
                }
            ),
        ]
    }
}
