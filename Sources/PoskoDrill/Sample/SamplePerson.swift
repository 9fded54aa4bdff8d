package import PoskoCore

/// Somebody who does not exist, as a village office would know them.
package struct SamplePerson: Hashable, Sendable {
    /// Place among all people of the sample, from 0.
    package let index: Int
    package let name: String
    /// Nil for somebody who has none to show.
    package let nik: NIK?
    /// As the office writes it; for a few it differs from the date in the NIK.
    package let birthDate: CivilDate
    package let sex: Sex
    package let hamlet: String
    package let rt: Int
    package let rw: Int
    package let phone: String?

    /// Completed years on the sample's day.
    package var age: Int { birthDate.years(until: Sample.date) }

    /// Of an age at which one works and is insured.
    package var mayWork: Bool { (18...64).contains(age) }

    /// "003/001"
    package var neighbourhood: String { "\(padded(rt, 3))/\(padded(rw, 3))" }
}

/// What is asked of a person before they are made up.
struct SamplePersonRequest {
    var ages: ClosedRange<Int>?
    var hasNIK = true
    var birthDateDiffers = false
}

/// Makes people up, each from the seed and their index only, and never the same NIK twice.
struct SamplePeople {
    private let seed: UInt64
    private let salt: UInt16
    private var serialsTaken: Set<String> = []

    init(seed: UInt64, salt: UInt16) {
        self.seed = seed
        self.salt = salt
    }

    mutating func make(_ index: Int, _ request: SamplePersonRequest) -> SamplePerson {
        var random = SplitMix64(seed: seed, "person", index)
        let sex: Sex = random.chance(permille: 540) ? .female : .male
        let age = request.ages.map { random.number(in: $0) } ?? Self.age(&random)
        let birthDate = Self.birthDate(age: age, &random)
        let name = SampleNames.name(of: sex, age: age, &random)
        let hamlet = random.pick(Self.hamlets)
        let rw = random.number(in: 1...4)
        let rt = random.number(in: 1...12)
        let hasPhone = random.chance(permille: 600)
        let phone = "0812-0000-\(padded(random.below(10_000), 4))"
        let region = Self.region(&random)
        let nikDate = request.birthDateDiffers ? Self.birthDate(age: age + 1, &random) : birthDate
        let nik = request.hasNIK ? nik(region, nikDate, sex, index) : nil
        return SamplePerson(
            index: index,
            name: name,
            nik: nik,
            birthDate: birthDate,
            sex: sex,
            hamlet: hamlet,
            rt: rt,
            rw: rw,
            phone: hasPhone ? phone : nil
        )
    }

    /// The salt moves the serial only, so that a drill can be repeated on one server.
    private mutating func nik(
        _ region: String,
        _ date: CivilDate,
        _ sex: Sex,
        _ index: Int
    ) -> NIK {
        let day = date.day + (sex == .female ? 40 : 0)
        let dated = region + padded(day, 2) + padded(date.month, 2) + padded(date.year % 100, 2)
        var random = SplitMix64(seed: seed ^ (UInt64(salt) << 32), "serial", index)
        // Most were registered early on a day, and 0000 is never issued.
        let range = salt == 0 ? 1...29 : 1...9999
        var serial = random.number(in: range)
        while !serialsTaken.insert(dated + padded(serial, 4)).inserted {
            serial = serial % 9999 + 1
        }
        do throws(NIKProblem) {
            return try NIK.parse(dated + padded(serial, 4))
        } catch {
            preconditionFailure("a made-up NIK is no NIK: \(error.code)")
        }
    }
}

extension SamplePeople {
    /// Made up plainly: Tanjungsari's own are not used.
    private static let hamlets = [
        "Dusun Satu", "Dusun Dua", "Dusun Tiga", "Kampung Cibungur", "Kampung Pasir Jati",
        "Kampung Sukamaju", "Kampung Babakan",
    ]

    /// Six digits of a ministry code: Pondoksalam, another district of Purwakarta, or elsewhere.
    private static func region(_ random: inout SplitMix64) -> String {
        switch random.below(100) {
        case ..<78: "321416"
        case ..<92: "3214" + padded(random.number(in: 1...17), 2)
        default:
            // Karawang, Subang, Bandung Barat, Bandung, Kota Bandung, Kota Bekasi, Jakarta
            // Selatan, Banyumas, and their first districts.
            random.pick(["3215", "3213", "3217", "3204", "3273", "3275", "3174", "3302"])
                + padded(random.number(in: 1...6), 2)
        }
    }

    /// A village that comes to a health check: few children, many of 60 and over.
    private static func age(_ random: inout SplitMix64) -> Int {
        switch random.below(100) {
        case ..<6: random.number(in: 7...17)
        case ..<80: random.number(in: 18...59)
        default: random.number(in: 60...88)
        }
    }

    /// A day on which somebody who has `age` on the sample's day was born.
    private static func birthDate(age: Int, _ random: inout SplitMix64) -> CivilDate {
        let month = random.number(in: 1...12)
        let draw = random.below(31)
        let today = Sample.date
        let day = 1 + draw % CivilDate.days(inMonth: month, year: 2025)
        let isLater = (month, day) > (today.month, today.day)
        guard
            let date = CivilDate(year: today.year - age - (isLater ? 1 : 0), month: month, day: day)
        else { preconditionFailure("a made-up day is no day") }
        return date
    }
}

/// With leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
