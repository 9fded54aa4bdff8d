/// Why a text is no NIK, in the order in which the checks are made.
///
/// The raw value is the stable code that clients and mend files use.
package enum NIKProblem: String, Error, Hashable, Sendable, CaseIterable {
    /// A spreadsheet made the NIK a number such as 3.21416E+15: its last digits are lost.
    case spreadsheetNumber = "NIK_SPREADSHEET_NUMBER"
    case notSixteenDigits = "NIK_NOT_16_DIGITS"
    case provinceUnknown = "NIK_PROVINCE_UNKNOWN"
    case regencyZero = "NIK_REGENCY_ZERO"
    case districtZero = "NIK_DISTRICT_ZERO"
    case dateImpossible = "NIK_DATE_IMPOSSIBLE"
    case serialZero = "NIK_SERIAL_ZERO"

    package var code: String { rawValue }
}

/// A doubt about a valid NIK that staff confirm; it never refuses a person.
package enum NIKWarning: String, Hashable, Sendable, CaseIterable {
    /// The regency has been renamed or split since; old codes exist and stay valid.
    case regencyNotInTodaysTable = "NIK_REGENCY_NOT_IN_TODAYS_TABLE"
    case birthDateDiffers = "NIK_BIRTH_DATE_DIFFERS"
    case sexDiffers = "NIK_SEX_DIFFERS"
    /// No birth date was entered and the two-digit year fits two living ages.
    case birthCenturyAssumed = "NIK_BIRTH_CENTURY_ASSUMED"

    package var code: String { rawValue }
}

/// Something worth knowing about a valid NIK that needs no action.
package enum NIKNotice: String, Hashable, Sendable, CaseIterable {
    /// First registered outside Purwakarta (3214); people move, residence may differ.
    case firstRegisteredElsewhere = "NIK_FIRST_REGISTERED_ELSEWHERE"

    package var code: String { rawValue }
}
