/// The source of every choice of a simulation: SplitMix64 (Steele, Lea, Flood 2014).
///
/// It draws without the standard library's generators, so that a seed gives the same run with
/// every version of Swift.
package struct SimulationRandom: Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    /// A generator of its own for one thing of a run, so that what one desk draws changes nothing
    /// for the others.
    init(seed: UInt64, stream: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 ^ (stream &+ 1) &* 0xD1B5_4A32_D192_ED03
        _ = next()
        state ^= next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than `bound`; 0 when there is nothing to draw from.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    mutating func time(in range: ClosedRange<VirtualDuration>) -> VirtualDuration {
        let span = range.upperBound.microseconds - range.lowerBound.microseconds
        return VirtualDuration(
            microseconds: range.lowerBound.microseconds + Int64(below(Int(span) + 1))
        )
    }

    mutating func chance(permille: Int) -> Bool { below(1000) < permille }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        precondition(!elements.isEmpty, "nothing to draw from")
        return elements[below(elements.count)]
    }
}
