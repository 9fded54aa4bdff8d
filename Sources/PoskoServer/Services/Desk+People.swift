import Crypto
import GRPCCore
import GRPCProtobuf
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoWords
import SwiftProtobuf

/// What a read of people showed.
struct Shown<Message: Sendable>: Sendable {
    var message: Message
    let people: [PersonNumber]
    /// How many matched, shown or not.
    let found: Int
    /// Whom it showed beside those, because they had a hand in it.
    let others: [PersonNumber]

    init(
        _ message: Message,
        _ people: [PersonNumber],
        found: Int? = nil,
        others: [PersonNumber] = []
    ) {
        self.message = message
        self.people = people
        self.found = found ?? people.count
        self.others = others
    }
}

/// How a read of people is meant.
struct PeopleRead: Sendable {
    let kind: RecordRead.Kind
    let what: RecordRead.What
    let byName: Bool
    let fullNIK: Bool
    let reason: String?

    /// - Parameter mayShowDigits: the roles that call this have use for the digits of a NIK.
    init(
        _ options: Posko_V1_ReadOptions,
        _ kind: RecordRead.Kind,
        of what: RecordRead.What,
        byName: Bool = false,
        mayShowDigits: Bool
    ) throws(GoogleRPCStatus) {
        guard mayShowDigits || !options.fullNik else { throw .digitsNotAllowed }
        do {
            reason = try Fields.optionalText(options.reason, "read.reason", limit: 300)
        } catch {
            throw error.status
        }
        self.kind = options.forPrint ? .print : kind
        self.what = what
        self.byName = byName
        fullNIK = options.fullNik
    }
}

extension PeopleRead {
    /// What the journal keeps of it.
    fileprivate func record(
        of people: [PersonNumber],
        found: Int,
        reason: String?
    ) -> RecordRead {
        RecordRead(
            kind: kind,
            what: what,
            people: Array(people.prefix(Limits.peopleNamedInRead)),
            found: found,
            byName: byName,
            fullNIK: fullNIK,
            reason: reason
        )
    }

    /// How often this paper was made for the person before; zero when none is made.
    func prints(for person: PersonNumber, in day: EventDay) -> UInt32 {
        guard kind == .print, let reason else { return 0 }
        return day.people.prints(for: person, of: what, named: reason).count32
    }
}

extension Desk {
    /// The whole of a unary RPC that reads what is held about people: looks, has the journal keep
    /// that it was looked at, and only then answers. When the journal cannot be written nothing is
    /// shown, because a read that leaves no trace is what the law and the village do not want.
    func showPeople<Message: Sendable>(
        _ event: String,
        _ read: PeopleRead,
        _ view: @Sendable @escaping (EventDay) throws(GoogleRPCStatus) -> Shown<Message>
    ) async throws -> ServerResponse<Message> {
        ServerResponse(
            message: try await lookAtPeople(event, read) { day, _ throws(GoogleRPCStatus) in
                try view(day)
            }
        )
    }

    /// - Parameter notesNobody: an answer that shows nobody becomes an entry too.
    func lookAtPeople<Message: Sendable>(
        _ event: String,
        _ read: PeopleRead,
        notesNobody: Bool = true,
        _ view:
            @Sendable @escaping (EventDay, UInt64) throws(GoogleRPCStatus) -> Shown<Message>
    ) async throws -> Message {
        let shown = try await look(event, view)
        guard notesNobody || !shown.people.isEmpty else { return shown.message }
        var reads = [read.record(of: shown.people, found: shown.found, reason: read.reason)]
        if !shown.others.isEmpty {
            // The reason is about the first ones, and sealed for them.
            reads.append(read.record(of: shown.others, found: shown.others.count, reason: nil))
        }
        _ = try await submitOwn(.rights(.noteReads(reads)), at: event)
        return shown.message
    }

    /// A command that the server makes of a call that names no request.
    func submitOwn(_ command: Command, at event: String) async throws -> Recorded {
        do {
            let code: EventCode
            do { code = try Fields.event(event) } catch { throw error.status }
            let random = SymmetricKey(size: .bits128).withUnsafeBytes { bytes in
                bytes.map { String($0, radix: 16) }.joined(separator: "-")
            }
            guard let requestID = RequestID("own:" + random) else {
                preconditionFailure("hexadecimal digits are a name")
            }
            return try await loop.submit(
                Submission(
                    event: code,
                    requestID: requestID,
                    digest: .zero,
                    caller: try .ofCall,
                    command: command
                )
            )
        } catch let failure as SubmissionFailure {
            throw failure.status
        }
    }
}

/// Somebody as a reply shows them.
struct PersonView: Sendable {
    let people: People
    let fullNIK: Bool

    init(_ day: EventDay, fullNIK: Bool = false) {
        people = day.people
        self.fullNIK = fullNIK
    }

    /// For the person themselves: all of it.
    init(unrestricted day: EventDay) {
        people = People()
        fullNIK = true
    }

    /// Why somebody goes first tells of them.
    func reasons(of registration: Registration) -> [Posko_V1_PriorityReason] {
        guard !people.isRestricted(registration.personNumber) else { return [] }
        return registration.beginning.priorityReasons.map(Posko_V1_PriorityReason.init)
    }

    /// Of somebody whose data is restricted the name alone, so that a desk knows whom it has before
    /// it.
    func callAsFunction(_ person: Person, _ number: PersonNumber) -> Posko_V1_Person {
        guard !people.isRestricted(number) else {
            return .with { $0.name = person.name }
        }
        return Posko_V1_Person(person, fullNIK: fullNIK)
    }
}

extension EventDay {
    func requireNotErased(_ number: PersonNumber) throws(GoogleRPCStatus) {
        guard people.erased.contains(number) else { return }
        let detail = Rejection.Detail(key: "person", value: "\(number)")
        throw Rejection(.personErased, details: [detail]).status
    }

    func requireReadable(_ number: PersonNumber) throws(GoogleRPCStatus) {
        try requireNotErased(number)
        guard people.isRestricted(number) else { return }
        let detail = Rejection.Detail(key: "person", value: "\(number)")
        throw Rejection(.personRestricted, details: [detail]).status
    }
}

extension GoogleRPCStatus {
    static var digitsNotAllowed: GoogleRPCStatus {
        .refusal(
            .permissionDenied,
            "DIGITS_NOT_ALLOWED",
            Wording(RejectionStaffWords.digitsNotAllowed)
        )
    }
}
