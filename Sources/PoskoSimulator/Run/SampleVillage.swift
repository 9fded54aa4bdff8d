import PoskoCore

/// People who do not exist, their cards, and what is measured of them.
enum SampleVillage {
    /// A value that the simulator made up was refused by the core.
    struct Problem: Error {}

    static func made<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Problem() }
        return value
    }

    /// - Parameter unnumbered: of them have no NIK with them.
    static func people(
        _ count: Int,
        unnumbered: Int,
        _ random: inout SimulationRandom
    ) throws -> [Person] {
        let first = ["Asep", "Wulan", "Komarudin", "Tita", "Yayan", "Imas", "Ujang"]
        let last = ["Sobari", "Ningrum", "Hidayat", "Lestari", "Permana"]
        return try (1...count).map { serial in
            let isFemale = random.chance(50)
            let year = random.chance(25) ? random.number(in: 1940...1964) : 1985
            let date = try made(
                CivilDate(
                    year: year,
                    month: random.number(in: 1...12),
                    day: random.number(in: 1...28)
                )
            )
            let digits =
                "321416" + padded(date.day + (isFemale ? 40 : 0), 2) + padded(date.month, 2)
                + padded(year % 100, 2) + padded(serial, 4)
            return Person(
                nik: serial > count - unnumbered ? nil : try NIK.parse(digits),
                name: "\(first[serial % 7]) \(last[serial / 7 % 5])",
                birthDate: date,
                sex: isFemale ? .female : .male,
                hamlet: "Dusun \(1 + serial % 4)"
            )
        }
    }

    /// For most of the people one card, for some two; a few without a serial.
    static func cards(
        of people: [Person],
        _ random: inout SimulationRandom
    ) throws -> [CardDetails] {
        let programmes: [[Programme]] = [[.jkk, .jkm], [.jkk], [.jkm]]
        var cards: [CardDetails] = []
        for (index, person) in people.enumerated() {
            guard let nik = person.nik else { continue }
            for copy in 0..<random.pick([1, 1, 1, 2, 0]) {
                let kind = random.below(20)
                cards.append(
                    CardDetails(
                        serial: kind < 17 ? "S\(index)-\(copy)" : nil,
                        kpj: kind < 19 ? padded(10_000_000 + index, 11) : nil,
                        nik: nik,
                        name: person.name,
                        programmes: programmes[random.chance(60) ? 0 : copy % 3],
                        funding: .regency
                    )
                )
            }
        }
        return cards
    }

    /// The usual route, sometimes with other numbers of counters.
    static func stations(_ random: inout SimulationRandom) -> [Station] {
        guard random.chance(50) else { return EventSettings.defaultRoute }
        return EventSettings.defaultRoute.map { station in
            Station(
                code: station.code,
                name: station.name,
                kind: station.kind,
                counters: random.number(in: 1...8),
                conditional: station.conditional
            )
        }
    }

    /// A part as a desk enters it: mostly unremarkable, now and then an emergency.
    static func part(at station: StationCode, _ random: inout SimulationRandom) -> PartRequest {
        let kind = random.below(20)
        let (readings, symptoms): ([(String, String)], Set<Symptom>) =
            switch kind {
            case ..<8: ([("sbp", "118"), ("dbp", "76")], [])
            case ..<12: ([("glu_random", "110")], [])
            case ..<14: ([("sbp", "164"), ("dbp", "102")], [])
            case ..<16: ([("glu_random", "350")], [])
            case 16: ([("sbp", "210"), ("dbp", "125")], [])
            case 17: ([("glu_random", "HI")], [])
            case 18: ([], [.drowsiness])
            // Nothing entered: to be refused.
            default: ([], [])
            }
        return PartRequest(
            station: station,
            observations: readings.compactMap { key, value in
                // The values are within the limits, so none is left out.
                try? Observation.parse(measurement: key, reading: value, confirmed: true)
            },
            symptoms: symptoms
        )
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
