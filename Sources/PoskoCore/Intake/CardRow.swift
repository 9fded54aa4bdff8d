/// A membership card as a list announces it, before the box arrives.
package struct CardRow: Hashable, Sendable {
    /// The card's own serial: 1...40 of A-Z, 0-9, dot, dash, slash; not printed on every card.
    package let serial: String?
    /// The participant number: 11 digits without a check digit; not printed on every card.
    package let kpj: String?
    /// The key of the match with a person.
    package let nik: NIK
    package let name: String
    /// Sorted, without repetition, never empty; one card can cover both.
    package let programmes: [Programme]
    package let funding: FundingSource

    /// Reads one record of a card list.
    package static func parse(
        _ record: CSVRecord,
        headers: HeaderMap
    ) -> Result<CardRow, RowRejection> {
        var reader = RowReader(record, headers)
        let serial = reader.serial()
        let kpj = reader.kpj()
        let nik = reader.nik()
        if reader.filled(.nik) == nil {
            reader.refuse(.nik, .nikMissing)
        }
        let name = reader.name()
        let programmes = reader.programmes()
        let funding = reader.funding()
        guard reader.problems.isEmpty, let nik, let programmes, let funding else {
            return .failure(RowRejection(problems: reader.problems))
        }
        return .success(
            CardRow(
                serial: serial,
                kpj: kpj,
                nik: nik,
                name: name,
                programmes: programmes,
                funding: funding
            )
        )
    }
}

// MARK: - Cells of a card list

extension RowReader {
    fileprivate mutating func serial() -> String? {
        guard let cell = filled(.serial) else { return nil }
        guard !SpreadsheetNumber.looksLike(cell) else {
            refuse(.serial, .spreadsheetNumber(.serial))
            return nil
        }
        let isAllowed = cell.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "-")...UInt8(ascii: "9"):
                // The last range is dash, dot, slash and the digits.
                true
            default: false
            }
        }
        guard isAllowed, (1...40).contains(cell.utf8.count) else {
            refuse(.serial, .serialForm)
            return nil
        }
        return cell.uppercased()
    }

    fileprivate mutating func kpj() -> String? {
        guard let cell = filled(.kpj) else { return nil }
        guard !SpreadsheetNumber.looksLike(cell) else {
            refuse(.kpj, .spreadsheetNumber(.kpj))
            return nil
        }
        let digits = cell.utf8.filter { ![0x20, 0x2D, 0x2E].contains($0) }
        guard digits.count == 11, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            refuse(.kpj, .kpjNotElevenDigits)
            return nil
        }
        return String(decoding: digits, as: UTF8.self)
    }

    fileprivate mutating func programmes() -> [Programme]? {
        guard let cell = filled(.programme) else {
            refuse(.programme, .programmeMissing)
            return nil
        }
        guard let programmes = Programme.parse(cell) else {
            refuse(.programme, .programmeUnknown)
            return nil
        }
        return programmes
    }

    fileprivate mutating func funding() -> FundingSource? {
        guard let cell = filled(.funding) else {
            refuse(.funding, .fundingMissing)
            return nil
        }
        guard let funding = FundingSource.parse(cell) else {
            refuse(.funding, .fundingUnknown)
            return nil
        }
        return funding
    }
}
