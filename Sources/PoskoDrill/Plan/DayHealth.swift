internal import PoskoContract
internal import PoskoCore

/// What will be measured of somebody: plausible, seeded, and raised where the plan says so.
struct DayHealth: Hashable, Sendable {
    enum Kind: Hashable, Sendable, CaseIterable {
        case usual
        case raisedPressure
        case highGlucose
        case orangePressure
        case orangeGlucose
        case redPressure
        case redOxygen
        case redGlucose
    }

    /// What is wrong about how it is entered.
    enum Entry: Hashable, Sendable {
        case plain
        /// A weight that staff have to confirm.
        case unusualWeight
        /// The laboratory's value is corrected after the screening was made final.
        case amended
        /// The same, and the right value is ORANGE.
        case amendedToOrange
    }

    var kind = Kind.usual
    var entry = Entry.plain
    var isPregnant = false
    /// Two desks make the screening final at once.
    var isFinalisedTwice = false

    var isRed: Bool { kind == .redPressure || kind == .redOxygen || kind == .redGlucose }
}

/// The parts of one person's screening, made from the seed.
struct DayMeasurements {
    let person: SamplePerson
    let health: DayHealth
    private let seed: UInt64

    init(_ person: SamplePerson, _ health: DayHealth, seed: UInt64) {
        self.person = person
        self.health = health
        self.seed = seed
    }

    /// Body, signs and pressure, as one desk enters them.
    func vitals(isConfirmed: Bool = true) -> Posko_V1_ScreeningPart {
        var random = SplitMix64(seed: seed, "vitals", person.index)
        var values: [(Measurement, String)] = []
        let (height, weight) = body(&random)
        values += [(.height, Self.decimal(height)), (.weight, Self.decimal(weight))]
        if person.age >= 15 { values.append((.waist, String(random.number(in: 64...104)))) }
        let pressure = pressure(&random)
        values += [(.sbp, String(pressure.0)), (.dbp, String(pressure.1))]
        values += [
            (.pulse, String(random.number(in: 62...88))), (.rr, String(random.number(in: 14...20))),
            (.temp, Self.decimal(random.number(in: 362...374))),
            (.spo2, String(health.kind == .redOxygen ? 87 : random.number(in: 96...99))),
        ]
        let smokes = random.chance(permille: person.sex == .male ? 550 : 40)
        if person.age >= 15 { values.append((.smoking, smokes ? "smoker" : "non_smoker")) }
        if person.sex == .female, (15...49).contains(person.age) {
            values.append((.pregnant, health.isPregnant ? "yes" : "no"))
            if health.isPregnant {
                values.append((.gestWeek, String(random.number(in: 8...36))))
            }
        }
        var part = Posko_V1_ScreeningPart()
        part.consciousness = .alert
        part.observations = values.map { Self.observation($0, $1, isConfirmed: isConfirmed) }
        if health.kind == .redPressure { part.symptoms = [.severeHeadache] }
        return part
    }

    /// The second reading of the pressure, a few minutes later.
    func secondPressure() -> Posko_V1_ScreeningPart {
        var random = SplitMix64(seed: seed, "vitals", person.index)
        _ = body(&random)
        if person.age >= 15 { _ = random.number(in: 64...104) }
        let first = pressure(&random)
        let isSevere = health.kind == .orangePressure || health.kind == .redPressure
        let fall = isSevere ? 0 : random.number(in: 0...5)
        var part = Posko_V1_ScreeningPart()
        part.observations = [
            Self.observation(.sbp, String(first.0 - fall)),
            Self.observation(.dbp, String(first.1 - fall / 2)),
        ]
        return part
    }

    /// Finger-prick values and the eyes.
    func laboratory() -> Posko_V1_ScreeningPart {
        var random = SplitMix64(seed: seed, "laboratory", person.index)
        var part = Posko_V1_ScreeningPart()
        var values: [(Measurement, String)] = []
        let glucose: String
        switch health.kind {
        case .highGlucose: glucose = String(random.number(in: 205...290))
        case .orangeGlucose: glucose = random.pick(["HI", "312", "355"])
        case .redGlucose: glucose = random.pick(["LO", "48"])
        default: glucose = String(random.number(in: 84...148))
        }
        if health.kind == .usual, random.chance(permille: 80) {
            values.append((.gluFasting, String(random.number(in: 78...97))))
            part.fastingHours = 9
        } else {
            values.append((.gluRandom, glucose))
        }
        if person.age >= 40 {
            values.append((.chol, String(random.number(in: 148...258))))
            values.append((.uric, Self.decimal(random.number(in: 34...82))))
        }
        if person.sex == .female, (15...49).contains(person.age) {
            values.append((.hb, Self.decimal(random.number(in: 106...142))))
        }
        values.append((.vaRight, random.pick(["6/6", "6/6", "6/9", "6/12", "6/18"])))
        values.append((.vaLeft, random.pick(["6/6", "6/9", "6/9", "6/12"])))
        part.observations = values.map { Self.observation($0, $1) }
        if random.chance(permille: 40), let last = part.observations.indices.last {
            part.observations[last].value = ""
            part.observations[last].notMeasurable = "The eye is bandaged."
        }
        return part
    }

    /// What the laboratory's paper says when it is read again.
    func amendment() -> Posko_V1_ScreeningPart {
        var part = Posko_V1_ScreeningPart()
        let glucose = health.entry == .amendedToOrange ? "330" : "117"
        part.observations = [Self.observation(.gluRandom, glucose)]
        part.note = "Glucose read again from the paper."
        return part
    }
}

extension DayMeasurements {
    /// Tenths of a centimetre and of a kilogram that belong together.
    private func body(_ random: inout SplitMix64) -> (Int, Int) {
        let age = person.age
        let grown = person.sex == .male ? 1640 : 1530
        let height =
            age >= 16
            ? grown + random.number(in: -90...90)
            : 1180 + (age - 7) * 42 + random.number(in: -30...30)
        // kg/m2, in tenths; unusual is heavy enough to be confirmed.
        let index = age >= 16 ? random.number(in: 188...289) : random.number(in: 148...190)
        let weight = index * height / 1000 * height / 1000
        return (height, health.entry == .unusualWeight ? 1342 : weight)
    }

    private func pressure(_ random: inout SplitMix64) -> (Int, Int) {
        switch health.kind {
        case .raisedPressure:
            (random.number(in: 142...174), random.number(in: 86...102))
        case .orangePressure, .redPressure:
            (random.number(in: 184...204), random.number(in: 108...120))
        default: (random.number(in: 108...134), random.number(in: 66...82))
        }
    }

    private static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

    /// A value outside of the soft limit is confirmed, as staff would after a second look.
    private static func observation(
        _ measurement: Measurement,
        _ value: String,
        isConfirmed: Bool = true
    ) -> Posko_V1_Observation {
        var observation = Posko_V1_Observation()
        observation.measurement = measurement.rawValue
        observation.value = value
        if isConfirmed, let number = Decimal(value), let soft = measurement.definition.soft {
            observation.confirmed = !soft.contains(number)
        }
        // Very thin or heavy for the height: weighed twice.
        if isConfirmed, measurement == .weight { observation.confirmed = true }
        return observation
    }
}
