/// Weight in kilograms by the square of height in metres.
package enum BodyMassIndex {
    /// kg/m2, rounded half up to one decimal; nil unless both readings are numbers within 1...1000,
    /// far outside of the hard limits and far below an overflow.
    package static func of(weight: Reading?, height: Reading?) -> Decimal? {
        guard let weight = weight?.number, let height = height?.number,
            (1...1000).contains(weight), (1...1000).contains(height)
        else { return nil }
        // With w in g and h in thousandths of a cm: (w / 10^3) / (h / 10^5)^2 = w x 10^7 / h^2.
        return .quotient(
            weight.thousandths * 10_000_000,
            height.thousandths * height.thousandths,
            decimals: 1
        )
    }
}
