import GRPCCore
import PoskoContract
import SwiftProtobuf
import Synchronization

/// The health interface that probes and load balancers know.
///
/// The server as a whole (the empty name) serves as long as it answers. A service of Posko that
/// takes mutations serves while the journal can be written.
struct HealthService: Grpc_Health_V1_Health.ServiceProtocol {
    private let loop: CommitLoop
    private let services: Set<String>

    init(loop: CommitLoop, services: Set<String>) {
        self.loop = loop
        self.services = services
    }

    func check(
        request: ServerRequest<Grpc_Health_V1_HealthCheckRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<Grpc_Health_V1_HealthCheckResponse> {
        guard let status = status(of: request.message.service) else {
            throw RPCError(code: .notFound, message: "There is no such service here.")
        }
        return ServerResponse(message: .with { $0.status = status })
    }

    func watch(
        request: ServerRequest<Grpc_Health_V1_HealthCheckRequest>,
        context: ServerContext
    ) async throws -> StreamingServerResponse<Grpc_Health_V1_HealthCheckResponse> {
        let service = request.message.service
        let signals = loop.healthChanges()
        return StreamingServerResponse { writer in
            var shown: Grpc_Health_V1_HealthCheckResponse.ServingStatus?
            try await signals.untilCancelled {
                let status = status(of: service) ?? .serviceUnknown
                guard status != shown else { return }
                try await writer.write(.with { $0.status = status })
                shown = status
            }
            return [:]
        }
    }

    private func status(
        of service: String
    ) -> Grpc_Health_V1_HealthCheckResponse.ServingStatus? {
        if service.isEmpty { return .serving }
        guard services.contains(service) else { return nil }
        return loop.isWritable ? .serving : .notServing
    }
}
