import PoskoCore
import PoskoJournal
import Testing

extension JournalCompliance {
    func refusesAGap(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let entries = try stream.next(count: 4)
        await #expect(
            throws: JournalError.conflict(stream: stream.code, expected: 1, found: 0)
        ) { try await journal.append([entries[1]]) }
        try await journal.append([entries[0]])
        await #expect(
            throws: JournalError.conflict(stream: stream.code, expected: 3, found: 1)
        ) { try await journal.append([entries[3]]) }
        #expect(try await journal.all(of: stream.code) == [entries[0]])
    }

    func refusesARepetition(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let entries = try stream.next(count: 2)
        try await journal.append(entries)
        await #expect(
            throws: JournalError.conflict(stream: stream.code, expected: 1, found: 2)
        ) { try await journal.append([entries[1]]) }
        await #expect(
            throws: JournalError.conflict(stream: stream.code, expected: 0, found: 2)
        ) { try await journal.append([entries[0]]) }
        #expect(try await journal.all(of: stream.code) == entries)
    }

    /// The sequence fits, but the entry follows another one than the stream's last.
    func refusesAnotherPast(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        var fork = stream
        let first = try stream.next()
        _ = try fork.next([.reservationLifted])
        let second = try fork.next()
        try await journal.append([first])
        await #expect(
            throws: JournalError.conflict(stream: stream.code, expected: 1, found: 1)
        ) { try await journal.append([second]) }
        #expect(try await journal.all(of: stream.code) == [first])
    }

    func refusesABatchThatDoesNotFollowItself(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let entries = try stream.next(count: 3)
        await #expect(
            throws: JournalError.conflict(stream: stream.code, expected: 2, found: 1)
        ) { try await journal.append([entries[0], entries[2]]) }
        await #expect(
            throws: JournalError.conflict(stream: stream.code, expected: 1, found: 0)
        ) { try await journal.append([entries[1], entries[0]]) }
        #expect(try await journal.streams().isEmpty)
    }

    func refusesAClockThatWasSetBack(_ journal: any Journal) async throws {
        var stream = try JournalComplianceStream("tanjungsari")
        let first = try stream.next(time_ms: 5_000)
        var fork = stream
        let early = try fork.next(time_ms: 4_999)
        let same = try stream.next(time_ms: 5_000)
        try await journal.append([first])
        await #expect {
            try await journal.append([early])
        } throws: { error in
            if case JournalError.unavailable? = error as? JournalError { true } else { false }
        }
        try await journal.append([same])
        #expect(try await journal.all(of: stream.code) == [first, same])
    }

    func writesNothingOfABatchWhoseLastConflicts(_ journal: any Journal) async throws {
        var one = try JournalComplianceStream("sukatani")
        var other = try JournalComplianceStream("tanjungsari")
        let start = try one.next()
        try await journal.append([start])
        let held = Claim.card("0001")
        let batch = try [one.next(acquiring: [held]), one.next(), other.next(), other.next()]
        await #expect(
            throws: JournalError.conflict(stream: other.code, expected: 1, found: 0)
        ) { try await journal.append([batch[0], batch[1], batch[3]]) }
        #expect(try await journal.all(of: one.code) == [start])
        #expect(try await journal.streams() == [one.code])
        // The claim was not taken either.
        try await journal.append(batch)
    }

    func letsOneOfTwoWritersWin(_ journal: any Journal) async throws {
        let stream = try JournalComplianceStream("tanjungsari")
        var candidates: [SealedEntry] = []
        for number in 1...20 {
            var fork = stream
            candidates.append(
                try fork.next([.rosterRowsRead(rows: number)])
            )
        }
        let winners = try await withThrowingTaskGroup(of: SealedEntry?.self) { group in
            for candidate in candidates {
                group.addTask {
                    do {
                        try await journal.append([candidate])
                        return candidate
                    } catch JournalError.conflict {
                        return nil
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += [$1].compactMap(\.self) }
        }
        #expect(winners.count == 1)
        #expect(try await journal.all(of: stream.code) == winners)
    }

    func takesStreamsAtTheSameTime(_ journal: any Journal) async throws {
        let names = (1...8).map { "event-\($0)" }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for name in names {
                group.addTask {
                    var stream = try JournalComplianceStream(name)
                    for _ in 1...10 {
                        try await journal.append(try stream.next(count: 3))
                        let read = try await journal.all(of: stream.code)
                        #expect(read.last.map(StreamHead.init) == stream.head)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await journal.streams().map(\.description) == names)
        for code in try await journal.streams() {
            #expect(try await journal.all(of: code).count == 30)
        }
    }
}
