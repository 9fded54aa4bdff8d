import Foundation
import GRPCCore
import PoskoContract
import SwiftProtobuf

/// Server reflection: a client asks the server for its own contract.
struct ReflectionService: Grpc_Reflection_V1_ServerReflection.ServiceProtocol {
    private let index: DescriptorIndex

    init(index: DescriptorIndex) {
        self.index = index
    }

    func serverReflectionInfo(
        request: StreamingServerRequest<Grpc_Reflection_V1_ServerReflectionRequest>,
        context: ServerContext
    ) async throws -> StreamingServerResponse<Grpc_Reflection_V1_ServerReflectionResponse> {
        let index = index
        let messages = request.messages
        return StreamingServerResponse { writer in
            for try await message in messages {
                try await writer.write(
                    .with {
                        $0.validHost = message.host
                        $0.originalRequest = message
                        $0.messageResponse = index.answer(to: message)
                    }
                )
            }
            return [:]
        }
    }
}

/// The files of the contract, found by name and by the symbols that they declare.
struct DescriptorIndex: Sendable {
    private let files: [String: Google_Protobuf_FileDescriptorProto]
    private let fileOfSymbol: [String: String]
    let services: [String]

    /// - Throws: when the bytes are not a `FileDescriptorSet`.
    init() throws {
        let bytes = Data(base64Encoded: ContractDescriptors.base64) ?? Data()
        let set = try Google_Protobuf_FileDescriptorSet(serializedBytes: bytes)
        var files: [String: Google_Protobuf_FileDescriptorProto] = [:]
        var symbols: [String: String] = [:]
        var services: [String] = []
        for file in set.file {
            files[file.name] = file
            let scope = file.package
            for service in file.service {
                services.append("\(scope).\(service.name)")
                symbols["\(scope).\(service.name)"] = file.name
                for method in service.method {
                    symbols["\(scope).\(service.name).\(method.name)"] = file.name
                }
            }
            for message in file.messageType {
                Self.enter(message, in: scope, of: file.name, &symbols)
            }
            for type in file.enumType { symbols["\(scope).\(type.name)"] = file.name }
        }
        self.files = files
        fileOfSymbol = symbols
        self.services = services.sorted()
    }

    private static func enter(
        _ message: Google_Protobuf_DescriptorProto,
        in scope: String,
        of file: String,
        _ symbols: inout [String: String]
    ) {
        let name = "\(scope).\(message.name)"
        symbols[name] = file
        for field in message.field { symbols["\(name).\(field.name)"] = file }
        for type in message.enumType { symbols["\(name).\(type.name)"] = file }
        for nested in message.nestedType { enter(nested, in: name, of: file, &symbols) }
    }

    func answer(
        to request: Grpc_Reflection_V1_ServerReflectionRequest
    ) -> Grpc_Reflection_V1_ServerReflectionResponse.OneOf_MessageResponse {
        switch request.messageRequest {
        case .fileByFilename(let name): file(name)
        case .fileContainingSymbol(let symbol): file(fileOfSymbol[symbol] ?? "")
        case .listServices:
            .listServicesResponse(
                .with { $0.service = services.map { name in .with { $0.name = name } } }
            )
        case .allExtensionNumbersOfType(let type):
            fileOfSymbol[type] == nil
                ? notFound : .allExtensionNumbersResponse(.with { $0.baseTypeName = type })
        case .fileContainingExtension, nil: notFound
        }
    }

    private func file(
        _ name: String
    ) -> Grpc_Reflection_V1_ServerReflectionResponse.OneOf_MessageResponse {
        guard files[name] != nil else { return notFound }
        var found: [Data] = []
        var seen: Set<String> = []
        var open = [name]
        while let next = open.popLast() {
            guard seen.insert(next).inserted, let file = files[next],
                let bytes: Data = try? file.serializedBytes()
            else { continue }
            found.append(bytes)
            open += file.dependency
        }
        return .fileDescriptorResponse(.with { $0.fileDescriptorProto = found })
    }

    private var notFound: Grpc_Reflection_V1_ServerReflectionResponse.OneOf_MessageResponse {
        .errorResponse(
            .with {
                $0.errorCode = Int32(Status.Code.notFound.rawValue)
                $0.errorMessage = "There is no such thing in the contract of this server."
            }
        )
    }
}
