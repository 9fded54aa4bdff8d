/// What the day does with a person; a person has the highest level of all findings.
package enum ActionLevel: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Counselling.
    case green = 0
    /// Routine referral: a letter and the follow-up list.
    case yellow
    /// Same day: a disposition is needed before the visit can finish.
    case orange
    /// Emergency: head of the doctor line, alarm, open until a disposition is recorded.
    case red

    package static func < (left: ActionLevel, right: ActionLevel) -> Bool {
        left.rawValue < right.rawValue
    }

    /// RED and ORANGE refuse handover, finishing and closing until a disposition is recorded.
    package var needsDisposition: Bool { self >= .orange }
}
