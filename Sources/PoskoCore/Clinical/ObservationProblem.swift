/// Why an entered value is not taken, in precedence order: the first that applies is reported.
///
/// Each case carries what a message needs; units are those of the measurement's definition.
package enum ObservationProblem: Error, Hashable, Sendable {
    // One reading.
    case unknownMeasurement(String)
    case codeNotKnown(Measurement, allowed: [String])
    case lowHighNotAllowed(Measurement)
    case notANumber(Measurement, String)
    /// Probably typed in `enteredUnit`; `suggested` is the conversion to offer, never to apply.
    case unitTrap(Measurement, entered: Decimal, suggested: Decimal, enteredUnit: String)
    case tooManyDecimals(Measurement, decimals: Int)
    case outsideHardLimit(Measurement, Decimal, ClosedRange<Decimal>)
    /// Outside of the soft limit: taken when it comes again with a confirmation.
    case needsConfirmation(Measurement, Decimal, ClosedRange<Decimal>)
    /// "Not measurable" needs a reason of this many characters.
    case reasonLength(Measurement, allowed: ClosedRange<Int>)

    // One part of a screening.
    case emptyPart
    case enteredTwice(Measurement)
    case pregnancyOnlyAskedOfFemales10To55
    case gestationalWeeksWithoutPregnancy
    case fastingHoursOutsideLimit(Int, ClosedRange<Int>)
    /// A fasting glucose needs at least `required` hours; nil when no hours were entered.
    case fastingHoursTooShort(Int?, required: Int)
    case bloodPressureIncomplete(missing: Measurement)
    case diastolicNotBelowSystolic(systolic: Decimal, diastolic: Decimal)
    /// Systolic minus diastolic, mm[Hg]; confirmed by confirming either of the two.
    case pulsePressureNeedsConfirmation(Decimal, ClosedRange<Decimal>)
    /// Weight and height do not belong together: the index, kg/m2.
    case bodyMassIndexOutsideHardLimit(Decimal, ClosedRange<Decimal>)
    /// Confirmed by confirming either weight or height.
    case bodyMassIndexNeedsConfirmation(Decimal, ClosedRange<Decimal>)
}
