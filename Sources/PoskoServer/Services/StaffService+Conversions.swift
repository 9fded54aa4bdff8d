import Crypto
import PoskoContract
import PoskoCore
import PoskoJournal
import PoskoWords
import SwiftProtobuf

extension Posko_V1_EnrolRequest {
    struct Wanted {
        let code: CodeHash
        let device: DeviceID
        let key: DeviceKey
        let label: String
        let token: TokenHash

        var command: StaffCommand { .enrol(code, device, key, label: label, token) }
    }

    func enrolment() throws(InvalidRequest) -> Wanted {
        let key: DeviceKey = try Fields.bytes32(deviceKey, "device_key")
        return Wanted(
            code: try Fields.code(code),
            device: DeviceID(of: key),
            key: key,
            label: try Fields.text(deviceLabel, "device_label", limit: StaffLimits.nameMax),
            token: try Fields.bytes32(tokenHash, "token_hash")
        )
    }
}

extension Posko_V1_SignInRequest {
    struct Wanted {
        let staff: StaffID
        let device: DeviceID
        let token: TokenHash
    }

    func wanted() throws(InvalidRequest) -> Wanted {
        Wanted(
            staff: try Fields.staff(staff),
            device: try Fields.device(device),
            token: try Fields.bytes32(tokenHash, "token_hash")
        )
    }
}

extension Posko_V1_EnrolmentCode {
    func enrolment(at now: Timestamp) throws(InvalidRequest) -> Enrolment {
        let valid = hasValidSeconds ? Int(validSeconds) : 3_600
        guard (1...StaffLimits.codeSecondsMax).contains(valid) else {
            throw InvalidRequest(
                "code.valid_seconds",
                "OUT_OF_RANGE",
                StaffRequestWords.codeValidity
            )
        }
        let session = hasSessionSeconds ? Int(sessionSeconds) : StaffLimits.sessionSecondsDefault
        guard (60...StaffLimits.sessionSecondsMax).contains(session) else {
            throw InvalidRequest(
                "code.session_seconds",
                "OUT_OF_RANGE",
                StaffRequestWords.sessionLength
            )
        }
        return Enrolment(
            code: try Fields.bytes32(codeHash, "code.code_hash"),
            expires: now.advanced(bySeconds: valid),
            sessionSeconds: session
        )
    }
}

extension Fields {
    static func staff(_ text: String) throws(InvalidRequest) -> StaffID {
        guard let id = StaffID(text) else {
            throw InvalidRequest(
                "staff",
                "STAFF_INVALID",
                StaffRequestWords.account
            )
        }
        return id
    }

    static func device(_ text: String) throws(InvalidRequest) -> DeviceID {
        guard let id = DeviceID(text) else {
            throw InvalidRequest(
                "device",
                "DEVICE_INVALID",
                StaffRequestWords.device
            )
        }
        return id
    }

    static func bytes32<Subject>(
        _ bytes: some Collection<UInt8>,
        _ field: String
    ) throws(InvalidRequest) -> Bytes32<Subject> {
        guard let value = Bytes32<Subject>(bytes) else {
            throw InvalidRequest(field, "NOT_32_BYTES", StaffRequestWords.bytes)
        }
        return value
    }

    /// SHA-256 of a code as it was meant: Crockford's base 32 has no letter that is read as
    /// another.
    static func code(_ text: String) throws(InvalidRequest) -> CodeHash {
        var meant: [UInt8] = []
        for character in text.uppercased().utf8 where character != UInt8(ascii: "-") {
            switch character {
            case UInt8(ascii: " "): continue
            case UInt8(ascii: "O"): meant.append(UInt8(ascii: "0"))
            case UInt8(ascii: "I"), UInt8(ascii: "L"): meant.append(UInt8(ascii: "1"))
            default: meant.append(character)
            }
        }
        guard meant.count == 10 else {
            throw InvalidRequest("code", "CODE_MALFORMED", StaffRequestWords.code)
        }
        return try bytes32(Digest.sha256(meant).bytes, "code")
    }

    static func newPIN(_ text: String) throws(InvalidRequest) -> String {
        guard (6...64).contains(text.unicodeScalars.count), Set(text).count > 1,
            (try? cleanText(text, limit: 64)) == text
        else {
            throw InvalidRequest(
                "pin",
                "PIN_WEAK",
                StaffRequestWords.pinWeak
            )
        }
        return text
    }

