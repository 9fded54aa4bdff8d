import PoskoCore
import PoskoJournal
import PoskoTestSupport
import Testing

/// Entries made up at random, the same for the same seed: every fact, numbers and texts of the
/// sizes at which their length in bytes changes. They can be read, and need make no sense.
struct EntrySource {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(state: seed)
    }

    mutating func entry() throws -> Entry {
        Entry(
            stream: .event(try #require(EventCode(code(3...40)))),
            sequence: UInt64(bitPattern: signed()) | 1,
            stamp: Stamp(time: Timestamp(milliseconds: signed()), staff: text(), device: text()),
            requestID: try #require(RequestID(code(1...64))),
            commandDigest: .sha256(text().utf8),
            outcome: pick(0..<8) == 0 ? .refused(rejection()) : .accepted(try decision())
        )
    }

    mutating func digest() -> Digest { .sha256(text().utf8) }

    // MARK: - Values

    mutating func pick<Element>(_ choices: some RandomAccessCollection<Element>) -> Element {
        choices[choices.index(choices.startIndex, offsetBy: pick(0..<choices.count))]
    }

    mutating func pick(_ range: Range<Int>) -> Int { .random(in: range, using: &generator) }

    mutating func flag() -> Bool { .random(using: &generator) }

    mutating func maybe<Value>(_ value: (inout EntrySource) throws -> Value) rethrows -> Value? {
        flag() ? try value(&self) : nil
    }

    mutating func several<Value>(
        _ value: (inout EntrySource) throws -> Value
    ) rethrows -> [Value] {
        try (0..<pick(0..<4)).map { _ in try value(&self) }
    }

    /// A number from 0 that takes one to five bytes.
    mutating func count() -> Int { pick(0..<4) == 0 ? 0 : number() }

    /// A number from 1.
    mutating func number() -> Int {
        let edge = pick([0, 7, 14, 21, 28, 31])
        return min((1 << edge) + pick(-1..<2), Int(UInt32.max)).clamped(from: 1)
    }

    mutating func signed() -> Int64 {
        let bits = Int64.random(in: .min ... .max, using: &generator)
        return pick([.min, -1, 0, 1, 127, 128, .max, bits, bits >> pick(0..<64)])
    }

    /// Nothing, a few letters, or as many as need another byte for their length.
    mutating func text() -> String {
        let letter = pick(["a", "\u{0}", "\u{E9}", "\u{20AC}", "\u{1F3E5}"])
        let length = pick([0, 1, 5, 14, 15, 16, 126, 127, 128, 129, 300, 16_383, 16_384])
        // Long texts take long to look at, and one in some entries is enough.
        return String(repeating: letter, count: length < 1_000 || pick(0..<8) == 0 ? length : 7)
    }

    mutating func code(_ length: ClosedRange<Int>) -> String {
        let letters = Array("abcxyz0189-")
        let count = pick([length.lowerBound, length.upperBound, (length.lowerBound + 9)])
        return String((0..<count).map { _ in pick(letters) })
    }

    mutating func ticket() -> Ticket {
        Ticket(lane: pick(Lane.allCases), number: pick([1, 9, 10, 99, 100, 999, 1_000, 999_999]))
    }

    mutating func station() throws -> StationCode { try #require(StationCode(code(1...24))) }

    mutating func nik() throws -> NIK {
        try NIK.parse("321416" + pick(["15", "55"]) + "0570" + String(pick(1_000..<10_000)))
    }

    mutating func date() throws -> CivilDate {
        try #require(
            CivilDate(year: pick(1850..<2201), month: pick(1..<13), day: pick(1..<29))
        )
    }
}

extension EntrySource {
    fileprivate mutating func decision() throws -> Decision {
        Decision(
            try several { try $0.fact($0.pick(FactCase.allCases)) },
            claims: ClaimChange(
                acquired: try several { try $0.claim() },
                released: try several { try $0.claim() }
            )
        )
    }

    private mutating func claim() throws -> Claim {
        flag() ? .card(text()) : .worker(try nik(), pick(Programme.allCases))
    }

    mutating func rejection() -> Rejection {
        Rejection(
            pick(Rejection.Reason.allCases),
            details: several { Rejection.Detail(key: $0.text(), value: $0.text()) }
        )
    }
}

extension Int {
    fileprivate func clamped(from lowest: Int) -> Int { Swift.max(lowest, self) }
}
