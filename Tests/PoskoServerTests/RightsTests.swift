import GRPCCore
import Logging
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoTestSupport
import SwiftProtobuf
import Testing

@testable import PoskoServer

/// What is held about somebody: who looked at it, and that it can be forgotten.
@Suite(.timeLimit(.minutes(2)))
struct RightsTests {
    private static let event = EventCode(Make.event)

    private static func reads(_ journal: any Journal) async throws -> [RecordRead] {
        let stream = try #require(StreamID(Make.event))
        return try await journal.read(stream, from: 1, limit: .max).flatMap { sealed in
            guard case .accepted(let decision) = sealed.entry.outcome else {
                return [RecordRead]()
            }
            return decision.facts.compactMap { fact in
                if case .recordRead(let read) = fact { read } else { nil }
            }
        }
    }

    @Test func everyReadOfAPersonIsInTheJournalBeforeItIsAnswered() async throws {
        let journal = FaultyJournal()
        try await ServerHarness.run(journal) { server in
            try await server.openDay(checkedIn: 2)
            let found = try await server.registrations.findRegistrations(
                .with {
                    $0.event = Make.event
                    $0.name = String(Make.name(1).prefix(4))
                    $0.read.fullNik = true
                }
            )
            #expect(found.registrations.first?.person.nik == Make.nik(1))
            _ = try await server.tickets.getTicket(
                .with {
                    $0.event = Make.event
                    $0.ticket = "A002"
                    $0.read.reason = "lost slip"
                }
            )
            let reads = try await Self.reads(journal)
            #expect(reads.map(\.what) == [.registration, .ticket])
            #expect(reads.map(\.byName) == [true, false])
            #expect(reads.map(\.fullNIK) == [true, false])
            #expect(reads.last?.people == [PersonNumber(2)])
            #expect(reads.last?.reason == "lost slip")

            // What leaves no trace is not shown.
            journal.refuseAppends(1)
            let refused = try await refusal {
                try await server.tickets.getTicket(
                    .with {
                        $0.event = Make.event
                        $0.ticket = "A001"
                    }
                )
            }
            #expect(refused.reason == "JOURNAL_UNAVAILABLE")
        }
    }

    @Test func digitsAreForRolesThatNeedThem() async throws {
        try await ServerHarness.run { server in
            try await server.openDay(checkedIn: 1)
            let refused = try await refusal {
                try await server.screenings.getScreening(
                    .with {
                        $0.event = Make.event
                        $0.ticket = "A001"
                        $0.read.fullNik = true
                    }
                )
            }
            #expect(refused.reason == "DIGITS_NOT_ALLOWED")
        }
    }

    /// As after a restart: nothing stays in memory that the journal does not have.
    @Test func whatIsErasedIsGoneFromMemoryAtOnce() async throws {
        let journal = MemoryJournal()
        let code = try #require(Self.event)
        let live = try await ServerHarness.run(journal) { server in
            try await server.playSmallDay()
            let erased = try await server.send(Make.erase(2).with(requestID: "erase"))
            guard case .erasePerson(let certificate) = erased else { throw NoSuchCommand() }
            #expect(certificate.personNumber > 0)
            // While others go on.
            try await server.send(Make.withdraw(1).with(requestID: "after"))
            let again = try await server.send(Make.erase(2).with(requestID: "erase"))
            #expect(again == erased)
            return try await server.loop.read(code) { day, _ in day }
        }
        #expect(live.registry[RegistrationNumber(5)]?.person.name.isEmpty == true)
        try await ServerHarness.run(journal) { server in
            _ = try await server.summary()
            let read = try await server.loop.read(code) { day, _ in day }
            #expect(read == live)
            #expect(Summary(of: read) == Summary(of: live))
        }
    }

