internal import Foundation
internal import PoskoWords
internal import SwiftProtobuf

/// Moments as the people of an event read and write them.
struct EventTime: Sendable {
    static let defaultZoneName = "Asia/Jakarta"

    let zone: TimeZone

    /// - Parameter zoneName: an IANA name; empty or unknown is Asia/Jakarta.
    init(zoneName: String = "") {
        zone =
            TimeZone(identifier: zoneName.isEmpty ? Self.defaultZoneName : zoneName)
            ?? TimeZone(identifier: Self.defaultZoneName) ?? .gmt
    }

    static func isKnown(zoneName: String) -> Bool {
        TimeZone(identifier: zoneName) != nil
    }

    private var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }

    private func parts(of moment: Google_Protobuf_Timestamp) -> DateComponents {
        calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second],
            from: Date(timeIntervalSince1970: TimeInterval(moment.seconds))
        )
    }

    /// 10:31:07, in Indonesian 10.31.07
    func clock(_ moment: Google_Protobuf_Timestamp) -> String {
        let parts = parts(of: moment)
        return [parts.hour, parts.minute, parts.second].map { Self.twoDigits($0) }
            .joined(separator: Language.current == .indonesian ? "." : ":")
    }

    func hourAndMinute(_ moment: Google_Protobuf_Timestamp) -> (hour: Int, minute: Int) {
        let parts = parts(of: moment)
        return (parts.hour ?? 0, parts.minute ?? 0)
    }

    /// 2025-11-21, whoever reads it
    func day(_ moment: Google_Protobuf_Timestamp) -> String {
        let parts = parts(of: moment)
        let rest = [parts.month, parts.day].map { "-" + Self.twoDigits($0) }.joined()
        return "\(parts.year ?? 0)\(rest)"
    }

    /// 2025-11-21 10:31, in Indonesian 21-11-2025 10.31
    func dayAndClock(_ moment: Google_Protobuf_Timestamp) -> String {
        "\(Figures.date(day(moment))) \(clock(moment).prefix(5))"
    }

    /// Reads `HH:MM` on a day, or a day and a time as `2025-11-21T10:30`; seconds may follow.
    ///
    /// - Parameter day: yyyy-mm-dd, for a time without a day.
    /// - Returns: nil for anything else, and for times that do not exist.
    func moment(_ text: String, day: String) -> Google_Protobuf_Timestamp? {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count <= 2, let clock = halves.last else { return nil }
        let date = Self.numbers(halves.count == 2 ? halves[0] : day[...], separator: "-")
        let time = Self.numbers(clock, separator: ":")
        guard let date, date.count == 3, let time, (2...3).contains(time.count) else { return nil }
        let parts = DateComponents(
            timeZone: zone,
            year: date[0],
            month: date[1],
            day: date[2],
            hour: time[0],
            minute: time[1],
            second: time.count == 3 ? time[2] : 0
        )
        guard parts.isValidDate(in: calendar), let moment = calendar.date(from: parts) else {
            return nil
        }
        return .with { $0.seconds = Int64(moment.timeIntervalSince1970) }
    }

    /// Seconds as `m:ss`; "-" for no data.
    static func duration(seconds: UInt32?) -> String {
        guard let seconds else { return "-" }
        return "\(seconds / 60):\(twoDigits(Int(seconds % 60)))"
    }

    private static func numbers(_ text: Substring, separator: Character) -> [Int]? {
        var numbers: [Int] = []
        for part in text.split(separator: separator, omittingEmptySubsequences: false) {
            guard !part.isEmpty, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private static func twoDigits(_ number: Int?) -> String {
        let text = String(number ?? 0)
        return text.count < 2 ? "0" + text : text
    }
}
