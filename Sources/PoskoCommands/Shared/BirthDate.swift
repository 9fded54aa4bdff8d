/// A birth date as people type it.
enum BirthDate {
    /// The date as the contract has it, yyyy-mm-dd, of `21-11-1970`, `21/11/1970` and `1.2.1970`:
    /// the day first, as identity cards write it.
    ///
    /// - Returns: anything else as it was typed; the server says what is wrong with it.
    static func iso(_ typed: String) -> String {
        for separator: Character in ["-", "/", "."] {
            let parts = typed.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[2].utf8.count == 4,
                parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
                let day = Int(parts[0]), (1...31).contains(day), parts[0].utf8.count <= 2,
                let month = Int(parts[1]), (1...12).contains(month), parts[1].utf8.count <= 2
            else { continue }
            return "\(parts[2])-\(twoDigits(month))-\(twoDigits(day))"
        }
        return typed
    }

    private static func twoDigits(_ number: Int) -> String {
        (number < 10 ? "0" : "") + String(number)
    }
}
