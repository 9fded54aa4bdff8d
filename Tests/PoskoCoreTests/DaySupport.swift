import PoskoCore
import Testing

/// The stations of the default route.
enum DayStop {
    static let registration = EventSettings.defaultRoute[0].code
    static let vitals = EventSettings.defaultRoute[1].code
    static let lab = EventSettings.defaultRoute[2].code
    static let doctor = EventSettings.defaultRoute[3].code
    static let cards = EventSettings.defaultRoute[4].code
}

/// Settings, people, cards and parts as the suites of the day's rules need them.
enum DayFixture {
    static let beginning = Timestamp(milliseconds: 1_763_686_800_000)

    static func settings(
        slots: Int = 10,
        preregistered: Int = 0,
        releaseAt: Timestamp? = nil,
        stations: [Station] = EventSettings.defaultRoute,
        policy: QueuePolicy = QueuePolicy(),
        recalls: Int = 1,
        village: String = "32.14.16.2005"
    ) throws -> EventSettings {
        try EventSettings(
            name: "Posko Tanjungsari",
            village: try VillageCode.parse(village),
            date: try #require(CivilDate(iso: "2025-11-21")),
            timeZone: "Asia/Jakarta",
            slots: slots,
            preregisteredSlots: preregistered,
            releaseAt: releaseAt,
            stations: stations,
            queuePolicy: policy,
            recallsBeforeMissed: recalls
        )
    }

    /// Some other village of the regency.
    static func otherVillage() throws -> VillageCode {
        let here = try VillageCode.parse("32.14.16.2005")
        return try #require(Region.villagesOfPurwakarta.first { $0 != here })
    }

    static func nik(
        _ serial: Int,
        born: String = "1985-03-12",
        sex: Sex = .male
    ) throws -> NIK {
        let date = try #require(CivilDate(iso: born))
        let day = date.day + (sex == .female ? 40 : 0)
        return try NIK.parse(
            "321416" + padded(day, 2) + padded(date.month, 2) + padded(date.year % 100, 2)
                + padded(serial, 4)
        )
    }

    static func person(
        _ serial: Int,
        born: String = "1985-03-12",
        sex: Sex = .male
    ) throws -> Person {
        Person(
            nik: try nik(serial, born: born, sex: sex),
            name: name(serial),
            birthDate: CivilDate(iso: born),
            sex: sex
        )
    }

    /// Someone who has no NIK with them.
    static func unnumbered(
        _ name: String,
        born: String? = nil,
        hamlet: String? = nil
    ) -> Person {
        Person(
            nik: nil,
            name: name,
            birthDate: born.flatMap { CivilDate(iso: $0) },
            hamlet: hamlet
        )
    }

    static func name(_ serial: Int) -> String {
        let first = ["Asep", "Wulan", "Komarudin", "Tita", "Yayan", "Imas", "Ujang"]
        let last = ["Sobari", "Ningrum", "Hidayat", "Lestari", "Permana"]
        return first[serial % first.count] + " " + last[serial / first.count % last.count]
    }

    static func card(
        _ serial: String?,
        of owner: NIK,
        kpj: String? = nil,
        named name: String = "Pemilik Kartu",
        programmes: [Programme] = [.jkk, .jkm]
    ) -> CardDetails {
        CardDetails(
            serial: serial,
            kpj: kpj,
            nik: owner,
            name: name,
            programmes: programmes,
            funding: .regency
        )
    }

    /// `"sbp=120 dbp=80"`, everything confirmed.
    static func part(
        _ readings: String = "sbp=118 dbp=76",
        _ symptoms: Set<Symptom> = [],
        _ consciousness: Consciousness? = nil,
        at station: StationCode = DayStop.vitals
    ) throws -> PartRequest {
        var observations: [Observation] = []
        for word in readings.split(separator: " ") {
            let sides = word.split(separator: "=").map(String.init)
            observations.append(
                try .parse(
                    measurement: try #require(sides.first),
                    reading: try #require(sides.last),
                    confirmed: true
                )
            )
        }
        return PartRequest(
            station: station,
            observations: observations,
            symptoms: symptoms,
            consciousness: consciousness
        )
    }

    static func nowhere() throws -> StationCode { try #require(StationCode("nowhere")) }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Random numbers that a seed repeats (SplitMix64, Steele, Lea and Flood 2014).
struct DayRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }

    /// True in so many of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
