import PoskoCore
import PoskoJournal
import Synchronization
import Testing

@testable import PoskoSimulator

/// Writes journals that no server would write, and shows them to a checker.
struct Doctor {
    let checker: Checker
    let disk: SimulatedDisk
    private var heads: [EventCode: StreamHead] = [:]
    private var written = 0

    static let vitals = EventSettings.defaultRoute[1].code

    init() throws {
        let time = VirtualTime()
        checker = Checker(time: time, printsTrace: false)
        disk = SimulatedDisk(
            SimulationRandom(seed: 1),
            faults: .none,
            time: time,
            checker: checker,
            flaw: nil
        )
    }

    var rule: Rule? { checker.state.withLock { $0.violation?.rule } }

    static func code(_ name: String = "desa-1") throws -> EventCode {
        try #require(EventCode(name))
    }

    static func settings(slots: Int, releaseAt: Timestamp? = nil) throws -> EventSettings {
        try EventSettings(
            name: "Posko",
            village: try VillageCode.parse("32.14.16.2005"),
            date: try #require(CivilDate(iso: "2025-11-21")),
            timeZone: "Asia/Jakarta",
            slots: slots,
            releaseAt: releaseAt,
            recallsBeforeMissed: 0
        )
    }

    /// An event that is open.
    mutating func open(_ name: String = "desa-1", slots: Int) throws {
        try write([.eventCreated(try Self.settings(slots: slots))], to: name)
        try write([.eventOpened(reason: nil)], to: name)
    }

    mutating func write(
        _ facts: [Fact],
        to name: String = "desa-1",
        request: String? = nil,
        time_ms: Int64? = nil,
        skipping skipped: UInt64 = 0
    ) throws {
        written += 1
        let code = try Self.code(name)
        let head = heads[code] ?? .start
        let id = request ?? "r\(written)"
        let entry = Entry(
            stream: .event(code),
            sequence: head.sequence + 1 + skipped,
            stamp: Stamp(
                time: Timestamp(milliseconds: time_ms ?? Int64(1000 + written)),
                staff: "sari",
                device: "desk-1"
            ),
            requestID: try #require(RequestID(id)),
            commandDigest: .sha256(id.utf8),
            outcome: .accepted(Decision(facts))
        )
        var keys = disk.keys(of: .event(code))
        let sealed = SealedEntry.seal(
            entry,
            after: head.hash,
            with: disk.vault,
            &keys,
            Owners(everything: PersonNumber(1))
        )
        heads[code] = StreamHead(sealed)
        disk.state.withLock { $0.store([sealed]) }
        checker.becameDurable([sealed])
    }

    static let closing = Closing(
        report: ClosingReport(
            number: 1,
            exceptions: [],
            totals: [],
            findings: [],
            stamp: Stamp(time: Timestamp(milliseconds: 1), staff: "sari", device: "desk-1")
        ),
        signature: Closing.Signature(
            bytes: [UInt8](repeating: 1, count: 64),
            publicKey: [UInt8](repeating: 2, count: 32)
        )
    )

    static func nik(_ serial: Int) throws -> NIK { try NIK.parse("3214160101850\(100 + serial)") }

    static func added(_ number: Int, of serial: Int? = nil) throws -> Fact {
        .registrationAdded(
            NewRegistration(
                number: RegistrationNumber(number),
                personNumber: PersonNumber(serial ?? number),
                person: Person(nik: try nik(serial ?? number), name: "Tita Lestari"),
                roster: nil,
                localNumber: nil,
                noNIKReason: nil,
                door: .walkIn,
                purpose: .both,
                consent: .given,
                priorityReasons: [],
                hasPriority: false,
                asksForDoctor: false,
                advance: false,
                agreed: []
            )
        )
    }

    static func ticket(_ number: Int) -> Ticket { Ticket(lane: .general, number: number) }

    /// Registers a person with a slot and gives them a number.
    mutating func admit(_ number: Int, as ticket: Int, waiting: Int) throws {
        let number = RegistrationNumber(number)
        try write([try Self.added(number.value), .slotTaken(number)])
        try write([
            .ticketIssued(Self.ticket(ticket), number, Self.vitals, peopleWaiting: waiting)
        ])
    }

    static func card(_ serial: String, of owner: Int) throws -> CardDetails {
        CardDetails(
            serial: serial,
            kpj: nil,
            nik: try nik(owner),
            name: "Tita Lestari",
            programmes: [.jkk],
            funding: .regency
        )
    }

    mutating func receive(_ number: Int, _ details: CardDetails, at name: String) throws {
        try write(
            [
                .cardListed(
                    CardNumber(number),
                    OwnedCard(owner: PersonNumber(number), details: details, claim: nil)
                ),
                .cardReceived(CardNumber(number), box: nil),
            ],
            to: name
        )
    }
}
