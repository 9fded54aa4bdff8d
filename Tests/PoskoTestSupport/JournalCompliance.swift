package import PoskoJournal
import Testing

/// What every journal promises, one case a promise. A journal is one when it keeps them all.
///
/// Used as the arguments of one test a journal:
///
///     @Test(arguments: JournalCompliance.allCases)
///     func keeps(_ promise: JournalCompliance) async throws {
///         try await promise.check { MemoryJournal() }
///     }
package enum JournalCompliance: CaseIterable, Sendable {
    case isEmptyAtFirst
    case readsWhatWasAppended
    case readsFromTheMiddle
    case readsUpToTheLimit
    case readsNothingBeyondTheEnd
    case listsStreamsInOrder
    case takesABatchOfSeveralStreams
    case takesAnEmptyBatch
    case keepsARefusal

    case refusesAGap
    case refusesARepetition
    case refusesAnotherPast
    case refusesABatchThatDoesNotFollowItself
    case refusesAClockThatWasSetBack
    case writesNothingOfABatchWhoseLastConflicts
    case letsOneOfTwoWritersWin
    case takesStreamsAtTheSameTime

    case refusesAClaimThatIsHeld
    case refusesAClaimTwiceInABatch
    case writesNothingOfABatchWhoseLastClaimIsTaken
    case givesAClaimBack
    case givesBackBeforeItTakes
    case keepsAClaimThatAnotherGivesBack
    case tellsKindsOfClaimsApart

    case isClosedForGood

    /// Checks the promise on a journal of its own, and closes it.
    package func check(
        _ makeJournal: () async throws -> any Journal
    ) async throws {
        let journal = try await makeJournal()
        do {
            try await check(journal)
        } catch {
            await journal.close()
            throw error
        }
        await journal.close()
    }

    private func check(_ journal: any Journal) async throws {
        switch self {
        case .isEmptyAtFirst: try await isEmptyAtFirst(journal)
        case .readsWhatWasAppended: try await readsWhatWasAppended(journal)
        case .readsFromTheMiddle: try await readsFromTheMiddle(journal)
        case .readsUpToTheLimit: try await readsUpToTheLimit(journal)
        case .readsNothingBeyondTheEnd: try await readsNothingBeyondTheEnd(journal)
        case .listsStreamsInOrder: try await listsStreamsInOrder(journal)
        case .takesABatchOfSeveralStreams: try await takesABatchOfSeveralStreams(journal)
        case .takesAnEmptyBatch: try await takesAnEmptyBatch(journal)
        case .keepsARefusal: try await keepsARefusal(journal)
        case .refusesAGap: try await refusesAGap(journal)
        case .refusesARepetition: try await refusesARepetition(journal)
        case .refusesAnotherPast: try await refusesAnotherPast(journal)
        case .refusesABatchThatDoesNotFollowItself:
            try await refusesABatchThatDoesNotFollowItself(journal)
        case .refusesAClockThatWasSetBack: try await refusesAClockThatWasSetBack(journal)
        case .writesNothingOfABatchWhoseLastConflicts:
            try await writesNothingOfABatchWhoseLastConflicts(journal)
        case .letsOneOfTwoWritersWin: try await letsOneOfTwoWritersWin(journal)
        case .takesStreamsAtTheSameTime: try await takesStreamsAtTheSameTime(journal)
        case .refusesAClaimThatIsHeld: try await refusesAClaimThatIsHeld(journal)
        case .refusesAClaimTwiceInABatch: try await refusesAClaimTwiceInABatch(journal)
        case .writesNothingOfABatchWhoseLastClaimIsTaken:
            try await writesNothingOfABatchWhoseLastClaimIsTaken(journal)
        case .givesAClaimBack: try await givesAClaimBack(journal)
        case .givesBackBeforeItTakes: try await givesBackBeforeItTakes(journal)
        case .keepsAClaimThatAnotherGivesBack: try await keepsAClaimThatAnotherGivesBack(journal)
        case .tellsKindsOfClaimsApart: try await tellsKindsOfClaimsApart(journal)
        case .isClosedForGood: try await isClosedForGood(journal)
        }
    }
}
