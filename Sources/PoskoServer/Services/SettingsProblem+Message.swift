import PoskoCore
import PoskoWords

extension SettingsProblem {
    /// One sentence that says what the setting has to be.
    func message(in language: Language) -> String {
        switch kind {
        case .outside(let range, let value):
            RequestWords.settingOutside.text(
                field,
                language.figure(range.lowerBound),
                language.figure(range.upperBound),
                language.figure(value),
                in: language
            )
        case .stationCount(let max):
            RequestWords.settingStationCount.text(field, "\(max)", in: language)
        case .stationTwice(let code):
            RequestWords.settingStationTwice.text(field, "\(code)", in: language)
        case .registrationNotFirst:
            RequestWords.settingRegistrationFirst.text(field, in: language)
        case .nothingAfterRegistration: RequestWords.settingNoStation.text(field, in: language)
        }
    }
}
