internal import PoskoCore
internal import PoskoWords

/// A NIK while it is typed: what is wrong is said at the digit where it goes wrong.
enum TypedNIK {
    /// Digits without spaces, dots and dashes; nil when there is something else among them.
    static func digits(of text: String) -> String? {
        let digits = text.filter { !" .-".contains($0) }
        return digits.utf8.allSatisfy(\.isDigit) ? digits : nil
    }

    /// Why these can not become a NIK any more; nil while they can, and when they are one.
    static func problem(_ text: String) -> NIKProblem? {
        guard let digits = digits(of: text), digits.count <= 16 else { return .notSixteenDigits }
        // Only whole pairs are judged, each with the rest of a number that is right.
        let judged = digits.count == 16 ? 16 : min(digits.count / 2 * 2, 12)
        do {
            _ = try NIK.parse(digits.prefix(judged) + rest.dropFirst(judged))
            return nil
        } catch {
            return error
        }
    }

    /// 1 January of a leap year: every day and month that can be typed before it fits.
    private static let rest = "3214160101000001"
}

extension NIKProblem {
    var phrase: Phrase {
        switch self {
        case .spreadsheetNumber, .notSixteenDigits: RegistrationWords.nikNotSixteen
        case .provinceUnknown: RegistrationWords.nikProvince
        case .regencyZero: RegistrationWords.nikRegency
        case .districtZero: RegistrationWords.nikDistrict
        case .dateImpossible: RegistrationWords.nikDate
        case .serialZero: RegistrationWords.nikSerial
        }
    }
}

extension NIKWarning {
    var phrase: Phrase {
        switch self {
        case .regencyNotInTodaysTable: RegistrationWords.warnsRegency
        case .birthDateDiffers: RegistrationWords.warnsBirthDate
        case .sexDiffers: RegistrationWords.warnsSex
        case .birthCenturyAssumed: RegistrationWords.warnsCentury
        }
    }

    /// Those of a CONFIRMATION_REQUIRED refusal; a code that is not known here is left to the
    /// refusal's own sentence.
    static func listed(_ codes: String) -> [NIKWarning] {
        codes.split(separator: ",").compactMap {
            NIKWarning(rawValue: String($0).trimmingSpaces())
        }
    }
}
