internal import PoskoContract
internal import PoskoCore
internal import PoskoWords
internal import SwiftProtobuf

/// Readings on one line, as a doctor types them: `td=128/82 spo2=97 suhu=36,8`.
///
/// A value that ends in `!` is confirmed as unusual and right; `?` and a reason say that something
/// cannot be measured: `spo2=?tangan dingin`, `td=80/?diraba`.
struct TypedReadings: Hashable, Sendable {
    private(set) var observations: [Observation] = []
    /// Hours since the last meal.
    private(set) var fastingHours: Int?

    enum Problem: Error, Hashable {
        case notAPair(String)
        case unknownName(String)
        case twoHalves
        case hours
        case reading(ObservationProblem)
    }

    /// - Parameter confirmed: seen to be unusual and said to be right.
    init(_ text: String, confirmed: Set<Measurement>) throws(Problem) {
        for pair in try Self.pairs(text) {
            switch Self.names[pair.name] {
            case .one(let measurement)?:
                try take(measurement, pair.value, isConfirmed: confirmed.contains(measurement))
            case .bloodPressure?: try takeBloodPressure(pair.value, confirmed)
            case .fasting?:
                guard let hours = Int(pair.value),
                    ScreeningPart.fastingHoursLimit.contains(hours)
                else { throw .hours }
                fastingHours = hours
            case nil: throw .unknownName(pair.name)
            }
        }
    }

    private enum Meaning {
        case one(Measurement)
        case bloodPressure
        case fasting
    }

    /// The names of the table of measurements, and what people call them in either language.
    private static let names: [String: Meaning] = {
        var names: [String: Meaning] = [
            "bp": .bloodPressure, "td": .bloodPressure, "tensi": .bloodPressure,
            "fasting": .fasting, "puasa": .fasting,
            "nadi": .one(.pulse), "napas": .one(.rr), "suhu": .one(.temp), "sat": .one(.spo2),
            "tb": .one(.height), "bb": .one(.weight), "lp": .one(.waist), "gds": .one(.gluRandom),
            "gdp": .one(.gluFasting), "kol": .one(.chol), "au": .one(.uric), "vod": .one(.vaRight),
            "vos": .one(.vaLeft), "merokok": .one(.smoking), "hamil": .one(.pregnant),
            "mgg": .one(.gestWeek),
        ]
        for measurement in Measurement.allCases { names[measurement.rawValue] = .one(measurement) }
        return names
    }()

    /// What is said for a code of the table.
    private static let codes = [
        "ya": "yes", "tidak": "no", "pasif": "passive_smoker", "passive": "passive_smoker",
    ]

    /// Words behind a `?` belong to its reason, up to the next name.
    private static func pairs(_ text: String) throws(Problem) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let equals = word.firstIndex(of: "="), equals != word.startIndex {
                let value = word[word.index(after: equals)...]
                pairs.append((word[..<equals].lowercased(), String(value)))
            } else if let last = pairs.last, last.value.contains("?") {
                pairs[pairs.count - 1].value += " \(word)"
            } else {
                throw .notAPair(CellWidth.safe(String(word)))
            }
        }
        return pairs
    }

    private mutating func takeBloodPressure(
        _ value: String,
        _ confirmed: Set<Measurement>
    ) throws(Problem) {
        if value.hasPrefix("?") {
            try take(.sbp, value, isConfirmed: false)
            try take(.dbp, value, isConfirmed: false)
            return
        }
        let halves = value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { throw .twoHalves }
        let marked = value.hasSuffix("!")
        try take(.sbp, String(halves[0]), isConfirmed: marked || confirmed.contains(.sbp))
        try take(.dbp, String(halves[1]), isConfirmed: marked || confirmed.contains(.dbp))
    }

    private mutating func take(
        _ measurement: Measurement,
        _ value: String,
        isConfirmed: Bool
    ) throws(Problem) {
        do {
            guard !value.hasPrefix("?") else {
                observations.append(
                    try .parse(
                        measurement: measurement.rawValue,
                        notMeasurableReason: String(value.dropFirst())
                    )
                )
                return
            }
            let marked = value.hasSuffix("!")
            observations.append(
                try .parse(
                    measurement: measurement.rawValue,
                    reading: Self.coded(measurement, marked ? String(value.dropLast()) : value),
                    confirmed: isConfirmed || marked
                )
            )
        } catch {
            throw .reading(error)
        }
    }

    private static func coded(_ measurement: Measurement, _ value: String) -> String {
        guard measurement.definition.isCoded else { return value }
        let word = value.lowercased()
        switch (measurement, word) {
        case (.smoking, "ya"), (.smoking, "yes"): return "smoker"
        case (.smoking, "tidak"), (.smoking, "no"): return "non_smoker"
        default: return codes[word] ?? value
        }
    }
}

extension TypedReadings.Problem {
    /// One sentence: what is wrong and what to do.
    var text: String {
        switch self {
        case .notAPair(let word): DoctorReadingWords.notAPair.text(word)
        case .unknownName(let name): DoctorReadingWords.unknownName.text(CellWidth.safe(name))
        case .twoHalves: DoctorReadingWords.twoHalves.text()
        case .hours: DoctorReadingWords.hoursNumber.text()
        case .reading(let problem): ReadingAdvice.text(problem)
        }
    }
}
