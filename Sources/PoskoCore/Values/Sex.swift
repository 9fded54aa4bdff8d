/// Sex as the civil registry records it; clinical limits and NIK digits depend on it.
package enum Sex: String, Hashable, Sendable, CaseIterable {
    case female
    case male
}
