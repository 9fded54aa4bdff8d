internal import PoskoContract
internal import PoskoCore

/// The doctor: sees flagged people and those who ask, and decides about findings.
struct DoctorDesk: Sendable {
    let desk: Desk
    let counter: UInt32

    /// Works until the day is over.
    func run() async throws {
        try await desk.serveLine(.doctor, counter) { try await serve($0) }
    }

    private func serve(_ call: Posko_V1_CallNextResponse) async throws {
        let present = try await desk.present(call)
        let (ticket, person) = (present.ticket, present.person)
        if person.fate == .sentPastDoctor, desk.floor.meetsFate(person.place) {
            // Somebody shows them the wrong way before the doctor has begun.
            let answer = try await desk.send(
                Posko_V1_TransferRequest {
                    $0.ticket = ticket
                    $0.toStation = DayStation.cards.rawValue
                    $0.reason = "Shown to the wrong table."
                }
            )
            desk.floor.ring(answer.station)
            return
        }
        try await desk.send(Posko_V1_BeginRequest { $0.ticket = ticket })
        let complete = Posko_V1_CompleteRequest { $0.ticket = ticket }
        if present.visit.openFinding {
            if desk.plan.chance("doctor forgets", person, permille: 500) {
                try await desk.sendRefused(complete, "OPEN_FINDING")
            }
            try await dispose(present)
        }
        try await finalise(present)
        let answer: Posko_V1_CompleteResponse
        if person.health.entry == .amendedToOrange {
            guard let done = try await completeAfterAmendment(present, complete) else { return }
            answer = done
        } else {
            answer = try await desk.send(complete)
        }
        try desk.sendOn(ticket, to: answer.nextStation, finished: answer.finished)
    }

    /// Finalising may have shown that a value was ORANGE all along: decided on the spot.
    private func completeAfterAmendment(
        _ present: Desk.Present,
        _ complete: Posko_V1_CompleteRequest
    ) async throws -> Posko_V1_CompleteResponse? {
        if let answer = try await desk.send(complete, orRefused: "OPEN_FINDING") { return answer }
        try await dispose(present)
        return try await desk.send(complete)
    }

    private func dispose(_ present: Desk.Present) async throws {
        let (ticket, person) = (present.ticket, present.person)
        let screening = try await desk.screening(of: ticket)
        guard screening.openFinding,
            screening.level == .red || screening.level == .orange
        else {
            throw DrillFailure(
                "\(desk.name): \(ticket) has an open finding by its visit, none by its screening."
            )
        }
        var disposition = Posko_V1_Disposition()
        var random = SplitMix64(seed: desk.plan.sample.seed, "disposition", person.place)
        switch random.below(10) {
        case ..<5:
            disposition.kind = .referred
            disposition.facility = random.pick(["Puskesmas Pondoksalam", "RSUD Bayu Asih"])
        case ..<9: disposition.kind = .treatedHere
        default: disposition.kind = .declined
        }
        if screening.level == .orange, random.chance(permille: 200) {
            disposition.overrideLevel = .yellow
            disposition.overrideReason = "Calm again after a rest; the value is known."
        }
        disposition.note = "Seen by the drill's doctor."
        let decided = disposition
        try await desk.send(
            Posko_V1_DisposeFindingRequest {
                $0.ticket = ticket
                $0.disposition = decided
            }
        )
        try await desk.sendRefused(
            Posko_V1_DisposeFindingRequest {
                $0.ticket = ticket
                $0.disposition = decided
            },
            "NO_OPEN_FINDING"
        )
    }

    private func finalise(_ present: Desk.Present) async throws {
        guard present.hasPassed(.vitals, .lab) else { return }
        let ticket = present.ticket
        let (isStarted, isFinal) = try desk.script.count { (counts) throws(DrillFailure) in
            (counts.levels[ticket] != nil, counts.finalised.contains(ticket))
        }
        guard isStarted, !isFinal else { return }
        try await desk.finalise(present)
    }
}
