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

    /// One English sentence that says what to do; it never holds the NIK.
    package var message: String {
        switch self {
        case .spreadsheetNumber:
            "The NIK was turned into a rounded number by a spreadsheet and its digits are lost; "
                + "format the column as text and type the NIK again from the identity card."
        case .notSixteenDigits:
            "The NIK must have exactly 16 digits; compare it with the identity card."
        case .provinceUnknown:
            "The NIK does not begin with the code of a province; check its first two digits."
        case .regencyZero:
            "The NIK has regency code 00; check its third and fourth digits."
        case .districtZero:
            "The NIK has district code 00; check its fifth and sixth digits."
        case .dateImpossible:
            "The NIK does not hold a real birth date; check its seventh to twelfth digits."
        case .serialZero:
            "The NIK ends in 0000, which is never issued and is often a spreadsheet's rounding; "
                + "type it again from the identity card."
        }
    }
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

    package var message: String {
        switch self {
        case .regencyNotInTodaysTable:
            "The NIK's regency code is not in today's table; "
                + "confirm the NIK with the identity card."
        case .birthDateDiffers:
            "The birth date entered differs from the one in the NIK; confirm it with the person."
        case .sexDiffers:
            "The sex entered differs from the one in the NIK; confirm it with the person."
        case .birthCenturyAssumed:
            "The NIK's two-digit year fits two centuries and the older was assumed; "
                + "ask for the year of birth."
        }
    }
}

/// Something worth knowing about a valid NIK that needs no action.
package enum NIKNotice: String, Hashable, Sendable, CaseIterable {
    /// First registered outside Purwakarta (3214); people move, residence may differ.
    case firstRegisteredElsewhere = "NIK_FIRST_REGISTERED_ELSEWHERE"

    package var code: String { rawValue }

    package var message: String {
        "The NIK was first registered outside Purwakarta; people move, so nothing needs to be done."
    }
}
