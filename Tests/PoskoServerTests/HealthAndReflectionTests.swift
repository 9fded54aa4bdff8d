import Foundation
import GRPCCore
import PoskoContract
import PoskoJournal
import SwiftProtobuf
import Testing

/// What tools ask of any gRPC server.
@Suite(.timeLimit(.minutes(2)))
struct HealthAndReflectionTests {
    static let services = [
        "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
        "posko.v1.ApprovalService", "posko.v1.CardService", "posko.v1.DeskService",
        "posko.v1.EventService", "posko.v1.PersonService", "posko.v1.QueueService",
        "posko.v1.RegistrationService", "posko.v1.RosterService",
        "posko.v1.ScreeningService", "posko.v1.StaffService", "posko.v1.SummaryService",
        "posko.v1.TicketService",
    ]

    @Test func aServerThatRunsServes() async throws {
        try await ServerHarness.run { server in
            for service in [""] + Self.services {
                let status = try await server.healthStatus(service)
                #expect(status == .serving, "\(service)")
            }
            let error = await #expect(throws: RPCError.self) {
                try await server.healthStatus("posko.v1.NoService")
            }
            #expect(error?.code == .notFound)
        }
    }

    @Test func aWatchOfAnUnknownServiceStaysOpen() async throws {
        try await ServerHarness.run { server in
            let seen = Notes<Grpc_Health_V1_HealthCheckResponse.ServingStatus>()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask {
                    try await server.health.watch(.with { $0.service = "posko.v1.NoService" }) {
                        response in
                        for try await message in response.messages { seen.add(message.status) }
                    }
                }
                try await eventually("it is told") { seen.all == [.serviceUnknown] }
                #expect(server.calls.openCount(of: "Watch") == 1)
                server.cancelWatches()
                try await eventually("it ends") { server.calls.openCount(of: "Watch") == 0 }
            }
        }
    }

    @Test func listsAllServices() async throws {
        try await ServerHarness.run { server in
            let answers = try await server.reflect([.with { $0.listServices = "" }])
            #expect(answers.first?.listServicesResponse.service.map(\.name) == Self.services)
        }
    }

    @Test(arguments: [
        "posko.v1.QueueService", "posko.v1.QueueService.CallNext", "posko.v1.Line",
        "posko.v1.Line.station_name", "posko.v1.VisitState", "posko.v1.Receipt",
        "grpc.health.v1.HealthCheckResponse.ServingStatus",
    ])
    func findsTheFileOfASymbol(symbol: String) async throws {
        try await ServerHarness.run { server in
            let answers = try await server.reflect([.with { $0.fileContainingSymbol = symbol }])
            let files = try server.files(of: try #require(answers.first))
            let scope = symbol.split(separator: ".").prefix { $0.first?.isLowercase == true }
            #expect(files.first?.package == scope.joined(separator: "."))
            // All that it needs comes with it, each file once.
            let names = files.map(\.name)
            #expect(Set(names).count == names.count)
            #expect(Set(files.flatMap(\.dependency)).isSubset(of: names))
        }
    }

    @Test func findsEveryFileByNameAndEverySymbolInIt() async throws {
        try await ServerHarness.run { server in
            let asked = Self.services.map { service in
                Grpc_Reflection_V1_ServerReflectionRequest.with {
                    $0.fileContainingSymbol = service
                }
            }
            let answers = try await server.reflect(asked)
            #expect(answers.map(\.originalRequest) == asked)
            for answer in answers {
                for file in try server.files(of: answer) {
                    let byName = try await server.reflect([.with { $0.fileByFilename = file.name }])
                    #expect(try server.files(of: try #require(byName.first)).first == file)
                    let symbols =
                        file.messageType.map(\.name) + file.enumType.map(\.name)
                        + file.service.map(\.name)
                    let found = try await server.reflect(
                        symbols.map { name in
                            .with { $0.fileContainingSymbol = "\(file.package).\(name)" }
                        }
                    )
                    for answer in found {
                        #expect(try server.files(of: answer).first?.name == file.name)
                    }
                }
            }
        }
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        try await ServerHarness.run { server in
            let answers = try await server.reflect([
                .with { $0.fileByFilename = "no/such.proto" },
                .with { $0.fileContainingSymbol = "posko.v1.Nothing" },
                .with { $0.fileContainingSymbol = "" },
                .with { $0.allExtensionNumbersOfType = "posko.v1.Nothing" },
                .init(),
            ])
            #expect(answers.count == 5)
            for answer in answers {
                #expect(answer.errorResponse.errorCode == Int32(Status.Code.notFound.rawValue))
            }
        }
    }
}

extension ServerHarness {
    fileprivate func reflect(
        _ requests: [Grpc_Reflection_V1_ServerReflectionRequest]
    ) async throws -> [Grpc_Reflection_V1_ServerReflectionResponse] {
        try await reflection.serverReflectionInfo { writer in
            for request in requests { try await writer.write(request) }
        } onResponse: { response in
            var answers: [Grpc_Reflection_V1_ServerReflectionResponse] = []
            for try await answer in response.messages { answers.append(answer) }
            return answers
        }
    }

    fileprivate func files(
        of answer: Grpc_Reflection_V1_ServerReflectionResponse
    ) throws -> [Google_Protobuf_FileDescriptorProto] {
        try answer.fileDescriptorResponse.fileDescriptorProto.map {
            try Google_Protobuf_FileDescriptorProto(serializedBytes: $0)
        }
    }
}
