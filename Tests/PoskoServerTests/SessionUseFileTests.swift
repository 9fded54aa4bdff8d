import Foundation
import PoskoCore
import Testing

@testable import PoskoServer

struct SessionUseFileTests {
    private func uses(_ count: UInt8) throws -> [TokenHash: Timestamp] {
        var uses: [TokenHash: Timestamp] = [:]
        for number in 0..<count {
            let token = try #require(TokenHash([UInt8](repeating: number, count: 32)))
            uses[token] = Timestamp(milliseconds: 1_763_700_000_000 + Int64(number))
        }
        return uses
    }

    private func inFolder(_ body: (String, SessionUseFile) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("uses-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder, SessionUseFile(path: folder + "/" + SessionUseFile.name))
    }

    @Test func whatIsKeptIsReadAgain() throws {
        try inFolder { folder, file in
            #expect(try file.uses() == nil)
            for count in [UInt8(3), 0, 200] {
                // Of a server that was killed while it wrote.
                try Data("x".utf8).write(to: URL(fileURLWithPath: file.path + ".new"))
                try file.keep(try uses(count))
                #expect(try file.uses() == uses(count))
            }
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(mode[.posixPermissions] as? Int == 0o600)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names == [SessionUseFile.name])
        }
    }

    @Test func aFileThatIsCutOffOrChangedIsNotTaken() throws {
        let text = SessionUseFile.text(try uses(3))
        #expect(SessionUseFile.uses(text) == (try uses(3)))
        for end in 0..<text.count {
            #expect(SessionUseFile.uses(String(text.prefix(end))) == nil)
        }
        let first = "0000"
        for (old, new) in [("uses 1", "uses 2"), (first, "000g"), (first, "00"), (" 17", " -17")] {
            let range = try #require(text.range(of: old))
            #expect(SessionUseFile.uses(text.replacingCharacters(in: range, with: new)) == nil)
        }
    }

    @Test func whatCannotBeReadOrWrittenIsSaid() throws {
        try inFolder { folder, file in
            try Data([0xFF, 0, 1]).write(to: URL(fileURLWithPath: file.path))
            #expect(throws: SessionUseFile.Problem.self) { try file.uses() }
            try FileManager.default.removeItem(atPath: file.path)
            try FileManager.default.createDirectory(
                atPath: file.path + "/full",
                withIntermediateDirectories: true
            )
            #expect(throws: SessionUseFile.Problem.self) { try file.uses() }
            #expect(throws: SessionUseFile.Problem.self) { try file.keep([:]) }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names == [SessionUseFile.name])
        }
    }
}