    static func grants(_ messages: [Posko_V1_Grant]) throws(InvalidRequest) -> [Grant] {
        guard (1...StaffLimits.grantsMax).contains(messages.count) else {
            throw InvalidRequest(
                "grants",
                "GRANTS_MISSING",
                Wording { StaffRequestWords.roleCount.text("\(StaffLimits.grantsMax)", in: $0) }
            )
        }
        return try messages.map { message throws(InvalidRequest) in
            let event = message.event.isEmpty ? nil : try Fields.event(message.event)
            guard let grant = Grant(try role(message.role), at: event) else {
                throw InvalidRequest(
                    "grants",
                    "ADMIN_OF_ONE_EVENT",
                    StaffRequestWords.adminOfOneEvent
                )
            }
            return grant
        }
    }

    private static func role(_ role: Posko_V1_Role) throws(InvalidRequest) -> Role {
        switch role {
        case .registrar: .registrar
        case .clinician: .clinician
        case .cardOfficer: .cardOfficer
        case .organizer: .organizer
        case .admin: .admin
        case .display: .display
        case .unspecified: throw missing("grants", StaffRequestWords.role)
        case .UNRECOGNIZED: throw unrecognised("grants")
        }
    }
}

extension DeviceID {
    /// The beginning of the key's SHA-256.
    init(of key: DeviceKey) {
        let digits = Array("0123456789abcdef")
        let name = Digest.sha256(key.bytes).bytes.prefix(8).flatMap { byte in
            [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        guard let id = DeviceID(String(name)) else {
            preconditionFailure("eight bytes are sixteen hexadecimal digits")
        }
        self = id
    }
}

extension Recorded {
    var session: Posko_V1_Session {
        for case .sessionBegun(_, let staff, let device, let expires) in staffFacts {
            return .with {
                $0.staff = staff.description
                $0.device = device.description
                $0.expiresAt = expires.message
            }
        }
        preconditionFailure("who was let in has a session")
    }

    var codeExpires: Google_Protobuf_Timestamp {
        for case .codeMade(_, let enrolment) in staffFacts { return enrolment.expires.message }
        preconditionFailure("the answer is to a command that makes a code")
    }
}

extension Posko_V1_WhoAmIResponse {
    init(_ session: Session, _ account: Account, _ device: Device, at now: Timestamp) {
        self = .with {
            $0.session = .with {
                $0.staff = session.staff.description
                $0.device = session.device.description
                $0.expiresAt = session.expires.message
            }
            $0.name = account.name
            $0.grants = account.grants.map(\.message)
            $0.deviceLabel = device.label
            $0.hasPin_p = account.pin != nil
            $0.serverTime = now.message
            $0.serverVersion = PoskoVersion.text(contract: ContractDescriptors.fingerprint)
        }
    }
}

extension StaffBook {
    func accountMessages(at now: Timestamp) -> [Posko_V1_Account] {
        let counts = Dictionary(grouping: running(at: now), by: \.staff).mapValues(\.count)
        return accounts.values.sorted { $0.id < $1.id }.map { account in
            .with {
                $0.staff = account.id.description
                $0.name = account.name
                $0.grants = account.grants.map(\.message)
                $0.revoked = account.isRevoked
                $0.hasPin_p = account.pin != nil
                if let until = account.pinLockedUntil, now < until {
                    $0.lockedUntil = until.message
                }
                if let expires = account.enrolment?.expires, now < expires {
                    $0.codeExpiresAt = expires.message
                }
                $0.sessions = counts[account.id, default: 0].count32
            }
        }
    }

    func deviceMessages(at now: Timestamp) -> [Posko_V1_Device] {
        let users = Dictionary(grouping: running(at: now), by: \.device)
        let ordered = devices.values.sorted {
            ($0.enrolled.time, $0.id) < ($1.enrolled.time, $1.id)
        }
        return ordered.map { device in
            .with {
                $0.device = device.id.description
                $0.label = device.label
                $0.enrolledBy = device.enrolled.staff
                $0.enrolledAt = device.enrolled.time.message
                $0.revoked = device.isRevoked
                $0.staff = Set(users[device.id, default: []].map(\.staff)).sorted()
                    .map(\.description)
            }
        }
    }

    private func running(at now: Timestamp) -> [Session] {
        sessions.values.filter { now < $0.expires }
    }
}

extension Grant {
    var message: Posko_V1_Grant {
        .with {
            $0.role =
                switch role {
                case .registrar: .registrar
                case .clinician: .clinician
                case .cardOfficer: .cardOfficer
                case .organizer: .organizer
                case .admin: .admin
                case .display: .display
                }
            $0.event = event?.description ?? ""
        }
    }
}
