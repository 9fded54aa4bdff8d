import Foundation
import PoskoClient
import PoskoContract
import Testing

@testable import PoskoCommands

struct ClientTests {
    @Test(arguments: [
        ("127.0.0.1:7600", "127.0.0.1", 7600), ("posko.local:80", "posko.local", 80),
        ("[::1]:7600", "::1", 7600),
    ])
    func readsServerAddresses(_ text: String, _ host: String, _ port: Int) throws {
        let address = try #require(ServerAddress(text))
        #expect(address.host == host && address.port == port && address.description == text)
    }

    @Test(arguments: ["", "host", "host:", ":7600", "host:0", "host:65536", "::1:7600", "a b:1"])
    func refusesOtherAddresses(_ text: String) {
        #expect(ServerAddress(text) == nil)
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.255.0.9", true), ("localhost", true), ("[::1]", true),
        ("127.posko.test", false), ("127.0.0.1.posko.test", false), ("127.0.0", false),
        ("127.1", false), ("127.0.0.256", false), ("127.0.0.01", false), ("127.0.0.+1", false),
        ("127.0.0.", false), ("0.0.0.0", false), ("128.0.0.1", false), ("localhost.test", false),
    ])
    func onlyAddressesOfThisMachineAreLoopback(_ host: String, _ isLoopback: Bool) throws {
        let address = try #require(ServerAddress("\(host):7600"))
        #expect(address.isLoopback == isLoopback)
    }

    @Test func requestIDsAreFreshAndValid() {
        let first = RequestID.make()
        #expect(RequestID.isValid(first) && first != RequestID.make())
        for text in ["", "a b", "é", String(repeating: "x", count: 65)] {
            #expect(!RequestID.isValid(text))
        }
    }

    @Test func readsTheErrorOfAnExchange() {
        // google.rpc.Status { code: 9, message: "no" }
        let failure = PoskoFailure(statusBytes: [0x08, 0x09, 0x12, 0x02, 0x6E, 0x6F])
        #expect(failure.code == .failedPrecondition && failure.message == "no")
        #expect(PoskoFailure(statusBytes: [0xFF]).code == .internalError)
    }

    @Test func anExchangeRequestKnowsItsRequestID() {
        var request = Posko_V1_ExchangeRequest()
        #expect(request.requestID.isEmpty)
        request.callNext.requestID = "r1"
        #expect(request.requestID == "r1")
    }

    @Test func remembersAnEvent() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("posko-\(RequestID.make())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let remembered = RememberedEvent(
            ConfigurationFolder(environment: ["XDG_CONFIG_HOME": folder.path])
        )
        #expect(remembered.read() == nil)
        try remembered.write("e1")
        #expect(remembered.read() == "e1")
        #expect(remembered.path == folder.path + "/posko/event")
        let override = RememberedEvent(
            ConfigurationFolder(environment: ["POSKO_CONFIG": folder.path + "/posko"])
        )
        #expect(override.read() == "e1")
        let home = ConfigurationFolder(environment: ["HOME": "/home/a"])
        #expect(RememberedEvent(home).path == "/home/a/.config/posko/event")
    }

    @Test func countsByHandAreOneALine() {
        let text = "\u{FEFF}S1\r\n\r\n  12345678901 \n#12\n"
        #expect(CardReconcile.identifiers(in: text) == ["S1", "12345678901", "#12"])
    }
}
