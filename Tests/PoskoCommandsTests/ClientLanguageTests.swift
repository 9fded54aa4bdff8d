import Foundation
import GRPCCore
import PoskoWords
import Testing

@testable import PoskoClient

/// What this side of the connection says, and in which language it asks to be answered.
struct ClientLanguageTests {
    private static let server = ServerAddress("posko.local:7600")

    @Test(arguments: Language.allCases)
    func everyCallAsksForItsLanguage(language: Language) async throws {
        let interceptor = LanguageInterceptor(language: language)
        let response = try await interceptor.intercept(
            request: StreamingClientRequest<[UInt8]>(
                metadata: ["accept-language": "fr", "other": "kept"]
            ) { _ in },
            context: ClientContext(
                descriptor: MethodDescriptor(fullyQualifiedService: "s", method: "m"),
                remotePeer: "",
                localPeer: ""
            )
        ) { request, _ in
            // An answer that shows what was sent.
            StreamingClientResponse(
                of: [UInt8].self,
                error: RPCError(code: .aborted, message: "", metadata: request.metadata)
            )
        }
        guard case .failure(let error) = response.accepted else {
            Issue.record("the answer is another")
            return
        }
        let sent = error.metadata
        #expect(Array(sent[stringValues: "accept-language"]) == [language.rawValue])
        #expect(Array(sent[stringValues: "other"]) == ["kept"])
    }

    @Test func itsOwnFailuresAreInTheLanguageOfTheTask() throws {
        let server = try #require(Self.server)
        let codes: [RPCError.Code] = [.unavailable, .deadlineExceeded, .unimplemented]
        let failures: [() -> PoskoFailure] =
            codes.flatMap { code in
                [nil, server].map { place in
                    { PoskoFailure(RPCError(code: code, message: "x"), server: place) }
                }
            } + [
                { PoskoFailure(CancellationError()) }, { PoskoFailure(statusBytes: [0xFF]) },
                { .keyChanged(at: server) },
            ]
        for failure in failures {
            let english = failure()
            let here = Language.$current.withValue(.indonesian, operation: failure)
            #expect(english.code == here.code && english.reason == here.reason)
            #expect(english.message != here.message)
            #expect(english.message.contains("7600") == here.message.contains("7600"))
        }
        #expect(
            PoskoFailure(RPCError(code: .unavailable, message: "x"), server: server).message
                == "The server at posko.local:7600 cannot be reached; start it or correct its "
                + "address."
        )
    }

    @Test func whatTheServerSaysIsShownInTheLanguageThatItChose() {
        // google.rpc.Status { code: 9, message: "no", details: LocalizedMessage { "id", "tidak" } }
        let type = Array("type.googleapis.com/google.rpc.LocalizedMessage".utf8)
        let words: [UInt8] = [0x0A, 2] + Array("id".utf8) + [0x12, 5] + Array("tidak".utf8)
        let detail = [0x0A, UInt8(type.count)] + type + [0x12, UInt8(words.count)] + words
        let bytes = [0x08, 9, 0x12, 2] + Array("no".utf8) + [0x1A, UInt8(detail.count)] + detail
        #expect(PoskoFailure(statusBytes: bytes).message == "tidak")
    }

    @Test func credentialsAndFilesAreSpokenOfInTheLanguageOfTheTask() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("posko-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("credentials").path
        _ = FileManager.default.createFile(
            atPath: path,
            contents: Data("{}".utf8),
            attributes: [.posixPermissions: 0o600]
        )
        let damaged = { #expect(throws: Credentials.Problem.self) { try Credentials(path: path) } }
        #expect(
            damaged()?.message.hasSuffix("is damaged; remove it and log in with a new code.")
                == true
        )
        let here = Language.$current.withValue(.indonesian, operation: damaged)
        #expect(here?.message.hasSuffix("rusak; hapus dan masuk dengan kode baru.") == true)
        let gone = {
            #expect(throws: UploadSourceError.self) { try UploadSource.open(path + "-gone") }
        }
        #expect(gone()?.problem == "does not exist")
        #expect(Language.$current.withValue(.indonesian, operation: gone)?.problem == "tidak ada")
    }
}