    @Test func aJournalWithoutItsKeysIsNotServedUnlessTheyAreMeantToBeGone() async throws {
        let journal = MemoryJournal()
        try await ServerHarness.run(journal) { try await $0.openDay(checkedIn: 2) }
        let stream = try #require(StreamID(Make.event))
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let clock = TestClock()
        let loop = CommitLoop(
            journal: KeylessJournal(journal),
            vault: .test,
            logger: logger,
            clock: LoopClock(now: { clock.now })
        )
        await #expect {
            try await loop.start()
        } throws: { error in
            guard case .foreign(let cause)? = error as? JournalError else { return false }
            return cause.contains("2 people have no key")
        }
        // With another master key nothing is read at all.
        let other = CommitLoop(
            journal: journal,
            vault: Vault(master: Vault.newMaster()),
            logger: logger,
            clock: LoopClock(now: { clock.now })
        )
        await #expect(throws: JournalError.self) { try await other.start() }
        #expect(try await journal.keys(of: stream).count == 2)
    }

    @Test func anIdleSessionIsLockedAndOneInUseIsNot() throws {
        let start = Timestamp(milliseconds: 1_000_000)
        let token = try #require(TokenHash([UInt8](repeating: 5, count: 32)))
        let (open, pinned) = try Self.accounts()
        let idle = IdleSessions()
        var now = start
        // Without a PIN there is nothing to lock with.
        for _ in 0..<3 {
            #expect(idle.use(token, of: open, since: start, at: now))
            now = now.advanced(bySeconds: 5_000)
        }
        #expect(!idle.use(token, of: pinned, since: start, at: now))
        idle.begin(token, at: now)
        #expect(idle.use(token, of: pinned, since: now, at: now))
        for _ in 0..<3 {
            now = now.advanced(bySeconds: ServerLimits.idleMax_s)
            #expect(!idle.isIdle(token, at: now))
            idle.touch(token, at: now)
        }
        now = now.advanced(bySeconds: ServerLimits.idleMax_s + 1)
        #expect(idle.isIdle(token, at: now))
        // A message that comes too late does not open it again.
        idle.touch(token, at: now)
        #expect(!idle.use(token, of: pinned, since: start, at: now))
        #expect(!idle.use(token, of: pinned, since: start, at: now.advanced(bySeconds: 1)))
    }

    @Test func whatNobodyRemembersWasUsedWhenItBeganAndAtNoTimeSince() throws {
        let began = Timestamp(milliseconds: 1_000_000)
        let token = try #require(TokenHash([UInt8](repeating: 5, count: 32)))
        let (open, pinned) = try Self.accounts()
        let late = began.advanced(bySeconds: ServerLimits.idleMax_s + 1)
        #expect(!IdleSessions().isOpen(token, of: pinned, since: began, at: late))
        #expect(!IdleSessions().use(token, of: pinned, since: began, at: late))
        #expect(IdleSessions().isOpen(token, of: open, since: began, at: late))
        // A stream that is opened again counts, once it is let in.
        let anew = IdleSessions()
        let soon = began.advanced(bySeconds: ServerLimits.idleMax_s)
        #expect(anew.isIdle(token, at: soon))
        #expect(anew.isOpen(token, of: pinned, since: began, at: soon))
        anew.touch(token, at: soon)
        #expect(anew.isOpen(token, of: pinned, since: began, at: soon.advanced(bySeconds: 1)))
        // To be let in is no use by itself.
        let last = soon.advanced(bySeconds: ServerLimits.idleMax_s)
        #expect(anew.isOpen(token, of: pinned, since: began, at: last))
        #expect(!anew.isOpen(token, of: pinned, since: began, at: last.advanced(bySeconds: 1)))
    }

    @Test func aRestartNeitherOpensNorLocks() throws {
        let began = Timestamp(milliseconds: 1_000_000)
        let token = try #require(TokenHash([UInt8](repeating: 5, count: 32)))
        let (_, pinned) = try Self.accounts()
        let idle = IdleSessions()
        #expect(idle.takeChanges(at: began) == nil)
        idle.begin(token, at: began)
        let used = began.advanced(bySeconds: ServerLimits.idleMax_s)
        #expect(idle.use(token, of: pinned, since: began, at: used))
        let changes = try #require(idle.takeChanges(at: used))
        #expect(changes == [token: used] && idle.takeChanges(at: used) == nil)
        let restarted = IdleSessions(changes)
        let open = used.advanced(bySeconds: ServerLimits.idleMax_s)
        #expect(restarted.isOpen(token, of: pinned, since: began, at: open))
        #expect(!restarted.isOpen(token, of: pinned, since: began, at: open.advanced(bySeconds: 1)))
        // Locked ones need no line.
        idle.putBackChanges()
        #expect(idle.takeChanges(at: open.advanced(bySeconds: 1)) == [:])
    }

    private static func accounts() throws -> (open: Account, pinned: Account) {
        var book = StaffBook()
        let stamp = Stamp(time: Timestamp(milliseconds: 0), staff: "admin", device: "desk")
        let siti = try #require(StaffID("siti"))
        book.apply(.accountAdded(siti, name: "Siti", []), stamp)
        let open = try #require(book.accounts[siti])
        let verifier = try #require(PINVerifier("$scrypt$ln=15,r=8,p=1$AAAA$BBBB"))
        book.apply(.pinSet(siti, verifier), stamp)
        return (open, try #require(book.accounts[siti]))
    }
}

/// Entries without the keys of people, as a backup has them.
private struct KeylessJournal: Journal {
    let journal: any Journal

    init(_ journal: any Journal) { self.journal = journal }

    func append(_ batch: [SealedEntry]) async throws(JournalError) {
        try await journal.append(batch)
    }

    func settle(
        _ changes: [KeyChange],
        of stream: StreamID
    ) async throws(JournalError) {
        try await journal.settle(changes, of: stream)
    }

    func probe() async throws(JournalError) { try await journal.probe() }

    func read(
        _ stream: StreamID,
        from sequence: UInt64,
        limit: Int,
        keys: StreamKeys
    ) async throws(JournalError) -> [SealedEntry] {
        try await journal.read(stream, from: sequence, limit: limit, keys: keys)
    }

    func keys(
        of stream: StreamID
    ) async throws(JournalError) -> [(person: PersonNumber, box: [UInt8])] { [] }

    func require(_ claims: Claims) async throws(JournalError) {
        try await journal.require(claims)
    }

    func streams() async throws(JournalError) -> [StreamID] { try await journal.streams() }

    func close() async { await journal.close() }
}
