package import PoskoCore

/// A made-up card of BPJS Ketenagakerjaan.
package struct SampleCard: Hashable, Sendable {
    package let serial: String?
    package let kpj: String?
    package let owner: SamplePerson
    /// Sorted.
    package let programmes: [Programme]
    package let funding: FundingSource

    /// "JKK+JKM"
    package var programmeWords: String {
        programmes.map(\.rawValue).joined(separator: "+")
    }
}

/// Makes cards up, no serial twice and one KPJ a worker.
struct SampleCards {
    private let seed: UInt64
    private let salt: UInt16
    /// Of two cards of one worker without numbers nobody could tell which is which.
    private let ownersOfTwo: Set<Int>
    private var kpjsTaken: Set<Int> = []
    private var kpjs: [Int: String] = [:]

    init(seed: UInt64, salt: UInt16, ownersOfTwo: Set<Int>) {
        self.seed = seed
        self.salt = salt
        self.ownersOfTwo = ownersOfTwo
    }

    mutating func make(for owners: [SamplePerson], _ funding: FundingSource) -> [SampleCard] {
        owners.enumerated().map { make($0 + 1, $1, funding) }
    }

    private mutating func make(
        _ number: Int,
        _ owner: SamplePerson,
        _ funding: FundingSource
    ) -> SampleCard {
        var random = SplitMix64(seed: seed, "card \(funding.rawValue)", number)
        let programmes: [Programme] = random.chance(permille: 850) ? [.jkk, .jkm] : [.jkk]
        let mark = funding == .regency ? "PWK" : "PDS"
        let batch = salt == 0 ? "25" : padded(Int(salt), 5)
        let serial = "\(mark)\(batch)-\(padded(number, 5))"
        let kpj = kpj(of: owner)
        // Cards of the self-employed segment (BPU) do not all have a number printed on them.
        let printed = ownersOfTwo.contains(owner.index) ? 0 : random.below(100)
        return SampleCard(
            serial: printed < 74 ? serial : nil,
            kpj: printed < 60 || (74..<88).contains(printed) ? kpj : nil,
            owner: owner,
            programmes: programmes,
            funding: funding
        )
    }

    /// The KPJ is the worker's: both cards of one worker have the same.
    private mutating func kpj(of owner: SamplePerson) -> String {
        if let known = kpjs[owner.index] { return known }
        var random = SplitMix64(seed: seed ^ (UInt64(salt) << 32), "kpj", owner.index)
        var kpj = random.number(in: 20_000_000_000...29_999_999_999)
        while !kpjsTaken.insert(kpj).inserted {
            kpj = random.number(in: 20_000_000_000...29_999_999_999)
        }
        kpjs[owner.index] = String(kpj)
        return String(kpj)
    }
}
