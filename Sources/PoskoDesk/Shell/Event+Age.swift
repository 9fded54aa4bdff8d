package import PoskoContract

extension Posko_V1_Event {
    /// Completed years on the day of the event; nil when it cannot be known.
    ///
    /// - Parameter birthDate: yyyy-mm-dd.
    package func age(birthDate: String) -> Int? {
        func numbers(_ date: String) -> [Int]? {
            let numbers = date.split(separator: "-").compactMap { Int($0) }
            return numbers.count == 3 ? numbers : nil
        }
        guard let birth = numbers(birthDate), let day = numbers(settings.date) else {
            return nil
        }
        let hadBirthday = (day[1], day[2]) >= (birth[1], birth[2])
        let age = day[0] - birth[0] - (hadBirthday ? 0 : 1)
        return age >= 0 ? age : nil
    }
}
