import PoskoCore

/// Reads single values of stored messages. What was written in another form than this program
/// writes is refused, so that two readers cannot understand one entry differently.
enum Stored {
    /// A number from 1, or a count that names something.
    static func number<Subject>(
        _ value: UInt32,
        _ field: String = "number"
    ) throws(StoredProblem) -> Number<Subject> {
        guard value > 0 else { throw StoredProblem(field, "is not a number from 1") }
        return Number(Int(value))
    }

    /// Zero stands for nothing.
    static func optionalNumber<Subject>(_ value: UInt32) -> Number<Subject>? {
        value == 0 ? nil : Number(Int(value))
    }

    static func ticket(_ text: String) throws(StoredProblem) -> Ticket {
        guard let ticket = Ticket(text), ticket.description == text else {
            throw StoredProblem("ticket", "is not a queue number")
        }
        return ticket
    }

    static func station(
        _ text: String,
        _ field: String = "station"
    ) throws(StoredProblem) -> StationCode {
        guard let code = StationCode(text) else {
            throw StoredProblem(field, "is not a station's code")
        }
        return code
    }

    static func event(_ text: String, _ field: String) throws(StoredProblem) -> EventCode {
        guard let code = EventCode(text) else {
            throw StoredProblem(field, "is not an event's code")
        }
        return code
    }

    static func nik(_ text: String) throws(StoredProblem) -> NIK {
        guard let nik = try? NIK.parse(text), nik.digits == text else {
            throw StoredProblem("nik", "is not a NIK")
        }
        return nik
    }

    static func stream(_ text: String) throws(StoredProblem) -> StreamID {
        guard let stream = StreamID(text) else {
            throw StoredProblem("stream", "is not a stream's name")
        }
        return stream
    }

    static func village(_ text: String, _ field: String) throws(StoredProblem) -> VillageCode {
        guard let village = try? VillageCode.parse(text), village.description == text else {
            throw StoredProblem(field, "is not a village's code")
        }
        return village
    }

    static func date(_ text: String, _ field: String) throws(StoredProblem) -> CivilDate {
        guard let date = CivilDate(iso: text) else {
            throw StoredProblem(field, "is not a date")
        }
        return date
    }

    static func level(_ value: UInt32, _ field: String) throws(StoredProblem) -> ActionLevel {
        guard let level = ActionLevel(rawValue: Int(value)) else {
            throw StoredProblem(field, "is not a level")
        }
        return level
    }

    /// A word of a closed list.
    static func word<Word: RawRepresentable<String>>(
        _ text: String,
        _ field: String
    ) throws(StoredProblem) -> Word {
        guard let word = Word(rawValue: text) else {
            throw StoredProblem(field, "is not a word that this program knows")
        }
        return word
    }

    /// A word of a closed list; empty stands for nothing.
    static func optionalWord<Word: RawRepresentable<String>>(
        _ text: String,
        _ field: String
    ) throws(StoredProblem) -> Word? {
        text.isEmpty ? nil : try word(text, field)
    }

    static func rules(
        _ version: String,
        _ profile: String
    ) throws(StoredProblem) -> RuleSet {
        let bmiProfile: BMIProfile = try word(profile, "bmi_profile")
        guard let rules = RuleSet(version: version, bmiProfile: bmiProfile) else {
            throw StoredProblem("rule_set", "is not a version that this program has")
        }
        return rules
    }

    static func bytes32<Subject>(
        _ bytes: some Collection<UInt8>,
        _ field: String
    ) throws(StoredProblem) -> Bytes32<Subject> {
        guard let value = Bytes32<Subject>(bytes) else {
            throw StoredProblem(field, "does not have 32 bytes")
        }
        return value
    }

    static func digest(
        _ bytes: some Collection<UInt8>,
        _ field: String
    ) throws(StoredProblem) -> Digest {
        guard let digest = Digest(stored: bytes) else {
            throw StoredProblem(field, "does not have 32 bytes")
        }
        return digest
    }

    /// A message inside of another that has to be there.
    static func required<Message>(
        _ isThere: Bool,
        _ message: Message,
        _ field: String
    ) throws(StoredProblem) -> Message {
        guard isThere else { throw StoredProblem(field, "is missing") }
        return message
    }
}
