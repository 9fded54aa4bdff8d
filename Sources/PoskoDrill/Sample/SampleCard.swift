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

/// Makes cards up, no serial and no KPJ twice.
struct SampleCards {
    private let seed: UInt64
    private let salt: UInt16
    private var kpjsTaken: Set<Int> = []
    private var ownersSeen: Set<Int> = []

    init(seed: UInt64, salt: UInt16) {
        self.seed = seed
        self.salt = salt
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
        let kpj = kpj(number, funding)
        // Cards of the self-employed segment (BPU) do not all have a number printed on them. Of two
        // such cards of one person nobody could tell which is which.
        let isFirst = ownersSeen.insert(owner.index).inserted
        let printed = isFirst ? random.below(100) : 0
        return SampleCard(
            serial: printed < 74 ? serial : nil,
            kpj: printed < 60 || printed >= 88 ? nil : kpj,
            owner: owner,
            programmes: programmes,
            funding: funding
        )
    }

    private mutating func kpj(_ number: Int, _ funding: FundingSource) -> String {
        var random = SplitMix64(
            seed: seed ^ (UInt64(salt) << 32),
            "kpj \(funding.rawValue)",
            number
        )
        while true {
            let kpj = random.number(in: 20_000_000_000...29_999_999_999)
            if kpjsTaken.insert(kpj).inserted { return String(kpj) }
        }
    }
}
