import Testing

@testable import PoskoCore

struct StaffBookTests {
    private var book = StaffBook()
    private let noon = Timestamp(milliseconds: 1_763_697_600_000)
    private let admin: StaffID
    private let siti: StaffID
    private let desk: DeviceID
    private let key: DeviceKey

    init() throws {
        admin = try #require(StaffID("admin"))
        siti = try #require(StaffID("siti"))
        desk = try #require(DeviceID("0123456789abcdef"))
        key = try #require(DeviceKey(Array(1...32)))
    }

    private mutating func run(_ command: StaffCommand, at time: Timestamp? = nil) throws {
        let time = time ?? noon
        let facts = try book.decide(command, at: time)
        let stamp = Stamp(time: time, staff: "test", device: "test")
        for fact in facts { book.apply(fact, stamp) }
    }

    private func refused(
        _ command: @autoclosure () throws -> StaffCommand,
        at time: Timestamp? = nil
    ) throws -> Rejection.Reason? {
        let command = try command()
        do {
            _ = try book.decide(command, at: time ?? noon)
            return nil
        } catch {
            return error.reason
        }
    }

    private func code(_ number: UInt8, seconds: Int = 600) throws -> Enrolment {
        Enrolment(
            code: try #require(CodeHash([UInt8](repeating: number, count: 32))),
            expires: noon.advanced(bySeconds: seconds),
            sessionSeconds: 3_600
        )
    }

    private func token(_ number: UInt8) throws -> TokenHash {
        try #require(TokenHash([UInt8](repeating: number, count: 32)))
    }

    private func enrol(_ code: UInt8, _ token: UInt8) throws -> StaffCommand {
        .enrol(try self.code(code).code, desk, key, label: "desk", try self.token(token))
    }

    private func grants(_ role: Role) throws -> [Grant] { [try #require(Grant(role, at: nil))] }

    private mutating func addBoth() throws {
        try run(.addAccount(admin, name: "Admin", try grants(.admin), try code(1)))
        try run(.addAccount(siti, name: "Siti", try grants(.registrar), try code(2)))
    }

    @Test mutating func aCodeLetsOneDeviceInOnce() throws {
        try addBoth()
        #expect(try refused(enrol(9, 1)) == .codeInvalid)
        #expect(try refused(enrol(2, 1), at: noon.advanced(bySeconds: 600)) == .codeInvalid)
        try run(try enrol(2, 1))
        #expect(try refused(enrol(2, 2)) == .codeInvalid)
        let session = try #require(book.session(try token(1), at: noon))
        #expect(session.account.id == siti && session.device.id == desk)
        #expect(book.session(try token(1), at: noon.advanced(bySeconds: 3_600)) == nil)
        // The same device for another account; a token is used once.
        #expect(try refused(enrol(1, 1)) == .tokenKnown)
        try run(try enrol(1, 2))
        #expect(book.devices.count == 1)
        #expect(book.sessions.count == 2)
    }

    @Test mutating func aNewCodeTakesThePlaceOfTheOld() throws {
        try addBoth()
        try run(.makeCode(siti, try code(3)))
        #expect(try refused(enrol(2, 1)) == .codeInvalid)
        try run(try enrol(3, 1))
    }

    @Test mutating func somebodyKeepsTheAccounts() throws {
        try addBoth()
        #expect(try refused(.revokeAccount(admin)) == .lastAdmin)
        #expect(try refused(.setGrants(admin, try grants(.organizer))) == .lastAdmin)
        try run(.setGrants(siti, try grants(.admin)))
        try run(.revokeAccount(admin))
        #expect(try refused(.revokeAccount(siti)) == .lastAdmin)
        #expect(try refused(.makeCode(admin, try code(4))) == .accountNotFound)
        #expect(try refused(.addAccount(admin, name: "A", [], try code(4))) == .accountExists)
    }

    @Test mutating func whatIsRevokedEndsAtOnce() throws {
        try addBoth()
        try run(try enrol(1, 1))
        try run(try enrol(2, 2))
        try run(.revokeAccount(siti))
        #expect(book.session(try token(2), at: noon) == nil)
        #expect(book.session(try token(1), at: noon) != nil)
        try run(.revokeDevice(desk))
        #expect(book.session(try token(1), at: noon) == nil)
        #expect(try refused(.revokeDevice(desk)) == .deviceNotFound)
        try run(.makeCode(admin, try code(5)))
        #expect(try refused(enrol(5, 5)) == .deviceRevoked)
    }

    @Test mutating func fiveWrongPINsLockForAQuarterOfAnHour() throws {
        try addBoth()
        try run(try enrol(2, 1))
        let right = StaffCommand.signIn(siti, desk, try token(9), pinMatches: true)
        let wrong = StaffCommand.signIn(siti, desk, try token(9), pinMatches: false)
        #expect(try refused(right) == .signInRefused)
        let verifier = try #require(
            PINVerifier("$scrypt$ln=15,r=8,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNo")
        )
        try run(.setPIN(siti, verifier))
        for _ in 1...4 { try run(wrong) }
        try run(right)
        #expect(book.accounts[siti]?.pinFailures == 0)
        for _ in 1...5 { try run(wrong) }
        #expect(try refused(right) == .pinLocked)
        #expect(try refused(right, at: noon.advanced(bySeconds: 899)) == .pinLocked)
        #expect(try refused(right, at: noon.advanced(bySeconds: 900)) == .tokenKnown)
        try run(.resetAccount(siti, try code(6)))
        #expect(try refused(right) == .signInRefused)
        #expect(book.session(try token(1), at: noon) == nil)
    }

    @Test mutating func aSessionIsEndedOnceAndThoseThatAreOverAreForgotten() throws {
        try addBoth()
        try run(try enrol(1, 1))
        try run(.endSession(try token(1)))
        #expect(try refused(.endSession(try token(1))) == .sessionOver)
        try run(try enrol(2, 2))
        try run(.makeCode(admin, try code(7, seconds: 7_200)))
        try run(try enrol(7, 3), at: noon.advanced(bySeconds: 3_600))
        #expect(Set(book.sessions.keys) == [try token(3)])
    }

    @Test(arguments: ["a", "Siti", "1a", "a b", "-a", "", String(repeating: "a", count: 33)])
    func namesOfAccountsAreOfOneForm(_ text: String) {
        #expect(StaffID(text) == nil)
    }

    @Test func thirtyTwoBytesComeBackAsTheyWere() {
        let bytes = (0..<32).map { UInt8($0 * 7 % 256) }
        #expect(TokenHash(bytes)?.bytes == bytes)
        #expect(TokenHash(bytes.dropLast()) == nil)
        #expect(Grant(.admin, at: EventCode("desa-1")) == nil)
    }
}
