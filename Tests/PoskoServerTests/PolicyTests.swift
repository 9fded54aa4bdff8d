import GRPCCore
import PoskoContract
import PoskoCore
import Testing

@testable import PoskoServer

/// Who may call what, written down a second time: a change of the table has to be meant.
struct PolicyTests {
    private static let open = [
        "grpc.health.v1.Health/Check", "grpc.health.v1.Health/Watch",
        "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
    ]

    private static let expected: [String: [Role]] = [
        "EventService": [.organizer], "EventService/ListEvents": Role.allCases,
        "EventService/GetEvent": Role.allCases,
        "RosterService": [.registrar], "RosterService/ImportRoster": [.organizer, .registrar],
        "RegistrationService": [.registrar],
        "TicketService": [.registrar],
        "TicketService/GetTicket": [.registrar, .clinician, .cardOfficer],
        "QueueService": [.clinician, .cardOfficer],
        "QueueService/Rejoin": [.registrar, .clinician, .cardOfficer],
        "QueueService/Transfer": [.registrar, .clinician, .cardOfficer],
        "QueueService/Leave": [.registrar, .clinician, .cardOfficer],
        "QueueService/ListLines": Role.allCases, "QueueService/WatchLines": Role.allCases,
        "ScreeningService": [.clinician],
        "CardService": [.cardOfficer], "CardService/ReceiveCards": [.organizer, .cardOfficer],
        "CardService/ReconcileCards": [.organizer, .cardOfficer],
        "SummaryService": [.organizer],
        "DeskService": Role.allCases,
        "StaffService": [.admin], "StaffService/Enrol": [], "StaffService/SignIn": [],
        "StaffService/SignOut": Role.allCases, "StaffService/WhoAmI": Role.allCases,
        "StaffService/SetPin": Role.allCases,
        "ApprovalService": [.organizer, .clinician, .cardOfficer],
        "PersonService": [.organizer], "PersonService/ChangeConsent": [.organizer, .registrar],
    ]

    private static var methods: [MethodDescriptor] {
        Posko_V1_EventService.Method.descriptors + Posko_V1_RosterService.Method.descriptors
            + Posko_V1_RegistrationService.Method.descriptors
            + Posko_V1_TicketService.Method.descriptors + Posko_V1_QueueService.Method.descriptors
            + Posko_V1_ScreeningService.Method.descriptors
            + Posko_V1_CardService.Method.descriptors + Posko_V1_SummaryService.Method.descriptors
            + Posko_V1_DeskService.Method.descriptors + Posko_V1_StaffService.Method.descriptors
            + Posko_V1_ApprovalService.Method.descriptors
            + Posko_V1_PersonService.Method.descriptors
    }

    /// Of a method, or of its whole service.
    private static func expectation(_ method: MethodDescriptor) -> [Role]? {
        let service = method.service.fullyQualifiedService.split(separator: ".").last ?? ""
        return expected["\(service)/\(method.method)"] ?? expected[String(service)]
    }

    @Test(arguments: PolicyTests.methods, Role.allCases)
    func everyMethodAndRoleIsAllowedOrDeniedAsWrittenDown(
        method: MethodDescriptor,
        role: Role
    ) throws {
        #expect(Policy.entry(for: method) != nil, "not in the table")
        let expected = try #require(Self.expectation(method))
        #expect(Policy.roles(for: method).contains(role) == expected.contains(role))
    }

    @Test func everythingThatIsServedIsInTheTable() throws {
        for service in try DescriptorIndex().services {
            #expect(
                Self.methods.contains { $0.service.fullyQualifiedService == service }
                    || Self.open.contains { $0.hasPrefix(service) },
                "\(service)"
            )
        }
        for name in Self.open {
            let parts = name.split(separator: "/").map(String.init)
            let method = MethodDescriptor(fullyQualifiedService: parts[0], method: parts[1])
            #expect(Policy.entry(for: method)?.rule == .everybody)
        }
        let unknown = MethodDescriptor(fullyQualifiedService: "posko.v1.X", method: "Y")
        #expect(Policy.entry(for: unknown) == nil)
        #expect(Policy.roles(for: unknown).isEmpty)
    }
}
