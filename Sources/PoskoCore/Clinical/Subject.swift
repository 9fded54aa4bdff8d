/// Who was measured: what the bands depend on.
///
/// An unknown age is never taken for an adult's. The adult bands are for 18 and over; the
/// thresholds of the action level that mean danger at any age hold for everybody (see ``RuleSet``).
package struct Subject: Hashable, Sendable {
    package let sex: Sex?
    /// Completed years at the date of the event; nil when unknown.
    package let age: Int?

    package init(sex: Sex?, age: Int?) {
        self.sex = sex
        self.age = age
    }

    /// Known to be 18 or over.
    package var isAdult: Bool { isKnownToBe(atLeast: 18) }

    /// Whether pregnancy may be asked: not of males, nor of an age known to be outside of 10...55.
    package var mayBeAskedForPregnancy: Bool {
        sex != .male && age.map { (10...55).contains($0) } ?? true
    }

    func isKnownToBe(atLeast years: Int) -> Bool {
        age.map { $0 >= years } ?? false
    }

    /// Whether NEWS2's upper limits of breathing and pulse and its lower limit of blood pressure
    /// mean danger: a small child breathes 30 times a minute in health. An unknown age is on the
    /// safe side.
    var hasAdultVitalSigns: Bool { age.map { $0 >= 16 } ?? true }
}
