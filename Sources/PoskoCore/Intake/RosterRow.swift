/// A resident as a roster lists them, ready to be registered.
package struct RosterRow: Hashable, Sendable {
    package let nik: NIK?
    /// 1...120 characters; never all in upper case.
    package let name: String
    /// As entered, else from the NIK; a row without both is refused.
    package let birthDate: CivilDate?
    /// As entered, else from the NIK.
    package let sex: Sex?
    package let hamlet: String?
    /// RT and RW stand at its end: "Jl. Mawar 3, RT 003/RW 001".
    package let address: String?
    package let phone: String?
    /// What staff confirm at the desk; never a reason to refuse.
    package let warnings: [NIKWarning]
    package let notices: [NIKNotice]

    /// Reads one record of a roster.
    ///
    /// - Parameter today: the event's date; no birth date lies after it, and it settles the century
    ///   of a NIK.
    package static func parse(
        _ record: CSVRecord,
        headers: HeaderMap,
        today: CivilDate
    ) -> Result<RosterRow, RowRejection> {
        var reader = RowReader(record, headers)
        let nik = reader.nik()
        let name = reader.name()
        let enteredDate = reader.birthDate(notAfter: today)
        let enteredSex = reader.sex()
        if reader.filled(.nik) == nil, reader.filled(.birthDate) == nil {
            reader.refuse(.birthDate, .birthDateMissing)
        }
        let hamlet = reader.text(.hamlet)
        let address = reader.address()
        let phone = reader.text(.phone)
        guard reader.problems.isEmpty else {
            return .failure(RowRejection(problems: reader.problems))
        }
        return .success(
            RosterRow(
                nik: nik,
                name: name,
                birthDate: enteredDate ?? nik?.birthDate(agreeingWith: nil, on: today),
                sex: enteredSex ?? nik?.sex,
                hamlet: hamlet,
                address: address,
                phone: phone,
                warnings: nik?.warnings(birthDate: enteredDate, sex: enteredSex, today: today)
                    ?? [],
                notices: nik?.notices ?? []
            )
        )
    }
}

// MARK: - Cells of a roster

extension RowReader {
    fileprivate mutating func birthDate(notAfter today: CivilDate) -> CivilDate? {
        guard let cell = filled(.birthDate) else { return nil }
        do throws(WrittenDateProblem) {
            let date = try WrittenDate.parse(cell)
            guard date <= today else {
                refuse(.birthDate, .birthDateInFuture)
                return nil
            }
            return date
        } catch {
            refuse(.birthDate, .birthDate(error))
            return nil
        }
    }

    fileprivate mutating func sex() -> Sex? {
        guard let cell = filled(.sex) else { return nil }
        switch FoldedLabel(cell).letters {
        case "l", "lk", "laki", "lakilaki", "m", "male", "pria": return .male
        case "p", "pr", "perempuan", "f", "female", "wanita": return .female
        default:
            refuse(.sex, .sexUnknown)
            return nil
        }
    }

    /// The address with RT and RW behind it, or nil when all are empty or one is refused.
    fileprivate mutating func address() -> String? {
        let street = text(.address)
        let units = text(.neighbourhood).map { ["RT/RW \($0)"] } ?? []
        let rt = text(.rt).map { ["RT \($0)"] } ?? []
        let rw = text(.rw).map { ["RW \($0)"] } ?? []
        let neighbourhood = (units + rt + rw).joined(separator: "/")
        let parts = [street ?? "", neighbourhood].filter { !$0.isEmpty }
        guard !parts.isEmpty else { return nil }
        let address = parts.joined(separator: ", ")
        guard address.unicodeScalars.count <= Self.textLengthMax else {
            refuse(.address, .addressTooLong(limit: Self.textLengthMax))
            return nil
        }
        return address
    }
}
