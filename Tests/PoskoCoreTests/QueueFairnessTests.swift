import PoskoCore
import Testing

/// One long line, held against a log of arrivals and calls.
@Suite struct QueueFairnessTests {
    @Test(arguments: UInt64(1)...30)
    func `nobody is overtaken too often, however long the line`(seed: UInt64) throws {
        var random = DayRandom(seed: seed)
        let policy = QueuePolicy(
            priorityBurstMax: 1 + random.below(4),
            overtakenMax: random.below(8)
        )
        var day = try TestDay.opened(try DayFixture.settings(slots: 0, policy: policy))
        let priorityShare = 5 + random.below(90)
        var line: [(ticket: Ticket, priority: Bool, passed: Int)] = []
        var inRow = 0
        for serial in 1...240 {
            let arrives = serial <= 150 && (line.isEmpty || random.chance(70))
            if arrives {
                let priority = random.chance(priorityShare)
                let ticket = try day.admit(
                    try DayFixture.person(serial),
                    .card,
                    reasons: priority ? [.disability] : []
                )
                line.append((ticket, priority, 0))
            }
            guard !line.isEmpty, !arrives || random.chance(40) else { continue }
            let ticket = try day.call(DayStop.cards)
            let index = try #require(line.firstIndex { $0.ticket == ticket })
            if random.chance(10) {
                for earlier in 0..<index { line[earlier].passed += 1 }
                let isTurn = line[index].priority && line.contains { !$0.priority }
                inRow = isTurn ? inRow + 1 : 0
                try day.run(.undoCall(ticket))
                #expect(day.waiting(DayStop.cards) == line.map(\.ticket), "seed \(seed)")
                continue
            }
            let called = line.remove(at: index)
            for earlier in 0..<index { line[earlier].passed += 1 }
            let most = line.map(\.passed).max() ?? 0
            #expect(most <= policy.overtakenMax, "seed \(seed), call of \(ticket)")
            let generalWaits = line.contains { !$0.priority }
            inRow = called.priority && generalWaits ? inRow + 1 : 0
            // More in a row than the burst only in the order of arrival, for those passed often
            // enough.
            #expect(inRow <= policy.priorityBurstMax || index == 0, "seed \(seed)")
            try day.run(.leave(ticket, reason: nil))
        }
    }
}
