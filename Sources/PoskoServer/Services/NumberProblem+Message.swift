import PoskoCore
import PoskoWords

extension NIKProblem {
    var phrase: Phrase {
        switch self {
        case .spreadsheetNumber: NumberProblemWords.nikRounded
        case .notSixteenDigits: NumberProblemWords.nikNotSixteenDigits
        case .provinceUnknown: NumberProblemWords.nikProvinceUnknown
        case .regencyZero: NumberProblemWords.nikRegencyZero
        case .districtZero: NumberProblemWords.nikDistrictZero
        case .dateImpossible: NumberProblemWords.nikDateImpossible
        case .serialZero: NumberProblemWords.nikSerialZero
        }
    }
}

extension NIKWarning {
    var phrase: Phrase {
        switch self {
        case .regencyNotInTodaysTable: NumberProblemWords.nikRegencyOld
        case .birthDateDiffers: NumberProblemWords.birthDateDiffers
        case .sexDiffers: NumberProblemWords.sexDiffers
        case .birthCenturyAssumed: NumberProblemWords.centuryAssumed
        }
    }

    /// For a list of several in one sentence.
    var shortPhrase: Phrase {
        switch self {
        case .regencyNotInTodaysTable: NumberProblemWords.nikRegencyOldShort
        case .birthDateDiffers: NumberProblemWords.birthDateDiffersShort
        case .sexDiffers: NumberProblemWords.sexDiffersShort
        case .birthCenturyAssumed: NumberProblemWords.centuryAssumedShort
        }
    }
}

extension NIKNotice {
    var phrase: Phrase {
        switch self {
        case .firstRegisteredElsewhere: NumberProblemWords.firstRegisteredElsewhere
        }
    }
}

extension VillageCodeProblem {
    var phrase: Phrase {
        switch self {
        case .statisticsOffice: NumberProblemWords.villageOfStatistics
        case .wrongShape: NumberProblemWords.villageShape
        case .provinceUnknown: NumberProblemWords.villageProvinceUnknown
        case .regencyUnknown: NumberProblemWords.villageRegencyUnknown
        case .partImpossible: NumberProblemWords.villagePartImpossible
        case .villageUnknown: NumberProblemWords.villageUnknown
        }
    }
}
