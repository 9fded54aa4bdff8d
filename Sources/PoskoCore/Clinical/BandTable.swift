/// The bands of one quantity as data: each begins at its `from` and ends where the next begins.
struct BandTable {
    struct Band {
        /// The least value of the band, in the unit of the measurement.
        let from: Decimal
        let name: String
        let level: ActionLevel

        init(_ from: Decimal, _ name: String, _ level: ActionLevel = .green) {
            self.from = from
            self.name = name
            self.level = level
        }
    }

    private let lowest: Band
    private let others: [Band]

    /// `lowest` has no lower end; `others` ascend.
    init(_ lowest: String, _ level: ActionLevel = .green, _ others: Band...) {
        self.lowest = Band(Decimal(thousandths: .min), lowest, level)
        self.others = others
    }

    func band(of number: Decimal) -> Band {
        others.last { $0.from <= number } ?? lowest
    }

    /// LO is in the lowest band and HI in the highest; nil when nothing was measured.
    func band(of reading: Reading?) -> Band? {
        switch reading {
        case .value(let number): band(of: number)
        case .low: lowest
        case .high: others.last ?? lowest
        case .code, .notMeasurable, nil: nil
        }
    }
}
