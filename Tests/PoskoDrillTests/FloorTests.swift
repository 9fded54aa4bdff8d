import Testing

@testable import PoskoDrill

@Suite struct FloorTests {
    @Test func theDayIsOverWhenEveryDeskWaits() async throws {
        let floor = Floor(desks: 3, errands: [])
        let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
            for station in ["vitals", "vitals", "lab"] {
                group.addTask {
                    try await floor.wait(at: station, after: floor.rings(at: station))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == [false, false, false])
        #expect(try await floor.wait(at: "lab", after: floor.rings(at: "lab")) == false)
    }

    @Test func aBellThatRangBeforeIsHeard() async throws {
        let floor = Floor(desks: 1, errands: [])
        let rings = floor.rings(at: "lab")
        floor.ring("lab")
        #expect(try await floor.wait(at: "lab", after: rings))
        #expect(try await floor.wait(at: "lab", after: floor.rings(at: "lab")) == false)
    }

    /// One desk works through errands and rings for each; the other hears every ring or works.
    @Test func noWorkIsLost() async throws {
        let errands = (0..<200).map(Floor.Errand.arrival)
        let floor = Floor(desks: 2, errands: errands)
        let heard = try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask {
                while true {
                    let rings = floor.rings(at: "registration")
                    if floor.nextErrand() != nil {
                        floor.ring("lab")
                    } else {
                        guard try await floor.wait(at: "registration", after: rings) else {
                            return 0
                        }
                    }
                }
            }
            group.addTask {
                var seen = 0
                while try await floor.wait(at: "lab", after: seen) {
                    seen = floor.rings(at: "lab")
                }
                return seen
            }
            return try await group.reduce(0, +)
        }
        #expect(heard == 200)
    }

    @Test func aDeskThatIsGivenUpStopsWaiting() async throws {
        let floor = Floor(desks: 2, errands: [])
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await #expect(throws: CancellationError.self) {
                    try await floor.wait(at: "lab", after: floor.rings(at: "lab"))
                }
            }
            group.cancelAll()
        }
    }

    @Test func aPromotionThatComesBeforeItsRegistrationWaits() {
        let floor = Floor(desks: 1, errands: [.arrival(1)])
        floor.promoted(0)
        floor.promoted(12)
        #expect(floor.nextErrand() == .arrival(1))
        #expect(floor.nextErrand() == nil)
        floor.enter(12, place: 4)
        #expect(floor.nextErrand() == .promoted(12))
        #expect(floor.place(of: 12) == 4)
        #expect(floor.registration(of: 4) == 12)
    }

    @Test func nobodyMeetsTheirFateTwice() {
        let floor = Floor(desks: 1, errands: [])
        #expect(floor.meetsFate(3))
        #expect(!floor.meetsFate(3))
        #expect(floor.meetsFate(4))
    }
}
