import PoskoContract
import PoskoCore

extension Desk {
    func importRoster(
        _ upload: Upload<Posko_V1_ImportRosterRequest, Posko_V1_ImportRosterOptions>,
        by caller: Caller
    ) async throws -> Posko_V1_ImportRosterResponse {
        try await withTaskExecutorPreference(loop.aside) {
            var file = try await upload.records { options in
                try RosterImport(options, by: caller, day: try await copy(of: options.event))
            } take: { file, records in
                try await file.take(records, self)
            }
            return try await file.finish(self)
        }
    }

    func receiveCards(
        _ upload: Upload<Posko_V1_ReceiveCardsRequest, Posko_V1_ReceiveCardsOptions>,
        by caller: Caller
    ) async throws -> Posko_V1_ReceiveCardsResponse {
        try await withTaskExecutorPreference(loop.aside) {
            var file = try await upload.records { options in
                try CardReceipt(
                    options,
                    by: caller,
                    day: try await copy(of: options.event),
                    claims: loop.claims
                )
            } take: { file, records in
                try await file.take(records, self)
            }
            return try await file.finish(self)
        }
    }

    /// The day as it is, to try things on.
    private func copy(of event: String) async throws -> EventDay {
        try await look(event) { day, _ in day }
    }
}
