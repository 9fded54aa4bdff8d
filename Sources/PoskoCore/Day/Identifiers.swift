/// A count that names one thing within an event, from 1: registration 17, card 203.
/// The type parameter keeps a registration's number from being taken for a card's.
package struct Number<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let value: Int

    package init(_ value: Int) {
        self.value = value
    }

    /// Position in an array that holds the things in the order of their numbers.
    var index: Int { value - 1 }

    package var description: String { String(value) }

    package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

package typealias RosterNumber = Number<RosterEntry>
package typealias RegistrationNumber = Number<Registration>
package typealias CardNumber = Number<Card>
package typealias PersonNumber = Number<People>

/// An event's code, unique on a server: 3 to 40 of `a-z`, `0-9` and `-`. It names the event's
/// journal stream.
package struct EventCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    package init?(_ text: String) {
        guard Code.isValid(text, length: 3...40) else { return nil }
        description = text
    }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// A stream of the journal: the staff's, or the one of an event, named by its code.
package enum StreamID: Hashable, Comparable, Sendable, CustomStringConvertible {
    case staff
    case event(EventCode)

    /// No event's code has the "@".
    private static let staffName = "@staff"

    package init?(_ text: String) {
        if text == Self.staffName {
            self = .staff
        } else if let code = EventCode(text) {
            self = .event(code)
        } else {
            return nil
        }
    }

    package var description: String {
        switch self {
        case .staff: Self.staffName
        case .event(let code): code.description
        }
    }

    /// Nil for the staff's.
    package var event: EventCode? {
        if case .event(let code) = self { code } else { nil }
    }
}

/// A station's code, unique in its event: 1 to 24 of `a-z`, `0-9` and `-`.
package struct StationCode: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init?(_ text: String) {
        guard Code.isValid(text, length: 1...24) else { return nil }
        description = text
    }
}

/// The client's name for one intended act: 1 to 64 of `A-Z a-z 0-9 . _ : -`.
package struct RequestID: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init?(_ text: String) {
        let allowed = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: ":"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard allowed, (1...64).contains(text.utf8.count) else { return nil }
        description = text
    }
}

/// The lane of a queue number; its letter is printed before the digits.
package enum Lane: String, Hashable, Sendable, CaseIterable {
    case general = "A"
    case priority = "P"
    /// Comes for a card only and takes no health-check slot.
    case cardOnly = "K"
}

/// A queue number: a lane and a count from 1, shown with at least three digits: `A001`.
package struct Ticket: Hashable, Sendable {
    package let lane: Lane
    package let number: Int

    package init(lane: Lane, number: Int) {
        self.lane = lane
        self.number = number
    }

    /// Reads `A001`, `a1` and the like; nil for anything else.
    package init?(_ text: String) {
        let digits = text.dropFirst()
        guard let letter = text.first, let lane = Lane(rawValue: letter.uppercased()),
            (1...6).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(digits), number > 0
        else { return nil }
        self.init(lane: lane, number: number)
    }
}

extension Ticket: CustomStringConvertible {
    package var description: String {
        let digits = String(number)
        let zeros =
            switch digits.utf8.count {
            case 1: "00"
            case 2: "0"
            default: ""
            }
        return lane.rawValue + zeros + digits
    }
}

extension Ticket: Comparable {
    package static func < (left: Ticket, right: Ticket) -> Bool {
        (left.lane.rawValue, left.number) < (right.lane.rawValue, right.number)
    }
}

enum Code {
    static func isValid(_ text: String, length: ClosedRange<Int>) -> Bool {
        length.contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
