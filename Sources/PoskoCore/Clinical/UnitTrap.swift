/// A number that was probably read in another unit, with the conversion to offer.
///
/// Ranges and factors: CLINICAL.md, "Entering a value". A glucose of 20...29 is possible in mg/dL
/// too, so a confirmation lifts that trap; the other ranges lie outside of the hard limit.
struct UnitTrap: Hashable, Sendable {
    let enteredUnit: String
    let suggested: Decimal

    /// The trap that `number` falls into, or nil.
    init?(_ measurement: Measurement, _ number: Decimal, confirmed: Bool) {
        guard number > 0 else { return nil }
        let entered = number.thousandths
        switch measurement {
        case .temp where (86...113).contains(number):
            // Celsius = (Fahrenheit - 32) x 5/9, to one decimal.
            suggested = .quotient((entered - 32_000) * 5, 9 * 1000, decimals: 1)
            enteredUnit = "[degF]"
        case .height where (Decimal(1)...Decimal(thousandths: 2300)).contains(number):
            suggested = Decimal(thousandths: entered * 100)
            enteredUnit = "m"
        case .gluRandom where number < 30 && !confirmed,
            .gluFasting where number < 30 && !confirmed:
            suggested = .quotient(entered * 18_016, 1_000_000, decimals: 0)
            enteredUnit = "mmol/L"
        case .chol where number < 16:
            suggested = .quotient(entered * 38_670, 1_000_000, decimals: 0)
            enteredUnit = "mmol/L"
        case .uric where number > 60:
            suggested = .quotient(entered * 100, 5_948 * 1000, decimals: 1)
            enteredUnit = "umol/L"
        case .hb where (50...250).contains(number):
            suggested = .quotient(entered, 10 * 1000, decimals: 1)
            enteredUnit = "g/L"
        default:
            return nil
        }
    }
}
