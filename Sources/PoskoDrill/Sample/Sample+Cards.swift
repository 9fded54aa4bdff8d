internal import PoskoCore

extension Sample {
    /// The company's list: Indonesian headers, semicolons, a serial twice, a row without NIK, a row
    /// twice.
    package func csvCardsCSR() -> SampleSheet {
        var writer = SampleSheetWriter(
            header: [
                "No", "Nama Peserta", "NIK", "No. KPJ", "No. Kartu", "Program", "Sumber Pembiayaan",
            ],
            delimiter: ";",
            hasMark: true
        )
        var random = SplitMix64(seed: seed, "list csr")
        func cells(_ card: SampleCard, serial: String? = nil, hasNIK: Bool = true) -> [String] {
            let owner = card.owner
            let name = random.chance(permille: 400) ? owner.name.uppercased() : owner.name
            return [
                String(writer.rows + 1), name + (random.chance(permille: 80) ? "  " : ""),
                hasNIK ? owner.nik?.digits ?? "" : "", card.kpj ?? "-",
                serial ?? card.serial ?? "", card.programmes == [.jkk] ? "JKK" : "JKK dan JKM",
                random.pick(["CSR", "CSR Perusahaan", "Perusahaan"]),
            ]
        }
        for card in cardsCSR { writer.row(cells(card)) }
        for (twice, wrong) in serialsGivenTwice(cardsCSR) {
            writer.row(cells(wrong, serial: twice.serial))
            writer.refusedAsAnothers += 1
        }
        if let card = cardsCSR.last {
            writer.row(cells(card, hasNIK: false))
            writer.refused += 1
        }
        if let card = cardsCSR.first(where: { $0.serial != nil }) {
            writer.row(cells(card))
            writer.repeated += 1
        }
        return writer.sheet
    }

    /// The regency's list: English headers, commas, and other mistakes.
    package func csvCardsRegency() -> SampleSheet {
        var writer = regencyWriter
        for card in cardsRegency { writer.row(Self.regencyCells(card)) }
        for (twice, wrong) in serialsGivenTwice(cardsRegency) {
            var cells = Self.regencyCells(wrong)
            (cells[0], cells[1]) = (twice.serial ?? "", "")
            writer.row(cells)
            writer.refusedAsAnothers += 1
        }
        if let card = cardsRegency.last {
            // Without NIK, with a KPJ of ten digits, with a programme that the law has and we do
            // not.
            for (column, wrong) in [(2, ""), (1, "2512345678"), (4, "JHT")] {
                var cells = Self.regencyCells(card)
                cells[column] = wrong
                writer.row(cells)
                writer.refused += 1
            }
        }
        return writer.sheet
    }

    /// A regency's whole list, as its database exports it.
    package func csvCleanCards() -> SampleSheet {
        var writer = regencyWriter
        for card in cardsRegency { writer.row(Self.regencyCells(card)) }
        return writer.sheet
    }

    private var regencyWriter: SampleSheetWriter {
        SampleSheetWriter(
            header: [
                "Serial Number", "KPJ Number", "National ID", "Full Name", "Programme",
                "Funding Source",
            ],
            delimiter: ",",
            lineEnd: "\n",
            hasMark: false
        )
    }

    private static func regencyCells(_ card: SampleCard) -> [String] {
        [
            card.serial ?? "", card.kpj ?? "", card.owner.nik?.digits ?? "", card.owner.name,
            card.programmeWords, "Regency allocation",
        ]
    }

    /// One card whose serial stands once more beside another owner.
    private func serialsGivenTwice(
        _ cards: [SampleCard]
    ) -> [(twice: SampleCard, wrong: SampleCard)] {
        guard let twice = cards.first(where: { $0.serial != nil }),
            let wrong = cards.first(where: { $0.owner != twice.owner && $0.kpj == nil })
        else { return [] }
        return [(twice, wrong)]
    }
}
