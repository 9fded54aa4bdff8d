import Crypto
import Foundation
import PoskoClient
import Testing

struct CredentialsTests {
    private func withFile(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("posko-\(RequestID.make())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.appendingPathComponent("credentials.json").path)
    }

    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func areKeptForTheirOwnerOnly() throws {
        try withFile { path in
            let server = try #require(ServerAddress("127.0.0.1:7600"))
            var credentials = try Credentials(path: path)
            let id = credentials.secret.id
            for staff in ["siti", "budi"] {
                let login = Credentials.Login(
                    server: "127.0.0.1:7600",
                    staff: staff,
                    token: SessionToken().text,
                    expires: 1
                )
                credentials.add(login)
            }
            try credentials.save()
            #expect(try permissions(path) == 0o600)
            #expect(try permissions((path as NSString).deletingLastPathComponent) == 0o700)

            var again = try Credentials(path: path)
            #expect(again.secret.id == id)
            #expect(again.login(at: server, staff: nil)?.staff == "budi")
            #expect(again.login(at: server, staff: "siti")?.staff == "siti")
            #expect(again.login(at: server, staff: "ani") == nil)
            let other = try #require(ServerAddress("127.0.0.1:7601"))
            #expect(again.login(at: other, staff: nil) == nil)
            again.remove(server: "127.0.0.1:7600", staff: "budi")
            #expect(again.login(at: server, staff: nil)?.staff == "siti")
        }
    }

    @Test func thatOthersCanReadAreRefused() throws {
        try withFile { path in
            try Credentials(path: path).save()
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
            #expect(throws: Credentials.Problem.self) { try Credentials(path: path) }
        }
    }

    @Test(arguments: ["", "{}", "{\"deviceKey\":\"AAAA\",\"logins\":[]}"])
    func thatAreDamagedAreNotReplaced(_ text: String) throws {
        try withFile { path in
            try Credentials(path: path).save()
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            #expect(throws: Credentials.Problem.self) { try Credentials(path: path) }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        }
    }

    @Test func codesAreReadAsTheyAreMeant() {
        let codes = (0..<200).map { _ in EnrolmentSecret() }
        #expect(Set(codes).count == codes.count)
        for code in codes {
            let characters = code.text.filter { $0 != "-" }
            #expect(characters.count == 10)
            #expect(characters.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) })
            #expect(code.hash == Array(SHA256.hash(data: Array(characters.utf8))))
        }
    }

    @Test func aTokenIsReadBackAndNothingElseIs() throws {
        let token = SessionToken()
        #expect(SessionToken(token.text) == token)
        #expect(token.text.utf8.count == 43)
        for text in ["", "abc", String(repeating: "A", count: 42), token.text + "A"] {
            #expect(SessionToken(text) == nil)
        }
    }
}
