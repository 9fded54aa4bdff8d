import PoskoContract
import PoskoCore
import SwiftProtobuf

/// Reads fields of requests into values of the core, or says what is wrong with them.
enum Fields {
    static func event(_ text: String) throws(InvalidRequest) -> EventCode {
        guard let code = EventCode(text) else {
            throw InvalidRequest(
                "event",
                "EVENT_CODE_INVALID",
                "Name the event by its code: 3 to 40 of a-z, 0-9 and dashes."
            )
        }
        return code
    }

    static func requestID(_ text: String) throws(InvalidRequest) -> RequestID {
        guard let id = RequestID(text) else {
            throw InvalidRequest(
                "request_id",
                "REQUEST_ID_INVALID",
                "Send a fresh request_id for each act: 1 to 64 of letters, digits and . _ : -"
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
                "Name the station by its code: 1 to 24 of a-z, 0-9 and dashes."
            )
        }
        return code
    }

    static func ticket(_ text: String) throws(InvalidRequest) -> Ticket {
        guard let ticket = Ticket(text) else {
            throw InvalidRequest(
                "ticket",
                "TICKET_INVALID",
                "Give the queue number as it is printed, such as A001, P002 or K003."
            )
        }
        return ticket
    }

    static func number<Subject>(
        _ value: UInt32,
        _ field: String
    ) throws(InvalidRequest) -> Number<Subject> {
        guard value > 0 else {
            throw InvalidRequest(field, "NUMBER_MISSING", "Give the number, from 1.")
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
            throw InvalidRequest(field, error.code, "\(field) \(error.advice)")
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
            throw InvalidRequest(field, error.code, error.message)
        }
    }

    static func date(_ text: String, _ field: String) throws(InvalidRequest) -> CivilDate {
        guard let date = CivilDate(iso: text) else {
            throw InvalidRequest(
                field,
                "DATE_INVALID",
                "Give a date that exists, as yyyy-mm-dd."
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
            throw InvalidRequest(field, error.code, error.message)
        }
    }

    /// A value of an enum that this server knows; zero is for the caller to judge.
    static func unrecognised(_ field: String) -> InvalidRequest {
        InvalidRequest(
            field,
            "ENUM_VALUE_UNKNOWN",
            "That value is not one of the contract's."
        )
    }

    static func missing(_ field: String, _ message: String) -> InvalidRequest {
        InvalidRequest(field, "FIELD_MISSING", message)
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
                "At most \(max) can be asked for at once."
            )
        }
        return value == 0 ? standard : Int(value)
    }
}
