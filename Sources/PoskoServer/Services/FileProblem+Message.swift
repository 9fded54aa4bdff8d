import PoskoCore
import PoskoWords

extension CSVProblem {
    /// One sentence that says what to do.
    func message(in language: Language) -> String {
        phrase.text(line.map { "\($0)" } ?? "", in: language)
    }

    private var phrase: Phrase {
        switch self {
        case .empty: FileProblemWords.empty
        case .utf16: FileProblemWords.utf16
        case .notUTF8: FileProblemWords.notUTF8
        case .nulByte: FileProblemWords.nulByte
        case .recordTooLong: FileProblemWords.recordTooLong
        case .tooManyColumns: FileProblemWords.tooManyColumns
        case .unterminatedQuote: FileProblemWords.unterminatedQuote
        }
    }
}

extension HeaderProblem {
    /// One sentence that says what to do.
    func message(in language: Language) -> String {
        switch self {
        case .duplicate(let column, let headers):
            let quoted = headers.map { "\"\($0)\"" }.joined(separator: ", ")
            let name = column.phrase.text(in: language)
            return FileProblemWords.duplicateColumn.text(name, quoted, in: language)
        case .missing(let groups, _):
            // What was found is not repeated: without a header line it is a person's row.
            let wanted = groups.map { Self.either($0, language) }.joined(separator: ", ")
            return FileProblemWords.missingColumns.text(wanted, in: language)
        }
    }

    private static func either(_ columns: [Column], _ language: Language) -> String {
        let names = columns.map { $0.phrase.text(in: language) }
        return names.dropFirst().reduce(names.first ?? "") {
            FileProblemWords.eitherColumn.text($0, $1, in: language)
        }
    }
}

extension RowProblem.Cause {
    /// One sentence that says what to do; it never holds the cell's content.
    func message(in language: Language) -> String {
        switch self {
        case .tooManyFields: FileProblemWords.tooManyFields.text(in: language)
        case .text(let column, let problem): problem.message(of: column, in: language)
        case .nameMissing: FileProblemWords.nameMissing.text(in: language)
        case .nameWithoutLetters: FileProblemWords.nameWithoutLetters.text(in: language)
        case .nik(let problem): problem.phrase.text(in: language)
        case .nikMissing: FileProblemWords.cardWithoutNIK.text(in: language)
        case .birthDate(let problem): problem.phrase.text(in: language)
        case .birthDateMissing: FileProblemWords.birthDateMissing.text(in: language)
        case .birthDateInFuture: FileProblemWords.birthDateInFuture.text(in: language)
        case .sexUnknown: FileProblemWords.sexUnknown.text(in: language)
        case .addressTooLong(let limit):
            FileProblemWords.addressTooLong.text("\(limit)", in: language)
        case .serialForm: FileProblemWords.serialForm.text(in: language)
        case .kpjNotElevenDigits: FileProblemWords.kpjNotElevenDigits.text(in: language)
        case .spreadsheetNumber(let column):
            FileProblemWords.rounded.text(column.phrase.text(in: language), in: language)
        case .programmeMissing: FileProblemWords.programmeMissing.text(in: language)
        case .programmeUnknown: FileProblemWords.programmeUnknown.text(in: language)
        case .fundingMissing: FileProblemWords.fundingMissing.text(in: language)
        case .fundingUnknown: FileProblemWords.fundingUnknown.text(in: language)
        }
    }
}

extension TextProblem {
    /// Of a cell of a list.
    fileprivate func message(of column: Column, in language: Language) -> String {
        let name = column.phrase.text(in: language)
        return switch self {
        case .empty: FileProblemWords.cellEmpty.text(name, in: language)
        case .tooLong(let limit):
            FileProblemWords.cellTooLong.text(name, "\(limit)", in: language)
        case .controlCharacter: FileProblemWords.cellControlCharacter.text(name, in: language)
        }
    }

    /// Of a field of a request.
    func message(of field: String, in language: Language) -> String {
        switch self {
        case .empty: RequestWords.textEmpty.text(field, in: language)
        case .tooLong(let limit):
            RequestWords.textTooLong.text(field, language.figure(limit), in: language)
        case .controlCharacter: RequestWords.textControlCharacter.text(field, in: language)
        }
    }
}

extension WrittenDateProblem {
    fileprivate var phrase: Phrase {
        switch self {
        case .form: FileProblemWords.dateForm
        case .twoDigitYear: FileProblemWords.dateTwoDigitYear
        case .impossible: FileProblemWords.dateImpossible
        }
    }
}

extension Column {
    fileprivate var phrase: Phrase {
        switch self {
        case .nik: ColumnWords.nik
        case .name: ColumnWords.name
        case .birthDate: ColumnWords.birthDate
        case .sex: ColumnWords.sex
        case .hamlet: ColumnWords.hamlet
        case .neighbourhood: ColumnWords.neighbourhood
        case .rt: ColumnWords.rt
        case .rw: ColumnWords.rw
        case .address: ColumnWords.address
        case .phone: ColumnWords.phone
        case .serial: ColumnWords.serial
        case .kpj: ColumnWords.kpj
        case .programme: ColumnWords.programme
        case .funding: ColumnWords.funding
        }
    }
}
