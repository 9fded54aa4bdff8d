internal import PoskoContract
internal import PoskoCore

extension Desk {
    /// Calls one after the other to a counter until the day is over.
    func serveLine(
        _ station: DayStation,
        _ counter: UInt32,
        _ serve: (Posko_V1_CallNextResponse) async throws -> Void
    ) async throws {
        let call = Posko_V1_CallNextRequest {
            $0.station = station.rawValue
            $0.counter = counter
        }
        while true {
            let rings = floor.rings(at: station.rawValue)
            if let called = try await send(call, orRefused: "LINE_EMPTY") {
                try await serve(called)
            } else {
                guard try await floor.wait(at: station.rawValue, after: rings) else { return }
            }
        }
    }

    /// What happens to some people instead of being served.
    ///
    /// - Returns: whether it did; the person is not at the counter any more then.
    func meetsFateWhenCalled(_ present: Present, _ station: DayStation) async throws -> Bool {
        let (ticket, person) = (present.ticket, present.person)
        switch person.fate {
        case .misses(station, let comesBack) where floor.meetsFate(person.place):
            try await miss(present)
            if comesBack {
                floor.call(.back(ticket))
            } else if plan.chance("telephoned", person, permille: 400) {
                try await leave(ticket, reason: "Telephoned: is at home.")
            }
            return true
        case .callUndone(station) where floor.meetsFate(person.place):
            let answer = try await send(Posko_V1_UndoCallRequest { $0.ticket = ticket })
            floor.ring(answer.station)
            return true
        case .leaves(station) where station == .vitals:
            try await leave(ticket, reason: "Waited too long.")
            return true
        default: return false
        }
    }

    func leave(_ ticket: String, reason: String) async throws {
        let answer = try await send(
            Posko_V1_LeaveRequest {
                $0.ticket = ticket
                $0.reason = reason
            }
        )
        floor.promoted(answer.promotedRegistration)
    }

    /// Calls again as often as the event asks, and not less, before somebody is marked missed.
    private func miss(_ present: Present) async throws {
        let ticket = present.ticket
        let request = Posko_V1_MissRequest { $0.ticket = ticket }
        for recall in 0..<script.recallsBeforeMissed {
            if recall == 0 { try await sendRefused(request, "RECALL_FIRST") }
            let answer = try await send(Posko_V1_RecallRequest { $0.ticket = ticket })
            guard answer.calls == UInt32(recall) + 2 else {
                throw DrillFailure("\(name): \(ticket) was called \(answer.calls) times.")
            }
        }
        let answer = try await send(request)
        floor.promoted(answer.promotedRegistration)
    }

    /// Makes a screening final, and corrects it where the plan says that a mistake is found then.
    func finalise(_ present: Present) async throws {
        let (ticket, person) = (present.ticket, present.person)
        let request = Posko_V1_FinaliseScreeningRequest { $0.ticket = ticket }
        if person.health.isFinalisedTwice {
            try await race(request, loser: "ALREADY_FINALISED")
        } else {
            try await send(request)
        }
        guard person.health.entry == .amended || person.health.entry == .amendedToOrange else {
            return
        }
        let part = plan.measurements(of: person).amendment()
        try await sendRefused(
            Posko_V1_RecordScreeningRequest {
                $0.ticket = ticket
                $0.station = DayStation.lab.rawValue
                $0.part = part
            },
            "ALREADY_FINALISED"
        )
        let answer = try await send(amending(ticket, part))
        guard answer.dispositionRequired == (person.health.entry == .amendedToOrange) else {
            throw DrillFailure("\(name): \(ticket) was amended to \(answer.assessment.level).")
        }
    }

    func amending(
        _ ticket: String,
        _ part: Posko_V1_ScreeningPart
    ) -> Posko_V1_AmendScreeningRequest {
        Posko_V1_AmendScreeningRequest {
            $0.ticket = ticket
            $0.station = DayStation.lab.rawValue
            $0.part = part
            $0.reason = "The paper says something else."
        }
    }
}
