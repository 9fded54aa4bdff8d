import PoskoContract
import PoskoCore

extension JournalWriter {
    mutating func bytes32<Subject>(_ field: UInt32, _ value: Bytes32<Subject>) {
        bytes(field, value.bytes)
    }

    fileprivate mutating func grants(_ field: UInt32, _ grants: [Grant]) {
        for grant in grants {
            message(field) { message in
                message.string(1, grant.role.rawValue)
                message.string(2, grant.event?.description ?? "")
            }
        }
    }

    mutating func staffFact(_ fact: StaffFact) {
        switch fact {
        case .accountAdded(let staff, let name, let grants):
            message(1) { message in
                message.string(1, staff.description)
                message.string(2, name)
                message.grants(3, grants)
            }
        case .grantsSet(let staff, let grants):
            message(2) { message in
                message.string(1, staff.description)
                message.grants(2, grants)
            }
        case .codeMade(let staff, let enrolment):
            message(3) { message in
                message.string(1, staff.description)
                message.bytes32(2, enrolment.code)
                message.int64(3, enrolment.expires.milliseconds)
                message.uint32(4, enrolment.sessionSeconds)
            }
        case .codeUsed(let staff): named(4, staff)
        case .accountReset(let staff): named(5, staff)
        case .accountRevoked(let staff): named(6, staff)
        case .deviceEnrolled(let device, let key, let label):
            message(7) { message in
                message.string(1, device.description)
                message.bytes32(2, key)
                message.string(3, label)
            }
        case .deviceRevoked(let device): named(8, device)
        case .sessionBegun(let token, let staff, let device, let expires):
            message(9) { message in
                message.bytes32(1, token)
                message.string(2, staff.description)
                message.string(3, device.description)
                message.int64(4, expires.milliseconds)
            }
        case .sessionEnded(let token): message(10) { $0.bytes32(1, token) }
        case .pinSet(let staff, let verifier): pinSet(staff, verifier)
        case .pinFailed(let staff, let device, let failures):
            pinFailed(staff, device, failures: failures)
        case .pinLocked(let staff, let until): pinLocked(staff, until: until)
        }
    }

    private mutating func pinSet(_ staff: StaffID, _ verifier: PINVerifier) {
        message(11) { message in
            message.string(1, staff.description)
            message.string(2, verifier.text)
        }
    }

    private mutating func pinFailed(_ staff: StaffID, _ device: DeviceID, failures: Int) {
        message(12) { message in
            message.string(1, staff.description)
            message.string(2, device.description)
            message.uint32(3, failures)
        }
    }

    private mutating func pinLocked(_ staff: StaffID, until: Timestamp) {
        message(13) { message in
            message.string(1, staff.description)
            message.int64(2, until.milliseconds)
        }
    }

    private mutating func named(_ field: UInt32, _ subject: some CustomStringConvertible) {
        message(field) { $0.string(1, subject.description) }
    }
}

extension StaffFact {
    init(_ message: Posko_Journal_V1_StaffFact) throws(StoredProblem) {
        switch message.kind {
        case nil: throw StoredProblem("staff_fact", "is of a kind that this program does not know")
        case .accountAdded(let fact):
            self = .accountAdded(
                try Stored.staff(fact.staff),
                name: fact.name,
                try Stored.grants(fact.grants)
            )
        case .grantsSet(let fact):
            self = .grantsSet(try Stored.staff(fact.staff), try Stored.grants(fact.grants))
        case .codeMade(let fact):
            let enrolment = Enrolment(
                code: try Stored.bytes32(fact.codeHash, "code_hash"),
                expires: Timestamp(milliseconds: fact.expiresMs),
                sessionSeconds: Int(fact.sessionSeconds)
            )
            self = .codeMade(try Stored.staff(fact.staff), enrolment)
        case .codeUsed(let fact): self = .codeUsed(try Stored.staff(fact.staff))
        case .accountReset(let fact): self = .accountReset(try Stored.staff(fact.staff))
        case .accountRevoked(let fact): self = .accountRevoked(try Stored.staff(fact.staff))
        case .deviceEnrolled(let fact):
            self = .deviceEnrolled(
                try Stored.device(fact.device),
                try Stored.bytes32(fact.key, "key"),
                label: fact.label
            )
        case .deviceRevoked(let fact): self = .deviceRevoked(try Stored.device(fact.device))
        case .sessionBegun(let fact):
            self = .sessionBegun(
                try Stored.bytes32(fact.tokenHash, "token_hash"),
                try Stored.staff(fact.staff),
                try Stored.device(fact.device),
                expires: Timestamp(milliseconds: fact.expiresMs)
            )
        case .sessionEnded(let fact):
            self = .sessionEnded(try Stored.bytes32(fact.tokenHash, "token_hash"))
        case .pinSet(let fact):
            guard let verifier = PINVerifier(fact.verifier) else {
                throw StoredProblem("verifier", "is not a hash of scrypt")
            }
            self = .pinSet(try Stored.staff(fact.staff), verifier)
        case .pinFailed(let fact):
            self = .pinFailed(
                try Stored.staff(fact.staff),
                try Stored.device(fact.device),
                failures: Int(fact.failures)
            )
        case .pinLocked(let fact):
            self = .pinLocked(
                try Stored.staff(fact.staff),
                until: Timestamp(milliseconds: fact.untilMs)
            )
        }
    }
}

extension Stored {
    fileprivate static func staff(_ text: String) throws(StoredProblem) -> StaffID {
        guard let staff = StaffID(text) else {
            throw StoredProblem("staff", "is not an account's name")
        }
        return staff
    }

    fileprivate static func device(_ text: String) throws(StoredProblem) -> DeviceID {
        guard let device = DeviceID(text) else {
            throw StoredProblem("device", "is not a device's name")
        }
        return device
    }

    fileprivate static func grants(
        _ messages: [Posko_Journal_V1_Grant]
    ) throws(StoredProblem) -> [Grant] {
        try messages.map { message throws(StoredProblem) in
            let event = message.event.isEmpty ? nil : try Stored.event(message.event, "event")
            guard let grant = Grant(try word(message.role, "role"), at: event) else {
                throw StoredProblem("event", "limits an admin")
            }
            return grant
        }
    }
}
