/// The Snellen fractions in metres that a village chart distinguishes, best first.
enum VisualAcuity {
    static let notTested = "not_tested"
    static let codes = ["6/6", "6/9", "6/12", "6/18", "6/60", "3/60", "<3/60", notTested]

    /// Referred from here on: "not better than 6/12" (Kemenkes ILP).
    static let referredRank = 2

    /// 0 for the best code; nil for an eye that was not tested.
    static func rank(_ code: String) -> Int? {
        code == notTested ? nil : codes.firstIndex(of: code)
    }
}
