import PoskoCore
import PoskoDrill
import Testing

@Suite struct SampleTests {
    @Test(arguments: [1, 2025, UInt64.max])
    func theSameSeedGivesTheSameBytes(seed: UInt64) {
        let (first, second) = (Sample(seed: seed), Sample(seed: seed))
        #expect(first == second)
        #expect(first.csvRoster() == second.csvRoster())
        #expect(first.csvCardsCSR() == second.csvCardsCSR())
        #expect(first.csvCardsRegency() == second.csvCardsRegency())
        #expect(Sample(seed: seed &+ 1).csvRoster() != first.csvRoster())
    }

    /// A published vector of SplitMix64, seed 1234567.
    @Test func theGeneratorIsSplitMix64() {
        var random = SplitMix64(seed: 1_234_567)
        let drawn = (0..<3).map { _ in random.next() }
        #expect(
            drawn == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ]
        )
    }

    /// The files of the standard seed are part of the documentation; who changes them means to.
    @Test func theFilesOfTheStandardSeedStay() {
        let sample = Sample()
        let sums = [sample.csvRoster(), sample.csvCardsCSR(), sample.csvCardsRegency()].map {
            $0.text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
                ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
            }
        }
        #expect(
            sums == [
                5_056_392_257_360_619_899, 12_528_107_876_370_995_342, 5_815_339_133_203_890_860,
            ]
        )
    }

    @Test(arguments: [30, 360, 5000])
    func everybodyIsDifferentAndPlausible(count: Int) {
        let sample = Sample(seed: 7, people: count)
        let everybody = sample.people + sample.others
        let numbers = everybody.compactMap(\.nik)
        #expect(Set(numbers).count == numbers.count)
        #expect(everybody.map(\.index) == Array(0..<everybody.count))
        #expect(sample.people.count == count)
        for person in everybody {
            #expect((7...88).contains(person.age))
            let warnings =
                person.nik?.warnings(
                    birthDate: person.birthDate,
                    sex: person.sex,
                    today: Sample.date
                ) ?? []
            #expect(warnings == (sample.hasWarning(person) ? [.birthDateDiffers] : []))
        }
    }

    @Test func mostAreOfPondoksalam() {
        let numbers = Sample().people.compactMap(\.nik)
        let home = numbers.count { $0.districtCode == "32.14.16" }
        let elsewhere = numbers.count { $0.regencyCode != "32.14" }
        #expect(home * 100 / numbers.count >= 70)
        #expect((1...20).contains(elsewhere * 100 / numbers.count))
    }

    @Test func aSaltChangesNumbersAndNothingElse() {
        let (plain, salted) = (Sample(people: 400), Sample(people: 400, salt: 0xBEEF))
        #expect(plain.people.map(\.name) == salted.people.map(\.name))
        #expect(plain.people.map(\.birthDate) == salted.people.map(\.birthDate))
        #expect(plain.cardsCSR.map(\.owner.index) == salted.cardsCSR.map(\.owner.index))
        let numbers = Set(plain.people.compactMap(\.nik))
        #expect(numbers.intersection(salted.people.compactMap(\.nik)).count <= 2)
        let identifiers = Set(
            (plain.cardsCSR + plain.cardsRegency).flatMap { [$0.serial, $0.kpj] }
        )
        let others = (salted.cardsCSR + salted.cardsRegency).flatMap { [$0.serial, $0.kpj] }
        #expect(identifiers.intersection(others) == [nil])
    }

    @Test func cardsOverlapWithTheRosterByChance() {
        let sample = Sample()
        #expect(sample.cardsCSR.count == 300 && sample.cardsRegency.count == 300)
        let onRoster = sample.cardsCSR.count { $0.owner.index < sample.people.count }
        #expect((100...140).contains(onRoster))
        let cards = sample.cardsCSR + sample.cardsRegency
        #expect(Set(cards.compactMap(\.serial)).count == cards.compactMap(\.serial).count)
        // Two workers have two cards each, with the worker's KPJ on both.
        #expect(Set(cards.compactMap(\.kpj)).count == cards.compactMap(\.kpj).count - 2)
        let bare = cards.count { $0.serial == nil && $0.kpj == nil }
        #expect((30...120).contains(bare))
        let owners = cards.map(\.owner)
        #expect(owners.allSatisfy { $0.nik != nil && $0.mayWork })
        #expect(owners.count - Set(owners).count == 2)
    }
}
