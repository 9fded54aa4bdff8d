import PoskoContract
import PoskoCore
import PoskoWords
import SwiftProtobuf

/// Reads fields of requests into values of the core, or says what is wrong with them.
enum Fields {
    static func event(_ text: String) throws(InvalidRequest) -> EventCode {
        guard let code = EventCode(text) else {
            throw InvalidRequest(
                "event",
                "EVENT_CODE_INVALID",
                RequestWords.eventCode
            )
        }
        return code
    }

    static func requestID(_ text: String) throws(InvalidRequest) -> RequestID {
        guard let id = RequestID(text) else {
            throw InvalidRequest(
                "request_id",
                "REQUEST_ID_INVALID",
                RequestWords.requestID
            )
        }
        return id
    }

    static func station(
        _ text: String,
        _ field: String = "station"
    ) throws(InvalidRequest) -> StationCode {
        guard let code = StationCode(text) else {
            throw InvalidRequest(
                field,
                "STATION_CODE_INVALID",
                RequestWords.stationCode
            )
        }
        return code
    }

    static func ticket(_ text: String) throws(InvalidRequest) -> Ticket {
        guard let ticket = Ticket(text) else {
            throw InvalidRequest(
                "ticket",
                "TICKET_INVALID",
                RequestWords.ticket
            )
        }
        return ticket
    }

    static func number<Subject>(
        _ value: UInt32,
        _ field: String
    ) throws(InvalidRequest) -> Number<Subject> {
        guard value > 0 else {
            throw InvalidRequest(field, "NUMBER_MISSING", RequestWords.number)
        }
        return Number(Int(value))
    }

    /// A text that has to be there.
    static func text(
        _ text: String,
        _ field: String,
        limit: Int
    ) throws(InvalidRequest) -> String {
        do {
            return try cleanText(text, limit: limit)
        } catch {
            throw InvalidRequest(field, error.code, Wording { error.message(of: field, in: $0) })
        }
    }

    /// A text that may be left out: nil when it is empty.
    static func optionalText(
        _ text: String,
        _ field: String,
        limit: Int
    ) throws(InvalidRequest) -> String? {
        text.isEmpty ? nil : try self.text(text, field, limit: limit)
    }

    static func reason(_ reason: String) throws(InvalidRequest) -> String {
        try text(reason, "reason", limit: 300)
    }

    static func optionalReason(_ reason: String) throws(InvalidRequest) -> String? {
        try optionalText(reason, "reason", limit: 300)
    }

    static func nik(_ text: String, _ field: String) throws(InvalidRequest) -> NIK {
        do {
            return try NIK.parse(text)
        } catch {
            throw InvalidRequest(field, error.code, error.phrase)
        }
    }

    static func date(_ text: String, _ field: String) throws(InvalidRequest) -> CivilDate {
        guard let date = CivilDate(iso: text) else {
            throw InvalidRequest(
                field,
                "DATE_INVALID",
                RequestWords.date
            )
        }
        return date
    }

    static func village(
        _ text: String,
        _ field: String
    ) throws(InvalidRequest) -> VillageCode {
        do {
            return try VillageCode.parse(text)
        } catch {
            throw InvalidRequest(field, error.code, error.phrase)
        }
    }

    /// A value of an enum that this server knows; zero is for the caller to judge.
    static func unrecognised(_ field: String) -> InvalidRequest {
        InvalidRequest(
            field,
            "ENUM_VALUE_UNKNOWN",
            RequestWords.valueUnknown
        )
    }

    static func missing(_ field: String, _ phrase: Phrase) -> InvalidRequest {
        InvalidRequest(field, "FIELD_MISSING", phrase)
    }

    static func limit(
        _ value: UInt32,
        standard: Int,
        max: Int
    ) throws(InvalidRequest) -> Int {
        guard value <= max else {
            throw InvalidRequest(
                "limit",
                "LIMIT_TOO_LARGE",
                Wording { RequestWords.limit.text($0.figure(max), in: $0) }
            )
        }
        return value == 0 ? standard : Int(value)
    }
}
