/// The source of every choice of a drill: SplitMix64 (Steele, Lea, Flood 2014).
///
/// The same seed gives the same numbers on every machine and with every version of Swift, so it
/// does not lean on the standard library's way of drawing from a generator.
package struct SplitMix64: Hashable, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    /// A generator of its own for one thing, so that drawing more for one changes nothing for
    /// others.
    package init(seed: UInt64, _ purpose: String, _ index: Int = 0) {
        // FNV-1a of the purpose.
        let name = purpose.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        var mixer = SplitMix64(seed: seed ^ name)
        state = mixer.next() ^ (UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15)
        state = next()
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than `bound`.
    package mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "nothing to draw from")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    package mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True in `permille` of a thousand draws.
    package mutating func chance(permille: Int) -> Bool {
        below(1000) < permille
    }

    package mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for last in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(last, below(last + 1))
        }
        return elements
    }
}
