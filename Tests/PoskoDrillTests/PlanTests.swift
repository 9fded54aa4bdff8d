import PoskoCore
import Testing

@testable import PoskoDrill

@Suite struct PlanTests {
    @Test func theSameSeedGivesTheSameDay() {
        let (first, second) = (
            DayPlan(seed: 9, people: 330, salt: 7), DayPlan(seed: 9, people: 330, salt: 7)
        )
        #expect(first.people == second.people)
        #expect(first.arrivals == second.arrivals)
        let other = DayPlan(seed: 10, people: 330, salt: 7)
        let differs = other.arrivals != first.arrivals
        #expect(differs)
    }

    @Test func anotherSaltChangesNumbersOnly() {
        let plans = [UInt16(1), 2].map { DayPlan(seed: 9, people: 330, salt: $0) }
        #expect(plans[0].arrivals == plans[1].arrivals)
        for (one, two) in zip(plans[0].people, plans[1].people) {
            #expect(one.fate == two.fate && one.purpose == two.purpose && one.health == two.health)
            #expect(one.person.name == two.person.name)
        }
    }

    @Test(arguments: [(2025, 60), (1, 330), (2, 330), (3, 1000)])
    func everyPartIsPlayed(seed: UInt64, count: Int) throws {
        let plan = DayPlan(seed: seed, people: count, salt: 1)
        let people = plan.people
        #expect(people.map(\.place) == Array(people.indices))
        #expect(Set(people.map(\.person.index)).count == people.count)
        #expect(people.count { $0.purpose.needsSlot } == count)
        #expect(plan.slots < count)
        let fates: [DayPerson.Fate] = [
            .misses(.vitals, comesBack: true), .misses(.vitals, comesBack: false),
            .misses(.lab, comesBack: true), .misses(.lab, comesBack: false),
            .misses(.cards, comesBack: true), .callUndone(.vitals), .callUndone(.lab),
            .leaves(.vitals), .leaves(.lab), .skipsLab, .labFirst, .sentPastDoctor,
            .goneWhenPromoted,
        ]
        for fate in fates { #expect(people.contains { $0.fate == fate }, "\(fate)") }
        for kind in DayHealth.Kind.allCases {
            #expect(people.contains { $0.health.kind == kind }, "\(kind)")
        }
        for booking in [DayPerson.Booking.ahead, .aheadButCancels, .aheadButNeverComes, .atTheDesk]
        {
            #expect(people.contains { $0.booking == booking }, "\(booking)")
        }
        #expect(people.contains { !$0.consents })
        #expect(people.contains { $0.shownNIK == nil && !$0.isOnRoster })
        #expect(people.contains { $0.shownNIK == nil && $0.isOnRoster })
        #expect(people.contains { $0.cardFate == .refuses })
        #expect(people.contains { $0.cardFate == .isSpoiled })
        #expect(people.count { $0.cardFate == .complains } == 1)
    }

    /// National figures: one adult in five has raised pressure, six in a hundred high glucose.
    @Test func healthIsAsInTheCountry() {
        let plan = DayPlan(seed: 2025, people: 330, salt: 1)
        let checked = plan.people.filter { $0.purpose.needsSlot }
        let pressure = checked.count {
            [.raisedPressure, .orangePressure, .redPressure].contains($0.health.kind)
        }
        let glucose = checked.count { [.highGlucose, .orangeGlucose].contains($0.health.kind) }
        #expect((17...23).contains(pressure * 100 / checked.count))
        #expect((5...7).contains(glucose * 100 / checked.count))
    }

    /// Somebody is given another's card, and that other comes only then.
    @Test func theWrongCardHasAnOwner() throws {
        let plan = DayPlan(seed: 2025, people: 330, salt: 1)
        let owner = try #require(plan.people.first { $0.booking == .whenCardIsMissing })
        #expect(!plan.arrivals.contains(owner.place))
        let card = try #require(owner.cards.first)
        let other = try #require(plan.people.first { $0.cardFate == .isGivenAnothers(card) })
        #expect(plan.arrivals.contains(other.place))
        #expect(other.fate == .none && other.purpose == .card)
    }

    /// Whoever is sent past the doctor needs a card that can be refused, and a slot that is sure.
    @Test func whoIsSentPastTheDoctorIsRedAndHasACard() throws {
        for person in DayPlan(seed: 5, people: 330, salt: 1).people
        where person.fate == .sentPastDoctor {
            #expect(person.health.isRed && person.cards.count == 1 && person.consents)
            #expect(person.booking == .ahead && person.purpose == .both)
        }
    }
}
