/// Tells a scanner from a person by the speed of the keys: readers type a whole code and Enter
/// with a few hundredths of a second from key to key.
///
/// Fed with characters as they come, it holds those of a burst back until it is known what they
/// are. A person's key is held back for a moment that nobody feels. Once a burst is no hand's any
/// more, the line may stand still in the middle of it: the rest of a code must not become keys
/// that do something.
package struct ScanReader: Sendable {
    package enum Input: Hashable, Sendable {
        case key(Key)
        case scan(String)
    }

    /// Within this time from key to key it may be a reader, in milliseconds.
    private static let reader_ms: Int64 = 60
    /// So many keys at that speed are no hand's.
    private static let burst = 4
    /// How long a network may stand still in the middle of a burst, in milliseconds.
    private static let stall_ms: Int64 = 250

    /// Shorter bursts that end in Enter are a quick hand, or a key that repeats.
    package static let charactersMin = 6

    /// A longer burst is no code; what came is let through.
    package static let charactersMax = 256

    private var held: [Character] = []
    private var last_ms: Int64 = 0

    package init() {}

    /// After so many milliseconds without a key `pause` is to be called; nil while nothing is held
    /// back.
    package var patience_ms: Int64? { held.isEmpty ? nil : quiet_ms }

    /// A pause after which what is held back was typed by a person.
    private var quiet_ms: Int64 { held.count < Self.burst ? Self.reader_ms : Self.stall_ms }

    /// - Parameter now_ms: of a clock that does not run backwards.
    package mutating func read(_ key: Key, now_ms: Int64) -> [Input] {
        var inputs = now_ms - last_ms > quiet_ms ? release() : []
        last_ms = now_ms
        switch key {
        case .character(let character) where held.count < Self.charactersMax:
            held.append(character)
        case .enter where held.count >= Self.charactersMin:
            inputs.append(.scan(String(held)))
            held = []
        default:
            inputs += release()
            inputs.append(.key(key))
        }
        return inputs
    }

    /// Nothing came for a while.
    package mutating func pause(now_ms: Int64) -> [Input] {
        now_ms - last_ms > quiet_ms ? release() : []
    }

    private mutating func release() -> [Input] {
        defer { held = [] }
        return held.map { .key(.character($0)) }
    }
}
