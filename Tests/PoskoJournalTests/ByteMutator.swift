/// Damages bytes at random, the same way for the same seed.
struct ByteMutator {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(state: seed)
    }

    mutating func mutate(_ original: [UInt8]) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: bytes.indices, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 1: bytes[place] = .random(in: .min ... .max, using: &generator)
            case 2: bytes.insert(.random(in: .min ... .max, using: &generator), at: place)
            case 3: bytes.remove(at: place)
            case 4: bytes.removeLast(bytes.count - place)
            default:
                let end = Int.random(in: place...bytes.count, using: &generator)
                bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            }
        }
        return bytes
    }
}

extension [UInt8] {
    /// The bytes with the first occurrence of a word replaced; nil without one.
    func replacing(_ word: String, with other: String) -> [UInt8]? {
        let (old, new) = (Array(word.utf8), Array(other.utf8))
        precondition(old.count == new.count, "another length is another message")
        guard count >= old.count,
            let start = (0...(count - old.count)).first(where: {
                self[$0..<($0 + old.count)].elementsEqual(old)
            })
        else { return nil }
        var bytes = self
        bytes.replaceSubrange(start..<(start + old.count), with: new)
        return bytes
    }
}
