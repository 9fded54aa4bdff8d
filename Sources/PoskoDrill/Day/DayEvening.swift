internal import GRPCCore
internal import PoskoClient
internal import PoskoContract
internal import PoskoCore

/// After the last visit: open screenings, the cards that nobody took, the end of the day.
struct DayEvening: Sendable {
    let desk: Desk

    /// Cards that stay here until their owners come.
    private static let kept = 10
    private static let sentAtOnce = 32

    /// Closes the event and returns its last figures.
    func close() async throws -> Posko_V1_GetSummaryResponse {
        try await sendWaitingHome()
        try await finaliseRest()
        try await findMistakeLate()
        let stock = try await sendCardsOn()
        try await reconcile(stock)
        try await desk.send(Posko_V1_CloseEventRequest())
        try await desk.sendRefused(Posko_V1_CloseEventRequest(), "EVENT_CLOSED")
        try await desk.sendRefused(
            Posko_V1_CallNextRequest {
                $0.station = DayStation.vitals.rawValue
                $0.counter = 1
            },
            "EVENT_CLOSED"
        )
        var request = Posko_V1_GetSummaryRequest()
        request.event = desk.script.event
        return try await desk.connection.call { [request] in
            try await $0.summaries.getSummary(request)
        }
    }

    private func together<Element: Sendable>(
        _ elements: [Element],
        _ body: @Sendable @escaping (Element) async throws -> Void
    ) async throws {
        for first in stride(from: 0, to: elements.count, by: Self.sentAtOnce) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for element in elements[first...].prefix(Self.sentAtOnce) {
                    group.addTask { try await body(element) }
                }
                try await group.waitForAll()
            }
        }
    }

    /// Missed people who came back for a slot and got none.
    private func sendWaitingHome() async throws {
        let counts = desk.script.countsNow
        for (ticket, registration) in counts.registrations.sorted(by: { $0.key < $1.key })
        where counts.waits[registration] == 1 {
            try await desk.leave(ticket, reason: "No slot became free.")
        }
    }

    private func finaliseRest() async throws {
        let counts = desk.script.countsNow
        let rest = counts.levels.keys.filter { !counts.finalised.contains($0) }.sorted()
        let desk = desk
        try await together(rest) { ticket in
            try await desk.send(Posko_V1_FinaliseScreeningRequest { $0.ticket = ticket })
        }
    }

    /// A value on paper turns out to be ORANGE when its owner has gone: the day cannot be closed
    /// before somebody has decided.
    private func findMistakeLate() async throws {
        let counts = desk.script.countsNow
        let healthy = counts.levels.filter {
            $0.value.value == .green && counts.visits[$0.key]?.value == .finished
        }
        guard let ticket = healthy.keys.min() else {
            throw DrillFailure("Nobody with a GREEN screening has finished.")
        }
        var part = Posko_V1_ScreeningPart()
        var observation = Posko_V1_Observation()
        observation.measurement = "glu_random"
        observation.value = "341"
        observation.confirmed = true
        part.observations = [observation]
        let answer = try await desk.send(desk.amending(ticket, part))
        guard answer.dispositionRequired, answer.assessment.level == .orange else {
            throw DrillFailure("\(ticket) has a glucose of 341 and is \(answer.assessment.level).")
        }
        try await desk.sendRefused(Posko_V1_CloseEventRequest(), "OPEN_FINDINGS")
        try await desk.send(
            Posko_V1_DisposeFindingRequest {
                $0.ticket = ticket
                $0.disposition.kind = .referred
                $0.disposition.facility = "Puskesmas Pondoksalam"
                $0.disposition.note = "Telephoned; goes there today."
            }
        )
    }
}

// MARK: - Cards

extension DayEvening {
    private func inStock() async throws -> [Posko_V1_Card] {
        try await desk.cards {
            $0.state = .inStock
            $0.limit = 1000
        }.cards
    }

    /// Refused cards and every third go back to the office, the rest on to other villages.
    ///
    /// - Returns: the cards that stay.
    private func sendCardsOn() async throws -> [Posko_V1_Card] {
        let others = Region.villagesOfPurwakarta.map(\.description).filter {
            $0 != DayMorning.village
        }
        var kept: Set<UInt32> = []
        let desk = desk
        while true {
            let stock = try await inStock()
            if kept.isEmpty {
                kept = Set(stock.filter { !$0.refused }.prefix(Self.kept).map(\.number))
            }
            let leaving = stock.filter { !kept.contains($0.number) }
            guard !leaving.isEmpty else { return stock }
            try await together(leaving) { card in
                if card.refused || card.number.isMultiple(of: 3) {
                    try await desk.send(
                        Posko_V1_ReturnCardRequest {
                            $0.card = card.number
                            $0.reason = card.refused ? "Refused." : ""
                        }
                    )
                } else {
                    try await desk.send(
                        Posko_V1_ForwardCardRequest {
                            $0.card = card.number
                            $0.toVillageCode = others[Int(card.number) % others.count]
                        }
                    )
                }
            }
        }
    }

    private func reconcile(_ stock: [Posko_V1_Card]) async throws {
        let counted = stock.map { card in
            card.serial.isEmpty ? card.kpj.isEmpty ? "#\(card.number)" : card.kpj : card.serial
        }
        let wrong = try await reconciliation(counted.dropFirst() + ["XX99-00000"])
        let kinds = wrong.differences.map(\.kind).sorted()
        guard !wrong.balanced, kinds == ["missing", "unknown"] else {
            throw DrillFailure(
                "One card was taken away and an unknown one added; the differences are \(kinds)."
            )
        }
        try await desk.sendRefused(Posko_V1_CloseEventRequest(), "CARDS_NOT_RECONCILED")
        let exact = try await reconciliation(counted)
        guard exact.balanced, exact.differences.isEmpty, Int(exact.inStock) == stock.count else {
            throw DrillFailure("The cards that are here do not reconcile: \(exact)")
        }
    }

    private func reconciliation(
        _ counted: some Sequence<String>
    ) async throws -> Posko_V1_ReconcileCardsResponse {
        var request = Posko_V1_ReconcileCardsRequest()
        request.event = desk.script.event
        request.counted = Array(counted)
        request.compare = true
        return try await desk.connection.call { [request] in
            try await $0.cards.reconcileCards(request)
        }
    }
}
