/// Tells a scanner from a person by the speed of the keys: readers type a whole code and Enter
/// within a few hundredths of a second.
///
/// Fed with characters as they come, it holds those of a burst back until it is known what they
/// are. A person's key is held back for `quiet_ms`, which nobody feels.
package struct ScanReader: Sendable {
    package enum Input: Hashable, Sendable {
        case key(Key)
        case scan(String)
    }

    /// A pause after which what is held back was typed by a person, in milliseconds.
    package static let quiet_ms: Int64 = 35

    /// Shorter bursts that end in Enter are a quick hand, or a key that repeats.
    package static let charactersMin = 6

    /// A longer burst is no code; what came is let through.
    package static let charactersMax = 256

    private var held: [Character] = []
    private var last_ms: Int64 = 0

    package init() {}

    /// Whether something is held back, so that `pause` has to be called in time.
    package var isHolding: Bool { !held.isEmpty }

    /// - Parameter now_ms: of a clock that does not run backwards.
    package mutating func read(_ key: Key, now_ms: Int64) -> [Input] {
        var inputs = now_ms - last_ms > Self.quiet_ms ? release() : []
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
        now_ms - last_ms > Self.quiet_ms ? release() : []
    }

    private mutating func release() -> [Input] {
        defer { held = [] }
        return held.map { .key(.character($0)) }
    }
}
